import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { rows } from '../../../src/platform/database/rows.js';
import { uuidOf } from '../../../src/platform/kernel/ids.js';
import { systemViewer } from '../../../src/platform/kernel/viewer.js';
import type { TestAccount } from '../../kit/account.js';
import type { ApiClient } from '../../kit/api.js';
import { startTestApp, type TestApp } from '../../kit/app.js';
import { subscribe } from '../../kit/socket.js';
import { countStatements } from '../../kit/sql.js';
import { until } from '../../kit/until.js';
import { oggOpus, pdf, webp } from '../media/files.js';
import { sendAs, Talk } from '../messages/talk.js';
import { Staff, type Colleague } from '../teams/staff.js';

let app: TestApp;
let account: TestAccount;
let staff: Staff;
let agent: Colleague;
beforeAll(async () => {
  app = await startTestApp();
}, 60_000);
beforeEach(async () => {
  account = await app.newAccount();
  staff = new Staff(account);
  agent = await staff.hire();
});
afterAll(() => app.stop());

const fields = `cannedResponse { id scope shortCode body variables usageCount lastUsedAt team { id } owner { id } }
  userErrors { code message path }`;
const call = async (api: ApiClient, name: string, type: string, input: object, select = fields): Promise<any> =>
  (await api.query(`mutation ($input: ${type}!) { ${name}(input: $input) { ${select} } }`, { input }))[name];
const create = (shortCode: string, body: string, more: object = {}, api: ApiClient = account.api): Promise<any> =>
  call(api, 'cannedResponseCreate', 'CannedResponseCreateInput', { shortCode, body, ...more });
const made = async (shortCode: string, body: string, more: object = {}, api?: ApiClient): Promise<any> => {
  const { cannedResponse, userErrors } = await create(shortCode, body, more, api);
  expect(userErrors).toEqual([]);
  return cannedResponse;
};
const update = (cannedResponseId: string, input: object, api: ApiClient = account.api): Promise<any> =>
  call(api, 'cannedResponseUpdate', 'CannedResponseUpdateInput', { cannedResponseId, ...input });
const remove = (cannedResponseId: string, api: ApiClient = account.api): Promise<any> =>
  call(
    api,
    'cannedResponseDelete',
    'CannedResponseDeleteInput',
    { cannedResponseId },
    'deletedCannedResponseId userErrors { code path }',
  );
const list = async (api: ApiClient, args = ''): Promise<string[]> =>
  (await api.query(`{ cannedResponses${args} { nodes { shortCode } } }`)).cannedResponses.nodes.map(
    (node: any) => node.shortCode,
  );
const render = async (api: ApiClient, conversationId: string, cannedResponseId: string): Promise<any> =>
  (
    await api.query(
      `query ($c: ID!, $r: ID!) { cannedResponseRender(conversationId: $c, cannedResponseId: $r) { text unresolvedVariables } }`,
      { c: conversationId, r: cannedResponseId },
    )
  ).cannedResponseRender;
const again = async (id: string, api: ApiClient = account.api): Promise<any> =>
  (
    await api.query('query ($id: ID!) { node(id: $id) { ... on CannedResponse { usageCount lastUsedAt body } } }', {
      id,
    })
  ).node;
const codes = ({ userErrors }: any): string[] => userErrors.map(({ code }: any) => code);

