import { describe, expect, test } from '@jest/globals';
import type { InteractiveAction } from '../../../src/platform/whatsapp/interactive-content.js';
import type { OutboundContent } from '../../../src/platform/whatsapp/outbound-content.js';
import { writeMessage } from '../../../src/platform/whatsapp/write-message.js';

const write = (content: OutboundContent, replyToWamid?: string) =>
  writeMessage({
    to: { waId: '16505550100' },
    content,
    callbackData: 'attempt 1',
    ...(replyToWamid ? { replyToWamid } : {}),
  });
const interactive = (action: InteractiveAction, more: object = {}) =>
  write({ kind: 'interactive', body: 'B', action, ...more })['interactive'];
const link = 'https://example.test/f';

describe('the frame', () => {
  test('names a phone with its plus, the answered message and our own note', () => {
    expect(write({ kind: 'text', body: 'hi', previewUrl: true }, 'wamid.IN1')).toEqual({
      messaging_product: 'whatsapp',
      recipient_type: 'individual',
      to: '+16505550100',
      type: 'text',
      text: { preview_url: true, body: 'hi' },
      context: { message_id: 'wamid.IN1' },
      biz_opaque_callback_data: 'attempt 1',
    });
  });

  test.each([
    [{ userId: 'US.1' }, { recipient: 'US.1' }],
    [{ parentUserId: 'US.ENT.1' }, { recipient: 'US.ENT.1' }],
    [{ userId: 'US.1', parentUserId: 'US.ENT.1' }, { recipient: 'US.1' }],
    [{ waId: '1650', userId: 'US.1' }, { to: '+1650' }],
  ])('%j goes as %j', (to, expected) => {
    const { to: phone, recipient } = writeMessage({ to, content: { kind: 'text', body: 'x' }, callbackData: 'c' });
    expect(JSON.parse(JSON.stringify({ to: phone, recipient }))).toEqual(expected);
  });

  test('nobody is a mistake of the caller', () => {
    expect(() => writeMessage({ to: {}, content: { kind: 'text', body: 'x' }, callbackData: 'c' })).toThrow();
  });

  test('a reaction has no context', () => {
    const body = write({ kind: 'reaction', targetWamid: 'wamid.1', emoji: '👍' }, 'wamid.IN1');
    expect(body).toMatchObject({ type: 'reaction', reaction: { message_id: 'wamid.1', emoji: '👍' } });
    expect(body).not.toHaveProperty('context');
  });

  test('a reaction is taken back with an empty emoji', () => {
    expect(write({ kind: 'reaction', targetWamid: 'wamid.1', emoji: '' })['reaction']).toEqual({
      message_id: 'wamid.1',
      emoji: '',
    });
  });
});

describe('content', () => {
  test.each<[string, OutboundContent, object]>([
    ['text', { kind: 'text', body: 'hi' }, { type: 'text', text: { body: 'hi' } }],
    [
      'image by id, caption',
      { kind: 'media', mediaKind: 'image', metaMediaId: '1', caption: 'c', filename: 'not sent' },
      { type: 'image', image: { id: '1', caption: 'c' } },
    ],
    ['video by link', { kind: 'media', mediaKind: 'video', link }, { type: 'video', video: { link } }],
    [
      'document',
      {
        kind: 'media',
        mediaKind: 'document',
        metaMediaId: '1',
        filename: 'a.pdf',
        caption: 'c',
        mimeType: 'application/pdf',
      },
      { type: 'document', document: { id: '1', filename: 'a.pdf', caption: 'c' } },
    ],
    [
      'audio',
      { kind: 'media', mediaKind: 'audio', metaMediaId: '1', isVoice: false, caption: 'not sent' },
      { type: 'audio', audio: { id: '1' } },
    ],
    [
      'voice message',
      { kind: 'media', mediaKind: 'audio', metaMediaId: '1', isVoice: true },
      { type: 'audio', audio: { id: '1', voice: true } },
    ],
    ['sticker', { kind: 'media', mediaKind: 'sticker', metaMediaId: '1' }, { type: 'sticker', sticker: { id: '1' } }],
    [
      'location',
      { kind: 'location', latitude: 0, longitude: -1.5, name: 'n', address: 'a', url: link },
      { type: 'location', location: { latitude: 0, longitude: -1.5, name: 'n', address: 'a' } },
    ],
    [
      'template',
      {
        kind: 'template',
        name: 't',
        language: 'en_US',
        category: 'UTILITY',
        components: [{ type: 'body' }],
        body: 'x',
      },
      {
        type: 'template',
        template: { name: 't', language: { code: 'en_US', policy: 'deterministic' }, components: [{ type: 'body' }] },
      },
    ],
    [
      'template without parameters',
      { kind: 'template', name: 't', language: 'en', components: [] },
      { type: 'template', template: { name: 't', language: { code: 'en', policy: 'deterministic' } } },
    ],
    [
      'contacts',
      {
        kind: 'contacts',
        contacts: [
          {
            formattedName: 'Ana P.',
            firstName: 'Ana',
            lastName: 'P.',
            phones: [{ phone: '+1 650', waId: '1650', type: 'CELL' }, { waId: '1651' }],
            emails: [{ email: 'a@example.test', type: 'WORK' }],
            addresses: [{ street: 's', countryCode: 'us' }],
            organisation: { company: 'c' },
            urls: [{ url: link }],
            birthday: '2000-01-01',
          },
          { formattedName: 'Bo', phones: [] },
        ],
      },
      {
        type: 'contacts',
        contacts: [
          {
            name: { formatted_name: 'Ana P.', first_name: 'Ana', last_name: 'P.' },
            phones: [
              { phone: '+1 650', wa_id: '1650', type: 'CELL' },
              { phone: '+1651', wa_id: '1651' },
            ],
            emails: [{ email: 'a@example.test', type: 'WORK' }],
            addresses: [{ street: 's', country_code: 'us' }],
            org: { company: 'c' },
            urls: [{ url: link }],
            birthday: '2000-01-01',
          },
          { name: { formatted_name: 'Bo', first_name: 'Bo' } },
        ],
      },
    ],
  ])('%s', (_name, content, expected) => {
    const { messaging_product: _, recipient_type, to, biz_opaque_callback_data, ...written } = write(content);
    expect(written).toEqual(expected);
  });
});

