import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { idleConversations } from '../../../src/domains/auto-close/auto-close.queries.js';
import { rows } from '../../../src/platform/database/rows.js';
import { newId, uuidOf } from '../../../src/platform/kernel/ids.js';
import { systemViewer } from '../../../src/platform/kernel/viewer.js';
import type { TestAccount } from '../../kit/account.js';
import type { ApiClient } from '../../kit/api.js';
import { startTestApp, type TestApp } from '../../kit/app.js';
import { countStatements } from '../../kit/sql.js';
import { until } from '../../kit/until.js';
import { Talk } from '../messages/talk.js';

const set = `mutation ($input: AutoClosePolicySetInput!) { autoClosePolicySet(input: $input) {
  autoClosePolicy { isEnabled afterHours closesSnoozed closesUrgent message note team { id } } userErrors { code path } } }`;
const remove = `mutation ($input: AutoClosePolicyDeleteInput!) {
  autoClosePolicyDelete(input: $input) { isDeleted userErrors { code path } } }`;

let app: TestApp;
let account: TestAccount;
/** Outlives the sessions when the clock is moved by days. */
let key: ApiClient;
beforeAll(async () => {
  app = await startTestApp();
}, 240_000);
beforeEach(async () => {
  account = await app.newAccount();
  key = await account.apiKey([
    'ACCOUNT_READ',
    'CONVERSATIONS_READ',
    'CONVERSATIONS_WRITE',
    'CONTACTS_READ',
    'INBOX_MANAGE',
    'TEAMS_MANAGE',
    'MEMBERS_READ',
  ]);
}, 60_000);
afterAll(() => app.stop());

const hour = 3_600_000;
/** As a worker does it every half minute, and as another one would at the same moment. */
const sweep = (): Promise<void> =>
  app.core.rooms
    .flatMap((room) => room.ticks ?? [])
    .find(({ name }) => name === 'idle conversations')!
    .run();
const writes = (talk: Talk) =>
  account.inbound({
    from: { waId: talk.waId },
    message: { type: 'text', text: { body: 'again' }, timestamp: String(Math.floor(app.clock.now().getTime() / 1000)) },
  });
const shown = async (talk: Talk): Promise<any> =>
  (
    await key.query(
      `query ($id: ID!) { conversation(id: $id) { status waitingSince
        messages(first: 20) { nodes { preview direction status } } notes(first: 5) { nodes { body author { id } } }
        activities: timeline(first: 20) { nodes { __typename ... on Activity { kind cause from to reason text } } } } }`,
      { id: talk.conversationId },
    )
  ).conversation;
const closings = async (talk: Talk): Promise<object[]> =>
  (await shown(talk)).activities.nodes.filter((one: any) => one.__typename === 'Activity' && one.to === 'CLOSED');
const statusOf = async (talk: Talk): Promise<string> => (await shown(talk)).status;

/** A conversation of this hour in which the business had the last word. */
async function answered(): Promise<Talk> {
  const talk = await Talk.begin(account);
  await writes(talk);
  await until('the message is heard', async () => (await shown(talk)).messages.nodes.length === 2);
  const id = await talk.say('Here you are.');
  await talk.reaches(id, ['SENT', 'DELIVERED', 'READ']);
  return talk;
}
const events = async (talk: Talk): Promise<any[]> =>
  rows(
    app.database.read(systemViewer(account.accountId)).em,
    `select payload from domain_event where account_id = $1 and entity_id = $2 and payload ->> 'change' = 'CLOSED'`,
    [account.accountId, uuidOf('Conversation', talk.conversationId)],
  );

