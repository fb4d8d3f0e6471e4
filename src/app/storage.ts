import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { btree_gin } from '@electric-sql/pglite/contrib/btree_gin';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import type { Config } from '../platform/config/config.js';
import { PgliteSource, PostgresSource, type ConnectionSource } from '../platform/database/connection-source.js';
import { tenantRole } from '../platform/database/database.js';
import { migrate } from '../platform/database/migrate.js';
import { InProcessBus, type Bus } from '../platform/events/bus.js';
import { RedisBus } from '../platform/events/redis-bus.js';
import { ConfigError } from '../platform/kernel/errors.js';
import type { Logger } from '../platform/logging/logger.js';
import { migrations } from './migrations.js';

/** Extensions that the migrations use; an embedded database brings them along. */
export const embeddedExtensions = { btree_gin, pg_trgm };

/** Where rows live and hints travel: servers where they are configured, else inside this process. */
export interface Storage {
  source: ConnectionSource;
  /** For the job queue, which keeps connections of its own. */
  database: { url: string; poolSize: number } | { pglite: PGlite };
  bus: Bus;
  close(): Promise<void>;
}

/** Opens the database, brings it to the newest migration, and connects the bus. @throws ConfigError when unreachable */
export async function openStorage(config: Config, logger: Logger, existing?: PGlite): Promise<Storage> {
  const bus = config.redisUrl ? new RedisBus(config.redisUrl, config.redisPrefix, logger) : new InProcessBus();
  try {
    return await openDatabase(config, logger, bus, existing);
  } catch (error) {
    await bus.close();
    throw error;
  }
}

async function openDatabase(config: Config, logger: Logger, bus: Bus, existing?: PGlite): Promise<Storage> {
  if (config.databaseUrl) {
    const url = config.databaseUrl;
    await migrate({ url }, migrations).catch((error: Error) => {
      throw isUnreachable(error) ? new ConfigError(`DATABASE_URL cannot be reached: ${error.message}.`) : error;
    });
    const source = new PostgresSource({
      url,
      max: config.databasePoolSize,
      role: tenantRole,
      onError: (error) => logger.warn({ err: error }, 'database connection'),
    });
    return { source, database: { url, poolSize: 4 }, bus, close: () => bus.close() };
  }
  const pglite = existing ?? (await openEmbedded(config.dataDir));
  await migrate({ pglite }, migrations);
  return {
    source: new PgliteSource(pglite, tenantRole),
    database: { pglite },
    bus,
    async close() {
      await bus.close();
      await pglite.close();
    },
  };
}

async function openEmbedded(dataDir: string): Promise<PGlite> {
  const folder = join(dataDir, 'database');
  mkdirSync(folder, { recursive: true });
  return PGlite.create({ dataDir: folder, extensions: embeddedExtensions });
}

const isUnreachable = (error: Error & { code?: string }): boolean =>
  ['ECONNREFUSED', 'ENOTFOUND', 'ETIMEDOUT', 'EAI_AGAIN', '28P01', '28000', '3D000'].includes(error.code ?? '') ||
  /ECONNREFUSED|ENOTFOUND/.test(error.message);
