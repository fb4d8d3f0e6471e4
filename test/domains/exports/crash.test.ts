import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { utimesSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pino } from 'pino';
import { ConversationExports } from '../../../src/domains/exports/conversation-export.service.js';
import { exportSweep } from '../../../src/domains/exports/export.jobs.js';
import { exportsModule } from '../../../src/domains/exports/exports.module.js';
import { newStorageKey } from '../../../src/platform/files/file-storage.js';
import { startTestApp, type TestApp } from '../../kit/app.js';
import { until } from '../../kit/until.js';
import { Staff } from '../teams/staff.js';
import { ask, ended, fetched, listedIds, look, makeConversations, sql, table, uuid } from './exports.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
}, 180_000);
afterAll(() => app?.stop());

const idsOf = (text: string): string[] =>
  table(text)
    .map((row) => row['conversation id']!)
    .sort();
const folder = (): string => join(app.settings['DATA_DIR']!, 'exports');

/** Runs the work while something happens behind each first page that is read; `behind` gets the number of the try. */
async function disturbed<T>(behind: (attempt: number) => Promise<void>, work: () => Promise<T>): Promise<T> {
  const prototype = ConversationExports.prototype as unknown as { pages(...args: unknown[]): AsyncGenerator<unknown> };
  const { pages } = prototype;
  let attempts = 0;
  prototype.pages = async function* (...args: unknown[]) {
    const attempt = ++attempts;
    let isFirst = true;
    for await (const page of pages.apply(this, args)) {
      yield page;
      if (isFirst) await behind(attempt);
      isFirst = false;
    }
  };
  try {
    return await work();
  } finally {
    prototype.pages = pages;
  }
}

async function sweep(): Promise<void> {
  await app.database.operate('exports.sweep', (em) => app.jobs.insert(em, [{ name: exportSweep.name, data: {} }]));
  app.jobs.announce([{ name: exportSweep.name, data: {} }]);
}

test('a worker that dies in the middle begins anew, and leaves nothing behind', async () => {
  const account = await app.newAccount();
  await makeConversations(account, 1_500);
  let deaths = 0;
  const { text, done } = await disturbed(
    async (attempt) => {
      if (attempt > 2) return;
      deaths++;
      throw new Error('The worker died');
    },
    () => fetched(account.api, 'conversationExport'),
  );
  expect(deaths).toBe(2);
  expect(done.rowCount).toBe(1_500);
  expect(idsOf(text)).toEqual(await listedIds(account.api));
  expect(readdirSync(join(folder(), 'partial'))).toEqual([]);
}, 90_000);

test('what a dead worker left is swept, what a row names stays', async () => {
  const account = await app.newAccount({ channel: false });
  const { done } = await fetched(account.api, 'conversationExport');
  const storage = app.core.files.open('exports');
  const [orphan, fresh] = [newStorageKey(account.accountId), newStorageKey(account.accountId)];
  for (const key of [orphan, fresh]) await storage.put(key, Readable.from([Buffer.from('x')]), { maxBytes: 1 });
  const [row] = await sql(account, 'select storage_key as key from data_export where account_id = $1');
  const long = new Date(app.clock.now().getTime() - 3 * 3_600_000);
  for (const key of [orphan, row.key]) utimesSync(join(folder(), key), long, long);
  await sweep();
  await until('the orphan is gone', () => !existsSync(join(folder(), orphan)));
  expect(existsSync(join(folder(), fresh))).toBe(true);
  expect((await fetch((await look(account.api, 'conversationExport', done.id)).url)).status).toBe(200);
});

test('an export ends without a file when who asked is taken out of the account while it is written', async () => {
  const account = await app.newAccount();
  await makeConversations(account, 1_100);
  const staff = new Staff(account);
  const admin = await staff.hire('ADMIN');
  await disturbed(
    () =>
      account.api.mutate(
        'mutation ($input: MemberRemoveInput!) { memberRemove(input: $input) { userErrors { code message path } } }',
        { memberId: admin.memberId },
      ),
    async () => {
      const { conversationExport } = await ask(admin.api, 'conversationExport');
      expect(await ended(account.api, 'conversationExport', conversationExport.id)).toMatchObject({
        state: 'FAILED',
        failure: 'NOT_ALLOWED',
        url: null,
      });
    },
  );
}, 60_000);

