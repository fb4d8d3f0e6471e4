import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { rows } from '../../../src/platform/database/rows.js';
import { parsePublicId } from '../../../src/platform/kernel/ids.js';
import { systemViewer } from '../../../src/platform/kernel/viewer.js';
import type { TestAccount } from '../../kit/account.js';
import { startTestApp, type TestApp } from '../../kit/app.js';
import { countStatements } from '../../kit/sql.js';
import { until } from '../../kit/until.js';
import { Talk } from './talk.js';

let app: TestApp;
let account: TestAccount;
beforeAll(async () => {
  app = await startTestApp();
  account = await app.newAccount();
}, 120_000);
afterAll(() => app?.stop());

const hour = 3_600_000;
const inHours = (hours: number): string => new Date(app.clock.now().getTime() + hours * hour).toISOString();

/** Kind, cause and details of what the thread shows, oldest first. */
const activities = async (talk: Talk): Promise<any[]> =>
  (
    await rows<any>(
      app.database.read(systemViewer(account.accountId)).em,
      `select kind, cause, details from activity where account_id = $1 and conversation_id = $2 order by id`,
      [account.accountId, parsePublicId(talk.id)!.uuid],
    )
  ).map(({ kind, cause, details }) => [kind, cause, details.from ?? null, details.to ?? null].join(' '));

describe('moves', () => {
  test('each writes an activity and says where from and to', async () => {
    const talk = await Talk.begin(account);
    const watch = account.subscribe(
      'subscription { inboxEvents { ... on ConversationChangedEvent { conversation { id status } } } }',
    );
    await watch.opened;
    expect((await talk.do('conversationSetPending')).conversation.status).toBe('PENDING');
    expect((await talk.do('conversationOpen')).conversation.status).toBe('OPEN');
    expect((await talk.do('conversationSnooze', { until: inHours(2) })).conversation.status).toBe('SNOOZED');
    expect((await talk.do('conversationClose')).conversation).toMatchObject({ status: 'CLOSED', snoozedUntil: null });
    expect(await talk.read()).toMatchObject({ waitingSince: null, closedAt: expect.any(String) });
    expect((await talk.do('conversationReopen')).conversation.status).toBe('OPEN');
    expect(await activities(talk)).toEqual([
      'STATUS_CHANGED PERSON OPEN PENDING',
      'STATUS_CHANGED PERSON PENDING OPEN',
      'STATUS_CHANGED PERSON OPEN SNOOZED',
      'STATUS_CHANGED PERSON SNOOZED CLOSED',
      'STATUS_CHANGED PERSON CLOSED OPEN',
    ]);
    const events = await rows<any>(
      app.database.read(systemViewer(account.accountId)).em,
      `select payload from domain_event where account_id = $1 and entity_id = $2 and type = 'conversation.changed' order by seq`,
      [account.accountId, parsePublicId(talk.id)!.uuid],
    );
    expect(events.map(({ payload: { change, from, to } }: any) => [change, from, to].join(' '))).toEqual([
      'CREATED  ',
      'PENDING OPEN PENDING',
      'OPENED PENDING OPEN',
      'SNOOZED OPEN SNOOZED',
      'CLOSED SNOOZED CLOSED',
      'REOPENED CLOSED OPEN',
    ]);
    await watch.find('the last move is told', (data: any) => data.inboxEvents.conversation?.status === 'OPEN');
    await watch.close();
  });

  test('that the table does not have are refused with a code', async () => {
    const talk = await Talk.begin(account);
    expect(await talk.refused('conversationOpen')).toEqual(['CONVERSATION_ALREADY_OPEN']);
    expect(await talk.refused('conversationReopen')).toEqual(['CONVERSATION_NOT_CLOSED']);
    await talk.do('conversationClose');
    for (const verb of ['conversationOpen', 'conversationSetPending'])
      expect(await talk.refused(verb)).toEqual(['CONVERSATION_CLOSED']);
    expect(await talk.refused('conversationSnooze', { untilNextMessage: true })).toEqual(['CONVERSATION_CLOSED']);
    expect(await talk.refused('conversationClose')).toEqual(['CONVERSATION_ALREADY_CLOSED']);
    expect(await activities(talk)).toEqual(['STATUS_CHANGED PERSON OPEN CLOSED']);
  });

  test('of two at once one wins', async () => {
    const talk = await Talk.begin(account);
    const codes = await Promise.all(Array.from({ length: 5 }, () => talk.refused('conversationClose')));
    expect(codes.flat()).toEqual(Array(4).fill('CONVERSATION_ALREADY_CLOSED'));
    expect(await activities(talk)).toEqual(['STATUS_CHANGED PERSON OPEN CLOSED']);
  });

  test('by a message: pending stays with its machine, closed goes on within the time of the account', async () => {
    const talk = await Talk.begin(account);
    await talk.do('conversationSetPending');
    await talk.says();
    expect((await talk.becomes('it is counted', { unreadCount: 2 })).status).toBe('PENDING');
    await talk.do('conversationClose');
    await talk.says();
    await talk.becomes('it goes on', { status: 'OPEN' });
    expect((await activities(talk)).at(-1)).toBe('STATUS_CHANGED MESSAGE CLOSED OPEN');
  });
});

