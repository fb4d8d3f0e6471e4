import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { systemViewer } from '../../../src/platform/kernel/viewer.js';
import { rows } from '../../../src/platform/database/rows.js';
import { parsePublicId } from '../../../src/platform/kernel/ids.js';
import { newWaId, type TestAccount } from '../../kit/account.js';
import type { ApiClient } from '../../kit/api.js';
import { startTestApp, type TestApp } from '../../kit/app.js';
import { countStatements } from '../../kit/sql.js';
import { until } from '../../kit/until.js';

const set = `mutation ($input: AutoReplySetInput!) { autoReplySet(input: $input) {
  autoReply { id kind text isEnabled greetAgainAfterDays channel { id } } userErrors { code path } } }`;
const remove = `mutation ($input: AutoReplyDeleteInput!) { autoReplyDelete(input: $input) { deletedId userErrors { code } } }`;
const send = `mutation ($input: MessageSendInput!) { messageSend(input: $input) { message { id } userErrors { code } } }`;
const hoursCreate = `mutation ($input: BusinessHoursCreateInput!) {
  businessHoursCreate(input: $input) { businessHours { id } userErrors { code } } }`;
const hoursOverride = `mutation ($input: BusinessHoursOverrideInput!) {
  businessHoursOverride(input: $input) { businessHours { isOpen } userErrors { code } } }`;

const minute = 60_000;
const day = 24 * 60 * minute;
const always = [1, 2, 3, 4, 5, 6, 7].map((n) => ({ day: n, opensAt: '00:00', closesAt: '24:00' }));

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

/** An account that greets and says when it is away, and its calendar. */
class Shop {
  private constructor(
    readonly account: TestAccount,
    /** A key outlives the days that pass here; a session does not. */
    readonly key: ApiClient,
    readonly hoursId: string,
  ) {}

  static async open(): Promise<Shop> {
    const account = await app.newAccount();
    const { businessHours } = await account.api.mutate(hoursCreate, {
      name: 'Hours',
      timeZone: 'UTC',
      weekly: always,
      isDefault: true,
    });
    const key = await account.apiKey([
      'CONVERSATIONS_READ',
      'INBOX_MANAGE',
      'ACCOUNT_READ',
      'CONTACTS_READ',
      'MEMBERS_READ',
    ]);
    const shop = new Shop(account, key, businessHours.id);
    await shop.set({ kind: 'GREETING', text: 'Welcome!', greetAgainAfterDays: 3 });
    await shop.set({ kind: 'AWAY', text: 'We are closed.' });
    return shop;
  }

  async set(input: object): Promise<any> {
    return (await this.account.api.mutate(set, input)).autoReply;
  }

  async isOpen(isOpen: boolean | null): Promise<void> {
    const until = new Date(app.clock.now().getTime() + 2 * day).toISOString();
    await this.key.mutate(hoursOverride, { businessHoursId: this.hoursId, isOpen, until });
    // Meta tells whole seconds: what comes next is later than this for certain.
    app.clock.advance(2_000);
  }
}

/** A message as the Cloud API shows it. */
interface Said {
  type: string;
  [key: string]: unknown;
}

/** A customer of the shop. */
class Customer {
  readonly waId = newWaId();
  private said = 0;

  constructor(readonly shop: Shop) {}

  /** Writes at the product's time, or so long ago; comes back when everything has reacted to it. */
  async says(content: Said = { type: 'text', text: { body: 'Hello' } }, agoMs = 0): Promise<any> {
    const timestamp = String(Math.floor((app.clock.now().getTime() - agoMs) / 1000));
    const { account } = this.shop;
    const count = ++this.said;
    const sent = await account.inbound({
      from: { waId: this.waId, name: 'Ana' },
      message: { ...content, timestamp },
    });
    await until('the message is in the thread', async () => (await this.thread('INBOUND')).length >= count, 30_000);
    await app.core.following.settled(account.accountId);
    return sent;
  }

  async thread(direction?: string): Promise<any[]> {
    const { conversations } = await this.shop.key.query(
      `query ($search: String) { conversations(search: $search, first: 3) { nodes { id waitingSince firstRepliedAt unreadCount status
        messages(first: 20) { nodes { id direction preview author { id } } } } } }`,
      { search: this.waId },
    );
    this.conversation = conversations.nodes[0];
    return (conversations.nodes as any[])
      .flatMap((c) => c.messages.nodes)
      .filter((m: any) => !direction || m.direction === direction);
  }

  conversation: any;

  /** What the business said, oldest first. */
  async heard(): Promise<string[]> {
    return (await this.thread('OUTBOUND')).map((m) => m.preview).sort();
  }
}

