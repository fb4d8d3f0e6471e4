import { print } from 'graphql';

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ChannelHealth } from '../../../src/domains/channels/channel-health.service.js';
import { rows } from '../../../src/platform/database/rows.js';
import { uuidOf } from '../../../src/platform/kernel/ids.js';
import { systemViewer } from '../../../src/platform/kernel/viewer.js';
import { ChannelChangedDocument, ChannelEventsDocument, ChannelHealthDocument } from '../../gql/graphql.js';
import { newWaId, type TestAccount } from '../../kit/account.js';
import { startTestApp, type TestApp } from '../../kit/app.js';
import { countStatements } from '../../kit/sql.js';
import { until } from '../../kit/until.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
}, 60_000);
afterAll(() => app.stop());

/** Later than the connecting, one second after the other. */
let tick = 5;
const now = (): number => Math.floor(Date.now() / 1_000) + tick++;
const tell = (account: TestAccount, field: string, value: object, time = now(), wabaId = account.channel.wabaId) =>
  account.simulator.control('webhook?wait=1', { field, value, wabaId, time });
const healthOf = async (account: TestAccount, id = account.channel.id): Promise<any> =>
  (await account.api.run(ChannelHealthDocument, { id })).channel;
const eventsOf = async (account: TestAccount, variables: object = {}): Promise<any[]> =>
  (await account.api.run(ChannelEventsDocument, { id: account.channel.id, ...variables })).channel!.events.nodes;

