import { randomSecret, sha256 } from '../../platform/crypto/keyed-hash.js';
import { firstRow, rows } from '../../platform/database/rows.js';
import type { DomainEvent, JobRequest, Scope } from '../../platform/database/scope.js';
import { commit } from '../../platform/events/event-log.js';
import { jobRequest } from '../../platform/jobs/job-queue.js';
import { DomainError, invalidInput, kernelErrors, notFound } from '../../platform/kernel/errors.js';
import { newId } from '../../platform/kernel/ids.js';
import { findRole } from '../accounts/account.queries.js';
import { Role } from '../accounts/permissions.js';
import { assertPerson, assertSteppedUp } from '../accounts/step-up.service.js';
import { audit } from '../audit/audit.service.js';
import type { DeletionMails } from './deletion-mails.js';
import type { DeletionState } from './deletion.entity.js';
import { deletionRun } from './deletion.jobs.js';
import { lockAccountDeletion, type ShownDeletion } from './deletion.queries.js';
import { erasureErrors } from './erasure.errors.js';

/** Rooms that take up what waited while the account was about to be deleted: jobs for each connected channel. */
export type ResumedJobs = (accountId: string, channelId: string) => JobRequest[];

/** The account is about to be deleted, or no more. */
const deletionChanged = (accountId: string, state: DeletionState, dueAt: string): DomainEvent => ({
  type: 'account.deletion_changed',
  entityId: accountId,
  payload: { state, dueAt },
});

/** Businesses that leave the platform. */
export class AccountDeletionService {
  constructor(
    private readonly mails: DeletionMails,
    private readonly graceDays: number,
    private readonly resumed: ResumedJobs,
  ) {}

  /**
   * Begins the time in which it can be taken back: nothing is sent any more, everybody is told by mail. Asked twice it is
   * one deletion. @throws DomainError FORBIDDEN, STEP_UP_REQUIRED, INVALID_INPUT
   */
  async request(scope: Scope, accountName: string): Promise<ShownDeletion> {
    const now = scope.clock.now();
    await assertSteppedUp(scope.em, scope.viewer, now);
    const { name } = await this.lockAccount(scope);
    const earlier = await lockAccountDeletion(scope);
    if (earlier) return earlier;
    if (accountName.trim() !== name) throw invalidInput('Write the name of the account as it is.', ['accountName']);
    const due = new Date(now.getTime() + this.graceDays * 86_400_000);
    const receipt = randomSecret();
    const id = newId();
    await rows(
      scope.em,
      `/* requestAccountDeletion */
       insert into deletion_job (id, subject_kind, subject_id, state, requested_by, receipt_hash, created_at, due_at)
       values ($1, 'ACCOUNT', $2, 'GRACE', $3, $4, $5, $6)`,
      [id, scope.accountId, scope.viewer.actorId, sha256(receipt), now, due],
    );
    await rows(scope.em, `/* accountLeaves */ update account set leaving_at = $2 where id = $1`, [
      scope.accountId,
      due,
    ]);
    for (const { email, role } of await this.members(scope))
      await this.mails.accountRequested(scope, email, {
        name,
        due,
        receipt: role === Role.OWNER ? receipt : undefined,
      });
    audit(scope, { action: 'account.deletion_requested', target: { kind: 'Account', id: scope.accountId } });
    const deletion = (await lockAccountDeletion(scope))!;
    return commit(
      scope,
      deletion,
      [deletionChanged(scope.accountId, 'GRACE', due.toISOString())],
      [jobRequest(deletionRun, { deletionId: id }, { startAfter: due })],
    );
  }

  /** Takes it back, as long as erasing has not begun: what waited is sent. @throws DomainError FORBIDDEN, NOT_FOUND, ERASURE_NOT_CANCELLABLE */
  async cancel(scope: Scope): Promise<ShownDeletion> {
    assertPerson(scope.viewer);
    const { name } = await this.lockAccount(scope);
    const deletion = await lockAccountDeletion(scope);
    if (!deletion) throw notFound('Deletion');
    if (deletion.state !== 'GRACE' && deletion.state !== 'ON_HOLD') {
      throw new DomainError(
        erasureErrors.ERASURE_NOT_CANCELLABLE,
        'Erasing has begun, or is over; what is erased does not come back.',
      );
    }
    const now = scope.clock.now();
    await rows(
      scope.em,
      `/* cancelAccountDeletion */ update deletion_job set state = 'CANCELLED', finished_at = $2, failure = null where id = $1`,
      [deletion.id, now],
    );
    await rows(scope.em, `/* accountStays */ update account set leaving_at = null where id = $1`, [scope.accountId]);
    for (const { email } of await this.members(scope)) await this.mails.accountCancelled(scope, email, name);
    audit(scope, { action: 'account.deletion_cancelled', target: { kind: 'Account', id: scope.accountId } });
    const channels = await rows<{ id: string }>(
      scope.em,
      `/* channelsToResume */ select id from channel where account_id = $1 and status = 'CONNECTED'`,
      [scope.accountId],
    );
    return commit(
      scope,
      { ...deletion, state: 'CANCELLED', finishedAt: now.toISOString() },
      [deletionChanged(scope.accountId, 'CANCELLED', deletion.dueAt)],
      channels.flatMap(({ id }) => this.resumed(scope.accountId, id)),
    );
  }

  /** Whoever asks, takes back or begins to erase comes one after the other. @throws DomainError FORBIDDEN */
  private async lockAccount(scope: Scope): Promise<{ name: string }> {
    const account = await firstRow<{ name: string }>(
      scope.em,
      `/* lockLeavingAccount */ select name from account where id = $1 for update`,
      [scope.accountId],
    );
    // The permissions of the request may be those of a moment ago.
    if (!account || (await findRole(scope)) !== Role.OWNER)
      throw new DomainError(kernelErrors.FORBIDDEN, 'Only an owner decides about the account.');
    return account;
  }

  private members(scope: Scope): Promise<{ email: string; role: Role }[]> {
    return rows(
      scope.em,
      `/* membersToTell */
       select u.email, m.role from membership m join app_user u on u.id = m.user_id where m.account_id = $1 order by m.id`,
      [scope.accountId],
    );
  }
}