describe('an automatic answer', () => {
  test('greets the first message of a conversation, and reaches the phone', async () => {
    const ana = new Customer(await Shop.open());
    await ana.says();
    expect(await ana.heard()).toEqual(['Welcome!']);
    await until('the phone has it', async () => {
      const [first] = await ana.shop.account.simulator.received(ana.waId);
      return first?.request.text.body === 'Welcome!';
    });
    await ana.says();
    expect(await ana.heard()).toEqual(['Welcome!']);
  });

  test("is nobody's reply: the contact waits, and nobody has answered", async () => {
    const ana = new Customer(await Shop.open());
    await ana.says();
    const [greeting] = await ana.thread('OUTBOUND');
    expect(greeting.author).toBeNull();
    expect(ana.conversation).toMatchObject({ firstRepliedAt: null, unreadCount: 1, status: 'OPEN' });
    expect(ana.conversation.waitingSince).not.toBeNull();
  });

  test('greets again after days of silence, and not before', async () => {
    const ana = new Customer(await Shop.open());
    await ana.says();
    app.clock.advance(2 * day);
    await ana.says();
    expect(await ana.heard()).toEqual(['Welcome!']);
    app.clock.advance(3 * day);
    await ana.says();
    await ana.says();
    expect(await ana.heard()).toEqual(['Welcome!', 'Welcome!']);
  });

  test('says once in a closed period that nobody is there, whatever answers it', async () => {
    const ana = new Customer(await Shop.open());
    await ana.shop.isOpen(false);
    await ana.says();
    // The customer's own autoresponder, and the customer.
    for (let i = 0; i < 3; i++) await ana.says({ type: 'text', text: { body: 'I am away myself.' } });
    expect(await ana.heard()).toEqual(['We are closed.']);
    await ana.shop.isOpen(true);
    await ana.says();
    expect(await ana.heard()).toEqual(['We are closed.']);
    app.clock.advance(10 * minute);
    await ana.shop.isOpen(false);
    await ana.says();
    await ana.says();
    expect(await ana.heard()).toEqual(['We are closed.', 'We are closed.']);
  });

  test('goes once when messages come together', async () => {
    const ana = new Customer(await Shop.open());
    await ana.shop.isOpen(false);
    const timestamp = String(Math.floor(app.clock.now().getTime() / 1000));
    const one = { type: 'text', text: { body: 'Hello' }, timestamp };
    await Promise.all(
      [1, 2, 3, 4].map(() => ana.shop.account.inbound({ from: { waId: ana.waId, name: 'Ana' }, message: one })),
    );
    await until('all are in the thread', async () => (await ana.thread('INBOUND')).length === 4, 30_000);
    await app.core.following.settled(ana.shop.account.accountId);
    expect(await ana.heard()).toEqual(['We are closed.']);
  });

  test('leaves the word to a person who has just written', async () => {
    const ana = new Customer(await Shop.open());
    await ana.says();
    const { api } = ana.shop.account;
    const content = { text: { body: 'I am still here.' } };
    await api.mutate(send, { conversationId: ana.conversation.id, clientMessageId: randomUUID(), content });
    await ana.shop.isOpen(false);
    await ana.says();
    expect(await ana.heard()).toEqual(['I am still here.', 'Welcome!']);
    app.clock.advance(6 * minute);
    await ana.says();
    expect(await ana.heard()).toEqual(['I am still here.', 'We are closed.', 'Welcome!']);
  });

  test.each([
    ['a reaction', (wamid: string) => ({ type: 'reaction', reaction: { message_id: wamid, emoji: '👍' } })],
    [
      'an answer to a survey',
      () => ({
        type: 'interactive',
        interactive: { type: 'list_reply', list_reply: { id: 'survey:nobody:5', title: '5' } },
      }),
    ],
  ])('is not given to %s', async (_name, content) => {
    const ana = new Customer(await Shop.open());
    const { wamid } = await ana.says();
    await ana.shop.isOpen(false);
    await ana.says(content(wamid));
    expect(await ana.heard()).toEqual(['Welcome!']);
    expect(ana.conversation.unreadCount).toBe(1);
  });

  test('is not given to what comes late, nor in a talk that a machine leads', async () => {
    const ana = new Customer(await Shop.open());
    await ana.says(undefined, 20 * minute);
    expect(await ana.heard()).toEqual([]);
    await ana.shop.account.api.mutate(
      `mutation ($input: ConversationSetPendingInput!) { conversationSetPending(input: $input) { conversation { id } userErrors { code } } }`,
      { conversationId: ana.conversation.id },
    );
    await ana.shop.isOpen(false);
    await ana.says();
    expect(await ana.heard()).toEqual([]);
  });

  test("is a channel's own before the account's, and can be switched off there", async () => {
    const shop = await Shop.open();
    const channelId = shop.account.channel.id;
    const own = await shop.set({ kind: 'GREETING', channelId, text: 'Hi from the branch!' });
    const [ana, bob, cem] = [new Customer(shop), new Customer(shop), new Customer(shop)];
    await ana.says();
    expect(await ana.heard()).toEqual(['Hi from the branch!']);
    await shop.set({ kind: 'GREETING', channelId, text: 'Hi from the branch!', isEnabled: false });
    await bob.says();
    expect(await bob.heard()).toEqual([]);
    expect((await shop.account.api.mutate(remove, { autoReplyId: own.id })).deletedId).toBe(own.id);
    await cem.says();
    expect(await cem.heard()).toEqual(['Welcome!']);
  });

  test('is not sent twice when its events are taken again', async () => {
    const ana = new Customer(await Shop.open());
    await ana.says();
    const { accountId } = ana.shop.account;
    const follower = app.core.rooms
      .flatMap((room) => room.followers ?? [])
      .find(({ name }) => name === 'auto-replies')!;
    const [inbound] = await ana.thread('INBOUND');
    const event = { seq: 1, type: 'message.received', entityId: parsePublicId(inbound.id)!.uuid, payload: {} };
    const again = () =>
      app.database.write(systemViewer(accountId), (scope) =>
        follower.run(scope, [{ ...event, actorId: null, occurredAt: '' }]),
      );
    await Promise.all([again(), again()]);
    expect(await ana.heard()).toEqual(['Welcome!']);
    const noted = await app.database.write(systemViewer(accountId), (scope) =>
      rows(scope.em, 'select kind, period from auto_reply_sent where account_id = $1', [accountId]),
    );
    expect(noted).toEqual([{ kind: 'GREETING', period: 'first' }]);
  });
});

