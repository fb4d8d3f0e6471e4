import { firstRow, rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { commit } from '../../platform/events/event-log.js';
import { jobRequest } from '../../platform/jobs/job-queue.js';
import { DomainError, notFound } from '../../platform/kernel/errors.js';
import { newId } from '../../platform/kernel/ids.js';
import { audit } from '../audit/audit.service.js';
import { lockContact } from '../contacts/contact-lock.queries.js';
import { erasureErrors } from './erasure.errors.js';
import { erasureRun } from './erasure.jobs.js';
import { findUnfinished, lockErasure } from './erasure.queries.js';

/** Asking for people to be erased; workers do it. */
export class ErasureService {
  /**
   * The id of the erasure. One that is held is given as it is; one that is under way is given again, one that was only tried out begins in earnest, one that
   * failed goes on. `isDryRun`: only finds out what there is. @throws DomainError NOT_FOUND
   */
  async request(scope: Scope, contactId: string | undefined, isDryRun: boolean): Promise<string> {
    if (!contactId) throw notFound('Contact', ['contactId']);
    const earlier = await findUnfinished(scope, contactId);
    if (earlier) return this.goOn(scope, earlier, isDryRun);
    const contact = await lockContact(scope, contactId);
    // Another call may have come while the lock was waited for.
    const parallel = await findUnfinished(scope, contact.id);
    if (parallel) return this.goOn(scope, parallel, isDryRun);
    const id = newId();
    await rows(
      scope.em,
      `/* requestErasure */
       insert into erasure_job (account_id, id, contact_id, state, is_dry_run, requested_by, created_at)
       values ($1, $2, $3, 'VALIDATING', $4, $5, $6)`,
      [scope.accountId, id, contact.id, isDryRun, scope.viewer.actorId ?? null, scope.clock.now()],
    );
    audit(scope, {
      action: 'contact.erasure_requested',
      target: { kind: 'Contact', id: contact.id },
      changes: { isDryRun: [null, isDryRun] },
    });
    return commit(scope, id, [], [this.run(scope, id)]);
  }

  /** @throws DomainError NOT_FOUND, ERASURE_NOT_CANCELLABLE */
  async cancel(scope: Scope, id: string | undefined): Promise<string> {
    const job = id && (await lockErasure(scope, id));
    if (!job) throw notFound('ErasureJob', ['erasureJobId']);
    if (job.state === 'CANCELLED') return job.id;
    if (job.erasedAt !== null || !['VALIDATING', 'READY', 'ON_HOLD', 'FAILED'].includes(job.state)) {
      throw new DomainError(
        erasureErrors.ERASURE_NOT_CANCELLABLE,
        'Erasing has begun, or is over; what is erased does not come back.',
        ['erasureJobId'],
      );
    }
    await this.set(scope, job.id, 'CANCELLED');
    audit(scope, { action: 'contact.erasure_cancelled', target: { kind: 'Contact', id: job.contactId } });
    return commit(scope, job.id, []);
  }

  private async goOn(
    scope: Scope,
    job: { id: string; state: string; isDryRun: boolean; erasedAt: string | null },
    isDryRun: boolean,
  ): Promise<string> {
    const isResting = job.state === 'READY' || job.state === 'FAILED';
    // What is held goes on by itself when the last hold is released.
    if (isDryRun || job.state === 'ON_HOLD' || (!job.isDryRun && !isResting)) return job.id;
    await rows(
      scope.em,
      `/* goOnErasing */
       update erasure_job set is_dry_run = false, failure = null, round = 0, finished_at = null,
         state = case when state = 'VALIDATING' then state when erased_at is null then 'READY' else 'ERASING' end
       where account_id = $1 and id = $2`,
      [scope.accountId, job.id],
    );
    return commit(scope, job.id, [], [this.run(scope, job.id)]);
  }

  private async set(scope: Scope, id: string, state: string): Promise<void> {
    await firstRow(
      scope.em,
      `/* endErasure */ update erasure_job set state = $3, finished_at = $4, signs_sealed = null where account_id = $1 and id = $2`,
      [scope.accountId, id, state, scope.clock.now()],
    );
  }

  private run(scope: Scope, erasureJobId: string) {
    return jobRequest(erasureRun, { accountId: scope.accountId, erasureJobId });
  }
}
