import type { EntityManager } from '@mikro-orm/sql';
import type { Database } from '../../platform/database/database.js';
import { rows, toDate } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import type { Clock } from '../../platform/kernel/clock.js';
import { systemViewer } from '../../platform/kernel/viewer.js';
import type { Logger } from '../../platform/logging/logger.js';
import type { DeletionTask, DeletionWork } from './deletion-plan.js';
import type { DeletionSubject } from './deletion.entity.js';
import { findDeletion, lockDeletion, type DeletionRow } from './deletion.queries.js';
import { added, allErased, foundBefore } from './erasure-counts.js';
import type { TaskOutcome } from './erasure-plan.js';

/** So often a deletion begins anew before somebody has to look. */
const mostRounds = 20;

/** Takes the deletion of a user or account from task to task, as `ErasureRunner` does it with a contact. */
export class DeletionRunner {
  /** Called before each task, and at the end of its transaction; tests let a worker die there. */
  interrupt: (place: string) => void = () => undefined;

  constructor(
    private readonly database: Database,
    private readonly works: Readonly<Partial<Record<DeletionSubject, DeletionWork>>>,
    private readonly ground: { clock: Clock; logger: Logger },
  ) {}

  /** Until it ends, rests, or something is at fault. */
  async run(deletionId: string): Promise<void> {
    while (await this.step(deletionId));
  }

  private async step(id: string): Promise<boolean> {
    const job = await this.database.operate('privacy.resume', (em) => findDeletion(em, id));
    if (!job || !this.isRunning(job)) return false;
    const work = this.works[job.subject]!;
    const tasks = await work.tasks(job);
    const task = tasks.find(({ name }) => name === job.task) ?? tasks[0]!;
    this.interrupt(`before ${task.name}`);
    try {
      const there = await this.noteFound(work, job, task);
      const done = await work.outside(job, task);
      return await this.within(work, job, task, async (at) => {
        if (!at.scope) await work.lock(at.em, job);
        const locked = await lockDeletion(at.em, id);
        // Somebody else took this task, or it was cancelled.
        if (!locked || locked.task !== job.task || locked.state !== job.state) return true;
        const outcome = await work.inside(at, locked, task, done);
        this.interrupt(`inside ${task.name}`);
        const counts = allErased(added(locked.counts, done.counts ?? {}), there);
        await this.advance(at.em, { ...locked, counts }, task, outcome);
        return outcome.then !== 'END';
      });
    } catch (error) {
      // A row that came in the meantime hangs on one that was to go: begin anew, and take it along.
      if ((error as { code?: string }).code !== '23503') throw error;
      await this.database.operate(work.operatorTask, async (em) => {
        const locked = await lockDeletion(em, id);
        if (locked) await this.advance(em, locked, task, { then: 'ANEW', reason: 'something came meanwhile' });
      });
      return true;
    }
  }

  /** Writes down what is about to go; gives the stores that the task may touch. */
  private async noteFound(work: DeletionWork, job: DeletionRow, task: DeletionTask): Promise<string[]> {
    const there = await work.there(job, task);
    if (Object.values(there).some((count) => count > 0)) {
      await this.database.operate(work.operatorTask, async (em) => {
        const locked = await lockDeletion(em, job.id);
        if (locked?.task !== job.task || locked.state !== job.state) return;
        await rows(em, `/* noteFound */ update deletion_job set counts = $2::jsonb where id = $1`, [
          job.id,
          JSON.stringify(foundBefore(locked.counts, there)),
        ]);
      });
    }
    return Object.keys(there);
  }

  private isRunning({ state, dueAt }: DeletionRow): boolean {
    if (state === 'GRACE' || state === 'ON_HOLD') return toDate(dueAt) <= this.ground.clock.now();
    return state === 'ERASING' || state === 'VERIFYING';
  }

  private within<T>(
    work: DeletionWork,
    job: DeletionRow,
    task: DeletionTask,
    run: (at: { em: EntityManager; scope: Scope | undefined }) => Promise<T>,
  ): Promise<T> {
    if (task.accountId === undefined)
      return this.database.operate(work.operatorTask, (em) => run({ em, scope: undefined }));
    const viewer = { ...systemViewer(task.accountId), actorId: work.actorId(job) };
    return this.database.erase(viewer, (scope) => run({ em: scope.em, scope }));
  }

  private async advance(em: EntityManager, job: DeletionRow, task: DeletionTask, outcome: TaskOutcome): Promise<void> {
    if (outcome.then === 'END') return;
    const work = this.works[job.subject]!;
    if (outcome.then === 'ANEW') {
      const isLast = job.round + 1 >= mostRounds;
      if (isLast) this.ground.logger.error({ deletionId: job.id }, 'a deletion does not come to its end');
      await rows(
        em,
        `/* deleteAnew */
         update deletion_job set task = $2, round = round + 1, state = $3, failure = $4, finished_at = $5 where id = $1`,
        [
          job.id,
          (await work.tasks(job)).find(({ kind }) => kind !== 'FENCE' && kind !== 'LEDGER')!.name,
          isLast ? 'FAILED' : 'ERASING',
          outcome.reason,
          isLast ? this.ground.clock.now() : null,
        ],
      );
      return;
    }
    // The fence may have found out what there is to do.
    const tasks = await work.tasks((await findDeletion(em, job.id))!);
    const next = outcome.then === 'AGAIN' ? task : tasks[tasks.findIndex(({ name }) => name === task.name) + 1]!;
    await rows(
      em,
      `/* nextDeletionTask */
       update deletion_job set task = $2, counts = $3::jsonb,
         state = case when $4 and state = 'ERASING' then 'VERIFYING' else state end where id = $1`,
      [job.id, next.name, JSON.stringify(added(job.counts, outcome.counts ?? {})), next.kind === 'VERIFY'],
    );
  }
}
