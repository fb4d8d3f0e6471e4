import type { PGlite } from '@electric-sql/pglite';
import type { EntityManager } from '@mikro-orm/sql';
import { PgBoss, fromPglite, type JobWithMetadata } from 'pg-boss';
import pg from 'pg';
import type { z } from 'zod';
import { operatorRole, tenantRole, type CommitHook } from '../database/database.js';
import { rows } from '../database/rows.js';
import type { JobRequest, Scope } from '../database/scope.js';
import type { Bus } from '../events/bus.js';
import type { Logger } from '../logging/logger.js';

/** A kind of job: its name, the shape of its data, and how often it is tried. */
export interface JobDefinition<T> {
  /** Imperative, `message.deliver`. */
  readonly name: string;
  readonly data: z.ZodType<T>;
  /** Tries after the first one; default 5. */
  readonly retryLimit?: number;
  /** Seconds before the second try, doubled each time; default 1. */
  readonly retryDelaySeconds?: number;
  readonly retryDelayMaxSeconds?: number;
  /** Seconds after which a running job counts as lost with its worker; default 60. */
  readonly expireInSeconds?: number;
}

/** How a worker takes one kind of job. `run` gets at most `batchSize` jobs; a throw sends all of them to retry. */
export interface JobHandler<T> {
  readonly job: JobDefinition<T>;
  readonly batchSize?: number;
  /** Batches at work at once in this process; default 1. */
  readonly concurrency?: number;
  run(jobs: readonly TakenJob<T>[]): Promise<void>;
}

/** A job in the hands of a worker. */
export interface TakenJob<T> {
  id: string;
  data: T;
  /** 0 on the first try. */
  retryCount: number;
}

const schemaName = 'pgboss';
const wakeTopic = (name: string): string => `job:${name}`;

/**
 * What the queue keeps of a failure, for days: its kind. What an error says, and what libraries hang on it, may name people;
 * that is in the log, which leaves such words out.
 */
function withoutWords(error: unknown, name: string): Error {
  const { name: kind, code } = (error ?? {}) as { name?: unknown; code?: unknown };
  const kept = new Error(
    `${name} failed: ${[kind, code].filter((word) => typeof word === 'string').join(' ')}; see the log`,
  );
  delete kept.stack;
  return kept;
}

/** Builds the request for a job, with its data checked by the compiler. */
export const jobRequest = <T extends Record<string, unknown>>(
  job: JobDefinition<T>,
  data: T,
  options: Pick<JobRequest, 'startAfter' | 'priority' | 'singletonKey' | 'singletonSeconds'> = {},
): JobRequest => ({ name: job.name, data, ...options });

/**
 * pg-boss behind a small face. Jobs are inserted by the transaction that needs them; workers are woken over the bus
 * at once and poll as a safety net.
 */
export class JobQueue implements CommitHook {
  private readonly workerIds = new Map<string, string[]>();
  private readonly unsubscribes: (() => void)[] = [];

  private readonly bus: Bus;
  private readonly logger: Logger;
  private readonly database: { url: string } | { pglite: PGlite };

  private constructor(
    private readonly boss: PgBoss,
    options: { database: { url: string } | { pglite: PGlite }; bus: Bus; logger: Logger },
  ) {
    this.bus = options.bus;
    this.logger = options.logger;
    this.database = options.database;
  }

  static async start(options: {
    database: { url: string; poolSize: number } | { pglite: PGlite };
    bus: Bus;
    logger: Logger;
    /** Whether this process also keeps the queue tidy (time-outs, retention, schedules). */
    isWorker: boolean;
  }): Promise<JobQueue> {
    const boss = new PgBoss({
      ...('pglite' in options.database
        ? { db: fromPglite(options.database.pglite), backend: 'pglite' as const }
        : {
            connectionString: options.database.url,
            max: options.database.poolSize,
            application_name: 'interakt jobs',
          }),
      schema: schemaName,
      supervise: options.isWorker,
      schedule: options.isWorker,
      superviseIntervalSeconds: 30,
      // By this one too, which is 60 by default, jobs of dead workers are looked for.
      monitorIntervalSeconds: 30,
    });
    boss.on('error', (error) => options.logger.error({ err: error }, 'job queue'));
    await boss.start();
    return new JobQueue(boss, options);
  }

  /** Makes the queues of these kinds, or brings them up to date; must have ended before the first of their jobs is inserted or taken. */
  async define(definitions: readonly JobDefinition<unknown>[]): Promise<void> {
    const known = new Map(
      (await this.boss.getQueues(definitions.map(({ name }) => name))).map((one) => [one.name, one]),
    );
    for (const job of definitions) {
      const settings = {
        retryLimit: job.retryLimit ?? 5,
        retryDelay: job.retryDelaySeconds ?? 1,
        retryBackoff: true,
        ...(job.retryDelayMaxSeconds ? { retryDelayMax: job.retryDelayMaxSeconds } : {}),
        expireInSeconds: job.expireInSeconds ?? 60,
        deleteAfterSeconds: 3600,
        retentionSeconds: 14 * 86_400,
      };
      const queue = known.get(job.name);
      if (!queue) await this.boss.createQueue(job.name, settings);
      else if (Object.entries(settings).some(([key, value]) => queue[key as keyof typeof settings] !== value))
        await this.boss.updateQueue(job.name, settings);
      // Warms the queue cache, so that an insert inside a transaction never needs a second connection.
      await this.boss.insert(job.name, []);
    }
    await grantInsert(this.database);
  }

