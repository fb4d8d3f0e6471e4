import type { PGlite } from '@electric-sql/pglite';
import { collectDefaultMetrics, Registry } from 'prom-client';
import type { Config, Role } from '../platform/config/config.js';
import { Database } from '../platform/database/database.js';
import { EventFollowing } from '../platform/events/event-following.js';
import { EventLog } from '../platform/events/event-log.js';
import { JobQueue } from '../platform/jobs/job-queue.js';
import { Ticker, type Tick } from '../platform/jobs/ticker.js';
import { systemClock, type Clock } from '../platform/kernel/clock.js';
import { createLogger, type Logger } from '../platform/logging/logger.js';
import { startSimulator } from '../simulator/simulator.js';
import { newestConversation, seedDemo, type Demo } from './demo.js';
import { entities } from './entities.js';
import { startApiServer } from './http.js';
import { createPresence } from './presence.js';
import { composeRooms, type Composed } from './rooms.js';
import { buildApiSchema, printApiSchema } from './schema.js';
import { openStorage } from './storage.js';

/** A running process: which roles it has and where they listen. */
export interface RunningApp {
  roles: ReadonlySet<Role>;
  /** Of the API, where it runs here. */
  url: string | undefined;
  simulatorUrl: string | undefined;
  demo: Demo | undefined;
  /** What API and worker stand on, where one of them runs here. */
  core: Core | undefined;
  stop(): Promise<void>;
}

/** What API and worker share. */
export interface Core extends Composed {
  database: Database;
  jobs: JobQueue;
  following: EventFollowing;
}

/** What tests put in place of the machine's own. */
export interface Overrides {
  clock?: Clock;
  pglite?: PGlite;
  /** Where the log goes, line by line. */
  log?: { write(line: string): void };
}

const metaGraphUrl = 'https://graph.facebook.com';

/** Things that run, in the order of their start; stopped in the opposite one. */
class Running {
  private readonly stops: (() => Promise<void> | void)[] = [];

  add<T>(value: T, stop: (value: T) => Promise<void> | void): T {
    this.stops.push(() => stop(value));
    return value;
  }

  async stop(): Promise<void> {
    for (const stop of this.stops.splice(0).reverse()) await stop();
  }
}

/** Starts the roles that the settings name; whatever was started is stopped again when a later step fails. */
export async function startApp(config: Config, overrides: Overrides = {}): Promise<RunningApp> {
  const running = new Running();
  try {
    return await startRoles(config, overrides, running);
  } catch (error) {
    await running.stop().catch(() => undefined);
    throw error;
  }
}

async function startRoles(config: Config, overrides: Overrides, running: Running): Promise<RunningApp> {
  const { roles } = config;
  const logger = createLogger(config.logLevel, overrides.log);
  const apiUrl = `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${config.port}`;
  // Settings that point to nowhere are found out before any port opens.
  const storage =
    roles.has('api') || roles.has('worker')
      ? running.add(await openStorage(config, logger, overrides.pglite), (opened) => opened.close())
      : undefined;
  const simulator = roles.has('simulator')
    ? running.add(
        await startSimulator({
          port: config.simulatorPort,
          host: config.host,
          webhookUrl: config.simulatorWebhookUrl ?? `${apiUrl}/webhooks/whatsapp`,
          appSecret: config.whatsAppAppSecret,
          verifyToken: config.whatsAppVerifyToken,
        }),
        (started) => started.close(),
      )
    : undefined;
  const app: RunningApp = {
    roles,
    url: undefined,
    simulatorUrl: simulator?.url,
    demo: undefined,
    core: undefined,
    stop: () => running.stop(),
  };
  if (!storage) return app;

  const clock = overrides.clock ?? systemClock;
  const metrics = new Registry();
  collectDefaultMetrics({ register: metrics });
  const database = running.add(
    await Database.open({ source: storage.source, entities: [...entities], clock, logger }),
    (opened) => opened.close(),
  );
  const isWorker = roles.has('worker');
  const jobs = await JobQueue.start({ database: storage.database, bus: storage.bus, logger, isWorker });
  const presence = running.add(createPresence(config, logger), (started) => started.close());
  const composed = running.add(
    composeRooms({
      config,
      database,
      jobs,
      bus: storage.bus,
      presence,
      clock,
      logger,
      metrics,
      publicUrl: config.publicUrl ?? apiUrl,
      graphUrl: config.whatsAppGraphUrl ?? simulator?.url ?? metaGraphUrl,
    }),
    (rooms) => rooms.close(),
  );
  // The log of events is last: its head is locked for as short as can be.
  database.hooks.push(jobs, composed.auditLog, new EventLog(storage.bus));
  // Stopped before the rooms: jobs under way may still need what the rooms close.
  running.add(jobs, (started) => started.stop());
  const following = new EventFollowing({
    database,
    bus: storage.bus,
    clock,
    logger,
    followers: composed.rooms.flatMap((room) => room.followers ?? []),
    concurrency: 'pglite' in storage.database ? 1 : 4,
  });
  for (const room of composed.rooms) await room.start?.();
  app.core = { ...composed, database, jobs, following };
  await jobs.define(composed.rooms.flatMap((room) => room.jobs));
  // Whom a restored backup brought back is gone before the first request, and before any worker writes to them.
  await composed.erasures.replay.run();
  await composed.erasures.deletionReplay.run();
  if (isWorker) {
    await startWorker(app.core);
    await running.add(following, (started) => started.stop()).start();
    const isEmbedded = 'pglite' in storage.database;
    const statistics: Tick = {
      name: 'database.statistics',
      everyMs: 15_000,
      run: () => database.refreshStatistics(isEmbedded),
    };
    const ticks = [...composed.rooms.flatMap((room) => room.ticks ?? []), statistics];
    running.add(new Ticker(ticks, logger), (started) => started.stop()).start();
  }

  if (roles.has('api')) {
    const schema = buildApiSchema(composed.resolvers);
    const api = running.add(
      await startApiServer({
        config,
        database,
        bus: storage.bus,
        presence,
        schema,
        sdl: printApiSchema(schema),
        rooms: composed.rooms,
        credentials: composed.credentials,
        supportRecord: composed.supportRecord,
        choices: composed.choices,
        envelope: composed.envelope,
        metrics,
        logger,
        simulatorUrl: () => simulator?.url,
        demo: async () =>
          app.demo && { ...app.demo, conversationId: await newestConversation(app.core!, app.demo.apiKey) },
      }),
      (started) => started.stop(),
    );
    app.url = api.url;
  }
  if (config.demo && simulator && app.url) app.demo = await startDemo(app.core, config, simulator.url, logger);
  return app;
}

async function startWorker({ rooms, jobs }: Core): Promise<void> {
  for (const room of rooms) {
    for (const handler of room.handlers) await jobs.work(handler);
    for (const { name, cron } of room.schedules ?? []) await jobs.schedule(name, cron);
  }
}

/** A demo that cannot be filled is no reason not to start. */
async function startDemo(core: Core, config: Config, simulatorUrl: string, logger: Logger): Promise<Demo | undefined> {
  const { database, accounts, apiKeys, connectChannel } = core;
  try {
    return await seedDemo({ database, accounts, apiKeys, connectChannel, dataDir: config.dataDir, simulatorUrl });
  } catch (error) {
    logger.error({ err: error }, 'the demo account could not be filled');
    return undefined;
  }
}
