import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { dataMap } from '../../src/app/data-map.js';
import { subjectKinds } from '../../src/platform/personal-data/personal-data.js';
import { cloneDatabase } from '../setup/databases.js';

/** Types that name nobody by what they hold: ids, counts, times, yes and no. Everything else has to be on the map. */
const speechless = /^(uuid|boolean|smallint|integer|bigint|double precision|numeric|timestamp with time zone|date)$/;

const advice = `
Every column that can hold words, bytes or lists stands on the data map: erasing, exporting and the public policy go by it.
For a new table or column write an entry into <room>/<noun>.personal-data.ts (a new file goes into src/app/data-map.ts):
  { table, about, ...forBusiness('RELATIONSHIP') | forPlatform('ACCOUNT'), subjects: [how the rows of a person are found:
    contactIn('contact_id') | contactOf('conversation_id', 'conversation') | userIn('user_id') | …],
    erasure: { CONTACT: deleteRow | keep('why') | …}, columns: { body: 'CONTENT', kind: 'NONE', … } }
or setting('<table>', 'what it is for', { … }) for settings of the business that speak of no person.
Types and words: src/platform/personal-data/personal-data.ts.`;

let clone: Awaited<ReturnType<typeof cloneDatabase>>;
let query: <T>(sql: string) => Promise<T[]>;
let close: () => Promise<void>;

beforeAll(async () => {
  clone = await cloneDatabase();
  if (clone.pglite) {
    query = async <T>(sql: string) => (await clone.pglite!.query<T>(sql)).rows;
    close = async () => undefined;
  } else {
    const client = new pg.Client({ connectionString: clone.url! });
    await client.connect();
    query = async <T>(sql: string) => (await client.query(sql)).rows as T[];
    close = () => client.end();
  }
});

afterAll(async () => {
  await close();
  await clone.drop();
});

interface Column {
  table: string;
  name: string;
  type: string;
}

const columnsOf = () =>
  query<Column>(`
    select c.relname as table, a.attname as name, format_type(a.atttypid, null) as type
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'm') order by 1, a.attnum`);

/** What the database has and the map does not, and the other way round. */
async function differences(): Promise<string[]> {
  const columns = await columnsOf();
  const byTable = Map.groupBy(columns, (column) => column.table);
  const faults: string[] = [];
  for (const [table, ofTable] of byTable) {
    const entry = dataMap.table(table);
    if (!entry) {
      faults.push(`${table}: the table is not on the map`);
      continue;
    }
    const wordy = ofTable.filter((column) => !speechless.test(column.type));
    for (const { name, type } of wordy) {
      if (!(name in entry.columns)) faults.push(`${table}.${name} (${type}): the column is not on the map`);
    }
    for (const name of Object.keys(entry.columns)) {
      if (!wordy.some((column) => column.name === name))
        faults.push(`${table}.${name}: the database has no such column`);
    }
    for (const finding of entry.subjects) {
      for (const name of finding.by === 'ROW' ? finding.columns : [finding.column]) {
        if (!ofTable.some((column) => column.name === name))
          faults.push(`${table}: found by ${name}, which it has not`);
      }
      if (finding.by !== 'ROW') continue;
      for (const key of finding.keys) {
        if (!byTable.get(finding.table)?.some((column) => column.name === key))
          faults.push(`${table}: found through ${finding.table}.${key}, which there is not`);
      }
    }
  }
  for (const { table } of dataMap.tables)
    if (!byTable.has(table)) faults.push(`${table}: the database has no such table`);
  return faults;
}

const told = (faults: readonly string[]): string => (faults.length > 0 ? [...faults, advice].join('\n') : '');

