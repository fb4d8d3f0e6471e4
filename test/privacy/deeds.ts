import { randomBytes } from 'node:crypto';
import type { TestAccount } from '../kit/account.js';
import { ApiClient } from '../kit/api.js';
import type { TestApp } from '../kit/app.js';
import { asOperator } from '../kit/operator.js';
import { until } from '../kit/until.js';
import type { Told } from '../domains/contacts/people.js';
import { bodyOf, change, contactOf, newWamid, secondsAgo } from '../domains/ingest/bodies.js';
import { fetched } from '../domains/portability/archives.js';
import { call, done, stranger, verified } from '../domains/requests/kit.js';
import { mutate } from './mutate.js';

/** What is needed to do something about the subject. */
export interface About {
  app: TestApp;
  account: TestAccount;
  contactId: string;
  conversationId: string;
  told: Told;
  /** A word of its own, which must be found nowhere afterwards. */
  canary: (what: string) => string;
  /** Delivers what Meta tells, and remembers it to come late. */
  tell: (body: object) => Promise<void>;
}

/** The workings of an account that leave traces at people without anybody asking: to be set up before somebody writes. */
export async function setWorkings(account: TestAccount): Promise<void> {
  await mutate(account, 'autoReplySet', '__typename', { kind: 'GREETING', text: 'Welcome!', greetAgainAfterDays: 1 });
  await mutate(account, 'serviceLevelCreate', '__typename', { name: newName('Gold'), firstReplySeconds: 3_600 });
  await mutate(account, 'surveySettingsUpdate', '__typename', { isEnabled: true, needsReply: false, pauseDays: 0 });
}

const newName = (what: string): string => `${what} ${randomBytes(4).toString('hex')}`;

/** Everything that is done about somebody besides writing. */
export async function doDeeds(about: About): Promise<void> {
  await label(about);
  await mention(about);
  await act(about);
  await ring(about);
  await survey(about);
  await revoke(about);
  await seldom(about);
  await consent(about);
  await mergeAndUndo(about);
  await resemble(about);
  await support(about);
  await ask(about);
}

async function label({ account, contactId, conversationId }: About): Promise<void> {
  const create = { name: newName('kind') };
  const { label: made } = await mutate(account, 'labelCreate', 'label { id }', create);
  await mutate(account, 'conversationAddLabels', '__typename', { conversationId, labelIds: [made.id] });
  await mutate(account, 'contactAddLabels', '__typename', { contactId, labelIds: [made.id] });
}

/** A note with a file, in which a colleague is mentioned who is told of it. */
async function mention({ app, account, conversationId, canary }: About): Promise<void> {
  const colleague = await account.member('AGENT');
  const bytes = Buffer.from(`%PDF-1.7\n${canary('notefile')}`);
  const { upload } = await mutate(account, 'mediaUploadCreate', 'upload { uploadUrl media { id } }', {
    filename: `${canary('notefilename')}.pdf`,
    mimeType: 'application/pdf',
    sizeBytes: bytes.length,
  });
  await fetch(upload.uploadUrl, { method: 'PUT', body: new Uint8Array(bytes) });
  await mutate(account, 'noteCreate', 'note { id }', {
    conversationId,
    body: `you know ${canary('mention')}`,
    mediaIds: [upload.media.id],
    mentions: [{ offset: 0, length: 3, userId: colleague.userId }],
  });
  await mutate(account, 'conversationMute', '__typename', { conversationId });
  await app.core.following.settled(account.accountId);
}

/** Macros and bulk actions over the conversation, with what they wrote down and what was before. */
async function act({ app, account, conversationId, canary }: About): Promise<void> {
  const { macro } = await mutate(account, 'macroCreate', 'macro { id }', {
    name: newName('Read'),
    isShared: true,
    actions: [{ markRead: true }, { addNote: 'Called back' }],
  });
  await mutate(account, 'macroRun', '__typename', {
    macroId: macro.id,
    conversationId,
    clientRunId: canary('clientRunId'),
  });
  const { bulkAction } = await mutate(account, 'conversationsUpdate', 'bulkAction { id }', {
    conversationIds: [conversationId],
    action: { setPriority: { priority: 'LOW' } },
  });
  await until(
    'the bulk action is done',
    async () => {
      const query = 'query ($id: ID!) { bulkAction(id: $id) { state } }';
      return (await account.api.query(query, { id: bulkAction.id })).bulkAction.state === 'DONE';
    },
    60_000,
  );
  await app.core.following.settled(account.accountId);
}