describe('the time to reopen', () => {
  const settings = `mutation ($input: InboxSettingsUpdateInput!) { inboxSettingsUpdate(input: $input) {
    inboxSettings { reopenWithinHours } userErrors { code path } } }`;

  test('is a setting of the account, for those who may set it', async () => {
    const own = await app.newAccount();
    const agent = await own.member('AGENT');
    const { inboxSettings } = await agent.api.query('{ inboxSettings { reopenWithinHours } }');
    expect(inboxSettings).toEqual({ reopenWithinHours: 24 });
    const refused = await agent.api.raw(settings, { input: { reopenWithinHours: 1 } });
    expect(refused.body.errors![0]!.extensions['code']).toBe('FORBIDDEN');
    for (const reopenWithinHours of [-1, 721]) {
      const { inboxSettingsUpdate } = await own.api.query(settings, { input: { reopenWithinHours } });
      expect(inboxSettingsUpdate).toMatchObject({
        userErrors: [{ code: 'INVALID_INPUT', path: ['reopenWithinHours'] }],
      });
    }
    const later = (talk: Talk, hours: number) =>
      own.inbound({
        from: { waId: talk.waId },
        message: {
          type: 'text',
          text: { body: 'Again' },
          timestamp: Math.floor(app.clock.now().getTime() / 1000) + hours * 3600,
        },
      });
    await own.api.mutate(settings, { reopenWithinHours: 3 });
    const soon = await Talk.begin(own);
    await soon.do('conversationClose');
    await later(soon, 2);
    await soon.becomes('it goes on', { status: 'OPEN' });
    await soon.do('conversationClose');
    await later(soon, 6);
    await until('a new one begins', async () => (await soon.newest()) !== soon.id);
    await own.api.mutate(settings, { reopenWithinHours: 0 });
    const never = await Talk.begin(own);
    await never.do('conversationClose');
    await never.says();
    await until('a new one begins', async () => (await never.newest()) !== never.id);
    expect((await never.read()).status).toBe('CLOSED');
  }, 60_000);
});

describe('a snooze', () => {
  test('ends at once when the contact writes, with or without a time', async () => {
    for (const input of [{ untilNextMessage: true }, { until: inHours(5) }]) {
      const talk = await Talk.begin(account);
      await talk.do('conversationSnooze', input);
      expect(await talk.read()).toMatchObject({ status: 'SNOOZED' });
      await talk.says();
      await talk.becomes('it is opened', { status: 'OPEN', snoozedUntil: null, unreadCount: 2 });
      expect((await activities(talk)).at(-1)).toBe('STATUS_CHANGED MESSAGE SNOOZED OPEN');
    }
  });

  test('can be changed and ended by a person, and takes one end that is to come', async () => {
    const talk = await Talk.begin(account);
    const until = inHours(3);
    await talk.do('conversationSnooze', { untilNextMessage: true });
    expect((await talk.do('conversationSnooze', { until })).conversation).toMatchObject({ snoozedUntil: until });
    expect((await talk.do('conversationOpen')).conversation).toMatchObject({ status: 'OPEN', snoozedUntil: null });
    for (const input of [{}, { until, untilNextMessage: true }, { until: inHours(-1) }, { until: inHours(9e4) }])
      expect(await talk.refused('conversationSnooze', input)).toEqual(['INVALID_INPUT']);
  });
});

describe('the priority', () => {
  test('is set, shown in the thread, and taken off', async () => {
    const talk = await Talk.begin(account);
    expect((await talk.do('conversationSetPriority', { priority: 'URGENT' })).conversation.priority).toBe('URGENT');
    await talk.do('conversationSetPriority', { priority: 'URGENT' });
    expect((await talk.do('conversationSetPriority', { priority: null })).conversation.priority).toBeNull();
    expect(await activities(talk)).toEqual(['PRIORITY_CHANGED PERSON  URGENT', 'PRIORITY_CHANGED PERSON URGENT ']);
  });
});

