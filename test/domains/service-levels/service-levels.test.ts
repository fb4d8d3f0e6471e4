import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { newWaId, type TestAccount } from '../../kit/account.js';
import { startTestApp, type TestApp } from '../../kit/app.js';
import { countStatements } from '../../kit/sql.js';
import { until } from '../../kit/until.js';

const level =
  'id name position firstReplySeconds nextReplySeconds resolutionSeconds warnAtPercent isBusinessHours priorities';
const create = `mutation ($input: ServiceLevelCreateInput!) {
  serviceLevelCreate(input: $input) { serviceLevel { ${level} } userErrors { code path } } }`;
const update = `mutation ($input: ServiceLevelUpdateInput!) {
  serviceLevelUpdate(input: $input) { serviceLevel { ${level} } userErrors { code path } } }`;
const remove = `mutation ($input: ServiceLevelDeleteInput!) {
  serviceLevelDelete(input: $input) { deletedId userErrors { code } } }`;
const clocks = `query ($id: ID!) {
  conversation(id: $id) { waitingSince firstRepliedAt serviceClocks { metric state startedAt dueAt warnedAt breachedAt endedAt } } }`;
const events = `subscription { inboxEvents { __typename
  ... on ServiceLevelWarnedEvent { serviceClock { metric } conversation { id } }
  ... on ServiceLevelBreachedEvent { serviceClock { metric state } conversation { id } } } }`;

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

async function promised(fields: object): Promise<{ account: TestAccount; levelId: string }> {
  const account = await app.newAccount();
  const { serviceLevel } = await account.api.mutate(create, { name: 'Gold', isBusinessHours: false, ...fields });
  return { account, levelId: serviceLevel.id };
}

/** A customer asks; comes back when the clocks have followed. */
async function asks(account: TestAccount, waId = newWaId()): Promise<string> {
  await account.inbound({ from: { waId, name: 'Anna' }, text: 'Where is my order?' });
  const id = await until('the question is there', async () => {
    const { conversations } = await account.api.query(
      `query ($s: String) { conversations(search: $s) { nodes { id unreadCount } } }`,
      { s: waId },
    );
    return conversations.nodes[0]?.id as string | undefined;
  });
  await app.core.following.settled(account.accountId);
  return id;
}

const clocksOf = async (account: TestAccount, id: string): Promise<any[]> => {
  await app.core.following.settled(account.accountId);
  return (await account.api.query(clocks, { id })).conversation.serviceClocks;
};
const clockOf = async (account: TestAccount, id: string, metric: string): Promise<any> =>
  (await clocksOf(account, id)).find((clock) => clock.metric === metric);

const reply = (account: TestAccount, conversationId: string): Promise<any> =>
  account.api.mutate(
    `mutation ($input: MessageSendInput!) { messageSend(input: $input) { message { id } userErrors { code } } }`,
    { conversationId, clientMessageId: `r${Math.random()}`, content: { text: { body: 'On its way' } } },
  );