describe('an idle conversation', () => {
  test('stays open while the answer waits or is on its way', async () => {
    await key.mutate(set, { afterHours: 1 });
    const [talk, other] = [await answered(), await answered()];
    const becomes = (status: string) =>
      app.asOwner(
        `update message m set status = '${status}' from conversation c
         where c.id = '${uuidOf('Conversation', talk.conversationId)}' and m.account_id = c.account_id and m.id = c.last_message_id; select 1`,
      );
    app.clock.advance(2 * hour);
    for (const status of ['QUEUED', 'SENDING']) {
      await becomes(status);
      await sweep();
      expect(await statusOf(talk)).toBe('OPEN');
    }
    expect(await statusOf(other)).toBe('CLOSED');
    await becomes('SENT');
    await sweep();
    expect(await statusOf(talk)).toBe('CLOSED');
  }, 120_000);

  test('that cannot be closed stands in nobody’s way', async () => {
    await key.mutate(set, { afterHours: 1 });
    const [talk, other] = [await answered(), await answered()];
    await app.asOwner(
      `create function refuse_one() returns trigger language plpgsql as $$ begin raise 'not this one'; end $$;
       create trigger refuse_one before update on conversation for each row
         when (new.id = '${uuidOf('Conversation', talk.conversationId)}') execute function refuse_one(); select 1`,
    );
    try {
      app.clock.advance(2 * hour);
      await sweep();
      expect(await statusOf(other)).toBe('CLOSED');
      expect(await statusOf(talk)).toBe('OPEN');
    } finally {
      await app.asOwner(`drop function refuse_one cascade; select 1`);
    }
    await sweep();
    expect(await statusOf(talk)).toBe('CLOSED');
  }, 120_000);

  test('is closed once when its time has come, and says why', async () => {
    const talk = await answered();
    const { autoClosePolicy } = await key.mutate(set, { afterHours: 48 });
    expect(autoClosePolicy).toEqual({
      isEnabled: true,
      afterHours: 48,
      closesSnoozed: false,
      closesUrgent: false,
      message: null,
      note: null,
      team: null,
    });
    app.clock.advance(47 * hour);
    await sweep();
    expect(await statusOf(talk)).toBe('OPEN');
    // As long as no worker ran, and then two at once.
    app.clock.advance(20 * 24 * hour);
    await Promise.all([sweep(), sweep()]);
    expect(await statusOf(talk)).toBe('CLOSED');
    expect(await closings(talk)).toEqual([
      {
        __typename: 'Activity',
        kind: 'STATUS_CHANGED',
        cause: 'TIME',
        from: 'OPEN',
        to: 'CLOSED',
        reason: 'IDLE',
        text: 'Closed as nobody wrote any more.',
      },
    ]);
    expect((await events(talk)).map(({ payload }) => payload)).toEqual([
      expect.objectContaining({ from: 'OPEN', to: 'CLOSED', reason: 'IDLE' }),
    ]);
  });

  test('stays open while the contact waits, or when our answer failed', async () => {
    await key.mutate(set, { afterHours: 1 });
    const waiting = await Talk.begin(account);
    const failed = await answered();
    await app.asOwner(`update message set status = 'FAILED'
      where id = (select last_message_id from conversation where id = '${uuidOf('Conversation', failed.conversationId)}')`);
    app.clock.advance(30 * 24 * hour);
    await sweep();
    expect([await statusOf(waiting), await statusOf(failed)]).toEqual(['OPEN', 'OPEN']);
  });

  test('is left alone when it is snoozed or urgent, unless that is chosen', async () => {
    const snoozed = await answered();
    const urgent = await answered();
    await key.mutate(
      `mutation ($input: ConversationSnoozeInput!) { conversationSnooze(input: $input) { conversation { id } userErrors { code } } }`,
      { conversationId: snoozed.conversationId, untilNextMessage: true },
    );
    await key.mutate(
      `mutation ($input: ConversationSetPriorityInput!) {
        conversationSetPriority(input: $input) { conversation { id } userErrors { code } } }`,
      { conversationId: urgent.conversationId, priority: 'URGENT' },
    );
    await key.mutate(set, { afterHours: 24 });
    app.clock.advance(25 * hour);
    await sweep();
    expect([await statusOf(snoozed), await statusOf(urgent)]).toEqual(['SNOOZED', 'OPEN']);
    await key.mutate(set, { afterHours: 24, closesUrgent: true });
    await sweep();
    expect([await statusOf(snoozed), await statusOf(urgent)]).toEqual(['SNOOZED', 'CLOSED']);
    await key.mutate(set, { afterHours: 24, closesSnoozed: true });
    await sweep();
    expect(await statusOf(snoozed)).toBe('CLOSED');
  });

  test('that somebody opened again has its time anew', async () => {
    const talk = await answered();
    await key.mutate(set, { afterHours: 24 });
    app.clock.advance(25 * hour);
    await sweep();
    await key.mutate(
      `mutation ($input: ConversationReopenInput!) { conversationReopen(input: $input) { conversation { id } userErrors { code } } }`,
      { conversationId: talk.conversationId },
    );
    app.clock.advance(23 * hour);
    await sweep();
    expect(await statusOf(talk)).toBe('OPEN');
    app.clock.advance(2 * hour);
    await sweep();
    expect([await statusOf(talk), (await closings(talk)).length]).toEqual(['CLOSED', 2]);
  });

  test('goes on when the contact writes at that moment, whoever comes first', async () => {
    await key.mutate(set, { afterHours: 2 });
    const talks = [await answered(), await answered(), await answered()];
    app.clock.advance(3 * hour);
    for (const [i, talk] of talks.entries()) {
      if (i === 1) await sweep();
      await Promise.all([writes(talk), sweep()]);
      const now = await until('the message is heard', async () => {
        const one = await shown(talk);
        return one.messages.nodes.length === 4 && one;
      });
      expect(now).toMatchObject({ status: 'OPEN', waitingSince: expect.any(String) });
      await sweep();
      expect(await statusOf(talk)).toBe('OPEN');
    }
  });

  test('is one of many, which are closed in pages', async () => {
    const talk = await answered();
    await key.mutate(set, { afterHours: 10 });
    const count = 450;
    const closed = 3_000;
    await app.database.write(systemViewer(account.accountId), async (scope) => {
      const ids = Array.from({ length: count + closed }, () => [newId(), newId()] as const);
      await rows(
        scope.em,
        `with people as (
           insert into contact (account_id, id, created_at, updated_at) select $1, u.c, $4, $4 from unnest($2::uuid[]) as u (c) returning 1)
         insert into conversation (account_id, id, channel_id, contact_id, status, last_activity_at, created_at)
         select $1, u.v, (select id from channel where account_id = $1), u.c, case when n > ${count} then 'CLOSED' else 'OPEN' end, $4, $4
         from unnest($2::uuid[], $3::uuid[]) with ordinality as u (c, v, n), (select count(*) from people) p`,
        [account.accountId, ids.map(([c]) => c), ids.map(([, v]) => v), app.clock.now()],
      );
    });
    const sql = idleConversations(200).replaceAll('$1', 'now()').replaceAll('$2', `'{}'`);
    const plan = await app.asOwner<Record<string, string>>(`analyze conversation; explain ${sql}`);
    const reads = plan
      .map((line) => line['QUERY PLAN'])
      .filter((line) => / on conversation(_idle| c)/.test(line ?? ''));
    expect(reads.some((line) => line!.includes('conversation_idle'))).toBe(true);
    expect(plan.some((line) => /Seq Scan on conversation/.test(line['QUERY PLAN'] ?? ''))).toBe(false);
    app.clock.advance(11 * hour);
    await Promise.all([sweep(), sweep()]);
    expect(await statusOf(talk)).toBe('CLOSED');
    const [told] = await rows<{ events: number; activities: number; open: number }>(
      app.database.read(systemViewer(account.accountId)).em,
      `select (select count(*)::int from domain_event where account_id = $1 and payload ->> 'reason' = 'IDLE') as events,
         (select count(*)::int from activity where account_id = $1 and details ->> 'reason' = 'IDLE') as activities,
         (select count(*)::int from conversation where account_id = $1 and status <> 'CLOSED') as open`,
      [account.accountId],
    );
    expect(told).toEqual({ events: count + 1, activities: count + 1, open: 0 });
  }, 120_000);
});

