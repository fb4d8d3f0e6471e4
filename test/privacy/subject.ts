import { randomBytes } from 'node:crypto';
import type { TestAccount } from '../kit/account.js';
import { newWaId } from '../kit/account.js';
import type { TestApp } from '../kit/app.js';
import { until } from '../kit/until.js';
import { deliver, messageFrom, type Told } from '../domains/contacts/people.js';
import { call, importFile } from '../domains/imports/imports.js';
import { bodyOf, change, newDigits, newWamid, secondsAgo } from '../domains/ingest/bodies.js';
import { doDeeds, restrict, setWorkings } from './deeds.js';
import { mutate } from './mutate.js';

export { mutate } from './mutate.js';

/** A person with a word of its own in everything that is kept of it. */
export interface Subject {
  /** Public ids. */
  contactId: string;
  goneContactId: string;
  conversationId: string;
  person: Required<Pick<Told, 'waId' | 'userId' | 'parentUserId'>>;
  /** Everything that must be found nowhere afterwards. */
  values: string[];
  /** Deliveries of before, to come late. */
  deliveries: object[];
  /** Meta's id of a message to the person. */
  wamid: string;
}

const newCanary = (what: string): string => `zq${what}${randomBytes(7).toString('hex')}`;

/**
 * Brings a person into an account by every road that there is, with a word of its own at each. `isWhole`: with everything
 * that is done about people besides, so that every field of the data map holds something, but for `notPlanted`.
 */
export async function seedSubject(app: TestApp, account: TestAccount, isWhole = false): Promise<Subject> {
  const values: string[] = [];
  const canary = (what: string): string => {
    const value = newCanary(what);
    values.push(value);
    return value;
  };
  const deliveries: object[] = [];
  const tell = async (body: object): Promise<void> => {
    deliveries.push(body);
    await deliver(app, body);
  };
  const person = { waId: newWaId(), userId: `DE.${newDigits()}`, parentUserId: `DE.ENT.${newDigits()}` };
  const otherWaId = newWaId();
  values.push(`+${person.waId}`, `+${otherWaId}`, person.userId, person.parentUserId);

  if (isWhole) await setWorkings(account);
  const { key } = await attribute(account);
  const email = `${canary('mail')}@mail.example`;
  await importFile(account, `phone,name,mail,wish\n+${person.waId},${canary('name')},${email},gold\n`, [
    'PHONE_NUMBER',
    'DISPLAY_NAME',
    'EMAIL',
    `.${key}`,
  ]);
  const told: Told = { ...person, username: canary('user'), name: canary('profile') };
  await tell(messageFrom(account, told, `hello ${canary('inbound')}`));
  await tell(strangeMessage(account, told, canary('strange')));
  await tell(preference(account, told, canary('preference')));

  const { contactId, conversationId } = await until('the thread is there', async () => {
    const { conversations } = await account.api.query(
      `{ conversations(first: 50) { nodes { id contact { id phoneNumber } } } }`,
    );
    const thread = conversations.nodes.find((one: any) => one.contact.phoneNumber === `+${person.waId}`);
    return thread && { conversationId: thread.id, contactId: thread.contact.id };
  });
  const wamid = await exchange(app, account, conversationId, canary, tell, told);
  await write(account, contactId, conversationId, key, canary);
  if (isWhole) await doDeeds({ app, account, contactId, conversationId, told, canary, tell });

  const { contact: gone } = await mutate(account, 'contactCreate', 'contact { id }', {
    phoneNumber: `+${otherWaId}`,
    displayName: canary('gone'),
    email: `${canary('goneMail')}@mail.example`,
  });
  await mutate(account, 'contactMerge', 'contact { id }', { keptId: contactId, goneId: gone.id });
  const { segment } = await mutate(account, 'segmentCreate', 'segment { id }', {
    name: `Friends ${randomBytes(4).toString('hex')}`,
  });
  await mutate(account, 'segmentAddContacts', 'segment { id }', { segmentId: segment.id, contactIds: [contactId] });
  await exported(account);
  await mutate(account, 'conversationTranscriptSend', 'isQueued', { conversationId, email });
  const uuid = account.accountId;
  await app.asOwner(
    `insert into webhook_dead_letter (id, account_id, waba_id, phone_number_id, field, item, reason, created_at)
     values (gen_random_uuid(), '${uuid}', '${account.channel.wabaId}', '${account.channel.phoneNumberId}', 'messages', '{"from": "${person.waId}", "text": "${canary('letter')}"}', 'test', now())`,
  );
  await app.core.following.settled(uuid);
  await until('mails have gone', async () => (await app.jobs.pending('mail.send')) === 0, 30_000);
  if (isWhole)
    await app.asOwner(`update mail set last_reason = '550 ${canary('bounce')}' where about_id = (
    select id from conversation where replace(id::text, '-', '') = '${conversationId.slice(4)}')`);
  if (isWhole) await restrict({ app, account, contactId, conversationId, told, canary, tell });
  return { contactId, goneContactId: gone.id, conversationId, person, values, deliveries, wamid };
}

