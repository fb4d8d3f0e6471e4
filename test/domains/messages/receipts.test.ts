import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { ReadReceipts } from '../../../src/domains/messages/read-receipts.service.js';
import { uuidOf } from '../../../src/platform/kernel/ids.js';
import { CloudApi } from '../../../src/platform/whatsapp/cloud-api.js';
import type { TestAccount } from '../../kit/account.js';
import { startTestApp, type TestApp } from '../../kit/app.js';
import { countStatements } from '../../kit/sql.js';
import { until } from '../../kit/until.js';
import { done, verified } from '../requests/kit.js';
import { atWhatsApp, Talk } from './talk.js';

let app: TestApp;
let account: TestAccount;
let talk: Talk;

/** What Meta was asked to mark read, by number. */
const asked: { phoneNumberId: string; wamid: string; isTyping: boolean }[] = [];
const { markRead } = CloudApi.prototype;

beforeAll(async () => {
  CloudApi.prototype.markRead = function (token, phoneNumberId, wamid, isTyping = false) {
    asked.push({ phoneNumberId, wamid, isTyping });
    return markRead.call(this, token, phoneNumberId, wamid, isTyping);
  };
  app = await startTestApp();
}, 60_000);
beforeEach(async () => {
  account = await app.newAccount();
  talk = await Talk.begin(account);
});
afterAll(async () => {
  CloudApi.prototype.markRead = markRead;
  await app.stop();
});

const calls = () => asked.filter(({ phoneNumberId }) => phoneNumberId === account.channel.phoneNumberId);

const read = async (): Promise<void> => {
  await account.api.mutate(
    `mutation ($input: ConversationMarkReadInput!) { conversationMarkRead(input: $input) { userErrors { code } } }`,
    { conversationId: talk.conversationId },
  );
};
const writes = async (text: string): Promise<string> => {
  const { wamid } = await account.inbound({ from: { waId: talk.waId }, text });
  await until('it is in the thread', async () => {
    const { conversation } = await account.api.query(
      `query ($id: ID!) { conversation(id: $id) { lastMessage { preview } } }`,
      { id: talk.conversationId },
    );
    return conversation.lastMessage.preview === text;
  });
  return wamid;
};
const show = async (conversationId = talk.conversationId): Promise<any> =>
  (
    await account.api.query(
      `mutation ($input: MessageTypingShowInput!) { messageTypingShow(input: $input) { isRequested userErrors { code path } } }`,
      { input: { conversationId } },
    )
  ).messageTypingShow;
const setReceipts = async (sendsReadReceipts: boolean): Promise<void> => {
  const { channel } = await account.api.mutate(
    `mutation ($input: WhatsAppChannelUpdateInput!) { whatsAppChannelUpdate(input: $input) {
      channel { sendsReadReceipts } userErrors { code } } }`,
    { channelId: account.channel.id, sendsReadReceipts },
  );
  expect(channel).toEqual({ sendsReadReceipts });
};

describe('read receipts', () => {
  test('tell WhatsApp of the newest message, once', async () => {
    const second = await writes('second');
    await read();
    await until('the receipt is sent', async () => calls().length === 1);
    expect(calls()).toEqual([{ phoneNumberId: account.channel.phoneNumberId, wamid: second, isTyping: false }]);
    const third = await writes('third');
    await Promise.all([read(), read(), read()]);
    await until('the next one is sent', async () => calls().length >= 2);
    const fourth = await writes('fourth');
    await read();
    await until('and the one after it', async () => calls().at(-1)?.wamid === fourth);
    expect(calls().map(({ wamid }) => wamid)).toEqual([second, third, fourth]);
  });

  test('are not sent where the channel does not want them, and are from then on', async () => {
    await setReceipts(false);
    await writes('unseen');
    await read();
    expect(await show()).toEqual({ isRequested: false, userErrors: [] });
    // Whether the channel tells is asked when the reading is followed.
    await app.core.following.settled(account.accountId);
    await setReceipts(true);
    const last = await writes('seen');
    await read();
    await until('the receipt is sent', async () => calls().length > 0);
    expect(calls().map(({ wamid }) => wamid)).toEqual([last]);
  });
});

describe('the typing indicator', () => {
  test('is shown once for 25 seconds, however often it is asked for, and again afterwards', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => show()));
    expect(answers.filter(({ isRequested }) => isRequested)).toHaveLength(1);
    await until('WhatsApp is asked', async () => calls().length === 1);
    expect(calls()[0]).toMatchObject({ wamid: talk.firstWamid, isTyping: true });
    app.clock.advance(26_000);
    expect((await show()).isRequested).toBe(true);
    await until('WhatsApp is asked again', async () => calls().length === 2);
    // Reading what is reported already adds nothing.
    await read();
    const wamid = await writes('more');
    await read();
    await until('the next message is reported', async () => calls().length === 3);
    expect(calls()[2]).toMatchObject({ wamid, isTyping: false });
  });

  test('of an unknown or foreign conversation is a miss', async () => {
    const other = await app.newAccount();
    const foreign = await Talk.begin(other);
    const miss = { isRequested: null, userErrors: [{ code: 'NOT_FOUND', path: ['conversationId'] }] };
    expect(await show(foreign.conversationId)).toEqual(miss);
    expect(await show('cnv_x')).toEqual(miss);
  });
});