describe('what is said at the end', () => {
  test('reaches the contact inside the service window, once, and a note stays for colleagues', async () => {
    const talk = await answered();
    await key.mutate(set, { afterHours: 3, message: 'We close this talk; just write again.', note: 'Nobody wrote.' });
    app.clock.advance(4 * hour);
    await Promise.all([sweep(), sweep()]);
    const closed = await shown(talk);
    expect(closed).toMatchObject({
      status: 'CLOSED',
      waitingSince: null,
      notes: { nodes: [{ body: 'Nobody wrote.', author: null }] },
    });
    expect(closed.messages.nodes.filter((m: any) => m.preview.startsWith('We close'))).toHaveLength(1);
    expect((await talk.gets(2)).map((one: any) => one.request.text.body)).toEqual([
      'Here you are.',
      'We close this talk; just write again.',
    ]);
  });

  test('is left out when the window has closed; the conversation is closed all the same', async () => {
    const talk = await answered();
    await key.mutate(set, { afterHours: 30, message: 'Good bye.' });
    app.clock.advance(31 * hour);
    await sweep();
    const closed = await shown(talk);
    expect(closed.status).toBe('CLOSED');
    expect(closed.messages.nodes.some((m: any) => m.preview === 'Good bye.')).toBe(false);
  });

  test('is left out for a contact who is blocked', async () => {
    const talk = await answered();
    await app.asOwner(`update contact set blocked_at = now()
      where id = (select contact_id from conversation where id = '${uuidOf('Conversation', talk.conversationId)}')`);
    await key.mutate(set, { afterHours: 3, message: 'Good bye.' });
    app.clock.advance(4 * hour);
    await sweep();
    const closed = await shown(talk);
    expect(closed.status).toBe('CLOSED');
    expect(closed.messages.nodes.some((m: any) => m.preview === 'Good bye.')).toBe(false);
  });
});