describe('keeping responses', () => {
  test('for oneself, for a team, for the account: each sees and changes what is theirs', async () => {
    const member = await staff.hire();
    const outsider = await staff.hire();
    const teamId = await staff.team('Sales', member);
    await made('hello', 'Hello {{contact.name}}', { scope: 'ACCOUNT' });
    await made('offer', 'An offer', { scope: 'TEAM', teamId });
    const own = await made('mine', 'My own', {}, agent.api);
    expect(own).toMatchObject({ scope: 'PRIVATE', owner: { id: agent.userId }, team: null, usageCount: 0 });
    expect(await list(agent.api)).toEqual(['hello', 'mine']);
    expect(await list(member.api)).toEqual(['hello', 'offer']);
    expect(await list(outsider.api)).toEqual(['hello']);
    // Who manages the inbox manages those of teams, and never sees what is a member's own.
    expect(await list(account.api)).toEqual(['hello', 'offer']);
    expect(await list(member.api, '(scope: TEAM)')).toEqual(['offer']);
    expect(codes(await update(own.id, { body: 'x' }))).toEqual(['NOT_FOUND']);
    expect(codes(await remove(own.id, member.api))).toEqual(['NOT_FOUND']);
    expect((await update(own.id, { body: 'Changed' }, agent.api)).cannedResponse).toMatchObject({ body: 'Changed' });
    expect(await remove(own.id, agent.api)).toEqual({ deletedCannedResponseId: own.id, userErrors: [] });
    expect(codes(await remove(own.id, agent.api))).toEqual(['NOT_FOUND']);
    await staff.leave(teamId, member);
    app.clock.advance(6_000);
    expect(await list(member.api)).toEqual(['hello']);
  });

  test('takes the permission for what is shared, a person for what is private, and a team that exists', async () => {
    expect(codes(await create('a', 'A', { scope: 'ACCOUNT' }, agent.api))).toEqual(['FORBIDDEN']);
    const shared = await made('a', 'A', { scope: 'ACCOUNT' });
    expect(codes(await update(shared.id, { body: 'B' }, agent.api))).toEqual(['FORBIDDEN']);
    expect(codes(await remove(shared.id, agent.api))).toEqual(['FORBIDDEN']);
    const key = await account.apiKey(['MESSAGES_SEND', 'MEMBERS_READ', 'CONVERSATIONS_READ']);
    expect(codes(await create('b', 'B', {}, key))).toEqual(['NOT_A_PERSON']);
    expect(codes(await create('b', 'B', { scope: 'TEAM' }))).toEqual(['INVALID_INPUT']);
    expect(codes(await create('b', 'B', { scope: 'TEAM', teamId: account.id }))).toEqual(['NOT_FOUND']);
    const other = await app.newAccount();
    const theirs = await new Staff(other).team('Theirs');
    expect(codes(await create('b', 'B', { scope: 'TEAM', teamId: theirs }))).toEqual(['NOT_FOUND']);
    expect(codes(await update(shared.id, { body: 'B' }, other.api))).toEqual(['NOT_FOUND']);
    expect(await list(other.api)).toEqual([]);
  });

  test('a short code is unique in its scope, whatever its case, also when two make it at once', async () => {
    await made('Hello', 'A', { scope: 'ACCOUNT' });
    expect(codes(await create('hELLO', 'B', { scope: 'ACCOUNT' }))).toEqual(['SHORT_CODE_TAKEN']);
    const own = await made('hello', 'mine', {}, agent.api);
    expect(own.shortCode).toBe('hello');
    const answers = await Promise.all([1, 2, 3].map(() => create('Race', 'C', { scope: 'ACCOUNT' })));
    expect(answers.flatMap(codes).sort()).toEqual(['SHORT_CODE_TAKEN', 'SHORT_CODE_TAKEN']);
    const bye = await made('bye', 'D', { scope: 'ACCOUNT' });
    expect(codes(await update(bye.id, { shortCode: 'HELLO' }))).toEqual(['SHORT_CODE_TAKEN']);
    expect((await update(bye.id, { shortCode: 'BYE' })).cannedResponse.shortCode).toBe('BYE');
    for (const bad of ['', ' ', 'two words', '/x', '-x', 'x'.repeat(41)])
      expect([bad, codes(await create(bad, 'A'))]).toEqual([bad, ['INVALID_INPUT']]);
  });

  test('unknown variables are refused with their places, all at once', async () => {
    const { userErrors } = await create('x', 'Hi {{contact.name}} {{nobody}} and {{contact.secret}} {{');
    expect(userErrors.map(({ code, path }: any) => [code, path])).toEqual([
      ['UNKNOWN_VARIABLE', ['body']],
      ['UNKNOWN_VARIABLE', ['body']],
      ['INVALID_INPUT', ['body']],
    ]);
    expect(userErrors[0].message).toContain('position 20');
    expect(codes(await create('x', ' '))).toEqual(['INVALID_INPUT']);
    expect(codes(await create('x', 'y'.repeat(4_097)))).toEqual(['INVALID_INPUT']);
    expect((await made('x', '{{contact.attributes.plan | free}}')).variables).toEqual(['contact.attributes.plan']);
  });

  test('are searched in code and text, paged by code, with one statement however many there are', async () => {
    for (const code of ['delta', 'alpha', 'charlie', 'bravo'])
      await made(code, code === 'bravo' ? 'Grüße an alle' : 'text', { scope: 'ACCOUNT' });
    expect(await list(account.api, '(search: "ALPH")')).toEqual(['alpha']);
    expect(await list(account.api, '(search: "grusse")')).toEqual([]);
    expect(await list(account.api, '(search: "grüße ALLE")')).toEqual(['bravo']);
    expect(await list(account.api, '(search: "100%")')).toEqual([]);
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { cannedResponses } = await account.api.query(
        'query ($after: String) { cannedResponses(first: 3, after: $after) { nodes { shortCode } pageInfo { hasNextPage endCursor } } }',
        { after },
      );
      seen.push(...cannedResponses.nodes.map((node: any) => node.shortCode));
      [after, more] = [cannedResponses.pageInfo.endCursor, cannedResponses.pageInfo.hasNextPage];
    }
    expect(seen).toEqual(['alpha', 'bravo', 'charlie', 'delta']);
    const query = (first: number) =>
      account.api.query(
        `{ cannedResponses(first: ${first}) { nodes { id body variables team { id } owner { id } } pageInfo { hasNextPage } } }`,
      );
    await query(1);
    const one = await countStatements(app, () => query(1));
    const many = await countStatements(app, () => query(50));
    expect(many).toEqual(one);
  });

  test('what changes is shown live to whom it concerns, and to nobody else', async () => {
    const document = 'subscription { cannedResponseChanged { cannedResponseId cannedResponse { body } } }';
    const mine = subscribe(app, agent.token, document);
    const others = account.subscribe(document);
    await Promise.all([mine.opened, others.opened]);
    const shared = await until('both hear of what is shared', async () => {
      const made = await create(`s${randomUUID().slice(0, 8)}`, 'shared', { scope: 'ACCOUNT' });
      return mine.events.length > 0 && others.events.length > 0 && made.cannedResponse;
    });
    const own = await made('own', 'private', {}, agent.api);
    await remove(own.id, agent.api);
    await remove(shared.id);
    await until('the end is told to both', () =>
      [mine, others].every(({ events }) =>
        events.some(({ cannedResponseChanged: e }: any) => e.cannedResponseId === shared.id && !e.cannedResponse),
      ),
    );
    expect(JSON.stringify(mine.events)).toContain(own.id);
    expect(JSON.stringify(others.events)).not.toContain(own.id);
    await Promise.all([mine.close(), others.close()]);
  });
});

