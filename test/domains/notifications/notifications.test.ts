import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { notificationFollower } from '../../../src/domains/notifications/notification-following.js';
import { rows } from '../../../src/platform/database/rows.js';
import { commit, readEvents } from '../../../src/platform/events/event-log.js';
import { uuidOf } from '../../../src/platform/kernel/ids.js';
import { systemViewer } from '../../../src/platform/kernel/viewer.js';
import { newWaId, type TestAccount, type TestMember } from '../../kit/account.js';
import type { ApiClient } from '../../kit/api.js';
import { startTestApp, type TestApp } from '../../kit/app.js';
import { mailsTo } from '../../kit/mail.js';
import { subscribe } from '../../kit/socket.js';
import { countStatements } from '../../kit/sql.js';
import { until } from '../../kit/until.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
}, 180_000);
afterAll(() => app.stop());

const fields = 'id kind eventCount readAt subjectId conversation { id } actor { id }';
const listOf = async (api: ApiClient, isUnread = false): Promise<any[]> =>
  (
    await api.query(
      `query ($isUnread: Boolean!) { notifications(first: 100, isUnread: $isUnread) { nodes { ${fields} } } }`,
      {
        isUnread,
      },
    )
  ).notifications.nodes;
const unreadOf = async (api: ApiClient): Promise<number> =>
  (await api.query('{ notificationUnreadCount }')).notificationUnreadCount;
const told = (api: ApiClient, kind: string, count = 1): Promise<any> =>
  until(
    `${kind} was told ${count} times`,
    async () => (await listOf(api)).find((one) => one.kind === kind && !one.readAt && one.eventCount >= count),
    20_000,
  );

const write = (account: TestAccount, sql: string, params: unknown[]) =>
  app.database.write(systemViewer(account.accountId), (scope) => rows(scope.em, sql, [account.accountId, ...params]));

/** Tells the log something, as a room does. */
const announce = (account: TestAccount, type: string, entityId: string, payload: Record<string, string>) =>
  app.database.write(systemViewer(account.accountId), async (scope) =>
    commit(scope, undefined, [{ type, entityId, payload }]),
  );

const assign = (api: ApiClient, conversationId: string, assigneeId: string | null) =>
  api.mutate(
    `mutation ($input: ConversationAssignInput!) { conversationAssign(input: $input) { conversation { id } userErrors { code } } }`,
    { conversationId, assigneeId },
  );

/** A contact who wrote, and the thread. */
async function thread(account: TestAccount): Promise<{ conversationId: string; waId: string }> {
  const waId = newWaId();
  await account.inbound({ from: { waId, name: 'Anna' }, text: 'Hello' });
  const conversation = await until('the conversation is there', async () => {
    const { conversations } = await account.api.query('{ conversations { nodes { id contact { phoneNumber } } } }');
    return conversations.nodes.find((one: any) => one.contact.phoneNumber === `+${waId}`);
  });
  // Whom a message is told to is decided by who has the conversation when it is looked at: that is over now.
  await app.core.following.settled(account.accountId);
  return { conversationId: conversation.id, waId };
}

const uuid = (kind: 'Conversation' | 'User' | 'Channel', id: string): string => uuidOf(kind, id)!;

const changeSettings = (member: TestMember, input: object) =>
  member.api.mutate(
    `mutation ($input: NotificationSettingsChangeInput!) { notificationSettingsChange(input: $input) {
      settings { preferences { kind medium isOn } quietHours { startsAt endsAt timeZone } } userErrors { code path } } }`,
    input,
  );

