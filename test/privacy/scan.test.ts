import { afterAll, beforeAll, describe, expect, test, jest } from '@jest/globals';
import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { Redis } from 'ioredis';
import { newStorageKey } from '../../src/platform/files/file-storage.js';
import { startTestApp, type TestApp } from '../kit/app.js';
import { placesOf, scan } from './scan.js';

/** A harness that finds nothing proves nothing: each way to lose something on purpose has to be found. */
// Each look goes through the whole database, a dump of it, Redis and all files.
jest.setTimeout(300_000);

let app: TestApp;
const log: string[] = [];
beforeAll(async () => {
  app = await startTestApp({ log: { write: (line) => void log.push(line) } });
}, 240_000);
afterAll(() => app.stop());

const newCanary = (): string => `zq${randomBytes(9).toString('hex')}`;
const foundIn = async (value: string): Promise<string[]> =>
  placesOf(await scan(app, log, [value])).filter((place) => place !== 'pg_dump');

describe('the scanner', () => {
  test('finds nothing that was never there', async () => {
    expect(await foundIn(newCanary())).toEqual([]);
  });

  test.each([
    ['as it is', (value: string) => value],
    ['in capitals', (value: string) => value.toUpperCase()],
    ['reversed', (value: string) => [...value].reverse().join('')],
    ['in base64', (value: string) => Buffer.from(value).toString('base64')],
    ['in base64, amid other words', (value: string) => Buffer.from(`a ${value} b`).toString('base64')],
    ['in hexadecimal digits', (value: string) => Buffer.from(value).toString('hex')],
    ['as md5', (value: string) => createHash('md5').update(value).digest('hex')],
    ['as sha1', (value: string) => createHash('sha1').update(value).digest('hex')],
    ['as sha256', (value: string) => createHash('sha256').update(value).digest('hex')],
  ])('finds a value in a table that nobody knows, %s', async (_, write) => {
    const value = newCanary();
    await app.asOwner(`create table leak (id int, words jsonb, bytes bytea, found tsvector, list text[])`);
    try {
      await app.asOwner(`insert into leak (words) values ('{"deep": {"er": ["${write(value)}"]}}')`);
      expect(await foundIn(value)).toEqual(['table public.leak']);
    } finally {
      await app.asOwner(`drop table leak`);
    }
    expect(await foundIn(value)).toEqual([]);
  });

  test('finds bytes, words of the search, and lists', async () => {
    for (const [column, write] of [
      ['bytes', (value: string) => `'${value}'::bytea`],
      ['bytes', (value: string) => `'\\x${Buffer.from(value, 'utf16le').toString('hex')}'::bytea`],
      ['found', (value: string) => `to_tsvector('simple', 'amid ${value} words')`],
      ['list', (value: string) => `array['a', '${value}']`],
    ] as const) {
      const value = newCanary();
      await app.asOwner(`create table leak (id int, bytes bytea, found tsvector, list text[])`);
      try {
        await app.asOwner(`insert into leak (${column}) values (${write(value)})`);
        expect([column, await foundIn(value)]).toEqual([column, ['table public.leak']]);
      } finally {
        await app.asOwner(`drop table leak`);
      }
    }
  });

  test('finds a phone number however it is spelled', async () => {
    const number = '+4915799912345';
    for (const spelling of ['4915799912345', '+4915799912345', '004915799912345', '015799912345', '49 157 99912345']) {
      await app.asOwner(`create table leak (words text)`);
      try {
        await app.asOwner(`insert into leak values ('call ${spelling} now')`);
        const found = await foundIn(number);
        expect([spelling, found]).toEqual([spelling, ['table public.leak']]);
      } finally {
        await app.asOwner(`drop table leak`);
      }
    }
  });

  test('finds a partition that was taken off, and another schema', async () => {
    const value = newCanary();
    await app.asOwner(`create schema attic`);
    try {
      await app.asOwner(`create table attic.old (words text) partition by list (words)`);
      await app.asOwner(`create table attic.old_rest partition of attic.old default`);
      await app.asOwner(`insert into attic.old values ('${value}')`);
      await app.asOwner(`alter table attic.old detach partition attic.old_rest`);
      expect(await foundIn(value)).toEqual(['table attic.old_rest']);
    } finally {
      await app.asOwner(`drop schema attic cascade`);
    }
  });

  test('finds a file, by what it holds and by its name', async () => {
    const [inside, name] = [newCanary(), newCanary()];
    const folder = join(app.settings['DATA_DIR']!, 'cache');
    mkdirSync(folder);
    writeFileSync(join(folder, 'thumbnail'), Buffer.concat([randomBytes(20), Buffer.from(inside)]));
    writeFileSync(join(folder, name), '');
    expect(await foundIn(inside)).toEqual(['file cache/thumbnail']);
    expect(await foundIn(name)).toEqual([`file cache/${name}`]);
    rmSync(folder, { recursive: true });
    expect(await foundIn(inside)).toEqual([]);
  });

  test('finds what a stored file holds, which on the disk is sealed', async () => {
    const { accountId } = await app.newAccount({ channel: false });
    const planted = ['media', 'tables', 'exports', 'archives', 'vault', 'disclosures'].map((store) => ({
      ...{ store, key: newStorageKey(accountId), value: newCanary() },
    }));
    for (const { store, key, value } of planted) {
      const body = Readable.from([randomBytes(90_000), Buffer.from(value)]);
      await app.core.files.open(store).put(key, body, { maxBytes: 200_000 });
      expect(readFileSync(join(app.settings['DATA_DIR']!, store, key)).includes(value)).toBe(false);
    }
    const values = planted.map(({ value }) => value);
    const found = async () => [
      ...new Set((await scan(app, log, values)).map(({ place, value }) => `${place} ${value}`)),
    ];
    expect((await found()).sort()).toEqual(
      planted.map(({ store, key, value }) => `file ${store}/${key} ${value}`).sort(),
    );
    for (const { store, key } of planted) await app.core.files.open(store).delete(key);
    expect(await found()).toEqual([]);
  });

  test('finds a line of the log', async () => {
    const value = newCanary();
    log.push(JSON.stringify({ level: 30, msg: `sent to ${value}` }));
    expect(await foundIn(value)).toEqual(['log']);
    log.splice(
      log.findIndex((line) => line.includes(value)),
      1,
    );
    expect(await foundIn(value)).toEqual([]);
  });

  test('finds every kind of key in Redis, and the dump of the database', async () => {
    const url = app.settings['REDIS_URL'];
    if (!url) {
      // Embedded there is neither: what is looked through is then known to be everything.
      expect(app.settings['DATABASE_URL']).toBeUndefined();
      return;
    }
    const redis = new Redis(url);
    const key = `${app.settings['REDIS_PREFIX']}:leak`;
    try {
      for (const plant of [
        (value: string) => redis.set(key, value),
        (value: string) => redis.hset(key, 'field', value),
        (value: string) => redis.rpush(key, value),
        (value: string) => redis.sadd(key, value),
        (value: string) => redis.zadd(key, 1, value),
        (value: string) => redis.xadd(key, '*', 'field', value),
      ]) {
        const value = newCanary();
        await plant(value);
        expect(await foundIn(value)).toEqual([`redis ${key}`]);
        await redis.del(key);
      }
    } finally {
      redis.disconnect();
    }
    const value = newCanary();
    await app.asOwner(`comment on table label is '${value}'`);
    expect(placesOf(await scan(app, log, [value]))).toEqual(['pg_dump']);
  });
});
