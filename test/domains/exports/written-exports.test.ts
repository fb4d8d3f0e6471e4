import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Readable } from 'node:stream';
import { WrittenExports } from '../../../src/domains/exports/written-exports.service.js';
import { newStorageKey, type FileStorage } from '../../../src/platform/files/file-storage.js';
import { newId } from '../../../src/platform/kernel/ids.js';
import type { TestAccount } from '../../kit/account.js';
import { startTestApp, type TestApp } from '../../kit/app.js';
import { sql } from './exports.js';

let app: TestApp;
let account: TestAccount;
beforeAll(async () => {
  app = await startTestApp();
  account = await app.newAccount({ channel: false });
}, 180_000);
afterAll(() => app?.stop());

/** Whether the person is found in a file that comes in these pieces. */
async function isFound(pieces: readonly (string | Buffer)[], signs: { strong?: string[]; names?: string[] }) {
  const [id, key] = [newId(), newStorageKey(account.accountId)];
  await sql(
    account,
    `insert into data_export (account_id, id, kind, format, state, request, row_count, storage_key, sight, sight_team_ids, created_at)
     values ($1, $2, 'CONTACTS', 'CSV', 'COMPLETED', '{}', 1, $3, 'ALL', '{}', now())`,
    [id, key],
  );
  const files = {
    open: async (asked: string) => (asked === key ? Readable.from(pieces.map((piece) => Buffer.from(piece))) : undefined),
  } as unknown as FileStorage;
  const found = await new WrittenExports(app.database, files).find(account.accountId, {
    strong: signs.strong ?? [],
    names: signs.names ?? [],
  });
  return found.includes(id);
}

test.each([
  ['as it is, whatever its case', 'a,ADA LOVELACE,b', 'ada lovelace'],
  ['in a cell whose quotes are doubled', 'a,"Ada ""the first"" Lovelace",b', 'ada "the first" lovelace'],
  ['in a text of JSON', String.raw`{"name":"Ada \"the first\"\\Lovelace"}`, String.raw`ada "the first"\lovelace`],
])('a file spells a name %s', async (_, text, name) => {
  expect(await isFound([text], { names: [name] })).toBe(true);
  expect(await isFound([text.slice(0, 8), text.slice(8)], { names: [name] })).toBe(true);
  expect(await isFound(['somebody else'], { names: [name] })).toBe(false);
});

test('a letter that lies across two pieces is read whole', async () => {
  const bytes = Buffer.from('x,Zoë Åström,y');
  for (let at = 1; at < bytes.length; at++)
    expect(await isFound([bytes.subarray(0, at), bytes.subarray(at)], { names: ['zoë åström'] })).toBe(true);
});

test('a file that is not there spells nobody', async () => {
  const found = await new WrittenExports(app.database, { open: async () => undefined } as unknown as FileStorage).find(
    account.accountId,
    { strong: ['491700000000'], names: [] },
  );
  expect(found).toEqual([]);
});