describe('a member', () => {
  test('is told of an assignment by others, and not of the own', async () => {
    const account = await app.newAccount();
    const agent = await account.member('AGENT');
    const [one, two] = [await thread(account), await thread(account)];
    await assign(agent.api, one.conversationId, agent.userId);
    await assign(account.api, two.conversationId, agent.userId);
    const item = await told(agent.api, 'ASSIGNED');
    expect(item).toMatchObject({
      conversation: { id: two.conversationId },
      actor: { id: account.owner.userId },
      eventCount: 1,
    });
    // The later of the two is told: the earlier one never will be.
    expect(await listOf(agent.api)).toHaveLength(1);
    expect(await listOf(account.api)).toEqual([]);
    // Nor is a change of the team alone told to who has it anyway; what a person hands over is, closed or not.
    await agent.api.mutate(
      `mutation ($input: NotificationMarkAllReadInput!) { notificationMarkAllRead(input: $input) { readCount userErrors { code } } }`,
      {},
    );
    const { team } = await account.api.mutate(
      'mutation ($input: TeamCreateInput!) { teamCreate(input: $input) { team { id } userErrors { code } } }',
      { name: 'Support' },
    );
    const change = (mutation: string, type: string, input: object) =>
      account.api.mutate(
        `mutation ($input: ${type}!) { ${mutation}(input: $input) { conversation { id } userErrors { code } } }`,
        input,
      );
    await change('conversationAssign', 'ConversationAssignInput', {
      conversationId: two.conversationId,
      teamId: team.id,
    });
    await app.core.following.settled(account.accountId);
    expect(await unreadOf(agent.api)).toBe(0);
    const three = await thread(account);
    await change('conversationClose', 'ConversationCloseInput', { conversationId: three.conversationId });
    await assign(account.api, three.conversationId, agent.userId);
    await app.core.following.settled(account.accountId);
    expect(await unreadOf(agent.api)).toBe(1);
  });

  test('has one unread item for many messages of one thread', async () => {
    const account = await app.newAccount();
    const { conversationId, waId } = await thread(account);
    const agent = await account.member('AGENT');
    await assign(account.api, conversationId, agent.userId);
    await told(agent.api, 'ASSIGNED');
    for (let i = 0; i < 12; i++) await account.inbound({ from: { waId, name: 'Anna' }, text: `Message ${i}` });
    const item = await told(agent.api, 'NEW_MESSAGE', 12);
    expect(item.eventCount).toBe(12);
    expect(await unreadOf(agent.api)).toBe(2);
    const { readCount } = await agent.api.mutate(
      `mutation ($input: NotificationMarkReadInput!) { notificationMarkRead(input: $input) { readCount userErrors { code } } }`,
      { notificationIds: [item.id, item.id] },
    );
    expect(readCount).toBe(1);
    await account.inbound({ from: { waId, name: 'Anna' }, text: 'One more' });
    expect((await told(agent.api, 'NEW_MESSAGE')).eventCount).toBe(1);
    const all = await agent.api.mutate(
      `mutation ($input: NotificationMarkAllReadInput!) { notificationMarkAllRead(input: $input) { readCount userErrors { code } } }`,
      { conversationId },
    );
    expect(all.readCount).toBe(2);
    expect(await unreadOf(agent.api)).toBe(0);
  });

  test('is told of each event once, whatever runs again', async () => {
    const account = await app.newAccount();
    const { conversationId } = await thread(account);
    const agent = await account.member('AGENT');
    await assign(account.api, conversationId, agent.userId);
    await told(agent.api, 'ASSIGNED');
    const system = systemViewer(account.accountId);
    const events = await readEvents(app.database.read(system), 0, 1000);
    const wanted = events.filter(({ type }) => notificationFollower.types.includes(type));
    for (let i = 0; i < 2; i++) await app.database.write(system, (scope) => notificationFollower.run(scope, wanted));
    const assigned = (await listOf(agent.api)).filter(({ kind }) => kind === 'ASSIGNED');
    expect(assigned.map(({ eventCount }) => eventCount)).toEqual([1]);
  });

  test('hears nothing of what is hidden from them, then or later', async () => {
    const account = await app.newAccount();
    const { conversationId, waId } = await thread(account);
    const agent = await account.member('AGENT');
    await write(account, `update membership set visibility = 'OWN' where account_id = $1 and user_id = $2`, [
      uuid('User', agent.userId),
    ]);
    await changeSettings(agent, { preferences: [{ kind: 'CONVERSATION_WAITING', medium: 'IN_APP', isOn: true }] });
    app.clock.advance(6_000);
    await account.inbound({ from: { waId, name: 'Anna' }, text: 'Still here' });
    await assign(account.api, conversationId, agent.userId);
    // Told of what came behind the message: of the message itself the member was not told, nor will be.
    const item = await told(agent.api, 'ASSIGNED');
    expect((await listOf(agent.api)).map(({ kind }) => kind)).not.toContain('CONVERSATION_WAITING');
    await assign(account.api, conversationId, null);
    expect([await listOf(agent.api), await unreadOf(agent.api)]).toEqual([[], 0]);
    expect((await agent.api.query('query ($id: ID!) { node(id: $id) { id } }', { id: item.id })).node).toBeNull();
    expect(await app.core.digests.send(account.accountId, uuid('User', agent.userId))).toBe('nothing');
  });

  test('chooses what to be told, and silences a conversation', async () => {
    const account = await app.newAccount();
    const { conversationId, waId } = await thread(account);
    const agent = await account.member('AGENT');
    const { settings } = await changeSettings(agent, {
      preferences: [
        { kind: 'ASSIGNED', medium: 'IN_APP', isOn: false },
        { kind: 'CONVERSATION_WAITING', medium: 'IN_APP', isOn: true },
      ],
      quietHours: { startsAt: '22:00', endsAt: '07:00', timeZone: 'Europe/Berlin' },
    });
    expect(settings.quietHours.timeZone).toBe('Europe/Berlin');
    expect(settings.preferences).toContainEqual({ kind: 'ASSIGNED', medium: 'IN_APP', isOn: false });
    expect(settings.preferences).toContainEqual({ kind: 'ASSIGNED', medium: 'EMAIL', isOn: true });
    await account.inbound({ from: { waId, name: 'Anna' }, text: 'Anybody?' });
    await told(agent.api, 'CONVERSATION_WAITING');
    await assign(account.api, conversationId, agent.userId);
    await account.inbound({ from: { waId, name: 'Anna' }, text: 'Thanks' });
    await told(agent.api, 'NEW_MESSAGE');
    expect((await listOf(agent.api)).map(({ kind }) => kind)).not.toContain('ASSIGNED');
    const mute = (input: object) =>
      agent.api.query(
        `mutation ($input: ConversationMuteInput!) { conversationMute(input: $input) { isMuted userErrors { code path } } }`,
        { input },
      );
    expect((await mute({ conversationId })).conversationMute).toEqual({ isMuted: true, userErrors: [] });
    await account.inbound({ from: { waId, name: 'Anna' }, text: 'Unheard' });
    const other = await thread(account);
    await assign(account.api, other.conversationId, agent.userId);
    await account.inbound({ from: { waId: other.waId, name: 'Anna' }, text: 'Heard' });
    await until('the later message was told', async () =>
      (await listOf(agent.api)).some(
        (one) => one.kind === 'NEW_MESSAGE' && one.conversation.id === other.conversationId,
      ),
    );
    const muted = (await listOf(agent.api)).filter(
      (one) => one.conversation.id === conversationId && one.kind === 'NEW_MESSAGE',
    );
    expect(muted.map(({ eventCount }) => eventCount)).toEqual([1]);
    expect((await mute({ conversationId, until: '2020-01-01T00:00:00Z' })).conversationMute.userErrors[0].path).toEqual(
      ['until'],
    );
    const bad = await agent.api.query(
      `mutation ($input: NotificationSettingsChangeInput!) { notificationSettingsChange(input: $input) { userErrors { code path } } }`,
      { input: { quietHours: { startsAt: '25:00', endsAt: '07:00', timeZone: 'Nowhere/Else' } } },
    );
    expect(bad.notificationSettingsChange.userErrors).toEqual([{ code: 'INVALID_INPUT', path: ['quietHours'] }]);
  });

  test('puts one aside for a while', async () => {
    const account = await app.newAccount();
    const { conversationId } = await thread(account);
    const agent = await account.member('AGENT');
    await assign(account.api, conversationId, agent.userId);
    const item = await told(agent.api, 'ASSIGNED');
    const snooze = async (api: ApiClient) =>
      (
        await api.query(
          `mutation ($input: NotificationSnoozeInput!) { notificationSnooze(input: $input) { notification { id } userErrors { code } } }`,
          { input: { notificationId: item.id, until: new Date(app.clock.now().getTime() + 60_000).toISOString() } },
        )
      ).notificationSnooze;
    expect((await snooze(account.api)).userErrors).toEqual([{ code: 'NOT_FOUND' }]);
    expect(await snooze(agent.api)).toEqual({ notification: { id: item.id }, userErrors: [] });
    expect([await listOf(agent.api), await unreadOf(agent.api)]).toEqual([[], 0]);
    app.clock.advance(61_000);
    expect(await unreadOf(agent.api)).toBe(1);
  });

  test('is told live, and of the own only', async () => {
    const account = await app.newAccount();
    const [first, second] = [await thread(account), await thread(account)];
    const [one, two] = [await account.member('AGENT'), await account.member('AGENT')];
    const watch = 'subscription { notificationChanged { unreadCount notification { kind } } }';
    const [own, other] = [subscribe(app, one.token, watch), subscribe(app, two.token, watch)];
    await Promise.all([own.opened, other.opened]);
    // Repeated, because nothing tells when a subscription without a cursor has begun to listen.
    await until(
      'both heard of theirs',
      async () => {
        for (const { conversationId } of [first, second]) await assign(account.api, conversationId, null);
        await assign(account.api, first.conversationId, one.userId);
        await assign(account.api, second.conversationId, two.userId);
        return own.events.length > 0 && other.events.length > 0;
      },
      20_000,
    );
    for (const member of [one, two])
      await member.api.mutate(
        `mutation ($input: NotificationMarkAllReadInput!) { notificationMarkAllRead(input: $input) { readCount userErrors { code } } }`,
        {},
      );
    await until(
      'the last word is that nothing is unread',
      () => own.events.at(-1)?.notificationChanged.unreadCount === 0,
    );
    await Promise.all([own.close(), other.close()]);
  });
});

