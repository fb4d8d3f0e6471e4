import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { deliver, messageFrom } from '../domains/contacts/people.js';
import { call, ended, makeDue, receiptOf, shown, stepUp, uuidIn } from '../domains/privacy/leaving.js';
import { newWaId, type TestAccount } from '../kit/account.js';
import { startTestApp, type TestApp } from '../kit/app.js';
import { until } from '../kit/until.js';
import { placesOf, scan } from './scan.js';
import { seedSubject, type Subject } from './subject.js';

let app: TestApp;
const log: string[] = [];
beforeAll(async () => {
  app = await startTestApp({ log: { write: (line) => void log.push(line) } });
}, 240_000);
afterAll(() => app.stop());

/** Every row of an account as text, by table, but for what moves by itself. */
async function rowsOf(accountId: string): Promise<Map<string, string[]>> {
  const tables = await app.asOwner<{ name: string }>(
    `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'account_id'
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
       and c.relname not in ('event_head', 'event_follower', 'session', 'refresh_token') order by 1`,
  );
  const found = new Map<string, string[]>();
  for (const { name } of tables) {
    const rows = await app.asOwner<{ text: string }>(
      `select t::text as text from ${name} t where account_id = '${accountId}' order by 1`,
    );
    found.set(
      name,
      rows.map(({ text }) => text),
    );
  }
  return found;
}

async function leave(account: TestAccount): Promise<string> {
  await stepUp(account.api);
  const { userErrors } = await call(account.api, 'accountDeletionRequest', 'deletion { id }', {
    accountName: 'A shop',
  });
  expect(userErrors).toEqual([]);
  const receipt = await receiptOf(app, account.owner.email, 'account_deletion_requested');
  await makeDue(app, receipt);
  return receipt;
}

const rowsLeft = async (accountId: string): Promise<string[]> =>
  [...(await rowsOf(accountId))].flatMap(([table, rows]) => (rows.length > 0 ? [table] : []));

/** Late deliveries for a number of an account that was erased: answered, and stored nowhere. */
async function lateDeliveries(account: TestAccount, { person, deliveries }: Subject): Promise<void> {
  const count = async (): Promise<unknown> =>
    app.asOwner(
      `select (select count(*)::int from webhook_delivery) as deliveries, (select count(*)::int from webhook_dead_letter) as letters`,
    );
  const before = await count();
  await deliver(app, ...deliveries, messageFrom(account, person, 'late'));
  expect(await count()).toEqual(before);
}

