import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { newWaId, type TestAccount } from '../../kit/account.js';
import { startTestApp, type TestApp } from '../../kit/app.js';
import { countStatements } from '../../kit/sql.js';
import { until } from '../../kit/until.js';
import { deliver, messageFrom, newUserId, type Told } from '../contacts/people.js';
import { bodyOf, change, secondsAgo } from '../ingest/bodies.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
}, 60_000);
afterAll(() => app.stop());

const newCallId = (): string => `wacid.${randomBytes(8).toString('hex')}`;
const businessDigits = '15550001111';

/** One step of a call, as a webhook of the number. */
function stepOf(account: TestAccount, person: Told, id: string, step: Record<string, unknown>, isOurs = false) {
  const ids = isOurs
    ? { from: businessDigits, to: person.waId, to_user_id: person.userId }
    : { from: person.waId, from_user_id: person.userId, to: businessDigits };
  const direction = isOurs ? 'BUSINESS_INITIATED' : 'USER_INITIATED';
  const profile = { ...(person.name ? { name: person.name } : {}) };
  return bodyOf(
    change(
      account.channel,
      {
        contacts: [{ profile, wa_id: person.waId, user_id: person.userId }],
        calls: [{ id, direction, timestamp: secondsAgo(), ...ids, ...step }],
      },
      'calls',
    ),
  );
}
const statusOf = (account: TestAccount, person: Told, id: string, status: string, timestamp = secondsAgo()) =>
  bodyOf(
    change(
      account.channel,
      {
        statuses: [
          { id, type: 'call', status, timestamp, recipient_id: person.waId, recipient_user_id: person.userId },
        ],
      },
      'calls',
    ),
  );

const fields = 'id direction status begunAt startedAt endedAt durationSeconds';

async function threads(account: TestAccount): Promise<any[]> {
  const { conversations } = await account.api.query(
    `{ conversations(first: 5) { nodes { id status unreadCount waitingSince lastActivityAt serviceWindow { isOpen } contact { id displayName }
      calls(first: 10) { nodes { ${fields} raw conversation { id } contact { id } channel { id } } }
      timeline(first: 20) { nodes { __typename ... on Call { id status } ... on Message { preview } } } } } }`,
  );
  return conversations.nodes;
}

const newPerson = (): Told => ({ waId: newWaId(), userId: newUserId(), name: 'Ana' });