test('somebody whose data is only kept is told neither that it was read nor that somebody writes', async () => {
  const { conversation } = await account.api.query(`query ($id: ID!) { conversation(id: $id) { contact { id } } }`, {
    id: talk.conversationId,
  });
  const { id } = await verified(account, 'RESTRICTION', conversation.contact.id);
  await done(account.api, 'dataSubjectRequestAccept', { requestId: id });
  await read();
  expect(await show()).toEqual({ isRequested: false, userErrors: [] });
  await app.core.following.settled(account.accountId);
  // What was on its way when the restriction came is let go as well.
  const told: string[] = [];
  const receipts = new ReadReceipts(
    app.database,
    { markRead: async (_token: string, _id: string, wamid: string) => void told.push(wamid) } as never,
    { find: async () => ({ accessToken: 'EAA', phoneNumberId: account.channel.phoneNumberId }) } as never,
  );
  const channelId = uuidOf('Channel', account.channel.id)!;
  const due = { accountId: account.accountId, channelId, wamid: talk.firstWamid, tries: 0 };
  await receipts.acknowledge(due);
  expect(told).toEqual([]);
  expect(calls()).toEqual([]);
  await done(account.api, 'dataSubjectRequestLiftRestriction', { requestId: id, reason: 'The figures were checked.' });
  await receipts.acknowledge(due);
  expect(told).toEqual([talk.firstWamid]);
  await until('it is lifted', async () => (await show()).isRequested);
});

describe('a blocked contact', () => {
  const setBlocked = async (isBlocked: boolean): Promise<void> => {
    const { conversation } = await account.api.query(`query ($id: ID!) { conversation(id: $id) { contact { id } } }`, {
      id: talk.conversationId,
    });
    const [name, input] = isBlocked ? ['contactBlock', 'ContactBlockInput'] : ['contactUnblock', 'ContactUnblockInput'];
    await account.api.mutate(`mutation ($input: ${input}!) { ${name}(input: $input) { userErrors { code } } }`, {
      contactId: conversation.contact.id,
    });
  };

  test('is told neither that it was read nor that somebody writes', async () => {
    await setBlocked(true);
    await read();
    expect(await show()).toEqual({ isRequested: false, userErrors: [] });
    // Who is blocked is asked when the reading is followed.
    await app.core.following.settled(account.accountId);
    await setBlocked(false);
    const last = await writes('seen');
    await read();
    await until('the receipt is sent', async () => calls().length > 0);
    expect(calls().map(({ wamid }) => wamid)).toEqual([last]);
  });

  test('is told nothing by a call that was due when it was blocked', async () => {
    const told: string[] = [];
    const receipts = new ReadReceipts(
      app.database,
      { markRead: async (_token: string, _id: string, wamid: string) => void told.push(wamid) } as never,
      { find: async () => ({ accessToken: 'EAA', phoneNumberId: account.channel.phoneNumberId }) } as never,
    );
    const channelId = uuidOf('Channel', account.channel.id)!;
    const due = { accountId: account.accountId, channelId, wamid: talk.firstWamid, tries: 0 };
    await setBlocked(true);
    await receipts.acknowledge(due);
    expect(told).toEqual([]);
    await setBlocked(false);
    await receipts.acknowledge(due);
    expect(told).toEqual([talk.firstWamid]);
  });
});

describe('reactions', () => {
  const document = `query ($id: ID!, $n: Int!) { conversation(id: $id) { messages(last: $n) {
    nodes { id reactions { emoji direction reactedAt } } } } }`;
  const of = async (id: string): Promise<any[]> => {
    const { conversation } = await account.api.query(document, { id: talk.conversationId, n: 50 });
    return conversation.messages.nodes.find((message: any) => message.id === id).reactions;
  };

  test('stand on their message: the last one of each side, until it is taken back', async () => {
    const message = await talk.sent({ text: { body: 'Blue?' } });
    await talk.reaches(message.id, atWhatsApp);
    const [{ wamid }] = await talk.gets(1);
    const react = (emoji: string) =>
      account.inbound({
        from: { waId: talk.waId },
        message: { type: 'reaction', reaction: { message_id: wamid, emoji } },
      });
    await react('❤️');
    await until('the first one stands', async () => (await of(message.id)).length === 1);
    await react('👍');
    await until('the second one stands', async () => (await of(message.id))[0]?.emoji === '👍');
    await talk.sent({ reaction: { messageId: message.id, emoji: '🎉' } });
    expect((await of(message.id)).map(({ emoji, direction }) => [direction, emoji])).toEqual([
      ['INBOUND', '👍'],
      ['OUTBOUND', '🎉'],
    ]);
    await react('');
    await until('it is taken back', async () => (await of(message.id)).length === 1);
    await talk.sent({ reaction: { messageId: message.id } });
    expect(await of(message.id)).toEqual([]);
  });

  test('cost one statement for any number of messages', async () => {
    const count = (n: number) =>
      countStatements(app, () => account.api.query(document, { id: talk.conversationId, n }));
    const one = await count(1);
    for (let i = 0; i < 8; i++) await talk.say(`message ${i}`);
    expect(await count(50)).toEqual(one);
    expect(one.filter((name) => name === 'reactions')).toHaveLength(1);
  });
});
