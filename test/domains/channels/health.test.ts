import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ChannelHealth, type ChannelNews } from '../../../src/domains/channels/channel-health.service.js';
import { rows } from '../../../src/platform/database/rows.js';
import { newId, uuidOf } from '../../../src/platform/kernel/ids.js';
import { systemViewer } from '../../../src/platform/kernel/viewer.js';
import type { TestAccount } from '../../kit/account.js';
import { startTestApp, type TestApp } from '../../kit/app.js';

let app: TestApp;
let account: TestAccount;
let channelId: string;
beforeAll(async () => {
  app = await startTestApp();
  account = await app.newAccount();
  channelId = uuidOf('Channel', account.channel.id)!;
}, 60_000);
afterAll(() => app.stop());

const health = new ChannelHealth();
/** Every event of a test is later than the one before, and than the connecting. */
let seconds = 1;
const news = (field: string, value: unknown, at?: Date): ChannelNews => ({
  ...{ id: newId(), wabaId: account.channel.wabaId, field, value, named: {} },
  receivedAt: new Date(),
  at: at ?? new Date(Date.now() + 1_000 * seconds++),
});
const keep = (...told: ChannelNews[]): Promise<unknown> =>
  app.database.write(systemViewer(account.accountId), (scope) =>
    health.keep(scope, { wabaId: account.channel.wabaId, channelId }, told),
  );
const facts = async (): Promise<any> =>
  (
    await rows(
      app.database.read(systemViewer(account.accountId)).em,
      `select quality_rating as quality, messaging_limit as limit, verified_name as name, messages_per_second as speed, status,
         (select count(*) from domain_event where account_id = $1 and type = 'channel.changed') as events
       from channel where account_id = $1 and id = $2`,
      [account.accountId, channelId],
    )
  )[0];

describe("what Meta's webhooks say of a number", () => {
  test.each([
    ['phone_number_quality_update', { event: 'FLAGGED' }, { quality: 'RED' }],
    ['phone_number_quality_update', { event: 'UNFLAGGED' }, { quality: 'GREEN' }],
    ['phone_number_quality_update', { event: 'UPGRADE', current_limit: 'TIER_10K' }, { limit: 'TIER_10K' }],
    ['phone_number_quality_update', { event: 'THROUGHPUT_UPGRADE' }, { speed: 1000 }],
    ['phone_number_name_update', { decision: 'APPROVED', requested_verified_name: 'New Name' }, { name: 'New Name' }],
    [
      'business_capability_update',
      { max_daily_conversations_per_business: 'TIER_UNLIMITED' },
      { limit: 'TIER_UNLIMITED' },
    ],
    ['business_capability_update', { max_daily_conversations_per_business: 2000 }, { limit: 'TIER_2K' }],
    ['business_capability_update', { max_daily_conversations_per_business: 250 }, { limit: 'TIER_250' }],
    ['business_capability_update', { max_daily_conversations_per_business: -1 }, { limit: 'TIER_UNLIMITED' }],
  ])('%s %j is taken over and announced once', async (field, value, expected) => {
    const before = await facts();
    const told = news(field, value);
    await keep(told);
    const after = await facts();
    expect(after).toEqual({ ...before, ...expected, events: before.events + 1 });
    await keep(told);
    expect(await facts()).toEqual(after);
  });

  test.each([
    ['phone_number_name_update', { decision: 'REJECTED', requested_verified_name: 'Bad Name' }],
    ['phone_number_quality_update', { event: 'SOMETHING_NEW' }],
    ['business_capability_update', { max_daily_conversations_per_business: 0 }],
    ['phone_number_quality_update', null],
    ['phone_number_quality_update', 'text'],
    ['security', { event: 'PIN_CHANGED' }],
  ])('%s %j changes nothing that others read, and is announced', async (field, value) => {
    const before = await facts();
    await keep(news(field, value));
    expect(await facts()).toEqual({ ...before, events: before.events + 1 });
  });

  test('a field of next year is kept, and neither shown nor announced', async () => {
    const before = await facts();
    await keep(news('a_field_of_next_year', { event: 'FLAGGED' }));
    expect(await facts()).toEqual(before);
  });

  test('what comes late never overwrites what is newer', async () => {
    const [early, late] = [new Date(Date.now() + 3_600_000), new Date(Date.now() + 3_601_000)];
    await keep(news('phone_number_quality_update', { event: 'UNFLAGGED', current_limit: 'TIER_100K' }, late));
    await keep(news('phone_number_quality_update', { event: 'FLAGGED', current_limit: 'TIER_10K' }, early));
    expect(await facts()).toMatchObject({ quality: 'GREEN', limit: 'TIER_100K' });
  });
});

describe('a refused token', () => {
  const refuse = (): Promise<boolean> =>
    app.database.write(systemViewer(account.accountId), (scope) => health.markNeedsReauth(scope, channelId));

  test('is noticed once, and never wakes a disconnected channel', async () => {
    expect(await refuse()).toBe(true);
    expect(await refuse()).toBe(false);
    expect((await facts()).status).toBe('NEEDS_REAUTH');
    await account.api.mutate(
      `mutation ($input: WhatsAppChannelDisconnectInput!) { whatsAppChannelDisconnect(input: $input) { channel { id } userErrors { code } } }`,
      { channelId: account.channel.id },
    );
    expect(await refuse()).toBe(false);
    expect((await facts()).status).toBe('DISCONNECTED');
  });
});