describe('the data map', () => {
  test('names every column that can hold words, bytes or lists, and none that is not there', async () => {
    expect(told(await differences())).toBe('');
  });

  test('misses a column and a table that are added without an entry', async () => {
    await query(`alter table label add column remark text, add column spoken_at timestamptz`);
    await query(`create table forgotten (id uuid primary key, of_whom text)`);
    try {
      expect(await differences()).toEqual([
        'forgotten: the table is not on the map',
        'label.remark (text): the column is not on the map',
      ]);
    } finally {
      await query(`drop table forgotten`);
      await query(`alter table label drop column remark, drop column spoken_at`);
    }
    expect(await differences()).toEqual([]);
  });

  test('misses an entry whose column or table is gone', async () => {
    await query(`begin`);
    try {
      await query(`alter table label drop column description cascade`);
      await query(`drop table conversation_draft cascade`);
      expect(await differences()).toEqual([
        'label.description: the database has no such column',
        'conversation_draft: the database has no such table',
      ]);
    } finally {
      await query(`rollback`);
    }
  });

  test('finds the contact in every table that hangs on one, by a foreign key or by a name', async () => {
    const keys = await query<{ from: string; to: string }>(`
      select distinct conrelid::regclass::text as from, confrelid::regclass::text as to from pg_constraint
      where contype = 'f' and connamespace = 'public'::regnamespace and conrelid <> confrelid`);
    const hanging = new Set(['contact']);
    for (let size = 0; size < hanging.size;) {
      size = hanging.size;
      for (const { from, to } of keys) if (hanging.has(to)) hanging.add(from);
    }
    for (const { table, name } of await columnsOf()) {
      if (['contact_id', 'conversation_id', 'message_id', 'note_id'].includes(name)) hanging.add(table);
    }
    const unknown = [...hanging].filter((table) => {
      const entry = dataMap.table(table);
      return !entry || dataMap.findings(entry, 'CONTACT').length === 0;
    });
    expect(told(unknown.map((table) => `${table}: rows hang on a contact, and the map does not say how`))).toBe('');
  });

  test('lets what erases delete a user’s own rows, and every row of an account', async () => {
    const may = await query<{ table: string; isOfAccount: boolean; eraser: boolean; operator: boolean }>(`
      select c.relname as table,
        exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'account_id' and not a.attisdropped) as "isOfAccount",
        has_table_privilege('interakt_eraser', c.oid, 'delete') as eraser,
        has_table_privilege('interakt_operator', c.oid, 'delete') as operator
      from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')`);
    const shut = may.filter(({ table, isOfAccount, eraser, operator }) => {
      const entry = dataMap.table(table);
      const isOwn = entry?.erasure.USER?.strategy === 'DELETE_ROW';
      if (isOfAccount && !eraser) return true;
      return isOwn && (entry.ofPlatform ? !operator : !isOfAccount);
    });
    const how = `
Tables of an account are made with protect_tenant_table, or say call open_to_account_erasure('<table>'). Tables of no single
account in which rows are a user's own say \`ofPlatform: true\` on the map, and open_to_operator(…, '…, delete').`;
    expect(shut.length > 0 ? [...shut.map(({ table }) => table), how].join('\n') : '').toBe('');
  });

  test('says what erasing does with everything in which it finds somebody', () => {
    const faults: string[] = [];
    for (const entry of dataMap.tables) {
      const found = new Set(entry.subjects.map((finding) => finding.subject));
      for (const subject of subjectKinds) {
        const erasure = entry.erasure[subject];
        if (found.has(subject) !== Boolean(erasure)) faults.push(`${entry.table}: ${subject} is found or erased alone`);
        if (!erasure) continue;
        if ('reason' in erasure && erasure.reason.length < 10) faults.push(`${entry.table}: no reason`);
        if ('columns' in erasure) {
          for (const column of Object.keys(erasure.columns)) {
            if (!(column in entry.columns) && erasure.strategy !== 'UNLINK')
              faults.push(`${entry.table}.${column}: unknown`);
          }
        }
      }
      for (const finding of entry.subjects) {
        if (finding.by !== 'ROW') continue;
        const other = dataMap.table(finding.table);
        if (!other || dataMap.findings(other, finding.subject).length === 0)
          faults.push(`${entry.table}: found through ${finding.table}, in which nobody is found`);
      }
      if (entry.about.length < 10) faults.push(`${entry.table}: what is it for?`);
    }
    expect(faults).toEqual([]);
  });

  test('lets what erases delete every row that the map says it deletes', async () => {
    const granted = await query<{ table: string }>(`
      select c.relname as table from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
        and has_table_privilege('interakt_eraser', c.oid, 'delete') and has_table_privilege('interakt_eraser', c.oid, 'update')`);
    const may = new Set(granted.map(({ table }) => table));
    const missing = dataMap.tables.filter(
      ({ table, erasure }) => erasure.CONTACT?.strategy === 'DELETE_ROW' && !may.has(table),
    );
    expect(missing.map(({ table }) => `${table}: say call open_to_erasure('${table}') in its migration`)).toEqual([]);
  });

  test('erases rows before those that their foreign keys point to', async () => {
    const order = dataMap
      .inOrderOfErasing('CONTACT')
      .filter((entry) => entry.erasure.CONTACT?.strategy === 'DELETE_ROW')
      .map(({ table }) => table);
    const keys = await query<{ from: string; to: string }>(`
      select distinct conrelid::regclass::text as from, confrelid::regclass::text as to from pg_constraint
      where contype = 'f' and connamespace = 'public'::regnamespace and conrelid <> confrelid and confdeltype = 'a'`);
    const wrong = keys.filter(
      ({ from, to }) => order.includes(from) && order.includes(to) && order.indexOf(from) > order.indexOf(to),
    );
    expect(wrong).toEqual([]);
  });

  test('names each table and each store once', () => {
    const names = [
      ...dataMap.tables.map(({ table }) => table),
      ...dataMap.stores.map(({ kind, name }) => `${kind} ${name}`),
    ];
    expect(names.filter((name, i) => names.indexOf(name) < i)).toEqual([]);
  });

  test('erases what leads to nothing before what it is found through', () => {
    const order = dataMap.inOrderOfErasing('CONTACT').map(({ table }) => table);
    for (const entry of dataMap.inOrderOfErasing('CONTACT')) {
      for (const finding of dataMap.findings(entry, 'CONTACT')) {
        if (finding.by === 'ROW')
          expect([entry.table, order.indexOf(entry.table) < order.indexOf(finding.table)]).toEqual([entry.table, true]);
      }
    }
  });
});
