import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { rows } from '../../../src/platform/database/rows.js';
import { newId, toPublicId, uuidOf } from '../../../src/platform/kernel/ids.js';
import { systemViewer } from '../../../src/platform/kernel/viewer.js';
import type { TestAccount, TestMember } from '../../kit/account.js';
import type { ApiClient } from '../../kit/api.js';
import { startTestApp, type TestApp } from '../../kit/app.js';
import { countStatements } from '../../kit/sql.js';
import { Talk } from '../messages/talk.js';

let app: TestApp;
let account: TestAccount;
let agent: TestMember;
beforeAll(async () => {
  app = await startTestApp();
  account = await app.newAccount();
  agent = await account.member('AGENT');
}, 240_000);
afterAll(() => app?.stop());

let talk: Talk;
beforeEach(async () => {
  talk = await Talk.begin(account);
}, 60_000);

const create = async (actions: object[], more: object = {}, api: ApiClient = account.api): Promise<any> =>
  (
    await api.query(
      `mutation ($input: MacroCreateInput!) { macroCreate(input: $input) {
        macro { id isShared team { id } actions { kind text cannedResponseId templateName templateTexts snoozeMinutes } }
        userErrors { code message path } } }`,
      { input: { name: `Macro ${randomUUID()}`, isShared: true, actions, ...more } },
    )
  ).macroCreate;
const run = async (macroId: string, more: object = {}, api: ApiClient = account.api): Promise<any> =>
  (
    await api.query(
      `mutation ($input: MacroRunInput!) { macroRun(input: $input) {
        conversation { id status priority } results { outcome messageId action { kind } } userErrors { code message path } } }`,
      { input: { macroId, conversationId: talk.conversationId, ...more } },
    )
  ).macroRun;
const shown = async (): Promise<any> =>
  (
    await account.api.query(
      `query ($id: ID!) { conversation(id: $id) { status priority snoozedUntil assignee { id } labels { id }
        contact { isBlocked } myUnreadCount notes(first: 5) { nodes { body author { id } } }
        messages(first: 20) { nodes { id direction preview clientMessageId } } } }`,
      { id: talk.conversationId },
    )
  ).conversation;
const outcomes = (payload: any): string[] => payload.results.map(({ outcome }: any) => outcome);
const made = async (mutation: string, payload: string, input: object, api: ApiClient = account.api): Promise<any> => {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
  return api.mutate(
    `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${payload} userErrors { code message path } } }`,
    input,
  );
};
const response = async (body: string, more: object = {}): Promise<string> =>
  (
    await made('cannedResponseCreate', 'cannedResponse { id }', {
      shortCode: `c${randomUUID().slice(0, 8)}`,
      body,
      scope: 'ACCOUNT',
      ...more,
    })
  ).cannedResponse.id;

