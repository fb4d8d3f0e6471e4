import { describe, expect, test } from '@jest/globals';
import type { MessageContent } from '../../../src/platform/whatsapp/message-content.js';
import { readWebhook } from '../../../src/platform/whatsapp/read-webhook.js';
import type { InboundMessageFact, WebhookFact } from '../../../src/platform/whatsapp/webhook-facts.js';
import {
  at,
  factsOf,
  fixture,
  fixtureNames,
  NUMBER_ID,
  PARENT_ID,
  PHONE,
  SHA256,
  USER_ID,
  WABA,
} from './webhook-fixtures.js';

const ana = { userId: USER_ID, waId: PHONE, username: 'ana.p', profileName: 'Ana P.' };
const reply = { context: { wamid: 'wamid.HBgLOUT0001' } };
const inbound = (content: MessageContent, more: Partial<InboundMessageFact> = {}): InboundMessageFact => ({
  kind: 'inbound_message',
  wamid: 'wamid.HBgLIN0001',
  sentAt: at(1790000000),
  sender: ana,
  content,
  context: {},
  ...more,
});
const text = (body: string): MessageContent => ({ kind: 'text', body });
const hi = (wamid: string, seconds: number, sender: InboundMessageFact['sender']) =>
  inbound(text('hi'), { wamid, sentAt: at(seconds), sender });
const unsupported = (originalType: string, code: number, title: string, details: string): WebhookFact =>
  inbound(
    { kind: 'unsupported', originalType, errorCode: code, errorTitle: title },
    { errors: [{ code, title, message: title, details }] },
  );

