import type { EntityManager } from '@mikro-orm/sql';
import { randomSecret, sha256 } from '../../platform/crypto/keyed-hash.js';
import { firstRow, rows } from '../../platform/database/rows.js';
import type { JobRequest } from '../../platform/database/scope.js';
import type { Bus } from '../../platform/events/bus.js';
import { jobRequest } from '../../platform/jobs/job-queue.js';
import type { Clock } from '../../platform/kernel/clock.js';
import { DomainError, notFound } from '../../platform/kernel/errors.js';
import { newId } from '../../platform/kernel/ids.js';
import type { Viewer } from '../../platform/kernel/viewer.js';
import { announceEnded, type EndedSession } from '../accounts/access.events.js';
import { accountErrors } from '../accounts/account.errors.js';
import type { OperateWithJobs } from '../accounts/operator-work.service.js';
import { assertPerson, assertSteppedUp, type Proof, type StepUpService } from '../accounts/step-up.service.js';
import { endSessionsOf } from '../accounts/user-access.queries.js';
import type { DeletionMails } from './deletion-mails.js';
import { deletionRun } from './deletion.jobs.js';
import { findByReceipt, findDeletion, lockLiveDeletion, type DeletionRow } from './deletion.queries.js';
import { erasureErrors } from './erasure.errors.js';

/** So long a person may think better of it. */
export const userGraceDays = 7;

/** Where a call came from. */
type Origin = Parameters<StepUpService['stepUp']>[2];

/** What the deletions of users and accounts stand on. */
export interface DeletionGround {
  operate: OperateWithJobs;
  /** Records what a person did with the own sign-in, in every account that it opens; last in its transaction. */
  audit(em: EntityManager, userId: string, action: string, origin: Origin): Promise<void>;
  mails: DeletionMails;
  stepUp: StepUpService;
  bus: Bus;
  clock: Clock;
}

/** A deletion that began, and the sessions that ended with it. */
export interface BegunDeletion {
  deletion: DeletionRow;
  /** False: there was one already. */
  isNew: boolean;
  ended: EndedSession[];
}

/** Who takes a deletion back: by the receipt of the mail, or by what they sign in with. */
export type Canceller = { receipt: string } | ({ email: string } & Proof);

/** People who leave the platform. */
export class UserDeletionService {
  constructor(private readonly ground: DeletionGround) {}

  /**
   * Begins the time in which it can be taken back; every session ends. Asked twice it is one deletion.
   * @throws DomainError FORBIDDEN, STEP_UP_REQUIRED, LAST_OWNER
   */
  async request(viewer: Viewer, origin: Origin): Promise<DeletionRow> {
    assertPerson(viewer);
    const begun = await this.ground.operate('privacy.leave', async (em, jobs) => {
      await assertSteppedUp(em, viewer, this.ground.clock.now());
      return this.begin(em, jobs, viewer.actorId!, origin);
    });
    this.announce(begun);
    return begun.deletion;
  }

  /**
   * The same of somebody who proved otherwise that they are the user; last in an operator's transaction, and `announce` behind
   * it. @throws DomainError NOT_FOUND, LAST_OWNER
   */
  async begin(em: EntityManager, jobs: JobRequest[], userId: string, origin: Origin): Promise<BegunDeletion> {
    const { audit, mails, clock } = this.ground;
    const now = clock.now();
    const user = await firstRow<{ email: string }>(
      em,
      `/* lockLeavingUser */ select email from app_user where id = $1 and erased_at is null for update`,
      [userId],
    );
    if (!user) throw notFound('User');
    const earlier = await lockLiveDeletion(em, userId);
    if (earlier) return { deletion: earlier, isNew: false, ended: [] };
    await assertNotLastOwner(em, userId);
    const id = newId();
    const due = new Date(now.getTime() + userGraceDays * 86_400_000);
    const receipt = randomSecret();
    await rows(
      em,
      `/* requestUserDeletion */
       insert into deletion_job (id, subject_kind, subject_id, state, requested_by, receipt_hash, created_at, due_at)
       values ($1, 'USER', $2, 'GRACE', $2, $3, $4, $5)`,
      [id, userId, sha256(receipt), now, due],
    );
    await rows(em, `/* userLeaves */ update app_user set leaving_at = $2 where id = $1`, [userId, due]);
    const sessions = await endSessionsOf(em, userId, 'USER_LEAVING', now);
    jobs.push(await mails.userRequested(em, now, user.email, due, receipt));
    jobs.push(jobRequest(deletionRun, { deletionId: id }, { startAfter: due }));
    await audit(em, userId, 'user.deletion_requested', origin);
    return { deletion: (await findDeletion(em, id))!, isNew: true, ended: sessions };
  }