describe('other rooms', () => {
  test('tell of promises, channels and work', async () => {
    const account = await app.newAccount();
    const { conversationId } = await thread(account);
    const agent = await account.member('AGENT');
    const conversation = uuid('Conversation', conversationId);
    const channel = uuid('Channel', account.channel.id);
    await announce(account, 'service_level.breached', conversation, { conversationId: conversation });
    expect(await told(account.api, 'SERVICE_LEVEL_BREACHED')).toMatchObject({ conversation: { id: conversationId } });
    await write(
      account,
      `update channel set status = 'NEEDS_REAUTH', status_changed_at = now() where account_id = $1 and id = $2`,
      [channel],
    );
    for (let i = 0; i < 2; i++) await announce(account, 'channel.changed', channel, {});
    await announce(account, 'contact_export.finished', channel, { requestedBy: uuid('User', agent.userId) });
    await told(agent.api, 'EXPORT_FINISHED');
    expect(await told(account.api, 'CHANNEL_NEEDS_ATTENTION')).toMatchObject({
      subjectId: account.channel.id,
      eventCount: 1,
    });
    expect((await listOf(agent.api)).map(({ kind }) => kind)).toEqual(['EXPORT_FINISHED']);
  });
});

describe('the mail', () => {
  test('holds what was not read in the app, once, and respects quiet hours and rest', async () => {
    const account = await app.newAccount();
    const [one, two] = [await thread(account), await thread(account)];
    const agent = await account.member('AGENT');
    const send = () => app.core.digests.send(account.accountId, uuid('User', agent.userId));
    await assign(account.api, one.conversationId, agent.userId);
    await assign(account.api, two.conversationId, agent.userId);
    await until('both are told', async () => (await listOf(agent.api)).length === 2, 20_000);
    const now = app.clock.now();
    const time = (minutes: number) => new Date(now.getTime() + minutes * 60_000).toISOString().slice(11, 16);
    await changeSettings(agent, { quietHours: { startsAt: time(-60), endsAt: time(60), timeZone: 'UTC' } });
    expect(await send()).toBe('later');
    await changeSettings(agent, { quietHours: null });
    expect(await Promise.all([send(), send()])).toEqual(
      expect.arrayContaining(['sent', expect.stringMatching(/nothing|later/)]),
    );
    const digests = () =>
      mailsTo(app, agent.email).then((mails) => mails.filter(({ kind }) => kind === 'notification_digest'));
    await until('the mail is there', async () => (await digests()).length === 1, 20_000);
    const [mail] = await digests();
    expect(mail!.subject).toBe('2 notifications');
    expect(mail!.text).toContain(`${app.url}/conversations/${one.conversationId}`);
    expect(mail!.text).not.toContain('Anna');
    expect(await send()).toBe('nothing');
    const three = await thread(account);
    await assign(account.api, three.conversationId, agent.userId);
    await until('the third is told', async () => (await listOf(agent.api)).length === 3, 20_000);
    expect(await send()).toBe('later');
    await agent.api.mutate(
      `mutation ($input: NotificationMarkAllReadInput!) { notificationMarkAllRead(input: $input) { readCount userErrors { code } } }`,
      {},
    );
    app.clock.advance(31 * 60_000);
    expect(await send()).toBe('nothing');
  });

  test('comes for what was put aside when its time is there', async () => {
    const account = await app.newAccount();
    const { conversationId } = await thread(account);
    const agent = await account.member('AGENT');
    await assign(account.api, conversationId, agent.userId);
    const item = await told(agent.api, 'ASSIGNED');
    const snoozed = await agent.api.query(
      `mutation ($input: NotificationSnoozeInput!) { notificationSnooze(input: $input) { userErrors { code } } }`,
      { input: { notificationId: item.id, until: new Date(app.clock.now().getTime() + 1_500).toISOString() } },
    );
    expect(snoozed.notificationSnooze.userErrors).toEqual([]);
    expect(await app.core.digests.send(account.accountId, uuid('User', agent.userId))).toBe('nothing');
    await until(
      'the mail is there',
      async () => (await mailsTo(app, agent.email)).some(({ kind }) => kind === 'notification_digest'),
      20_000,
    );
  });
});

