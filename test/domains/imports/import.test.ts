import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { rows } from '../../../src/platform/database/rows.js';
import { systemViewer } from '../../../src/platform/kernel/viewer.js';
import { newWaId } from '../../kit/account.js';
import { startTestApp, type TestApp } from '../../kit/app.js';
import { countStatements } from '../../kit/sql.js';
import { until } from '../../kit/until.js';
import { call, ended, importFile, people, put, read, start, upload } from './imports.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
}, 180_000);
afterAll(() => app?.stop());

const fresh = () => app.newAccount({ channel: false });
const counts = ({ createdCount, updatedCount, skippedCount, failedCount }: any): number[] => [
  createdCount,
  updatedCount,
  skippedCount,
  failedCount,
];
const get = async (url: string): Promise<string> => (await fetch(url)).text();

describe('an import', () => {
  test('makes contacts, and the same file again changes nothing', async () => {
    const account = await fresh();
    const file =
      'phone,name,mail\r\n+49 151 23456789,Anna,ANNA@shop.example\r\n0049 151 23456788,"Bert, the 2nd",\r\n\r\n,Cleo,cleo@shop.example\r\n';
    const first = await importFile(account, file, ['PHONE_NUMBER', 'DISPLAY_NAME', 'EMAIL']);
    expect(first).toMatchObject({ state: 'COMPLETED', errorsUrl: null, consentSource: 'WEB_FORM' });
    expect(counts(first)).toEqual([3, 0, 0, 0]);
    const before = await people(account);
    expect(before).toMatchObject([
      { name: 'Bert, the 2nd', phone: '+4915123456788', email: null },
      { name: 'Anna', phone: '+4915123456789', email: 'anna@shop.example', identities: ['PHONE_NUMBER 4915123456789'] },
      { name: 'Cleo', phone: null, email: 'cleo@shop.example', identities: [] },
    ]);
    expect(counts(await importFile(account, file, ['PHONE_NUMBER', 'DISPLAY_NAME', 'EMAIL']))).toEqual([0, 0, 3, 0]);
    expect(await people(account)).toEqual(before);
  });

  test('tells of each row that failed, and counts every row once', async () => {
    const account = await fresh();
    const file = [
      'phone;name;user;locale',
      '+4915123456789;Anna;DE.abc123;de',
      '12;Short;;',
      '4,91512E+12;Cut;;',
      ';Nobody;;',
      '+4915123456780;Bad;none;xx-nonsense-',
      '+4915123456781;Shifted;;;cell',
    ].join('\n');
    const done = await importFile(account, file, ['PHONE_NUMBER', 'DISPLAY_NAME', 'USER_ID', 'LOCALE']);
    expect(counts(done)).toEqual([1, 0, 0, 5]);
    const lines = (await get(done.errorsUrl)).trim().split('\r\n');
    expect(lines.map((line) => line.split(',').slice(0, 3).join(','))).toEqual([
      'row,column,code',
      '3,phone,INVALID_PHONE_NUMBER',
      '4,phone,PHONE_NUMBER_CUT',
      '5,,NOBODY_NAMED',
      '6,user,INVALID_USER_ID',
      '6,locale,INVALID_INPUT',
      '7,,TOO_MANY_CELLS',
    ]);
    const response = await fetch(`${done.errorsUrl}x`);
    expect(response.status).toBe(403);
  });

  test('finds those who wrote, in every spelling of their number', async () => {
    const account = await app.newAccount();
    await account.inbound({ from: { waId: '5511987654321', name: 'Bruna' } });
    await account.inbound({ from: { waId: '5215512345678', name: 'Mateo' } });
    await until('both wrote', async () => (await people(account)).length === 2);
    const done = await importFile(account, 'phone,name\n+55 11 8765-4321,Bruna Souza\n+52 55 1234 5678,Mateo Ruiz\n', [
      'PHONE_NUMBER',
      'DISPLAY_NAME',
    ]);
    expect(counts(done)).toEqual([0, 2, 0, 0]);
    expect((await people(account)).map(({ name }) => name).sort()).toEqual(['Bruna Souza', 'Mateo Ruiz']);
  });

  test.each([
    ['UPDATE', 'New', 'new@shop.example', [0, 1, 0, 0]],
    ['FILL_GAPS', 'Old', 'new@shop.example', [0, 1, 0, 0]],
    ['SKIP', 'Old', null, [0, 0, 1, 0]],
  ] as const)('with policy %s', async (policy, name, email, expected) => {
    const account = await fresh();
    await importFile(account, 'phone,name\n+4915123456789,Old\n', ['PHONE_NUMBER', 'DISPLAY_NAME']);
    const done = await importFile(
      account,
      'phone,name,mail\n+4915123456789,New,new@shop.example\n',
      ['PHONE_NUMBER', 'DISPLAY_NAME', 'EMAIL'],
      { policy },
    );
    expect(counts(done)).toEqual(expected);
    expect(await people(account)).toMatchObject([{ name, email }]);
  });

  test('joins nobody: a row that names two contacts fails', async () => {
    const account = await fresh();
    await importFile(account, 'id,phone\nA,+4915123456781\nB,+4915123456782\n', ['EXTERNAL_ID', 'PHONE_NUMBER']);
    const done = await importFile(account, 'id,phone\nA,+4915123456782\nC,+4915123456781\n', [
      'EXTERNAL_ID',
      'PHONE_NUMBER',
    ]);
    expect(counts(done)).toEqual([0, 0, 0, 2]);
    expect(await get(done.errorsUrl)).toContain('IDENTITIES_DIFFER');
    expect((await people(account)).length).toBe(2);
  });

  test('of numbers without a country code needs a default country', async () => {
    const account = await fresh();
    const file = 'phone\n0151 23456789\n';
    expect(counts(await importFile(account, file, ['PHONE_NUMBER']))).toEqual([0, 0, 0, 1]);
    expect(counts(await importFile(account, file, ['PHONE_NUMBER'], { defaultCountry: 'DE' }))).toEqual([1, 0, 0, 0]);
    expect(await people(account)).toMatchObject([{ phone: '+4915123456789' }]);
  });

  test('adds labels by name and for the whole file; the claim of consent stays with each contact', async () => {
    const account = await fresh();
    const { label } = await account.api.mutate(
      'mutation ($input: LabelCreateInput!) { labelCreate(input: $input) { label { id } userErrors { code } } }',
      { name: 'VIP' },
    );
    await account.api.mutate(
      'mutation ($input: LabelCreateInput!) { labelCreate(input: $input) { label { id } userErrors { code } } }',
      { name: 'Fair 2026' },
    );
    const file = 'phone,tags\n+4915123456781,fair 2026\n+4915123456782,\n+4915123456783,unheard of\n';
    const done = await importFile(account, file, ['PHONE_NUMBER', 'LABELS'], { labelIds: [label.id] });
    expect(counts(done)).toEqual([2, 0, 0, 1]);
    expect((await people(account)).map(({ labels }) => labels)).toEqual([['Fair 2026', 'VIP'], ['VIP']]);
    const noted = await rows(
      app.database.read(systemViewer(account.accountId)).em,
      `select i.consent_source, n.row_number from contact_import_contact n join contact_import i on i.id = n.import_id and i.account_id = $1
       where n.account_id = $1 order by 2`,
      [account.accountId],
    );
    expect(noted).toEqual([
      { consent_source: 'WEB_FORM', row_number: 2 },
      { consent_source: 'WEB_FORM', row_number: 3 },
    ]);
    expect(counts(await importFile(account, file, ['PHONE_NUMBER', 'LABELS'], { labelIds: [label.id] }))).toEqual([
      0, 0, 2, 1,
    ]);
  });

  test.each([
    ['UTF_8', Buffer.from('\ufeffname,phone\nJosé,+4915123456789\n', 'utf8')],
    ['UTF_16_LE', Buffer.from('\ufeffname,phone\nJosé,+4915123456789\n', 'utf16le')],
    ['UTF_16_BE', Buffer.from('\ufeffname,phone\nJosé,+4915123456789\n', 'utf16le').swap16()],
    ['WINDOWS_1252', Buffer.from('name,phone\nJosé,+4915123456789\n', 'latin1')],
  ])('of a file in %s', async (encoding, bytes) => {
    const account = await fresh();
    const id = await upload(account, bytes);
    const { contactImportPreview: preview } = await account.api.query(
      `query ($id: ID!) { contactImportPreview(id: $id) { encoding delimiter header rows checkedRowCount faultyRowCount checkedShare
        suggestedColumns { column field } problems { code } sameFileImportId } }`,
      { id },
    );
    expect(preview).toEqual({
      encoding,
      delimiter: ',',
      header: ['name', 'phone'],
      rows: [['José', '+4915123456789']],
      checkedRowCount: 1,
      faultyRowCount: 0,
      checkedShare: 1,
      suggestedColumns: [
        { column: 0, field: 'DISPLAY_NAME' },
        { column: 1, field: 'PHONE_NUMBER' },
      ],
      problems: [],
      sameFileImportId: null,
    });
    await start(account, id, ['DISPLAY_NAME', 'PHONE_NUMBER']);
    expect(counts(await ended(account, id))).toEqual([1, 0, 0, 0]);
    expect(await people(account)).toMatchObject([{ name: 'José' }]);
  });

  test('of cells with very many names says one thing of each', async () => {
    const account = await fresh();
    const names = Array.from({ length: 20_000 }, (_, i) => i.toString(36));
    const file = `phone,tags\n${Array.from({ length: 8 }, (_, i) => `+49151234567${i + 10},${names.join('|')}\n`).join('')}+4915123456709,a;b;A;c\n`;
    const id = await upload(account, file);
    const look = (columns: object[]) =>
      account.api.raw(
        `query ($id: ID!, $columns: [ContactImportColumnInput!]) {
          contactImportPreview(id: $id, columns: $columns) { faultyRowCount problems { row code message } } }`,
        { id, columns },
      );
    const twice = await look(Array.from({ length: 1_000 }, () => ({ column: 1, field: 'LABELS' })));
    expect(twice.body.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'columns' });
    const { body } = await look([
      { column: 0, field: 'PHONE_NUMBER' },
      { column: 1, field: 'LABELS' },
    ]);
    const { faultyRowCount, problems } = body.data!['contactImportPreview'];
    expect(faultyRowCount).toBe(9);
    expect(problems.filter(({ code }: any) => code === 'TOO_MANY_LABELS')).toHaveLength(8);
    expect(problems.at(-1)).toEqual({
      row: 10,
      code: 'UNKNOWN_LABEL',
      message: 'The account has no label “a”, nor 2 more that the cell names.',
    });
    await start(account, id, ['PHONE_NUMBER', 'LABELS']);
    expect(counts(await ended(account, id))).toEqual([0, 0, 0, 9]);
  });

  test('of a file with a quote that is never closed fails, and says so before', async () => {
    const account = await fresh();
    const id = await upload(account, 'phone,name\n+4915123456789,"Anna\n+4915123456788,Bert\n');
    const { contactImportPreview } = await account.api.query(
      `query ($id: ID!) { contactImportPreview(id: $id) { problems { row code } } }`,
      { id },
    );
    expect(contactImportPreview.problems).toEqual([{ row: 2, code: 'QUOTE_NOT_CLOSED' }]);
    await start(account, id, ['PHONE_NUMBER', 'DISPLAY_NAME']);
    expect(await ended(account, id)).toMatchObject({ state: 'FAILED', failure: 'QUOTE_NOT_CLOSED' });
  });

  test('shows its progress over a subscription and can be cancelled', async () => {
    const account = await fresh();
    const id = await upload(account, `phone\n${Array.from({ length: 3_000 }, () => `+${newWaId()}`).join('\n')}\n`);
    const watched = account.subscribe(
      'subscription ($id: ID!) { contactImportChanged(id: $id) { state createdCount } }',
      { id },
    );
    await watched.opened;
    await start(account, id, ['PHONE_NUMBER']);
    await watched.find('it has ended', ({ contactImportChanged: { state } }) => state === 'COMPLETED', 30_000);
    expect((await read(account, id)).createdCount).toBe(3_000);
    await watched.close();
    const other = await upload(account, 'phone\n+4915123456789\n');
    const { contactImport } = await call(
      account,
      'contactImportCancel',
      { contactImportId: other },
      'contactImport { state }',
    );
    expect(contactImport.state).toBe('CANCELLED');
    expect((await start(account, other, ['PHONE_NUMBER'])).userErrors[0].code).toBe('IMPORT_ALREADY_STARTED');
  });
});

