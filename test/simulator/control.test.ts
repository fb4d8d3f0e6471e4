import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { until } from '../kit/until.js';
import { Bench, type Json } from './simulator-kit.js';

const bench = new Bench();
const WABA = '880006';
const NUMBER = '106000000000006';
beforeAll(async () => {
  await bench.start();
  await bench.control('numbers', { phoneNumberId: NUMBER, wabaId: WABA });
});
afterAll(() => bench.stop());

const control = (path: string, body: unknown): Promise<{ status: number; body: Json }> =>
  bench.call('POST', `/_control/${path}`, body);

describe('the control interface', () => {
  test('received lists what a phone got, in order, with the requests', async () => {
    await bench.opens(NUMBER, '16505550130');
    for (const body of ['one', 'two', 'three'])
      await bench.send(NUMBER, { to: '+16505550130', type: 'text', text: { body } });
    const { messages } = await bench.control('received?waId=%2B16505550130');
    expect(messages.map((each: Json) => each.request.text.body)).toEqual(['one', 'two', 'three']);
    expect(Object.keys(messages[0])).toEqual(expect.arrayContaining(['wamid', 'waId', 'userId', 'at', 'request']));
    expect(await bench.control('received?waId=16505559999')).toEqual({ messages: [], failed: [] });
  });

  test.each<[string, unknown, string]>([
    ['inbound', {}, 'phoneNumberId'],
    ['inbound', { phoneNumberId: NUMBER, from: { name: 'x' }, message: { type: 'text' } }, 'waId or userId'],
    ['inbound', { phoneNumberId: NUMBER, from: { waId: '16505550130' }, message: { type: 'text' }, odd: 1 }, 'odd'],
    ['faults', { dropResponse: 2 }, 'dropResponse'],
    ['clock', { now: 'yesterday' }, 'now'],
    ['numbers', { phoneNumberId: '1', tier: 'TIER_7' }, 'tier'],
    ['raw', {}, 'one of body'],
    ['quality', { phoneNumberId: NUMBER, event: 'SUNK' }, 'event'],
    ['account', { wabaId: WABA, event: 'DISABLED_UPDATE' }, 'state'],
    ['history', { phoneNumberId: NUMBER, threads: [{ waId: '16505550130', messages: [] }] }, 'messages'],
    [
      'history',
      { phoneNumberId: NUMBER, isDeclined: true, threads: [{ waId: '16505550130', messages: [{ text: 'x' }] }] },
      'declined',
    ],
  ])('%s refuses %j with a sentence', async (path, body, named) => {
    const answer = await control(path, body);
    expect(answer.status).toBe(400);
    expect(answer.body['error'].message).toContain(named);
  });

  test('what does not exist is not found', async () => {
    expect((await control('templates/1', { event: 'APPROVED' })).status).toBe(404);
    expect((await control('statuses', { wamid: 'wamid.none', status: 'read' })).status).toBe(404);
  });

  test('the clock is set, frozen and moved; webhooks tell its time', async () => {
    await bench.control('clock', { now: '2027-03-01T12:00:00Z', freeze: true });
    await bench.opens(NUMBER, '16505550131');
    expect(bench.callback.messages().at(-1)!['timestamp']).toBe(String(Date.UTC(2027, 2, 1, 12) / 1000));
    expect(await bench.control('clock', { advanceMs: 1500 })).toEqual({
      now: Date.UTC(2027, 2, 1, 12) + 1500,
      iso: '2027-03-01T12:00:01.500Z',
      frozen: true,
    });
    // Statuses still come while the printed time stands.
    const { body } = await bench.send(NUMBER, { to: '+16505550131', type: 'text', text: { body: 'a' } });
    await until('it was read', () => bench.callback.statuses(body['messages'][0].id).length === 3);
    await bench.control('clock', { freeze: false });
  });

  test('a token can lose its permission or its life', async () => {
    const get = (token: string): Promise<{ status: number; body: Json }> =>
      bench.call('GET', `/${NUMBER}?fields=id`, undefined, { authorization: `Bearer ${token}` });
    await bench.control('tokens', { token: 'EAApoor', code: 10 });
    expect([(await get('EAApoor')).status, (await get('EAApoor')).body['error'].code]).toEqual([403, 10]);
    await bench.control('tokens', { token: 'EAApoor', revoked: false });
    expect((await get('EAApoor')).status).toBe(200);
    await bench.control('tokens', { token: 'EAApoor', subcode: 460 });
    expect((await get('EAApoor')).body['error'].error_subcode).toBe(460);
  });

  test('a reset leaves nothing', async () => {
    await control('reset', {});
    const state = await bench.control('state');
    expect([state['numbers'], state['wabas'], state['customers'], state['accepted']]).toEqual([[], [], 0, 0]);
  });
});

