import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { rows } from '../../../src/platform/database/rows.js';
import { toPublicId, uuidOf } from '../../../src/platform/kernel/ids.js';
import { systemViewer } from '../../../src/platform/kernel/viewer.js';
import type { TestAccount, TestMember } from '../../kit/account.js';
import type { ApiClient } from '../../kit/api.js';
import { startTestApp, type TestApp } from '../../kit/app.js';
import { countStatements } from '../../kit/sql.js';
import { pdf } from '../media/files.js';
import { Talk } from '../messages/talk.js';

let app: TestApp;
let account: TestAccount;
let agent: TestMember;
let talk: Talk;
beforeAll(async () => {
  app = await startTestApp();
}, 60_000);
beforeEach(async () => {
  account = await app.newAccount();
  agent = await account.member('AGENT');
  talk = await Talk.begin(account);
});
afterAll(() => app.stop());

const fields = `note { id body isEdited editedAt author { id } conversation { id } attachments { id filename }
  mentions { offset length userId teamId } } userErrors { code message path }`;

const call = async (api: ApiClient, name: string, type: string, input: object, select = fields): Promise<any> =>
  (await api.query(`mutation ($input: ${type}!) { ${name}(input: $input) { ${select} } }`, { input }))[name];
const create = (body: string, more: object = {}, api = account.api): Promise<any> =>
  call(api, 'noteCreate', 'NoteCreateInput', { conversationId: talk.conversationId, body, ...more });
const update = (noteId: string, body: string, more: object = {}, api = account.api): Promise<any> =>
  call(api, 'noteUpdate', 'NoteUpdateInput', { noteId, body, ...more });
const remove = (noteId: string, api = account.api): Promise<any> =>
  call(api, 'noteDelete', 'NoteDeleteInput', { noteId }, 'deletedNoteId userErrors { code path }');

const run = (sql: string, ...params: unknown[]) =>
  app.database.write(systemViewer(account.accountId), (scope) =>
    rows<any>(scope.em, sql, [account.accountId, ...params]),
  );
const mentioned = async (noteId: string): Promise<string[]> =>
  (
    await run(
      `select user_id as id from note_mention where account_id = $1 and note_id = $2 order by user_id`,
      uuidOf('Note', noteId),
    )
  ).map(({ id }: { id: string }) => toPublicId('User', id));
const restrict = async (visibility: string): Promise<void> => {
  await run(
    `update membership set visibility = $2 where account_id = $1 and user_id = $3`,
    visibility,
    uuidOf('User', agent.userId),
  );
  app.clock.advance(6_000);
};
const state = async (): Promise<any> =>
  (
    await account.api.query(
      `query ($id: ID!) { conversation(id: $id) { unreadCount waitingSince lastActivityAt status lastMessage { id preview } } }`,
      { id: talk.conversationId },
    )
  ).conversation;

test('a note is written, changed, deleted, and shown live; the conversation stays as it is', async () => {
  const before = await state();
  const subscription = account.subscribe(
    `subscription { inboxEvents { __typename ... on NoteCreatedEvent { note { id body } } ... on NoteChangedEvent { note { body isEdited } }
      ... on NoteDeletedEvent { noteId conversation { id } } } }`,
  );
  await subscription.find('it has caught up', ({ inboxEvents }) => inboxEvents.__typename === 'CaughtUpEvent');
  const { note, userErrors } = await create('Ask @Agent about the refund', {
    mentions: [{ offset: 4, length: 6, userId: agent.userId }],
  });
  expect(userErrors).toEqual([]);
  expect(note).toMatchObject({
    body: 'Ask @Agent about the refund',
    isEdited: false,
    author: { id: account.owner.userId },
    conversation: { id: talk.conversationId },
    mentions: [{ offset: 4, length: 6, userId: agent.userId, teamId: null }],
  });
  expect(await mentioned(note.id)).toEqual([agent.userId]);
  expect((await update(note.id, 'Done')).note).toMatchObject({ body: 'Done', isEdited: true, mentions: [] });
  expect(await mentioned(note.id)).toEqual([]);
  expect(await remove(note.id)).toEqual({ deletedNoteId: note.id, userErrors: [] });
  const seen: any[] = [];
  // What is gone by the time that its event is shown is not shown.
  while (seen.at(-1)?.__typename !== 'NoteDeletedEvent') {
    const { inboxEvents } = (await subscription.next()) as any;
    if (inboxEvents.__typename.startsWith('Note')) seen.push(inboxEvents);
  }
  expect(seen.at(-1)).toMatchObject({ noteId: note.id, conversation: { id: talk.conversationId } });
  expect(await state()).toEqual(before);
  await subscription.close();
});

test('nothing of a note reaches WhatsApp, a message, or the payload of an event', async () => {
  const secret = 'the customer must not see this';
  const { note } = await create(secret);
  await update(note.id, `${secret}, ever`);
  await talk.say('an answer');
  const received = await talk.gets(1);
  expect(received).toHaveLength(1);
  expect(JSON.stringify(received)).not.toContain(secret);
  expect(
    await run(`select 1 from message where account_id = $1 and (content::text || preview) like '%must not see%'`),
  ).toEqual([]);
  expect(await run(`select 1 from domain_event where account_id = $1 and payload::text like '%must not see%'`)).toEqual(
    [],
  );
  const state = await account.simulator.control('state');
  expect(JSON.stringify(state)).not.toContain(secret);
});

