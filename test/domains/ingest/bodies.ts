import { createHmac, randomBytes, randomInt } from 'node:crypto';

/** A number of ours, as webhooks name it. */
export interface Number {
  wabaId: string;
  phoneNumberId: string;
}

/** A customer, as webhooks name one. */
export interface Person {
  waId?: string;
  userId?: string;
  name?: string;
}

export const appSecret = 'test-app-secret';
export const verifyToken = 'test-verify-token';

export const newWamid = (): string => `wamid.${randomBytes(16).toString('base64')}`;
export const newWaId = (): string => `4915${randomInt(10 ** 8, 10 ** 9)}`;
export const newDigits = (): string => String(randomInt(10 ** 11, 10 ** 12));

/** Unix seconds of a moment not long ago, as Meta writes them in messages. */
export const secondsAgo = (seconds = 0): string => String(Math.floor(Date.now() / 1000) - seconds);

/** The bytes as Meta sends them: every character beyond ASCII escaped, slashes too. */
export const metaBytes = (body: unknown): Buffer =>
  Buffer.from(
    JSON.stringify(body)
      .replaceAll('/', '\\/')
      .replace(/[\u0080-\uffff]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`),
  );

/** The signature header, made without the product's own code. */
export const signatureOf = (bytes: Uint8Array, secret = appSecret): string =>
  `sha256=${createHmac('sha256', secret).update(bytes).digest('hex')}`;

/** One change of the field `messages` on a number. */
export const change = (number: Number, value: object, field = 'messages') => ({
  id: number.wabaId,
  changes: [
    {
      field,
      value: {
        messaging_product: 'whatsapp',
        metadata: { display_phone_number: '15550001111', phone_number_id: number.phoneNumberId },
        ...value,
      },
    },
  ],
});

/** A change that speaks of the account, without a number. */
export const accountChange = (wabaId: string, field: string, value: object) => ({
  id: wabaId,
  time: Number(secondsAgo()),
  changes: [{ field, value }],
});

/** A whole body. */
export const bodyOf = (...entry: object[]) => ({ object: 'whatsapp_business_account', entry });

/** An entry of `contacts`. */
export const contactOf = ({ waId, userId, name }: Person) => ({
  profile: { name: name ?? 'Ana Müller 👋' },
  ...(waId ? { wa_id: waId } : {}),
  ...(userId ? { user_id: userId } : {}),
});

/** An element of `messages`. */
export const messageOf = ({ waId, userId }: Person, rest: Record<string, unknown> = {}) => ({
  ...(waId ? { from: waId } : {}),
  ...(userId ? { from_user_id: userId } : {}),
  id: newWamid(),
  timestamp: secondsAgo(),
  type: 'text',
  text: { body: 'Grüße aus Köln 🎉' },
  ...rest,
});

/** A body with one message of each person. */
export const messagesBody = (number: Number, people: readonly Person[], rest: Record<string, unknown> = {}) =>
  bodyOf(
    change(number, {
      contacts: people.map(contactOf),
      messages: people.map((person) => messageOf(person, rest)),
    }),
  );