describe('sending with a response', () => {
  let talk: Talk;
  beforeEach(async () => {
    talk = await Talk.begin(account);
  });
  const send = (input: object, api: ApiClient = agent.api): Promise<any> =>
    sendAs(api, { conversationId: talk.conversationId, clientMessageId: randomUUID(), ...input });

  test('fills the variables in, shows them before, counts the use, and stores what was sent', async () => {
    const { id } = await made(
      'hi',
      'Hi {{contact.firstName}}, {{agent.name}} of {{account.name}} here. {{contact.attributes.plan | free}} plan?',
      { scope: 'ACCOUNT' },
    );
    const text = 'Hi Ana, AGENT Person of A shop here. free plan?';
    expect(await render(agent.api, talk.conversationId, id)).toEqual({ text, unresolvedVariables: [] });
    const { message, userErrors } = await send({ cannedResponseId: id });
    expect(userErrors).toEqual([]);
    expect(message).toMatchObject({ preview: text, content: { body: text }, author: { id: agent.userId } });
    const [received] = await talk.gets(1);
    expect(JSON.stringify(received)).toContain(text);
    expect(await again(id)).toMatchObject({ usageCount: 1, lastUsedAt: expect.any(String) });
  });

  test('is refused while a variable has no value, and says which; nothing is sent or counted', async () => {
    const { id } = await made('mail', 'Mail {{contact.email}} or {{contact.attributes.other}}?', { scope: 'ACCOUNT' });
    expect(await render(agent.api, talk.conversationId, id)).toEqual({
      text: 'Mail {{contact.email}} or {{contact.attributes.other}}?',
      unresolvedVariables: ['contact.email', 'contact.attributes.other'],
    });
    const refused = await send({ cannedResponseId: id });
    expect(refused).toMatchObject({
      message: null,
      userErrors: [{ code: 'UNRESOLVED_VARIABLES', path: ['cannedResponseId'] }],
    });
    expect(refused.userErrors[0].message).toContain('{{contact.email}}, {{contact.attributes.other}}');
    const edited = await send({ cannedResponseId: id, content: { text: { body: 'Mail {{contact.email}}?' } } });
    expect(edited.userErrors).toMatchObject([{ code: 'UNRESOLVED_VARIABLES', path: ['content'] }]);
    expect(await again(id)).toMatchObject({ usageCount: 0, lastUsedAt: null });
    const body = 'Mail me?';
    expect(await send({ cannedResponseId: id, content: { text: { body } } })).toMatchObject({
      message: { content: { body } },
      userErrors: [],
    });
    expect(await again(id)).toMatchObject({ usageCount: 1 });
    expect(await talk.gets(1)).toHaveLength(1);
  });

  test('the same call again gives the same message, whatever became of the response; another one is refused', async () => {
    const { id } = await made('once', 'Once', { scope: 'ACCOUNT' });
    const clientMessageId = randomUUID();
    const answers = await Promise.all([1, 2, 3].map(() => send({ cannedResponseId: id, clientMessageId })));
    expect(new Set(answers.map(({ message }) => message.id)).size).toBe(1);
    await update(id, { body: 'Another text' });
    expect((await send({ cannedResponseId: id, clientMessageId })).message.content.body).toBe('Once');
    const other = await made('other', 'Once', { scope: 'ACCOUNT' });
    for (const input of [{ cannedResponseId: other.id }, { content: { text: { body: 'Once' } } }])
      expect(codes(await send({ clientMessageId, ...input }))).toEqual(['CLIENT_MESSAGE_ID_REUSED']);
    expect(await again(id)).toMatchObject({ usageCount: 1 });
    await remove(id);
    expect((await send({ cannedResponseId: id, clientMessageId })).message.id).toBe(answers[0].message.id);
    expect(codes(await send({ cannedResponseId: id }))).toEqual(['NOT_FOUND']);
  });

  test('takes a response that the sender may use, and something to say', async () => {
    const own = await made('own', 'Owner', {});
    expect((await send({ cannedResponseId: own.id })).userErrors).toMatchObject([
      { code: 'NOT_FOUND', path: ['cannedResponseId'] },
    ]);
    expect(codes(await send({ cannedResponseId: own.id, content: { text: { body: 'x' } } }))).toEqual(['NOT_FOUND']);
    expect(await render(agent.api, talk.conversationId, own.id)).toBeNull();
    expect(await send({})).toMatchObject({ userErrors: [{ code: 'INVALID_INPUT', path: ['content'] }] });
    const location = { location: { latitude: 1, longitude: 1 } };
    expect(await send({ cannedResponseId: own.id, content: location }, account.api)).toMatchObject({
      userErrors: [{ code: 'INVALID_INPUT', path: ['cannedResponseId'] }],
    });
    const other = await app.newAccount();
    const theirs = await made('theirs', 'Theirs', { scope: 'ACCOUNT' }, other.api);
    expect(codes(await send({ cannedResponseId: theirs.id }, account.api))).toEqual(['NOT_FOUND']);
    expect(await render(other.api, talk.conversationId, theirs.id)).toBeNull();
  });

  test('shows nothing of a conversation that is not seen, nor of a contact to who may not read it', async () => {
    const { id } = await made('name', 'Hi {{contact.name}}', { scope: 'ACCOUNT' });
    const narrow = await staff.hire('AGENT', 'OWN');
    // What is known of the member's access for a moment is over.
    app.clock.advance(6_000);
    expect(await render(narrow.api, talk.conversationId, id)).toBeNull();
    expect(codes(await send({ cannedResponseId: id }, narrow.api))).toEqual(['NOT_FOUND']);
    const key = await account.apiKey(['MESSAGES_SEND', 'CONVERSATIONS_READ', 'MEMBERS_READ']);
    expect(await render(key, talk.conversationId, id)).toEqual({
      text: 'Hi {{contact.name}}',
      unresolvedVariables: ['contact.name'],
    });
  });

  test('what a value makes too long is refused', async () => {
    await app.database.write(systemViewer(account.accountId), (scope) =>
      rows(scope.em, `update contact set display_name = $2 where account_id = $1`, [
        account.accountId,
        'n'.repeat(200),
      ]),
    );
    const { id } = await made('long', `${'y'.repeat(3_950)}{{contact.name}}`, { scope: 'ACCOUNT' });
    expect(await send({ cannedResponseId: id })).toMatchObject({
      userErrors: [{ code: 'INVALID_INPUT', path: ['cannedResponseId'] }],
    });
  });

  test('a member who goes takes the own ones along, a team its own; messages stay', async () => {
    const teamId = await staff.team('Sales', agent);
    const ofTeam = await made('team', 'Team', { scope: 'TEAM', teamId });
    const own = await made('own', 'Own', {}, agent.api);
    const { message } = await send({ cannedResponseId: ofTeam.id });
    await send({ cannedResponseId: own.id });
    await account.api.mutate(
      'mutation ($input: TeamDeleteInput!) { teamDelete(input: $input) { userErrors { code } } }',
      { teamId },
    );
    await account.api.mutate(
      'mutation ($input: MemberRemoveInput!) { memberRemove(input: $input) { userErrors { code } } }',
      { memberId: agent.memberId },
    );
    const left = await rows(
      app.database.read(systemViewer(account.accountId)).em,
      `select 1 from canned_response where account_id = $1`,
      [account.accountId],
    );
    expect(left).toEqual([]);
    expect((await talk.message(message.id)).id).toBe(message.id);
    expect(uuidOf('CannedResponse', own.id)).toBeDefined();
  });
});

