import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startTestApp, type TestApp } from '../../kit/app.js';
import { subscribe, type Subscription } from '../../kit/socket.js';
import { until } from '../../kit/until.js';
import { refusal, Staff, type Colleague } from './staff.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
}, 60_000);
afterAll(() => app.stop());

const eventsDocument = `subscription ($after: String) { inboxEvents(after: $after) {
  __typename cursor
  ... on MessageReceivedEvent { conversation { id } }
  ... on ConversationChangedEvent { conversation { id } }
  ... on ConversationHiddenEvent { conversationId }
  ... on ResyncRequiredEvent { reason } } }`;

const follow = async ({ token }: { token: string }, after?: string): Promise<Subscription> => {
  const watch = subscribe(app, token, eventsDocument, { after });
  await watch.find('caught up', (data) => data.inboxEvents.__typename === 'CaughtUpEvent');
  return watch;
};

const listed = async (person: Colleague): Promise<Set<string>> =>
  new Set(
    (await person.api.query('{ conversations(first: 100) { nodes { id } } }')).conversations.nodes.map(
      (n: any) => n.id,
    ),
  );

const seen = (watch: Subscription) => watch.events.map(({ inboxEvents: event }) => event);

describe('the events of a member who does not see everything', () => {
  test('tell of what comes into sight and what leaves it, and nothing else', async () => {
    const staff = new Staff(await app.newAccount());
    const [agent, mate, all] = [
      await staff.hire('AGENT', 'OWN'),
      await staff.hire('AGENT', 'TEAM'),
      await staff.hire(),
    ];
    const teamId = await staff.team('Support', mate);
    const [watch, mateWatch, allWatch] = [await follow(agent), await follow(mate), await follow(all)];
    const [mine, hidden] = [await staff.conversation(), await staff.conversation()];
    await staff.assign(mine, { assigneeId: agent.userId, teamId });
    await watch.find('it came into sight', ({ inboxEvents: e }) => e.conversation?.id === mine);
    await mateWatch.find('it came into the team', ({ inboxEvents: e }) => e.conversation?.id === mine);
    await staff.assign(mine, { assigneeId: all.userId });
    await watch.find('it left', ({ inboxEvents: e }) => e.conversationId === mine);
    await staff.assign(mine, { teamId: null });
    await mateWatch.find('it left the team', ({ inboxEvents: e }) => e.conversationId === mine);
    // Whoever sees everything is told everything, and never that something is hidden.
    await allWatch.find('the last change', ({ inboxEvents: e }) => e.conversation?.id === hidden);
    for (const one of [watch, mateWatch])
      expect(seen(one).filter((e) => e.conversation?.id === hidden || e.conversationId === hidden)).toEqual([]);
    expect(seen(allWatch).filter((e) => e.__typename === 'ConversationHiddenEvent')).toEqual([]);
    for (const one of [watch, mateWatch, allWatch]) await one.close();
  }, 30_000);

  test('ask for a new fetch exactly when the sight changed, live and when it changed meanwhile', async () => {
    const staff = new Staff(await app.newAccount());
    const agent = await staff.hire('AGENT', 'OWN');
    const bystander = await staff.hire('AGENT', 'TEAM');
    const id = await staff.conversation();
    const [watch, other] = [await follow(agent), await follow(bystander)];
    const resyncs = (one: Subscription) => seen(one).filter((e) => e.__typename === 'ResyncRequiredEvent');
    await staff.setVisibility(agent.memberId, 'ALL');
    await until('told to fetch', () => resyncs(watch).length === 1);
    expect(resyncs(watch)[0]).toMatchObject({ reason: 'ACCESS_CHANGED' });
    const cursor = resyncs(watch)[0].cursor as string;
    await staff.assign(id, { assigneeId: staff.account.owner.userId });
    await watch.find('what was hidden is told now', ({ inboxEvents: e }) => e.conversation?.id === id);
    await watch.close();
    const teamId = await staff.team('Support', agent);
    await staff.setVisibility(agent.memberId, 'TEAM');
    await staff.leave(teamId, agent);
    const later = await follow(agent, cursor);
    expect(resyncs(later).map((e) => e.reason)).toEqual(['ACCESS_CHANGED', 'ACCESS_CHANGED']);
    // A team that is deleted, and one that is entered, change what its members see; those of others stay where they are.
    await staff.join(teamId, agent);
    await until('told again', () => resyncs(later).length === 3);
    expect(await refusal(staff.account.api, 'teamDelete', { teamId })).toEqual([]);
    await until('told again', () => resyncs(later).length === 4);
    expect(resyncs(other)).toEqual([]);
    await later.close();
    await other.close();
  }, 30_000);

  test('keep a list in step: state before and events are state after', async () => {
    const staff = new Staff(await app.newAccount());
    const people = [
      await staff.hire('AGENT', 'OWN'),
      await staff.hire('AGENT', 'TEAM'),
      await staff.hire('AGENT', 'TEAM'),
    ];
    const teams = [await staff.team('One', people[1]!), await staff.team('Two', people[1]!, people[2]!)];
    const ids = [await staff.conversation(), await staff.conversation(), await staff.conversation()];
    const states = await Promise.all(
      people.map(async (person) => {
        const watch = await follow(person);
        return { person, watch, before: await listed(person) };
      }),
    );
    let draw = 7;
    const next = (n: number): number => (draw = (draw * 16_807) % 2_147_483_647) % n;
    for (let i = 0; i < 40; i++) {
      const to: { assigneeId?: string | null; teamId?: string | null } = {};
      if (next(2)) to.assigneeId = [null, ...people.map((p) => p.userId)][next(4)]!;
      if (next(2) || Object.keys(to).length === 0) to.teamId = [null, ...teams][next(3)]!;
      await staff.assign(ids[next(3)]!, to);
    }
    // The last change of each is one that everybody is told of.
    for (const id of ids) await staff.assign(id, { assigneeId: null, teamId: null });
    for (const id of ids) await staff.assign(id, { assigneeId: people[0]!.userId, teamId: teams[1]! });
    for (const { person, watch, before } of states) {
      await watch.find('the last is told', ({ inboxEvents: e }) => e.conversation?.id === ids[2]);
      await until('state and events agree', async () => {
        const state = new Set(before);
        for (const event of seen(watch)) {
          if (event.conversation) state.add(event.conversation.id);
          if (event.conversationId) state.delete(event.conversationId);
        }
        const after = await listed(person);
        return after.size === state.size && [...after].every((id) => state.has(id));
      });
      expect(seen(watch).filter((e) => e.__typename === 'ResyncRequiredEvent')).toEqual([]);
      await watch.close();
    }
  }, 60_000);
});

