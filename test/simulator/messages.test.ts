import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { until } from '../kit/until.js';
import { Bench, type Json } from './simulator-kit.js';

const bench = new Bench();
const NUMBER = '106000000000001';
const PHONE = '16505550100';
const x = (length: number): string => 'x'.repeat(length);

beforeAll(async () => {
  await bench.start();
  await bench.control('numbers', { phoneNumberId: NUMBER, wabaId: '880001', pairLimit: 'off', throughput: 10_000 });
  await bench.opens(NUMBER, PHONE);
});
afterAll(() => bench.stop());

const button = (count: number, title = (at: number) => `Button ${at}`, id = (at: number) => `b${at}`): Json => ({
  type: 'button',
  body: { text: 'Choose' },
  action: {
    buttons: Array.from({ length: count }, (_, at) => ({ type: 'reply', reply: { id: id(at), title: title(at) } })),
  },
});
const list = (rows: number[], more: Json = {}, row: Json = {}): Json => ({
  type: 'list',
  body: { text: 'Choose' },
  action: {
    button: 'Open',
    sections: rows.map((count, section) => ({
      title: `Section ${section}`,
      rows: Array.from({ length: count }, (_, at) => ({ id: `r${section}.${at}`, title: `Row ${at}`, ...row })),
    })),
  },
  ...more,
});
const products = (count: number): Json => ({
  type: 'product_list',
  header: { type: 'text', text: 'Ours' },
  body: { text: 'b' },
  action: {
    catalog_id: '1',
    sections: [
      { title: 't', product_items: Array.from({ length: count }, (_, at) => ({ product_retailer_id: `p${at}` })) },
    ],
  },
});
const flow = (parameters: Json): Json => ({
  type: 'flow',
  body: { text: 'b' },
  action: { name: 'flow', parameters: { flow_message_version: '3', flow_id: '1', flow_cta: 'Go', ...parameters } },
});
const card = (at: number, kind = 'image'): Json => ({
  card_index: at,
  type: 'cta_url',
  header: { type: kind, [kind]: { link: 'https://example.test/a' } },
  body: { text: 'c' },
  action: { name: 'cta_url', parameters: { display_text: 'Go', url: 'https://example.test' } },
});
const carousel = (cards: Json[]): Json => ({ type: 'carousel', body: { text: 'b' }, action: { cards } });
const cta = (text: string, url = 'https://example.test'): Json => ({
  type: 'cta_url',
  body: { text: 'b' },
  action: { name: 'cta_url', parameters: { display_text: text, url } },
});
const link = 'https://example.test/file';

describe('each type within its limits is accepted', () => {
  test.each<[string, Json]>([
    ['text of 4096', { type: 'text', text: { body: x(4096) } }],
    ['text of 4096 emoji', { type: 'text', text: { body: '🎉'.repeat(4096), preview_url: true } }],
    ['image with caption', { type: 'image', image: { link, caption: x(1024) } }],
    ['audio', { type: 'audio', audio: { link, voice: true } }],
    ['video', { type: 'video', video: { link } }],
    ['document', { type: 'document', document: { link, filename: 'a.pdf', caption: 'c' } }],
    ['sticker', { type: 'sticker', sticker: { link } }],
    [
      'location with numbers',
      { type: 'location', location: { latitude: 59.9, longitude: 10.7, name: 'Oslo', address: 'Norway' } },
    ],
    ['location with strings', { type: 'location', location: { latitude: '59.9', longitude: '10.7' } }],
    ['contacts', { type: 'contacts', contacts: [{ name: { formatted_name: 'Ana' }, phones: [{ phone: '+1' }] }] }],
    ['reaction', { type: 'reaction', reaction: { message_id: 'wamid.X', emoji: '👍🏽' } }],
    ['reaction removed', { type: 'reaction', reaction: { message_id: 'wamid.X', emoji: '' } }],
    ['three buttons', { type: 'interactive', interactive: button(3) }],
    [
      'button titles of 20',
      {
        type: 'interactive',
        interactive: button(
          1,
          () => x(20),
          () => x(256),
        ),
      },
    ],
    ['ten rows', { type: 'interactive', interactive: list([5, 5]) }],
    ['list body of 4096', { type: 'interactive', interactive: list([1], { body: { text: x(4096) } }) }],
    ['cta', { type: 'interactive', interactive: cta(x(20)) }],
    ['flow', { type: 'interactive', interactive: flow({ flow_cta: x(30) }) }],
    ['30 products', { type: 'interactive', interactive: products(30) }],
    [
      'catalog',
      {
        type: 'interactive',
        interactive: { type: 'catalog_message', body: { text: 'b' }, action: { name: 'catalog_message' } },
      },
    ],
    [
      'location request',
      {
        type: 'interactive',
        interactive: { type: 'location_request_message', body: { text: 'b' }, action: { name: 'send_location' } },
      },
    ],
    [
      'contact request',
      {
        type: 'interactive',
        interactive: { type: 'request_contact_info', body: { text: 'b' }, action: { name: 'request_contact_info' } },
      },
    ],
    ['carousel', { type: 'interactive', interactive: carousel([card(0), card(1)]) }],
    ['template', { type: 'template', template: { name: 'hello_world', language: { code: 'en_US' } } }],
  ])('%s', async (_name, message) => {
    const answer = await bench.send(NUMBER, { to: `+${PHONE}`, ...message });
    expect(answer.body).toMatchObject({
      messaging_product: 'whatsapp',
      contacts: [{ input: `+${PHONE}`, wa_id: PHONE }],
    });
    expect(answer.body['messages'][0].id).toMatch(/^wamid\.HBg[A-Za-z0-9+/=]+$/);
    expect(answer.status).toBe(200);
  });
});

