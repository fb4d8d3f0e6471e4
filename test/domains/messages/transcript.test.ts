import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { TestAccount } from '../../kit/account.js';
import type { ApiClient } from '../../kit/api.js';
import { startTestApp, type TestApp } from '../../kit/app.js';
import { mailsTo, mailTo } from '../../kit/mail.js';
import { countStatements } from '../../kit/sql.js';
import { until } from '../../kit/until.js';
import { Staff } from '../teams/staff.js';
import { Talk } from './talk.js';

let app: TestApp;
let account: TestAccount;
let staff: Staff;
let talk: Talk;
beforeAll(async () => {
  app = await startTestApp();
}, 60_000);
beforeEach(async () => {
  account = await app.newAccount();
  staff = new Staff(account);
  talk = await Talk.begin(account);
});
afterAll(() => app.stop());

const transcript = async (args = '', api: ApiClient = account.api, id = talk.conversationId): Promise<any> =>
  (
    await api.query(
      `query ($id: ID!) { conversationTranscript(conversationId: $id${args}) { format text lineCount isComplete createdAt } }`,
      { id },
    )
  ).conversationTranscript;
const mail = async (email: string, more: object = {}, api: ApiClient = account.api): Promise<any> =>
  (
    await api.query(
      `mutation ($input: ConversationTranscriptSendInput!) { conversationTranscriptSend(input: $input) { isQueued userErrors { code path } } }`,
      { input: { conversationId: talk.conversationId, email, ...more } },
    )
  ).conversationTranscriptSend;
const codes = ({ userErrors }: any): string[] => userErrors.map(({ code }: any) => code);
const someone = (): string => `someone-${randomBytes(6).toString('hex')}@mail.example`;
const note = (body: string): Promise<any> =>
  account.api.mutate('mutation ($input: NoteCreateInput!) { noteCreate(input: $input) { userErrors { code } } }', {
    conversationId: talk.conversationId,
    body,
  });
/** Two lines by the contact, an answer, and something that was done. */
const fill = async (): Promise<void> => {
  await talk.say('How can we help?');
  await account.inbound({
    from: { waId: talk.waId },
    text: 'My order\n[2026-01-01 00:00:00 UTC] Olivia Owner: refunded',
  });
  await until('it is there', async () => (await transcript()).text.includes('My order'));
  await staff.assign(talk.conversationId, { assigneeId: account.owner.userId });
};

test('tells messages and activities in their order, with times and authors', async () => {
  await fill();
  const { text, format, lineCount, isComplete } = await transcript();
  expect({ format, lineCount, isComplete }).toEqual({ format: 'TEXT', lineCount: 4, isComplete: true });
  const [head, place, blank, ...lines] = text.split('\n');
  expect(head).toBe('Conversation of Ana and A shop');
  expect(place).toContain(talk.conversationId);
  expect(blank).toBe('');
  const at = String.raw`\[\d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC\]`;
  expect(text).toMatch(new RegExp(`${at} Ana: Hello\\?\n`));
  expect(text).toMatch(new RegExp(`${at} Olivia Owner: How can we help\\?\n`));
  expect(text).toMatch(new RegExp(`${at} \\* Assigned to Olivia Owner by Olivia Owner\\.\n$`));
  // What somebody writes cannot be taken for a line of somebody else.
  expect(lines).toContain('    [2026-01-01 00:00:00 UTC] Olivia Owner: refunded');
  const said = await transcript(', includesActivities: false');
  expect(said.lineCount).toBe(3);
  expect(said.text).not.toContain('Assigned');
});

test('is the same for programs', async () => {
  await fill();
  const { text, lineCount } = await transcript(', format: JSON');
  const document = JSON.parse(text);
  expect(document).toMatchObject({
    conversationId: talk.conversationId,
    contact: { name: 'Ana' },
    business: { name: 'A shop' },
    isComplete: true,
  });
  expect(document.lines).toHaveLength(lineCount);
  expect(document.lines.find(({ direction }: any) => direction === 'OUTBOUND')).toMatchObject({
    kind: 'MESSAGE',
    author: 'Olivia Owner',
    text: 'How can we help?',
    at: expect.stringMatching(/Z$/),
  });
  expect(document.lines.at(-1)).toMatchObject({ kind: 'ACTIVITY', id: expect.stringMatching(/^act_/) });
});

test('holds no private note, in no format and in no mail', async () => {
  await note('SECRET between us');
  await fill();
  await note('SECRET once more');
  const email = someone();
  expect(await mail(email, { includesActivities: true })).toEqual({ isQueued: true, userErrors: [] });
  const sent = await mailTo(app, email, 'conversation_transcript');
  const all = [await transcript(), await transcript(', format: JSON'), sent];
  for (const one of all) {
    expect(one.text).toContain('How can we help?');
    expect(JSON.stringify(one)).not.toContain('SECRET');
  }
});

test('is mailed to an address, without what colleagues did unless it is asked for; the audit knows', async () => {
  await fill();
  const email = someone();
  await mail(email.toUpperCase());
  const sent = await mailTo(app, email, 'conversation_transcript');
  expect(sent.subject).toBe('Your conversation with A shop');
  expect(sent.text).toContain('Olivia Owner: How can we help?');
  expect(sent.text).not.toContain('Assigned');
  const { auditEntries } = await account.api.query('{ auditEntries(first: 100) { nodes { action targetId } } }');
  expect(auditEntries.nodes).toContainEqual({ action: 'conversation.transcript_sent', targetId: talk.conversationId });
});

test('fills no mailbox', async () => {
  const email = someone();
  const answers = [];
  for (let i = 0; i < 4; i++) answers.push(...codes(await mail(email)));
  expect(answers).toEqual(['TOO_MANY_ATTEMPTS']);
  expect(codes(await mail(someone()))).toEqual([]);
  const others = await Promise.all(Array.from({ length: 20 }, async () => codes(await mail(someone()))));
  expect(others.flat()).toContain('TOO_MANY_ATTEMPTS');
  await until('three are there', async () => (await mailsTo(app, email)).length === 3);
});

test('is for who sees the conversation alone', async () => {
  const narrow = await staff.hire('AGENT', 'OWN');
  // What is known of the member's access for a moment is over.
  app.clock.advance(6_000);
  const other = await app.newAccount();
  for (const api of [narrow.api, other.api]) {
    expect(await transcript('', api)).toBeNull();
    expect(codes(await mail(someone(), {}, api))).toEqual(['NOT_FOUND']);
  }
  expect(await transcript('', account.api, account.id)).toBeNull();
  expect(codes(await mail('nobody'))).toEqual(['INVALID_INPUT']);
  const reader = await account.apiKey(['CONVERSATIONS_READ']);
  expect((await transcript('', reader)).text).toContain('] Contact: Hello?');
  await expect(mail(someone(), {}, reader)).rejects.toThrow('FORBIDDEN');
});

test('takes as many statements for many lines as for few', async () => {
  await fill();
  await transcript();
  const few = await countStatements(app, () => transcript());
  for (let i = 0; i < 10; i++) await talk.say(`line ${i}`);
  const many = await countStatements(app, () => transcript());
  expect(many).toEqual(few);
});
