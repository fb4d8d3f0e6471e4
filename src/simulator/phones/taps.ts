// What tapping on a message of the business sends back.
import type { ShopSheet, Tap } from './bubble.js';
import { textOf } from './message-bubble.js';
import { type Json, asObject } from '../parameters.js';

/** The answer to an interactive message. */
export function interactiveReply(type: string, reply: Json): Json {
  return { type: 'interactive', interactive: { type, [type]: reply } };
}

/** The members of a list as objects. */
export function objects(value: unknown): Json[] {
  return (Array.isArray(value) ? value : []).map((each) => asObject(each) ?? {});
}

/** A link of the business; only web addresses can be opened. */
export function linkTap(parameters: Json): Tap {
  const url = textOf(parameters['url']) ?? '';
  return {
    label: textOf(parameters['display_text']) ?? textOf(parameters['text']) ?? url,
    icon: 'link',
    ...(/^https?:\/\//i.test(url) ? { href: url } : {}),
  };
}

/** Opens a form; the answer holds its token and one sample field. */
export function flowTap(label: string, parameters: Json): Tap {
  const answer = { flow_token: parameters['flow_token'] ?? 'unused', answer: 'Sample answer' };
  return {
    label,
    icon: 'form',
    send: interactiveReply('nfm_reply', { name: 'flow', body: 'Sent', response_json: JSON.stringify(answer) }),
  };
}

/** Products that can be ordered: those named, or three samples where the whole catalogue is offered. */
export function shopOf(label: string, action: Json): ShopSheet {
  const one = textOf(action['product_retailer_id']);
  const listed = objects(action['sections']).flatMap((section) =>
    objects(section['product_items']).flatMap((item) => textOf(item['product_retailer_id']) ?? []),
  );
  return {
    label,
    catalogId: textOf(action['catalog_id']) ?? SAMPLE_CATALOG.catalogId,
    productIds: one ? [one] : listed.length > 0 ? listed : SAMPLE_CATALOG.productIds,
  };
}

/** Where every customer happens to be. */
export const SAMPLE_PLACE = {
  latitude: 59.9139,
  longitude: 10.7522,
  name: 'Oslo',
  address: 'Karl Johans gate 1, Oslo',
};

/** The catalogue of a business that named no products. */
export const SAMPLE_CATALOG: ShopSheet = {
  label: 'View catalog',
  catalogId: '100000000000009',
  productIds: ['sample-tea', 'sample-cup', 'sample-pot'],
};

/** A card of the person's own; the phone fills in who that is. */
export const SHARED_CONTACT: Json = { type: 'contacts', contacts: 'self' };