describe('a macro', () => {
  test('does everything that an agent does at the end of a talk, in order, and says what came of each step', async () => {
    const label = (await made('labelCreate', 'label { id }', { name: randomUUID() })).label.id;
    const { macro, userErrors } = await create([
      { sendText: 'Thank you, {{contact.firstName}}!' },
      { sendCannedResponseId: await response('{{agent.firstName}} was glad to help.') },
      { addNote: 'Solved by restart.' },
      { addLabelIds: [label] },
      { assign: { assigneeId: agent.userId } },
      { setPriority: { priority: 'LOW' } },
      { markUnread: true },
      { markUnread: true },
      { snooze: { forMinutes: 90 } },
    ]);
    expect(userErrors).toEqual([]);
    expect(macro).toMatchObject({ isShared: true, team: null });
    expect(macro.actions[0]).toMatchObject({ kind: 'SEND_TEXT', text: 'Thank you, {{contact.firstName}}!' });
    expect(macro.actions.at(-1)).toMatchObject({ kind: 'SNOOZE', snoozeMinutes: 90 });
    await made('conversationMarkRead', 'conversation { id }', { conversationId: talk.conversationId });
    const before = app.clock.now().getTime();
    const ran = await run(macro.id);
    expect(ran.userErrors).toEqual([]);
    expect(outcomes(ran)).toEqual([...Array<string>(7).fill('CHANGED'), 'UNCHANGED', 'CHANGED']);
    const now = await shown();
    expect(now).toMatchObject({
      status: 'SNOOZED',
      priority: 'LOW',
      assignee: { id: agent.userId },
      labels: [{ id: label }],
      myUnreadCount: 1,
      notes: { nodes: [{ body: 'Solved by restart.', author: { id: account.owner.userId } }] },
    });
    expect(Date.parse(now.snoozedUntil) - before).toBeGreaterThanOrEqual(90 * 60_000);
    expect((await talk.gets(2)).map((one: any) => one.request.text.body)).toEqual([
      'Thank you, Ana!',
      'Olivia was glad to help.',
    ]);
    const sent = now.messages.nodes.filter((m: any) => m.direction === 'OUTBOUND').map((m: any) => m.id);
    expect(
      ran.results
        .slice(0, 2)
        .map((r: any) => r.messageId)
        .sort(),
    ).toEqual(sent.sort());
  });

  test('sends templates with variables, and blocks', async () => {
    await account.hasTemplate('bye', 'en', 'UTILITY');
    const { macro } = await create([
      {
        sendTemplate: { name: 'bye', language: 'en', fillsVariables: true, body: [{ text: '{{contact.firstName}}' }] },
      },
      { blockContact: true },
      { blockContact: true },
    ]);
    expect(macro.actions[0]).toMatchObject({ templateName: 'bye', templateTexts: ['{{contact.firstName}}'] });
    const ran = await run(macro.id);
    expect(outcomes(ran)).toEqual(['CHANGED', 'CHANGED', 'UNCHANGED']);
    const [row] = await rows<{ content: any }>(
      app.database.read(systemViewer(account.accountId)).em,
      'select content from message where account_id = $1 and id = $2',
      [account.accountId, uuidOf('Message', ran.results[0].messageId)],
    );
    expect(row!.content.components[0].parameters[0].text).toBe('Ana');
    expect((await shown()).contact.isBlocked).toBe(true);
  });

  test('changes nothing and sends nothing when a step is refused by what guards sending', async () => {
    const { macro } = await create([
      { setPriority: { priority: 'HIGH' } },
      { sendText: 'Hello' },
      { addNote: 'Wrote.' },
      { sendText: 'Your mail is {{contact.email}}.' },
      { setStatus: 'CLOSED' },
    ]);
    const ran = await run(macro.id);
    expect(ran).toMatchObject({ conversation: null, userErrors: [{ code: 'UNRESOLVED_VARIABLES' }] });
    expect(outcomes(ran)).toEqual(['ROLLED_BACK', 'ROLLED_BACK', 'ROLLED_BACK', 'REFUSED', 'SKIPPED']);
    const blocked = await create([{ setPriority: { priority: 'HIGH' } }, { blockContact: true }, { sendText: 'Bye' }]);
    expect((await run(blocked.macro.id)).userErrors).toMatchObject([{ code: 'CONTACT_BLOCKED' }]);
    expect(await shown()).toMatchObject({
      status: 'OPEN',
      priority: null,
      contact: { isBlocked: false },
      notes: { nodes: [] },
    });
    expect((await shown()).messages.nodes).toHaveLength(1);
    await made('inboxSettingsUpdate', 'inboxSettings { replyLock }', { replyLock: 'ASSIGNEE_ONLY' });
    await made('conversationAssign', 'conversation { id }', {
      conversationId: talk.conversationId,
      assigneeId: agent.userId,
    });
    const { macro: plain } = await create([{ sendText: 'Hello' }]);
    expect((await run(plain.id)).userErrors).toMatchObject([{ code: 'REPLY_LOCKED' }]);
    await made('inboxSettingsUpdate', 'inboxSettings { replyLock }', { replyLock: 'NONE' });
    expect(await talk.received()).toEqual([]);
  });

  test('takes the permissions of who runs it, and refuses before anything is tried', async () => {
    const { macro } = await create([
      { setPriority: { priority: 'HIGH' } },
      { sendText: 'Hello' },
      { blockContact: true },
    ]);
    const silent = await account.apiKey(['CONVERSATIONS_READ', 'CONVERSATIONS_WRITE']);
    const ran = await run(macro.id, {}, silent);
    expect(ran.userErrors).toMatchObject([{ code: 'FORBIDDEN', message: expect.stringContaining('Step 2') }]);
    expect(outcomes(ran)).toEqual(['SKIPPED', 'REFUSED', 'SKIPPED']);
    const sender = await account.apiKey([
      'CONVERSATIONS_READ',
      'CONVERSATIONS_WRITE',
      'MESSAGES_SEND',
      'CONTACTS_READ',
    ]);
    expect((await run(macro.id, {}, sender)).userErrors).toMatchObject([
      { code: 'FORBIDDEN', message: expect.stringContaining('Step 3') },
    ]);
    const { macro: unread } = await create([{ markUnread: true }]);
    expect((await run(unread.id, {}, sender)).userErrors).toMatchObject([{ code: 'FORBIDDEN' }]);
    expect(await shown()).toMatchObject({ priority: null });
    expect((await shown()).messages.nodes).toHaveLength(1);
  });

  test('whose label, team, member or response is gone says which step, and does nothing', async () => {
    const label = (await made('labelCreate', 'label { id }', { name: randomUUID() })).label.id;
    const team = (await made('teamCreate', 'team { id }', { name: randomUUID() })).team.id;
    const canned = await response('Hello');
    const first = { setPriority: { priority: 'HIGH' } };
    const macros = [
      [await create([first, { addLabelIds: [label] }]), 'label'],
      [await create([first, { assign: { teamId: team } }]), 'team'],
      [await create([first, { sendCannedResponseId: canned }]), 'canned response'],
    ] as const;
    await made('labelDelete', 'deletedLabelId', { labelId: label });
    await made('teamDelete', '', { teamId: team });
    await made('cannedResponseDelete', 'deletedCannedResponseId', { cannedResponseId: canned });
    for (const [{ macro }, what] of macros) {
      const ran = await run(macro.id);
      expect(ran.userErrors).toEqual([
        { code: 'MACRO_STEP_INVALID', message: `Step 2: the ${what} is no more, or not for you.`, path: ['macroId'] },
      ]);
      expect(outcomes(ran)).toEqual(['SKIPPED', 'REFUSED']);
    }
    expect(await shown()).toMatchObject({ priority: null });
    const { macros: listed } = await account.api.query('{ macros { id faults { step message } } }');
    for (const [{ macro }] of macros)
      expect(listed.find(({ id }: any) => id === macro.id).faults).toMatchObject([{ step: 2 }]);
    const missing = toPublicId('CannedResponse', newId());
    expect((await create([{ sendCannedResponseId: missing }])).userErrors).toMatchObject([
      { code: 'NOT_FOUND', path: ['actions', '0'] },
    ]);
  });

  test('runs once under its clientRunId, however often it is called', async () => {
    const { macro } = await create([{ sendText: 'Once' }, { addNote: 'Once' }]);
    const clientRunId = randomUUID();
    const answers = await Promise.all([1, 2, 3, 4].map(() => run(macro.id, { clientRunId })));
    expect(new Set(answers.map((one) => JSON.stringify(one.results))).size).toBe(1);
    expect(outcomes(answers[0])).toEqual(['CHANGED', 'CHANGED']);
    expect(await run(macro.id, { clientRunId })).toEqual(answers[0]);
    const now = await shown();
    expect([now.messages.nodes.length, now.notes.nodes.length]).toEqual([2, 1]);
    const { macro: other } = await create([{ addNote: 'Other' }]);
    expect((await run(other.id, { clientRunId })).userErrors).toMatchObject([
      { code: 'CLIENT_RUN_ID_REUSED', path: ['clientRunId'] },
    ]);
    expect((await run(macro.id, { clientRunId: '' })).userErrors).toMatchObject([{ code: 'INVALID_INPUT' }]);
    await run(macro.id, { clientRunId: randomUUID() });
    expect((await shown()).notes.nodes).toHaveLength(2);
  });

  test('reopens a closed conversation by what it sends, and closes it again', async () => {
    await made('conversationClose', 'conversation { id }', { conversationId: talk.conversationId });
    const { macro } = await create([{ sendText: 'One thing more' }, { setStatus: 'CLOSED' }]);
    const ran = await run(macro.id);
    expect(outcomes(ran)).toEqual(['CHANGED', 'CHANGED']);
    expect(ran.conversation.status).toBe('CLOSED');
  });

  test('gives a conversation out of sight and still says what it has to say', async () => {
    await made('memberSetVisibility', 'member { id }', {
      memberId: await memberIdOf(agent),
      visibility: 'OWN',
    });
    await made('conversationAssign', 'conversation { id }', {
      conversationId: talk.conversationId,
      assigneeId: agent.userId,
    });
    const { macro } = await create([
      { assign: { assigneeId: account.owner.userId } },
      { sendText: 'My colleague goes on.' },
      { addNote: 'Over to you.' },
    ]);
    const ran = await run(macro.id, {}, agent.api);
    expect(ran.userErrors).toEqual([]);
    expect(outcomes(ran)).toEqual(['CHANGED', 'CHANGED', 'CHANGED']);
    expect((await run(macro.id, {}, agent.api)).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    await made('memberSetVisibility', 'member { id }', { memberId: await memberIdOf(agent), visibility: 'ALL' });
  });

  test('of a team is for its members and who manages the inbox', async () => {
    const team = (await made('teamCreate', 'team { id }', { name: randomUUID() })).team.id;
    const actions = [{ addNote: 'Ours' }];
    expect((await create(actions, { teamId: team, isShared: false })).userErrors).toMatchObject([
      { code: 'INVALID_INPUT', path: ['teamId'] },
    ]);
    expect((await create(actions, { teamId: team }, agent.api)).userErrors).toMatchObject([{ code: 'FORBIDDEN' }]);
    expect((await create(actions, { teamId: toPublicId('Team', newId()) })).userErrors).toMatchObject([
      { code: 'NOT_FOUND', path: ['teamId'] },
    ]);
    const { macro } = await create(actions, { teamId: team });
    expect(macro).toMatchObject({ isShared: true, team: { id: team } });
    expect((await run(macro.id, {}, agent.api)).userErrors).toMatchObject([{ code: 'NOT_FOUND', path: ['macroId'] }]);
    await made('teamAddMembers', 'team { id }', { teamId: team, memberIds: [await memberIdOf(agent)] });
    expect(outcomes(await run(macro.id, {}, agent.api))).toEqual(['CHANGED']);
    expect(outcomes(await run(macro.id))).toEqual(['CHANGED']);
    await made('teamDelete', '', { teamId: team });
    expect((await run(macro.id)).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
  });

  test('that says something is not run on many at once, nor done to many without a macro', async () => {
    const { macro } = await create([{ addNote: 'x' }]);
    const update = async (action: object): Promise<any> =>
      (
        await account.api.query(
          `mutation ($input: ConversationsUpdateInput!) { conversationsUpdate(input: $input) {
            bulkAction { id } userErrors { code path } } }`,
          { input: { conversationIds: [talk.conversationId], action } },
        )
      ).conversationsUpdate.userErrors;
    expect(await update({ macroId: macro.id })).toEqual([{ code: 'MACRO_NOT_FOR_MANY', path: ['action', 'macroId'] }]);
    expect(await update({ sendText: 'Hello' })).toMatchObject([{ code: 'INVALID_INPUT' }]);
    expect(await update({ blockContact: true })).toMatchObject([{ code: 'INVALID_INPUT' }]);
    expect((await shown()).contact.isBlocked).toBe(false);
  });

  test.each<[string, object, string]>([
    ['words that are none', { sendText: '   ' }, 'INVALID_INPUT'],
    ['too many words', { sendText: 'x'.repeat(4_097) }, 'INVALID_INPUT'],
    ['an unknown variable', { sendText: 'Hi {{contact.shoeSize}}' }, 'UNKNOWN_VARIABLE'],
    ['an open variable', { sendText: 'Hi {{contact.name' }, 'INVALID_INPUT'],
    ['a note of nothing', { addNote: '\n' }, 'INVALID_INPUT'],
    ['a snooze in two ways', { snooze: { forMinutes: 5, untilNextMessage: true } }, 'INVALID_INPUT'],
    ['a snooze of no time', { snooze: { forMinutes: 0 } }, 'INVALID_INPUT'],
    ['no block', { blockContact: false }, 'INVALID_INPUT'],
    ['a template without a name', { sendTemplate: { name: '', language: 'en' } }, 'INVALID_INPUT'],
    [
      'a file that could be gone',
      { sendTemplate: { name: 'x', language: 'en', header: { image: { mediaId: toPublicId('Media', newId()) } } } },
      'INVALID_INPUT',
    ],
  ])('is not made of %s', async (_, action, code) => {
    const { macro, userErrors } = await create([action]);
    expect(macro).toBeNull();
    expect(userErrors).toMatchObject([{ code }]);
    expect(userErrors[0].path.slice(0, 2)).toEqual(['actions', '0']);
  });

  test('lists cost the same for few and many', async () => {
    const document = '{ macros { id name team { name } faults { step } actions { kind } } }';
    const fresh = await app.newAccount({ channel: false });
    const label = (await made('labelCreate', 'label { id }', { name: 'L' }, fresh.api)).label.id;
    const add = () => create([{ addLabelIds: [label] }, { sendText: 'Hi' }], {}, fresh.api);
    await add();
    const few = await countStatements(app, () => fresh.api.query(document));
    for (let i = 0; i < 20; i++) await add();
    const many = await countStatements(app, () => fresh.api.query(document));
    expect(many).toEqual(few);
    expect(many.filter((name) => name === 'macros' || name === 'macroReferences')).toEqual([
      'macros',
      'macroReferences',
    ]);
  });
});

async function memberIdOf(member: TestMember): Promise<string> {
  const { members } = await account.api.query('{ members(first: 50) { nodes { id user { id } } } }');
  return members.nodes.find((one: any) => one.user.id === member.userId).id;
}