describe('numbers and accounts', () => {
  test('come into being at first use; other ids and paths are unknown', async () => {
    expect((await bench.get('/v24.0/1067')).body).toMatchObject({ id: '1067', quality_rating: 'GREEN' });
    expect((await bench.get('/v19.0/not-an-id')).body['error']).toMatchObject({ code: 100, error_subcode: 33 });
    expect((await bench.call('POST', '/v24.0/1067/nothing', {})).status).toBe(400);
  });

  test('fields are projected, nested ones too, and id always comes', async () => {
    await bench.control('numbers', { phoneNumberId: NUMBER, wabaId: WABA, verifiedName: 'Example Shop' });
    const { body } = await bench.get(
      `/v24.0/${WABA}?fields=name,phone_numbers.limit(1){verified_name,throughput{level}}`,
    );
    expect(body).toEqual({
      id: WABA,
      name: expect.any(String),
      phone_numbers: { data: [{ id: NUMBER, verified_name: 'Example Shop', throughput: { level: 'STANDARD' } }] },
    });
    expect((await bench.get(`/${WABA}?fields=name{`)).body['error'].code).toBe(100);
  });

  test('the numbers of an account are listed', async () => {
    const { body } = await bench.get(`/v24.0/${WABA}/phone_numbers?fields=display_phone_number,quality_rating`);
    expect(body['data']).toContainEqual({
      id: NUMBER,
      display_phone_number: expect.stringMatching(/^\+1 555-/),
      quality_rating: 'GREEN',
    });
    expect(body['paging'].cursors).toEqual({ before: expect.any(String), after: expect.any(String) });
  });

  test('a new number is verified and registered before it sends', async () => {
    const wanted = { cc: '1', phone_number: '6505550140', verified_name: 'Example' };
    const { id } = (await bench.call('POST', `/v24.0/${WABA}/phone_numbers`, wanted)).body as { id: string };
    const register = (pin: string): Promise<{ status: number; body: Json }> =>
      bench.call('POST', `/v24.0/${id}/register`, { messaging_product: 'whatsapp', pin });
    expect((await register('123456')).body['error'].code).toBe(133006);
    expect((await bench.call('POST', `/${id}/request_code?code_method=SMS&language=en_US`)).body).toEqual({
      success: true,
    });
    expect((await bench.call('POST', `/${id}/verify_code`, { code: '000000' })).status).toBe(400);
    expect((await bench.call('POST', `/${id}/verify_code`, { code: '123-456' })).body).toEqual({ success: true });
    expect((await register('123456')).body).toEqual({ success: true });
    expect((await register('654321')).body['error'].code).toBe(133005);
    expect((await bench.call('POST', `/${id}/request_code?code_method=SMS&language=en`)).body['error'].code).toBe(
      136024,
    );
    for (let at = 0; at < 9; at++) expect((await register('123456')).status).toBe(200);
    expect((await register('123456')).body['error'].code).toBe(133016);
    expect((await bench.call('POST', `/${id}/deregister`)).body).toEqual({ success: true });
    const sent = await bench.send(id, { to: '+16505550141', type: 'text', text: { body: 'a' } });
    expect(sent.body['error'].code).toBe(133010);
  });

  test('a number is kept in the country that its registration names, where Meta offers it', async () => {
    await bench.control('numbers', { phoneNumberId: '1068', wabaId: WABA });
    const register = async (region?: string): Promise<Json> => {
      const body = {
        messaging_product: 'whatsapp',
        pin: '123456',
        ...(region ? { data_localization_region: region } : {}),
      };
      return (await bench.call('POST', '/v24.0/1068/register', body)).body;
    };
    const kept = async (): Promise<unknown> => (await bench.get('/v24.0/1068/settings')).body['storage_configuration'];
    expect((await register('FR'))['error'].code).toBe(100);
    expect((await register('in'))['error'].code).toBe(100);
    expect(await kept()).toBeUndefined();
    expect(await register('IN')).toEqual({ success: true });
    expect(await kept()).toEqual({ status: 'IN_COUNTRY_STORAGE_ENABLED', data_localization_region: 'IN' });
    expect(await register()).toEqual({ success: true });
    expect((await register('DE'))['error'].code).toBe(100);
    await bench.call('POST', '/1068/deregister');
    expect(await kept()).toBeUndefined();
    expect(await register('DE')).toEqual({ success: true });
  });

  test('the profile is flat, checked and kept', async () => {
    const path = `/v24.0/${NUMBER}/whatsapp_business_profile`;
    const set = (more: Json): Promise<{ body: Json }> =>
      bench.call('POST', path, { messaging_product: 'whatsapp', ...more });
    expect((await set({ about: 'x'.repeat(140) })).body['error'].code).toBe(100);
    expect((await set({ about: 'Open daily', websites: ['https://example.test'] })).body).toEqual({ success: true });
    expect((await bench.get(`${path}?fields=about,websites`)).body['data']).toEqual([
      { messaging_product: 'whatsapp', about: 'Open daily', websites: ['https://example.test'] },
    ]);
  });

  test('marking read answers success, and a foreign message is refused', async () => {
    await bench.opens(NUMBER, '16505550142');
    const { id } = bench.callback.messages().at(-1)!;
    const read = (message_id: string): Promise<{ body: Json }> =>
      bench.send(NUMBER, { status: 'read', message_id, typing_indicator: { type: 'text' } });
    expect((await read(id)).body).toEqual({ success: true });
    expect((await read('wamid.OTHER')).body['error'].code).toBe(131009);
    await bench.control('numbers', { phoneNumberId: '1068' });
    const foreign = await bench.send('1068', { status: 'read', message_id: id });
    expect(foreign.body['error'].code).toBe(131009);
  });

  test('the history of a message and the analytics of its account count it', async () => {
    const { body } = await bench.send(NUMBER, { to: '+16505550142', type: 'text', text: { body: 'a' } });
    const wamid = body['messages'][0].id;
    await until('it was read', () => bench.callback.statuses(wamid).length === 3);
    const history = await bench.get(`/v24.0/${NUMBER}/message_history?message_id=${encodeURIComponent(wamid)}`);
    expect(history.body['data'][0].events.data.map((each: Json) => each.delivery_status)).toEqual([
      'SENT',
      'DELIVERED',
      'READ',
    ]);
    const start = Math.floor(Date.now() / 1000) - 3600;
    const fields = `analytics.start(${start}).end(${start + 7200}).granularity(DAY)`;
    const analytics = (await bench.get(`/v24.0/${WABA}?fields=${fields}`)).body['analytics'];
    expect(analytics).toMatchObject({ granularity: 'DAY', data_points: [{ start, sent: 1, delivered: 1 }] });
  });

  test('a code of a signup becomes a token that is good', async () => {
    const query = 'client_id=1&client_secret=s&code=abc';
    const answer = await fetch(`${bench.simulator.url}/v24.0/oauth/access_token?${query}`);
    const { access_token: token, token_type: type } = (await answer.json()) as Json;
    expect(type).toBe('bearer');
    const node = await bench.call('GET', `/${NUMBER}?fields=id`, undefined, { authorization: `Bearer ${token}` });
    expect(node.body).toEqual({ id: NUMBER });
    expect((await fetch(`${bench.simulator.url}/oauth/access_token?client_id=1`)).status).toBe(400);
  });

  test('usernames follow their rules', async () => {
    const set = (id: string, username: string): Promise<{ body: Json }> =>
      bench.call('POST', `/v24.0/${id}/username`, { username });
    expect((await set(NUMBER, 'www.shop')).body['error'].code).toBe(147002);
    expect((await set(NUMBER, 'example.shop')).body).toEqual({ status: 'approved' });
    expect((await set('1068', 'example.shop')).body['error'].code).toBe(147001);
    expect((await bench.get(`/${NUMBER}/username`)).body).toEqual({ username: 'example.shop', status: 'approved' });
  });

  test('coexistence synchronises once', async () => {
    const sync = (): Promise<{ body: Json }> =>
      bench.call('POST', `/${NUMBER}/smb_app_data`, { messaging_product: 'whatsapp', sync_type: 'history' });
    expect((await sync()).body).toEqual({ messaging_product: 'whatsapp', request_id: expect.any(String) });
    expect((await sync()).body['error'].code).toBe(2593107);
  });
});