/** A call of the person, in vain. */
async function ring({ account, told, canary, tell }: About): Promise<void> {
  const { waId, userId } = told;
  const id = `wacid.${canary('call')}`;
  const step = (event: string, more: object) =>
    bodyOf(
      change(
        account.channel,
        {
          contacts: [contactOf({ ...told, name: canary('caller') })],
          calls: [
            {
              ...{ id, from: waId, from_user_id: userId, to: '15550001111', event, timestamp: secondsAgo() },
              ...{ direction: 'USER_INITIATED', ...more },
            },
          ],
        },
        'calls',
      ),
    );
  await tell(step('connect', { session: { sdp_type: 'offer', sdp: `v=0\r\ns=${canary('sdp')}\r\n` } }));
  await tell(step('terminate', { status: 'FAILED' }));
}

/** The person is asked how it was, and says it by a tap and with words. */
async function survey({ app, account, conversationId, told, canary, tell }: About): Promise<void> {
  const { waId, userId } = told;
  await mutate(account, 'conversationClose', '__typename', { conversationId });
  await app.core.following.settled(account.accountId);
  const [asked] = await app.asOwner<{ skipped: string | null; content: string | null }>(
    `select s.skip_reason as skipped, m.content::text as content from survey s
     left join message m on m.account_id = s.account_id and m.id = s.message_id where s.account_id = '${account.accountId}'
     and s.conversation_id::text = (select id::text from conversation where replace(id::text, '-', '') = '${conversationId.slice(4)}')`,
  );
  const token = /"id": ?"([^"]*:5)"/.exec(asked?.content ?? '')?.[1];
  if (!token) throw new Error(`The survey was not sent: ${JSON.stringify(asked)}`);
  const says = (message: object) =>
    tell(
      bodyOf(
        change(account.channel, {
          contacts: [contactOf({ ...told, name: canary('rater') })],
          messages: [{ from: waId, from_user_id: userId, id: newWamid(), timestamp: secondsAgo(), ...message }],
        }),
      ),
    );
  await says({
    type: 'interactive',
    interactive: { type: 'list_reply', list_reply: { id: token, title: canary('rating') } },
  });
  await says({ type: 'text', text: { body: `because ${canary('comment')}` } });
  await app.core.following.settled(account.accountId);
}

/** What only rare roads bring is written where they would write it: of the address book, an advertisement, failed sends. */
async function seldom({ app, account, contactId, conversationId, canary }: About): Promise<void> {
  await mutate(account, 'contactUpdate', '__typename', { contactId, timeZone: 'Europe/Berlin' });
  const of = `account_id = '${account.accountId}'`;
  const conversation = `replace(conversation_id::text, '-', '') = '${conversationId.slice(4)}'`;
  await app.asOwner(
    `update contact set app_name = '${canary('appName')}', source_text = '${canary('source')}'
     where ${of} and replace(id::text, '-', '') = '${contactId.slice(4)}'`,
  );
  await app.asOwner(
    `update message set referral = '{"headline": "${canary('referral')}"}' where ${of} and ${conversation} and direction = 'INBOUND'`,
  );
  await app.asOwner(
    `update send_attempt set detail = '${canary('attempt')}'
     where ${of} and message_id in (select id from message where ${of} and ${conversation})`,
  );
}

async function consent({ account, contactId, canary }: About): Promise<void> {
  await mutate(account, 'consentWithdraw', '__typename', {
    contactId,
    purpose: 'MARKETING',
    evidence: canary('evidence'),
  });
}

/** The person takes a message back, and is asked for nothing any more by the search. */
async function revoke({ app, account, told, canary, tell }: About): Promise<void> {
  const wamid = `wamid.${canary('revoked')}`;
  const { waId, userId } = told;
  const says = (id: string, message: object) =>
    tell(
      bodyOf(
        change(account.channel, {
          contacts: [contactOf(told)],
          messages: [{ from: waId, from_user_id: userId, id, timestamp: secondsAgo(), ...message }],
        }),
      ),
    );
  await says(wamid, { type: 'text', text: { body: `never mind ${canary('takenBack')}` } });
  await says(newWamid(), { type: 'revoke', revoke: { original_message_id: wamid } });
  await app.core.following.settled(account.accountId);
}

