import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import 'reflect-metadata';
import { startApp, type Core, type RunningApp } from '../../src/app/app.js';
import { loadConfig } from '../../src/platform/config/config.js';
import { cloneDatabase } from '../setup/databases.js';
import { TestAccount } from './account.js';
import { TestClock } from './clock.js';
import { SimulatorClient } from './simulator.js';
import { ApiClient } from './api.js';

/** What a test may choose. */
export interface TestAppOptions {
  /** Fill the database with the demo account; default false. */
  demo?: boolean;
  clock?: TestClock;
  /** Where the log goes; default: nowhere. */
  log?: { write(line: string): void };
  /** Settings besides those of the kit. */
  env?: Record<string, string>;
  /** Default: api, worker and simulator. */
  roles?: string[];
}

/** The whole product on a database of its own: embedded, or on the configured servers. */
export class TestApp {
  readonly simulator: SimulatorClient;

  constructor(
    readonly running: RunningApp,
    readonly clock: TestClock,
    /** What it was started with; further processes of the same installation take these too. */
    readonly settings: Readonly<Record<string, string>>,
    private readonly cleanUp: () => Promise<void>,
    /** Runs one statement as the owner of the database, whom no policy holds. */
    readonly asOwner: <T>(sql: string) => Promise<T[]>,
  ) {
    this.simulator = new SimulatorClient(running.simulatorUrl ?? '');
  }

  get url(): string {
    return this.running.url!;
  }

  get socketUrl(): string {
    return `${this.url.replace('http', 'ws')}/graphql`;
  }

  get simulatorUrl(): string {
    return this.running.simulatorUrl!;
  }

  get core(): Core {
    return this.running.core!;
  }

  get database(): Core['database'] {
    return this.core.database;
  }

  get jobs(): Core['jobs'] {
    return this.core.jobs;
  }

  /** The API without a credential. */
  get anonymous(): ApiClient {
    return new ApiClient(this.url, undefined);
  }

  /** A new account through the front door, with a connected number unless `channel` is false. */
  newAccount(options: { channel?: boolean } = {}): Promise<TestAccount> {
    return TestAccount.open(this, options);
  }

  async stop(): Promise<void> {
    await this.running.stop();
    await this.cleanUp();
  }
}

/** Starts the product for one test file. */
export async function startTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  const clone = await cloneDatabase();
  const dataDir = mkdtempSync(join(tmpdir(), 'interakt-test-'));
  const clock = options.clock ?? new TestClock();
  const settings: Record<string, string> = {
    NODE_ENV: 'test',
    PORT: String(await freePort()),
    SIMULATOR_PORT: String(await freePort()),
    DATA_DIR: dataDir,
    LOG_LEVEL: options.log ? 'debug' : 'silent',
    DEMO: options.demo ? '1' : '0',
    WHATSAPP_APP_SECRET: 'test-app-secret',
    WHATSAPP_VERIFY_TOKEN: 'test-verify-token',
    ...(clone.url
      ? {
          DATABASE_URL: clone.url,
          DATABASE_POOL_SIZE: '6',
          REDIS_URL: process.env['REDIS_URL']!,
          REDIS_PREFIX: `test:${randomBytes(6).toString('hex')}`,
        }
      : {}),
    ...options.env,
  };
  const config = loadConfig(settings, options.roles ?? []);
  const cleanUp = async (): Promise<void> => {
    await clone.drop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    const running = await startApp(config, {
      clock,
      ...(clone.pglite ? { pglite: clone.pglite } : {}),
      ...(options.log ? { log: options.log } : {}),
    });
    return new TestApp(running, clock, settings, cleanUp, (sql) => runAsOwner(clone, sql));
  } catch (error) {
    await cleanUp();
    throw error;
  }
}

async function runAsOwner<T>(clone: Awaited<ReturnType<typeof cloneDatabase>>, sql: string): Promise<T[]> {
  if (clone.pglite) {
    return clone.pglite.transaction(async (transaction) => {
      await transaction.exec('set local role none');
      return ((await transaction.exec(sql)).at(-1)?.rows ?? []) as T[];
    });
  }
  const client = new pg.Client({ connectionString: clone.url! });
  await client.connect();
  const result = (await client.query(sql).finally(() => client.end())) as unknown as { rows: T[] } | { rows: T[] }[];
  return [result].flat().at(-1)?.rows ?? [];
}

/** A port that nobody listens on just now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}