describe('what breaks a rule is refused with its code', () => {
  test.each<[string, number, Json]>([
    ['no type content', 131008, { type: 'text' }],
    ['empty text', 131008, { type: 'text', text: { body: '' } }],
    ['text of 4097', 100, { type: 'text', text: { body: x(4097) } }],
    ['unknown type', 131051, { type: 'hologram', hologram: {} }],
    ['a type that every object has', 131051, { type: 'constructor', constructor: {} }],
    ['a prototype', 131051, { type: '__proto__' }],
    ['image without source', 131008, { type: 'image', image: {} }],
    ['image with both sources', 131009, { type: 'image', image: { id: '1', link } }],
    ['unknown media', 131009, { type: 'image', image: { id: '779999999999999999' } }],
    ['link that is none', 131009, { type: 'image', image: { link: 'ftp://example.test' } }],
    ['caption of 1025', 100, { type: 'image', image: { link, caption: x(1025) } }],
    ['caption on audio', 100, { type: 'audio', audio: { link, caption: 'c' } }],
    ['latitude out of range', 131009, { type: 'location', location: { latitude: 91, longitude: 0 } }],
    ['no longitude', 131008, { type: 'location', location: { latitude: 1 } }],
    ['contact without name', 131008, { type: 'contacts', contacts: [{ phones: [] }] }],
    ['258 contacts', 131009, { type: 'contacts', contacts: Array(258).fill({ name: { formatted_name: 'A' } }) }],
    ['two emoji', 131009, { type: 'reaction', reaction: { message_id: 'wamid.X', emoji: '👍👍' } }],
    ['reaction with a word', 131009, { type: 'reaction', reaction: { message_id: 'wamid.X', emoji: 'ok' } }],
    [
      'reaction with context',
      131009,
      { type: 'reaction', reaction: { message_id: 'wamid.X', emoji: '👍' }, context: { message_id: 'w' } },
    ],
    ['four buttons', 131009, { type: 'interactive', interactive: button(4) }],
    ['no button', 131009, { type: 'interactive', interactive: button(0) }],
    ['button title of 21', 131009, { type: 'interactive', interactive: button(1, () => x(21)) }],
    ['same titles', 131009, { type: 'interactive', interactive: button(2, () => 'Same') }],
    ['button id of 257', 131009, { type: 'interactive', interactive: button(1, undefined, () => x(257)) }],
    ['button body of 1025', 131009, { type: 'interactive', interactive: { ...button(1), body: { text: x(1025) } } }],
    ['footer of 61', 131009, { type: 'interactive', interactive: { ...button(1), footer: { text: x(61) } } }],
    [
      'header of 61',
      131009,
      { type: 'interactive', interactive: { ...button(1), header: { type: 'text', text: x(61) } } },
    ],
    ['eleven rows in two sections', 131009, { type: 'interactive', interactive: list([5, 6]) }],
    ['row title of 25', 131009, { type: 'interactive', interactive: list([1], {}, { title: x(25) }) }],
    ['row description of 73', 131009, { type: 'interactive', interactive: list([1], {}, { description: x(73) }) }],
    [
      'image header on a list',
      131009,
      { type: 'interactive', interactive: list([1], { header: { type: 'image', image: { link } } }) },
    ],
    ['display text of 21', 131009, { type: 'interactive', interactive: cta(x(21)) }],
    ['url that is none', 131009, { type: 'interactive', interactive: cta('Go', 'nowhere') }],
    ['flow with emoji', 131009, { type: 'interactive', interactive: flow({ flow_cta: 'Go 🎉' }) }],
    ['flow with id and name', 131009, { type: 'interactive', interactive: flow({ flow_name: 'n' }) }],
    ['31 products', 131009, { type: 'interactive', interactive: products(31) }],
    ['one card', 131009, { type: 'interactive', interactive: carousel([card(0)]) }],
    ['mixed cards', 131009, { type: 'interactive', interactive: carousel([card(0), card(1, 'video')]) }],
    [
      'unknown interactive',
      131009,
      { type: 'interactive', interactive: { type: 'poll', body: { text: 'b' }, action: {} } },
    ],
    ['an interactive that every object has', 131009, { type: 'interactive', interactive: { type: 'toString' } }],
    ['callback data of 513', 100, { type: 'text', text: { body: 'a' }, biz_opaque_callback_data: x(513) }],
    ['unknown template', 132001, { type: 'template', template: { name: 'nothing', language: { code: 'en_US' } } }],
    [
      'template in another language',
      132001,
      { type: 'template', template: { name: 'hello_world', language: { code: 'de' } } },
    ],
    [
      'too few parameters',
      132000,
      { type: 'template', template: { name: 'seasonal_offer', language: { code: 'en_US' } } },
    ],
    [
      'parameter of the wrong kind',
      132012,
      {
        type: 'template',
        template: {
          name: 'seasonal_offer',
          language: { code: 'en_US' },
          components: [
            {
              type: 'body',
              parameters: [
                { type: 'text', text: 'a' },
                { type: 'image', image: { link } },
              ],
            },
          ],
        },
      },
    ],
  ])('%s: %i', async (_name, code, message) => {
    const answer = await bench.send(NUMBER, { to: `+${PHONE}`, ...message });
    expect(answer.body['error']).toMatchObject({ code, type: 'OAuthException', fbtrace_id: expect.any(String) });
    expect(answer.body['error'].error_data.details).toEqual(expect.any(String));
    expect(answer.status).toBe(code === 132001 ? 404 : 400);
  });

  test.each<[string, number, Json]>([
    ['no product', 100, { messaging_product: undefined, to: '+16505550100' }],
    ['no recipient', 131008, {}],
    ['words as recipient', 131009, { to: 'Ana' }],
    ['user id in to', 131009, { to: 'US.1349' }],
    ['broken user id', 131009, { recipient: 'us-1' }],
    ['group', 131041, { to: 'G1', recipient_type: 'group' }],
  ])('%s: %i', async (_name, code, frame) => {
    const answer = await bench.send(NUMBER, { type: 'text', text: { body: 'a' }, ...frame });
    expect(answer.body['error'].code).toBe(code);
  });
});

