import { rows } from '../../../src/platform/database/rows.js';
import type { TestAccount } from '../../kit/account.js';
import type { TestApp } from '../../kit/app.js';
import { until } from '../../kit/until.js';
import { bodyOf, change, metaBytes, newDigits, newWamid, secondsAgo, signatureOf } from '../ingest/bodies.js';

/** A person as WhatsApp tells of one; what is absent is not told. */
export interface Told {
  userId?: string;
  parentUserId?: string;
  waId?: string;
  username?: string;
  name?: string;
}

/** A contact as the API shows it, with the threads of the account that are with it. */
export interface Shown {
  id: string;
  displayName: string;
  phoneNumber: string | null;
  username: string | null;
  identities: { kind: string; value: string }[];
}

export const newUserId = (): string => `DE.${newDigits()}`;

/** A message of this person, as a webhook of the number. */
export const messageFrom = (account: TestAccount, person: Told, text = 'Hello', timestamp = secondsAgo()) =>
  bodyOf(
    change(account.channel, {
      contacts: [
        {
          profile: {
            ...(person.name === undefined ? {} : { name: person.name }),
            ...(person.username === undefined ? {} : { username: person.username }),
          },
          ...idsOf(person, 'wa_id', 'user_id', 'parent_user_id'),
        },
      ],
      messages: [
        {
          ...idsOf(person, 'from', 'from_user_id', 'from_parent_user_id'),
          id: newWamid(),
          timestamp,
          type: 'text',
          text: { body: text },
        },
      ],
    }),
  );

/** The notice that a person's number or user id is another one from now on. */
export const noticeOf = (account: TestAccount, previous: Told, current: Told) =>
  bodyOf(
    change(account.channel, {
      messages: [
        {
          ...idsOf(previous, 'from', 'from_user_id', 'from_parent_user_id'),
          id: newWamid(),
          timestamp: secondsAgo(),
          type: 'system',
          system: {
            body: 'changed',
            type: current.userId ? 'user_changed_user_id' : 'user_changed_number',
            ...idsOf(current, 'wa_id', 'user_id', 'parent_user_id'),
          },
        },
      ],
    }),
  );

/** The webhook that a person's user id is another one, without a message. */
export const userIdUpdate = (account: TestAccount, previous: string, current: string, waId?: string) =>
  bodyOf(
    change(
      account.channel,
      {
        user_id_update: [
          {
            ...(waId ? { wa_id: waId } : {}),
            detail: 'changed',
            user_id: { previous, current },
            timestamp: secondsAgo(),
          },
        ],
      },
      'user_id_update',
    ),
  );

function idsOf(person: Told, phone: string, userId: string, parentUserId: string): object {
  return {
    ...(person.waId ? { [phone]: person.waId } : {}),
    ...(person.userId ? { [userId]: person.userId } : {}),
    ...(person.parentUserId ? { [parentUserId]: person.parentUserId } : {}),
  };
}

/** Posts bodies as Meta would, all at once, and waits until everything is processed. */
export async function deliver(app: TestApp, ...bodies: object[]): Promise<void> {
  await Promise.all(
    bodies.map(async (body) => {
      const bytes = metaBytes(body);
      const answer = await fetch(`${app.url}/webhooks/whatsapp`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-hub-signature-256': signatureOf(bytes) },
        body: bytes as never,
      });
      if (answer.status !== 200) throw new Error(`${answer.status}: ${await answer.text()}`);
    }),
  );
  await until(
    'every delivery is processed',
    () =>
      app.database.operate('ingest.read', async (em) => {
        const waiting = await rows(em, 'select 1 from webhook_delivery where processed_at is null limit 1');
        return waiting.length === 0;
      }),
    60_000,
  );
}

/** Every contact of the account, the one that was made first in front. */
export async function contactsOf(account: TestAccount): Promise<Shown[]> {
  const { contacts } = await account.api.query(
    '{ contacts(first: 100) { nodes { id displayName phoneNumber username identities { kind value } } } }',
  );
  return contacts.nodes.reverse();
}

/** Every thread of the account, the one that began first in front, with its messages' texts in order. */
export async function threadsOf(account: TestAccount): Promise<any[]> {
  const { conversations } = await account.api.query(
    `{ conversations(first: 4, orderBy: { field: CREATED_AT, direction: ASC }) { nodes {
      id status unreadCount contact { id } assignee { id } labels { name } lastMessage { preview }
      messages(last: 100) { nodes { preview } } } } }`,
  );
  return conversations.nodes.map(({ messages, ...thread }: any) => ({
    ...thread,
    texts: messages.nodes.map((message: any) => message.preview).sort(),
  }));
}
