import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { until } from '../kit/until.js';
import { Bench, Callback, type Json } from './simulator-kit.js';

const bench = new Bench();
const WABA = '880004';
const NUMBER = '106000000000004';
const PHONE = '16505550103';

beforeAll(async () => {
  await bench.start();
  await bench.control('numbers', { phoneNumberId: NUMBER, wabaId: WABA, pairLimit: 'off' });
});
afterAll(() => bench.stop());
afterEach(() => {
  bench.callback.answer = () => 200;
});

const write = (body: string, from: Json = { waId: PHONE, name: 'Ana' }, wait = true): Promise<Json> =>
  bench.control(`inbound${wait ? '?wait=1' : ''}`, {
    phoneNumberId: NUMBER,
    from,
    message: { type: 'text', text: { body } },
  });

describe('the body', () => {
  test('is signed as it is sent: escapes that a re-written body would lose', async () => {
    const text = 'Grüße <a@b> 100% 🎉 /path';
    await write(text, { waId: PHONE, name: 'Zoë' });
    const hook = bench.callback.hooks.at(-1)!;
    expect(hook.signed).toBe(true);
    expect(hook.raw).toContain('Gr\\u00fc\\u00dfe \\u003ca\\u0040b> 100\\u0025 \\ud83c\\udf89 \\/path');
    expect(hook.raw).toMatch(/^[\x20-\x7e]+$/);
    expect(JSON.stringify(hook.body)).not.toBe(hook.raw);
    expect(bench.callback.messages().at(-1)!['text'].body).toBe(text);
  });

  test('names the account, the number and the person; message fields have no time', async () => {
    const { wamid } = await write('hello', { waId: PHONE, userId: 'US.134900001', username: 'ana.p', name: 'Ana' });
    const { body } = bench.callback.hooks.at(-1)!;
    expect(body).toEqual({
      object: 'whatsapp_business_account',
      entry: [
        {
          id: WABA,
          changes: [
            {
              field: 'messages',
              value: {
                messaging_product: 'whatsapp',
                metadata: { display_phone_number: expect.stringMatching(/^\d+$/), phone_number_id: NUMBER },
                contacts: [{ profile: { name: 'Ana', username: 'ana.p' }, wa_id: PHONE, user_id: 'US.134900001' }],
                messages: [
                  {
                    from: PHONE,
                    from_user_id: 'US.134900001',
                    id: wamid,
                    timestamp: expect.stringMatching(/^\d{10}$/),
                    type: 'text',
                    text: { body: 'hello' },
                  },
                ],
              },
            },
          ],
        },
      ],
    });
  });

  test('any field, any object and any bytes can be sent, signed', async () => {
    await bench.control('webhook?wait=1', {
      field: 'security',
      wabaId: WABA,
      value: { event: 'PIN_CHANGED' },
      time: 7,
    });
    expect(bench.callback.hooks.at(-1)).toMatchObject({
      signed: true,
      body: { entry: [{ id: WABA, time: 7, changes: [{ field: 'security', value: { event: 'PIN_CHANGED' } }] }] },
    });
    await bench.control('raw?wait=1', { text: '{"broken":' });
    expect(bench.callback.hooks.at(-1)).toMatchObject({ signed: true, raw: '{"broken":' });
    await bench.control('raw?wait=1', { body: { object: 'other' } });
    expect(bench.callback.hooks.at(-1)!.body).toEqual({ object: 'other' });
  });

  test('messages of an unsupported kind carry their error; system messages carry no contact', async () => {
    await bench.control('inbound?wait=1', {
      phoneNumberId: NUMBER,
      from: { waId: PHONE },
      message: { type: 'unsupported' },
    });
    expect(bench.callback.messages().at(-1)!['errors'][0].code).toBe(131051);
    await bench.control('inbound?wait=1', {
      phoneNumberId: NUMBER,
      from: { waId: PHONE },
      message: { type: 'system', system: { type: 'user_changed_number', body: 'b', wa_id: '16505550199' } },
    });
    expect(bench.callback.values().at(-1)).not.toHaveProperty('contacts');
    const sent = await bench.send(NUMBER, { to: '+16505550199', type: 'text', text: { body: 'to the new number' } });
    await until('the window moved with the person', () =>
      bench.callback.statuses(sent.body['messages'][0].id).some((each) => each['status'] === 'read'),
    );
  });
});

