import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { migrations } from '../../src/app/migrations.js';
import { migrate } from '../../src/platform/database/migrate.js';
import { datasetStatements, wordStatements, type DatasetSize } from './dataset-sql.js';

/** A database of the bench's own, full of rows. */
export interface Dataset {
  url: string;
  /** Counted, not planned. */
  facts: { accounts: number; contacts: number; conversations: number; messages: number; size: string };
  drop(): Promise<void>;
}

/** The repository, seen from `dist/test/bench`. */
export const projectFolder = new URL('../../../', import.meta.url).pathname;

/** Clones the template of this size, which is made first where it is missing (or `isFresh`); `hasWords`: messages can be searched. */
export async function openDataset(
  serverUrl: string,
  size: DatasetSize,
  { isFresh, hasWords }: { isFresh: boolean; hasWords: boolean },
  say: (line: string) => void,
): Promise<Dataset> {
  const template = `interakt_bench_template_${size.conversations}_${digest()}`;
  const name = `interakt_bench_${randomBytes(4).toString('hex')}`;
  await onDatabase(serverUrl, async (client) => {
    // Two runs must not build the same template at once.
    await client.query('select pg_advisory_lock(7406912236)');
    const { rowCount } = await client.query('select from pg_database where datname = $1', [template]);
    if (!rowCount || isFresh) {
      await dropOthers(client, isFresh ? undefined : template, size);
      await build(serverUrl, client, template, size, say);
    }
    if (hasWords) await buildWords(serverUrl, client, template, say);
    await client.query(`create database ${name} template ${template}${hasWords ? words : ''} strategy file_copy`);
  });
  const url = urlOf(serverUrl, name);
  const facts = await onDatabase(url, async (client) => {
    const { rows } = await client.query(`
      select (select count(*)::int from account) as accounts, (select count(*)::int from contact) as contacts,
        (select count(*)::int from conversation) as conversations, (select count(*)::int from message) as messages,
        pg_size_pretty(pg_database_size(current_database())) as size`);
    return rows[0] as Dataset['facts'];
  });
  return {
    url,
    facts,
    drop: () =>
      onDatabase(serverUrl, (client) => client.query(`drop database if exists ${name} with (force)`)).then(
        () => undefined,
      ),
  };
}

/** Runs something on a connection of its own. */
export async function onDatabase<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function build(
  serverUrl: string,
  client: pg.Client,
  template: string,
  size: DatasetSize,
  say: (line: string) => void,
): Promise<void> {
  const building = `${template}_${randomBytes(3).toString('hex')}`;
  await client.query(`create database ${building}`);
  try {
    await migrate({ url: urlOf(serverUrl, building) }, migrations);
    await onDatabase(urlOf(serverUrl, building), async (inside) => {
      for (const { what, sql } of datasetStatements(size)) {
        const from = performance.now();
        await inside.query(sql);
        say(`dataset: ${what}, ${((performance.now() - from) / 1000).toFixed(1)} s`);
      }
    });
    await client.query(`alter database ${building} rename to ${template}`);
  } catch (error) {
    await client.query(`drop database if exists ${building} with (force)`);
    throw error;
  }
}

const words = '_words';

/** The template with an index over the words of all messages; of use to few, and long to make. */
async function buildWords(
  serverUrl: string,
  client: pg.Client,
  template: string,
  say: (line: string) => void,
): Promise<void> {
  const { rowCount } = await client.query('select from pg_database where datname = $1', [template + words]);
  if (rowCount) return;
  const building = `${template}_${randomBytes(3).toString('hex')}`;
  await client.query(`create database ${building} template ${template} strategy file_copy`);
  try {
    const from = performance.now();
    await onDatabase(urlOf(serverUrl, building), async (inside) => {
      for (const sql of wordStatements) await inside.query(sql);
    });
    say(`dataset: words of every message, ${((performance.now() - from) / 1000).toFixed(1)} s`);
    await client.query(`alter database ${building} rename to ${template + words}`);
  } catch (error) {
    await client.query(`drop database if exists ${building} with (force)`);
    throw error;
  }
}

/** Templates of older migrations of the same size are of no use to anybody. */
async function dropOthers(client: pg.Client, kept: string | undefined, size: DatasetSize): Promise<void> {
  const { rows } = await client.query<{ datname: string }>(
    'select datname from pg_database where starts_with(datname, $1)',
    [`interakt_bench_template_${size.conversations}_`],
  );
  for (const { datname } of rows) {
    if (kept === undefined || !datname.startsWith(kept))
      await client.query(`drop database if exists ${datname} with (force)`);
  }
}

/** Changes whenever the tables or the rows do. */
function digest(): string {
  const hash = createHash('sha256').update(JSON.stringify(datasetStatements({ accounts: 0, conversations: 0 })));
  const folder = join(projectFolder, 'migrations');
  for (const file of readdirSync(folder).sort()) hash.update(readFileSync(join(folder, file)));
  return hash.digest('hex').slice(0, 12);
}

function urlOf(serverUrl: string, database: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.href;
}
