import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { TestAccount } from '../../kit/account.js';
import { startTestApp, type TestApp } from '../../kit/app.js';
import { until } from '../../kit/until.js';
import { jpeg, oggOpus, pdf, webp } from '../media/files.js';
import { Talk } from './talk.js';

/** A worker may be faster than the answer. */
const onItsWay: unknown = expect.stringMatching(/^(QUEUED|SENDING|ACCEPTED|SENT|DELIVERED|READ)$/);

let app: TestApp;
let account: TestAccount;
beforeAll(async () => {
  app = await startTestApp();
  account = await app.newAccount();
}, 60_000);
afterAll(() => app.stop());

/** The body that Meta got, without what every message has. */
async function arrival(talk: Talk): Promise<any> {
  const [{ request }] = await talk.gets(1);
  const { messaging_product, recipient_type, to, biz_opaque_callback_data, ...rest } = request;
  expect({ messaging_product, recipient_type, to }).toEqual({
    messaging_product: 'whatsapp',
    recipient_type: 'individual',
    to: `+${talk.waId}`,
  });
  expect(biz_opaque_callback_data).toMatch(/^[0-9a-f-]{36}$/);
  return rest;
}

const upload = (bytes: Buffer, mimeType: string, filename: string): Promise<string> =>
  account.upload(bytes, mimeType, filename);

const body = 'Which one?';

