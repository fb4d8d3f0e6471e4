import { rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { commit } from '../../platform/events/event-log.js';
import { DomainError, kernelErrors } from '../../platform/kernel/errors.js';
import { lockUsage } from './usage-objection.queries.js';

/** Whether a person's use of the product is counted. */
export class UsageObjections {
  /** Once a no is answered nothing that the person does is counted any more, in whichever account. @throws DomainError FORBIDDEN */
  async set(scope: Scope, isCounted: boolean): Promise<void> {
    const { kind, actorId } = scope.viewer;
    if (kind !== 'user' || !actorId)
      throw new DomainError(kernelErrors.FORBIDDEN, 'Only a person has preferences.', ['isCounted']);
    await lockUsage(scope, actorId, 'alone');
    await rows(
      scope.em,
      isCounted
        ? `/* withdrawObjection */ delete from usage_objection where user_id = $1 and $2::timestamptz is not null`
        : `/* objectToUsage */ insert into usage_objection (user_id, objected_at) values ($1, $2) on conflict do nothing`,
      [actorId, scope.clock.now()],
    );
    commit(scope, undefined, []);
  }
}
