import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { listOfNames, namesOfList } from '../../../src/platform/files/name-list.js';
import { newWaId, type TestAccount } from '../../kit/account.js';
import { startTestApp, type TestApp } from '../../kit/app.js';
import { importFile, mapping, start, upload, ended } from '../imports/imports.js';
import { fetched, table } from './exports.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
}, 120_000);
afterAll(() => app?.stop());

const odd = [
  'VIP',
  'cash; then card',
  'Köln, Süd',
  'red|green',
  'the "big" ones',
  '"',
  '";"',
  '=SUM(A1)',
  '+49; -1',
  "it's",
  "'=odd",
  'ÄRGER',
  'last " one',
];

async function labelled(account: TestAccount, names: readonly string[]): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const name of names) {
    const { label } = await account.api.mutate(
      'mutation ($input: LabelCreateInput!) { labelCreate(input: $input) { label { id name } userErrors { code message } } }',
      { name },
    );
    ids.set(label.name, label.id);
  }
  return ids;
}

/** The names of each contact's labels, by phone number. */
async function labelsOf({ api }: TestAccount): Promise<Record<string, string[]>> {
  const { contacts } = await api.query('{ contacts(first: 100) { nodes { phoneNumber labels { name } } } }');
  return Object.fromEntries(
    contacts.nodes.map((one: any) => [one.phoneNumber, one.labels.map(({ name }: any) => name).sort()]),
  );
}

describe('names of labels that hold what stands between names', () => {
  test('come back from a CSV into another account as they were', async () => {
    const account = await app.newAccount({ channel: false });
    const other = await app.newAccount({ channel: false });
    const ids = await labelled(account, odd);
    await labelled(other, odd.toReversed());
    // Each alone, each with the next one, and all together.
    const sets = [...odd.map((name) => [name]), ...odd.map((name, i) => [name, odd[(i + 1) % odd.length]!]), odd];
    for (const names of sets)
      await account.api.mutate(
        'mutation ($input: ContactCreateInput!) { contactCreate(input: $input) { contact { id } userErrors { code message } } }',
        { phoneNumber: `+${newWaId()}`, labelIds: names.map((name) => ids.get(name)) },
      );
    const columns = [{ field: 'PHONE_NUMBER' }, { field: 'LABELS' }];
    const { text, done } = await fetched(account.api, 'contactExport', { columns });
    expect(done.rowCount).toBe(sets.length);
    expect(table(text).map((row) => row['labels'])).toContain('"red|green";the "big" ones');
    const taken = await importFile(other, text, ['PHONE_NUMBER', 'LABELS']);
    expect(taken).toMatchObject({ state: 'COMPLETED', createdCount: sets.length, failedCount: 0 });
    expect(await labelsOf(other)).toEqual(await labelsOf(account));
    // What the importer finds out by itself is the same.
    const id = await upload(other, text, 'again.csv');
    const { userErrors } = await start(other, id, [], { columns: mapping(['PHONE_NUMBER', 'LABELS']) });
    expect(userErrors).toEqual([]);
    expect(await ended(other, id)).toMatchObject({ failedCount: 0, skippedCount: sets.length });
  }, 120_000);

  test('are read as people write them, too', async () => {
    const account = await app.newAccount({ channel: false });
    await labelled(account, ['VIP', 'Köln', 'size 5"', 'Ärger']);
    const numbers = [newWaId(), newWaId(), newWaId()];
    const cells = ['vip, köln | VIP;', 'size 5"; ärger', '"VIP";, "köln"'];
    const lines = numbers.map((waId, i) => `+${waId}\t${cells[i]}`);
    const file = ['phone\tlabels', ...lines].join('\n');
    expect(await importFile(account, file, ['PHONE_NUMBER', 'LABELS'])).toMatchObject({ failedCount: 0 });
    expect(await labelsOf(account)).toEqual({
      [`+${numbers[0]}`]: ['Köln', 'VIP'],
      [`+${numbers[1]}`]: ['size 5"', 'Ärger'],
      [`+${numbers[2]}`]: ['Köln', 'VIP'],
    });
  }, 120_000);

  test('of whatever kind are the same after one cell', () => {
    const name = fc
      .array(fc.constantFrom('a', 'Ü', ' ', ',', ';', '|', '"', "'", '=', '\n'), { minLength: 1, maxLength: 8 })
      .map((letters) => letters.join('').trim())
      .filter((text) => text !== '');
    fc.assert(
      fc.property(fc.array(name, { maxLength: 6 }), (names) => {
        expect(namesOfList(listOfNames(names))).toEqual(names);
      }),
      { numRuns: 5_000 },
    );
  });
});