async function attribute(account: TestAccount): Promise<{ key: string }> {
  const key = `wish_${randomBytes(4).toString('hex')}`;
  await mutate(account, 'contactAttributeCreate', 'attribute { id }', { key, label: 'Wish', type: 'TEXT' });
  return { key };
}

/** A message of a kind that nobody knows: it is kept as it came. */
const strangeMessage = (account: TestAccount, { waId, userId }: Told, word: string) =>
  bodyOf(
    change(account.channel, {
      contacts: [{ profile: { name: word }, wa_id: waId, user_id: userId }],
      messages: [
        {
          from: waId,
          from_user_id: userId,
          id: newWamid(),
          timestamp: secondsAgo(),
          type: 'hologram',
          hologram: { of: word },
        },
      ],
    }),
  );

/** What the person chose in WhatsApp: no more offers. */
export const preference = (account: TestAccount, { waId, userId }: Told, word: string) =>
  bodyOf(
    change(
      account.channel,
      {
        contacts: [{ profile: { name: word }, wa_id: waId, user_id: userId }],
        user_preferences: [
          {
            wa_id: waId,
            user_id: userId,
            category: 'marketing_messages',
            value: 'stop',
            detail: word,
            timestamp: Number(secondsAgo()),
          },
        ],
      },
      'user_preferences',
    ),
  );

/** Answers with words and a file, of which one is reported to have failed. Gives Meta's id of the first. */
async function exchange(
  app: TestApp,
  account: TestAccount,
  conversationId: string,
  canary: (what: string) => string,
  tell: (body: object) => Promise<void>,
  { waId, userId }: Told,
): Promise<string> {
  const send = async (content: object): Promise<string> => {
    const { message } = await mutate(account, 'messageSend', 'message { id }', {
      conversationId,
      clientMessageId: randomBytes(8).toString('hex'),
      content,
    });
    return message.id;
  };
  const first = await send({ text: { body: `dear ${canary('outbound')}` } });
  const bytes = Buffer.from(`%PDF-1.7\n${canary('file')}`);
  const { upload } = await mutate(account, 'mediaUploadCreate', 'upload { uploadUrl media { id } }', {
    filename: `${canary('filename')}.pdf`,
    mimeType: 'application/pdf',
    sizeBytes: bytes.length,
  });
  await fetch(upload.uploadUrl, { method: 'PUT', body: new Uint8Array(bytes) });
  await send({ document: { mediaId: upload.media.id, caption: canary('caption') } });
  const uuid = first.slice(4);
  const wamid = await until('it was sent', async () => {
    const [row] = await app.asOwner<{ wamid: string | null }>(
      `select wamid from message where replace(id::text, '-', '') = '${uuid}'`,
    );
    return row?.wamid;
  });
  await tell(
    bodyOf(
      change(account.channel, {
        statuses: [
          {
            id: wamid,
            status: 'failed',
            timestamp: secondsAgo(),
            recipient_id: waId,
            recipient_user_id: userId,
            errors: [{ code: 131026, title: 'Undeliverable', error_data: { details: canary('details') } }],
          },
        ],
      }),
    ),
  );
  return wamid;
}

/** Everything that members write of somebody. */
async function write(
  account: TestAccount,
  contactId: string,
  conversationId: string,
  key: string,
  canary: (what: string) => string,
): Promise<void> {
  await mutate(account, 'noteCreate', 'note { id }', { conversationId, body: canary('note') });
  await mutate(account, 'conversationDraftSave', '__typename', { conversationId, body: canary('draft') });
  await mutate(account, 'contactNoteCreate', '__typename', { contactId, body: canary('contactNote') });
  await mutate(account, 'contactEventTrack', '__typename', {
    contactId,
    eventId: canary('eventId'),
    name: canary('eventName'),
    properties: [{ key: 'what', value: canary('property') }],
  });
  await mutate(account, 'contactSetAttributes', '__typename', {
    contactId,
    attributes: [{ key, value: canary('attribute') }],
  });
  await mutate(
    account,
    'contactUpdate',
    '__typename',
    { contactId, locale: 'de-DE' },
    { 'idempotency-key': randomBytes(8).toString('hex') },
  );
}

async function exported(account: TestAccount): Promise<void> {
  const { contactExport } = await call(account, 'contactExportCreate', {}, 'contactExport { id }');
  await until(
    'the export is written',
    async () => {
      const { contactExport: found } = await account.api.query(
        'query ($id: ID!) { contactExport(id: $id) { state } }',
        { id: contactExport.id },
      );
      return found.state === 'COMPLETED';
    },
    60_000,
  );
}
