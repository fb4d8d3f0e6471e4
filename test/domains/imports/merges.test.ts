import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { newWaId } from '../../kit/account.js';
import { startTestApp, type TestApp } from '../../kit/app.js';
import { dataMap } from '../../../src/app/data-map.js';
import { call, ended, people, start, upload } from './imports.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
}, 180_000);
afterAll(() => app?.stop());

const columns = ['PHONE_NUMBER', 'DISPLAY_NAME'];
const fileOf = (waIds: readonly string[], name: string): string =>
  `phone,name\n${waIds.map((waId, i) => `+${waId},${name} ${i}`).join('\n')}\n`;

test('a hundred merges beside four imports of the same people leave no orphan and no duplicate', async () => {
  const account = await app.newAccount({ channel: false });
  const waIds = Array.from({ length: 200 }, newWaId);
  const first = await upload(account, fileOf(waIds, 'Person'));
  await start(account, first, columns);
  expect((await ended(account, first)).createdCount).toBe(200);
  const known = new Map<string, string>();
  for (let after: string | null = null; known.size < 200;) {
    const { contacts }: any = await account.api.query(
      `query ($after: String) { contacts(first: 100, after: $after) { nodes { id phoneNumber } pageInfo { endCursor } } }`,
      { after },
    );
    for (const { id, phoneNumber } of contacts.nodes) known.set(phoneNumber, id);
    after = contacts.pageInfo.endCursor;
  }
  const idOf = (i: number): string => known.get(`+${waIds[i]}`)!;

  const imports = await Promise.all(
    [waIds, [...waIds].reverse(), waIds, [...waIds].reverse()].map((some, i) =>
      upload(account, fileOf(some, `File ${i}`)),
    ),
  );
  const merge = (i: number): Promise<any> =>
    call(account, 'contactMerge', { keptId: idOf(i), goneId: idOf(i + 100) }, 'contact { id }');
  const [merged] = await Promise.all([
    Promise.all(Array.from({ length: 100 }, (_, i) => merge(i))),
    ...imports.map((id) => start(account, id, columns)),
  ]);
  expect(merged.flatMap(({ userErrors }) => userErrors)).toEqual([]);
  for (const id of imports) {
    const done = await ended(account, id, 110_000);
    expect([done.state, done.createdCount, done.failedCount]).toEqual(['COMPLETED', 0, 0]);
  }

  expect(await people(account)).toHaveLength(100);
  const numbers = await app.asOwner<{ count: number; lines: number }>(
    `select count(*)::int as count, count(distinct match_key)::int as lines from contact_identity
     where account_id = '${account.accountId}' and kind = 'PHONE_NUMBER'`,
  );
  expect(numbers).toEqual([{ count: 200, lines: 200 }]);
  // Whatever names a contact names one that is there, or one that went into one that is there.
  for (const entry of dataMap.tables) {
    for (const finding of dataMap.findings(entry, 'CONTACT')) {
      if (finding.by !== 'ID' || finding.column === 'id') continue;
      const orphans = await app.asOwner(
        `select t.${finding.column} from ${entry.table} t where t.account_id = '${account.accountId}' and t.${finding.column} is not null
           and not exists (select from contact c where c.account_id = t.account_id and c.id = t.${finding.column})
           and not exists (select from contact_alias a join contact c on c.account_id = a.account_id and c.id = a.contact_id
             where a.account_id = t.account_id and a.gone_id = t.${finding.column})`,
      );
      expect([entry.table, orphans.length]).toEqual([entry.table, 0]);
    }
  }
}, 240_000);