  /** Sockets of the sessions that ended close. */
  announce({ ended }: BegunDeletion): void {
    announceEnded(this.ground.bus, ended);
  }

  /** Takes it back, as long as erasing has not begun. @throws DomainError NOT_FOUND, ERASURE_NOT_CANCELLABLE, and those of signing in */
  async cancel(who: Canceller, origin: Origin): Promise<DeletionRow> {
    const { operate, stepUp } = this.ground;
    const provedId = 'email' in who ? await stepUp.identify(who.email, who, origin) : undefined;
    return operate('privacy.leave', async (em, jobs) => {
      const named = 'receipt' in who ? await findByReceipt(em, who.receipt) : undefined;
      const userId = provedId ?? (named?.subject === 'USER' ? named.subjectId : undefined);
      if (!userId) throw notFound('Deletion', ['receipt']);
      if (named?.state === 'CANCELLED') return named;
      const user = await firstRow<{ email: string }>(
        em,
        `/* lockStayingUser */ select email from app_user where id = $1 for update`,
        [userId],
      );
      const job = await lockLiveDeletion(em, userId);
      if (!job && !named) throw notFound('Deletion', ['credentials']);
      if (!job || (named && named.id !== job.id) || (job.state !== 'GRACE' && job.state !== 'ON_HOLD')) {
        throw new DomainError(
          erasureErrors.ERASURE_NOT_CANCELLABLE,
          'Erasing has begun, or is over; what is erased does not come back.',
        );
      }
      await this.takeBack(em, jobs, job, user!.email, origin);
      return (await findDeletion(em, job.id))!;
    });
  }

  /** The user of a deletion in its grace stays; last in an operator's transaction, under the locks of user and deletion. */
  async takeBack(
    em: EntityManager,
    jobs: JobRequest[],
    { id, subjectId: userId }: DeletionRow,
    email: string,
    origin: Origin,
  ): Promise<void> {
    const { mails, audit, clock } = this.ground;
    const now = clock.now();
    await rows(
      em,
      `/* cancelUserDeletion */ update deletion_job set state = 'CANCELLED', finished_at = $2, failure = null where id = $1`,
      [id, now],
    );
    await rows(em, `/* userStays */ update app_user set leaving_at = null where id = $1`, [userId]);
    jobs.push(await mails.userCancelled(em, now, email));
    await audit(em, userId, 'user.deletion_cancelled', origin);
  }

  /** What a receipt is of; undefined for one that is none. */
  show(receipt: string): Promise<DeletionRow | undefined> {
    return this.ground.operate('privacy.leave', (em) => findByReceipt(em, receipt));
  }
}

/**
 * An account keeps an owner who stays. The owners are held until the end, so that of two who leave at once one is told.
 * @throws DomainError LAST_OWNER
 */
export async function assertNotLastOwner(em: EntityManager, userId: string): Promise<void> {
  const orphan = await findOrphan(em, userId);
  if (orphan) {
    throw new DomainError(
      accountErrors.LAST_OWNER,
      `Make somebody else an owner of ${orphan}, or delete that account, first.`,
    );
  }
}

/** The name of an account that would be left without an owner. */
export async function findOrphan(em: EntityManager, userId: string): Promise<string | undefined> {
  await rows(
    em,
    `/* lockOwners */
     select 1 from membership m where m.role = 'OWNER' and m.account_id in (
       select o.account_id from membership o where o.user_id = $1 and o.role = 'OWNER')
     order by m.account_id, m.id for update`,
    [userId],
  );
  const orphan = await firstRow<{ name: string }>(
    em,
    `/* accountWithoutOwner */
     select a.name from membership m join account a on a.id = m.account_id
     where m.user_id = $1 and m.role = 'OWNER' and not exists (
       select from membership o join app_user u on u.id = o.user_id
       where o.account_id = m.account_id and o.role = 'OWNER' and o.user_id <> $1 and u.leaving_at is null)
     order by m.account_id limit 1`,
    [userId],
  );
  return orphan?.name;
}