describe('the setting', () => {
  test.each([
    [{ kind: 'AWAY', text: ' ' }, 'INVALID_INPUT', 'text'],
    [{ kind: 'AWAY', text: 'x'.repeat(4097) }, 'INVALID_INPUT', 'text'],
    [{ kind: 'AWAY', text: 'Away', greetAgainAfterDays: 1 }, 'INVALID_INPUT', 'greetAgainAfterDays'],
    [{ kind: 'GREETING', text: 'Hi', greetAgainAfterDays: 0 }, 'INVALID_INPUT', 'greetAgainAfterDays'],
    [{ kind: 'GREETING', text: 'Hi', channelId: 'chn_00000000000000000000000000000000' }, 'NOT_FOUND', 'channelId'],
  ])('refuses %#', async (input, code, member) => {
    const account = await app.newAccount({ channel: false });
    const { autoReplySet } = await account.api.query(set, { input });
    expect(autoReplySet.userErrors[0]).toMatchObject({ code });
    expect(autoReplySet.userErrors[0].path.at(-1)).toBe(member);
  });

  test('is one per kind and place, for those who manage the inbox alone, and for no other account', async () => {
    const account = await app.newAccount();
    const input = { kind: 'GREETING', text: 'Hi' };
    const both = await Promise.all([account.api.query(set, { input }), account.api.query(set, { input })]);
    expect(new Set(both.map(({ autoReplySet }) => autoReplySet.autoReply.id)).size).toBe(1);
    const agent = await account.member('AGENT');
    expect((await agent.api.raw(set, { input })).body.errors![0]!.extensions['code']).toBe('FORBIDDEN');
    expect((await agent.api.query('{ autoReplies { nodes { text } } }')).autoReplies.nodes).toEqual([{ text: 'Hi' }]);
    const other = await app.newAccount({ channel: false });
    const foreign = { input: { autoReplyId: both[0]!.autoReplySet.autoReply.id } };
    expect((await other.api.query(remove, foreign)).autoReplyDelete.userErrors[0].code).toBe('NOT_FOUND');
  });

  test('is listed with a fixed number of statements', async () => {
    const shop = await Shop.open();
    const list = '{ autoReplies(first: 100) { nodes { id text channel { id } } } }';
    await shop.set({ kind: 'AWAY', text: 'Own', channelId: shop.account.channel.id });
    const few = await countStatements(app, () => shop.account.api.query(list));
    for (let i = 0; i < 8; i++) {
      const channelId = await shop.account.connect(String(Date.now() + i), String(Date.now() * 10 + i));
      await shop.set({ kind: 'AWAY', text: 'Own', channelId });
    }
    expect(await countStatements(app, () => shop.account.api.query(list))).toEqual(few);
  });
});