describe('a call of a contact', () => {
  test('rings in a thread of its own, is missed, and waits there like an unread message', async () => {
    const account = await app.newAccount();
    const person = newPerson();
    const id = newCallId();
    const began = secondsAgo(20);
    await deliver(
      app,
      stepOf(account, person, id, { event: 'connect', timestamp: began, session: { sdp_type: 'offer', sdp: 'v=0' } }),
    );
    const [ringing] = await threads(account);
    expect(ringing).toMatchObject({
      status: 'OPEN',
      unreadCount: 0,
      waitingSince: null,
      contact: { displayName: 'Ana' },
      serviceWindow: { isOpen: true },
      calls: { nodes: [{ direction: 'INBOUND', status: 'RINGING', startedAt: null, endedAt: null }] },
    });
    await deliver(app, stepOf(account, person, id, { event: 'terminate', status: 'FAILED' }));
    const [missed] = await threads(account);
    const begunAt = new Date(Number(began) * 1000).toISOString();
    expect(missed).toMatchObject({ id: ringing.id, unreadCount: 1, waitingSince: begunAt });
    const [call] = missed.calls.nodes;
    expect(call).toMatchObject({ status: 'MISSED', begunAt, durationSeconds: null, startedAt: null });
    expect([call.conversation.id, call.contact.id, call.channel.id]).toEqual([
      missed.id,
      missed.contact.id,
      account.channel.id,
    ]);
    expect(JSON.parse(call.raw)).toMatchObject({
      CONNECT: { session: { sdp: 'v=0' } },
      TERMINATE: { status: 'FAILED' },
    });
    expect(missed.timeline.nodes.filter((item: any) => item.__typename === 'Call')).toEqual([
      { __typename: 'Call', id: call.id, status: 'MISSED' },
    ]);
    const { node } = await account.api.query(`query ($id: ID!) { node(id: $id) { ... on Call { ${fields} } } }`, {
      id: call.id,
    });
    expect(node).toMatchObject({ id: call.id, status: 'MISSED' });
  });

  test('opens a closed thread again, and waking one that was put aside takes a missed call', async () => {
    const account = await app.newAccount();
    const person = newPerson();
    await deliver(app, messageFrom(account, person, 'before', secondsAgo(60)));
    const [{ id }] = await threads(account);
    const close =
      'mutation ($input: ConversationCloseInput!) { conversationClose(input: $input) { userErrors { code } } }';
    await account.api.mutate(close, { conversationId: id });
    const callId = newCallId();
    await deliver(app, stepOf(account, person, callId, { event: 'connect' }));
    expect(await threads(account)).toMatchObject([{ id, status: 'OPEN' }]);
    await account.api.mutate(
      'mutation ($input: ConversationSnoozeInput!) { conversationSnooze(input: $input) { userErrors { code } } }',
      { conversationId: id, until: new Date(app.clock.now().getTime() + 86_400_000).toISOString() },
    );
    expect(await threads(account)).toMatchObject([{ status: 'SNOOZED' }]);
    await deliver(app, stepOf(account, person, callId, { event: 'terminate', status: 'COMPLETED' }));
    const [woken] = await threads(account);
    expect(woken).toMatchObject({ status: 'OPEN', calls: { nodes: [{ status: 'MISSED' }] } });
    expect(woken.timeline.nodes.some((item: any) => item.preview === 'before')).toBe(true);
  });

  test('that was picked up is no debt, and a talk answers what came before', async () => {
    const account = await app.newAccount();
    const person = newPerson();
    const missed = newCallId();
    await deliver(
      app,
      stepOf(account, person, missed, { event: 'terminate', status: 'FAILED', timestamp: secondsAgo(50) }),
    );
    expect(await threads(account)).toMatchObject([{ unreadCount: 1, waitingSince: expect.any(String) }]);
    const talk = { start_time: secondsAgo(30), end_time: secondsAgo(10), duration: 20, timestamp: secondsAgo(10) };
    await deliver(
      app,
      stepOf(account, person, newCallId(), { event: 'terminate', status: 'COMPLETED', ...talk }, true),
    );
    const [thread] = await threads(account);
    expect(thread).toMatchObject({ unreadCount: 1, waitingSince: null });
    expect(thread.calls.nodes).toMatchObject([
      { direction: 'INBOUND', status: 'MISSED' },
      { direction: 'OUTBOUND', status: 'COMPLETED', durationSeconds: 20 },
    ]);
  });

  test('is missed when its end is never told, once, and an end that comes late still counts', async () => {
    const account = await app.newAccount();
    const [ringing, talking] = [newPerson(), newPerson()];
    const [id, taken] = [newCallId(), newCallId()];
    await deliver(app, stepOf(account, ringing, id, { event: 'connect', timestamp: secondsAgo(3) }));
    await deliver(app, statusOf(account, talking, taken, 'ACCEPTED'));
    // Tokens of people end before the ringing does.
    const api = await account.apiKey(['CONVERSATIONS_READ', 'CONTACTS_READ', 'CHANNELS_READ', 'CHANNELS_MANAGE']);
    const read = async (): Promise<any[]> =>
      (
        await api.query(
          `{ conversations(first: 5) { nodes { unreadCount waitingSince contact { id lastSeenAt } calls { nodes { ${fields} raw } } } } }`,
        )
      ).conversations.nodes.toSorted((a: any, b: any) => b.unreadCount - a.unreadCount);
    const states = async () => (await read()).map(({ calls }) => calls.nodes[0].status).sort();
    expect(await states()).toEqual(['IN_PROGRESS', 'RINGING']);
    app.clock.advance(61 * 60_000);
    const [missed] = await until(
      'nobody waits for its end any more',
      async () => {
        // Threads and calls are read one after the other: the end may fall in between.
        const all = await read();
        return all[0].calls.nodes[0].status === 'MISSED' && all[0].unreadCount > 0 && all;
      },
      20_000,
    );
    const [call] = missed.calls.nodes;
    expect(missed).toMatchObject({ unreadCount: 1, waitingSince: call.begunAt });
    expect(call).toMatchObject({ endedAt: null, durationSeconds: null });
    expect(Object.keys(JSON.parse(call.raw))).toEqual(['CONNECT']);
    // A talk may last; but not for ever.
    expect(await states()).toEqual(['IN_PROGRESS', 'MISSED']);
    app.clock.advance(24 * 60 * 60_000);
    await until('the talk is over', async () => (await states())[0] === 'COMPLETED', 20_000);
    expect((await read())[0]).toMatchObject({ unreadCount: 1 });
    const talk = { start_time: secondsAgo(2), end_time: secondsAgo(), duration: 1 };
    await deliver(app, stepOf(account, ringing, id, { event: 'terminate', status: 'COMPLETED', ...talk }));
    expect((await read())[0].calls.nodes).toMatchObject([{ status: 'COMPLETED', durationSeconds: 1 }]);
  }, 90_000);

  test('that is missed tells whoever looks after the conversation, and says when the contact was last there', async () => {
    const account = await app.newAccount();
    const person = newPerson();
    const agent = await account.member('AGENT');
    const id = newCallId();
    const began = secondsAgo(8);
    await deliver(app, stepOf(account, person, id, { event: 'connect', timestamp: began }));
    const [thread] = await threads(account);
    await account.api.mutate(
      'mutation ($input: ConversationAssignInput!) { conversationAssign(input: $input) { userErrors { code } } }',
      { conversationId: thread.id, assigneeId: agent.userId },
    );
    await deliver(app, stepOf(account, person, id, { event: 'terminate', status: 'FAILED' }));
    // What is learned of a call behind its end is no second missed call.
    await deliver(app, stepOf(account, person, id, { event: 'connect', timestamp: secondsAgo(9) }));
    await app.core.following.settled(account.accountId);
    const { notifications } = await agent.api.query(
      '{ notifications { nodes { kind eventCount conversation { id } } } }',
    );
    expect(notifications.nodes.filter((one: any) => one.kind === 'NEW_MESSAGE')).toEqual([
      { kind: 'NEW_MESSAGE', eventCount: 1, conversation: { id: thread.id } },
    ]);
    const { contact } = await account.api.query('query ($id: ID!) { contact(id: $id) { lastSeenAt } }', {
      id: thread.contact.id,
    });
    expect(Math.abs(Date.parse(contact.lastSeenAt) - Number(began) * 1_000)).toBeLessThanOrEqual(1_500);
  });

  test('that is missed starts the clock of a promise, and opens the thread that was closed while it rang', async () => {
    const account = await app.newAccount();
    const person = newPerson();
    await account.api.mutate(
      'mutation ($input: ServiceLevelCreateInput!) { serviceLevelCreate(input: $input) { userErrors { code } } }',
      { name: 'Gold', isBusinessHours: false, firstReplySeconds: 600 },
    );
    const id = newCallId();
    await deliver(app, stepOf(account, person, id, { event: 'connect', timestamp: secondsAgo(5) }));
    const [thread] = await threads(account);
    await account.api.mutate(
      'mutation ($input: ConversationCloseInput!) { conversationClose(input: $input) { userErrors { code } } }',
      { conversationId: thread.id },
    );
    const watch = account.subscribe(
      'subscription { inboxEvents { __typename ... on ConversationChangedEvent { activity { kind } conversation { status } } } }',
    );
    await watch.find('it has caught up', ({ inboxEvents }) => inboxEvents.__typename === 'CaughtUpEvent');
    await deliver(app, stepOf(account, person, id, { event: 'terminate', status: 'FAILED' }));
    await watch.find(
      'it is told that the thread is open',
      ({ inboxEvents: e }) => e.activity?.kind === 'STATUS_CHANGED' && e.conversation.status === 'OPEN',
    );
    await app.core.following.settled(account.accountId);
    const { conversation } = await account.api.query(
      'query ($id: ID!) { conversation(id: $id) { status serviceClocks { metric state } } }',
      { id: thread.id },
    );
    expect(conversation).toEqual({ status: 'OPEN', serviceClocks: [{ metric: 'FIRST_REPLY', state: 'RUNNING' }] });
    await watch.close();
  });

  test('of a blocked contact is kept, and nobody is told', async () => {
    const account = await app.newAccount();
    const person = newPerson();
    await deliver(app, messageFrom(account, person));
    const [{ contact, id }] = await threads(account);
    await account.api.mutate(
      'mutation ($input: ContactBlockInput!) { contactBlock(input: $input) { userErrors { code } } }',
      {
        contactId: contact.id,
      },
    );
    await account.api.mutate(
      'mutation ($input: ConversationCloseInput!) { conversationClose(input: $input) { userErrors { code } } }',
      {
        conversationId: id,
      },
    );
    const before = (await threads(account))[0];
    await deliver(app, stepOf(account, person, newCallId(), { event: 'terminate', status: 'FAILED' }));
    const [after] = await threads(account);
    expect(after).toMatchObject({
      status: 'CLOSED',
      unreadCount: before.unreadCount,
      calls: { nodes: [{ status: 'MISSED' }] },
    });
  });
});