describe('identities', () => {
  const hello = (from: Json): Promise<Json> =>
    bench.control('inbound?wait=1', { phoneNumberId: NUMBER, from, message: { type: 'text', text: { body: 'hi' } } });

  test('a username hides the phone number unless the two were in touch by phone', async () => {
    const userId = 'US.134900000042';
    await bench.control('customers', { waId: '16505550150', userId, username: 'ana.p', name: 'Ana' });
    await hello({ userId, username: 'ana.p' });
    const toUser = await bench.send(NUMBER, { recipient: userId, type: 'text', text: { body: 'a' } });
    const first = await until('it was delivered', () =>
      bench.callback.statuses(toUser.body['messages'][0].id).find((each) => each['status'] === 'delivered'),
    );
    expect(first['recipient_user_id']).toBe(userId);
    expect(first).not.toHaveProperty('recipient_id');
    await bench.send(NUMBER, { to: '+16505550150', type: 'text', text: { body: 'b' } });
    const again = await bench.send(NUMBER, { recipient: userId, type: 'text', text: { body: 'c' } });
    const second = await until('it was delivered', () =>
      bench.callback.statuses(again.body['messages'][0].id).find((each) => each['status'] === 'delivered'),
    );
    expect(second).toMatchObject({ recipient_id: '16505550150', recipient_user_id: userId });
    const received = await bench.control(`received?userId=${userId}`);
    expect(received['messages']).toHaveLength(3);
  });

  test('parent ids are recipients and are shown', async () => {
    const from = { userId: 'US.134900000043', parentUserId: 'US.ENT.1181000043' };
    await hello(from);
    expect(bench.callback.messages().at(-1)).toMatchObject({
      from_user_id: from.userId,
      from_parent_user_id: from.parentUserId,
    });
    const { body } = await bench.send(NUMBER, {
      recipient: from.parentUserId,
      type: 'text',
      text: { body: 'a' },
    });
    const read = await until('it was read', () =>
      bench.callback.statuses(body['messages'][0].id).find((each) => each['status'] === 'read'),
    );
    expect(read).toMatchObject({
      recipient_user_id: from.userId,
      recipient_parent_user_id: from.parentUserId,
    });
  });

  test('a number can give everybody a user id', async () => {
    await bench.control('numbers', { phoneNumberId: NUMBER, bsuids: 'always' });
    await hello({ waId: '4915112345678' });
    expect(bench.callback.messages().at(-1)!['from_user_id']).toMatch(/^DE\.\d+$/);
  });
});