/** Content, what Meta gets, and what the API shows of it. */
const cases: Record<string, [content: object, wire: object, shown: object]> = {
  'words with a link preview': [
    { text: { body: 'See https://example.test/é 🎉', previewUrl: true } },
    { type: 'text', text: { body: 'See https://example.test/é 🎉', preview_url: true } },
    { __typename: 'TextContent', body: 'See https://example.test/é 🎉' },
  ],
  'a picture by link': [
    { image: { link: 'https://example.test/a.jpg', caption: 'Blue' } },
    { type: 'image', image: { link: 'https://example.test/a.jpg', caption: 'Blue' } },
    { __typename: 'MediaContent', kind: 'IMAGE', caption: 'Blue', url: 'https://example.test/a.jpg', state: 'READY' },
  ],
  'a document by link': [
    { document: { link: 'https://example.test/a.pdf', filename: 'offer.pdf' } },
    { type: 'document', document: { link: 'https://example.test/a.pdf', filename: 'offer.pdf' } },
    { __typename: 'MediaContent', kind: 'DOCUMENT', filename: 'offer.pdf' },
  ],
  'a place': [
    { location: { latitude: 52.52, longitude: 13.405, name: 'Shop', address: 'Main street 1' } },
    { type: 'location', location: { latitude: 52.52, longitude: 13.405, name: 'Shop', address: 'Main street 1' } },
    { __typename: 'LocationContent', latitude: 52.52, longitude: 13.405, name: 'Shop', address: 'Main street 1' },
  ],
  'contact cards': [
    {
      contacts: [
        {
          formattedName: 'Jo Doe',
          lastName: 'Doe',
          phones: [{ phone: '+1 650 555', waId: '1650555', type: 'WORK' }],
          emails: [{ email: 'jo@example.test' }],
          addresses: [{ city: 'Oslo', countryCode: 'no' }],
          urls: [{ url: 'https://example.test' }],
          organisation: { company: 'Doe Ltd' },
          birthday: '1990-02-28',
        },
        { formattedName: 'Al' },
      ],
    },
    {
      type: 'contacts',
      contacts: [
        {
          name: { formatted_name: 'Jo Doe', last_name: 'Doe' },
          phones: [{ phone: '+1 650 555', wa_id: '1650555', type: 'WORK' }],
          emails: [{ email: 'jo@example.test' }],
          addresses: [{ city: 'Oslo', country_code: 'no' }],
          urls: [{ url: 'https://example.test' }],
          org: { company: 'Doe Ltd' },
          birthday: '1990-02-28',
        },
        { name: { formatted_name: 'Al', first_name: 'Al' } },
      ],
    },
    {
      __typename: 'ContactsContent',
      contacts: [
        {
          formattedName: 'Jo Doe',
          phones: [{ phone: '+1 650 555', waId: '1650555', type: 'WORK' }],
          emails: [{ email: 'jo@example.test', type: null }],
        },
        { formattedName: 'Al', phones: [], emails: [] },
      ],
    },
  ],
  'reply buttons': [
    {
      interactive: {
        header: { text: 'Sizes' },
        body,
        footer: 'Thanks',
        action: { buttons: [{ id: 's', title: 'Small' }] },
      },
    },
    {
      type: 'interactive',
      interactive: {
        type: 'button',
        header: { type: 'text', text: 'Sizes' },
        body: { text: body },
        footer: { text: 'Thanks' },
        action: { buttons: [{ type: 'reply', reply: { id: 's', title: 'Small' } }] },
      },
    },
    {
      action: 'BUTTONS',
      header: 'Sizes',
      body,
      footer: 'Thanks',
      options: [{ id: 's', title: 'Small', description: null }],
    },
  ],
  'a list': [
    {
      interactive: {
        body,
        action: { list: { button: 'Open', sections: [{ rows: [{ id: 'a', title: 'A', description: 'First' }] }] } },
      },
    },
    {
      type: 'interactive',
      interactive: {
        type: 'list',
        body: { text: body },
        action: { button: 'Open', sections: [{ rows: [{ id: 'a', title: 'A', description: 'First' }] }] },
      },
    },
    { action: 'LIST', options: [{ id: 'a', title: 'A', description: 'First' }] },
  ],
  'a link button': [
    { interactive: { body, action: { ctaUrl: { displayText: 'Shop', url: 'https://example.test/shop' } } } },
    {
      type: 'interactive',
      interactive: {
        type: 'cta_url',
        body: { text: body },
        action: { name: 'cta_url', parameters: { display_text: 'Shop', url: 'https://example.test/shop' } },
      },
    },
    { action: 'CTA_URL', options: [{ id: null, title: 'Shop', description: null }] },
  ],
  'a request for the location': [
    { interactive: { body, action: { locationRequest: true } } },
    {
      type: 'interactive',
      interactive: { type: 'location_request_message', body: { text: body }, action: { name: 'send_location' } },
    },
    { action: 'LOCATION_REQUEST' },
  ],
  'a request for contact information': [
    { interactive: { body, action: { requestContactInfo: true } } },
    {
      type: 'interactive',
      interactive: { type: 'request_contact_info', body: { text: body }, action: { name: 'request_contact_info' } },
    },
    { action: 'REQUEST_CONTACT_INFO' },
  ],
  'a product': [
    { interactive: { action: { product: { catalogId: '77', productRetailerId: 'sku-1' } } } },
    {
      type: 'interactive',
      interactive: { type: 'product', action: { catalog_id: '77', product_retailer_id: 'sku-1' } },
    },
    { action: 'PRODUCT', body: null },
  ],
  'several products': [
    {
      interactive: {
        header: { text: 'New' },
        body,
        action: { productList: { catalogId: '77', sections: [{ title: 'Shoes', productRetailerIds: ['a', 'b'] }] } },
      },
    },
    {
      type: 'interactive',
      interactive: {
        type: 'product_list',
        header: { type: 'text', text: 'New' },
        body: { text: body },
        action: {
          catalog_id: '77',
          sections: [{ title: 'Shoes', product_items: [{ product_retailer_id: 'a' }, { product_retailer_id: 'b' }] }],
        },
      },
    },
    { action: 'PRODUCT_LIST', header: 'New' },
  ],
  'the catalogue': [
    { interactive: { body, action: { catalog: { thumbnailProductRetailerId: 'a' } } } },
    {
      type: 'interactive',
      interactive: {
        type: 'catalog_message',
        body: { text: body },
        action: { name: 'catalog_message', parameters: { thumbnail_product_retailer_id: 'a' } },
      },
    },
    { action: 'CATALOG' },
  ],
  'a flow': [
    { interactive: { body, action: { flow: { flowId: '9', cta: 'Book', token: 't', screen: 'FIRST' } } } },
    {
      type: 'interactive',
      interactive: {
        type: 'flow',
        body: { text: body },
        action: {
          name: 'flow',
          parameters: {
            flow_message_version: '3',
            flow_id: '9',
            flow_cta: 'Book',
            flow_token: 't',
            flow_action: 'navigate',
            flow_action_payload: { screen: 'FIRST' },
          },
        },
      },
    },
    { action: 'FLOW', options: [{ id: null, title: 'Book', description: null }] },
  ],
};