describe('a promise', () => {
  test('is kept by an answer of a person', async () => {
    const { account } = await promised({
      firstReplySeconds: 3_600,
      nextReplySeconds: 7_200,
      resolutionSeconds: 86_400,
    });
    const waId = newWaId();
    const id = await asks(account, waId);
    expect((await clocksOf(account, id)).map(({ metric, state }) => [metric, state]).sort()).toEqual([
      ['FIRST_REPLY', 'RUNNING'],
      ['RESOLUTION', 'RUNNING'],
    ]);
    await reply(account, id);
    expect(await clockOf(account, id, 'FIRST_REPLY')).toMatchObject({ state: 'MET', breachedAt: null });
    await asks(account, waId);
    await until('the next question is on the clock', async () => await clockOf(account, id, 'NEXT_REPLY'));
    await account.api.mutate(
      `mutation ($input: ConversationCloseInput!) { conversationClose(input: $input) { conversation { id } userErrors { code } } }`,
      { conversationId: id },
    );
    expect((await clocksOf(account, id)).map(({ state }) => state)).toEqual(['MET', 'MET', 'MET']);
  });

  test('leaves out what was closed by hand, also once that is over', async () => {
    const { account } = await promised({ firstReplySeconds: 7_200, isBusinessHours: true });
    const always = Array.from({ length: 7 }, (_, i) => ({ day: i + 1, opensAt: '00:00', closesAt: '24:00' }));
    const { businessHours } = await account.api.mutate(
      'mutation ($input: BusinessHoursCreateInput!) { businessHoursCreate(input: $input) { businessHours { id } userErrors { code } } }',
      { name: 'Always', timeZone: 'UTC', weekly: always, isDefault: true },
    );
    const id = await asks(account);
    const due = Date.parse((await clockOf(account, id, 'FIRST_REPLY')).dueAt);
    const api = await account.apiKey(['INBOX_MANAGE', 'ACCOUNT_READ', 'CONVERSATIONS_READ', 'CONTACTS_READ']);
    const set = async (isOpen: boolean | null, minutes: number): Promise<void> => {
      await api.mutate(
        'mutation ($input: BusinessHoursOverrideInput!) { businessHoursOverride(input: $input) { businessHours { id } userErrors { code } } }',
        {
          businessHoursId: businessHours.id,
          isOpen,
          until: new Date(app.clock.now().getTime() + minutes * 60_000).toISOString(),
        },
      );
    };
    const moves = (minutes: number) =>
      until('the deadline has moved', async () => {
        await app.core.following.settled(account.accountId);
        const { conversation } = await api.query(clocks, { id });
        const by = (Date.parse(conversation.serviceClocks[0].dueAt) - due) / 60_000;
        return Math.abs(by - minutes) < 1;
      });
    await set(false, 60);
    await moves(60);
    // Opened again earlier, and closed once more.
    app.clock.advance(30 * 60_000);
    await set(null, 1);
    await moves(30);
    await set(false, 20);
    await moves(50);
    app.clock.advance(40 * 60_000);
    await set(true, 1);
    await moves(50);
  }, 60_000);

  test('is not kept by a machine', async () => {
    const { account } = await promised({ firstReplySeconds: 3_600 });
    const id = await asks(account);
    const key = await account.apiKey(['CONVERSATIONS_READ', 'CONTACTS_READ', 'MESSAGES_SEND']);
    await key.mutate(
      `mutation ($input: MessageSendInput!) { messageSend(input: $input) { message { id } userErrors { code } } }`,
      { conversationId: id, clientMessageId: 'bot', content: { text: { body: 'A bot' } } },
    );
    expect(await clockOf(account, id, 'FIRST_REPLY')).toMatchObject({ state: 'RUNNING' });
  });

  test('that is broken is warned of and told without anything happening in the conversation', async () => {
    const { account } = await promised({ firstReplySeconds: 300 });
    const stream = account.subscribe(events);
    await stream.opened;
    const id = await asks(account);
    app.clock.advance(250_000);
    await until('somebody is warned', () =>
      stream.events.some((i: any) => i.inboxEvents.__typename === 'ServiceLevelWarnedEvent'),
    );
    app.clock.advance(60_000);
    const told = await until('it is told', () =>
      stream.events.find((i: any) => i.inboxEvents.__typename === 'ServiceLevelBreachedEvent'),
    );
    expect((told as any).inboxEvents).toMatchObject({
      serviceClock: { metric: 'FIRST_REPLY', state: 'BREACHED' },
      conversation: { id },
    });
    await reply(account, id);
    expect(await clockOf(account, id, 'FIRST_REPLY')).toMatchObject({ state: 'BREACHED', endedAt: expect.any(String) });
    await stream.close();
  });

  test('stands still while the conversation is snoozed', async () => {
    const { account } = await promised({ firstReplySeconds: 200 });
    const id = await asks(account);
    await account.api.mutate(
      `mutation ($input: ConversationSnoozeInput!) { conversationSnooze(input: $input) { conversation { id } userErrors { code } } }`,
      { conversationId: id, untilNextMessage: true },
    );
    expect(await clockOf(account, id, 'FIRST_REPLY')).toMatchObject({ state: 'PAUSED', dueAt: null });
    app.clock.advance(400_000);
    await account.api.mutate(
      `mutation ($input: ConversationOpenInput!) { conversationOpen(input: $input) { conversation { id } userErrors { code } } }`,
      { conversationId: id },
    );
    const { state, dueAt } = await clockOf(account, id, 'FIRST_REPLY');
    expect(state).toBe('RUNNING');
    expect(Date.parse(dueAt)).toBeGreaterThan(app.clock.now().getTime() + 60_000);
  });

  test('that is changed moves its running clocks; one that is taken back ends them', async () => {
    const { account, levelId } = await promised({ firstReplySeconds: 3_600 });
    const id = await asks(account);
    const before = await clockOf(account, id, 'FIRST_REPLY');
    await account.api.mutate(update, { serviceLevelId: levelId, firstReplySeconds: 7_200 });
    await until('the clock has moved', async () => {
      const { dueAt } = await clockOf(account, id, 'FIRST_REPLY');
      return Date.parse(dueAt) - Date.parse(before.dueAt) === 3_600_000;
    });
    await account.api.mutate(remove, { serviceLevelId: levelId });
    await until('the clock has ended', async () => (await clockOf(account, id, 'FIRST_REPLY')).state === 'CANCELLED');
  });

  test('is the first one that fits', async () => {
    const { account } = await promised({ firstReplySeconds: 3_600, priorities: ['URGENT'] });
    await account.api.mutate(create, { name: 'Rest', isBusinessHours: false, firstReplySeconds: 36_000 });
    const id = await asks(account);
    const plain = await clockOf(account, id, 'FIRST_REPLY');
    expect(Date.parse(plain.dueAt) - Date.parse(plain.startedAt)).toBe(36_000_000);
    await account.api.mutate(
      `mutation ($input: ConversationSetPriorityInput!) { conversationSetPriority(input: $input) { conversation { id } userErrors { code } } }`,
      { conversationId: id, priority: 'URGENT' },
    );
    const urgent = await clockOf(account, id, 'FIRST_REPLY');
    expect(Date.parse(urgent.dueAt) - Date.parse(urgent.startedAt)).toBe(3_600_000);
  });
});