test('tokens: none, foreign and revoked ones get 401 and 190; all three places work', async () => {
  const path = `/${NUMBER}?fields=id`;
  expect((await bench.call('GET', path, undefined, { authorization: 'Bearer nothing' })).body['error']).toMatchObject({
    code: 190,
    type: 'OAuthException',
  });
  expect((await fetch(bench.simulator.url + path)).status).toBe(401);
  expect((await fetch(`${bench.simulator.url}/v23.0${path}&access_token=EAAx`)).status).toBe(200);
  expect((await bench.call('GET', path, undefined, { authorization: 'OAuth EAAx' })).body).toEqual({ id: NUMBER });
  await bench.control('tokens', { token: 'EAAgone' });
  const gone = await bench.call('GET', path, undefined, { authorization: 'Bearer EAAgone' });
  expect([gone.status, gone.body['error'].code, gone.body['error'].error_subcode]).toEqual([401, 190, 463]);
  await bench.control('numbers', { phoneNumberId: '1065', tokenRevoked: true });
  expect(
    (await bench.send('1065', { to: '+16505550100', type: 'text', text: { body: 'a' } })).body['error'].error_subcode,
  ).toBe(463);
});

test('a message is sent, delivered and read, with price, contact and the callback data', async () => {
  const answer = await bench.send(NUMBER, {
    to: `+${PHONE}`,
    type: 'text',
    text: { body: 'hello' },
    biz_opaque_callback_data: 'job:77',
  });
  const wamid = answer.body['messages'][0].id;
  const statuses = await until('three statuses came', () => {
    const found = bench.callback.statuses(wamid);
    return found.length >= 3 && found;
  });
  expect(statuses.map((status) => status.status).sort()).toEqual(['delivered', 'read', 'sent']);
  for (const status of statuses)
    expect(status).toMatchObject({
      recipient_id: PHONE,
      biz_opaque_callback_data: 'job:77',
      timestamp: expect.stringMatching(/^\d{10}$/),
    });
  expect(
    statuses
      .filter((status) => status.pricing)
      .map((status) => status.status)
      .sort(),
  ).toEqual(['delivered', 'sent']);
  expect(statuses[0]!['conversation']).toBeUndefined();
  const received = await bench.control(`received?waId=${PHONE}`);
  expect(received['messages'].filter((message: Json) => message.wamid === wamid)).toEqual([
    expect.objectContaining({
      waId: PHONE,
      userId: null,
      at: expect.any(String),
      request: expect.objectContaining({ text: { body: 'hello' } }),
    }),
  ]);
});

