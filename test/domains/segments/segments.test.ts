import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { segmentSweep } from '../../../src/domains/segments/segment.jobs.js';
import { rows } from '../../../src/platform/database/rows.js';
import { systemViewer } from '../../../src/platform/kernel/viewer.js';
import { newWaId, type TestAccount } from '../../kit/account.js';
import { startTestApp, type TestApp } from '../../kit/app.js';
import { countStatements } from '../../kit/sql.js';
import { until } from '../../kit/until.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
}, 180_000);
afterAll(() => app?.stop());

const fields = 'id name kind state count rule version contacts(first: 100) { nodes { id } }';
const call = async (
  account: TestAccount,
  name: string,
  input: object,
  selection = `segment { ${fields} }`,
): Promise<any> =>
  (
    await account.api.query(
      `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ${selection} userErrors { code path } } }`,
      { input },
    )
  )[name];
const make = async (account: TestAccount, name: string, rule?: object): Promise<any> => {
  const { segment, userErrors } = await call(account, 'segmentCreate', { name, ...(rule ? { rule } : {}) });
  expect(userErrors).toEqual([]);
  return segment;
};
const read = async (account: TestAccount, id: string): Promise<any> =>
  (await account.api.query(`query ($id: ID!) { segment(id: $id) { ${fields} } }`, { id })).segment;
const holds = (account: TestAccount, id: string, ids: readonly string[]): Promise<any> =>
  until(`the segment holds ${ids.length}`, async () => {
    const found = await read(account, id);
    const members = found.contacts.nodes.map((one: any) => one.id).sort();
    return found.state === 'READY' && found.count === ids.length && members.join() === [...ids].sort().join() && found;
  });
const contact = async (account: TestAccount, input: object = {}): Promise<string> =>
  (
    await account.api.mutate(
      'mutation ($input: ContactCreateInput!) { contactCreate(input: $input) { contact { id } userErrors { code message path } } }',
      { displayName: 'Somebody', phoneNumber: `+${newWaId()}`, ...input },
    )
  ).contact.id;
const preview = async (account: TestAccount, rule: object): Promise<any> =>
  (
    await account.api.query(
      'query ($rule: SegmentRuleInput!) { segmentPreview(rule: $rule) { count sample { id } } }',
      {
        rule,
      },
    )
  ).segmentPreview;

