import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { rows } from '../../../src/platform/database/rows.js';
import { parsePublicId } from '../../../src/platform/kernel/ids.js';
import { systemViewer } from '../../../src/platform/kernel/viewer.js';
import { newWaId, type TestAccount, type TestMember } from '../../kit/account.js';
import { ApiClient } from '../../kit/api.js';
import { startTestApp, type TestApp } from '../../kit/app.js';
import { countStatements } from '../../kit/sql.js';
import { until } from '../../kit/until.js';

const settings = `mutation ($input: SurveySettingsUpdateInput!) { surveySettingsUpdate(input: $input) {
  surveySettings { isEnabled question button thanks needsReply pauseDays expiresAfterDays templateName isInherited }
  userErrors { code path } } }`;
const reset = `mutation ($input: SurveySettingsResetInput!) { surveySettingsReset(input: $input) {
  surveySettings { question isInherited } userErrors { code } } }`;
const send = `mutation ($input: MessageSendInput!) { messageSend(input: $input) { message { id } userErrors { code } } }`;
const close = `mutation ($input: ConversationCloseInput!) { conversationClose(input: $input) { userErrors { code } } }`;
const reopen = `mutation ($input: ConversationReopenInput!) { conversationReopen(input: $input) { userErrors { code } } }`;
const read = `query ($id: ID!) { conversation(id: $id) { id status unreadCount waitingSince
  survey { id state skipReason rating comment answeredAt expiresAt agent { id } conversation { id } channel { id } }
  messages(first: 20) { nodes { direction preview } } } }`;
const report = `query ($from: DateTime!, $to: DateTime!, $by: SurveyGroupBy) { surveyReport(from: $from, to: $to, groupBy: $by) {
  total { sentCount answeredCount skippedCount averageRating responseRate distribution }
  groups { id figures { sentCount answeredCount averageRating } } } }`;

const minute = 60_000;
const hour = 60 * minute;

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

/** Keys outlive the days that pass here; sessions do not. */
const keys = new Map<TestAccount, ApiClient>();
const scopes = ['ACCOUNT_READ', 'MEMBERS_READ', 'CHANNELS_READ', 'CONTACTS_READ', 'CONVERSATIONS_READ', 'INBOX_MANAGE'];

async function shop(more: object = {}): Promise<TestAccount> {
  const account = await app.newAccount();
  await account.api.mutate(settings, { isEnabled: true, pauseDays: 0, ...more });
  keys.set(account, await account.apiKey(scopes));
  return account;
}

/** The API as a person, whose session may have ended meanwhile. */
async function as(member: TestMember): Promise<ApiClient> {
  const { session } = await app.anonymous.mutate(
    `mutation ($input: SessionRefreshInput!) { sessionRefresh(input: $input) {
      session { accessToken refreshToken } userErrors { code } } }`,
    { refreshToken: member.refreshToken },
  );
  member.refreshToken = session.refreshToken;
  return new ApiClient(app.url, session.accessToken);
}

/** A customer in a conversation. */
class Customer {
  readonly waId = newWaId();
  id!: string;
  private said = 0;

  constructor(readonly account: TestAccount) {}

  static async begin(account: TestAccount): Promise<Customer> {
    const ana = new Customer(account);
    await ana.says();
    return ana;
  }

  async says(text = 'Hello'): Promise<void> {
    await this.writes({ type: 'text', text: { body: text } });
  }

  /** Comes back when everything has reacted. */
  async writes(message: { type: string; [key: string]: unknown }, at = app.clock.now()): Promise<void> {
    const timestamp = String(Math.floor(at.getTime() / 1000));
    const count = ++this.said;
    await this.account.inbound({ from: { waId: this.waId, name: 'Ana' }, message: { ...message, timestamp } });
    const search = `query ($search: String) { conversations(search: $search, first: 2) { nodes { id
      messages(first: 20) { nodes { direction } } } } }`;
    await until(
      'the message is in the thread',
      async () => {
        const { conversations } = await keys.get(this.account)!.query(search, { search: this.waId });
        this.id ??= conversations.nodes[0]?.id;
        const all = conversations.nodes.flatMap((c: any) => c.messages.nodes);
        return all.filter((m: any) => m.direction === 'INBOUND').length >= count;
      },
      30_000,
    );
    await app.core.following.settled(this.account.accountId);
  }