describe('content arrives at the phone exactly:', () => {
  test.each(Object.keys(cases))('%s', async (name) => {
    const [content, wire, shown] = cases[name]!;
    const talk = await Talk.begin(account);
    const message = await talk.sent(content);
    expect(message).toMatchObject({ direction: 'OUTBOUND', status: onItsWay, content: shown });
    expect(await arrival(talk)).toEqual(wire);
    await talk.reaches(message.id, ['READ']);
  });

  test('a reaction, and taking it back', async () => {
    const talk = await Talk.begin(account);
    await talk.sent({ reaction: { messageId: talk.firstMessageId, emoji: '👍🏽' } });
    const back = await talk.sent({ reaction: { messageId: talk.firstMessageId } });
    const received = await talk.gets(2);
    expect(received.map(({ request }) => [request.type, request.reaction])).toEqual([
      ['reaction', { message_id: talk.firstWamid, emoji: '👍🏽' }],
      ['reaction', { message_id: talk.firstWamid, emoji: '' }],
    ]);
    expect(back).toMatchObject({ content: { emoji: null }, replyTo: { id: talk.firstMessageId } });
    // A reaction stands for no message that somebody has to read.
    const { conversation } = await account.api.query(
      'query ($id: ID!) { conversation(id: $id) { lastMessage { id } } }',
      {
        id: talk.conversationId,
      },
    );
    expect(conversation.lastMessage.id).toBe(talk.firstMessageId);
  });

  test('an answer to a message of theirs, and to one of ours that is still on its way', async () => {
    const talk = await Talk.begin(account);
    const first = await talk.sent({ text: { body: 'one' } }, { replyToId: talk.firstMessageId });
    await talk.sent({ text: { body: 'two' } }, { replyToId: first.id });
    const [one, two] = await talk.gets(2);
    expect(one.request.context).toEqual({ message_id: talk.firstWamid });
    expect(two.request.context).toEqual({ message_id: one.wamid });
  });
});

const clip = readFileSync(new URL('../../../src/simulator/media/samples/clip.mp4', import.meta.url));

describe('uploaded files', () => {
  test.each([
    ['image', jpeg(), 'image/jpeg', 'a.jpg', { caption: 'Blue' }, { caption: 'Blue' }],
    ['video', clip, 'video/mp4', 'clip.mp4', { caption: 'Moving' }, { caption: 'Moving' }],
    ['document', pdf(), 'application/pdf', 'offer.pdf', {}, { filename: 'offer.pdf' }],
    ['audio', oggOpus(), 'audio/ogg', 'voice.ogg', { isVoice: true }, { voice: true }],
    ['sticker', webp({ size: 900 }), 'image/webp', 's.webp', {}, {}],
  ] as const)('%s: goes to Meta once, then by its id', async (kind, bytes, mimeType, filename, more, wire) => {
    const mediaId = await upload(bytes, mimeType, filename);
    const talk = await Talk.begin(account);
    const message = await talk.sent({ [kind]: { mediaId, ...more } });
    expect(message.content).toMatchObject({ kind: kind.toUpperCase(), state: 'READY', filename, mimeType });
    await talk.sent({ [kind]: { mediaId, ...more } });
    const [first, second] = await talk.gets(2);
    expect(first.request[kind]).toEqual({ id: expect.stringMatching(/./), ...wire });
    expect(second.request[kind].id).toBe(first.request[kind].id);
  });

  test('as the header of buttons', async () => {
    const mediaId = await upload(jpeg(), 'image/jpeg', 'a.jpg');
    const talk = await Talk.begin(account);
    await talk.sent({
      interactive: { header: { image: { mediaId } }, body, action: { buttons: [{ id: 'y', title: 'Yes' }] } },
    });
    const { interactive } = await arrival(talk);
    expect(interactive.header).toEqual({ type: 'image', image: { id: expect.stringMatching(/./) } });
  });

  test('that Meta has lost are brought there again, and the message goes', async () => {
    const mediaId = await upload(jpeg(), 'image/jpeg', 'a.jpg');
    const talk = await Talk.begin(account);
    await talk.sent({ image: { mediaId } });
    const [first] = await talk.gets(1);
    const { id } = first.request.image;
    const gone = await fetch(`${app.simulatorUrl}/v25.0/${id}?access_token=EAAtest`, { method: 'DELETE' });
    expect(gone.status).toBe(200);
    await talk.sent({ image: { mediaId, caption: 'again' } });
    const [, second] = await talk.gets(2);
    expect(second.request.image).toEqual({ id: expect.not.stringContaining(id), caption: 'again' });
  });

  test('of another kind, not uploaded, or unknown, are refused with their path', async () => {
    const image = await upload(jpeg(), 'image/jpeg', 'a.jpg');
    const talk = await Talk.begin(account);
    const { upload: pending } = await account.api.mutate(
      `mutation ($input: MediaUploadCreateInput!) { mediaUploadCreate(input: $input) { upload { media { id } } userErrors { code } } }`,
      { filename: 'a.jpg', mimeType: 'image/jpeg', sizeBytes: 300 },
    );
    const refusal = async (content: object) =>
      (await talk.send(content)).userErrors.map(({ code, path }) => [code, path?.join('.')]);
    expect(await refusal({ video: { mediaId: image } })).toEqual([['MEDIA_KIND_MISMATCH', 'content.video.mediaId']]);
    expect(await refusal({ image: { mediaId: pending.media.id } })).toEqual([
      ['MEDIA_NOT_READY', 'content.image.mediaId'],
    ]);
    const unknown = `med_${'0'.repeat(32)}`;
    expect(await refusal({ image: { mediaId: unknown } })).toEqual([['MEDIA_NOT_READY', 'content.image.mediaId']]);
    expect(await refusal({ image: { mediaId: 'nonsense' } })).toEqual([['NOT_FOUND', 'content.image.mediaId']]);
    expect(await refusal({ image: { mediaId: image, link: 'https://example.test/a.jpg' } })).toEqual([
      ['INVALID_INPUT', 'content.image'],
    ]);
    expect(await talk.received()).toEqual([]);
  });
});

