import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { Redis } from 'ioredis';
import { isStorageKey } from '../../src/platform/files/file-storage.js';
import type { TestApp } from '../kit/app.js';
import { needlesOf, type Needle } from './needles.js';

/** Somewhere a value was found. */
export interface Hit {
  place: string;
  value: string;
  form: string;
}

/** Everything in which something may lie, as texts by their places. */
type Haystack = Map<string, string>;

/**
 * Looks through everything that an installation keeps: each column of each table of each schema (also those that no map
 * names), the dump of the database, every key of Redis, every file, the log, the mails. It knows nothing of the map.
 */
export async function scan(app: TestApp, log: readonly string[], values: readonly string[]): Promise<Hit[]> {
  const hay: Haystack = new Map();
  await addTables(app, hay);
  addDump(app, hay);
  await addRedis(app, hay);
  await addFiles(app, hay);
  hay.set('log', log.join('\n'));
  hay.set('mails', JSON.stringify(await app.core.mail.listKept(1_000)));
  return find(hay, values.flatMap(needlesOf));
}

function find(hay: Haystack, needles: readonly Needle[]): Hit[] {
  const hits: Hit[] = [];
  for (const [place, text] of hay) {
    const lower = withBytes(text).toLowerCase();
    for (const { value, form, text: needle } of needles) {
      if (lower.includes(needle)) hits.push({ place, value, form });
    }
  }
  return hits;
}

/** What PostgreSQL prints of bytes (`\x0a…`) is read as bytes too. */
const withBytes = (text: string): string =>
  text +
  [...text.matchAll(/\\x((?:[0-9a-f]{2})+)/g)]
    .map(([, hex]) => `\n${Buffer.from(hex!, 'hex').toString('latin1')}`)
    .join('');

async function addTables(app: TestApp, hay: Haystack): Promise<void> {
  const tables = await app.asOwner<{ name: string }>(`
    select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'm', 'f') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast') order by 1`);
  for (const { name } of tables) {
    const [all] = await app.asOwner<{ text: string | null }>(
      `select string_agg(t::text, e'\\n') as text from ${name} t`,
    );
    hay.set(`table ${name}`, all?.text ?? '');
  }
  const objects = await app.asOwner<{ text: string | null }>(
    `select string_agg(encode(data, 'escape'), '') as text from pg_largeobject`,
  );
  hay.set('large objects', objects[0]?.text ?? '');
}

function addDump(app: TestApp, hay: Haystack): void {
  const url = app.settings['DATABASE_URL'];
  if (!url) return;
  hay.set('pg_dump', execFileSync('pg_dump', ['--no-owner', url], { maxBuffer: 2 ** 30 }).toString('latin1'));
}

async function addRedis(app: TestApp, hay: Haystack): Promise<void> {
  const url = app.settings['REDIS_URL'];
  if (!url) return;
  const redis = new Redis(url);
  try {
    const keys: string[] = [];
    for (let cursor = '0'; ;) {
      const [next, found] = await redis.scan(cursor, 'MATCH', `${app.settings['REDIS_PREFIX']}*`, 'COUNT', 1_000);
      keys.push(...found);
      if ((cursor = next) === '0') break;
    }
    for (const key of keys) hay.set(`redis ${key}`, `${key}\n${JSON.stringify(await valueOf(redis, key))}`);
  } finally {
    redis.disconnect();
  }
}

async function valueOf(redis: Redis, key: string): Promise<unknown> {
  switch (await redis.type(key)) {
    case 'string':
      return redis.get(key);
    case 'hash':
      return redis.hgetall(key);
    case 'list':
      return redis.lrange(key, 0, -1);
    case 'set':
      return redis.smembers(key);
    case 'zset':
      return redis.zrange(key, '0', '-1', 'WITHSCORES');
    case 'stream':
      return redis.xrange(key, '-', '+');
    default:
      return null;
  }
}

/** Files as they lie there, and stored ones as the product would open them: sealed bytes alone would prove nothing. */
async function addFiles(app: TestApp, hay: Haystack): Promise<void> {
  const folder = app.settings['DATA_DIR']!;
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const path = join(folder, name);
    // The name of a file tells as well as what is in it.
    hay.set(
      `file ${relative(folder, path)}`,
      statSync(path).isFile() ? `${name}\n${readFileSync(path, 'latin1')}\n${await openedText(app, name)}` : name,
    );
  }
}

async function openedText(app: TestApp, name: string): Promise<string> {
  const parts = name.split(sep);
  const key = parts.slice(-3).join('/');
  if (parts.length < 4 || !isStorageKey(key)) return '';
  const body = await app.core.files.open(parts.slice(0, -3).join('/')).open(key);
  return body ? Buffer.concat(await body.toArray()).toString('latin1') : '';
}

/** Where something was found, each place once. */
export const placesOf = (hits: readonly Hit[]): string[] => [...new Set(hits.map(({ place }) => place))].sort();