describe('service levels', () => {
  test.each([
    [{ name: 'Nothing' }, 'INVALID_INPUT'],
    [{ name: 'Zero', firstReplySeconds: 0 }, 'INVALID_INPUT'],
    [{ name: ' ', firstReplySeconds: 1 }, 'INVALID_INPUT'],
    [{ name: 'Warned', firstReplySeconds: 1, warnAtPercent: 100 }, 'INVALID_INPUT'],
    [{ name: 'Channel', firstReplySeconds: 1, channelIds: ['chn_00000000000000000000000000000000'] }, 'NOT_FOUND'],
    [{ name: 'gold', firstReplySeconds: 1 }, 'SERVICE_LEVEL_NAME_TAKEN'],
  ])('refuse %j', async (input, code) => {
    const { account } = await promised({ firstReplySeconds: 60 });
    const { serviceLevelCreate } = await account.api.query(create, { input });
    expect(serviceLevelCreate).toMatchObject({ serviceLevel: null, userErrors: [{ code }] });
  });

  test("are read by agents, changed by those who manage the inbox, and never another account's", async () => {
    const { account, levelId } = await promised({ firstReplySeconds: 60 });
    const agent = await account.member('AGENT');
    expect((await agent.api.query('{ serviceLevels { id } }')).serviceLevels).toEqual([{ id: levelId }]);
    const { body } = await agent.api.raw(remove, { input: { serviceLevelId: levelId } });
    expect(body.errors![0]!.extensions['code']).toBe('FORBIDDEN');
    const other = await app.newAccount({ channel: false });
    const stolen = await other.api.query(update, { input: { serviceLevelId: levelId, name: 'Mine' } });
    expect(stolen.serviceLevelUpdate.userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
  });

  test('show their clocks by one statement, however many conversations', async () => {
    const { account } = await promised({ firstReplySeconds: 3_600 });
    await asks(account);
    const list = '{ conversations(first: 50) { nodes { id serviceClocks { metric state } } } }';
    const few = await countStatements(app, () => account.api.query(list));
    for (let i = 0; i < 8; i++) await asks(account);
    expect(await countStatements(app, () => account.api.query(list))).toEqual(few);
  });
});