describe('a call of the business', () => {
  test.each([
    [
      'COMPLETED',
      ['RINGING', 'ACCEPTED'],
      { status: 'COMPLETED', start_time: secondsAgo(9), end_time: secondsAgo(2), duration: 7 },
    ],
    ['REJECTED', ['RINGING', 'REJECTED'], { status: 'FAILED' }],
    ['NO_ANSWER', ['RINGING'], { status: 'COMPLETED' }],
    ['FAILED', [], { status: 'FAILED' }],
  ])('ends as %s', async (status, steps, end) => {
    const account = await app.newAccount();
    const person = newPerson();
    const id = newCallId();
    for (const step of steps) await deliver(app, statusOf(account, person, id, step, secondsAgo(10)));
    await deliver(app, stepOf(account, person, id, { event: 'terminate', ...end }, true));
    const [thread] = await threads(account);
    expect(thread).toMatchObject({ unreadCount: 0, waitingSince: null });
    expect(thread.calls.nodes).toMatchObject([{ direction: 'OUTBOUND', status }]);
  });
});

describe('the steps of a call', () => {
  test('come to the same in any order, however often, and one by one or together', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([0, 1, 2, 0, 1, 2], { minLength: 6 }),
        fc.boolean(),
        async (order, isMissed) => {
          const account = await app.newAccount();
          const person = newPerson();
          const id = newCallId();
          const end = isMissed
            ? { status: 'FAILED' }
            : { status: 'COMPLETED', start_time: secondsAgo(20), end_time: secondsAgo(10), duration: 10 };
          const steps = [
            stepOf(account, person, id, { event: 'connect', timestamp: secondsAgo(30) }),
            stepOf(account, person, id, { event: 'terminate', timestamp: secondsAgo(10), ...end }),
            stepOf(account, person, newCallId(), { event: 'connect', timestamp: secondsAgo(5) }),
          ];
          for (const i of order) await deliver(app, steps[i]!);
          const all = await threads(account);
          expect(all).toHaveLength(1);
          expect(all[0].unreadCount).toBe(isMissed ? 1 : 0);
          expect(all[0].calls.nodes.map((call: any) => call.status)).toEqual([
            isMissed ? 'MISSED' : 'COMPLETED',
            'RINGING',
          ]);
        },
      ),
      { numRuns: 5 },
    );
  });

  test('come at the same moment, and make one call', async () => {
    const account = await app.newAccount();
    const person = newPerson();
    const id = newCallId();
    const steps = [
      stepOf(account, person, id, { event: 'connect', timestamp: secondsAgo(9) }),
      stepOf(account, person, id, { event: 'terminate', status: 'FAILED', timestamp: secondsAgo(1) }),
    ];
    await Promise.all([...steps, ...steps].map((step) => deliver(app, step)));
    expect(await threads(account)).toMatchObject([{ unreadCount: 1, calls: { nodes: [{ status: 'MISSED' }] } }]);
  });
});