test('outside the window a text is accepted and fails with 131047; a template goes through', async () => {
  const to = '+16505550777';
  const text = await bench.send(NUMBER, { to, type: 'text', text: { body: 'a' } });
  expect(text.status).toBe(200);
  const failed = await until('the failure came', () => bench.callback.statuses(text.body['messages'][0].id)[0]);
  expect(failed).toMatchObject({
    status: 'failed',
    errors: [{ code: 131047, href: expect.any(String), error_data: { details: expect.any(String) } }],
  });
  const template = await bench.send(NUMBER, {
    to,
    type: 'template',
    template: { name: 'hello_world', language: { code: 'en_US' } },
  });
  expect(template.body['messages'][0].message_status).toBe('accepted');
  const { messages, failed: lost } = await bench.control('received?waId=16505550777');
  expect([messages.length, lost.length]).toEqual([1, 1]);
});

test('a user id is a recipient: the answer has no wa_id, statuses have no recipient_id', async () => {
  const userId = 'US.1349000000000000001';
  await bench.control('inbound', {
    phoneNumberId: NUMBER,
    from: { userId, username: 'ana.p', name: 'Ana' },
    message: { type: 'text', text: { body: 'hi' } },
  });
  const answer = await bench.send(NUMBER, { recipient: userId, type: 'text', text: { body: 'a' } });
  expect(answer.body['contacts']).toEqual([{ input: userId, user_id: userId }]);
  const read = await until('it was read', () =>
    bench.callback.statuses(answer.body['messages'][0].id).find((status) => status.status === 'read'),
  );
  expect(read['recipient_user_id']).toBe(userId);
  expect(read).not.toHaveProperty('recipient_id');
  const value = bench.callback.values().find((each) => each['statuses']?.[0] === read);
  expect(value?.['contacts']).toEqual([{ profile: { name: 'Ana', username: 'ana.p' }, user_id: userId }]);
  expect((await bench.control(`received?userId=${userId}`))['messages']).toHaveLength(1);
});

test('forms and query strings are bodies too', async () => {
  const form = new URLSearchParams({
    messaging_product: 'whatsapp',
    to: `+${PHONE}`,
    type: 'text',
    text: JSON.stringify({ body: 'by form' }),
  });
  expect((await bench.call('POST', `/${NUMBER}/messages`, form)).status).toBe(200);
  const query = new URLSearchParams({ is_cart_enabled: 'false' });
  expect((await bench.call('POST', `/${NUMBER}/whatsapp_commerce_settings?${query}`)).body).toEqual({ success: true });
  expect((await bench.get(`/${NUMBER}/whatsapp_commerce_settings`)).body['data'][0].is_cart_enabled).toBe('false');
});

test('no content makes it fail: whatever comes is taken or refused with one of the codes for mistakes', async () => {
  const names = [
    'type',
    'body',
    'text',
    'header',
    'action',
    'buttons',
    'sections',
    'rows',
    'cards',
    'parameters',
    'id',
  ];
  const words = ['button', 'list', 'flow', 'carousel', 'text', 'image', 'order_details', 'hello_world', 'reply', '👍'];
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: 'medium' },
      fc.oneof(fc.constant(null), fc.boolean(), fc.integer(), fc.string({ maxLength: 5 }), fc.constantFrom(...words)),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom(...names, 'name', 'components', 'language', 'code'), tie('value'), { maxKeys: 5 }),
    ),
  }));
  const types = ['text', 'image', 'location', 'contacts', 'reaction', 'interactive', 'template', 'pin', 'valueOf'];
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...types), value, async (type, content) => {
      const { status, body } = await bench.send(NUMBER, { to: `+${PHONE}`, type, [type]: content });
      expect([200, 400, 404]).toContain(status);
      if (status !== 200) expect([100, 131008, 131009, 131051, 131053, 132001]).toContain(body['error'].code);
    }),
    { numRuns: 500 },
  );
});
