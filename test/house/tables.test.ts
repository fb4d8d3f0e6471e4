import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { pino } from 'pino';
import pg from 'pg';
import { entities } from '../../src/app/entities.js';
import { PgliteSource } from '../../src/platform/database/connection-source.js';
import { Database, tenantRole } from '../../src/platform/database/database.js';
import { systemClock } from '../../src/platform/kernel/clock.js';
import { cloneDatabase } from '../setup/databases.js';

/** Tables that belong to no account, each with the reason. */
const withoutAccount: Record<string, string> = {
  app_user: 'a person may be a member of several accounts',
  policy_version: "the platform's own policy",
  policy_text: "the platform's own policy",
  policy_release: "the platform's own policy",
  policy_notice: "a person's own, whichever account is entered",
  login_attempt: "a person's own, whichever account is entered",
  visitor_choice: 'visitors may belong to no account',
  communication_preference: "a person's own, whichever account is entered",
  usage_objection: "a person's own, whichever account is entered",
  user_mailing: 'the platform writes to users, whatever accounts they are in',
  security_report: 'anybody reports, and nobody has to have an account',
  personal_data_breach: 'a breach may concern many accounts',
  breach_notification: 'a breach may concern many accounts',
  breach_alert: 'a breach may concern many accounts',
  subprocessor: "the platform's own register",
  transfer_safeguard: "the platform's own register",
  transfer_country: "the platform's own register",
  encryption_rotation: 'keys belong to the installation',
  data_subject_request: "the platform's own people ask as well",
  privacy_inquiry: "the platform's own people ask as well",
  operator_act: 'operators run the installation, and belong to no account',
  webhook_delivery: 'one delivery may speak of several accounts',
  migration: 'which migrations ran',
  event_follower_start: 'which followers ever ran in this installation',
  two_factor: "a person's own, whichever account is entered",
  recovery_code: "a person's own, whichever account is entered",
  user_email_change: "a person's own, whichever account is entered",
  sign_up: 'there is no account yet',
  age_refusal: 'whoever it was belongs to no account',
  password_reset: "a person's own, whichever account is entered",
  deletion_job: 'it outlives the account that it is about',
  erased_channel: 'it outlives the account whose number it was',
  mail: 'a password is reset for a person, who may be in no account',
};

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

const tables = () =>
  query<{ name: string; isProtected: boolean; isForced: boolean; owner: string }>(`
    select c.relname as name, c.relrowsecurity as "isProtected", c.relforcerowsecurity as "isForced",
      pg_get_userbyid(c.relowner) as owner
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by 1`);

describe('every table', () => {
  test('is under forced row-level security, and not owned by a working role', async () => {
    const bare = (await tables()).filter(
      (t) => t.name !== 'migration' && (!t.isProtected || !t.isForced || t.owner.startsWith('interakt_')),
    );
    expect(bare).toEqual([]);
  });

  test('of an account has a tenant policy on the account and keys that start with it', async () => {
    const names = (await tables()).map((t) => t.name).filter((name) => !(name in withoutAccount));
    const policies = await query<{ table: string; using: string; check: string }>(
      `select tablename as table, qual as using, with_check as check from pg_policies where policyname = 'tenant'`,
    );
    const keys = await query<{ table: string; kind: string; columns: string[]; name: string }>(`
      select c.conrelid::regclass::text as table, c.contype as kind, c.conname as name,
        array(select a.attname::text from unnest(c.conkey) with ordinality k (num, pos)
              join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.num order by k.pos) as columns
      from pg_constraint c where c.connamespace = 'public'::regnamespace and c.contype in ('p', 'u', 'f')`);
    const faults: string[] = [];
    for (const name of names) {
      const own = name === 'account' ? 'id' : 'account_id';
      const policy = policies.find((p) => p.table === name);
      if (!policy?.using.includes(own) || !policy.using.includes('current_account') || !policy.check)
        faults.push(`${name}: policy`);
      const primary = keys.find((k) => k.table === name && k.kind === 'p');
      // Dead letters may have no account yet; their id alone is the key.
      if (primary?.columns[0] !== own && name !== 'webhook_dead_letter') faults.push(`${name}: primary key`);
      for (const key of keys.filter((k) => k.table === name && k.kind === 'f')) {
        const isToTenantTable = key.columns.length > 1 || key.columns[0] === 'account_id';
        const isToGlobalTable = /user_id|version/.test(key.columns[0]!);
        if (!isToTenantTable && !isToGlobalTable) faults.push(`${name}: ${key.name}`);
      }
    }
    expect(faults).toEqual([]);
  });

  test('is what its entity says', async () => {
    const database = await Database.open({
      source: new PgliteSource({} as never, tenantRole),
      entities: [...entities],
      clock: systemClock,
      logger: pino({ level: 'silent' }),
    });
    const columns = await query<{ table: string; column: string; isNullable: boolean }>(`
      select table_name as table, column_name as column, is_nullable = 'YES' as "isNullable"
      from information_schema.columns join information_schema.tables using (table_schema, table_name)
      where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> 'migration'`);
    const inDatabase = columns.map((c) => `${c.table}.${c.column}${c.isNullable ? '?' : ''}`).sort();
    const inEntities = [...database.metadata.getAll().values()]
      .filter((meta) => !meta.abstract)
      .flatMap((meta) =>
        Object.values(meta.properties).flatMap((property) =>
          property.fieldNames.map((field: string) => `${meta.tableName}.${field}${property.nullable ? '?' : ''}`),
        ),
      )
      .sort();
    expect(inEntities).toEqual(inDatabase);
  });
});

describe('the working roles', () => {
  test('are neither superusers nor may they bypass row-level security', async () => {
    const roles = await query(`
      select rolname, rolsuper, rolbypassrls, rolcanlogin from pg_roles where rolname like 'interakt\\_app' or rolname = 'interakt_operator' order by 1`);
    expect(roles).toEqual([
      { rolname: 'interakt_app', rolsuper: false, rolbypassrls: false, rolcanlogin: false },
      { rolname: 'interakt_operator', rolsuper: false, rolbypassrls: false, rolcanlogin: false },
    ]);
  });

  test('the operator sees no content of any account', async () => {
    const granted = await query<{ table: string }>(`
      select distinct table_name as table from information_schema.role_table_grants
      where grantee = 'interakt_operator' and privilege_type = 'SELECT' and table_schema = 'public' order by 1`);
    const content = [
      'message',
      'contact',
      'contact_identity',
      'conversation',
      'media',
      'send_attempt',
      'channel_event',
      'channel',
    ];
    expect(granted.map((g) => g.table).filter((table) => content.includes(table))).toEqual([]);
  });
});