describe('who may see calls', () => {
  test('a member who sees the own conversations sees the calls of those alone; other accounts see none', async () => {
    const account = await app.newAccount();
    const person = newPerson();
    await deliver(app, stepOf(account, person, newCallId(), { event: 'terminate', status: 'FAILED' }));
    const [{ id, contact, calls }] = await threads(account);
    const agent = await account.member('AGENT');
    const { members } = await account.api.query('{ members { nodes { id user { id } } } }');
    const { id: memberId } = members.nodes.find((one: any) => one.user.id === agent.userId);
    await account.api.mutate(
      'mutation ($input: MemberSetVisibilityInput!) { memberSetVisibility(input: $input) { userErrors { code } } }',
      { memberId, visibility: 'OWN' },
    );
    const read =
      'query ($call: ID!, $contact: ID!) { node(id: $call) { id } contact(id: $contact) { calls { nodes { id } } } }';
    const ids = { call: calls.nodes[0].id, contact: contact.id };
    // Another process learns of the change by a signal.
    await until(
      'the agent sees the own conversations alone',
      async () => (await agent.api.query(read, ids)).node === null,
    );
    expect(await agent.api.query(read, ids)).toEqual({ node: null, contact: { calls: { nodes: [] } } });
    await account.api.mutate(
      'mutation ($input: ConversationAssignInput!) { conversationAssign(input: $input) { userErrors { code } } }',
      { conversationId: id, assigneeId: agent.userId },
    );
    expect(await agent.api.query(read, ids)).toEqual({
      node: { id: ids.call },
      contact: { calls: { nodes: [{ id: ids.call }] } },
    });
    const { body } = await agent.api.raw('query ($call: ID!) { node(id: $call) { ... on Call { raw } } }', ids);
    expect(body.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
    const neighbour = await app.newAccount({ channel: false });
    expect((await neighbour.api.query('query ($call: ID!) { node(id: $call) { id } }', ids)).node).toBeNull();
  });

  test('whoever watches the inbox is told of each step', async () => {
    const account = await app.newAccount();
    const watch = account.subscribe(
      'subscription { inboxEvents { __typename ... on CallChangedEvent { call { status } conversation { unreadCount } } } }',
    );
    await watch.find('it has caught up', ({ inboxEvents }) => inboxEvents.__typename === 'CaughtUpEvent');
    const [person, id] = [newPerson(), newCallId()];
    await deliver(app, stepOf(account, person, id, { event: 'connect', timestamp: secondsAgo(9) }));
    await deliver(app, stepOf(account, person, id, { event: 'terminate', status: 'FAILED' }));
    const told = await watch.find('the end is told', ({ inboxEvents }) => inboxEvents.call?.status === 'MISSED');
    expect(told.inboxEvents).toMatchObject({ conversation: { unreadCount: 1 } });
    await watch.close();
  });

  test('follow their contact into another one', async () => {
    const account = await app.newAccount();
    const [first, second] = [newPerson(), newPerson()];
    await deliver(app, messageFrom(account, first));
    await deliver(app, stepOf(account, second, newCallId(), { event: 'terminate', status: 'FAILED' }));
    const all = await threads(account);
    const gone = all.find((one) => one.calls.nodes.length > 0);
    const kept = all.find((one) => one !== gone);
    await account.api.mutate(
      'mutation ($input: ContactMergeInput!) { contactMerge(input: $input) { userErrors { code } } }',
      {
        keptId: kept.contact.id,
        goneId: gone.contact.id,
      },
    );
    const now = await threads(account);
    expect(now.find(({ id }) => id === kept.id).calls.nodes).toMatchObject([{ id: gone.calls.nodes[0].id }]);
  });

  test('calls of one more conversation cost no statement more in the timeline', async () => {
    const account = await app.newAccount();
    const person = newPerson();
    for (let i = 0; i < 4; i++) {
      await deliver(app, stepOf(account, person, newCallId(), { event: 'terminate', status: 'FAILED' }));
    }
    const [{ id }] = await threads(account);
    const count = (last: number) =>
      countStatements(app, () =>
        account.api.query(
          'query ($id: ID!, $last: Int!) { conversation(id: $id) { timeline(last: $last) { nodes { ... on Call { id status contact { id } } } } } }',
          { id, last },
        ),
      );
    expect((await count(4)).sort()).toEqual((await count(1)).sort());
  });
});