  async isAnswered(member: TestMember = this.account.owner): Promise<void> {
    const content = { text: { body: 'Done.' } };
    const api = await as(member);
    await api.mutate(send, { conversationId: this.id, clientMessageId: randomUUID(), content });
  }

  async isClosed(member: TestMember = this.account.owner): Promise<void> {
    const api = await as(member);
    await api.mutate(close, { conversationId: this.id });
    await app.core.following.settled(this.account.accountId);
  }

  async isOpenedAgain(): Promise<void> {
    const api = await as(this.account.owner);
    await api.mutate(reopen, { conversationId: this.id });
  }

  async read(): Promise<any> {
    return (await keys.get(this.account)!.query(read, { id: this.id })).conversation;
  }

  /** Ids of the choices, worst first, as the phone shows them. */
  async choices(): Promise<string[]> {
    const question = await until(
      'the phone has the question',
      async () => (await this.account.simulator.received(this.waId)).findLast((m) => m.request.type === 'interactive'),
      30_000,
    );
    return question.request.interactive.action.sections[0].rows.map((row: any) => row.id).reverse();
  }

  rates(id: string, at?: Date): Promise<void> {
    const reply = { type: 'list_reply', list_reply: { id, title: '★' } };
    return this.writes({ type: 'interactive', interactive: reply }, at);
  }
}