test('files go along, and are kept', async () => {
  const bytes = pdf();
  const { upload } = await account.api.mutate(
    `mutation ($input: MediaUploadCreateInput!) { mediaUploadCreate(input: $input) { upload { media { id } uploadUrl } userErrors { code message path } } }`,
    { filename: 'invoice.pdf', mimeType: 'application/pdf', sizeBytes: bytes.length },
  );
  expect((await create('', { mediaIds: [upload.media.id] })).userErrors).toEqual([
    { code: 'MEDIA_NOT_READY', message: expect.any(String), path: ['mediaIds', '0'] },
  ]);
  await fetch(upload.uploadUrl, { method: 'PUT', body: new Uint8Array(bytes) });
  const { note } = await create('', { mediaIds: [upload.media.id] });
  expect(note.attachments).toEqual([{ id: upload.media.id, filename: 'invoice.pdf' }]);
});

describe('a mention', () => {
  test('of somebody who cannot see the conversation is refused and says whom', async () => {
    await restrict('OWN');
    const { note, userErrors } = await create('@Agent', { mentions: [{ offset: 0, length: 6, userId: agent.userId }] });
    expect(note).toBeNull();
    expect(userErrors).toEqual([
      { code: 'MENTION_NOT_VISIBLE', message: 'AGENT Person cannot see this conversation.', path: ['mentions', '0'] },
    ]);
  });

  test('of a team means its members who see the conversation', async () => {
    const teamId = toPublicId('Team', '019ab000-0000-7000-8000-00000000000a');
    await run(
      `insert into team (account_id, id, name, created_at) values ($1, $2, 'Sales', now())`,
      uuidOf('Team', teamId),
    );
    for (const { userId } of [agent, account.owner])
      await run(
        `insert into team_member (account_id, team_id, user_id, added_at) values ($1, $2, $3, now())`,
        uuidOf('Team', teamId),
        uuidOf('User', userId),
      );
    const mentions = [{ offset: 0, length: 6, teamId }];
    expect(await mentioned((await create('@Sales', { mentions })).note.id)).toHaveLength(2);
    await restrict('OWN');
    expect(await mentioned((await create('@Sales', { mentions })).note.id)).toEqual([account.owner.userId]);
  });

  test('outside the body, twice in one place, or of nobody is refused with its path', async () => {
    const refusal = async (...mentions: object[]) => {
      const [{ code, path }] = (await create('Hello you', { mentions })).userErrors;
      return [code, path.join('.')];
    };
    const user = { userId: agent.userId };
    expect(await refusal({ offset: 5, length: 9, ...user })).toEqual(['INVALID_INPUT', 'mentions.0.offset']);
    expect(await refusal({ offset: 0, length: 5, ...user }, { offset: 4, length: 2, ...user })).toEqual([
      'INVALID_INPUT',
      'mentions.1',
    ]);
    expect(await refusal({ offset: 0, length: 5 })).toEqual(['INVALID_INPUT', 'mentions.0']);
    const other = await app.newAccount({ channel: false });
    expect(await refusal({ offset: 0, length: 5, userId: other.owner.userId })).toEqual([
      'NOT_FOUND',
      'mentions.0.userId',
    ]);
    expect(
      await refusal({ offset: 0, length: 5, teamId: toPublicId('Team', '019ab000-0000-7000-8000-00000000000b') }),
    ).toEqual(['NOT_FOUND', 'mentions.0.teamId']);
    expect((await create(' ')).userErrors[0]).toMatchObject({ code: 'INVALID_INPUT', path: ['body'] });
  });
});

test('only the author changes a note; who cannot see the conversation finds none', async () => {
  const { note } = await create('mine');
  const miss = [{ code: 'NOT_FOUND', message: expect.any(String), path: ['noteId'] }];
  expect((await update(note.id, 'yours', {}, agent.api)).userErrors[0].code).toBe('NOTE_NOT_YOURS');
  expect((await remove(note.id, agent.api)).userErrors).toEqual([{ code: 'NOTE_NOT_YOURS', path: ['noteId'] }]);
  const theirs = (await create('theirs', {}, agent.api)).note;
  expect((await update(theirs.id, 'x')).userErrors[0].code).toBe('NOTE_NOT_YOURS');
  await restrict('OWN');
  expect((await update(theirs.id, 'x', {}, agent.api)).userErrors).toEqual(miss);
  expect((await create('x', {}, agent.api)).userErrors[0].code).toBe('NOT_FOUND');
  expect((await agent.api.query(`query ($id: ID!) { node(id: $id) { id } }`, { id: theirs.id })).node).toBeNull();
  expect(await remove(theirs.id)).toMatchObject({ deletedNoteId: theirs.id });
  const other = await app.newAccount({ channel: false });
  expect((await update(note.id, 'x', {}, other.api)).userErrors).toEqual(miss);
});

test('notes of a thread page, with their authors and files in as many statements for one as for fifty', async () => {
  const document = `query ($id: ID!, $n: Int!) { conversation(id: $id) { notes(first: $n) { nodes { body author { id } attachments { id } } } } }`;
  const count = (n: number) => countStatements(app, () => account.api.query(document, { id: talk.conversationId, n }));
  for (let i = 0; i < 5; i++) await create(`note ${i}`);
  const one = await count(1);
  expect(await count(50)).toEqual(one);
  const { conversation } = await account.api.query(document, { id: talk.conversationId, n: 3 });
  expect(conversation.notes.nodes.map(({ body }: any) => body)).toEqual(['note 0', 'note 1', 'note 2']);
});
