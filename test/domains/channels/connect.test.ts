import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomInt } from 'node:crypto';
import { rows } from '../../../src/platform/database/rows.js';
import { uuidOf } from '../../../src/platform/kernel/ids.js';
import { systemViewer } from '../../../src/platform/kernel/viewer.js';
import { routesOfNumbers, routesOfWabas } from '../../../src/domains/channels/channel-routing.queries.js';
import { ChannelHealth } from '../../../src/domains/channels/channel-health.service.js';
import type { TestAccount } from '../../kit/account.js';
import { startTestApp, type TestApp } from '../../kit/app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
}, 60_000);
afterAll(() => app.stop());

const digits = (): string => String(randomInt(10 ** 11, 10 ** 12));

const connectDocument = `mutation ($input: WhatsAppChannelConnectInput!) { whatsAppChannelConnect(input: $input) {
  channel { id kind status wabaId phoneNumberId displayPhoneNumber verifiedName qualityRating messagingLimit createdAt }
  userErrors { code message path } } }`;

const disconnectDocument = `mutation ($input: WhatsAppChannelDisconnectInput!) { whatsAppChannelDisconnect(input: $input) {
  channel { id status } userErrors { code path } } }`;

const connect = async (account: TestAccount, input: object, headers: Record<string, string> = {}): Promise<any> => {
  const { status, body } = await account.api.raw(
    connectDocument,
    { input: { wabaId: digits(), phoneNumberId: digits(), accessToken: `EAA${account.id}`, ...input } },
    headers,
  );
  if (body.errors) throw new Error(`${status}: ${JSON.stringify(body.errors)}`);
  return { ...body.data.whatsAppChannelConnect, extensions: body.extensions };
};

const disconnect = async (account: TestAccount, channelId: string): Promise<any> =>
  (await account.api.query(disconnectDocument, { input: { channelId } })).whatsAppChannelDisconnect;

const listed = async (account: TestAccount): Promise<any[]> =>
  (await account.api.query('{ channels(first: 100) { nodes { id status phoneNumberId } } }')).channels.nodes;

const rowsOf = (account: TestAccount): Promise<any[]> =>
  rows(
    app.database.read(systemViewer(account.accountId)).em,
    `select id, status, token_sealed, version, messages_per_second from channel where account_id = $1 order by id`,
    [account.accountId],
  );

const eventsOf = async (account: TestAccount, type: string): Promise<string[]> =>
  (
    await rows<{ entity_id: string }>(
      app.database.read(systemViewer(account.accountId)).em,
      `select entity_id from domain_event where account_id = $1 and type = $2 order by seq`,
      [account.accountId, type],
    )
  ).map((event) => event.entity_id);

/** What the sender does when Meta refuses the token. */
const refuseToken = (account: TestAccount, channelId: string): Promise<boolean> =>
  app.database.write(systemViewer(account.accountId), (scope) => new ChannelHealth().markNeedsReauth(scope, channelId));

const numberOf = ({ channel: { wabaId, phoneNumberId } }: TestAccount) => ({ wabaId, phoneNumberId });

const withoutChannel = (): Promise<TestAccount> => app.newAccount({ channel: false });

