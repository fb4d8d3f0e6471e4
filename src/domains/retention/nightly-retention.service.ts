import type { Database } from '../../platform/database/database.js';
import { rows } from '../../platform/database/rows.js';
import { jobRequest, type JobQueue } from '../../platform/jobs/job-queue.js';
import type { Clock } from '../../platform/kernel/clock.js';
import { systemViewer } from '../../platform/kernel/viewer.js';
import { unnameErased } from '../notes/note-unnaming.service.js';
import { holding } from './legal-hold.queries.js';
import { RetentionCategory, retentionRulesOf, settableCategories } from './retention-categories.js';
import type { RetentionRuns } from './retention-run.service.js';
import { retentionRunJob } from './retention.jobs.js';
import { cutoffOf } from './retention.queries.js';

/** Once a night: what accounts chose to limit, runs that their worker left, and what belongs to no account. */
export class NightlyRetention {
  constructor(
    private readonly database: Database,
    private readonly jobs: Pick<JobQueue, 'insert' | 'announce'>,
    private readonly runs: RetentionRuns,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    await this.forgetReports();
    const chosen = await this.database.operate('retention.nightly', (em) =>
      rows<{ accountId: string; category: RetentionCategory }>(
        em,
        `/* limitedCategories */ select account_id as "accountId", category from retention_policy
         where max_days is not null and category = any($1::text[]) order by account_id, category`,
        [settableCategories],
      ),
    );
    // What fails for one account keeps no other from its turn.
    const failures: unknown[] = [];
    for (const { accountId, category } of chosen)
      await this.database
        .write(systemViewer(accountId), (scope) => this.runs.begin(scope, category))
        .catch((error: unknown) => failures.push(error));
    await this.resume();
    await this.unnameReleased();
    if (failures.length > 0) throw new AggregateError(failures, 'Some runs of the night did not begin');
  }

  /**
   * Notes of accounts in which a hold was released within a week, which name people who were erased meanwhile: a week, so that
   * nights without a worker lose nothing.
   */
  private async unnameReleased(): Promise<void> {
    const since = new Date(this.clock.now().getTime() - 7 * 86_400_000);
    const accounts = await this.database.operate('retention.nightly', (em) =>
      rows<{ accountId: string }>(
        em,
        `/* releasedOfLate */ select distinct account_id as "accountId" from legal_hold where released_at > $1 order by 1`,
        [since],
      ),
    );
    for (const { accountId } of accounts)
      await this.database.write(systemViewer(accountId), (scope) => unnameErased(scope, holding));
  }

  /** What is still under way gets another worker: the one that had it may be gone with its job. */
  private async resume(): Promise<void> {
    const requests = await this.database.operate('retention.nightly', async (em) => {
      const left = await rows<{ accountId: string; retentionRunId: string }>(
        em,
        `/* runsUnderWay */ select account_id as "accountId", id as "retentionRunId" from retention_run where state = 'RUNNING' limit 1000`,
      );
      const found = left.map((one) => jobRequest(retentionRunJob, one));
      await this.jobs.insert(em, found);
      return found;
    });
    this.jobs.announce(requests);
  }

  /** Reports of security; of one that was a breach what was written goes, and that there was one stays with the breach. */
  async forgetReports(): Promise<void> {
    const days = retentionRulesOf[RetentionCategory.SECURITY_REPORTS].maxDays!;
    const before = cutoffOf(this.clock.now(), days);
    await this.database.operate('retention.nightly', async (em) => {
      await rows(
        em,
        `/* forgetReports */ delete from security_report r
         where r.reported_at <= $1 and not exists (select from personal_data_breach b where b.report_id = r.id)`,
        [before],
      );
      await rows(
        em,
        `/* forgetReportedWords */ update security_report set sealed = null, network = null
         where reported_at <= $1 and sealed is not null`,
        [before],
      );
    });
  }
}