describe('a survey', () => {
  test('is sent when a person closes, is answered by a tap, and disturbs nobody', async () => {
    const account = await shop();
    const ana = await Customer.begin(account);
    await ana.isAnswered();
    await ana.isClosed();
    expect(await ana.read()).toMatchObject({ status: 'CLOSED', survey: { state: 'SENT', rating: null } });
    const choices = await ana.choices();
    await ana.rates(choices[3]!);
    const rated = await ana.read();
    expect(rated).toMatchObject({
      status: 'CLOSED',
      unreadCount: 1,
      waitingSince: null,
      survey: { state: 'ANSWERED', rating: 4, comment: null, agent: { id: account.owner.userId } },
    });
    expect(rated.survey.conversation.id).toBe(ana.id);
    expect(rated.messages.nodes.map((m: any) => m.preview)).toContain('Thank you!');
    await until(
      'the phone has the thanks',
      async () => (await account.simulator.received(ana.waId)).some((m) => m.request.text?.body === 'Thank you!'),
      30_000,
    );
  });

  test('can be answered otherwise for a day, by the same person alone, and thanks once', async () => {
    const account = await shop();
    const [ana, bob] = [await Customer.begin(account), await Customer.begin(account)];
    await ana.isAnswered();
    await ana.isClosed();
    const choices = await ana.choices();
    await bob.rates(choices[0]!);
    expect((await ana.read()).survey).toMatchObject({ state: 'SENT', rating: null });
    await ana.rates(choices[4]!);
    app.clock.advance(hour);
    await ana.rates(choices[1]!);
    expect((await ana.read()).survey.rating).toBe(2);
    // What was said earlier comes late.
    await ana.rates(choices[0]!, new Date(app.clock.now().getTime() - 30 * minute));
    expect((await ana.read()).survey.rating).toBe(2);
    app.clock.advance(24 * hour);
    await ana.rates(choices[2]!);
    const { survey, messages } = await ana.read();
    expect(survey.rating).toBe(2);
    expect(messages.nodes.filter((m: any) => m.preview === 'Thank you!')).toHaveLength(1);
  });

  test('takes the next words as a comment, which stay a message that somebody reads', async () => {
    const ana = await Customer.begin(await shop());
    await ana.isAnswered();
    await ana.isClosed();
    await ana.rates((await ana.choices())[4]!);
    app.clock.advance(10 * minute);
    await ana.says('You were great.');
    await ana.says('One more question?');
    const { survey, status } = await ana.read();
    expect(survey.comment).toBe('You were great.');
    expect(status).toBe('OPEN');
  });

  test('expires', async () => {
    const ana = await Customer.begin(await shop({ expiresAfterDays: 1 }));
    await ana.isAnswered();
    await ana.isClosed();
    const choices = await ana.choices();
    app.clock.advance(25 * hour);
    await ana.rates(choices[4]!);
    expect((await ana.read()).survey).toMatchObject({ state: 'EXPIRED', rating: null });
  });

  test('is skipped, with the reason, where nobody replied, and where the contact was asked only recently', async () => {
    const account = await shop({ pauseDays: 2 });
    const ana = await Customer.begin(account);
    await ana.isClosed();
    expect((await ana.read()).survey).toMatchObject({ state: 'SKIPPED', skipReason: 'NO_REPLY', expiresAt: null });
    await ana.isOpenedAgain();
    await ana.isAnswered();
    await ana.isClosed();
    expect((await ana.read()).survey).toMatchObject({ state: 'SENT' });
    await ana.isOpenedAgain();
    await ana.isClosed();
    expect((await ana.read()).survey).toMatchObject({ state: 'SKIPPED', skipReason: 'RECENTLY_ASKED' });
  });

  test('outside the service window goes as a template, or not at all', async () => {
    const account = await shop();
    const ana = await Customer.begin(account);
    await ana.isAnswered();
    app.clock.advance(25 * hour);
    await ana.isClosed();
    expect((await ana.read()).survey).toMatchObject({ state: 'SKIPPED', skipReason: 'WINDOW_CLOSED' });
    await account.hasTemplate('how_was_it', 'en_US');
    await keys.get(account)!.mutate(settings, { template: { name: 'how_was_it', language: 'en_US' } });
    await ana.isOpenedAgain();
    await ana.isClosed();
    const { survey } = await ana.read();
    expect(survey).toMatchObject({ state: 'SENT' });
    const [sent] = await app.database.write(systemViewer(account.accountId), (scope) =>
      rows<{ content: any }>(
        scope.em,
        `select m.content from survey s join message m on m.account_id = $1 and m.id = s.message_id where s.account_id = $1 and s.id = $2`,
        [account.accountId, parsePublicId(survey.id)!.uuid],
      ),
    );
    expect(sent!.content).toMatchObject({ kind: 'template', name: 'how_was_it', language: 'en_US' });
    const payloads: string[] = sent!.content.components.map((button: any) => button.parameters[0].payload);
    expect(payloads.map((payload) => payload.at(-1))).toEqual(['1', '2', '3', '4', '5']);
    await ana.writes({ type: 'button', button: { payload: payloads[4], text: '5' } });
    expect(await ana.read()).toMatchObject({ status: 'CLOSED', survey: { state: 'ANSWERED', rating: 5 } });
  });

  test('is not made where surveys are off, nor when a machine closes', async () => {
    const off = await shop({ isEnabled: false });
    const ana = await Customer.begin(off);
    await ana.isClosed();
    expect((await ana.read()).survey).toBeNull();
    const account = await shop();
    const bob = await Customer.begin(account);
    await bob.isAnswered();
    const machine = await account.apiKey(['CONVERSATIONS_READ', 'CONVERSATIONS_WRITE']);
    await machine.mutate(close, { conversationId: bob.id });
    await app.core.following.settled(account.accountId);
    expect(await bob.read()).toMatchObject({ status: 'CLOSED', survey: null });
  });

  test('is told in the inbox when it is answered', async () => {
    const account = await shop();
    const ana = await Customer.begin(account);
    await ana.isAnswered();
    await ana.isClosed();
    const inbox = account.subscribe(
      'subscription { inboxEvents { __typename ... on SurveyAnsweredEvent { survey { rating } conversation { id } } } }',
    );
    await inbox.opened;
    const [worst] = await ana.choices();
    await until(
      'the answer is told',
      async () => {
        // Nothing tells when a subscription without a cursor has begun to listen.
        await ana.rates(worst!);
        return inbox.events.find((e: any) => e.inboxEvents.__typename === 'SurveyAnsweredEvent') as any;
      },
      40_000,
    ).then(({ inboxEvents }) =>
      expect(inboxEvents).toMatchObject({ survey: { rating: 1 }, conversation: { id: ana.id } }),
    );
  });
});