describe('delivery', () => {
  test('what is not answered with 200 comes again, later each time, the same bytes', async () => {
    await bench.control('settings', { retryBaseMs: 10 });
    let refusals = 3;
    bench.callback.answer = () => (refusals-- > 0 ? 503 : 200);
    const before = bench.callback.hooks.length;
    await write('again and again', undefined, false);
    const hooks = await until('the fourth attempt is taken', () => {
      const found = bench.callback.hooks.slice(before);
      return found.length === 4 && found;
    });
    expect(new Set(hooks.map((hook) => hook.raw)).size).toBe(1);
    const { webhooks } = await bench.control('webhooks?limit=1');
    expect(webhooks[0].attempts.map((each: Json) => each.status)).toEqual([503, 503, 503, 200]);
    const [first, second, third, fourth] = webhooks[0].attempts.map((each: Json) => each.at);
    expect(second - first).toBeGreaterThanOrEqual(9);
    expect(third - second).toBeGreaterThanOrEqual(19);
    expect(fourth - third).toBeGreaterThanOrEqual(39);
  });

  test('a redirect and a 201 are no 200; after the horizon it is dropped', async () => {
    await bench.control('settings', { retryBaseMs: 10, retryHorizonMs: 60_000 });
    bench.callback.answer = () => 201;
    const { dropped } = await bench.control('webhooks?limit=1');
    await write('into the void');
    await until('all hope is lost', async () => {
      await bench.control('clock', { advanceMs: 30_000 });
      return (await bench.control('webhooks?limit=1'))['dropped'] === dropped + 1;
    });
    await bench.control('settings', { retryHorizonMs: 7 * 86_400_000, retryBaseMs: 250 });
  });

  test('a callback that is closed or too slow is tried again', async () => {
    const slow = await new Callback().start();
    slow.delayMs = 500;
    try {
      await bench.control('settings', { webhookUrl: slow.url, webhookTimeoutMs: 50 });
      const { webhook } = await write('too slow');
      expect(webhook).toMatchObject({ state: 'retrying', attempts: [{ error: expect.stringContaining('timeout') }] });
    } finally {
      await slow.stop();
    }
    const closed = await write('nobody listens');
    expect(closed['webhook']).toMatchObject({ state: 'retrying', attempts: [{ error: expect.any(String) }] });
    await bench.control('settings', { webhookUrl: bench.callback.url, webhookTimeoutMs: 10_000 });
  });
});

describe('callbacks', () => {
  test('an override of the account is asked for its challenge, used for messages, and removed', async () => {
    const other = await new Callback().start();
    try {
      other.verifyToken = 'another token';
      const path = `/v24.0/${WABA}/subscribed_apps`;
      const wrong = await bench.call('POST', path, { override_callback_uri: other.url, verify_token: 'wrong' });
      expect(wrong.body['error'].code).toBe(100);
      const right = { override_callback_uri: other.url, verify_token: 'another token' };
      expect((await bench.call('POST', path, right)).body).toEqual({ success: true });
      expect((await bench.get(path)).body['data'][0]).toMatchObject({ override_callback_uri: other.url });
      await write('to the override');
      expect(other.messages().at(-1)!['text'].body).toBe('to the override');
      await bench.call('POST', path);
      await write('to the app');
      expect(bench.callback.messages().at(-1)!['text'].body).toBe('to the app');
    } finally {
      await other.stop();
    }
  });

  test("a number's override goes before the account's", async () => {
    const other = await new Callback().start();
    try {
      const configuration = { override_callback_uri: other.url, verify_token: 'verify me' };
      const set = await bench.call('POST', `/v24.0/${NUMBER}`, { webhook_configuration: configuration });
      expect(set.body).toEqual({ success: true });
      const { body } = await bench.get(`/v24.0/${NUMBER}?fields=webhook_configuration`);
      expect(body['webhook_configuration']).toEqual({ phone_number: other.url, application: bench.callback.url });
      await write('to the number');
      expect(other.messages().at(-1)!['text'].body).toBe('to the number');
      await bench.call('POST', `/v24.0/${NUMBER}`, { webhook_configuration: { override_callback_uri: '' } });
    } finally {
      await other.stop();
    }
  });

  test('no other machine is called on a client’s word', async () => {
    for (const [path, parameter] of [
      [`/${WABA}/subscribed_apps`, 'override_callback_uri'],
      ['/app/subscriptions', 'callback_url'],
    ] as const) {
      const body = { [parameter]: 'https://example.test/hook', verify_token: 'x' };
      const answer = await bench.call('POST', path, body);
      expect(answer.body['error'].error_data.details).toContain('on this machine');
    }
  });

  test('the configured callback can be asked for its challenge', async () => {
    expect(await bench.control('verify', {})).toMatchObject({ ok: true, status: 200, url: bench.callback.url });
    bench.callback.verifyToken = 'changed';
    expect(await bench.control('verify', {})).toMatchObject({ ok: false, status: 403 });
    bench.callback.verifyToken = 'verify me';
  });

  test('a strict number is silent until the app is subscribed', async () => {
    await bench.control('numbers', { phoneNumberId: '1069', wabaId: '8809', strictSubscription: true });
    const hello = { phoneNumberId: '1069', from: { waId: PHONE }, message: { type: 'text', text: { body: 'a' } } };
    expect((await bench.control('inbound?wait=1', hello))['webhook']).toBeNull();
    await bench.call('POST', '/v24.0/8809/subscribed_apps');
    expect((await bench.control('inbound?wait=1', hello))['webhook']).toMatchObject({ state: 'delivered' });
  });
});

test('a blocked person does not reach the business', async () => {
  await write('before');
  const block = { messaging_product: 'whatsapp', block_users: [{ user: `+${PHONE}` }] };
  const path = `/v24.0/${NUMBER}/block_users`;
  const { body } = await bench.call('POST', path, block);
  expect(body['block_users'].added_users).toEqual([expect.objectContaining({ input: `+${PHONE}`, wa_id: PHONE })]);
  expect((await write('blocked'))['webhook']).toBeNull();
  expect((await bench.call('DELETE', path, block)).body['block_users'].removed_users).toHaveLength(1);
  expect((await write('free'))['webhook']).toMatchObject({ state: 'delivered' });
  const stranger = await bench.call('POST', path, { ...block, block_users: [{ user: '+16505559999' }] });
  expect([stranger.status, stranger.body['error'].code]).toEqual([400, 139100]);
});
