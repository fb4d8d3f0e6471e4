import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { newId, parsePublicId, toPublicId } from '../../../src/platform/kernel/ids.js';
import { rows } from '../../../src/platform/database/rows.js';
import { systemViewer } from '../../../src/platform/kernel/viewer.js';
import type { TestAccount, TestMember } from '../../kit/account.js';
import { startTestApp, type TestApp } from '../../kit/app.js';
import { until } from '../../kit/until.js';
import { Talk } from '../conversations/talk.js';
import { refusal, Staff } from '../teams/staff.js';

let app: TestApp;
let account: TestAccount;
beforeAll(async () => {
  app = await startTestApp();
  account = await app.newAccount();
}, 120_000);
afterAll(() => app?.stop());

const fields = `id state totalCount doneCount changedCount refusedCount undoableUntil action { kind status labelIds }
  results(first: 100) { nodes { id outcome errorCode } }`;

const update = async (input: object, member: TestMember = account.owner): Promise<any> =>
  (
    await member.api.query(
      `mutation ($input: ConversationsUpdateInput!) { conversationsUpdate(input: $input) {
        bulkAction { ${fields} } userErrors { code path } } }`,
      { input },
    )
  ).conversationsUpdate;

const undo = async (bulkActionId: string, member: TestMember = account.owner): Promise<any> =>
  (
    await member.api.query(
      `mutation ($input: BulkActionUndoInput!) { bulkActionUndo(input: $input) {
        bulkAction { ${fields} } userErrors { code } } }`,
      { input: { bulkActionId } },
    )
  ).bulkActionUndo;

const outcomes = (bulkAction: any): Record<string, string> =>
  Object.fromEntries(bulkAction.results.nodes.map((one: any) => [one.id, one.errorCode ?? one.outcome]));

const labelOf = async (name: string): Promise<string> =>
  (
    await account.api.mutate(
      'mutation ($input: LabelCreateInput!) { labelCreate(input: $input) { label { id } userErrors { code } } }',
      { name },
    )
  ).label.id;