describe('a response with a file', () => {
  const withFile = async (input: object, api: ApiClient = account.api): Promise<any> =>
    call(
      api,
      'cannedResponseCreate',
      'CannedResponseCreateInput',
      { shortCode: `f${randomUUID().slice(0, 8)}`, ...input },
      'cannedResponse { id body file { id filename } } userErrors { code path }',
    );

  test('sends it with the text as its caption, filled in; once, however often it is called', async () => {
    const mediaId = await account.upload(pdf(), 'application/pdf', 'prices.pdf');
    const { cannedResponse } = await withFile({ body: 'For {{contact.name}}', mediaId, scope: 'ACCOUNT' });
    expect(cannedResponse.file).toEqual({ id: mediaId, filename: 'prices.pdf' });
    const talk = await Talk.begin(account);
    const input = {
      conversationId: talk.conversationId,
      clientMessageId: randomUUID(),
      cannedResponseId: cannedResponse.id,
    };
    const { message } = await sendAs(agent.api, input);
    expect(message.content).toMatchObject({ kind: 'DOCUMENT', caption: 'For Ana', filename: 'prices.pdf' });
    expect((await sendAs(agent.api, input)).message.id).toBe(message.id);
    const [{ request }] = await talk.gets(1);
    expect(request.document).toMatchObject({ caption: 'For Ana', filename: 'prices.pdf' });
    // What a person wrote instead goes as it was written.
    const { message: own } = await sendAs(agent.api, {
      ...input,
      clientMessageId: randomUUID(),
      content: { text: { body: 'Without the list' } },
    });
    expect(own.content).toMatchObject({ __typename: 'TextContent', body: 'Without the list' });
  });

  test('may be the file alone, and takes another one or none', async () => {
    const voice = await account.upload(oggOpus(), 'audio/ogg', 'hello.ogg');
    const paper = await account.upload(pdf(), 'application/pdf', 'offer.pdf');
    const { cannedResponse } = await withFile({ body: '', mediaId: voice });
    expect(cannedResponse).toMatchObject({ body: '', file: { id: voice } });
    const talk = await Talk.begin(account);
    const input = { conversationId: talk.conversationId, cannedResponseId: cannedResponse.id };
    const { message } = await sendAs(account.api, { ...input, clientMessageId: randomUUID() });
    expect(message.content).toMatchObject({ kind: 'AUDIO', caption: null });
    const change = (more: object): Promise<any> =>
      call(
        account.api,
        'cannedResponseUpdate',
        'CannedResponseUpdateInput',
        { cannedResponseId: cannedResponse.id, ...more },
        'cannedResponse { body file { id } } userErrors { code path }',
      );
    expect((await change({ mediaId: paper })).cannedResponse).toEqual({ body: '', file: { id: paper } });
    expect((await change({ body: 'Our offer' })).cannedResponse).toEqual({ body: 'Our offer', file: { id: paper } });
    expect(codes(await change({ mediaId: voice }))).toEqual(['INVALID_INPUT']);
    expect((await change({ mediaId: null })).cannedResponse).toEqual({ body: 'Our offer', file: null });
    expect(codes(await change({ body: ' ' }))).toEqual(['INVALID_INPUT']);
    const { message: words } = await sendAs(account.api, { ...input, clientMessageId: randomUUID() });
    expect(words.content).toMatchObject({ __typename: 'TextContent', body: 'Our offer' });
  });

  test('refuses what cannot go with words, is not there, or is another account’s', async () => {
    const refused = async (input: object): Promise<string[]> => codes(await withFile({ body: 'Words', ...input }));
    const voice = await account.upload(oggOpus(), 'audio/ogg', 'hello.ogg');
    expect(await refused({ mediaId: voice })).toEqual(['INVALID_INPUT']);
    const sticker = await account.upload(webp({ size: 900 }), 'image/webp', 's.webp');
    expect(await refused({ mediaId: sticker })).toEqual(['MEDIA_KIND_MISMATCH']);
    const paper = await account.upload(pdf(), 'application/pdf', 'offer.pdf');
    expect(await refused({ mediaId: paper, body: 'x'.repeat(1_025) })).toEqual(['INVALID_INPUT']);
    expect(await refused({ mediaId: 'med_nonsense' })).toEqual(['NOT_FOUND']);
    const stranger = await app.newAccount({ channel: false });
    const theirs = await stranger.upload(pdf(), 'application/pdf', 'secret.pdf');
    expect(await refused({ mediaId: theirs })).toEqual(['MEDIA_NOT_READY']);
  });

  test('shows the file to who may use it, also to a member who sees the own conversations alone', async () => {
    const narrow = await staff.hire('AGENT', 'OWN');
    const teamId = await staff.team('Sales');
    const ids: Record<string, string> = {};
    for (const [name, more] of Object.entries({ all: { scope: 'ACCOUNT' }, team: { scope: 'TEAM', teamId }, own: {} }))
      ids[name] = (
        await withFile({
          body: 'File',
          mediaId: await account.upload(pdf(), 'application/pdf', `${name}.pdf`),
          ...more,
        })
      ).cannedResponse.file.id;
    const sees = async (id: string | undefined): Promise<boolean> =>
      (await narrow.api.query('query ($id: ID!) { media(id: $id) { id } }', { id })).media !== null;
    await until('the member sees the own conversations alone', async () => !(await sees(ids['own'])));
    expect([await sees(ids['all']), await sees(ids['team'])]).toEqual([true, false]);
    // Nor may the member take along what is hidden.
    expect(codes(await withFile({ body: 'Mine', mediaId: ids['team'] }, narrow.api))).toEqual(['MEDIA_NOT_READY']);
    const count = (first: number) =>
      countStatements(app, () =>
        account.api.query('query ($n: Int!) { cannedResponses(first: $n) { nodes { shortCode file { filename } } } }', {
          n: first,
        }),
      );
    expect((await count(3)).sort()).toEqual((await count(1)).sort());
  });
});
