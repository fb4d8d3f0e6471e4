import type { EntityManager } from '@mikro-orm/sql';
import { firstRow } from '../../platform/database/rows.js';
import { sha256 } from '../../platform/crypto/keyed-hash.js';
import { mayGrant, permissionsOf, type Role } from './permissions.js';

/** An invitation as the API shows it. */
export interface InvitationRow {
  id: string;
  email: string;
  role: Role;
  expiresAt: string;
}

/** An invitation that may be accepted, with the user whom its address has already. */
export interface OpenInvitation {
  id: string;
  accountId: string;
  email: string;
  role: Role;
  userId: string | null;
  passwordHash: string | null;
  /** Whether signing in as this user asks for a second factor. */
  hasTwoFactor: boolean;
}

/**
 * The invitation of a token; undefined when it is unknown, over, accepted, or its maker could not make it any more: who
 * was taken out of an account must not have left a door open, and invitations are shown to nobody.
 */
export async function openInvitation(em: EntityManager, token: string, now: Date): Promise<OpenInvitation | undefined> {
  const found = await firstRow<OpenInvitation & { makerRole: Role | null; makerScopes: string[] | null }>(
    em,
    `/* openInvitation */
     select i.id, i.account_id as "accountId", i.email, i.role, u.id as "userId", u.password_hash as "passwordHash",
       exists (select from two_factor t where t.user_id = u.id and t.confirmed_at is not null) as "hasTwoFactor",
       m.role as "makerRole", k.scopes as "makerScopes"
     from invitation i join account a on a.id = i.account_id and a.erasing_at is null
     left join app_user u on u.email = i.email
     left join membership m on m.account_id = i.account_id and m.user_id = i.invited_by
     left join api_key k on k.account_id = i.account_id and k.id = i.invited_by and k.revoked_at is null
     where i.token_hash = $1 and i.accepted_at is null and i.expires_at > $2`,
    [sha256(token), now],
  );
  if (!found) return undefined;
  const { makerRole, makerScopes, ...invitation } = found;
  const held = new Set<string>(makerRole ? permissionsOf[makerRole] : makerScopes);
  return held.has('MEMBERS_MANAGE') && mayGrant(held, invitation.role) ? invitation : undefined;
}