describe('erasing an account', () => {
  test('leaves nothing of it anywhere, and everything of everybody else', async () => {
    const account = await app.newAccount();
    const neighbour = await app.newAccount();
    const subject = await seedSubject(app, account);
    await deliver(app, messageFrom(neighbour, { waId: newWaId(), name: 'Of the neighbour' }, 'I stay'));
    await until('the neighbour has a thread', async () => {
      const { conversations } = await neighbour.api.query(`{ conversations(first: 1) { nodes { id } } }`);
      return conversations.nodes.length === 1;
    });
    const ids = [account.channel.phoneNumberId, account.channel.wabaId];
    const values = [...subject.values, account.owner.email, ...ids];
    expect(placesOf(await scan(app, log, values))).toEqual(
      expect.arrayContaining(['table public.message', 'table public.channel']),
    );
    const receipt = await leave(account);
    const before = await rowsOf(neighbour.accountId);
    const done = await ended(app, receipt);
    expect(done.state).toBe('ERASED');
    // Whoever was a member of this one alone goes with it.
    const people = await app.asOwner<{ id: string }>(`select id from deletion_job where subject_kind = 'USER'`);
    expect(people).toHaveLength(1);
    await app.core.erasures.deletions.run(people[0]!.id);
    expect(await rowsLeft(account.accountId)).toEqual([]);
    // Checkpoints of the audit are written by the clock.
    const still = (rows: Map<string, string[]>) => [...rows].filter(([table]) => table !== 'audit_head');
    expect(still(await rowsOf(neighbour.accountId))).toEqual(still(before));
    const left = await scan(app, log, values);
    expect(left.map(({ place, value, form }) => `${place}: ${value} (${form})`)).toEqual([]);
    expect(done.certificate.stores).toContainEqual(expect.objectContaining({ store: 'media', kind: 'FILES' }));
    // Meta sends no more for it, and what is late is stored nowhere.
    const sub = await fetch(`${app.simulatorUrl}/${account.channel.wabaId}/subscribed_apps`, {
      headers: { authorization: 'Bearer EAAanybody' },
    });
    expect(((await sub.json()) as { data: unknown[] }).data).toEqual([]);
    await lateDeliveries(account, subject);
    // Somebody else who connects the number is heard.
    await neighbour.connect(account.channel.wabaId, account.channel.phoneNumberId);
    await deliver(app, messageFrom(account, { waId: newWaId(), name: 'New' }, 'to the new owner'));
    const [taken] = await app.asOwner<{ count: number }>(
      `select count(*)::int as count from message where account_id = '${neighbour.accountId}' and preview like 'to the new owner%'`,
    );
    expect(taken!.count).toBe(1);
  }, 400_000);

  test('converges when its worker dies before and inside every task', async () => {
    const account = await app.newAccount();
    const subject = await seedSubject(app, account);
    const receipt = await leave(account);
    const died = new Set<string>();
    const { deletions } = app.core.erasures;
    deletions.interrupt = (place) => {
      if (died.has(place)) return;
      died.add(place);
      throw new Error(`killed ${place}`);
    };
    const id = uuidIn((await shown(app, receipt)).id);
    try {
      await until(
        'it is erased',
        async () => {
          await deletions.run(id).catch((error: Error) => {
            if (!error.message.startsWith('killed')) throw error;
          });
          return (await shown(app, receipt)).state === 'ERASED';
        },
        300_000,
      );
    } finally {
      deletions.interrupt = () => undefined;
    }
    for (const task of [
      'FENCE',
      'LEDGER',
      'META',
      'CHANNELS',
      'RAW',
      'QUEUE',
      'TABLE message',
      'ACCOUNT',
      'FILES',
      'PEOPLE',
      'VERIFY',
    ])
      expect([...died]).toEqual(expect.arrayContaining([`before ${task}`, `inside ${task}`]));
    // What was erased just before a death is counted all the same.
    const { stores } = (await shown(app, receipt)).certificate;
    const countOf = (store: string, kind: string) =>
      stores.find((one: any) => one.store === store && one.kind === kind);
    for (const [store, kind] of [
      ['media', 'FILES'],
      ['exports', 'FILES'],
      ['webhook_delivery', 'TABLE'],
    ] as const) {
      const { found, erased } = countOf(store, kind) ?? { found: 0, erased: 0 };
      expect([store, erased > 0, found === erased]).toEqual([store, true, true]);
    }
    expect(await rowsLeft(account.accountId)).toEqual([]);
    expect((await scan(app, [], subject.values)).map(({ place, form }) => `${place} (${form})`)).toEqual([]);
  }, 400_000);

  test('is done again where a restored backup brings the account back', async () => {
    const account = await app.newAccount({ channel: false });
    const receipt = await leave(account);
    expect((await ended(app, receipt)).state).toBe('ERASED');
    // As the database of last month has it.
    await app.asOwner(
      `delete from deletion_job where subject_id = '${account.accountId}';
       insert into account (id, name, created_at) values ('${account.accountId}', 'A shop', now());
       insert into event_head (account_id) values ('${account.accountId}');
       select 1`,
    );
    expect(await app.core.erasures.deletionReplay.run()).toBe(1);
    expect(await rowsLeft(account.accountId)).toEqual([]);
    expect(await app.asOwner(`select 1 from account where id = '${account.accountId}'`)).toEqual([]);
  }, 400_000);
});