describe('a bulk action', () => {
  test('tells of each conversation what became of it, and is undone where nobody was there since', async () => {
    const [one, two, closed] = [await Talk.begin(account), await Talk.begin(account), await Talk.begin(account)];
    await closed.do('conversationClose');
    await one.do('conversationSnooze', { untilNextMessage: true });
    const before = await two.read();
    const missing = toPublicId('Conversation', newId());
    const { bulkAction } = await update({
      conversationIds: [one.id, two.id, closed.id, missing, one.id],
      action: { setStatus: 'CLOSED' },
    });
    expect(bulkAction).toMatchObject({ state: 'DONE', totalCount: 4, doneCount: 4, changedCount: 2, refusedCount: 1 });
    expect(outcomes(bulkAction)).toEqual({
      [one.id]: 'CHANGED',
      [two.id]: 'CHANGED',
      [closed.id]: 'UNCHANGED',
      [missing]: 'NOT_FOUND',
    });
    // Somebody else goes on with one of them, and closes it again: as it was left, and yet not untouched.
    app.clock.advance(1_000);
    await one.do('conversationReopen');
    await one.do('conversationClose');
    const agent = await account.member('AGENT');
    expect((await undo(bulkAction.id, agent)).userErrors).toEqual([{ code: 'NOT_FOUND' }]);
    const undone = (await undo(bulkAction.id)).bulkAction;
    expect(undone.state).toBe('UNDONE');
    expect(outcomes(undone)).toMatchObject({
      [one.id]: 'CHANGED_SINCE',
      [two.id]: 'RESTORED',
      [closed.id]: 'UNCHANGED',
    });
    expect(await two.read()).toMatchObject({ status: 'OPEN', waitingSince: before.waitingSince, closedAt: null });
    expect((await one.read()).status).toBe('CLOSED');
    expect((await undo(bulkAction.id)).userErrors).toEqual([{ code: 'BULK_ACTION_UNDO_EXPIRED' }]);
  });

  test('puts back owners, labels, priorities and snoozes', async () => {
    const talk = await Talk.begin(account);
    const [old, added] = [await labelOf('Was there'), await labelOf('Is new')];
    await talk.do('conversationAddLabels', { labelIds: [old] });
    await talk.do('conversationSetPriority', { priority: 'LOW' });
    const was = await talk.read();
    const agent = await account.member('AGENT');
    const { team } = await account.api.mutate(
      'mutation ($input: TeamCreateInput!) { teamCreate(input: $input) { team { id } userErrors { code } } }',
      { name: 'Billing' },
    );
    for (const action of [
      { addLabelIds: [old, added] },
      { removeLabelIds: [old] },
      { setPriority: { priority: 'URGENT' } },
      { assign: { assigneeId: agent.userId } },
      { assign: { teamId: team.id } },
      { assign: { assigneeId: agent.userId, teamId: team.id } },
      { snooze: { untilNextMessage: true } },
    ]) {
      const { bulkAction } = await update({ conversationIds: [talk.id], action });
      expect([action, outcomes(bulkAction)[talk.id]]).toEqual([action, 'CHANGED']);
      expect(outcomes((await undo(bulkAction.id)).bulkAction)).toEqual({ [talk.id]: 'RESTORED' });
      const { version: _, ...now } = await talk.read();
      expect(was).toMatchObject(now);
    }
    const read = await update({ conversationIds: [talk.id], action: { markRead: true } });
    expect((await undo(read.bulkAction.id)).userErrors).toEqual([{ code: 'BULK_ACTION_NOT_UNDOABLE' }]);
    app.clock.advance(1_000);
    const late = await update({ conversationIds: [talk.id], action: { setPriority: { priority: null } } });
    app.clock.advance(31_000);
    expect((await undo(late.bulkAction.id)).userErrors).toEqual([{ code: 'BULK_ACTION_UNDO_EXPIRED' }]);
  });

  test('that gives conversations out of sight does all of its part, and is undone by who did it', async () => {
    const staff = new Staff(account);
    const [member, other] = [await staff.hire('AGENT', 'TEAM'), await staff.hire()];
    const [ours, theirs] = [await staff.team('Ours', member), await staff.team('Theirs', other)];
    const talk = await Talk.begin(account);
    await staff.assign(talk.id, { teamId: ours });
    const { macro } = (
      await account.api.query(
        `mutation ($input: MacroCreateInput!) { macroCreate(input: $input) { macro { id } userErrors { code } } }`,
        {
          input: {
            name: 'Hand over',
            isShared: true,
            actions: [{ assign: { teamId: theirs } }, { setPriority: { priority: 'HIGH' } }],
          },
        },
      )
    ).macroCreate;
    const { bulkAction } = await update({ conversationIds: [talk.id], action: { macroId: macro.id } }, member);
    expect(bulkAction).toMatchObject({ changedCount: 1, refusedCount: 0 });
    expect((await talk.read()).priority).toBe('HIGH');
    expect((await undo(bulkAction.id, member)).userErrors).toEqual([]);
    expect(await talk.read()).toMatchObject({ priority: null });
    expect(
      outcomes((await update({ conversationIds: [talk.id], action: { markRead: true } }, member)).bulkAction),
    ).toEqual({
      [talk.id]: 'CHANGED',
    });
    const run = await member.api.query(
      `mutation ($input: MacroRunInput!) { macroRun(input: $input) { results { outcome } userErrors { code } } }`,
      { input: { macroId: macro.id, conversationId: talk.id } },
    );
    expect(run.macroRun).toEqual({ results: [{ outcome: 'CHANGED' }, { outcome: 'CHANGED' }], userErrors: [] });
  });

  test('brings no waiting back that ended since', async () => {
    const talk = await Talk.begin(account);
    const { bulkAction } = await update({ conversationIds: [talk.id], action: { snooze: { untilNextMessage: true } } });
    await app.database.write(systemViewer(account.accountId), (scope) =>
      rows(scope.em, 'update conversation set waiting_since = null where account_id = $1 and id = $2', [
        scope.accountId,
        parsePublicId(talk.id)!.uuid,
      ]),
    );
    expect(outcomes((await undo(bulkAction.id)).bulkAction)).toEqual({ [talk.id]: 'RESTORED' });
    expect(await talk.read()).toMatchObject({ status: 'OPEN', waitingSince: null });
  });

  test('refuses what is no bulk action', async () => {
    const talk = await Talk.begin(account);
    const conversationIds = [talk.id];
    const codes = async (input: object) => (await update(input)).userErrors.map(({ code }: any) => code);
    expect(await codes({ action: { markRead: true } })).toEqual(['INVALID_INPUT']);
    expect(await codes({ conversationIds: [], action: { markRead: true } })).toEqual(['INVALID_INPUT']);
    expect(await codes({ conversationIds, where: {}, action: { markRead: true } })).toEqual(['INVALID_INPUT']);
    expect(await codes({ conversationIds, action: { setStatus: 'SNOOZED' } })).toEqual(['INVALID_INPUT']);
    expect(await codes({ conversationIds: ['cnv_x'], action: { markRead: true } })).toEqual(['NOT_FOUND']);
    const { bulkAction } = await update({ conversationIds, action: { addLabelIds: [toPublicId('Label', newId())] } });
    expect(outcomes(bulkAction)).toEqual({ [talk.id]: 'NOT_FOUND' });
  });

  test('on many goes on in the background, told live, and is undone as well', async () => {
    const own = await app.newAccount();
    await Promise.all(Array.from({ length: 6 }, () => Talk.begin(own)));
    // Further ones, as history would bring them.
    const clones = await app.database.write(systemViewer(own.accountId), async (scope) =>
      rows<{ id: string }>(
        scope.em,
        `with people as (
           insert into contact (account_id, id, display_name, created_at, updated_at)
           select $1, gen_random_uuid(), 'Copy ' || n, now(), now() from generate_series(1, 140) n returning id)
         insert into conversation (account_id, id, channel_id, contact_id, status, last_activity_at, created_at)
         select $1, gen_random_uuid(), $2, people.id, 'OPEN', now(), now() from people returning id`,
        [own.accountId, parsePublicId(own.channel.id)!.uuid],
      ),
    );
    expect(clones).toHaveLength(140);
    const staff = new Staff(own);
    const agent = await staff.hire();
    const { bulkAction } = await update({ where: { status: 'OPEN' }, action: { setStatus: 'CLOSED' } }, agent);
    expect(bulkAction).toMatchObject({ totalCount: 146 });
    const watch = own.subscribe(
      `subscription ($id: ID!) { bulkActionChanged(bulkActionId: $id) { state doneCount } }`,
      {
        id: bulkAction.id,
      },
    );
    await watch.opened;
    const read = async () =>
      (await own.api.query(`query ($id: ID!) { bulkAction(id: $id) { ${fields} } }`, { id: bulkAction.id })).bulkAction;
    const done = await until(
      'all are closed',
      async () => {
        const now = await read();
        return now.state === 'DONE' && now;
      },
      30_000,
    );
    expect(done).toMatchObject({ doneCount: 146, changedCount: 146, refusedCount: 0 });
    // Who undoes it does so with their own rights: whoever did it may have gone.
    expect(await refusal(own.api, 'memberRemove', { memberId: agent.memberId })).toEqual([]);
    await undo(bulkAction.id, own.owner);
    await watch.find('the undoing is told', (data: any) => data.bulkActionChanged.state === 'UNDONE', 30_000);
    const left = await rows<{ status: string }>(
      app.database.read(systemViewer(own.accountId)).em,
      `select distinct status from conversation where account_id = $1`,
      [own.accountId],
    );
    expect(left).toEqual([{ status: 'OPEN' }]);
    await watch.close();
  }, 90_000);
});