describe('connecting a number', () => {
  test("reads Meta's facts, seals the token and subscribes the app", async () => {
    const account = await withoutChannel();
    const wabaId = digits();
    const phoneNumberId = digits();
    await app.simulator.control('numbers', {
      phoneNumberId,
      wabaId,
      displayPhoneNumber: '15550001111',
      verifiedName: 'A Shop',
      quality: 'YELLOW',
      tier: 'TIER_2K',
      throughput: 'HIGH',
      strictSubscription: true,
    });
    const { channel, userErrors } = await connect(account, {
      wabaId,
      phoneNumberId,
      accessToken: ' EAAsecret-of-mine\n',
    });
    expect(userErrors).toEqual([]);
    expect(channel).toMatchObject({
      kind: 'WHATSAPP',
      status: 'CONNECTED',
      wabaId,
      phoneNumberId,
      verifiedName: 'A Shop',
      qualityRating: 'YELLOW',
      messagingLimit: 'TIER_2K',
    });
    expect(channel.displayPhoneNumber.replace(/\D/g, '')).toBe('15550001111');
    const [row] = await rowsOf(account);
    expect(row.messages_per_second).toBe(1000);
    expect(row.token_sealed).toMatch(/^v1\./);
    expect(JSON.stringify(row)).not.toContain('secret-of-mine');
    expect(await subscribedApps(wabaId)).toHaveLength(1);
    expect(await eventsOf(account, 'channel.changed')).toEqual([uuidOf('Channel', channel.id)]);
    const again = await account.api.query(
      'query ($id: ID!) { channel(id: $id) { id } node(id: $id) { id __typename } }',
      {
        id: channel.id,
      },
    );
    expect(again).toEqual({ channel: { id: channel.id }, node: { id: channel.id, __typename: 'Channel' } });
  });

  test.each([
    ['a token that Meta does not know', { accessToken: 'nonsense' }, 'INVALID_ACCESS_TOKEN', ['accessToken']],
    ['letters for a number', { phoneNumberId: '+49 151' }, 'INVALID_INPUT', ['phoneNumberId']],
    ['a path for a WABA', { wabaId: '../me' }, 'INVALID_INPUT', ['wabaId']],
    ['33 digits', { wabaId: '1'.repeat(33) }, 'INVALID_INPUT', ['wabaId']],
    ['an empty token', { accessToken: '  ' }, 'INVALID_INPUT', ['accessToken']],
    ['a token with a line break', { accessToken: 'EAA\r\nx: y' }, 'INVALID_INPUT', ['accessToken']],
    ['a token without end', { accessToken: `EAA${'x'.repeat(5000)}` }, 'INVALID_INPUT', ['accessToken']],
  ])('refuses %s and leaves nothing behind', async (_, input, code, path) => {
    const account = await withoutChannel();
    const { channel, userErrors } = await connect(account, input);
    expect(channel).toBeNull();
    expect(userErrors).toEqual([expect.objectContaining({ code, path })]);
    expect(await rowsOf(account)).toEqual([]);
    expect(await eventsOf(account, 'channel.changed')).toEqual([]);
  });

  test('names every malformed value at once', async () => {
    const account = await withoutChannel();
    const { userErrors } = await connect(account, { wabaId: '', phoneNumberId: 'x', accessToken: '' });
    expect(userErrors.map((e: any) => e.path[0])).toEqual(['wabaId', 'phoneNumberId', 'accessToken']);
  });

  test('refuses a number of another WABA, and does not subscribe to the one that was named', async () => {
    const account = await withoutChannel();
    const phoneNumberId = digits();
    const other = digits();
    await app.simulator.control('numbers', { phoneNumberId, wabaId: digits(), strictSubscription: true });
    await app.simulator.control('numbers', { phoneNumberId: digits(), wabaId: other });
    const { userErrors } = await connect(account, { wabaId: other, phoneNumberId });
    expect(userErrors).toEqual([expect.objectContaining({ code: 'UNKNOWN_PHONE_NUMBER', path: ['phoneNumberId'] })]);
    expect(await subscribedApps(other)).toEqual([]);
    expect(await rowsOf(account)).toEqual([]);
  });

  test('says when Meta cannot be asked', async () => {
    const account = await withoutChannel();
    await app.simulator.faults({ scope: 'all', error5xx: 1 });
    try {
      const { userErrors } = await connect(account, {});
      expect(userErrors).toEqual([expect.objectContaining({ code: 'META_UNAVAILABLE', path: null })]);
    } finally {
      await app.simulator.faults({ reset: true });
    }
    expect(await rowsOf(account)).toEqual([]);
  });

  test('is refused while another account has the number, even a parallel one', async () => {
    const [first, second] = await Promise.all([withoutChannel(), withoutChannel()]);
    const number = { wabaId: digits(), phoneNumberId: digits() };
    await app.simulator.control('numbers', number);
    const results = await Promise.all([connect(first, number), connect(second, number)]);
    const codes = results.map((r) => r.userErrors[0]?.code ?? r.channel.status).sort();
    expect(codes).toEqual(['CONNECTED', 'NUMBER_CONNECTED_ELSEWHERE']);
    expect([...(await rowsOf(first)), ...(await rowsOf(second))]).toHaveLength(1);
  });

  test('works with one token for several WABAs, as a partner has it', async () => {
    const [first, second] = await Promise.all([withoutChannel(), withoutChannel()]);
    const accessToken = `EAApartner${digits()}`;
    for (const account of [first, second, first]) {
      const { userErrors } = await connect(account, { accessToken });
      expect(userErrors).toEqual([]);
    }
    expect([(await listed(first)).length, (await listed(second)).length]).toEqual([2, 1]);
  });

  test('twice at once makes one channel', async () => {
    const account = await withoutChannel();
    const number = { wabaId: digits(), phoneNumberId: digits() };
    const results = await Promise.all([1, 2, 3, 4].map(() => connect(account, number)));
    expect(results.flatMap((r) => r.userErrors)).toEqual([]);
    expect(new Set(results.map((r) => r.channel.id)).size).toBe(1);
    expect(await listed(account)).toHaveLength(1);
  });

  test('happens once per Idempotency-Key', async () => {
    const account = await withoutChannel();
    const input = { wabaId: digits(), phoneNumberId: digits() };
    const key = { 'idempotency-key': `k-${digits()}` };
    const first = await connect(account, input, key);
    const second = await connect(account, input, key);
    expect(second.channel.id).toBe(first.channel.id);
    expect(second.extensions.idempotentReplay).toBe(true);
    expect((await rowsOf(account))[0].version).toBe(2);
    expect(await eventsOf(account, 'channel.changed')).toHaveLength(1);
  });

  test('needs the permission', async () => {
    const account = await withoutChannel();
    const agent = await account.member('AGENT');
    const { body } = await agent.api.raw(connectDocument, {
      input: { wabaId: digits(), phoneNumberId: digits(), accessToken: 'EAAx' },
    });
    expect(body.errors![0]!.extensions['code']).toBe('FORBIDDEN');
    expect(await rowsOf(account)).toEqual([]);
  });
});

