import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { newId, toPublicId } from '../../../src/platform/kernel/ids.js';
import type { TestAccount } from '../../kit/account.js';
import { startTestApp, type TestApp } from '../../kit/app.js';
import { until } from '../../kit/until.js';
import { Talk } from './talk.js';

let app: TestApp;
let account: TestAccount;
beforeAll(async () => {
  app = await startTestApp();
  account = await app.newAccount();
}, 240_000);
afterAll(() => app?.stop());

const text = { text: { body: 'An answer' } };
const threadOf = async (talk: Talk): Promise<any[]> =>
  (
    await account.api.query(
      'query ($id: ID!) { conversation(id: $id) { messages(last: 50) { nodes { id direction preview } } } }',
      { id: talk.conversationId },
    )
  ).conversation.messages.nodes;
const writes = async (talk: Talk, message: object): Promise<void> => {
  const before = (await threadOf(talk)).length;
  await account.inbound({ from: { waId: talk.waId }, message: message as never });
  await until('the message is in the thread', async () => (await threadOf(talk)).length > before);
};
const newest = async (talk: Talk): Promise<string> => (await threadOf(talk)).at(-1).id;

describe('an answer that says what its writer saw', () => {
  test('goes out while the contact wrote nothing more, and is refused when they did', async () => {
    const talk = await Talk.begin(account);
    const seenMessageId = talk.firstMessageId;
    expect((await talk.send(text, { seenMessageId })).userErrors).toEqual([]);
    // What the business wrote itself is nothing new.
    expect((await talk.send(text, { seenMessageId })).userErrors).toEqual([]);
    await writes(talk, { type: 'text', text: { body: 'Wait!' } });
    const refused = await talk.send(text, { seenMessageId });
    expect(refused.message).toBeNull();
    expect(refused.userErrors).toMatchObject([{ code: 'NEWER_MESSAGE_RECEIVED', path: ['seenMessageId'] }]);
    expect((await threadOf(talk)).filter(({ direction }) => direction === 'OUTBOUND')).toHaveLength(2);
    expect((await talk.send(text)).userErrors).toEqual([]);
    expect((await talk.send(text, { seenMessageId: await newest(talk) })).userErrors).toEqual([]);
  });

  test('is refused for what came late as well, whatever WhatsApp says of its time', async () => {
    const talk = await Talk.begin(account);
    const seenMessageId = await talk.say('What we wrote last');
    const timestamp = Math.floor(Date.now() / 1_000) - 60;
    await writes(talk, { type: 'text', text: { body: 'On its way for a minute' }, timestamp });
    expect((await talk.send(text, { seenMessageId })).userErrors).toMatchObject([{ code: 'NEWER_MESSAGE_RECEIVED' }]);
  });

  test('is the same call again, whatever came after it was taken', async () => {
    const talk = await Talk.begin(account);
    const more = { seenMessageId: talk.firstMessageId, clientMessageId: randomUUID() };
    const { message } = await talk.send(text, more);
    await writes(talk, { type: 'text', text: { body: 'Thanks' } });
    expect(await talk.send(text, more)).toMatchObject({ message: { id: message.id }, userErrors: [] });
  });

  test('is not held up by a reaction, which nobody has to read', async () => {
    const talk = await Talk.begin(account);
    const seenMessageId = talk.firstMessageId;
    const id = await talk.say('Hello');
    await talk.reaches(id, ['SENT', 'DELIVERED', 'READ']);
    await writes(talk, { type: 'reaction', reaction: { message_id: talk.firstWamid, emoji: '👍' } });
    expect((await talk.send(text, { seenMessageId })).userErrors).toEqual([]);
  });

  test('names a message of this conversation', async () => {
    const [talk, other] = [await Talk.begin(account), await Talk.begin(account)];
    for (const seenMessageId of [other.firstMessageId, toPublicId('Message', newId()), 'msg_nothing'])
      expect((await talk.send(text, { seenMessageId })).userErrors).toMatchObject([
        { code: 'NOT_FOUND', path: ['seenMessageId'] },
      ]);
  });

  test('and a message that comes at that moment: one of the two is known to the other', async () => {
    for (let i = 0; i < 5; i++) {
      const talk = await Talk.begin(account);
      const [answer] = await Promise.all([
        talk.send(text, { seenMessageId: talk.firstMessageId }),
        account.inbound({ from: { waId: talk.waId }, text: 'At once' }),
      ]);
      const thread = await until('both are there', async () => {
        const all = await threadOf(talk);
        return all.some(({ preview }) => preview === 'At once') && all;
      });
      const isSent = thread.some(({ direction }) => direction === 'OUTBOUND');
      expect(answer.userErrors.map(({ code }) => code)).toEqual(isSent ? [] : ['NEWER_MESSAGE_RECEIVED']);
    }
  });
});
