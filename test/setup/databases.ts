import { createHash, randomBytes } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import type { JobQueue } from '../../src/platform/jobs/job-queue.js';
import { migrate } from '../../src/platform/database/migrate.js';
import { migrations } from '../../src/app/migrations.js';
import { embeddedExtensions } from '../../src/app/storage.js';

/** Server that the tests use, when one is configured: then they run on it, and on Redis too. */
export const serverUrl = process.env['DATABASE_URL'];

if (Boolean(serverUrl) !== Boolean(process.env['REDIS_URL'])) {
  throw new Error('Give both DATABASE_URL and REDIS_URL to test on servers, or neither to test embedded.');
}

const folder = new URL('../../migrations/', import.meta.url).pathname;
const digest = readdirSync(folder)
  .sort()
  .reduce((hash, name) => hash.update(readFileSync(join(folder, name))), createHash('sha256').update('with queues'))
  .digest('hex')
  .slice(0, 12);

const templateName = `interakt_test_template_${digest}`;
const imageFolder = join(tmpdir(), `interakt-test-${digest}`, 'pglite');
/** Memory where there is such a folder: what a test writes is worth no disk. */
const scratch = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

const maintenance = async <T>(work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

const urlOf = (database: string): string => {
  const url = new URL(serverUrl!);
  url.pathname = `/${database}`;
  return url.href;
};

/** Makes the migrated template once per set of migrations; every test file then clones it in a moment. */
async function prepareTemplate(): Promise<void> {
  if (serverUrl) {
    await maintenance(async (client) => {
      // Another run may prepare it at the same moment.
      await client.query('select pg_advisory_lock(7406912235)');
      const { rowCount } = await client.query('select from pg_database where datname = $1', [templateName]);
      if (rowCount) return;
      const building = `${templateName}_${randomBytes(3).toString('hex')}`;
      await client.query(`create database ${building}`);
      await migrate({ url: urlOf(building) }, migrations);
      await makeQueues({ url: urlOf(building), poolSize: 2 });
      await client.query(`alter database ${building} rename to ${templateName}`);
    });
    return;
  }
  if (existsSync(imageFolder)) return;
  const building = `${imageFolder}.${process.pid}`;
  mkdirSync(building, { recursive: true });
  const pglite = await PGlite.create({ dataDir: building, extensions: embeddedExtensions });
  await migrate({ pglite }, migrations);
  await makeQueues({ pglite });
  // Ended as it should be: its copies have nothing to recover.
  await pglite.close();
  try {
    renameSync(building, imageFolder);
  } catch {
    // Another worker was first.
    rmSync(building, { recursive: true, force: true });
  }
}

/** The queues of all jobs, which the product makes at its first start: they take longer than all the rest of starting. */
async function makeQueues(database: Parameters<typeof JobQueue.start>[0]['database']): Promise<void> {
  const [{ bareRooms }, queue, { InProcessBus }, { createLogger }] = await Promise.all([
    import('../../src/app/bare-schema.js'),
    import('../../src/platform/jobs/job-queue.js'),
    import('../../src/platform/events/bus.js'),
    import('../../src/platform/logging/logger.js'),
  ]);
  const logger = createLogger('silent');
  const jobs = await queue.JobQueue.start({ database, bus: new InProcessBus(), logger, isWorker: false });
  await jobs.define(bareRooms().rooms.flatMap((room) => room.jobs));
  await jobs.stop();
}

/** A database of one's own: a clone of the template on the server, or an embedded one. */
export async function cloneDatabase(): Promise<{ url?: string; pglite?: PGlite; drop(): Promise<void> }> {
  await prepareTemplate();
  if (serverUrl) {
    const name = `interakt_test_${randomBytes(6).toString('hex')}`;
    await maintenance(async (client) => {
      await client.query(`create database ${name} template ${templateName}`);
      // What a test writes is worth no waiting for a disk; nobody cuts this server's power.
      await client.query(`alter database ${name} set synchronous_commit = off`);
    });
    return {
      url: urlOf(name),
      drop: () =>
        maintenance((client) => client.query(`drop database if exists ${name} with (force)`)).then(() => undefined),
    };
  }
  const dataDir = mkdtempSync(join(scratch, 'interakt-test-'));
  cpSync(imageFolder, dataDir, { recursive: true });
  const pglite = await PGlite.create({ dataDir, extensions: embeddedExtensions });
  return {
    pglite,
    async drop() {
      if (!pglite.closed) await pglite.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