const expected: Record<string, WebhookFact[]> = {
  'message-text': [inbound(text('Do you ship to Oslo?'))],
  'message-text-emoji': [inbound(text('Grüße 👨‍👩‍👧‍👦 \u202eabc'))],
  'message-text-username-only': [
    hi('wamid.HBgLIN0002', 1790000200, { userId: USER_ID, username: 'ana.p', profileName: 'Ana P.' }),
  ],
  'message-text-phone-only': [hi('wamid.HBgLIN0003', 1790000300, { waId: PHONE, profileName: 'Ana P.' })],
  'message-text-user-id-in-from': [hi('wamid.HBgLIN0004', 1790000400, { userId: USER_ID, profileName: 'Ana P.' })],
  'message-text-empty-phone': [hi('wamid.HBgLIN0005', 1790000500, { userId: USER_ID, profileName: 'Ana P.' })],
  'message-text-parent-user-id': [
    inbound(text('hi'), { sender: { ...ana, parentUserId: PARENT_ID, identityKeyHash: 'DF2lS5v2W6x=' } }),
  ],
  'message-image': [
    inbound({
      kind: 'media',
      mediaKind: 'image',
      metaMediaId: '1003',
      url: 'https://lookaside.fbsbx.com/whatsapp_business/attachments/?mid=1003',
      mimeType: 'image/jpeg',
      sha256: SHA256,
      caption: 'Is this in stock?',
    }),
  ],
  'message-video': [
    inbound({
      kind: 'media',
      mediaKind: 'video',
      metaMediaId: '1004',
      mimeType: 'video/mp4',
      sha256: SHA256,
      caption: 'Like this',
    }),
  ],
  'message-audio': [
    inbound({
      kind: 'media',
      mediaKind: 'audio',
      metaMediaId: '1005',
      mimeType: 'audio/ogg; codecs=opus',
      sha256: SHA256,
      isVoice: true,
    }),
  ],
  'message-document': [
    inbound({
      kind: 'media',
      mediaKind: 'document',
      metaMediaId: '1006',
      mimeType: 'application/pdf',
      sha256: SHA256,
      filename: 'order.pdf',
      caption: 'The order',
    }),
  ],
  'message-sticker': [
    inbound({
      kind: 'media',
      mediaKind: 'sticker',
      metaMediaId: '1007',
      mimeType: 'image/webp',
      sha256: SHA256,
      isAnimated: false,
    }),
  ],
  'message-location': [
    inbound({
      kind: 'location',
      latitude: 59.9139,
      longitude: 10.7522,
      name: 'Opera',
      address: 'Kirsten Flagstads Plass 1, Oslo',
      url: 'https://opera.example.test',
    }),
  ],
  'message-contacts': [
    inbound({
      kind: 'contacts',
      contacts: [
        {
          formattedName: 'Bo Berg',
          firstName: 'Bo',
          lastName: 'Berg',
          prefix: 'Dr',
          phones: [{ phone: '+47 22 00 00 00', waId: '4722000000', type: 'CELL' }, { phone: '+47 22 00 00 01' }],
          emails: [{ email: 'bo@example.test', type: 'WORK' }],
          addresses: [
            { street: 'Storgata 1', city: 'Oslo', zip: '0155', country: 'Norway', countryCode: 'no', type: 'HOME' },
          ],
          organisation: { company: 'Berg AS', department: 'Sales', title: 'Owner' },
          urls: [{ url: 'https://berg.example.test', type: 'WORK' }],
          birthday: '1990-02-28',
          vcard: 'BEGIN:VCARD\nEND:VCARD',
        },
        { formattedName: 'Cy', phones: [] },
      ],
    }),
  ],
  'message-contacts-requested': [
    inbound(
      {
        kind: 'contacts',
        contacts: [
          {
            formattedName: '+1 650-555-0100',
            phones: [{ phone: '+1 650-555-0100', waId: PHONE }],
            origin: 'contact_request',
          },
        ],
      },
      reply,
    ),
  ],
  'message-button': [
    inbound({ kind: 'interactive_reply', source: 'template_button', replyId: 'STOP_1', title: 'Stop' }, reply),
  ],
  'message-button-reply': [
    inbound({ kind: 'interactive_reply', source: 'button', replyId: 'yes', title: 'Yes' }, reply),
  ],
  'message-list-reply': [
    inbound(
      { kind: 'interactive_reply', source: 'list', replyId: 'r1', title: 'Small', description: '36 to 38' },
      reply,
    ),
  ],
  'message-flow-reply': [
    inbound(
      { kind: 'flow_reply', name: 'flow', body: 'Sent', responseJson: '{"flow_token":"ft-9","size":"M"}' },
      reply,
    ),
  ],
  'message-address-reply': [
    inbound({
      kind: 'flow_reply',
      name: 'address_message',
      body: 'Street 1',
      responseJson: '{"values":{"in_pin_code":"400063"}}',
    }),
  ],
  'message-call-permission-reply': [
    inbound({
      kind: 'call_permission_reply',
      response: 'accept',
      isPermanent: false,
      expiresAt: at(1790600000).toISOString(),
      responseSource: 'user_action',
    }),
  ],
  'message-reaction': [inbound({ kind: 'reaction', targetWamid: 'wamid.HBgLOUT0001', emoji: '👍' })],
  'message-reaction-removed': [inbound({ kind: 'reaction', targetWamid: 'wamid.HBgLOUT0001', emoji: '' })],
  'message-reaction-removed-without-key': [inbound({ kind: 'reaction', targetWamid: 'wamid.HBgLOUT0001', emoji: '' })],
  'message-order': [
    inbound({
      kind: 'order',
      catalogId: '555',
      text: 'Please gift-wrap',
      items: [
        { productRetailerId: 'sku-1', quantity: 2, itemPrice: 9.95, currency: 'EUR' },
        { productRetailerId: 'sku-2', quantity: 1, itemPrice: 30, currency: 'EUR' },
      ],
    }),
  ],
  'message-system-number-changed': [
    {
      kind: 'identity_changed',
      source: 'system_message',
      at: at(1790000600),
      previous: { userId: USER_ID, waId: PHONE },
      current: { waId: '16505550199' },
      wamid: 'wamid.HBgLIN0006',
      content: {
        kind: 'system',
        systemKind: 'user_changed_number',
        body: 'Ana changed from 16505550100 to 16505550199',
        newWaId: '16505550199',
      },
    },
  ],
  'message-system-number-changed-old': [
    {
      kind: 'identity_changed',
      source: 'system_message',
      at: at(1790000700),
      previous: { waId: PHONE },
      current: { waId: '16505550199' },
      wamid: 'wamid.HBgLIN0007',
      content: {
        kind: 'system',
        systemKind: 'customer_changed_number',
        body: 'Ana changed her number',
        newWaId: '16505550199',
      },
    },
  ],
  'message-system-user-id-changed': [
    {
      kind: 'identity_changed',
      source: 'system_message',
      at: at(1790000800),
      previous: { userId: USER_ID },
      current: { userId: 'US.2222000000000000002', parentUserId: 'US.ENT.3333000000000000003' },
      wamid: 'wamid.HBgLIN0008',
      content: {
        kind: 'system',
        systemKind: 'user_changed_user_id',
        body: 'Ana has a new id',
        newUserId: 'US.2222000000000000002',
      },
    },
  ],
  'message-system-identity-changed': [
    inbound(
      { kind: 'system', systemKind: 'customer_identity_changed', body: 'The security code changed' },
      {
        wamid: 'wamid.HBgLIN0009',
        sentAt: at(1790000900),
        sender: { userId: USER_ID, waId: PHONE },
        identityChange: { acknowledged: true, createdAt: at(1790000890), hash: 'DF2lS5v2W6x=' },
      },
    ),
  ],
  'message-edit': [inbound({ kind: 'edit', targetWamid: 'wamid.HBgLIN0000', content: text('Do you ship to Bergen?') })],
  'message-revoke': [inbound({ kind: 'revoke', targetWamid: 'wamid.HBgLIN0000' })],
  'message-unsupported': [
    unsupported('unsupported', 131051, 'Message type unknown', 'Message type is currently not supported.'),
  ],
  'message-unsupported-poll': [
    unsupported('poll_creation', 131051, 'Message type unknown', 'Message type is currently not supported.'),
  ],
  'message-unsupported-unavailable': [
    unsupported('errors', 131060, 'This message is currently unavailable.', 'This message is currently unavailable.'),
  ],
  'message-media-too-large': [unsupported('video', 131052, 'Media download error', 'The file is larger than 100 MB.')],
  'message-interactive-empty': [
    inbound({ kind: 'unsupported', originalType: 'interactive' }),
    {
      kind: 'platform_error',
      error: {
        code: 131000,
        title: 'Something went wrong',
        message: 'Something went wrong',
        details: 'Interactive message without a body.',
      },
    },
  ],
  'message-request-welcome': [
    {
      kind: 'other',
      field: 'messages',
      topic: 'request_welcome',
      value: fixture('message-request-welcome').entry[0].changes[0].value.messages[0],
    },
  ],
  'message-unknown-type': [inbound({ kind: 'unsupported', originalType: 'hologram' })],
  'message-reply': [inbound(text('Yes please'), reply)],
  'message-forwarded': [inbound(text('Look'), { context: { forwarded: true } })],
  'message-frequently-forwarded': [inbound(text('Look'), { context: { frequentlyForwarded: true } })],
  'message-product-enquiry': [
    inbound(text('Is it new?'), {
      context: {
        wamid: 'wamid.HBgLOUT0001',
        referredProduct: { catalogId: '555', productRetailerId: 'sku-1' },
      },
    }),
  ],
  'message-referral': [
    inbound(text('I saw the ad'), {
      referral: {
        sourceUrl: 'https://fb.me/1',
        sourceId: '120',
        sourceType: 'ad',
        headline: 'Summer sale',
        body: 'All for half',
        mediaType: 'image',
        imageUrl: 'https://scontent.example.test/1.jpg',
        thumbnailUrl: 'https://scontent.example.test/t.jpg',
        ctwaClid: 'Aff-1',
        welcomeMessage: 'Hi! How can we help?',
      },
    }),
  ],
  'message-group': [inbound(text('hi all'), { groupId: 'Y2FwaV9ncm91cDox' })],
};

describe('messages of customers', () => {
  test.each(Object.entries(expected))('%s', (name, facts) => {
    expect(factsOf(name)).toEqual(facts);
    for (const item of readWebhook(fixture(name))) {
      expect(item).toMatchObject({ wabaId: WABA, field: 'messages', phoneNumberId: NUMBER_ID });
    }
  });

  test('every fixture of a message stands here', () => {
    expect(fixtureNames.filter((name) => name.startsWith('message-'))).toEqual(Object.keys(expected).sort());
  });
});