describe('the health of a channel', () => {
  test('is what Meta said when the number was connected', async () => {
    const account = await app.newAccount();
    expect(await healthOf(account)).toMatchObject({
      isCoexistence: false,
      health: {
        overall: 'HEALTHY',
        quality: 'GREEN',
        messagingLimit: { tier: 'TIER_2K', peoplePerDay: 2_000 },
        throughput: { level: 'STANDARD', messagesPerSecond: 80 },
        nameReview: { status: 'APPROVED' },
        concerns: [],
        historyImport: null,
      },
    });
    expect(await eventsOf(account)).toMatchObject([{ kind: 'CHECKED', isOfAccount: false }]);
  });

  test('follows the webhooks, live and with their history', async () => {
    const account = await app.newAccount();
    const changes = account.subscribe(print(ChannelChangedDocument));
    await until('changes are followed', async () => {
      await tell(account, 'security', { event: 'PIN_CHANGED' });
      return changes.events.length > 0;
    });
    await tell(account, 'account_update', {
      event: 'ACCOUNT_RESTRICTION',
      restriction_info: [{ restriction_type: 'RESTRICTED_BIZ_INITIATED_MESSAGING', expiration: now() + 86_400 }],
    });
    const { channelChanged } = await changes.find(
      'the restriction is told',
      (data) => data.channelChanged.event.kind === 'RESTRICTED',
      5_000,
    );
    expect(channelChanged).toMatchObject({
      channel: { id: account.channel.id, health: { overall: 'RESTRICTED' } },
      event: {
        kind: 'RESTRICTED',
        title: 'Meta has restricted the account',
        detail: expect.stringContaining('may not write first'),
      },
    });
    expect((await healthOf(account)).health.concerns).toMatchObject([
      { kind: 'RESTRICTION', isBlocking: true, until: expect.any(String) },
    ]);
    await tell(account, 'phone_number_quality_update', {
      event: 'UPGRADE',
      current_limit: 'TIER_10K',
      old_limit: 'TIER_2K',
    });
    await until('all is known', async () => (await eventsOf(account)).some((event) => event.kind === 'LIMIT_CHANGED'));
    const events = (await eventsOf(account)).filter((event) => event.kind !== 'SECURITY');
    expect(events).toMatchObject([
      { kind: 'LIMIT_CHANGED', detail: 'Messaging limit: TIER_2K → TIER_10K.', isOfAccount: true },
      { kind: 'RESTRICTED', isOfAccount: true },
      { kind: 'CHECKED', isOfAccount: false },
    ]);
    await changes.close();
  });

  test('of an account with two numbers: what is about one does not concern the other', async () => {
    const account = await app.newAccount();
    const second = await account.connect(account.channel.wabaId, String(Number(account.channel.phoneNumberId) + 1));
    const { displayPhoneNumber } = await healthOf(account, second);
    await tell(account, 'phone_number_quality_update', {
      display_phone_number: displayPhoneNumber.replace(/\D/g, ''),
      event: 'FLAGGED',
      current_limit: 'TIER_2K',
    });
    await until('the second is at risk', async () => (await healthOf(account, second)).health.overall === 'AT_RISK');
    expect((await healthOf(account)).health.overall).toBe('HEALTHY');
    await tell(account, 'account_alerts', {
      entity_type: 'PHONE_NUMBER',
      entity_id: account.channel.phoneNumberId,
      alert_info: { alert_severity: 'WARNING', alert_status: 'ACTIVE', alert_type: 'PROFILE_PICTURE_LOST' },
    });
    await until('the first has an alert', async () => (await healthOf(account)).health.overall === 'AT_RISK');
    expect((await healthOf(account, second)).health.concerns).toEqual([]);
  });

  test('of a number that is connected later knows what was told of its account before', async () => {
    const account = await app.newAccount();
    await tell(account, 'account_update', { event: 'DISABLED_UPDATE', ban_info: { waba_ban_state: 'DISABLE' } });
    await until('the first is banned', async () => (await healthOf(account)).health.overall === 'RESTRICTED');
    const second = await account.connect(account.channel.wabaId, String(Number(account.channel.phoneNumberId) + 1));
    expect((await healthOf(account, second)).health).toMatchObject({
      overall: 'RESTRICTED',
      concerns: [{ kind: 'BAN' }],
    });
  });

  test('follows events of partners, which come under the business portfolio', async () => {
    const account = await app.newAccount();
    const value = {
      event: 'PARTNER_REMOVED',
      waba_info: { waba_id: account.channel.wabaId, owner_business_id: '1' },
      disconnection_info: { reason: 'PRIMARY_INACTIVITY', initiated_by: 'SYSTEM' },
    };
    await tell(account, 'account_update', value, now(), `77${account.channel.wabaId}`);
    await until('the connection is gone', async () => (await healthOf(account)).health.overall === 'RESTRICTED');
    expect((await healthOf(account)).health.concerns).toMatchObject([
      { kind: 'REMOVED', detail: 'The WhatsApp Business app was not opened for too long.' },
    ]);
  });

  test('is the same when it is learned anew from what is kept', async () => {
    const account = await app.newAccount();
    const times = [now(), now(), now()] as const;
    await tell(account, 'phone_number_quality_update', { event: 'UPGRADE', current_limit: 'TIER_100K' }, times[2]);
    await tell(account, 'phone_number_quality_update', { event: 'DOWNGRADE', current_limit: 'TIER_10K' }, times[0]);
    await tell(account, 'account_review_update', { decision: 'REJECTED' }, times[1]);
    await until('all is known', async () => (await eventsOf(account)).length === 4);
    const before = await healthOf(account);
    expect(before.health).toMatchObject({ overall: 'RESTRICTED', messagingLimit: { tier: 'TIER_100K' } });
    const channel = { id: uuidOf('Channel', account.channel.id)!, wabaId: account.channel.wabaId };
    await app.database.write(systemViewer(account.accountId), async (scope) => {
      await rows(scope.em, `update channel set health = '{}' where account_id = $1 and id = $2`, [
        account.accountId,
        channel.id,
      ]);
    });
    expect((await healthOf(account)).health.overall).toBe('HEALTHY');
    await app.database.write(systemViewer(account.accountId), (scope) => new ChannelHealth().rebuild(scope, channel));
    expect(await healthOf(account)).toEqual(before);
  });

  test('of a number that is also in the WhatsApp Business app never sends faster than 20 a second', async () => {
    const account = await app.newAccount({ channel: false });
    const { wabaId, phoneNumberId } = account.channel;
    await account.simulator.control('numbers', { phoneNumberId, wabaId, coexistence: true });
    const id = await account.connect(wabaId, phoneNumberId);
    await tell(account, 'phone_number_quality_update', {
      event: 'THROUGHPUT_UPGRADE',
      current_limit: 'TIER_UNLIMITED',
    });
    const channel = await until('the upgrade is known', async () => {
      const found = await healthOf(account, id);
      return found.health.throughput.level === 'HIGH' && found;
    });
    expect(channel).toMatchObject({ isCoexistence: true, health: { throughput: { messagesPerSecond: 20 } } });
  });
});

