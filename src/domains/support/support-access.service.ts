import { firstRow, rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { commit } from '../../platform/events/event-log.js';
import { DomainError, invalidInput, kernelErrors, notFound } from '../../platform/kernel/errors.js';
import { newId } from '../../platform/kernel/ids.js';
import { lockAccount } from '../accounts/account.queries.js';
import { signalRevoked } from '../accounts/access.events.js';
import { audit } from '../audit/audit.service.js';
import { maxGrantMinutes, maxLiveGrants, type SupportScope } from './support-scopes.js';
import { supportErrors } from './support.errors.js';

/** What an account lets staff of the platform do. */
export interface SupportDemand {
  reason: string;
  durationMinutes: number;
  scopes: readonly SupportScope[];
}

/** Lets staff look, and stops it. */
export class SupportAccess {
  /** The id of the grant. A person grants it, no program. @throws DomainError FORBIDDEN, INVALID_INPUT, TOO_MANY_SUPPORT_GRANTS */
  async grant(scope: Scope, demand: SupportDemand): Promise<string> {
    const { viewer, accountId } = scope;
    if (viewer.kind !== 'user')
      throw new DomainError(kernelErrors.FORBIDDEN, 'Only a member lets staff look at the account, no program.');
    const { reason, scopes } = checked(demand);
    const now = scope.clock.now();
    await lockAccount(scope);
    const live = (await firstRow<{ count: number }>(
      scope.em,
      `/* liveSupportGrants */ select count(*)::int as count from support_access_grant
       where account_id = $1 and revoked_at is null and ends_at > $2`,
      [accountId, now],
    ))!;
    if (live.count >= maxLiveGrants)
      throw new DomainError(supportErrors.TOO_MANY_SUPPORT_GRANTS, `An account has ${maxLiveGrants} at most.`);
    const id = newId();
    await rows(
      scope.em,
      `/* grantSupport */
       insert into support_access_grant (account_id, id, reason, scopes, granted_by, granted_at, ends_at)
       values ($1, $2, $3, $4, $5, $6, $6::timestamptz + make_interval(mins => $7))`,
      [accountId, id, reason, scopes, viewer.actorId, now, demand.durationMinutes],
    );
    audit(scope, {
      action: 'support_access.granted',
      target: { kind: 'SupportAccessGrant', id },
      changes: { scopes: [null, scopes], durationMinutes: [null, demand.durationMinutes] },
    });
    return commit(scope, id, []);
  }

  /** Once this is answered staff is shown nothing more under the grant. Over already, it stays as it is. @throws DomainError NOT_FOUND */
  async revoke(scope: Scope, id: string | undefined): Promise<string> {
    const grant =
      id &&
      // Waits for what is being written down of staff's reading, and is waited for by what comes after.
      (await firstRow<{ isRevoked: boolean }>(
        scope.em,
        `/* supportGrantToRevoke */ select revoked_at is not null as "isRevoked" from support_access_grant
         where account_id = $1 and id = $2 for update`,
        [scope.accountId, id],
      ));
    if (!grant) throw notFound('SupportAccessGrant', ['supportAccessGrantId']);
    if (grant.isRevoked) return id;
    await rows(
      scope.em,
      `/* revokeSupport */ update support_access_grant set revoked_at = $3, revoked_by = $4 where account_id = $1 and id = $2`,
      [scope.accountId, id, scope.clock.now(), scope.viewer.kind === 'user' ? scope.viewer.actorId : null],
    );
    audit(scope, { action: 'support_access.revoked', target: { kind: 'SupportAccessGrant', id } });
    signalRevoked(scope, { sessionId: id });
    return commit(scope, id, []);
  }
}

function checked({ reason, durationMinutes, scopes }: SupportDemand): { reason: string; scopes: SupportScope[] } {
  const text = reason.trim();
  if (text.length === 0 || text.length > 1_000 || /[\0\p{Cs}]/u.test(text))
    throw invalidInput('Write 1 to 1,000 characters.', ['reason']);
  if (durationMinutes < 1 || durationMinutes > maxGrantMinutes)
    throw invalidInput(`From 1 to ${maxGrantMinutes} minutes.`, ['durationMinutes']);
  const named = [...new Set(scopes)].sort();
  if (named.length === 0) throw invalidInput('Name at least one.', ['scopes']);
  return { reason: text, scopes: named };
}