test('an export whose asker sees less by now is begun anew', async () => {
  const account = await app.newAccount();
  await makeConversations(account, 1_100);
  const staff = new Staff(account);
  const admin = await staff.hire('ADMIN');
  const [first] = await listedIds(account.api);
  await staff.assign(first!, { assigneeId: admin.userId });
  const { text } = await disturbed(
    async (attempt) => {
      if (attempt === 1) await staff.setVisibility(admin.memberId, 'OWN');
    },
    () => fetched(admin.api, 'conversationExport'),
  );
  expect(idsOf(text)).toEqual([first]);
}, 60_000);

test('an export that cannot be written fails after the last try, and not before', async () => {
  const account = await app.newAccount({ channel: false });
  const { done } = await fetched(account.api, 'conversationExport');
  await sql(account, `update data_export set state = 'RUNNING', finished_at = null where account_id = $1`);
  const full = app.core.files.open('exports');
  full.put = () => Promise.reject(new Error('No space left'));
  const room = exportsModule({
    database: app.database,
    clock: app.clock,
    logger: pino({ level: 'silent' }),
    secretsKeys: [Buffer.alloc(32)],
    publicUrl: app.url,
    files: full,
    regions: app.core.registers.regions,
  });
  const [writing] = room.handlers as unknown as { run(jobs: object[]): Promise<void> }[];
  const data = { accountId: account.accountId, exportId: uuid(done.id) };
  const stateNow = async (): Promise<string> => (await look(account.api, 'conversationExport', done.id)).state;
  await expect(writing!.run([{ id: '1', data, retryCount: 4 }])).rejects.toThrow('No space left');
  expect(await stateNow()).toBe('RUNNING');
  await expect(writing!.run([{ id: '1', data, retryCount: 5 }])).rejects.toThrow('No space left');
  expect(await look(account.api, 'conversationExport', done.id)).toMatchObject({
    state: 'FAILED',
    failure: 'NOT_WRITTEN',
  });
}, 60_000);

test('of many that are asked for at once two are written', async () => {
  const account = await app.newAccount({ channel: false });
  let release!: () => void;
  const gate = new Promise<void>((resolve) => (release = resolve));
  await disturbed(
    () => gate,
    async () => {
      const asked = await Promise.all(Array.from({ length: 6 }, () => ask(account.api, 'conversationExport')));
      const codes = asked.map(({ userErrors }) => userErrors[0]?.code ?? 'taken').sort();
      expect(codes).toEqual([...Array(4).fill('TOO_MANY_EXPORTS'), 'taken', 'taken']);
      release();
      for (const { conversationExport } of asked.filter(({ userErrors }) => userErrors.length === 0))
        expect((await ended(account.api, 'conversationExport', conversationExport.id)).state).toBe('COMPLETED');
    },
  );
}, 60_000);

test('both kinds share the limit, and a file is kept for a day', async () => {
  const account = await app.newAccount({ channel: false });
  const key = await account.apiKey(['INBOX_MANAGE', 'CONVERSATIONS_READ', 'CONTACTS_MANAGE']);
  const { done } = await fetched(key, 'conversationExport');
  await fetched(key, 'contactExport');
  await sql(account, `update data_export set state = 'RUNNING' where account_id = $1`);
  for (const name of ['conversationExport', 'contactExport'] as const)
    expect((await ask(key, name)).userErrors).toMatchObject([{ code: 'TOO_MANY_EXPORTS' }]);
  await sql(account, `update data_export set state = 'COMPLETED' where account_id = $1`);
  const { url } = await look(key, 'conversationExport', done.id);
  const [row] = await sql(account, `select storage_key as key from data_export where account_id = $1 and id = $2`, [
    uuid(done.id),
  ]);
  app.clock.advance(16 * 60_000);
  expect((await fetch(url)).status).toBe(403);
  app.clock.advance(23.7 * 3_600_000);
  const late = (await look(key, 'conversationExport', done.id)).url;
  expect(late).not.toBeNull();
  app.clock.advance(5 * 60_000);
  expect((await fetch(late)).status).toBe(403);
  expect(await look(key, 'conversationExport', done.id)).toMatchObject({ state: 'COMPLETED', url: null });
  await sweep();
  await until(
    'it has expired',
    async () => (await look(key, 'conversationExport', done.id)).state === 'EXPIRED',
    20_000,
  );
  await until('its file is gone', () => !existsSync(join(folder(), row.key)));
}, 60_000);