describe('the events of a channel', () => {
  test('are paged in both directions, by kind, in the same number of statements however many', async () => {
    const account = await app.newAccount();
    const page = () => account.api.run(ChannelEventsDocument, { id: account.channel.id, first: 50 });
    const one = await countStatements(app, page);
    const start = now();
    for (let i = 0; i < 50; i += 1) {
      await tell(
        account,
        i % 2 ? 'security' : 'account_review_update',
        { event: 'PIN_CHANGED', decision: 'APPROVED' },
        start + i,
      );
    }
    await until('all came', async () => (await eventsOf(account, { first: 100 })).length === 51);
    expect(await countStatements(app, page)).toEqual(one);
    const all = (await eventsOf(account, { first: 100 })).map((event) => event.id);
    const walked: string[] = [];
    for (let after: string | null = null; ;) {
      const found: any = await account.api.run(ChannelEventsDocument, { id: account.channel.id, first: 20, after });
      const { nodes, pageInfo } = found.channel.events;
      walked.push(...nodes.map((event: any) => event.id));
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor;
    }
    expect(walked).toEqual(all);
    const backwards = await account.api.query(
      'query ($id: ID!) { channel(id: $id) { events(last: 3) { nodes { id } } } }',
      { id: account.channel.id },
    );
    expect(backwards.channel.events.nodes.map((event: any) => event.id)).toEqual(all.slice(-3));
    expect(await eventsOf(account, { kinds: ['SECURITY'], first: 100 })).toHaveLength(25);
    expect(await eventsOf(account, { kinds: [] })).toEqual([]);
  });

  test('are nodes; what Meta said stays as it was, for those who manage channels', async () => {
    const account = await app.newAccount();
    const value = { event: 'PIN_RESET_REQUEST', requester: '990002', new_member: { of: ['next', 'year'] } };
    await tell(account, 'security', value);
    const event = await until('it came', async () => (await eventsOf(account)).find((one) => one.kind === 'SECURITY'));
    const node = 'query ($id: ID!) { node(id: $id) { ... on ChannelEvent { title detail raw } } }';
    const found = await account.api.query(node, { id: event.id });
    expect(JSON.parse(found.node.raw)).toEqual(value);
    expect(found.node.detail).toContain('990002');
    const agent = await account.member('AGENT');
    expect((await agent.api.raw(node, { id: event.id })).body.errors).toMatchObject([
      { extensions: { code: 'FORBIDDEN' } },
    ]);
    const other = await app.newAccount();
    expect(await other.api.query(node, { id: event.id })).toEqual({ node: null });
  });
});

test('what the doors of the simulator tell is what the channel shows', async () => {
  const account = await app.newAccount();
  const { phoneNumberId, wabaId } = account.channel;
  const { simulator } = account;
  await simulator.control('quality?wait=1', { phoneNumberId, event: 'FLAGGED', tier: 'TIER_250' });
  await simulator.control('names?wait=1', { phoneNumberId, decision: 'REJECTED', name: 'Best Shop' });
  await simulator.control('account?wait=1', { wabaId, event: 'ACCOUNT_RESTRICTION' });
  await simulator.control('security?wait=1', { phoneNumberId, event: 'PIN_CHANGED' });
  const waId = newWaId();
  await simulator.control('history?wait=1', { phoneNumberId, threads: [{ waId, messages: [{ text: 'Long ago' }] }] });
  await simulator.control('echoes?wait=1', { phoneNumberId, to: { waId }, text: 'Out of the app' });
  const { health } = await until('everything was told', async () => {
    const channel = await healthOf(account);
    return channel.health.quality === 'RED' && channel.health.nameReview.status === 'REJECTED' && channel;
  });
  expect(health).toMatchObject({ messagingLimit: { tier: 'TIER_250' }, overall: expect.not.stringMatching('HEALTHY') });
  const kinds = await until('the log has them all', async () => {
    const all = (await eventsOf(account)).map(({ field, kind, type }) => field ?? kind ?? type);
    return all.length >= 5 && all;
  });
  expect(new Set(kinds).size).toBeGreaterThanOrEqual(4);
  const shown = await until('the old message and the echo are there', async () => {
    const { conversations } = await account.api.query(
      'query ($s: String) { conversations(search: $s) { nodes { messages(first: 5) { nodes { preview direction isHistory } } } } }',
      { s: waId },
    );
    const nodes = conversations.nodes.flatMap((one: any) => one.messages.nodes);
    return nodes.length === 2 && nodes;
  });
  expect(shown).toEqual(
    expect.arrayContaining([
      { preview: 'Long ago', direction: 'INBOUND', isHistory: true },
      { preview: 'Out of the app', direction: 'OUTBOUND', isHistory: false },
    ]),
  );
});
