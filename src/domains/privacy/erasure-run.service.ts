import type { Database } from '../../platform/database/database.js';
import { rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import type { Clock } from '../../platform/kernel/clock.js';
import { systemViewer } from '../../platform/kernel/viewer.js';
import type { Logger } from '../../platform/logging/logger.js';
import { added, allErased, foundBefore } from './erasure-counts.js';
import { firstOfWalk, type ErasureTask, type TaskOutcome } from './erasure-plan.js';
import type { ErasureWork } from './erasure-work.service.js';
import { erasureLoader, lockErasure, type ErasureRow } from './erasure.queries.js';

/** So often an erasure begins anew before somebody has to look. */
const mostRounds = 20;
const running = new Set(['VALIDATING', 'READY', 'ERASING', 'VERIFYING', 'ON_HOLD']);

/** Takes an erasure from task to task. Where it stands is in its row: cut off anywhere, it goes on there. */
export class ErasureRunner {
  /** Called before each task, and at the end of its transaction; tests let a worker die there. */
  interrupt: (place: string) => void = () => undefined;

  constructor(
    private readonly database: Database,
    private readonly work: ErasureWork,
    private readonly tasks: readonly ErasureTask[],
    private readonly ground: { clock: Clock; logger: Logger },
  ) {}

  /** Until it ends, rests, or something is at fault. */
  async run({ accountId, erasureJobId }: { accountId: string; erasureJobId: string }): Promise<void> {
    while (await this.step(accountId, erasureJobId));
  }

  private async step(accountId: string, id: string): Promise<boolean> {
    const viewer = systemViewer(accountId);
    const job = await this.database.read(viewer).load(erasureLoader, id);
    if (!job || !running.has(job.state) || (job.state === 'READY' && job.isDryRun)) return false;
    const task = this.tasks.find(({ name }) => name === job.task) ?? this.tasks[0]!;
    this.interrupt(`before ${task.name}`);
    try {
      // What is not the database's is done first, and may be done twice; then the row moves on.
      const there = await this.noteFound(accountId, job, task);
      const done = await this.work.outside(accountId, job, task);
      return await this.database.erase(viewer, async (scope) => {
        const locked = await lockErasure(scope, id);
        // Somebody else took this task, or it was cancelled.
        if (!locked || locked.task !== job.task || locked.state !== job.state) return true;
        const counted = { ...locked, counts: allErased(added(locked.counts, done.counts), there) };
        const outcome = await this.work.inside(scope, counted, task, done);
        this.interrupt(`inside ${task.name}`);
        await this.advance(scope, counted, task, outcome);
        return outcome.then !== 'END';
      });
    } catch (error) {
      // A row that came in the meantime hangs on one that was to go: begin anew, and take it along.
      if ((error as { code?: string }).code !== '23503') throw error;
      await this.database.erase(viewer, async (scope) => {
        const locked = await lockErasure(scope, id);
        if (locked) await this.advance(scope, locked, task, { then: 'ANEW', reason: 'something came meanwhile' });
      });
      return true;
    }
  }

  /** Writes down what is about to go; gives the stores that the task may touch. */
  private async noteFound(accountId: string, job: ErasureRow, task: ErasureTask): Promise<string[]> {
    const there = await this.work.there(accountId, job, task);
    if (Object.values(there).some((count) => count > 0)) {
      await this.database.erase(systemViewer(accountId), async (scope) => {
        const locked = await lockErasure(scope, job.id);
        if (locked?.task !== job.task || locked.state !== job.state) return;
        await rows(
          scope.em,
          `/* noteFound */ update erasure_job set counts = $3::jsonb where account_id = $1 and id = $2`,
          [accountId, job.id, JSON.stringify(foundBefore(locked.counts, there))],
        );
      });
    }
    return Object.keys(there);
  }

  private async advance(scope: Scope, job: ErasureRow, task: ErasureTask, outcome: TaskOutcome): Promise<void> {
    if (outcome.then === 'END') return;
    if (outcome.then === 'ANEW') {
      const isLast = job.round + 1 >= mostRounds;
      if (isLast) this.ground.logger.error({ erasureJobId: job.id }, 'an erasure does not come to its end');
      await rows(
        scope.em,
        `/* beginAnew */
         update erasure_job set task = $3, place = null, round = round + 1, state = $4, failure = $5, finished_at = $6
         where account_id = $1 and id = $2`,
        [
          scope.accountId,
          job.id,
          firstOfWalk,
          isLast ? 'FAILED' : 'ERASING',
          outcome.reason,
          isLast ? this.ground.clock.now() : null,
        ],
      );
      return;
    }
    const next = outcome.then === 'AGAIN' ? task : this.tasks[this.tasks.indexOf(task) + 1];
    await rows(
      scope.em,
      `/* nextTask */ update erasure_job set task = $3, counts = $4::jsonb, place = $6,
         state = case when $5 and state = 'ERASING' then 'VERIFYING' else state end
       where account_id = $1 and id = $2`,
      [
        scope.accountId,
        job.id,
        next?.name ?? task.name,
        JSON.stringify(added(job.counts, outcome.counts ?? {})),
        next?.kind === 'VERIFY',
        outcome.then === 'AGAIN' ? (outcome.place ?? null) : null,
      ],
    );
  }
}