describe('connecting again', () => {
  test('after a refused token keeps the channel and resumes what waited', async () => {
    const account = await app.newAccount();
    const uuid = uuidOf('Channel', account.channel.id)!;
    const before = (await rowsOf(account))[0];
    await refuseToken(account, uuid);
    expect((await listed(account))[0].status).toBe('NEEDS_REAUTH');
    const { channel } = await connect(account, { ...numberOf(account), accessToken: 'EAAanother' });
    expect(channel).toMatchObject({ id: account.channel.id, status: 'CONNECTED' });
    const after = (await rowsOf(account))[0];
    expect(after.token_sealed).not.toBe(before.token_sealed);
    expect(await eventsOf(account, 'channel.changed')).toEqual([uuid, uuid, uuid]);
  });

  test('a number whose WABA changed takes the new one over', async () => {
    const account = await app.newAccount();
    const wabaId = digits();
    const { phoneNumberId } = account.channel;
    await app.simulator.control('numbers', { phoneNumberId, wabaId });
    const { channel } = await connect(account, { wabaId, phoneNumberId });
    expect(channel).toMatchObject({ id: account.channel.id, wabaId });
  });
});

describe('disconnecting', () => {
  test('forgets the token, frees the number, and twice is once', async () => {
    const account = await app.newAccount();
    const { channel } = await disconnect(account, account.channel.id);
    expect(channel).toEqual({ id: account.channel.id, status: 'DISCONNECTED' });
    expect((await disconnect(account, account.channel.id)).channel.status).toBe('DISCONNECTED');
    expect((await rowsOf(account))[0]).toMatchObject({ status: 'DISCONNECTED', token_sealed: null });
    expect(await eventsOf(account, 'channel.changed')).toHaveLength(2);

    const other = await withoutChannel();
    const taken = await connect(other, numberOf(account));
    expect(taken.channel.status).toBe('CONNECTED');
    const refused = await connect(account, numberOf(account));
    expect(refused.userErrors[0].code).toBe('NUMBER_CONNECTED_ELSEWHERE');

    await disconnect(other, taken.channel.id);
    const back = await connect(account, numberOf(account));
    expect(back.channel).toMatchObject({ id: account.channel.id, status: 'CONNECTED' });
  });

  test('treats a foreign channel like a missing one', async () => {
    const [mine, theirs] = await Promise.all([withoutChannel(), app.newAccount()]);
    for (const id of [theirs.channel.id, 'chn_00000000000000000000000000000000', 'nonsense', mine.id]) {
      const { channel, userErrors } = await disconnect(mine, id);
      expect(channel).toBeNull();
      expect(userErrors).toEqual([{ code: 'NOT_FOUND', path: ['channelId'] }]);
    }
    const seen = await mine.api.query('query ($id: ID!) { channel(id: $id) { id } }', { id: theirs.channel.id });
    expect(seen).toEqual({ channel: null });
    expect((await listed(theirs))[0].status).toBe('CONNECTED');
  });
});