  async beforeCommit(scope: Scope): Promise<void> {
    await this.insert(scope.em, scope.outbox.jobs);
  }

  afterCommit(scope: Scope): void {
    this.announce(scope.outbox.jobs);
  }

  /** Inserts jobs through an operator's transaction; call `announce` when it has committed. */
  async insert(em: EntityManager, requests: readonly JobRequest[]): Promise<void> {
    if (requests.length === 0) return;
    const db = {
      executeSql: async (text: string, values?: unknown[]) => ({ rows: await rows<never>(em, text, values ?? []) }),
    };
    for (const [name, jobs] of Map.groupBy(requests, (r) => r.name)) {
      await this.boss.insert(
        name,
        jobs.map((job) => ({
          data: job.data as object,
          ...(job.startAfter ? { startAfter: job.startAfter } : {}),
          ...(job.priority ? { priority: job.priority } : {}),
          ...(job.singletonKey ? { singletonKey: job.singletonKey } : {}),
          ...(job.singletonSeconds ? { singletonSeconds: job.singletonSeconds } : {}),
        })),
        { db },
      );
    }
  }

  /** Wakes the workers of these jobs, wherever they run. */
  announce(requests: readonly JobRequest[]): void {
    for (const name of new Set(requests.filter((r) => !r.startAfter).map((r) => r.name))) {
      this.bus.publish(wakeTopic(name), '');
    }
  }

  /** Starts taking one kind of job in this process. */
  async work<T>(handler: JobHandler<T>): Promise<void> {
    const { name } = handler.job;
    const ids: string[] = [];
    for (let i = 0; i < (handler.concurrency ?? 1); i++) {
      const id = await this.boss.work<T>(
        name,
        {
          batchSize: handler.batchSize ?? 1,
          includeMetadata: true,
          pollingIntervalSeconds: 1,
          burstWhenBatchFull: true,
          // An unhurried queue would otherwise be scanned for the highest priority without need.
          priority: true,
        } as never,
        async (jobs) => {
          const taken: TakenJob<T>[] = [];
          for (const job of jobs as JobWithMetadata<T>[]) {
            const data = handler.job.data.safeParse(job.data);
            if (data.success) taken.push({ id: job.id, data: data.data, retryCount: job.retryCount });
            else this.logger.error({ job: name, id: job.id }, 'job with malformed data dropped');
          }
          try {
            if (taken.length > 0) await handler.run(taken);
          } catch (error) {
            this.logger.error({ err: error, job: name, count: taken.length }, 'job failed');
            throw withoutWords(error, name);
          }
        },
      );
      ids.push(id);
    }
    this.workerIds.set(name, ids);
    this.unsubscribes.push(this.bus.subscribe(wakeTopic(name), () => this.wake(name)));
  }

  /** Runs a job by cron expression (UTC) once in the whole installation. */
  async schedule(name: string, cron: string): Promise<void> {
    await this.boss.schedule(name, cron, {}, { tz: 'UTC' });
  }

  /** How much the queue keeps of an account, but for what a worker has in hand. */
  async countAccount(accountId: string): Promise<number> {
    const { rows: kept } = await this.boss
      .getDb()
      .executeSql(
        `select count(*)::int as count from ${schemaName}.job where data ->> 'accountId' = $1 and state <> 'active'`,
        [accountId],
      );
    return kept[0].count;
  }

  /** Deletes what the queue keeps of an account, but for what a worker has in hand; how many jobs. */
  async forgetAccount(accountId: string): Promise<number> {
    const { rows: gone } = await this.boss
      .getDb()
      .executeSql(`delete from ${schemaName}.job where data ->> 'accountId' = $1 and state <> 'active' returning id`, [
        accountId,
      ]);
    return gone.length;
  }

  /** Jobs not finished yet, per queue, for metrics and tests. */
  async pending(name: string): Promise<number> {
    const queued = await this.boss.findJobs(name, {});
    return queued.filter((job) => ['created', 'retry', 'active'].includes(job.state)).length;
  }

  /** Lets running jobs end (at most `graceMs`), then stops; what was cut off is tried again by another worker. */
  async stop(graceMs = 10_000): Promise<void> {
    for (const unsubscribe of this.unsubscribes) unsubscribe();
    await this.boss.stop({ graceful: true, timeout: graceMs });
  }

  private wake(name: string): void {
    for (const id of this.workerIds.get(name) ?? []) this.boss.notifyWorker(id);
  }
}

/** The working roles may add jobs and see ids and queues, but read no job's data. */
async function grantInsert(database: { url: string } | { pglite: PGlite }): Promise<void> {
  const roles = `${tenantRole}, ${operatorRole}`;
  const sql = `
    grant usage on schema ${schemaName} to ${roles};
    grant select on ${schemaName}.queue to ${roles};
    grant insert, select (id, name) on ${schemaName}.job, ${schemaName}.job_common to ${roles};`;
  if ('pglite' in database) {
    await database.pglite.exec(sql);
    return;
  }
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock(7406912234)');
    await client.query(sql);
  } finally {
    await client.end();
  }
}
