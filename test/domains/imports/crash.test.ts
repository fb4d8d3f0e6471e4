import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ContactImportRun } from '../../../src/domains/imports/contact-import-run.service.js';
import { newWaId } from '../../kit/account.js';
import { startTestApp, type TestApp } from '../../kit/app.js';
import { until } from '../../kit/until.js';
import { ended, people, start, upload } from './imports.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
}, 180_000);
afterAll(() => app?.stop());

/** Rows of people, some of them twice, some of them wrong. */
const fileOf = (waIds: readonly string[]): string =>
  `phone,name\n${waIds.map((waId, i) => `${i % 50 === 7 ? 'none' : `+${waId}`},Person ${i % 30}`).join('\n')}\n`;

test('an import that dies again and again comes to the result of one that does not', async () => {
  const waIds = Array.from({ length: 2_600 }, newWaId);
  // The last hundred rows name people of the first batch again.
  waIds.splice(2_500, 100, ...waIds.slice(0, 100));
  const calm = await app.newAccount({ channel: false });
  const rough = await app.newAccount({ channel: false });
  const calmId = await upload(calm, fileOf(waIds));
  await start(calm, calmId, ['PHONE_NUMBER', 'DISPLAY_NAME']);
  const expected = await ended(calm, calmId);

  // The worker dies before the commit of the first, third and fifth try, each time a little later in the file.
  const prototype = ContactImportRun.prototype as unknown as { take(...args: unknown[]): Promise<boolean> };
  const { take } = prototype;
  let calls = 0;
  prototype.take = async function (...args: unknown[]) {
    const result = await take.apply(this, args);
    if (args[1] === undefined) return result;
    if (++calls % 2 === 1 && calls <= 5) throw new Error('The worker died before the commit');
    return result;
  };
  try {
    const id = await upload(rough, fileOf(waIds));
    await start(rough, id, ['PHONE_NUMBER', 'DISPLAY_NAME']);
    const done = await ended(rough, id, 110_000);
    for (const count of ['createdCount', 'updatedCount', 'skippedCount', 'failedCount'])
      expect(done[count]).toBe(expected[count]);
    expect(done.createdCount + done.updatedCount + done.skippedCount + done.failedCount).toBe(2_600);
    expect(calls).toBeGreaterThan(6);
  } finally {
    prototype.take = take;
  }
  expect(await people(rough)).toEqual(await people(calm));
}, 180_000);

test('two imports of the same people at once, while they write, make nobody twice', async () => {
  const account = await app.newAccount();
  const waIds = Array.from({ length: 300 }, newWaId);
  const ids = await Promise.all([upload(account, fileOf(waIds)), upload(account, fileOf([...waIds].reverse()))]);
  await Promise.all([
    ...ids.map((id) => start(account, id, ['PHONE_NUMBER', 'DISPLAY_NAME'])),
    ...waIds.slice(0, 20).map((waId) => account.inbound({ from: { waId, name: 'A customer' } })),
  ]);
  for (const id of ids) expect(await ended(account, id)).toMatchObject({ state: 'COMPLETED' });
  await until(
    'all messages are in the inbox',
    async () => {
      const { conversations } = await account.api.query('{ conversations(first: 100) { nodes { id } } }');
      return conversations.nodes.length === 20;
    },
    30_000,
  );
  const numbers = (await people(account)).map(({ phone }) => phone);
  expect(new Set(numbers).size).toBe(numbers.length);
  expect(numbers.length).toBe(300);
}, 120_000);