describe('what surveys say', () => {
  test('is summed up by agent and channel, listed by condition, and seen with the conversations alone', async () => {
    const account = await shop();
    const agent = await account.member('AGENT');
    const from = new Date(app.clock.now().getTime() - hour).toISOString();
    const [ana, bob, cem] = [
      await Customer.begin(account),
      await Customer.begin(account),
      await Customer.begin(account),
    ];
    await ana.isAnswered();
    await ana.isClosed();
    await ana.rates((await ana.choices())[4]!);
    await bob.isAnswered();
    await bob.isClosed(agent);
    await bob.rates((await bob.choices())[1]!);
    await cem.isClosed();
    const period = { from, to: new Date(app.clock.now().getTime() + hour).toISOString() };
    const { surveyReport } = await account.api.query(report, { ...period, by: 'AGENT' });
    expect(surveyReport.total).toEqual({
      sentCount: 2,
      answeredCount: 2,
      skippedCount: 1,
      averageRating: 3.5,
      responseRate: 1,
      distribution: [0, 1, 0, 0, 1],
    });
    const ofAgent = surveyReport.groups.find((group: any) => group.id === agent.userId);
    expect(ofAgent.figures).toEqual({ sentCount: 1, answeredCount: 1, averageRating: 2 });
    const byChannel = (await account.api.query(report, { ...period, by: 'CHANNEL' })).surveyReport.groups;
    expect(byChannel).toEqual([
      { id: account.channel.id, figures: { sentCount: 2, answeredCount: 2, averageRating: 3.5 } },
    ]);
    const list = 'query ($where: SurveyWhereInput) { surveys(where: $where) { nodes { rating conversation { id } } } }';
    const bad = { ratings: [1, 2], assigneeId: agent.userId };
    expect((await account.api.query(list, { where: bad })).surveys.nodes).toEqual([
      { rating: 2, conversation: { id: bob.id } },
    ]);
    await app.database.write(systemViewer(account.accountId), (scope) =>
      rows(scope.em, `update membership set visibility = 'OWN' where account_id = $1 and user_id = $2`, [
        account.accountId,
        parsePublicId(agent.userId)!.uuid,
      ]),
    );
    app.clock.advance(6_000);
    expect((await agent.api.query(list)).surveys.nodes).toEqual([]);
    expect((await agent.api.query(report, period)).surveyReport.total.sentCount).toBe(0);
    const few = await countStatements(app, () => account.api.query(list, { where: bad }));
    expect(await countStatements(app, () => account.api.query(list))).toEqual(few);
  });

  test('refuses a period that is none', async () => {
    const account = await app.newAccount({ channel: false });
    const now = new Date().toISOString();
    const { body } = await account.api.raw(report, { from: now, to: now });
    expect(body.errors![0]!.extensions['code']).toBe('BAD_USER_INPUT');
  });
});

describe('the settings', () => {
  test("are the account's, a channel's before them, and taken back", async () => {
    const account = await app.newAccount();
    const channelId = account.channel.id;
    await account.api.mutate(settings, { isEnabled: true, question: 'Well?' });
    const own = await account.api.mutate(settings, { channelId, question: 'And here?', thanks: null });
    expect(own.surveySettings).toMatchObject({
      isEnabled: true,
      question: 'And here?',
      thanks: null,
      isInherited: false,
    });
    const back = await account.api.mutate(reset, { channelId });
    expect(back.surveySettings).toEqual({ question: 'Well?', isInherited: true });
  });

  test.each([
    [{ question: '' }, 'INVALID_INPUT', 'question'],
    [{ button: 'x'.repeat(21) }, 'INVALID_INPUT', 'button'],
    [{ pauseDays: -1 }, 'INVALID_INPUT', 'pauseDays'],
    [{ expiresAfterDays: 366 }, 'INVALID_INPUT', 'expiresAfterDays'],
    [{ template: { name: 'No Name', language: 'en' } }, 'INVALID_INPUT', 'name'],
    [{ template: { name: 'name', language: 'English' } }, 'INVALID_INPUT', 'language'],
    [{ channelId: 'chn_00000000000000000000000000000000' }, 'NOT_FOUND', 'channelId'],
  ])('refuse %j', async (input, code, member) => {
    const account = await app.newAccount({ channel: false });
    const { surveySettingsUpdate } = await account.api.query(settings, { input });
    expect(surveySettingsUpdate.userErrors[0].code).toBe(code);
    expect(surveySettingsUpdate.userErrors[0].path.at(-1)).toBe(member);
  });

  test('are changed by those who manage the inbox', async () => {
    const account = await app.newAccount({ channel: false });
    const agent = await account.member('AGENT');
    const { body } = await agent.api.raw(settings, { input: { isEnabled: true } });
    expect(body.errors![0]!.extensions['code']).toBe('FORBIDDEN');
    expect((await agent.api.query('{ surveySettings { isEnabled } }')).surveySettings).toEqual({ isEnabled: false });
  });
});