describe('presence', () => {
  const presenceDocument = 'subscription { presenceChanged { member { id presence } } }';
  const presences = async (person: Colleague): Promise<Record<string, string>> => {
    const { members } = await person.api.query('{ members(first: 100) { nodes { id presence } } }');
    return Object.fromEntries(members.nodes.map((node: any) => [node.id, node.presence]));
  };
  const set = (person: Colleague, input: object) =>
    person.api.mutate(
      `mutation ($input: PresenceSetInput!) { presenceSet(input: $input) { member { presence isAutoOffline } userErrors { code message path } } }`,
      input,
    );

  test('follows sockets and choices: two tabs, one closed; a killed socket; offline by choice', async () => {
    const staff = new Staff(await app.newAccount({ channel: false }));
    const [agent, colleague] = [await staff.hire(), await staff.hire()];
    const watch = subscribe(app, colleague.token, presenceDocument);
    await until('the colleague is here', async () => (await presences(agent))[colleague.memberId] === 'AVAILABLE');
    expect((await presences(agent))[agent.memberId]).toBe('OFFLINE');
    const tabs = [subscribe(app, agent.token, presenceDocument), subscribe(app, agent.token, presenceDocument)];
    await watch.find(
      'the agent came',
      ({ presenceChanged: e }) => e.member.id === agent.memberId && e.member.presence === 'AVAILABLE',
    );
    await set(agent, { presence: 'BUSY' });
    await watch.find(
      'the agent is busy',
      ({ presenceChanged: e }) => e.member.id === agent.memberId && e.member.presence === 'BUSY',
    );
    await tabs[0]!.close();
    await set(colleague, { presence: 'AWAY' });
    await tabs[1]!.find(
      'the colleague is away',
      ({ presenceChanged: e }) => e.member.id === colleague.memberId && e.member.presence === 'AWAY',
    );
    expect((await presences(colleague))[agent.memberId]).toBe('BUSY');
    await tabs[1]!.close();
    await watch.find(
      'the agent went',
      ({ presenceChanged: e }) => e.member.id === agent.memberId && e.member.presence === 'OFFLINE',
    );
    expect((await set(agent, { presence: 'AVAILABLE', isAutoOffline: false })).member).toEqual({
      presence: 'AVAILABLE',
      isAutoOffline: false,
    });
    expect((await set(agent, { presence: 'OFFLINE' })).member.presence).toBe('OFFLINE');
    const key = await staff.account.apiKey(['MEMBERS_READ']);
    expect(await refusal(key, 'presenceSet', { presence: 'BUSY' })).toEqual(['NOT_A_PERSON']);
    await watch.close();
  }, 30_000);
});
