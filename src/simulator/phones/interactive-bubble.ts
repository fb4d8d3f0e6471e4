// What a phone shows of an interactive message, and what tapping on it sends.
import type { BubbleContent, Tap } from './bubble.js';
import { isMediaType } from '../media/media-rules.js';
import { fileOf, textOf } from './message-bubble.js';
import { type Json, asObject } from '../parameters.js';
import {
  SAMPLE_CATALOG,
  SAMPLE_PLACE,
  SHARED_CONTACT,
  flowTap,
  interactiveReply,
  linkTap,
  objects,
  shopOf,
} from './taps.js';

/** The bubble of an interactive message of any kind. */
export function interactiveBubble(interactive: Json): BubbleContent {
  const type = textOf(interactive['type']) ?? '';
  const action = asObject(interactive['action']) ?? {};
  const header = asObject(interactive['header']);
  const headerType = textOf(header?.['type']);
  const text = textOf(asObject(interactive['body'])?.['text']);
  const footer = textOf(asObject(interactive['footer'])?.['text']);
  return {
    kind: `interactive.${type}`,
    ...(headerType === 'text' ? { header: textOf(header?.['text']) ?? '' } : {}),
    ...(headerType && isMediaType(headerType)
      ? { file: fileOf(headerType, asObject(header?.[headerType]) ?? {}) }
      : {}),
    ...(text ? { text } : {}),
    ...(footer ? { footer } : {}),
    ...(Object.hasOwn(ACTIONS, type) ? ACTIONS[type]?.(action) : {}),
  };
}

const ACTIONS: Record<string, (action: Json) => Partial<BubbleContent>> = {
  button: (action) => ({
    taps: objects(action['buttons']).map((button) => {
      const reply = asObject(button['reply']) ?? {};
      const { id, title } = reply;
      return { label: textOf(title) ?? '', icon: 'reply', send: interactiveReply('button_reply', { id, title }) };
    }),
  }),
  list: (action) => ({
    list: {
      label: textOf(action['button']) ?? 'View options',
      sections: objects(action['sections']).map((section) => ({
        ...(textOf(section['title']) ? { title: textOf(section['title'])! } : {}),
        rows: objects(section['rows']).map(({ id, title, description }) => ({
          title: textOf(title) ?? '',
          ...(textOf(description) ? { description: textOf(description)! } : {}),
          send: interactiveReply('list_reply', { id, title, ...(description === undefined ? {} : { description }) }),
        })),
      })),
    },
  }),
  cta_url: (action) => ({ taps: [linkTap(parametersOf(action))] }),
  flow: (action) => ({ taps: [flowTap(textOf(parametersOf(action)['flow_cta']) ?? 'Open', parametersOf(action))] }),
  product: (action) => ({
    shop: {
      label: 'View product',
      catalogId: textOf(action['catalog_id']) ?? '',
      productIds: [textOf(action['product_retailer_id']) ?? ''],
    },
  }),
  product_list: (action) => ({ shop: shopOf('View items', action) }),
  catalog_message: () => ({ shop: SAMPLE_CATALOG }),
  location_request_message: () => ({
    taps: [{ label: 'Send location', icon: 'place', send: { type: 'location', location: SAMPLE_PLACE } }],
  }),
  request_contact_info: () => ({ taps: [{ label: 'Share contact info', icon: 'person', send: SHARED_CONTACT }] }),
  call_permission_request: () => ({
    taps: [
      { label: 'Allow calls', icon: 'call', send: callPermission('accept') },
      { label: "Don't allow", icon: 'decline', send: callPermission('reject') },
    ],
  }),
  address_message: (action) => ({ taps: [addressTap(parametersOf(action))] }),
  voice_call: (action) => ({
    taps: [{ label: textOf(parametersOf(action)['display_text']) ?? 'Call now', icon: 'call' }],
  }),
  carousel: (action) => ({
    cards: objects(action['cards']).map((card) => {
      const shown = interactiveBubble(card);
      const { product_retailer_id: product, catalog_id: catalog } = asObject(card['action']) ?? {};
      return textOf(product)
        ? {
            kind: 'card',
            text: textOf(product)!,
            shop: shopOf('View', { catalog_id: catalog, product_retailer_id: product }),
          }
        : { ...shown, kind: 'card' };
    }),
  }),
  order_details: (action) => ({
    ...orderLines(parametersOf(action)),
    taps: [{ label: 'Review and pay', icon: 'pay' }],
  }),
  order_status: (action) => {
    const order = asObject(parametersOf(action)['order']) ?? {};
    return { footer: `Order ${textOf(parametersOf(action)['reference_id'])}: ${textOf(order['status'])}` };
  },
};

function addressTap(parameters: Json): Tap {
  const values = { name: 'Ana P.', address: '12 Sample Street', city: 'Pune', in_pin_code: '411001' };
  const answer = { saved_address_id: '', values: { ...values, ...asObject(parameters['values']) } };
  const reply = {
    name: 'address_message',
    body: Object.values(values).join('\n'),
    response_json: JSON.stringify(answer),
  };
  return { label: 'Provide address', icon: 'form', send: interactiveReply('nfm_reply', reply) };
}

function orderLines(parameters: Json): Partial<BubbleContent> {
  const order = asObject(parameters['order']) ?? {};
  const money = (value: unknown): string => {
    const amount = asObject(value);
    return `${(Number(amount?.['value'] ?? 0) / Number(amount?.['offset'] ?? 100)).toFixed(2)} ${textOf(parameters['currency'])}`;
  };
  const lines = objects(order['items']).map(
    (item) => `${textOf(item['quantity'])} × ${textOf(item['name'])}: ${money(item['amount'])}`,
  );
  return { footer: [...lines, `Total ${money(parameters['total_amount'])}`].join('\n') };
}

function callPermission(response: 'accept' | 'reject'): Json {
  return interactiveReply('call_permission_reply', { response, response_source: 'user_action' });
}

function parametersOf(action: Json): Json {
  return asObject(action['parameters']) ?? {};
}
