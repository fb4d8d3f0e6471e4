import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { TestAccount } from '../../kit/account.js';
import { startTestApp, type TestApp } from '../../kit/app.js';
import { countStatements } from '../../kit/sql.js';
import { Talk } from '../conversations/talk.js';

let app: TestApp;
let account: TestAccount;
beforeAll(async () => {
  app = await startTestApp();
  account = await app.newAccount();
}, 120_000);
afterAll(() => app?.stop());

const document = `query ($id: ID!, $first: Int, $after: String, $last: Int, $before: String) { conversation(id: $id) {
  timeline(first: $first, after: $after, last: $last, before: $before) {
    edges { cursor node { __typename } }
    nodes { __typename ... on Message { id preview } ... on Activity { id kind cause text from to actor { fullName } assignee { id } } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } }`;

const page = async (talk: Talk, args: object): Promise<any> =>
  (await account.api.query(document, { id: talk.id, ...args })).conversation.timeline;

describe('the timeline', () => {
  test('shows messages and what was done in one order, page by page the same', async () => {
    const talk = await Talk.begin(account, 'one');
    const agent = await account.member('AGENT');
    // WhatsApp tells times in whole seconds.
    app.clock.advance(2_000);
    await talk.do('conversationSetPriority', { priority: 'HIGH' }, agent);
    app.clock.advance(2_000);
    await account.inbound({
      from: { waId: talk.waId },
      message: { type: 'text', text: { body: 'two' }, timestamp: Math.floor(app.clock.now().getTime() / 1000) },
    });
    await talk.becomes('the second is there', { unreadCount: 2 });
    app.clock.advance(2_000);
    await talk.do('conversationSnooze', { untilNextMessage: true });
    await talk.do('conversationClose');
    const { nodes, pageInfo } = await page(talk, { first: 100 });
    expect(nodes.map((item: any) => item.preview ?? item.text)).toEqual([
      'one',
      'Priority set to high by AGENT Person.',
      'two',
      'Snoozed until the next message by Olivia Owner.',
      'Closed by Olivia Owner.',
    ]);
    expect(nodes[1]).toMatchObject({
      __typename: 'Activity',
      cause: 'PERSON',
      to: 'HIGH',
      actor: { fullName: 'AGENT Person' },
    });
    expect(pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: false });
    for (const size of [1, 2, 3]) {
      const [forward, backward]: any[][] = [[], []];
      for (let after: string | undefined, more = true; more;) {
        const { nodes, edges, pageInfo } = await page(talk, { first: size, after });
        forward!.push(...nodes);
        expect(edges.at(-1)?.cursor ?? null).toBe(pageInfo.endCursor);
        [after, more] = [pageInfo.endCursor, pageInfo.hasNextPage];
      }
      for (let before: string | undefined, more = true; more;) {
        const { nodes, pageInfo } = await page(talk, { last: size, before });
        backward!.unshift(...nodes);
        [before, more] = [pageInfo.startCursor, pageInfo.hasPreviousPage];
      }
      expect([forward, backward]).toEqual([nodes, nodes]);
    }
  }, 60_000);

  test('costs the same statements for one item of each kind and for fifty', async () => {
    const talk = await Talk.begin(account);
    await talk.do('conversationSetPriority', { priority: 'LOW' });
    const read = () => page(talk, { last: 50 });
    const short = await countStatements(app, read);
    for (let i = 0; i < 12; i++) await talk.do('conversationSetPriority', { priority: i % 2 ? 'LOW' : 'HIGH' });
    await Promise.all(Array.from({ length: 36 }, () => talk.says()));
    await talk.becomes('all are there', { unreadCount: 37 });
    expect((await read()).nodes).toHaveLength(50);
    expect(await countStatements(app, read)).toEqual(short);
    expect(short.filter((name) => ['timeline', 'messages', 'activities'].includes(name)).sort()).toEqual([
      'activities',
      'messages',
      'timeline',
    ]);
  }, 60_000);

  test('is told live, with the change', async () => {
    const talk = await Talk.begin(account);
    const watch = account.subscribe(`subscription { inboxEvents { ... on ConversationChangedEvent {
      conversation { id } activity { kind to conversation { id } } } } }`);
    await watch.opened;
    await talk.do('conversationClose');
    const event = await watch.find('the close is told', (data: any) => data.inboxEvents.activity?.to === 'CLOSED');
    expect(event).toMatchObject({ inboxEvents: { activity: { conversation: { id: talk.id } } } });
    await watch.close();
  });
});
