import { firstRow, rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { commit } from '../../platform/events/event-log.js';
import type { RequestInfo } from '../../platform/graphql/context.js';
import { DomainError, kernelErrors } from '../../platform/kernel/errors.js';
import { newId } from '../../platform/kernel/ids.js';
import { policyErrors } from './policy.errors.js';
import type { PolicyAcceptance } from './policy-version.type.js';

/** Records that people accepted a version. This is no consent, and nothing of the kind is written. */
export class PolicyAcceptanceService {
  /** Once for each person and version, whatever is asked again. @throws DomainError FORBIDDEN, POLICY_VERSION_NOT_CURRENT */
  async accept(scope: Scope, version: string, origin: RequestInfo): Promise<PolicyAcceptance> {
    if (scope.viewer.kind !== 'user')
      throw new DomainError(kernelErrors.FORBIDDEN, 'Only a person accepts a policy.', ['version']);
    const now = scope.clock.now();
    const acceptable = await firstRow(
      scope.em,
      `/* policyToAccept */
       select from policy_version v where v.version = $1 and v.effective_at >= (
         select effective_at from policy_version where version = policy_in_force($2))`,
      [version, now],
    );
    if (!acceptable)
      throw new DomainError(policyErrors.POLICY_VERSION_NOT_CURRENT, 'Accept the version in force, or one to come.', [
        'version',
      ]);
    await rows(
      scope.em,
      `/* acceptPolicyVersion */
       insert into policy_acceptance (account_id, id, user_id, version, accepted_at, ip, user_agent, method)
       values ($1, $2, $3, $4, $5, $6, $7, 'ACCEPTED') on conflict do nothing`,
      [
        scope.accountId,
        newId(),
        scope.viewer.actorId,
        version,
        now,
        origin.ip,
        origin.userAgent?.slice(0, 300) ?? null,
      ],
    );
    const accepted = await firstRow<PolicyAcceptance>(
      scope.em,
      `/* acceptedPolicy */
       select version, accepted_at as "acceptedAt" from policy_acceptance
       where account_id = $1 and user_id = $2 and version = $3`,
      [scope.accountId, scope.viewer.actorId, version],
    );
    return commit(scope, accepted!, []);
  }
}
