import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { newWaId, type TestAccount } from '../../kit/account.js';
import { startTestApp, type TestApp } from '../../kit/app.js';
import { countStatements } from '../../kit/sql.js';
import { until } from '../../kit/until.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
}, 60_000);
afterAll(() => app.stop());

const inboxDocument = `query ($first: Int, $after: String, $last: Int, $before: String, $where: ConversationWhereInput, $search: String, $orderBy: ConversationOrderInput) {
  conversations(first: $first, after: $after, last: $last, before: $before, where: $where, search: $search, orderBy: $orderBy) {
    edges { cursor node { id } }
    nodes { id status unreadCount lastActivityAt version serviceWindow { isOpen expiresAt } contact { id displayName phoneNumber }
      assignee { id fullName } labels { id name } lastMessage { id direction status sentAt preview } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;

const inbox = async (account: TestAccount, variables: object = {}): Promise<any> =>
  (await account.api.query(inboxDocument, variables)).conversations;

const settled = (account: TestAccount, count: number): Promise<any> =>
  until(`${count} conversations are in the inbox`, async () => {
    const page = await inbox(account, { first: 100 });
    return page.nodes.length === count && page;
  });

const mutate = (account: TestAccount, name: string, input: object): Promise<any> =>
  account.api
    .query(
      `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) {
        conversation { id status unreadCount version assignee { id } labels { name } } userErrors { code path } } }`,
      { input },
    )
    .then((data) => data[name]);

describe('an inbound message', () => {
  test('makes contact, conversation, unread count and an open window', async () => {
    const account = await app.newAccount();
    const waId = newWaId();
    await account.inbound({ from: { waId, name: 'Anna Schmidt' }, text: 'Do you ship to Oslo?' });
    const { nodes } = await settled(account, 1);
    expect(nodes[0]).toMatchObject({
      status: 'OPEN',
      unreadCount: 1,
      contact: { displayName: 'Anna Schmidt', phoneNumber: `+${waId}` },
      assignee: null,
      labels: [],
      lastMessage: { direction: 'INBOUND', status: 'RECEIVED', preview: 'Do you ship to Oslo?' },
      serviceWindow: { isOpen: true },
    });
    const sentAt = Date.parse(nodes[0].lastMessage.sentAt);
    expect(Date.parse(nodes[0].serviceWindow.expiresAt) - sentAt).toBe(24 * 3_600_000);
  });

  test('is counted exactly when a hundred come at once, in one thread with one person', async () => {
    const account = await app.newAccount();
    const waId = newWaId();
    await Promise.all(
      Array.from({ length: 100 }, (_, i) => account.inbound({ from: { waId, name: 'Anna' }, text: `message ${i}` })),
    );
    const { nodes } = await until(
      'all hundred are counted',
      async () => {
        const page = await inbox(account);
        return page.nodes[0]?.unreadCount === 100 && page;
      },
      90_000,
    );
    expect(nodes).toHaveLength(1);
    const { contacts, conversation } = await account.api.query(
      `query ($id: ID!) { contacts { nodes { id } } conversation(id: $id) { messages(last: 100) { nodes { id } } } }`,
      { id: nodes[0].id },
    );
    expect(contacts.nodes).toHaveLength(1);
    expect(new Set(conversation.messages.nodes.map((m: any) => m.id)).size).toBe(100);
  }, 180_000);
});

describe('the list', () => {
  test('filters, searches and orders; conditions nest', async () => {
    const account = await app.newAccount();
    const people = ['Anna', 'Boris', 'Chloé', 'Dmitri'];
    for (const [i, name] of people.entries()) {
      await account.inbound({
        from: { waId: newWaId(), name },
        message: {
          type: 'text',
          text: { body: name },
          timestamp: Math.floor(app.clock.now().getTime() / 1000) - 100 + i,
        },
      });
    }
    const { nodes } = await settled(account, 4);
    const byName = Object.fromEntries(nodes.map((node: any) => [node.contact.displayName, node.id]));
    const names = async (variables: object): Promise<string[]> =>
      (await inbox(account, variables)).nodes.map((node: any) => node.contact.displayName);
    expect(await names({})).toEqual(['Dmitri', 'Chloé', 'Boris', 'Anna']);
    expect(await names({ orderBy: { field: 'LAST_ACTIVITY_AT', direction: 'ASC' } })).toEqual(people);
    const agent = await account.member('AGENT');
    await mutate(account, 'conversationAssign', { conversationId: byName['Boris'], assigneeId: agent.userId });
    await mutate(account, 'conversationClose', { conversationId: byName['Anna'] });
    const { label } = await account.api.mutate(
      'mutation ($input: LabelCreateInput!) { labelCreate(input: $input) { label { id } userErrors { code } } }',
      { name: 'VIP' },
    );
    await mutate(account, 'conversationAddLabels', { conversationId: byName['Chloé'], labelIds: [label.id] });
    expect(await names({ where: { status: 'CLOSED' } })).toEqual(['Anna']);
    expect(await names({ where: { assigneeId: agent.userId } })).toEqual(['Boris']);
    expect(await names({ where: { isUnassigned: true, status: 'OPEN' } })).toEqual(['Dmitri', 'Chloé']);
    expect(await names({ where: { labelId: label.id } })).toEqual(['Chloé']);
    expect(
      await names({ where: { or: [{ status: 'CLOSED' }, { and: [{ labelId: label.id }, { isUnassigned: true }] }] } }),
    ).toEqual(['Chloé', 'Anna']);
    expect(await names({ search: 'chlo' })).toEqual(['Chloé']);
    expect(await names({ search: '100%' })).toEqual([]);
    expect(await names({ search: '\u0000' }).catch((error: Error) => error.message)).toMatch(/BAD_USER_INPUT/);
    const contactId = nodes.find((node: any) => node.contact.displayName === 'Dmitri').contact.id;
    expect(await names({ where: { contactId } })).toEqual(['Dmitri']);
    expect(await names({ where: { contactId: 'ctc_nonsense' } })).toEqual([]);
    const deep = { and: [{ and: [{ and: [{ and: [{ status: 'OPEN' }] }] }] }] };
    expect(await names({ where: deep }).catch((error: Error) => error.message)).toMatch(/at most 3.*BAD_USER_INPUT/);
  });

  test('pages forwards and backwards through the same list', async () => {
    const account = await app.newAccount();
    await Promise.all(
      Array.from({ length: 17 }, (_, i) => account.inbound({ from: { waId: newWaId(), name: `P${i}` } })),
    );
    const all = (await settled(account, 17)).nodes.map((node: any) => node.id);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 20 }), fc.boolean(), async (size, isBackward) => {
        const seen: string[] = [];
        let cursor: string | null = null;
        for (;;) {
          const page: any = await inbox(
            account,
            isBackward ? { last: size, before: cursor } : { first: size, after: cursor },
          );
          const ids = page.nodes.map((node: any) => node.id);
          expect(page.edges.map((edge: any) => edge.node.id)).toEqual(ids);
          if (isBackward) seen.unshift(...ids);
          else seen.push(...ids);
          if (!(isBackward ? page.pageInfo.hasPreviousPage : page.pageInfo.hasNextPage)) break;
          cursor = isBackward ? page.pageInfo.startCursor : page.pageInfo.endCursor;
        }
        expect(seen).toEqual(all);
      }),
      { numRuns: 20 },
    );
  }, 60_000);

  test.each([
    { first: 0 },
    { first: 101 },
    { first: 2, last: 2 },
    { after: 'bm9uc2Vuc2U' },
    { after: Buffer.from('9999-99-99 00:00:00+00\u0000019ab000-0000-7000-8000-00000000000a').toString('base64url') },
    { first: 2, before: 'x' },
  ])('refuses paging arguments %j', async (variables) => {
    const account = await app.newAccount({ channel: false });
    const { body } = await account.api.raw(inboxDocument, variables);
    expect(body.errors![0]!.extensions['code']).toBe('BAD_USER_INPUT');
  });

  test('costs one statement, whatever its length and parts', async () => {
    const account = await app.newAccount();
    await account.inbound({ from: { waId: newWaId() } });
    await settled(account, 1);
    const forOne = await countStatements(app, () => inbox(account, { first: 50 }));
    await Promise.all(Array.from({ length: 29 }, () => account.inbound({ from: { waId: newWaId() } })));
    await settled(account, 30);
    const forMany = await countStatements(app, () => inbox(account, { first: 50 }));
    expect(forOne.filter((name) => name === 'conversations')).toEqual(['conversations']);
    expect(forMany).toEqual(forOne);
    const { nodes } = await inbox(account);
    const thread = (id: string) =>
      account.api.query(
        `query ($id: ID!) { conversation(id: $id) { id messages(last: 50) { nodes { id content { ... on TextContent { body } } author { id } } } } }`,
        { id },
      );
    const short = await countStatements(app, () => thread(nodes[0].id));
    const { contact } = nodes[0];
    await Promise.all(
      Array.from({ length: 49 }, () => account.inbound({ from: { waId: contact.phoneNumber.slice(1) } })),
    );
    await until(
      'the thread is long',
      async () => (await thread(nodes[0].id)).conversation.messages.nodes.length === 50,
    );
    expect(await countStatements(app, () => thread(nodes[0].id))).toEqual(short);
    expect(short.filter((name) => name === 'thread')).toEqual(['thread']);
  }, 60_000);

  test('a thread read along with its conversation is the one that was asked for', async () => {
    const account = await app.newAccount();
    const [one, two] = [newWaId(), newWaId()];
    for (const waId of [one, two, one, two, one]) await account.inbound({ from: { waId } });
    const { nodes } = await settled(account, 2);
    const idOf = (waId: string) => nodes.find((node: any) => node.contact.phoneNumber === `+${waId}`).id;
    const document = `query ($one: ID!, $two: ID!, $n: Int, $cursor: String) {
      a: conversation(id: $one) { ...t } b: conversation(id: $two) { ...t more: messages(first: 1) { nodes { id } } }
      c: conversation(id: $one) { id messages(last: 1) { nodes { id preview } pageInfo { startCursor } } }
      gone: conversation(id: "cnv_00000000000000000000000000000000") { messages(before: "nonsense") { nodes { id } } }
    } fragment t on Conversation { id messages(last: $n, before: $cursor) { nodes { id } } }`;
    const variables = { one: idOf(one), two: idOf(two), n: 50 };
    await until('all have arrived', async () => {
      const { a, b } = await account.api.query(document, variables);
      return a.messages.nodes.length + b.messages.nodes.length === 5;
    });
    for (let i = 0; i < 4; i++) {
      // Interpreted at first, then compiled.
      const { a, b, c, gone } = await account.api.query(document, variables);
      expect([a.messages.nodes.length, b.messages.nodes.length, gone]).toEqual([3, 2, null]);
      expect(b.more.nodes[0]).toEqual(b.messages.nodes[0]);
      expect(c.messages.nodes).toEqual([{ id: a.messages.nodes[2].id, preview: expect.any(String) }]);
      const cursor = c.messages.pageInfo.startCursor;
      const before = await account.api.query(document, { ...variables, cursor });
      expect(before.a.messages.nodes).toEqual(a.messages.nodes.slice(0, 2));
      const { body } = await account.api.raw(document, { ...variables, cursor: 'nonsense' });
      expect(body.errors![0]!.extensions.code).toBe('BAD_USER_INPUT');
    }
  }, 60_000);
});

describe('what agents do', () => {
  test('assigning notices others by version', async () => {
    const account = await app.newAccount();
    await account.inbound({ from: { waId: newWaId() } });
    const { nodes } = await settled(account, 1);
    const [one, two] = await Promise.all([account.member('AGENT'), account.member('AGENT')]);
    const { id: conversationId, version } = nodes[0];
    const outcomes = await Promise.all(
      [one, two].map((agent) =>
        mutate(account, 'conversationAssign', { conversationId, assigneeId: agent.userId, version }),
      ),
    );
    expect(outcomes.map((outcome) => outcome.userErrors.map((error: any) => error.code).join()).sort()).toEqual([
      '',
      'CONFLICT',
    ]);
    const stranger = await app.newAccount({ channel: false });
    expect(
      await mutate(account, 'conversationAssign', { conversationId, assigneeId: stranger.owner.userId }),
    ).toMatchObject({
      conversation: null,
      userErrors: [{ code: 'ASSIGNEE_NOT_MEMBER', path: ['assigneeId'] }],
    });
  });

  test('closing, reopening and writing again keep one open thread', async () => {
    const account = await app.newAccount();
    const waId = newWaId();
    await account.inbound({ from: { waId } });
    const [first] = (await settled(account, 1)).nodes;
    expect((await mutate(account, 'conversationClose', { conversationId: first.id })).conversation.status).toBe(
      'CLOSED',
    );
    expect((await mutate(account, 'conversationClose', { conversationId: first.id })).userErrors).toEqual([
      { code: 'CONVERSATION_ALREADY_CLOSED', path: ['conversationId'] },
    ]);
    await account.inbound({ from: { waId }, text: 'One more thing' });
    const [reopened] = (
      await until('it is open again', async () => {
        const page = await inbox(account, { where: { status: 'OPEN' } });
        return page.nodes.length === 1 && page;
      })
    ).nodes;
    expect(reopened.id).toBe(first.id);
    expect(reopened.unreadCount).toBe(2);
    expect((await mutate(account, 'conversationMarkRead', { conversationId: first.id })).conversation.unreadCount).toBe(
      0,
    );
  });

  test('a message of two days later starts a new thread, and the old one cannot be reopened beside it', async () => {
    const account = await app.newAccount();
    const waId = newWaId();
    const at = Math.floor(app.clock.now().getTime() / 1000) - 3 * 86_400;
    await account.inbound({ from: { waId }, message: { type: 'text', text: { body: 'old' }, timestamp: at } });
    const [old] = (await settled(account, 1)).nodes;
    expect(old.serviceWindow.isOpen).toBe(false);
    await mutate(account, 'conversationClose', { conversationId: old.id });
    await account.inbound({ from: { waId }, text: 'new' });
    await settled(account, 2);
    expect((await mutate(account, 'conversationReopen', { conversationId: old.id })).userErrors).toEqual([
      { code: 'ANOTHER_CONVERSATION_OPEN', path: ['conversationId'] },
    ]);
  });

  test('the same label twice is one, whatever its case', async () => {
    const account = await app.newAccount();
    await account.inbound({ from: { waId: newWaId() } });
    const [conversation] = (await settled(account, 1)).nodes;
    const create = (name: string) =>
      account.api.query(
        'mutation ($input: LabelCreateInput!) { labelCreate(input: $input) { label { id } userErrors { code } } }',
        { input: { name } },
      );
    const made = await Promise.all([create('Urgent'), create('urgent'), create('URGENT')]);
    expect(made.filter(({ labelCreate }) => labelCreate.label)).toHaveLength(1);
    const { id } = made.find(({ labelCreate }) => labelCreate.label)!.labelCreate.label;
    const input = { conversationId: conversation.id, labelIds: [id, id] };
    await Promise.all([
      mutate(account, 'conversationAddLabels', input),
      mutate(account, 'conversationAddLabels', input),
    ]);
    const [labelled] = (await inbox(account)).nodes;
    expect(labelled.labels).toHaveLength(1);
    expect((await mutate(account, 'conversationRemoveLabels', input)).conversation.labels).toEqual([]);
  });
});
