import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { TestAccount } from '../../kit/account.js';
import { startTestApp, type TestApp } from '../../kit/app.js';
import { until } from '../../kit/until.js';
import { Talk } from '../conversations/talk.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
}, 120_000);
afterAll(() => app?.stop());

const seconds = (count: number): void => app.clock.advance(count * 1_000);

const mutate = (account: TestAccount, name: string, input: object, fields = ''): Promise<any> =>
  account.api.mutate(
    `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ${fields} userErrors { code message } } }`,
    input,
  );

/** First replies within a minute, the next within two, all solved within ten: nobody has to sign in again meanwhile. */
async function promised(): Promise<TestAccount> {
  const account = await app.newAccount();
  await mutate(account, 'serviceLevelCreate', {
    name: 'Gold',
    isBusinessHours: false,
    firstReplySeconds: 60,
    nextReplySeconds: 120,
    resolutionSeconds: 600,
  });
  return account;
}

const settled = (account: TestAccount): Promise<void> => app.core.following.settled(account.accountId);

/** What of a thread a person reads, with the clocks that have not ended. */
async function read({ account, id }: Talk): Promise<any> {
  await settled(account);
  const { conversation } = await account.api.query(
    `query ($id: ID!) { conversation(id: $id) { status waitingSince firstRepliedAt snoozedUntil
      serviceClocks { metric state startedAt dueAt warnedAt breachedAt endedAt } } }`,
    { id },
  );
  const serviceClocks = conversation.serviceClocks
    .filter(({ endedAt }: any) => endedAt === null)
    .sort((a: any, b: any) => (a.metric < b.metric ? -1 : 1));
  return { ...conversation, serviceClocks };
}

const states = ({ serviceClocks }: any): Record<string, string> =>
  Object.fromEntries(serviceClocks.map(({ metric, state }: any) => [metric, state]));

const contactOf = async (talk: Talk): Promise<string> => (await talk.read()).contact.id;

/** The second's thread goes into the first's; gives the merge. */
async function merge(kept: Talk, gone: Talk): Promise<string> {
  const keptId = await contactOf(kept);
  const { contact } = await mutate(
    kept.account,
    'contactMerge',
    { keptId, goneId: await contactOf(gone) },
    'contact { merges(first: 5) { nodes { id } } }',
  );
  return contact.merges.nodes[0].id;
}

const undo = (account: TestAccount, contactMergeId: string): Promise<any> =>
  mutate(account, 'contactMergeUndo', { contactMergeId });

const reply = (talk: Talk, text = 'On its way'): Promise<any> =>
  mutate(talk.account, 'messageSend', {
    conversationId: talk.id,
    clientMessageId: text,
    content: { text: { body: text } },
  });

describe('clocks after an undone merge are those from before it', () => {
  test.each<[string, (older: Talk, younger: Talk) => Promise<void>, object, object]>([
    ['while both wait', async () => undefined, { RESOLUTION: 'RUNNING', FIRST_REPLY: 'RUNNING' }, {}],
    [
      'while one was answered, and asked again',
      async (older) => {
        await reply(older);
        seconds(3);
        await older.says('And now?');
        await until('it waits again', async () => (await older.read()).waitingSince);
      },
      { RESOLUTION: 'RUNNING', NEXT_REPLY: 'RUNNING' },
      {},
    ],
    [
      'while one is put aside',
      async (older) => void (await older.do('conversationSnooze', { untilNextMessage: true })),
      { RESOLUTION: 'PAUSED', FIRST_REPLY: 'PAUSED' },
      {},
    ],
    [
      'while one is late',
      async (older, younger) => {
        seconds(65);
        for (const talk of [older, younger])
          await until('it is late', async () => states(await read(talk))['FIRST_REPLY'] === 'BREACHED', 20_000);
      },
      { RESOLUTION: 'RUNNING', FIRST_REPLY: 'BREACHED' },
      { FIRST_REPLY: 'BREACHED' },
    ],
  ])(
    '%s',
    async (_name, happens, wanted, others) => {
      for (const isOlderKept of [false, true]) {
        const account = await promised();
        const older = await Talk.begin(account);
        seconds(7);
        const younger = await Talk.begin(account);
        await settled(account);
        await happens(older, younger);
        const before = [await read(older), await read(younger)];
        expect(states(before[0])).toEqual(wanted);
        expect(states(before[1])).toEqual({ RESOLUTION: 'RUNNING', FIRST_REPLY: 'RUNNING', ...others });
        const mergeId = await (isOlderKept ? merge(older, younger) : merge(younger, older));
        await settled(account);
        const gone = isOlderKept ? younger : older;
        expect(await read(gone)).toMatchObject({ status: 'CLOSED', serviceClocks: [] });
        seconds(4);
        await undo(account, mergeId);
        const after = [await read(older), await read(younger)];
        // A thread that a merge opened again stays open.
        if (isOlderKept && before[0].status === 'SNOOZED') {
          expect(after[0]).toMatchObject({ status: 'OPEN', waitingSince: before[0].waitingSince });
          expect(after[1]).toEqual(before[1]);
        } else expect(after).toEqual(before);
      }
    },
    240_000,
  );

  test('and go on: what comes due meanwhile is late, what is solved is solved', async () => {
    const account = await promised();
    const [kept, gone] = [await Talk.begin(account), await Talk.begin(account)];
    await settled(account);
    const mergeId = await merge(kept, gone);
    await settled(account);
    seconds(70);
    await reply(kept);
    await settled(account);
    await undo(account, mergeId);
    const late = await until('the other thread is late', async () => {
      const now = await read(gone);
      return states(now)['FIRST_REPLY'] === 'BREACHED' && now;
    });
    expect(states(late)).toEqual({ FIRST_REPLY: 'BREACHED', RESOLUTION: 'RUNNING' });
    expect(await read(kept)).toMatchObject({ waitingSince: null });
    expect(states(await read(kept))).toEqual({ RESOLUTION: 'RUNNING' });
    for (const talk of [kept, gone]) await talk.do('conversationClose');
    for (const talk of [kept, gone]) expect((await read(talk)).serviceClocks).toEqual([]);
  }, 120_000);

  test('also where the merge and its undoing are heard of together', async () => {
    const account = await promised();
    const [kept, gone] = [await Talk.begin(account), await Talk.begin(account)];
    const before = [await read(kept), await read(gone)];
    const mergeId = await merge(kept, gone);
    await undo(account, mergeId);
    expect([await read(kept), await read(gone)]).toEqual(before);
  }, 120_000);
});
