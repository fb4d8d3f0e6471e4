import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { WindowClosing } from '../../../src/domains/conversations/window-closing.service.js';
import { freeEntryPoint } from '../../../src/domains/conversations/free-entry-point.js';
import { rows } from '../../../src/platform/database/rows.js';
import { createLogger } from '../../../src/platform/logging/logger.js';
import { uuidOf } from '../../../src/platform/kernel/ids.js';
import { systemViewer } from '../../../src/platform/kernel/viewer.js';
import type { TestAccount } from '../../kit/account.js';
import type { ApiClient } from '../../kit/api.js';
import { startTestApp, type TestApp } from '../../kit/app.js';
import { until } from '../../kit/until.js';
import { Talk } from '../messages/talk.js';

let app: TestApp;
let account: TestAccount;
/** Outlives the sessions when the clock is moved by days. */
let key: ApiClient;
beforeAll(async () => {
  app = await startTestApp();
}, 240_000);
beforeEach(async () => {
  account = await app.newAccount();
  key = await account.apiKey(['CONVERSATIONS_READ', 'CONTACTS_READ', 'MESSAGES_SEND', 'CONVERSATIONS_WRITE']);
}, 60_000);
afterAll(() => app.stop());

const hour = 3_600_000;
const ad = { source_type: 'ad', source_id: '120', source_url: 'https://fb.me/x', ctwa_clid: 'clid-1' };
const windows = async (talk: Talk): Promise<any> =>
  (
    await key.query(
      `query ($id: ID!) { conversation(id: $id) {
        serviceWindow { isOpen expiresAt } freeEntryPoint { isOpen expiresAt answerBy } } }`,
      { id: talk.conversationId },
    )
  ).conversation;
/** How often each kind of change of a window was announced. */
const told = async (talk: Talk): Promise<Record<string, number>> => {
  const found = await rows<{ change: string; count: number }>(
    app.database.read(systemViewer(account.accountId)).em,
    `select payload ->> 'change' as change, count(*)::int as count from domain_event
     where account_id = $1 and entity_id = $2 and payload ->> 'change' ~ 'WINDOW|ENTRY' group by 1`,
    [account.accountId, uuidOf('Conversation', talk.conversationId)],
  );
  return Object.fromEntries(found.map(({ change, count }) => [change, count]));
};
/** As another worker would, at the same moment. */
const sweep = () => new WindowClosing(app.database, app.clock, createLogger('silent')).run();
const writes = (talk: Talk, sentAt: Date, more: object = {}) =>
  account.inbound({
    from: { waId: talk.waId },
    message: { type: 'text', text: { body: 'again' }, timestamp: Math.floor(sentAt.getTime() / 1000) },
    ...more,
  });