describe('a call', () => {
  test('of a customer is told from the first ring to its end', async () => {
    const from = { waId: '16505550177', name: 'Cara' };
    const before = bench.callback.values('calls').length;
    const ringing = await bench.control('calls?wait=1', { phoneNumberId: NUMBER, from, outcome: 'ringing' });
    const { callId } = ringing;
    await bench.control('calls?wait=1', {
      phoneNumberId: NUMBER,
      from,
      outcome: 'completed',
      durationSeconds: 7,
      callId,
    });
    const steps = bench.callback.values('calls').slice(before);
    expect(steps.map(({ calls: [call] }) => [call.id, call.event, call.direction, call.from])).toEqual([
      [callId, 'connect', 'USER_INITIATED', '16505550177'],
      [callId, 'terminate', 'USER_INITIATED', '16505550177'],
    ]);
    const [end] = steps[1]!['calls'];
    expect(Number(end.end_time) - Number(end.start_time)).toBe(end.duration);
    expect([end.status, end.duration]).toEqual(['COMPLETED', 7]);
    expect(steps[0]!['contacts'][0].profile.name).toBe('Cara');
  });

  test('of the business rings, and is rejected', async () => {
    const from = { waId: '16505550178', name: 'Dan' };
    const before = bench.callback.values('calls').length;
    await bench.control('calls?wait=1', { phoneNumberId: NUMBER, from, isOurs: true, outcome: 'rejected' });
    const steps = bench.callback.values('calls').slice(before);
    const words = steps.map(({ calls, statuses }) => calls?.[0].event ?? statuses[0].status).sort();
    expect(words).toEqual(['REJECTED', 'RINGING', 'terminate']);
    expect((await control('calls', { phoneNumberId: NUMBER, from: { name: 'x' } })).status).toBe(400);
  });
});