describe('an import is refused', () => {
  test('by its mapping, its consent, its state and its permission', async () => {
    const account = await fresh();
    const { upload: announced } = await call(
      account,
      'contactImportCreate',
      { filename: 'a.csv' },
      'upload { uploadUrl contactImport { id } }',
    );
    const waiting = announced.contactImport.id;
    const code = async (id: string, fields: string[], more: object = {}) =>
      (await start(account, id, fields, more)).userErrors[0]?.code;
    expect(await code(waiting, ['PHONE_NUMBER'])).toBe('IMPORT_NOT_UPLOADED');
    const id = await upload(account, 'phone,name\n+4915123456789,Anna\n');
    expect(await code(id, ['IGNORE', 'DISPLAY_NAME'])).toBe('IMPORT_IDENTITY_MISSING');
    expect(await code(id, ['PHONE_NUMBER', 'PHONE_NUMBER'])).toBe('IMPORT_COLUMN_TWICE');
    expect(await code(id, ['PHONE_NUMBER'], { consentEvidence: ' ' })).toBe('IMPORT_CONSENT_REQUIRED');
    expect(await code(id, ['PHONE_NUMBER'], { defaultCountry: 'XX' })).toBe('INVALID_INPUT');
    expect(await code(id, ['PHONE_NUMBER', '.nothing'])).toBe('INVALID_INPUT');
    expect(await code(id, ['PHONE_NUMBER'], { labelIds: ['lbl_x'] })).toBe('NOT_FOUND');
    const other = await fresh();
    expect((await start(other, id, ['PHONE_NUMBER'])).userErrors[0].code).toBe('NOT_FOUND');
    const agent = await account.member('AGENT');
    const { body } = await agent.api.raw('query ($id: ID!) { contactImport(id: $id) { id } }', { id });
    expect(body.errors![0]!.extensions['code']).toBe('FORBIDDEN');
  });

  test('by what its file is', async () => {
    const account = await fresh();
    const { upload: announced } = await call(
      account,
      'contactImportCreate',
      { filename: 'a.csv' },
      'upload { uploadUrl contactImport { id } }',
    );
    const refused = async (file: Buffer) => ((await (await put(announced.uploadUrl, file)).json()) as any).error;
    expect(await refused(Buffer.from('PK\u0003\u0004rest of a spreadsheet'))).toMatchObject({
      code: 'IMPORT_FILE_UNREADABLE',
      message: expect.stringContaining('save it as CSV'),
    });
    expect(await refused(Buffer.from([1, 0, 7, 0, 0, 0, 255, 3]))).toMatchObject({ code: 'IMPORT_FILE_UNREADABLE' });
    expect((await put(announced.uploadUrl, 'phone\n')).status).toBe(200);
    expect(await refused(Buffer.from('phone\n'))).toMatchObject({ code: 'ALREADY_UPLOADED' });
    expect(await (await put(announced.uploadUrl.replace('imports', 'exports'), 'phone\n')).status).toBe(404);
  });
});

test('a list of imports costs the same for 1 and for 50', async () => {
  const account = await fresh();
  const list = () =>
    account.api.query(`{ contactImports(first: 50) { nodes { id state errorsUrl columns { field } } } }`);
  await call(account, 'contactImportCreate', { filename: 'a.csv' }, 'upload { uploadUrl }');
  const one = await countStatements(app, list);
  for (let i = 0; i < 49; i++)
    await call(account, 'contactImportCreate', { filename: 'a.csv' }, 'upload { uploadUrl }');
  expect(await countStatements(app, list)).toEqual(one);
  expect((await list()).contactImports.nodes.length).toBe(50);
}, 60_000);