describe('labels', () => {
  const label = async (name: string): Promise<any> =>
    (
      await account.api.mutate(
        'mutation ($input: LabelCreateInput!) { labelCreate(input: $input) { label { id name } userErrors { code } } }',
        { name },
      )
    ).label;

  test('the same name twice at once is one label, put on twice at once it is on once', async () => {
    const talk = await Talk.begin(account);
    const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => label('Double')));
    const [made] = outcomes.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await Promise.all(Array.from({ length: 8 }, () => talk.do('conversationAddLabels', { labelIds: [made.id] })));
    expect((await talk.read()).labels).toEqual([made]);
    expect(await activities(talk)).toEqual(['LABELS_ADDED PERSON  ']);
  });

  test('renaming and deleting keep the thread as it was', async () => {
    const talk = await Talk.begin(account);
    const [one, other] = [await label('Before'), await label('Other')];
    await talk.do('conversationAddLabels', { labelIds: [one.id, other.id] });
    const update = `mutation ($input: LabelUpdateInput!) { labelUpdate(input: $input) {
      label { id name color description } userErrors { code path } } }`;
    expect(
      await account.api.mutate(update, { labelId: one.id, name: 'After', color: '#AABBCC', description: 'New' }),
    ).toMatchObject({
      label: { name: 'After', color: '#aabbcc', description: 'New' },
    });
    expect(await account.api.mutate(update, { labelId: one.id, color: null })).toMatchObject({
      label: { name: 'After', color: null, description: 'New' },
    });
    const taken = await account.api.query(update, { input: { labelId: one.id, name: 'OTHER' } });
    expect(taken.labelUpdate.userErrors).toEqual([{ code: 'LABEL_NAME_TAKEN', path: ['name'] }]);
    const agent = await account.member('AGENT');
    const refused = await agent.api.raw(update, { input: { labelId: one.id, name: 'Mine' } });
    expect(refused.body.errors![0]!.extensions['code']).toBe('FORBIDDEN');
    const remove =
      'mutation ($input: LabelDeleteInput!) { labelDelete(input: $input) { deletedLabelId userErrors { code } } }';
    expect(await account.api.mutate(remove, { labelId: one.id })).toMatchObject({ deletedLabelId: one.id });
    expect((await account.api.query(remove, { input: { labelId: one.id } })).labelDelete.userErrors).toEqual([
      { code: 'NOT_FOUND' },
    ]);
    expect((await talk.read()).labels.map(({ name }: any) => name)).toEqual(['Other']);
    const kept = await rows<any>(
      app.database.read(systemViewer(account.accountId)).em,
      `select details from activity where account_id = $1 and conversation_id = $2`,
      [account.accountId, parsePublicId(talk.id)!.uuid],
    );
    expect(kept[0].details.labels.map(({ name }: any) => name).sort()).toEqual(['Before', 'Other']);
  });
});

describe('a message', () => {
  test('that opens nothing costs the statements that it cost before', async () => {
    const talk = await Talk.begin(account);
    const names = await countStatements(app, () => talk.do('conversationSetPriority', { priority: 'LOW' }));
    expect(names.filter((name) => name === 'recordActivities')).toHaveLength(1);
    await talk.says();
    await talk.becomes('it is counted', { unreadCount: 2 });
    expect(await activities(talk)).toHaveLength(1);
  });
});

// The last one: sessions do not outlive it.
describe('time', () => {
  test('ends a snooze, however late the worker looks', async () => {
    const [soon, late] = [await Talk.begin(account), await Talk.begin(account)];
    const key = await account.apiKey(['CONVERSATIONS_READ', 'CONTACTS_READ', 'CHANNELS_READ']);
    await soon.do('conversationSnooze', { until: inHours(1) });
    await late.do('conversationSnooze', { until: inHours(11 * 24) });
    app.clock.advance(2 * hour);
    await soon.becomes('its time has come', { status: 'OPEN', snoozedUntil: null }, key);
    expect((await late.read(key)).status).toBe('SNOOZED');
    expect((await activities(soon)).at(-1)).toBe('STATUS_CHANGED TIME SNOOZED OPEN');
    app.clock.advance(30 * 24 * hour);
    await late.becomes('it is long over', { status: 'OPEN' }, key);
    expect(await activities(late)).toHaveLength(2);
  });
});
