import type { EntityManager } from '@mikro-orm/sql';
import { sha256 } from '../../platform/crypto/keyed-hash.js';
import { firstRow, rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import type { AccountController, AccountHandOver, AccountHandOverOffer } from './hand-over.type.js';
import type { Role } from './permissions.js';

/** Columns of a hand-over as owners see it; `$2` is now. */
const shown = `case when state = 'PENDING' and expires_at <= $2 then 'EXPIRED' else state end as state,
  case when state = 'PENDING' and expires_at > $2 then new_owner_email end as "newOwnerEmail",
  new_legal_name as "newLegalName", previous_owners_become as "previousOwnersBecome", created_at as "createdAt",
  expires_at as "expiresAt", ended_at as "endedAt"`;

/** The newest hand-over of the account. */
export const findHandOver = (scope: Scope): Promise<AccountHandOver | undefined> =>
  firstRow<AccountHandOver>(
    scope.em,
    `/* handOver */ select ${shown} from account_hand_over where account_id = $1 order by created_at desc, id desc limit 1`,
    [scope.accountId, scope.clock.now()],
  );

/** A hand-over that waits for its answer. */
export interface PendingHandOver {
  accountId: string;
  id: string;
  requestedBy: string;
  newOwnerEmail: string;
  newLegalName: string;
  previousOwnersBecome: Role.ADMIN | Role.AGENT | null;
}

const pending = `account_id as "accountId", id, requested_by as "requestedBy", new_owner_email as "newOwnerEmail",
  new_legal_name as "newLegalName", previous_owners_become as "previousOwnersBecome"`;

/** The hand-over of the account that waits, under its lock. */
export const lockPending = (scope: Scope): Promise<PendingHandOver | undefined> =>
  firstRow<PendingHandOver>(
    scope.em,
    `/* lockPendingHandOver */ select ${pending} from account_hand_over
     where account_id = $1 and state = 'PENDING' and expires_at > $2 for update`,
    [scope.accountId, scope.clock.now()],
  );

/** What a token is of, for the user whose address it went to; in an operator's transaction. */
export const findOffered = (
  em: EntityManager,
  token: string,
  userId: string,
  now: Date,
): Promise<(AccountHandOverOffer & { accountId: string; id: string; userEmail: string }) | undefined> =>
  firstRow(
    em,
    `/* offeredAccount */
     select h.account_id as "accountId", h.id, a.name as "accountName", h.new_legal_name as "newLegalName",
       h.expires_at as "expiresAt", u.email as "userEmail"
     from account_hand_over h
     join account a on a.id = h.account_id and a.erasing_at is null
     join app_user u on u.email = h.new_owner_email and u.id = $2 and u.leaving_at is null and u.erased_at is null
     where h.token_hash = $1 and h.state = 'PENDING' and h.expires_at > $3`,
    [sha256(token), userId, now],
  );

/** Ends a hand-over; the address is needed no more. */
export const endHandOver = (
  scope: Scope,
  id: string,
  state: 'DONE' | 'WITHDRAWN' | 'DECLINED',
  acceptedBy: string | null = null,
) =>
  rows(
    scope.em,
    `/* endHandOver */
     update account_hand_over set state = $3, accepted_by = $4, ended_at = $5, new_owner_email = null
     where account_id = $1 and id = $2`,
    [scope.accountId, id, state, acceptedBy, scope.clock.now()],
  );

/** Who answers for the account's contacts, the newest first. */
export async function listControllers(scope: Scope): Promise<AccountController[]> {
  const known = await rows<{ legalName: string; since: string }>(
    scope.em,
    `/* controllers */
     select legal_name as "legalName", since from account_controller where account_id = $1
     union all
     select name, created_at from account where id = $1
       and not exists (select from account_controller where account_id = $1)
     order by since desc limit 100`,
    [scope.accountId],
  );
  return known.map((controller, i) => ({ ...controller, until: known[i - 1]?.since ?? null }));
}