describe('routing', () => {
  test('finds numbers that are connected, whatever their token, and WABAs with all their numbers', async () => {
    const account = await app.newAccount();
    const { wabaId, phoneNumberId } = account.channel;
    const second = digits();
    const secondId = await account.connect(wabaId, second);
    const route = {
      accountId: account.accountId,
      channelId: uuidOf('Channel', account.channel.id),
      wabaId,
      phoneNumberId,
    };
    await refuseToken(account, route.channelId!);
    expect(await routesOfNumbers(app.database, [phoneNumberId, digits()])).toEqual(new Map([[phoneNumberId, route]]));
    expect((await routesOfWabas(app.database, [wabaId])).get(wabaId)).toHaveLength(2);
    await disconnect(account, secondId);
    expect((await routesOfWabas(app.database, [wabaId])).get(wabaId)).toEqual([route]);
    expect(await routesOfNumbers(app.database, [second])).toEqual(new Map());
  });
});

describe('the list of channels', () => {
  test('pages in both directions', async () => {
    const account = await withoutChannel();
    const wabaId = digits();
    const ids: string[] = [];
    for (let i = 0; i < 3; i++) ids.push(await account.connect(wabaId, digits()));
    const page = async (args: string): Promise<any> =>
      (await account.api.query(`{ channels(${args}) { nodes { id } pageInfo { endCursor startCursor hasNextPage } } }`))
        .channels;
    const first = await page('first: 2');
    expect(first.nodes.map((n: any) => n.id)).toEqual(ids.slice(0, 2));
    expect(first.pageInfo.hasNextPage).toBe(true);
    const rest = await page(`first: 2, after: "${first.pageInfo.endCursor}"`);
    expect(rest.nodes.map((n: any) => n.id)).toEqual(ids.slice(2));
    const last = await page(`last: 2, before: "${rest.pageInfo.startCursor}"`);
    expect(last.nodes.map((n: any) => n.id)).toEqual(ids.slice(0, 2));
  });
});

/** What Meta would answer to "which apps get this account's webhooks?" */
async function subscribedApps(wabaId: string): Promise<unknown[]> {
  const response = await fetch(`${app.simulatorUrl}/v25.0/${wabaId}/subscribed_apps`, {
    headers: { authorization: 'Bearer EAAany' },
  });
  return ((await response.json()) as { data: unknown[] }).data;
}