// First, while the clock is that of the simulator, which says how long it lasts.
describe('the free entry point', () => {
  test('waits for the answer to whoever came by an ad, and is open for as long as Meta says', async () => {
    const talk = await Talk.begin(account, {}, undefined, key);
    expect((await windows(talk)).freeEntryPoint).toBeNull();
    await writes(talk, app.clock.now(), { referral: ad });
    const waiting = await until('the ad is known', async () => (await windows(talk)).freeEntryPoint);
    expect(waiting).toEqual({ isOpen: false, expiresAt: null, answerBy: expect.any(String) });
    expect(Date.parse(waiting.answerBy) - app.clock.now().getTime()).toBeGreaterThan(23 * hour);
    await talk.say('Welcome!');
    const open = await until('it is open', async () => {
      const { freeEntryPoint: one } = await windows(talk);
      return one.isOpen && one;
    });
    expect(open).toEqual({ isOpen: true, expiresAt: expect.any(String), answerBy: null });
    const left = Date.parse(open.expiresAt) - Date.now();
    expect(left).toBeGreaterThan(71 * hour);
    expect(left).toBeLessThanOrEqual(72 * hour);
    await talk.say('Anything else?');
    expect(await told(talk)).toEqual({ FREE_ENTRY_POINT: 1 });
  });

  test('says nothing of what may be sent, and its end is told once', async () => {
    const talk = await Talk.begin(account, {}, undefined, key);
    await writes(talk, app.clock.now(), { referral: ad });
    await until('the ad is known', async () => (await windows(talk)).freeEntryPoint);
    // Later than what the simulator says by itself.
    const until72 = Math.floor(app.clock.now().getTime() / 1000) + 72 * 3_600 + 100;
    const wamid = await talk
      .say('Welcome!')
      .then(() => talk.gets(1))
      .then(([first]) => first.wamid);
    const report = {
      ...{ id: wamid, status: 'sent', timestamp: String(until72 - 72 * 3_600 - 100), recipient_id: talk.waId },
      conversation: { id: 'fep', expiration_timestamp: String(until72), origin: { type: 'referral_conversion' } },
    };
    const value = {
      messaging_product: 'whatsapp',
      metadata: { phone_number_id: account.channel.phoneNumberId, display_phone_number: '1' },
      statuses: [report],
    };
    await account.simulator.control('raw', {
      body: {
        object: 'whatsapp_business_account',
        entry: [{ id: account.channel.wabaId, changes: [{ field: 'messages', value }] }],
      },
    });
    await until('it is open until then', async () => {
      const { freeEntryPoint: one } = await windows(talk);
      return one?.expiresAt && Date.parse(one.expiresAt) === until72 * 1_000;
    });
    app.clock.advance(30 * hour);
    await sweep();
    const later = await windows(talk);
    expect([later.serviceWindow.isOpen, later.freeEntryPoint.isOpen]).toEqual([false, true]);
    expect((await talk.send({ text: { body: 'Still there?' } })).userErrors).toMatchObject([
      { code: 'SERVICE_WINDOW_CLOSED' },
    ]);
    app.clock.advance(45 * hour);
    await Promise.all([sweep(), sweep()]);
    expect(await told(talk)).toMatchObject({ WINDOW_CLOSED: 1, FREE_ENTRY_POINT_CLOSED: 1 });
    expect((await windows(talk)).freeEntryPoint).toMatchObject({ isOpen: false, answerBy: null });
  });

  test.each<[string, number | null, number | null, object | null]>([
    ['nobody came by an ad', null, null, null],
    ['nobody has answered', -23, null, { isOpen: false, expiresAt: null, answerBy: new Date(hour) }],
    ['it is too late', -24, null, { isOpen: false, expiresAt: null, answerBy: null }],
    ['it is open', null, 1, { isOpen: true, expiresAt: new Date(hour), answerBy: null }],
    ['the last instant is outside', null, 0, { isOpen: false, expiresAt: new Date(0), answerBy: null }],
  ])('%s', (_, referred, ends, expected) => {
    const at = (hours: number | null) => (hours === null ? null : new Date(hours * hour));
    expect(freeEntryPoint(at(referred), at(ends), new Date(0))).toEqual(expected);
  });
});

describe('the service window', () => {
  /** A talk whose contact writes now, by the clock of the product. */
  const begin = async (): Promise<Talk> => {
    const talk = await Talk.begin(account, {}, undefined, key);
    await writes(talk, app.clock.now());
    await until('it is open', async () => (await windows(talk)).serviceWindow.isOpen);
    return talk;
  };

  test('is told to have closed, once, however many look', async () => {
    const talk = await begin();
    await sweep();
    expect(await told(talk)).toEqual({});
    app.clock.advance(24 * hour + 1_000);
    await Promise.all([sweep(), sweep(), sweep()]);
    expect(await told(talk)).toEqual({ WINDOW_CLOSED: 1 });
    await sweep();
    expect(await told(talk)).toEqual({ WINDOW_CLOSED: 1 });
    expect((await windows(talk)).serviceWindow.isOpen).toBe(false);
  });

  test('is kept open by a newer message, and told when that one is over', async () => {
    const talk = await begin();
    app.clock.advance(20 * hour);
    const at = app.clock.now();
    await writes(talk, at);
    await until('it is open for longer', async () => {
      const { expiresAt } = (await windows(talk)).serviceWindow;
      return Date.parse(expiresAt) > at.getTime() + 23 * hour;
    });
    app.clock.advance(5 * hour);
    await sweep();
    expect(await told(talk)).toEqual({});
    app.clock.advance(20 * hour);
    await sweep();
    expect(await told(talk)).toEqual({ WINDOW_CLOSED: 1 });
    // A message that comes days late opens nothing, and nothing closes.
    await writes(talk, at);
    await sweep();
    expect(await told(talk)).toEqual({ WINDOW_CLOSED: 1 });
    // The next window is another one.
    await writes(talk, app.clock.now());
    await until('it is open again', async () => (await windows(talk)).serviceWindow.isOpen);
    app.clock.advance(25 * hour);
    await sweep();
    expect(await told(talk)).toEqual({ WINDOW_CLOSED: 2 });
  });
});
