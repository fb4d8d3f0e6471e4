import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { plainCell, safeCell } from '../../../src/platform/files/safe-cell.js';
import { exportSweep } from '../../../src/domains/exports/export.jobs.js';
import { rows } from '../../../src/platform/database/rows.js';
import { systemViewer } from '../../../src/platform/kernel/viewer.js';
import { startTestApp, type TestApp } from '../../kit/app.js';
import { until } from '../../kit/until.js';
import { call, importFile, people } from '../imports/imports.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
}, 180_000);
afterAll(() => app?.stop());

test.each([
  ['=cmd()', "'=cmd()"],
  ['+49151', '+49151'],
  ['+49 151', "'+49 151"],
  ['-1.5', '-1.5'],
  ['-1+cmd()', "'-1+cmd()"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\tx', "'\tx"],
  ["'=x", "''=x"],
  ["it's", "it's"],
])('%j is written %j and read back', (text, cell) => {
  expect(safeCell(text)).toBe(cell);
  expect(plainCell(cell)).toBe(text);
});

test('what was exported and imported elsewhere is the same', async () => {
  const account = await app.newAccount({ channel: false });
  const other = await app.newAccount({ channel: false });
  for (const one of [account, other])
    await one.api.mutate(
      'mutation ($input: LabelCreateInput!) { labelCreate(input: $input) { label { id } userErrors { code message } } }',
      { name: 'VIP' },
    );
  await importFile(
    account,
    'phone,name,mail,user,tags\n+4915123456781,"=cmd()|""x"", ü",a@shop.example,DE.abc,VIP\n+4915123456782,-Bert,,,\n,Cleo,c@shop.example,,\n',
    ['PHONE_NUMBER', 'DISPLAY_NAME', 'EMAIL', 'USER_ID', 'LABELS'],
  );
  const { contactExport, userErrors } = await call(
    account,
    'contactExportCreate',
    {},
    'contactExport { id state url }',
  );
  expect(userErrors).toEqual([]);
  const done = await until(
    'the export is ready',
    async () => {
      const { contactExport: found } = await account.api.query(
        'query ($id: ID!) { contactExport(id: $id) { state rowCount url } }',
        { id: contactExport.id },
      );
      return found.state === 'COMPLETED' && found;
    },
    30_000,
  );
  expect(done.rowCount).toBe(3);
  const response = await fetch(done.url);
  expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  const csv = await response.text();
  expect(csv).toContain(`"'=cmd()|""x"", ü"`);
  expect(csv).toContain('+4915123456781');
  const fields = ['PHONE_NUMBER', 'DISPLAY_NAME', 'EMAIL', 'USER_ID', 'EXTERNAL_ID', 'LOCALE', 'TIME_ZONE', 'LABELS'];
  const taken = await importFile(other, csv, fields);
  expect(taken).toMatchObject({ state: 'COMPLETED', createdCount: 3, failedCount: 0 });
  expect(await people(other)).toEqual(await people(account));
  expect((await fetch(done.url.replace('signature=', 'signature=x'))).status).toBe(403);
  const foreign = await call(other, 'contactExportCreate', { segmentId: 'seg_x' }, '__typename');
  expect(foreign.userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
}, 90_000);

test('exports are refused while two are written or twenty kept, and one that nobody writes any more fails', async () => {
  const account = await app.newAccount({ channel: false });
  const key = { ...account, api: await account.apiKey(['CONTACTS_MANAGE', 'CONTACTS_READ']) } as typeof account;
  const ask = () => call(key, 'contactExportCreate', {}, 'contactExport { id state }');
  const stateOf = async (id: string): Promise<string> =>
    (await key.api.query('query ($id: ID!) { node(id: $id) { ... on ContactExport { state } } }', { id })).node.state;
  const sql = (text: string) =>
    app.database.write(systemViewer(account.accountId), (scope) => rows(scope.em, text, [account.accountId]));
  const ids: string[] = [];
  for (let i = 0; i < 2; i++) {
    const { contactExport } = await ask();
    await until('the export is ready', async () => (await stateOf(contactExport.id)) === 'COMPLETED', 30_000);
    ids.push(contactExport.id);
  }
  // As if their workers had died.
  await sql(`update data_export set state = 'RUNNING', storage_key = null, finished_at = null where account_id = $1`);
  expect((await ask()).userErrors).toMatchObject([{ code: 'TOO_MANY_EXPORTS' }]);
  app.clock.advance(7 * 3_600_000);
  await app.database.operate('exports.sweep', (em) => app.jobs.insert(em, [{ name: exportSweep.name, data: {} }]));
  app.jobs.announce([{ name: exportSweep.name, data: {} }]);
  for (const id of ids) await until('it failed', async () => (await stateOf(id)) === 'FAILED');
  await sql(
    `insert into data_export (account_id, id, kind, format, sight, state, request, created_at, expires_at)
     select $1, gen_random_uuid(), 'CONTACTS', 'CSV', 'ALL', 'COMPLETED', '{}', now(), now() + interval '30 days' from generate_series(1, 20)`,
  );
  expect((await ask()).userErrors).toMatchObject([{ code: 'TOO_MANY_EXPORTS' }]);
  await sql(`update data_export set expires_at = now() - interval '1 day' where account_id = $1`);
  expect((await ask()).userErrors).toEqual([]);
}, 60_000);