describe('templates', () => {
  const name = 'order_update';

  beforeAll(async () => {
    await app.simulator.control('settings', { autoApproveMs: 0 });
    const response = await fetch(`${app.simulatorUrl}/v25.0/${account.channel.wabaId}/message_templates`, {
      method: 'POST',
      headers: { authorization: 'Bearer EAAtest', 'content-type': 'application/json' },
      body: JSON.stringify({
        name,
        language: 'en_US',
        category: 'UTILITY',
        components: [
          { type: 'HEADER', format: 'IMAGE', example: { header_handle: ['4::aW'] } },
          {
            type: 'BODY',
            text: 'Hi {{1}}, your order {{2}} is packed and leaves our house today.',
            example: { body_text: [['Ana', 'A-1']] },
          },
          {
            type: 'BUTTONS',
            buttons: [
              { type: 'QUICK_REPLY', text: 'Stop' },
              {
                type: 'URL',
                text: 'Track',
                url: 'https://example.test/t/{{1}}',
                example: ['https://example.test/t/a'],
              },
            ],
          },
        ],
      }),
    });
    expect([response.status, await response.json()]).toEqual([200, expect.objectContaining({ category: 'UTILITY' })]);
    await until('the template is approved', async () => {
      const list = await fetch(
        `${app.simulatorUrl}/v25.0/${account.channel.wabaId}/message_templates?name=${name}&access_token=EAAtest`,
      );
      return ((await list.json()) as any).data[0]?.status === 'APPROVED';
    });
  });

  test('with values and a file of ours', async () => {
    const mediaId = await upload(jpeg(), 'image/jpeg', 'a.jpg');
    const talk = await Talk.begin(account);
    const message = await talk.sent({
      template: {
        name,
        language: 'en_US',
        header: { image: { mediaId } },
        body: [{ text: 'Ana' }, { text: 'A-17' }],
        buttons: [
          { index: 0, quickReplyPayload: 'STOP' },
          { index: 1, urlSuffix: 'abc' },
        ],
      },
    });
    expect(message.content).toMatchObject({ __typename: 'TemplateContent', name, language: 'en_US' });
    const { template } = await arrival(talk);
    expect(template).toMatchObject({
      name,
      language: { code: 'en_US' },
      components: [
        { type: 'header', parameters: [{ type: 'image', image: { id: expect.stringMatching(/./) } }] },
        {
          type: 'body',
          parameters: [
            { type: 'text', text: 'Ana' },
            { type: 'text', text: 'A-17' },
          ],
        },
        { type: 'button', sub_type: 'quick_reply', index: '0', parameters: [{ type: 'payload', payload: 'STOP' }] },
        { type: 'button', sub_type: 'url', index: '1', parameters: [{ type: 'text', text: 'abc' }] },
      ],
    });
  });

  test('that is not there fails with what Meta says', async () => {
    const talk = await Talk.begin(account);
    await account.hasTemplate('no_such', 'en_US');
    const { id } = await talk.sent({ template: { name: 'no_such', language: 'en_US' } });
    expect(await talk.reaches(id, ['FAILED'])).toMatchObject({ failure: { code: 132001, isRetryable: false } });
  });
});