/** Staff of the platform looks at the person, as the business asked for. */
async function support({ app, account, contactId }: About): Promise<void> {
  const { grant } = await mutate(account, 'supportAccessGrant', 'grant { id }', {
    reason: 'The list looks wrong',
    durationMinutes: 60,
    scopes: ['CONTACTS'],
  });
  const { session } = await asOperator(app).mutate(
    'mutation ($input: SupportSessionOpenInput!) { supportSessionOpen(input: $input) { session { token } userErrors { code } } }',
    { supportAccessGrantId: grant.id },
  );
  const { contact } = await new ApiClient(app.url, session.token).query(
    'query ($id: ID!) { contact(id: $id) { id displayName } }',
    { id: contactId },
  );
  if (!contact) throw new Error('Staff was not shown the contact');
}

/** Two people are taken for one, both ways round, and told apart again. The other stays, and knows nothing. */
async function mergeAndUndo({ account, contactId }: About): Promise<void> {
  const other = await newContact(account, 'A namesake');
  for (const [keptId, goneId] of [
    [contactId, other],
    [other, contactId],
  ]) {
    await mutate(account, 'contactMerge', 'contact { id }', { keptId, goneId });
    const { contact } = await account.api.query(
      'query ($id: ID!) { contact(id: $id) { merges { nodes { id goneContactId undoneAt } } } }',
      { id: keptId },
    );
    const merge = contact.merges.nodes.find((one: any) => one.goneContactId === goneId && !one.undoneAt);
    await mutate(account, 'contactMergeUndo', '__typename', { contactMergeId: merge.id });
  }
}

const newContact = async (account: TestAccount, displayName: string): Promise<string> =>
  (await mutate(account, 'contactCreate', 'contact { id }', { displayName })).contact.id;

/** The person looks like two others, and is said not to be one of them. */
async function resemble({ account, contactId }: About): Promise<void> {
  const key = `home_${randomBytes(4).toString('hex')}`;
  await mutate(account, 'contactAttributeCreate', 'attribute { id }', { key, label: 'Home', type: 'EMAIL' });
  const others = [await newContact(account, 'A sister'), await newContact(account, 'A brother')];
  const attributes = [{ key, value: 'family@mail.example' }];
  for (const id of [contactId, ...others])
    await mutate(account, 'contactSetAttributes', '__typename', { contactId: id, attributes });
  await until(
    'both are found to be alike',
    async () => {
      const { contact } = await account.api.query(
        'query ($id: ID!) { contact(id: $id) { duplicates { __typename } } }',
        {
          id: contactId,
        },
      );
      return contact.duplicates.length === 2;
    },
    60_000,
  );
  await mutate(account, 'contactDuplicateDismiss', '__typename', { contactId, otherId: others[0] });
}

/** The person's data is written into an archive, a colleague begins to answer, and somebody with the number asks for it. */
async function ask({ app, account, contactId, conversationId, told }: About): Promise<void> {
  await fetched(account.api, { contactId });
  await mutate(account, 'inboxSettingsUpdate', '__typename', { replyLock: 'WHILE_COMPOSING' });
  await mutate(account, 'conversationComposing', '__typename', { conversationId, isComposing: true });
  const from = { businessNumber: await numberOf(account), phoneNumber: `+${told.waId}` };
  await call(stranger(app), 'dataSubjectRequestSubmit', { kind: 'ACCESS', ...from }, 'confirmationCode');
}

/** The person asks, is said to be a child, and wants the data only kept: nothing but reading is possible afterwards. */
export async function restrict({ app, account, contactId, told }: About): Promise<void> {
  await mutate(account, 'contactMinorReport', 'isReported', { contactId, evidence: 'She said that she is twelve.' });
  await call(
    stranger(app),
    'privacyInquiryCreate',
    {
      ...{ text: 'What do you keep?', phoneNumber: `+${told.waId}`, email: 'asks@mail.example' },
      businessNumber: await numberOf(account),
    },
    'receivedAt',
  );
  const { privacyInquiries } = await account.api.query('{ privacyInquiries { nodes { id } } }');
  const inquiryId = privacyInquiries.nodes[0].id;
  await mutate(account, 'privacyInquiryAnswer', '__typename', { inquiryId, answer: 'Your number, no more.' });
  const { id } = await verified(account, 'RESTRICTION', contactId);
  await done(account.api, 'dataSubjectRequestAccept', { requestId: id });
}

const numberOf = async ({ api }: TestAccount): Promise<string> =>
  (await api.query('{ channels { nodes { displayPhoneNumber } } }')).channels.nodes[0].displayPhoneNumber;
