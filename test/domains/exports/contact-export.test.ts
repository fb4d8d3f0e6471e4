import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { plainCell, safeCell } from '../../../src/platform/files/safe-cell.js';
import { exportSweep } from '../../../src/domains/exports/export.jobs.js';
import { rows } from '../../../src/platform/database/rows.js';
import { systemViewer } from '../../../src/platform/kernel/viewer.js';
import type { TestAccount } from '../../kit/account.js';
import { startTestApp, type TestApp } from '../../kit/app.js';
import { until } from '../../kit/until.js';
import { call, importFile, people } from '../imports/imports.js';
import { Staff } from '../teams/staff.js';
import { ask as asking, fetched, look, sql as run, table, uuid } from './exports.js';

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

describe('a choice of contacts and columns', () => {
  const attribute = (account: TestAccount, key: string, type: string): Promise<any> =>
    account.api.mutate(
      `mutation ($input: ContactAttributeCreateInput!) { contactAttributeCreate(input: $input) { attribute { id } userErrors { code message path } } }`,
      { key, label: key, type },
    );

  test('is what the list of contacts finds, in the columns that were named', async () => {
    const account = await app.newAccount({ channel: false });
    await attribute(account, 'city', 'TEXT');
    await attribute(account, 'points', 'NUMBER');
    await importFile(
      account,
      'phone,name,city,points\n+4915123450001,Anna,"Ham""burg\n=1",3\n+4915123450002,Bert,Bremen,-7\n+4915123450003,Anton,,\n',
      ['PHONE_NUMBER', 'DISPLAY_NAME', '.city', '.points'],
    );
    await run(
      account,
      `update contact set owner_id = $2, blocked_at = '2026-11-01T10:00:00.123Z' where account_id = $1 and display_name = 'Anna'`,
      [uuid(account.owner.userId)],
    );
    for (const given of [
      {},
      { where: { isBlocked: true } },
      { where: { attribute: { key: 'points', lessThan: 0 } } },
      { search: 'an' },
      { search: 'an', where: { not: { isBlocked: true } } },
    ]) {
      const { contacts } = await account.api.query(
        `query ($search: String, $where: ContactWhereInput) { contacts(first: 100, search: $search, where: $where) { nodes { id } } }`,
        given,
      );
      const { text } = await fetched(account.api, 'contactExport', { ...given, columns: [{ field: 'CONTACT_ID' }] });
      expect(
        table(text)
          .map((row) => row['contact id'])
          .sort(),
      ).toEqual(contacts.nodes.map(({ id }: any) => id).sort());
    }
    const columns = [
      { field: 'ATTRIBUTE', attributeKey: 'points' },
      { field: 'OWNER' },
      { field: 'OWNER_EMAIL' },
      { field: 'BLOCKED_AT' },
      { field: 'CREATED_AT' },
      { field: 'LAST_SEEN_AT' },
      { field: 'CONSENT_SOURCE' },
      { field: 'ATTRIBUTE', attributeKey: 'city' },
      { field: 'DISPLAY_NAME' },
    ];
    const { text } = await fetched(account.api, 'contactExport', { columns });
    expect(text.split('\r\n')[0]).toBe(
      'points,owner,owner email,blocked at,created at,last seen at,consent source,city,name',
    );
    const { contacts } = await account.api.query('{ contacts(search: "Anna") { nodes { createdAt } } }');
    expect(table(text).find(({ name }) => name === 'Anna')).toEqual({
      points: '3',
      owner: 'Olivia Owner',
      'owner email': account.owner.email,
      'blocked at': '2026-11-01T10:00:00.123Z',
      'created at': contacts.nodes[0].createdAt,
      'last seen at': '',
      'consent source': 'WEB_FORM',
      city: 'Ham"burg\n=1',
      name: 'Anna',
    });
    const json = await fetched(account.api, 'contactExport', { search: 'Bert', columns, format: 'JSON_LINES' });
    expect(json.response.headers.get('content-type')).toBe('application/x-ndjson; charset=utf-8');
    expect(JSON.parse(json.text)).toMatchObject({ 'attributes.points': -7, displayName: 'Bert', owner: null });
  }, 90_000);

  test('is refused with a stable code where it cannot be', async () => {
    const account = await app.newAccount({ channel: false });
    await attribute(account, 'city', 'TEXT');
    const other = await app.newAccount({ channel: false });
    await attribute(other, 'theirs', 'TEXT');
    const { segment } = await account.api.mutate(
      'mutation ($input: SegmentCreateInput!) { segmentCreate(input: $input) { segment { id } userErrors { code message path } } }',
      { name: 'By hand' },
    );
    const city = { field: 'ATTRIBUTE', attributeKey: 'city' };
    for (const [input, code, path] of [
      [{ segmentId: segment.id, where: {} }, 'INVALID_INPUT', ['segmentId']],
      [{ segmentId: segment.id, search: 'x' }, 'INVALID_INPUT', ['segmentId']],
      [{ search: 'x'.repeat(101) }, 'INVALID_INPUT', ['search']],
      [{ where: { and: [{ and: [{ and: [{ and: [{}] }] }] }] } }, 'INVALID_INPUT', ['where']],
      [{ columns: [] }, 'INVALID_INPUT', ['columns']],
      [{ columns: [{ field: 'EMAIL', attributeKey: 'city' }] }, 'INVALID_INPUT', ['columns', '0', 'attributeKey']],
      [
        { columns: [city, { ...city, attributeKey: 'theirs' }] },
        'EXPORT_COLUMN_UNKNOWN',
        ['columns', '1', 'attributeKey'],
      ],
      [{ columns: [{ field: 'ATTRIBUTE' }] }, 'EXPORT_COLUMN_UNKNOWN', ['columns', '0', 'attributeKey']],
      [{ columns: [city, { field: 'EMAIL' }, city] }, 'EXPORT_COLUMN_TWICE', ['columns', '2']],
    ] as const)
      expect((await asking(account.api, 'contactExport', input)).userErrors).toMatchObject([{ code, path }]);
    const { body } = await account.api.raw(
      'mutation { contactExportCreate(input: { columns: [{ field: SHOE_SIZE }] }) { userErrors { code } } }',
    );
    expect(body.errors?.[0]?.extensions['code']).toBe('GRAPHQL_VALIDATION_FAILED');
  }, 60_000);

  test('by a segment that tells of conversations is for who sees all of them', async () => {
    const account = await app.newAccount();
    const staff = new Staff(account);
    const narrow = await staff.hire('ADMIN', 'OWN');
    await staff.conversation();
    const { segment } = await account.api.mutate(
      'mutation ($input: SegmentCreateInput!) { segmentCreate(input: $input) { segment { id } userErrors { code message path } } }',
      { name: 'Open', rule: { conversation: { status: 'OPEN' } } },
    );
    await until('the segment is computed', async () => {
      const { segment: found } = await account.api.query('query ($id: ID!) { segment(id: $id) { count } }', {
        id: segment.id,
      });
      return found.count === 1;
    });
    const { text, done } = await fetched(account.api, 'contactExport', { segmentId: segment.id });
    expect(table(text)).toHaveLength(1);
    expect((await asking(narrow.api, 'contactExport', { segmentId: segment.id })).userErrors).toMatchObject([
      { code: 'NOT_FOUND' },
    ]);
    expect(await look(narrow.api, 'contactExport', done.id)).toBeNull();
    const own = await fetched(narrow.api, 'contactExport');
    expect(table(own.text)).toHaveLength(1);
  }, 60_000);
});

test('who asked for an import or an export of contacts is told when it ended', async () => {
  const account = await app.newAccount({ channel: false });
  const admin = await account.member('ADMIN');
  const asAdmin = { ...account, app, api: admin.api } as unknown as TestAccount;
  const taken = await importFile(asAdmin, 'phone\n+4915123459991\n', ['PHONE_NUMBER']);
  expect(taken.state).toBe('COMPLETED');
  const { done } = await fetched(admin.api, 'contactExport');
  await until('both are told', async () => {
    const { notifications } = await admin.api.query('{ notifications { nodes { kind subjectId } } }');
    const told = notifications.nodes.map(({ kind, subjectId }: any) => `${kind} ${subjectId}`);
    return told.includes(`IMPORT_FINISHED ${taken.id}`) && told.includes(`EXPORT_FINISHED ${done.id}`);
  });
  const { notifications } = await account.api.query('{ notifications { nodes { kind } } }');
  expect(notifications.nodes).toEqual([]);
}, 60_000);
