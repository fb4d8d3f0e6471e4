import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { bodyOf, change, contactOf, messageOf, newWaId, newWamid, secondsAgo } from './bodies.js';
import { IngestHouse, type HouseAccount } from './house.js';

let house: IngestHouse;

// Nobody takes the jobs: each test processes when it wants, and stops where it wants.
beforeAll(async () => {
  house = await IngestHouse.open();
});

afterAll(() => house.stop());

/** Lets one kind of call of the database fail, `after` or instead of doing its work, until the returned function is called. */
function breaking(
  method: 'write' | 'operate',
  fails: (args: unknown[], call: number) => 'before' | 'after' | undefined,
  error: Error = new Error('Connection terminated unexpectedly'),
): () => void {
  type Call = (...args: unknown[]) => Promise<unknown>;
  const database = house.database as unknown as Record<string, Call | undefined>;
  const original = database[method]!.bind(database);
  let call = 0;
  database[method] = async (...args) => {
    const when = fails(args, ++call);
    if (when === 'before') throw error;
    const result = await original(...args);
    if (when === 'after') throw error;
    return result;
  };
  return () => void delete database[method];
}

/** Everything that webhooks bring, for two accounts: messages, a report, a change of identity, news, and poison. */
function mixture(accounts: readonly HouseAccount[]) {
  const person = { waId: newWaId(), userId: `DE.${newWaId()}` };
  const notice = {
    from: person.waId,
    from_user_id: person.userId,
    id: newWamid(),
    timestamp: secondsAgo(),
    type: 'system',
    system: { body: 'changed', type: 'user_changed_number', wa_id: newWaId() },
  };
  return bodyOf(
    ...accounts.map((account) =>
      change(account, {
        contacts: [contactOf(person)],
        messages: [messageOf(person), notice, messageOf(person, { id: undefined }), messageOf(person)],
        statuses: [{ id: newWamid(), status: 'sent', timestamp: secondsAgo(), recipient_id: person.waId }],
        errors: [{ code: 131000, title: 'Something went wrong' }],
      }),
    ),
  );
}

const counts = async (account: HouseAccount) => {
  const [row] = await house.query(
    `select (select count(*)::int from message where account_id = $1) as messages,
       (select count(*)::int from message_status where account_id = $1) as reports,
       (select count(*)::int from contact where account_id = $1) as contacts,
       (select sum(unread_count)::int from conversation where account_id = $1) as unread,
       (select count(*)::int from channel_event where account_id = $1) as events,
       (select count(*)::int from webhook_dead_letter where account_id = $1) as letters`,
    [account.accountId],
  );
  return row;
};
const whole = { messages: 3, reports: 1, contacts: 1, unread: 2, events: 1, letters: 1 };

describe('a crash', () => {
  test.each([
    ['before anything is read', 'operate', ([task]: unknown[]) => (task === 'ingest.read' ? 'before' : undefined)],
    [
      'before the accounts are known',
      'operate',
      ([task]: unknown[]) => (task === 'channel.route' ? 'before' : undefined),
    ],
    ['before the first account', 'write', (_: unknown[], call: number) => (call === 1 ? 'before' : undefined)],
    ['between two accounts', 'write', (_: unknown[], call: number) => (call === 2 ? 'before' : undefined)],
    ['after an account, its answer lost', 'write', (_: unknown[], call: number) => (call === 1 ? 'after' : undefined)],
    [
      'before the delivery is settled',
      'operate',
      ([task]: unknown[]) => (task === 'ingest.settle' ? 'before' : undefined),
    ],
    [
      'after it was settled, unheard',
      'operate',
      ([task]: unknown[]) => (task === 'ingest.settle' ? 'after' : undefined),
    ],
  ] as const)('%s loses nothing and doubles nothing', async (_name, method, fails) => {
    const accounts = [await house.newAccount(), await house.newAccount()];
    await house.post(mixture(accounts));
    const ids = await house.waiting();
    const mend = breaking(method, fails);
    await expect(house.ingest.processing.process(ids)).rejects.toThrow('Connection terminated');
    mend();
    await house.ingest.processing.process(ids);
    expect(await house.waiting()).toEqual([]);
    for (const account of accounts) expect(await counts(account)).toEqual(whole);
    const settled = await house.digests();
    await house.ingest.processing.process(ids);
    expect(await house.digests()).toEqual(settled);
  });

  test('of the whole batch again and again ends in the same rows', async () => {
    const accounts = [await house.newAccount(), await house.newAccount()];
    for (let i = 0; i < 5; i++) await house.post(mixture(accounts));
    const ids = await house.waiting();
    const mend = breaking('operate', ([task]) => (task === 'ingest.settle' ? 'before' : undefined));
    await expect(house.ingest.processing.process(ids)).rejects.toThrow();
    const once = await house.digests();
    await expect(house.ingest.processing.process(ids)).rejects.toThrow();
    expect(await house.digests()).toEqual(once);
    mend();
    await house.ingest.processing.process(ids);
    for (const account of accounts)
      expect(await counts(account)).toMatchObject({ messages: 15, unread: 10, letters: 5 });
  });
});

describe('a sick database', () => {
  test.each([
    ['that shuts down', Object.assign(new Error('terminating connection'), { code: '57P01' })],
    ['that is full', Object.assign(new Error('could not extend file'), { code: '53100' })],
    ['that is out of step with the program', Object.assign(new Error('no such column'), { code: '42703' })],
    ['that is busy', Object.assign(new Error('deadlock detected'), { code: '40P01' })],
    ['that is too slow', Object.assign(new Error('canceling statement'), { code: '57014' })],
    ['that cannot be reached', Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })],
    ['whose pool is exhausted', new Error('timeout exceeded when trying to connect')],
  ])('%s makes no dead letter', async (_name, error) => {
    const account = await house.newAccount();
    await house.post(mixture([account]));
    const ids = await house.waiting();
    const mend = breaking('write', () => 'before', error);
    await expect(house.ingest.processing.process(ids)).rejects.toThrow(error.message);
    mend();
    expect(await house.waiting()).toEqual(ids);
    expect(await counts(account)).toMatchObject({ messages: 0, letters: 0 });
    await house.ingest.processing.process(ids);
    expect(await counts(account)).toEqual(whole);
  });

  test('for one account does not stop the deliveries of others', async () => {
    const [sick, healthy] = [await house.newAccount(), await house.newAccount()];
    for (const account of [sick, healthy, sick]) await house.post(mixture([account]));
    const ids = await house.waiting();
    const mend = breaking('write', ([viewer]) =>
      (viewer as { accountId: string }).accountId === sick.accountId ? 'before' : undefined,
    );
    await expect(house.ingest.processing.process(ids)).rejects.toThrow('Connection terminated');
    mend();
    expect(await counts(healthy)).toEqual(whole);
    expect(await house.waiting()).toEqual([ids[0], ids[2]]);
    await house.ingest.processing.process(ids);
    expect(await counts(sick)).toMatchObject({ messages: 6, letters: 2 });
  });
});

test('two workers on the same delivery do its work once', async () => {
  const accounts = [await house.newAccount(), await house.newAccount()];
  for (let i = 0; i < 3; i++) await house.post(mixture(accounts));
  const ids = await house.waiting();
  await Promise.all([1, 2, 3].map(() => house.ingest.processing.process(ids)));
  for (const account of accounts) expect(await counts(account)).toMatchObject({ messages: 9, unread: 6, letters: 3 });
});