describe('policies', () => {
  const teamOf = async (talk: Talk): Promise<string> => {
    const { team } = await key.mutate(
      `mutation ($input: TeamCreateInput!) { teamCreate(input: $input) { team { id } userErrors { code } } }`,
      { name: `Team ${newId()}` },
    );
    await key.mutate(
      `mutation ($input: ConversationAssignInput!) { conversationAssign(input: $input) { conversation { id } userErrors { code } } }`,
      { conversationId: talk.conversationId, teamId: team.id },
    );
    return team.id;
  };

  test("of a team go before the account's, also when they are switched off", async () => {
    const [slow, off, bare] = [await answered(), await answered(), await answered()];
    const [slowTeam, offTeam] = [await teamOf(slow), await teamOf(off)];
    await teamOf(bare);
    await key.mutate(set, { afterHours: 10 });
    await key.mutate(set, { teamId: slowTeam, afterHours: 20 });
    await key.mutate(set, { teamId: offTeam, afterHours: 1, isEnabled: false });
    app.clock.advance(11 * hour);
    await sweep();
    expect([await statusOf(slow), await statusOf(off), await statusOf(bare)]).toEqual(['OPEN', 'OPEN', 'CLOSED']);
    app.clock.advance(10 * hour);
    await sweep();
    expect([await statusOf(slow), await statusOf(off)]).toEqual(['CLOSED', 'OPEN']);
    const names = await countStatements(app, () => key.query('{ autoClosePolicies { afterHours team { id name } } }'));
    expect(names.filter((name) => name === 'autoClosePolicies')).toHaveLength(1);
    const { autoClosePolicies } = await key.query('{ autoClosePolicies { afterHours isEnabled team { id } } }');
    expect(autoClosePolicies).toEqual([
      { afterHours: 10, isEnabled: true, team: null },
      { afterHours: 20, isEnabled: true, team: { id: slowTeam } },
      { afterHours: 1, isEnabled: false, team: { id: offTeam } },
    ]);
    expect(await key.mutate(remove, { teamId: offTeam })).toMatchObject({ isDeleted: true });
    await sweep();
    expect(await statusOf(off)).toBe('CLOSED');
  });

  test('are checked, belong to their account, and take the permission to manage the inbox', async () => {
    const refused = async (input: object, api = key): Promise<any> =>
      (await api.query(set, { input })).autoClosePolicySet.userErrors;
    expect(await refused({ afterHours: 0 })).toEqual([{ code: 'INVALID_INPUT', path: ['afterHours'] }]);
    expect(await refused({ afterHours: 8_761 })).toEqual([{ code: 'INVALID_INPUT', path: ['afterHours'] }]);
    expect(await refused({ afterHours: 1, message: ' ' })).toEqual([{ code: 'INVALID_INPUT', path: ['message'] }]);
    expect(await refused({ afterHours: 1, note: 'n'.repeat(2_001) })).toEqual([
      { code: 'INVALID_INPUT', path: ['note'] },
    ]);
    const other = await app.newAccount({ channel: false });
    const { team } = await other.api.mutate(
      `mutation ($input: TeamCreateInput!) { teamCreate(input: $input) { team { id } userErrors { code } } }`,
      { name: 'Theirs' },
    );
    expect(await refused({ afterHours: 1, teamId: team.id })).toEqual([{ code: 'NOT_FOUND', path: ['teamId'] }]);
    expect((await key.query(remove, { input: {} })).autoClosePolicyDelete.userErrors).toMatchObject([
      { code: 'NOT_FOUND' },
    ]);
    const agent = await account.member('AGENT');
    await expect(agent.api.query(set, { input: { afterHours: 1 } })).rejects.toThrow(/FORBIDDEN|INBOX_MANAGE/);
    expect((await key.query('{ autoClosePolicies { afterHours } }')).autoClosePolicies).toEqual([]);
  });

  test('go with their team', async () => {
    const talk = await answered();
    const teamId = await teamOf(talk);
    await key.mutate(set, { teamId, afterHours: 1 });
    await key.mutate(`mutation ($input: TeamDeleteInput!) { teamDelete(input: $input) { userErrors { code } } }`, {
      teamId,
    });
    expect((await key.query('{ autoClosePolicies { afterHours } }')).autoClosePolicies).toEqual([]);
    app.clock.advance(48 * hour);
    await sweep();
    expect(await statusOf(talk)).toBe('OPEN');
  });
});
