import { rows } from '../../src/platform/database/rows.js';
import type { Database } from '../../src/platform/database/database.js';
import type { JobHandler } from '../../src/platform/jobs/job-queue.js';
import { InProcessRateBuckets } from '../../src/platform/jobs/rate-buckets.js';
import { systemViewer } from '../../src/platform/kernel/viewer.js';
import { CloudApi } from '../../src/platform/whatsapp/cloud-api.js';
import { ChannelHealth } from '../../src/domains/channels/channel-health.service.js';
import { ChannelTokens } from '../../src/domains/channels/channel-tokens.service.js';
import { failureOf } from '../../src/domains/messages/message-failure.js';
import { messageHandlers } from '../../src/domains/messages/message.handlers.js';
import { MessageDeliveryService } from '../../src/domains/messages/message-delivery.service.js';
import { MessageMoves } from '../../src/domains/messages/message-moves.service.js';
import { MessageStatusService } from '../../src/domains/messages/message-status.service.js';
import { SendAttempts } from '../../src/domains/messages/send-attempts.service.js';
import { SendingPace } from '../../src/domains/messages/sending-pace.js';
import { createLogger } from '../../src/platform/logging/logger.js';
import type { TestAccount } from '../kit/account.js';
import type { TestApp } from '../kit/app.js';
import { ProductProcess } from './processes.js';
import { optOuts } from '../domains/consent/opt-outs.js';

/** The worker of an app, as something that can die. */
export interface MortalWorker {
  start(): Promise<void>;
  /** Nothing of it runs any more when this comes back; what it had in its hands stays as it was. */
  kill(): Promise<void>;
  /** For the end: lets nothing of it stay behind. */
  stop(): Promise<void>;
}

/** A process of its own, ended with SIGKILL. */
export class WorkerProcess implements MortalWorker {
  private process: ProductProcess | undefined;

  constructor(private readonly app: TestApp) {}

  async start(): Promise<void> {
    const { settings, simulatorUrl } = this.app;
    this.process = await ProductProcess.start(['worker'], {
      ...settings,
      LOG_LEVEL: 'error',
      WHATSAPP_GRAPH_URL: simulatorUrl,
    });
  }

  async kill(): Promise<void> {
    await this.process?.kill();
  }

  async stop(): Promise<void> {
    await this.kill();
  }

  /** SIGTERM, and how it ended. */
  terminate() {
    return this.process!.terminate();
  }
}

/** What ends a worker inside the process: nothing after it happens. */
class Death extends Error {}

/**
 * Stands for a process where there is only one: the deliveries of an embedded app in the hands of services that do
 * nothing more once they are dead, wherever they are.
 */
export class WorkerInProcess implements MortalWorker {
  private life = { isOver: true };
  private cloudApi: CloudApi | undefined;

  constructor(private readonly app: TestApp) {}

  async start(): Promise<void> {
    const { app } = this;
    await this.offWork();
    const life = (this.life = { isOver: false });
    const pass = (): void => {
      if (life.isOver) throw new Death('The worker is dead');
    };
    const cloudApi = (this.cloudApi ??= new CloudApi({ graphUrl: app.simulatorUrl, version: 'v25.0' }));
    const database = new Proxy(app.database, {
      get(target, name) {
        const member = Reflect.get(target, name) as unknown;
        if (name !== 'write') return typeof member === 'function' ? (member.bind(target) as unknown) : member;
        return async (...args: Parameters<Database['write']>) => {
          pass();
          const result = await target.write(...args);
          pass();
          return result;
        };
      },
    });
    const api = {
      async sendMessage(...args: Parameters<CloudApi['sendMessage']>) {
        pass();
        const answer = await cloudApi.sendMessage(...args).finally(pass);
        return answer;
      },
    } as CloudApi;
    const tokens = new ChannelTokens(app.core.envelope);
    const health = new ChannelHealth();
    const moves = new MessageMoves(new MessageStatusService(failureOf, optOuts), { tokens, health });
    const attempts = new SendAttempts(database, moves, optOuts);
    const delivery = new MessageDeliveryService(database, attempts, {
      cloudApi: api,
      pace: new SendingPace(new InProcessRateBuckets()),
      tokens,
      files: undefined as never,
      hidden: undefined as never,
    });
    for (const handler of messageHandlers(
      delivery,
      undefined as never,
      undefined as never,
      createLogger('silent'),
    ).slice(0, 2) as JobHandler<unknown>[])
      await app.jobs.work(handler);
  }

  async kill(): Promise<void> {
    this.life.isOver = true;
    await this.offWork();
  }

  async stop(): Promise<void> {
    await this.kill();
    await this.cloudApi?.close();
  }

  private async offWork(): Promise<void> {
    for (const name of ['message.deliver', 'message.resume']) await bossOf(this.app).offWork(name);
  }
}

interface Boss {
  offWork(name: string): Promise<void>;
  supervise(): Promise<void>;
}

const bossOf = (app: TestApp): Boss => (app.jobs as unknown as { boss: Boss }).boss;

/** SQL as the owner of the database: past every policy, as no part of the product can. */
export async function ownerQuery<T extends object>(app: TestApp, sql: string, params: unknown[] = []): Promise<T[]> {
  const boss = bossOf(app) as unknown as {
    getDb(): { executeSql(sql: string, params: unknown[]): Promise<{ rows: T[] }> };
  };
  return (await boss.getDb().executeSql(sql, params)).rows;
}

/**
 * What a dead worker left behind looks ten minutes old, so that its jobs come back now and not when they expire. To be
 * called while no worker lives: a live one would find its calls given up.
 */
export async function letTimePass(app: TestApp): Promise<void> {
  await ownerQuery(app, `update send_attempt set started_at = started_at - interval '10 min' where outcome is null`);
  await ownerQuery(
    app,
    `update pgboss.job set started_on = started_on - interval '10 min', start_after = start_after - interval '10 min'
     where state in ('created', 'retry', 'active')`,
  );
  await ownerQuery(
    app,
    `update pgboss.queue set monitor_on = monitor_on - interval '10 min', monitor_claim_on = monitor_claim_on - interval '10 min'`,
  );
  await bossOf(app).supervise();
}

/** Rows of one account, as the product's working role sees them. */
export const accountRows = <T extends object>(
  { app, accountId }: TestAccount,
  sql: string,
  params: unknown[] = [],
): Promise<T[]> => rows<T>(app.database.read(systemViewer(accountId)).em, sql, [accountId, ...params]);