describe('what Meta tells besides messages', () => {
  const node = async (): Promise<Json> =>
    (await bench.call('GET', `/v25.0/${NUMBER}?fields=quality_rating,verified_name,name_status,status,throughput`))
      .body;
  const told = async (path: string, body: object): Promise<Json> => {
    await bench.control(`${path}?wait=1`, body);
    const { webhooks } = await bench.control('webhooks?limit=1');
    return JSON.parse(webhooks[0].body).entry[0];
  };

  test.each<[string, object, string, Json, Json]>([
    [
      'quality',
      { phoneNumberId: NUMBER, event: 'FLAGGED', tier: 'TIER_250' },
      'phone_number_quality_update',
      { event: 'FLAGGED', current_limit: 'TIER_250', old_limit: 'TIER_2K' },
      { quality_rating: 'RED' },
    ],
    [
      'quality',
      { phoneNumberId: NUMBER, event: 'THROUGHPUT_UPGRADE' },
      'phone_number_quality_update',
      { event: 'THROUGHPUT_UPGRADE' },
      { throughput: { level: 'HIGH' } },
    ],
    [
      'limits',
      { wabaId: WABA, tier: 'TIER_10K' },
      'business_capability_update',
      { max_daily_conversations_per_business: 'TIER_10K' },
      {},
    ],
    [
      'names',
      { phoneNumberId: NUMBER, decision: 'REJECTED', name: 'Best Shop' },
      'phone_number_name_update',
      { decision: 'REJECTED', requested_verified_name: 'Best Shop', rejection_reason: 'NAME_NOT_CONSISTENT' },
      { name_status: 'DECLINED' },
    ],
    [
      'names',
      { phoneNumberId: NUMBER, decision: 'APPROVED', name: 'Good Shop' },
      'phone_number_name_update',
      { decision: 'APPROVED' },
      { name_status: 'APPROVED', verified_name: 'Good Shop' },
    ],
    [
      'account',
      { wabaId: WABA, event: 'DISABLED_UPDATE', state: 'DISABLE', date: 'July 30, 2026' },
      'account_update',
      { event: 'DISABLED_UPDATE', ban_info: { waba_ban_state: 'DISABLE', waba_ban_date: 'July 30, 2026' } },
      { status: 'BANNED' },
    ],
    [
      'account',
      { wabaId: WABA, event: 'DISABLED_UPDATE', state: 'REINSTATE' },
      'account_update',
      { ban_info: { waba_ban_state: 'REINSTATE' } },
      { status: 'CONNECTED' },
    ],
    [
      'account',
      { wabaId: WABA, event: 'ACCOUNT_RESTRICTION' },
      'account_update',
      { restriction_info: [{ restriction_type: 'RESTRICTED_BIZ_INITIATED_MESSAGING' }] },
      {},
    ],
    [
      'account',
      { wabaId: WABA, event: 'ACCOUNT_VIOLATION', violation: 'SCAM' },
      'account_update',
      { violation_info: { violation_type: 'SCAM' } },
      {},
    ],
    ['security', { phoneNumberId: NUMBER, event: 'PIN_CHANGED' }, 'security', { event: 'PIN_CHANGED' }, {}],
  ])('%s %j', async (path, body, field, value, read) => {
    const entry = await told(path, body);
    expect(entry).toMatchObject({ id: WABA, time: expect.any(Number), changes: [{ field, value }] });
    expect(await node()).toMatchObject(read);
  });

  test('history comes in pieces, or not at all; echoes are what the business wrote in its app', async () => {
    const messages = [{ text: 'Old' }, { text: 'Older answer', isOurs: true, id: 'wamid.OLD', at: 1_700_000_000 }];
    const piece = await told('history', {
      phoneNumberId: NUMBER,
      progress: 40,
      threads: [{ waId: '16505550133', messages }],
    });
    const { field, value } = piece['changes'][0];
    expect([field, value.metadata.phone_number_id]).toEqual(['history', NUMBER]);
    expect(value.history).toMatchObject([
      {
        metadata: { phase: 0, chunk_order: 1, progress: 40 },
        threads: [
          {
            id: '16505550133',
            messages: [
              { from: '16505550133', text: { body: 'Old' }, history_context: { status: 'READ' } },
              { id: 'wamid.OLD', to: '16505550133', timestamp: '1700000000' },
            ],
          },
        ],
      },
    ]);
    const declined = await told('history', { phoneNumberId: NUMBER, isDeclined: true });
    expect(declined['changes'][0].value.history).toMatchObject([{ errors: [{ code: 2593109 }] }]);
    const echo = await told('echoes', { phoneNumberId: NUMBER, to: { waId: '16505550133' }, text: 'From the app' });
    expect(echo['changes'][0]).toMatchObject({
      field: 'smb_message_echoes',
      value: { message_echoes: [{ to: '16505550133', text: { body: 'From the app' } }] },
    });
  });
});