describe('interactive messages', () => {
  test('have header, body and footer around the action', () => {
    const buttons: InteractiveAction = { type: 'buttons', buttons: [{ id: '1', title: 'A' }] };
    expect(interactive(buttons, { header: { type: 'text', text: 'H' }, footer: 'F' })).toEqual({
      type: 'button',
      header: { type: 'text', text: 'H' },
      body: { text: 'B' },
      footer: { text: 'F' },
      action: { buttons: [{ type: 'reply', reply: { id: '1', title: 'A' } }] },
    });
    expect(interactive(buttons, { header: { type: 'document', link, filename: 'a.pdf' } })).toMatchObject({
      header: { type: 'document', document: { link, filename: 'a.pdf' } },
    });
    expect(interactive(buttons, { header: { type: 'image', metaMediaId: '1' } })).toMatchObject({
      header: { type: 'image', image: { id: '1' } },
    });
  });

  test.each<[string, InteractiveAction, object]>([
    [
      'list',
      {
        type: 'list',
        button: 'Open',
        sections: [{ title: 'S', rows: [{ id: '1', title: 'A', description: 'd' }] }, { rows: [] }],
      },
      { button: 'Open', sections: [{ title: 'S', rows: [{ id: '1', title: 'A', description: 'd' }] }, { rows: [] }] },
    ],
    [
      'cta_url',
      { type: 'cta_url', displayText: 'Go', url: link },
      { name: 'cta_url', parameters: { display_text: 'Go', url: link } },
    ],
    ['location_request_message', { type: 'location_request' }, { name: 'send_location' }],
    ['request_contact_info', { type: 'request_contact_info' }, { name: 'request_contact_info' }],
    [
      'product',
      { type: 'product', catalogId: 'c', productRetailerId: 'p' },
      { catalog_id: 'c', product_retailer_id: 'p' },
    ],
    [
      'product_list',
      { type: 'product_list', catalogId: 'c', sections: [{ title: 'S', productRetailerIds: ['p', 'q'] }] },
      {
        catalog_id: 'c',
        sections: [{ title: 'S', product_items: [{ product_retailer_id: 'p' }, { product_retailer_id: 'q' }] }],
      },
    ],
    ['catalog_message', { type: 'catalog' }, { name: 'catalog_message' }],
    [
      'catalog_message',
      { type: 'catalog', thumbnailProductRetailerId: 'p' },
      { name: 'catalog_message', parameters: { thumbnail_product_retailer_id: 'p' } },
    ],
    [
      'flow',
      { type: 'flow', flowId: '1', cta: 'Go', screen: 'A', data: { b: 1 }, token: 't', mode: 'draft' },
      {
        name: 'flow',
        parameters: {
          flow_message_version: '3',
          flow_id: '1',
          flow_cta: 'Go',
          flow_token: 't',
          mode: 'draft',
          flow_action: 'navigate',
          flow_action_payload: { screen: 'A', data: { b: 1 } },
        },
      },
    ],
    [
      'flow',
      { type: 'flow', flowName: 'f', cta: 'Go', action: 'data_exchange' },
      {
        name: 'flow',
        parameters: { flow_message_version: '3', flow_name: 'f', flow_cta: 'Go', flow_action: 'data_exchange' },
      },
    ],
  ])('%s', (type, action, expected) => {
    expect(interactive(action)).toEqual({ type, body: { text: 'B' }, action: expected });
  });
});