describe('a dynamic segment', () => {
  test('follows contacts and conversations as they change, and tells who came and went', async () => {
    const account = await app.newAccount();
    const withMail = await contact(account, { email: 'a@shop.example' });
    await contact(account);
    const mail = await make(account, 'With mail', { hasEmail: true });
    await holds(account, mail.id, [withMail]);
    const open = await make(account, 'Open', { conversation: { status: 'OPEN' } });
    const both = await make(account, 'Both', { or: [{ segmentId: mail.id }, { segmentId: open.id }] });
    await holds(account, both.id, [withMail]);
    const watched = account.subscribe(
      'subscription ($id: ID!) { segmentMembershipChanged(segmentId: $id) { change contact { id } segment { count } } }',
      { id: open.id },
    );
    await watched.opened;
    await account.inbound({ from: { waId: newWaId(), name: 'Nora' }, text: 'Hello' });
    const writer = await until('the conversation is there', async () => {
      const { conversations } = await account.api.query('{ conversations { nodes { id contact { id } } } }');
      return conversations.nodes[0];
    });
    await holds(account, open.id, [writer.contact.id]);
    await holds(account, both.id, [withMail, writer.contact.id]);
    await watched.find(
      'who came is told',
      ({ segmentMembershipChanged: one }) => one.change === 'JOINED' && one.contact.id === writer.contact.id,
    );
    await account.api.mutate(
      'mutation ($input: ConversationCloseInput!) { conversationClose(input: $input) { userErrors { code } } }',
      { conversationId: writer.id },
    );
    await holds(account, open.id, []);
    await holds(account, both.id, [withMail]);
    await watched.find('who went is told', ({ segmentMembershipChanged: one }) => one.change === 'LEFT');
    await watched.close();
    expect((await preview(account, { segmentId: both.id })).count).toBe(1);
  }, 60_000);

  test('follows the labels, the team and the priority of conversations', async () => {
    const account = await app.newAccount();
    await account.inbound({ from: { waId: newWaId(), name: 'Nora' }, text: 'Hello' });
    const { id, contact: nora } = await until('the conversation is there', async () => {
      const { conversations } = await account.api.query('{ conversations { nodes { id contact { id } } } }');
      return conversations.nodes[0];
    });
    const { label } = await call(account, 'labelCreate', { name: 'vip' }, 'label { id }');
    const { team } = await call(account, 'teamCreate', { name: 'Sales' }, 'team { id }');
    const rule = { conversation: { labelId: label.id, teamId: team.id, priority: 'URGENT' } };
    const all = await make(account, 'All three', rule);
    expect(JSON.parse(all.rule)).toEqual(rule);
    const labelled = await make(account, 'Labelled', { conversation: { labelId: label.id } });
    const ofTeam = await make(account, 'Of the team', { conversation: { teamId: team.id } });
    const urgent = await make(account, 'Urgent', { conversation: { priority: 'URGENT' } });
    const change = (name: string, input: object) => call(account, name, { conversationId: id, ...input }, '__typename');
    await change('conversationAddLabels', { labelIds: [label.id] });
    await holds(account, labelled.id, [nora.id]);
    await change('conversationAssign', { teamId: team.id });
    await holds(account, ofTeam.id, [nora.id]);
    await change('conversationSetPriority', { priority: 'URGENT' });
    await holds(account, urgent.id, [nora.id]);
    await holds(account, all.id, [nora.id]);
    await change('conversationRemoveLabels', { labelIds: [label.id] });
    await holds(account, labelled.id, []);
    await holds(account, all.id, []);
    await change('conversationSetPriority', { priority: 'LOW' });
    await holds(account, urgent.id, []);
    // Of a conversation that is closed nobody tells that its team is gone.
    await change('conversationClose', {});
    await call(account, 'teamDelete', { teamId: team.id }, '__typename');
    await holds(account, ofTeam.id, []);
    const foreign = await app.newAccount({ channel: false });
    const { team: theirs } = await call(foreign, 'teamCreate', { name: 'Theirs' }, 'team { id }');
    const refused = await call(account, 'segmentCreate', { name: 'X', rule: { conversation: { teamId: theirs.id } } });
    expect(refused.userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
  }, 60_000);

  test('is computed anew when its rule changes, and its rule can be given back as it was shown', async () => {
    const account = await app.newAccount({ channel: false });
    const anna = await contact(account, { email: 'a@shop.example' });
    const bert = await contact(account);
    const made = await make(account, 'Who', { and: [{ hasEmail: true }, { not: { isBlocked: true } }] });
    await holds(account, made.id, [anna]);
    const { segment } = await call(account, 'segmentUpdate', {
      segmentId: made.id,
      rule: { hasEmail: false },
      version: 1,
    });
    expect(segment).toMatchObject({ version: 2 });
    await holds(account, made.id, [bert]);
    const stale = await call(account, 'segmentUpdate', { segmentId: made.id, name: 'Other', version: 1 });
    expect(stale.userErrors).toMatchObject([{ code: 'CONFLICT' }]);
    const rule = JSON.parse(made.rule);
    expect(rule).toEqual({ and: [{ hasEmail: true }, { not: { isBlocked: true } }] });
    expect(await preview(account, rule)).toEqual({ count: 1, sample: [{ id: anna }] });
  });

  test('loses who carried a label when the label is deleted', async () => {
    const account = await app.newAccount({ channel: false });
    const anna = await contact(account);
    const bert = await contact(account);
    const { label } = await call(account, 'labelCreate', { name: 'vip' }, 'label { id }');
    await call(account, 'contactAddLabels', { contactId: anna, labelIds: [label.id] }, '__typename');
    const vip = await make(account, 'Vip', { and: [{ labelId: label.id }] });
    await holds(account, vip.id, [anna]);
    const others = await make(account, 'Others', { not: { segmentId: vip.id } });
    await holds(account, others.id, [bert]);
    expect((await call(account, 'labelDelete', { labelId: label.id }, '__typename')).userErrors).toEqual([]);
    await holds(account, vip.id, []);
    await holds(account, others.id, [anna, bert]);
  });

  test('whose rule has a window loses members by time alone', async () => {
    const account = await app.newAccount({ channel: false });
    const anna = await contact(account);
    const fresh = await make(account, 'New', { created: { withinDays: 1 } });
    await holds(account, fresh.id, [anna]);
    // Sessions end in two days; keys do not.
    const key = { ...account, api: await account.apiKey(['CONTACTS_READ', 'CONTACTS_MANAGE']) } as TestAccount;
    app.clock.advance(2 * 86_400_000);
    await app.database.operate('segments.sweep', (em) => app.jobs.insert(em, [{ name: segmentSweep.name, data: {} }]));
    app.jobs.announce([{ name: segmentSweep.name, data: {} }]);
    await holds(key, fresh.id, []);
  });
});

describe('a segment that tells of conversations', () => {
  test('is there only for who sees them all', async () => {
    const account = await app.newAccount({ channel: false });
    const open = await make(account, 'Open', { conversation: { status: 'OPEN' } });
    const mail = await make(account, 'Mail', { hasEmail: true });
    const above = await make(account, 'Above', { or: [{ segmentId: open.id }, { hasEmail: true }] });
    const later = await make(account, 'Later', { segmentId: mail.id });
    const agent = await account.member('ADMIN');
    const { members } = await account.api.query('{ members { nodes { id user { id } } } }');
    const memberId = members.nodes.find((one: any) => one.user.id === agent.userId).id;
    await account.api.mutate(
      'mutation ($input: MemberSetVisibilityInput!) { memberSetVisibility(input: $input) { userErrors { code } } }',
      { memberId, visibility: 'OWN' },
    );
    const restricted = { ...account, api: agent.api } as TestAccount;
    const names = async (): Promise<string[]> =>
      (await restricted.api.query('{ segments { nodes { name } } }')).segments.nodes.map(({ name }: any) => name);
    expect(await names()).toEqual(['Later', 'Mail']);
    expect(await read(restricted, above.id)).toBeNull();
    for (const segmentId of [open.id, above.id]) {
      expect((await call(restricted, 'segmentUpdate', { segmentId, name: 'X' })).userErrors).toMatchObject([
        { code: 'NOT_FOUND' },
      ]);
      const refused = await call(restricted, 'segmentCreate', { name: 'Sly', rule: { segmentId } });
      expect(refused.userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
      expect((await call(restricted, 'contactExportCreate', { segmentId }, '__typename')).userErrors).toMatchObject([
        { code: 'NOT_FOUND' },
      ]);
    }
    const rule = { not: { conversation: { status: 'OPEN' } } };
    expect((await call(restricted, 'segmentCreate', { name: 'Sly', rule })).userErrors).toMatchObject([
      { code: 'FORBIDDEN' },
    ]);
    // What it rests on begins to tell.
    await call(account, 'segmentUpdate', { segmentId: mail.id, rule: { lastInbound: { never: true } } });
    expect(await names()).toEqual([]);
    expect(later).toMatchObject({ name: 'Later' });
    await call(account, 'segmentUpdate', { segmentId: mail.id, rule: { hasEmail: true } });
    expect(await names()).toEqual(['Later', 'Mail']);
  });
});

describe('what cannot be computed', () => {
  test('is refused: times that the database does not have', async () => {
    const account = await app.newAccount({ channel: false });
    for (const after of ['0000-01-01T00:00:00Z', '0001-01-01T00:00:00+00:01', '9999-12-31T23:59:59-23:59']) {
      const { body } = await account.api.raw(
        'mutation ($input: SegmentCreateInput!) { segmentCreate(input: $input) { segment { id } } }',
        { input: { name: 'Then', rule: { created: { after } } } },
      );
      expect(body.errors).toHaveLength(1);
    }
    const ends = { after: '0001-01-01T00:00:00Z', before: '9999-12-31T23:59:59.999Z' };
    const anna = await contact(account);
    await holds(account, (await make(account, 'Ever', { created: ends })).id, [anna]);
  });

  test('holds up no other segment', async () => {
    const account = await app.newAccount({ channel: false });
    const anna = await contact(account);
    const [broken, fresh] = [
      await make(account, 'Broken', { created: { withinDays: 1 } }),
      await make(account, 'New', { created: { withinDays: 1 } }),
    ];
    for (const { id } of [broken, fresh]) await holds(account, id, [anna]);
    const key = { ...account, api: await account.apiKey(['CONTACTS_READ', 'CONTACTS_MANAGE']) } as TestAccount;
    await app.database.write(systemViewer(account.accountId), (scope) =>
      rows(
        scope.em,
        `update segment set rule = jsonb_set(rule, '{root,span}', '{"after": "0000-01-01T00:00:00.000Z"}'),
           computed_at = computed_at - interval '1 hour' where account_id = $1 and name = 'Broken'`,
        [account.accountId],
      ),
    );
    app.clock.advance(2 * 86_400_000);
    await app.database.operate('segments.sweep', (em) => app.jobs.insert(em, [{ name: segmentSweep.name, data: {} }]));
    app.jobs.announce([{ name: segmentSweep.name, data: {} }]);
    await holds(key, fresh.id, []);
    const [row] = await rows(
      app.database.read(systemViewer(account.accountId)).em,
      `select tried_at > computed_at as "isPutOff" from segment where account_id = $1 and name = 'Broken'`,
      [account.accountId],
    );
    expect(row).toEqual({ isPutOff: true });
  });
});

describe('a static segment', () => {
  test('holds whom it was given, each once', async () => {
    const account = await app.newAccount({ channel: false });
    const [anna, bert] = [await contact(account), await contact(account)];
    const made = await make(account, 'By hand');
    expect(made).toMatchObject({ kind: 'STATIC', state: 'READY', rule: null });
    const add = (contactIds: string[]) => call(account, 'segmentAddContacts', { segmentId: made.id, contactIds });
    await Promise.all([add([anna]), add([anna, bert]), add([bert])]);
    expect(await read(account, made.id)).toMatchObject({ count: 2 });
    await call(account, 'segmentRemoveContacts', { segmentId: made.id, contactIds: [anna] });
    await holds(account, made.id, [bert]);
    const other = await app.newAccount({ channel: false });
    const foreign = await contact(other);
    expect((await add([foreign])).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    const wrong = await call(account, 'segmentUpdate', { segmentId: made.id, rule: { hasEmail: true } });
    expect(wrong.userErrors).toMatchObject([{ code: 'SEGMENT_KIND' }]);
  });
});

describe('a segment is refused', () => {
  test('for circles, names, foreign ids, and rules that are too large', async () => {
    const account = await app.newAccount({ channel: false });
    const a = await make(account, 'A', { hasEmail: true });
    const b = await make(account, 'B', { segmentId: a.id });
    const code = async (name: string, input: object) =>
      (await call(account, name, input, '__typename')).userErrors[0]?.code;
    expect(await code('segmentUpdate', { segmentId: a.id, rule: { not: { segmentId: b.id } } })).toBe('SEGMENT_CYCLE');
    expect(await code('segmentUpdate', { segmentId: a.id, rule: { segmentId: a.id } })).toBe('SEGMENT_CYCLE');
    expect(await code('segmentDelete', { segmentId: a.id })).toBe('SEGMENT_IN_USE');
    expect(await code('segmentCreate', { name: 'a' })).toBe('SEGMENT_NAME_TAKEN');
    expect(await code('segmentCreate', { name: 'C', rule: { labelId: 'lbl_x' } })).toBe('NOT_FOUND');
    expect(await code('segmentCreate', { name: 'C', rule: { attribute: { key: 'no', comparison: 'IS_SET' } } })).toBe(
      'NOT_FOUND',
    );
    const many = { or: Array.from({ length: 51 }, () => ({ hasEmail: true })) };
    expect(await code('segmentCreate', { name: 'C', rule: many })).toBe('SEGMENT_RULE_TOO_LARGE');
    const deep = { not: { not: { not: { not: { not: { hasEmail: true } } } } } };
    expect(await code('segmentCreate', { name: 'C', rule: deep })).toBe('SEGMENT_RULE_TOO_LARGE');
    const other = await app.newAccount({ channel: false });
    const theirs = await make(other, 'Theirs', { hasEmail: true });
    expect(await code('segmentCreate', { name: 'C', rule: { segmentId: theirs.id } })).toBe('NOT_FOUND');
    expect(await code('segmentDelete', { segmentId: theirs.id })).toBe('NOT_FOUND');
    expect(await code('segmentDelete', { segmentId: b.id })).toBeUndefined();
    expect(await code('segmentDelete', { segmentId: a.id })).toBeUndefined();
    const agent = await account.member('AGENT');
    const { body } = await agent.api.raw(
      'mutation ($input: SegmentCreateInput!) { segmentCreate(input: $input) { userErrors { code } } }',
      {
        input: { name: 'D' },
      },
    );
    expect(body.errors![0]!.extensions['code']).toBe('FORBIDDEN');
  });
});

test('a list of segments costs the same for 1 and for 50', async () => {
  const account = await app.newAccount({ channel: false });
  const list = () => account.api.query('{ segments(first: 50) { nodes { id name count state rule } } }');
  await make(account, 'First');
  const one = await countStatements(app, list);
  for (let i = 0; i < 49; i++) await make(account, `Segment ${i}`);
  expect(await countStatements(app, list)).toEqual(one);
}, 60_000);