describe('a macro', () => {
  const create = (input: object, member: TestMember = account.owner): Promise<any> =>
    member.api
      .query(
        `mutation ($input: MacroCreateInput!) { macroCreate(input: $input) {
          macro { id name isShared actions { kind status priority } } userErrors { code path } } }`,
        { input },
      )
      .then((data) => data.macroCreate);
  const run = (macroId: string, talk: Talk, member: TestMember = account.owner): Promise<any> =>
    member.api
      .query(
        `mutation ($input: MacroRunInput!) { macroRun(input: $input) {
          conversation { status priority } results { outcome action { kind } } userErrors { code } } }`,
        { input: { macroId, conversationId: talk.id } },
      )
      .then((data) => data.macroRun);

  test('does all of it or nothing, and says of each action what became of it', async () => {
    const talk = await Talk.begin(account);
    const { macro } = await create({
      name: 'Spam',
      isShared: true,
      actions: [{ setPriority: { priority: 'LOW' } }, { setStatus: 'OPEN' }, { setStatus: 'CLOSED' }],
    });
    expect(macro).toMatchObject({
      name: 'Spam',
      isShared: true,
      actions: [{ priority: 'LOW' }, {}, { status: 'CLOSED' }],
    });
    expect(await run(macro.id, talk)).toMatchObject({
      conversation: { status: 'CLOSED', priority: 'LOW' },
      results: [{ outcome: 'CHANGED' }, { outcome: 'UNCHANGED' }, { outcome: 'CHANGED' }],
      userErrors: [],
    });
    const { macro: wrong } = await create({
      name: 'Wrong',
      actions: [{ setPriority: { priority: 'HIGH' } }, { snooze: { untilNextMessage: true } }, { markRead: true }],
    });
    expect(await run(wrong.id, talk)).toMatchObject({
      conversation: null,
      results: [{ outcome: 'ROLLED_BACK' }, { outcome: 'REFUSED' }, { outcome: 'SKIPPED' }],
      userErrors: [{ code: 'CONVERSATION_CLOSED' }],
    });
    expect((await talk.read()).priority).toBe('LOW');
    const other = await Talk.begin(account);
    const { bulkAction } = await update({ conversationIds: [talk.id, other.id], action: { macroId: wrong.id } });
    expect(outcomes(bulkAction)).toEqual({ [talk.id]: 'CONVERSATION_CLOSED', [other.id]: 'CHANGED' });
    expect((await talk.read()).priority).toBe('LOW');
    expect(await other.read()).toMatchObject({ status: 'SNOOZED', priority: 'HIGH', unreadCount: 0 });
    expect(outcomes((await undo(bulkAction.id)).bulkAction)[other.id]).toBe('RESTORED');
    expect(await other.read()).toMatchObject({ status: 'OPEN', priority: null });
  });

  test("is the member's own unless it is shared by who may", async () => {
    const [agent, colleague] = [await account.member('AGENT'), await account.member('AGENT')];
    const actions = [{ setStatus: 'CLOSED' }];
    expect((await create({ name: 'Ours', actions, isShared: true }, agent)).userErrors).toMatchObject([
      { code: 'FORBIDDEN' },
    ]);
    expect((await create({ name: 'None', actions: [] }, agent)).userErrors).toMatchObject([{ code: 'INVALID_INPUT' }]);
    const { macro } = await create({ name: 'Mine', actions }, agent);
    const names = async (member: TestMember) =>
      (await member.api.query('{ macros { name } }')).macros.map(({ name }: any) => name);
    expect(await names(agent)).toContain('Mine');
    expect(await names(colleague)).not.toContain('Mine');
    const talk = await Talk.begin(account);
    expect((await run(macro.id, talk, colleague)).userErrors).toEqual([{ code: 'NOT_FOUND' }]);
    const remove =
      'mutation ($input: MacroDeleteInput!) { macroDelete(input: $input) { deletedMacroId userErrors { code } } }';
    expect((await colleague.api.query(remove, { input: { macroId: macro.id } })).macroDelete.userErrors).toHaveLength(
      1,
    );
    expect((await agent.api.mutate(remove, { macroId: macro.id })).deletedMacroId).toBe(macro.id);
  });
});
