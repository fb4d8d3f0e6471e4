import type { Database } from '../../platform/database/database.js';
import { firstRow, rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { commit } from '../../platform/events/event-log.js';
import { jobRequest } from '../../platform/jobs/job-queue.js';
import { DomainError } from '../../platform/kernel/errors.js';
import { newId } from '../../platform/kernel/ids.js';
import { systemViewer } from '../../platform/kernel/viewer.js';
import type { Logger } from '../../platform/logging/logger.js';
import { audit } from '../audit/audit.service.js';
import type { AgedDeletion } from './aged-deletion.service.js';
import { lockHolds } from './legal-hold.queries.js';
import { type RetentionCategory, retentionRulesOf } from './retention-categories.js';
import { agedIn, takeAgedSql, type Aged } from './retention-sql.js';
import { retentionErrors } from './retention.errors.js';
import { retentionRunJob, type RunAddress } from './retention.jobs.js';
import { countAged, cutoffOf, policyOf, retentionRunLoader, type RetentionRunRow } from './retention.queries.js';

/** Deletes what is too old. Where a run stands is in its row, and its cutoff is fixed: cut off anywhere, it comes to the same end. */
export class RetentionRuns {
  /** Called before each batch, and at the end of its transaction; tests let a worker die there. */
  interrupt: (place: 'before' | 'inside' | 'after') => void = () => undefined;

  constructor(
    private readonly database: Database,
    private readonly deletion: AgedDeletion,
    private readonly logger: Logger,
  ) {}

  /** The id of the run; one that is under way is given again. @throws DomainError RETENTION_FIXED, RETENTION_NOT_LIMITED */
  async begin(scope: Scope, category: RetentionCategory): Promise<string> {
    if (!retentionRulesOf[category].bounds)
      throw new DomainError(retentionErrors.RETENTION_FIXED, 'The platform tidies this by itself.', ['category']);
    const { maxDays } = await policyOf(scope, category);
    if (maxDays === null)
      throw new DomainError(retentionErrors.RETENTION_NOT_LIMITED, 'Give it a number of days first.', ['category']);
    // Counting a large table takes long: whoever asks again while one is under way does not wait for it.
    const underWay = await this.underWay(scope, category);
    if (underWay) return underWay;
    const now = scope.clock.now();
    const cutoff = cutoffOf(now, maxDays);
    const { planned, held } = await countAged(scope, category, cutoff);
    const begun = await firstRow<{ id: string }>(
      scope.em,
      `/* beginRetention */
       insert into retention_run (account_id, id, category, cutoff, state, planned, held, requested_by, started_at)
       values ($1, $2, $3, $4, 'RUNNING', $5, $6, $7, $8)
       on conflict (account_id, category) where state = 'RUNNING' do nothing returning id`,
      [scope.accountId, newId(), category, cutoff, planned, held, scope.viewer.actorId ?? null, now],
    );
    if (!begun) {
      // Somebody else began one while this counted; it may have ended since.
      return (await this.underWay(scope, category)) ?? this.begin(scope, category);
    }
    audit(scope, {
      action: 'retention.run_begun',
      target: { kind: 'RetentionRun', id: begun.id },
      changes: { category: [null, category] },
    });
    return commit(
      scope,
      begun.id,
      [],
      [jobRequest(retentionRunJob, { accountId: scope.accountId, retentionRunId: begun.id })],
    );
  }

  private async underWay(scope: Scope, category: RetentionCategory): Promise<string | undefined> {
    const running = await firstRow<{ id: string }>(
      scope.em,
      `/* runningRetention */ select id from retention_run where account_id = $1 and category = $2 and state = 'RUNNING'`,
      [scope.accountId, category],
    );
    return running?.id;
  }

  /** Until nothing is left. */
  async run({ accountId, retentionRunId }: RunAddress): Promise<void> {
    const viewer = systemViewer(accountId);
    const run = await this.database.read(viewer).load(retentionRunLoader, retentionRunId);
    if (run?.state !== 'RUNNING') return;
    const aged = agedIn[run.category]!;
    /** Rows that something else hangs on; another run may find them free. */
    const stuck = new Set<string>();
    let size = aged.batch;
    for (;;) {
      this.interrupt('before');
      try {
        const done = await this.database.erase(viewer, (scope) => this.batch(scope, run, aged, size, [...stuck]));
        await this.deletion.deleteFiles(done.files);
        this.interrupt('after');
        if (done.taken === 0) break;
        size = aged.batch;
      } catch (error) {
        if ((error as { code?: string }).code !== '23503') throw error;
        if (size > 1) {
          // One of them is at fault: they go one by one.
          size = 1;
          continue;
        }
        this.logger.warn({ err: error, category: run.category }, 'something hangs on what is too old');
        await this.database.erase(viewer, async (scope) => {
          const [first] = await this.take(scope, aged, run, 1, [...stuck]);
          if (first) stuck.add(first.place);
        });
      }
    }
    await this.end(run, accountId, stuck.size);
  }

  private take(
    scope: Scope,
    aged: Aged,
    run: RetentionRunRow,
    size: number,
    stuck: readonly string[],
  ): Promise<{ place: string; id: string | null }[]> {
    return rows(scope.em, takeAgedSql({ ...aged, batch: size }), [scope.accountId, run.cutoff, stuck]);
  }

  private async batch(
    scope: Scope,
    run: RetentionRunRow,
    aged: Aged,
    size: number,
    stuck: readonly string[],
  ): Promise<{ taken: number; files: string[] }> {
    // In a statement of its own: the next one sees the holds that it waited for.
    await lockHolds(scope, 'with others');
    const taken = await this.take(scope, aged, run, size, stuck);
    if (taken.length === 0) return { taken: 0, files: [] };
    const files = await this.deletion.delete(scope, run.category, taken);
    await rows(
      scope.em,
      `/* countDeleted */ update retention_run set deleted = deleted + $3 where account_id = $1 and id = $2`,
      [scope.accountId, run.id, taken.length],
    );
    this.interrupt('inside');
    return { taken: taken.length, files };
  }

  private end(run: RetentionRunRow, accountId: string, errors: number): Promise<void> {
    return this.database.write(systemViewer(accountId), async (scope) => {
      const { held } = await countAged(scope, run.category, new Date(run.cutoff));
      const ended = await firstRow<{ deleted: number }>(
        scope.em,
        `/* endRetention */ update retention_run set state = 'COMPLETED', held = $3, errors = $4, finished_at = $5
         where account_id = $1 and id = $2 and state = 'RUNNING' returning deleted`,
        [scope.accountId, run.id, held, errors, scope.clock.now()],
      );
      if (!ended) return;
      audit(scope, {
        action: 'retention.run_completed',
        target: { kind: 'RetentionRun', id: run.id },
        changes: { deleted: [0, ended.deleted], held: [0, held] },
      });
      commit(scope, undefined, []);
    });
  }
}
