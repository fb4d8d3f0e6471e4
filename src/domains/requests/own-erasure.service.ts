import type { EntityManager } from '@mikro-orm/sql';
import { firstRow, rows } from '../../platform/database/rows.js';
import type { JobRequest } from '../../platform/database/scope.js';
import type { Tick } from '../../platform/jobs/ticker.js';
import type { Clock } from '../../platform/kernel/clock.js';
import { DomainError } from '../../platform/kernel/errors.js';
import type { OperateWithJobs } from '../accounts/operator-work.service.js';
import { findDeletion, lockLiveDeletion } from '../privacy/deletion.queries.js';
import type { BegunDeletion, UserDeletionService } from '../privacy/user-deletion.service.js';
import { lockRequest, type RequestRow } from './request.queries.js';
import { RequestState } from './request-states.js';
import { notThere, type RequestStore } from './request-store.service.js';

const S = RequestState;
/** So many are looked at in one go. */
const batchSize = 100;

/** Where a call came from. */
export type Origin = Parameters<UserDeletionService['begin']>[3];

/** What came of it: the deletion that began, or why it cannot, in words for the person. */
export type OwnErasureStart = { begun: BegunDeletion } | { refusal: string } | undefined;

/**
 * Erasures that the platform's own people ask for: the deletion of their user, with its days of grace, its receipt and its scan.
 * A code to the mailbox proves as much as a new password would, so it is enough where nothing more is asked to sign in. The
 * request goes where the deletion goes.
 */
export class OwnErasures {
  readonly tick: Tick = { name: 'requests.own_erasures', everyMs: 5_000, run: () => this.follow() };

  constructor(
    private readonly operate: OperateWithJobs,
    private readonly store: RequestStore,
    private readonly users: Pick<UserDeletionService, 'begin' | 'announce' | 'takeBack'>,
    private readonly clock: Clock,
  ) {}

  /** Notes whose address it is that a code proved; in its transaction. */
  async prove(em: EntityManager, request: RequestRow): Promise<void> {
    const { email } = this.store.identityOf(request);
    const user =
      email &&
      (await firstRow<{ id: string }>(
        em,
        `/* userWhoProves */ select id from app_user where email = $1 and erased_at is null`,
        [email],
      ));
    if (user) await this.store.identify(em, request, { userId: user.id });
  }

  /** Begins what a code proved; last in an operator's transaction, and `announce` behind it. */
  async begin(em: EntityManager, jobs: JobRequest[], requestId: string, origin: Origin): Promise<OwnErasureStart> {
    const request = await lockRequest(em, null, requestId);
    if (request?.kind !== 'ERASURE' || request.verifiedBy !== 'CODE' || !isOpen(request)) return undefined;
    const user = await this.userOf(em, request);
    if (!user) return undefined;
    if (user.hasTwoFactor) return { refusal: twoFactorWords };
    try {
      const begun = await this.users.begin(em, jobs, user.id, origin);
      await this.link(em, request, begun.deletion.id, begun.isNew);
      return { begun };
    } catch (error) {
      // Nothing was written yet.
      if (error instanceof DomainError && error.code === 'LAST_OWNER') return { refusal: error.message };
      throw error;
    }
  }

  announce(begun: BegunDeletion): void {
    this.users.announce(begun);
  }

  /**
   * What is denied does not go on; what the person began without the request is theirs, and nobody else's to stop. In an
   * operator's transaction. @throws DomainError REQUEST_STATE
   */
  async takeBack(em: EntityManager, jobs: JobRequest[], request: RequestRow, origin: Origin): Promise<void> {
    if (!request.hasBegunDeletion) return;
    const named = request.deletionJobId && (await findDeletion(em, request.deletionJobId));
    if (!named || named.state === 'CANCELLED') return;
    const user = await firstRow<{ email: string }>(
      em,
      `/* lockAskingUser */ select email from app_user where id = $1 for update`,
      [named.subjectId],
    );
    const job = await lockLiveDeletion(em, named.subjectId);
    if (job?.id !== named.id || (job.state !== 'GRACE' && job.state !== 'ON_HOLD')) throw notThere();
    await this.users.takeBack(em, jobs, job, user!.email, origin);
  }

  /** Requests whose deletion is over are over; and those whose person deleted the user in the meantime follow that. */
  async follow(): Promise<void> {
    await this.operate('requests.own', async (em) => {
      await this.end(em);
      const open = await rows<{ id: string }>(
        em,
        `/* unlinkedErasures */ select id from data_subject_request
         where account_id is null and kind = 'ERASURE' and state in ('${S.VERIFIED}', '${S.IN_PROGRESS}')
           and deletion_job_id is null and verified_by = 'CODE' order by id limit ${batchSize} for update skip locked`,
      );
      for (const { id } of open) {
        const request = (await lockRequest(em, null, id))!;
        const user = await this.userOf(em, request);
        if (user?.deletionId) await this.link(em, request, user.deletionId, false);
      }
    });
  }

  /** Erased is only what a scan looked for and did not find. No mail: by then nobody knows the address any more; the receipt shows it. */
  private async end(em: EntityManager): Promise<void> {
    const over = await rows<{ id: string; isErased: boolean }>(
      em,
      `/* endedDeletions */
       select r.id, d.state = 'ERASED' as "isErased" from data_subject_request r join deletion_job d on d.id = r.deletion_job_id
       where r.account_id is null and r.state = '${S.IN_PROGRESS}' and d.state in ('ERASED', 'CANCELLED')
       order by r.id limit ${batchSize} for update of r skip locked`,
    );
    const now = this.clock.now();
    for (const { id, isErased } of over) {
      const request = (await lockRequest(em, null, id))!;
      if (!isErased) {
        await this.store.move(em, request, S.CANCELLED, now);
        continue;
      }
      await this.store.move(em, request, S.VERIFYING_RESULT, now);
      await this.store.move(em, { ...request, state: S.VERIFYING_RESULT }, S.COMPLETED, now, { record_sealed: null });
    }
  }

  private async link(em: EntityManager, request: RequestRow, deletionJobId: string, isBegun: boolean): Promise<void> {
    const now = this.clock.now();
    if (request.state === S.VERIFIED) await this.store.move(em, request, S.IN_PROGRESS, now, { accepted_at: now });
    await rows(
      em,
      `/* deletionOfRequest */ update data_subject_request set deletion_job_id = $2, has_begun_deletion = $3 where id = $1`,
      [request.id, deletionJobId, isBegun],
    );
  }

  private async userOf(
    em: EntityManager,
    request: RequestRow,
  ): Promise<{ id: string; hasTwoFactor: boolean; deletionId: string | null } | undefined> {
    // By the user and not by the address, which may have moved on, and be somebody else's.
    const { userId } = this.store.identityOf(request);
    if (!userId) return undefined;
    return firstRow(
      em,
      `/* userOfRequest */
       select u.id, exists (select from two_factor t where t.user_id = u.id and t.confirmed_at is not null) as "hasTwoFactor",
         (select d.id from deletion_job d where d.subject_id = u.id and d.state not in ('ERASED', 'CANCELLED')) as "deletionId"
       from app_user u where u.id = $1 and u.erased_at is null`,
      [userId],
    );
  }
}

const isOpen = ({ state, deletionJobId }: RequestRow): boolean =>
  deletionJobId === null && (state === S.VERIFIED || state === S.IN_PROGRESS);

const twoFactorWords =
  'You sign in with a second factor, so a code by mail is not enough: sign in and delete your user there.';