describe('the list', () => {
  test('costs as many statements for many as for one, and pages', async () => {
    const account = await app.newAccount();
    const agent = await account.member('AGENT');
    const first = await thread(account);
    await assign(account.api, first.conversationId, agent.userId);
    await told(agent.api, 'ASSIGNED');
    const one = await countStatements(app, () => listOf(agent.api));
    for (let i = 0; i < 4; i++) await assign(account.api, (await thread(account)).conversationId, agent.userId);
    await until('all are told', async () => (await listOf(agent.api)).length === 5, 20_000);
    expect(await countStatements(app, () => listOf(agent.api))).toEqual(one);
    const page = async (after: string | null): Promise<any> =>
      (
        await agent.api.query(
          'query ($after: String) { notifications(first: 2, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }',
          { after },
        )
      ).notifications;
    const ids: string[] = [];
    for (let after: string | null = null; ;) {
      const { nodes, pageInfo } = await page(after);
      ids.push(...nodes.map(({ id }: any) => id));
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor;
    }
    expect(ids).toEqual((await listOf(agent.api)).map(({ id }) => id));
    const key = await account.apiKey(['CONVERSATIONS_READ']);
    expect((await key.query('{ notifications { nodes { id } } }')).notifications.nodes).toEqual([]);
  });
});
