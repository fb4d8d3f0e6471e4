import { GraphError } from '../graph/graph-error.js';
import { checkMedia, type MediaLookup } from '../media/media-rules.js';
import { type Json, asObject, invalid, listAt, missing, objectAt, oneOf, optionalText, textAt } from '../parameters.js';

// Lengths inside interactive messages are refused with 131009, those of plain text with 100.
const LENGTH = 131009;

interface Rule {
  body: 'required' | 'optional';
  bodyMax: number;
  headers: readonly string[];
  headerRequired?: boolean;
  footer: boolean;
  action: (action: Json, interactive: Json, media: MediaLookup) => void;
}

const MEDIA_HEADERS = ['text', 'image', 'video', 'document'] as const;

/** Checks an interactive message: header, body, footer and the action of its kind. */
export function checkInteractive(interactive: Json, media: MediaLookup): void {
  const type = interactive['type'];
  if (type === undefined) throw missing("interactive['type']");
  const rule = typeof type === 'string' && Object.hasOwn(RULES, type) ? RULES[type] : undefined;
  if (!rule) throw invalid(`interactive['type'] must be one of {${Object.keys(RULES).join(', ')}}.`);
  checkHeader(interactive['header'], rule, media);
  const body = interactive['body'];
  if (body !== undefined || rule.body === 'required')
    textAt(objectAt(body, "interactive['body']")['text'], "interactive['body']['text']", rule.bodyMax, LENGTH);
  if (interactive['footer'] !== undefined) {
    if (!rule.footer) throw invalid(`interactive['footer'] is not allowed for type ${String(type)}.`);
    textAt(
      objectAt(interactive['footer'], "interactive['footer']")['text'],
      "interactive['footer']['text']",
      60,
      LENGTH,
    );
  }
  rule.action(objectAt(interactive['action'], "interactive['action']"), interactive, media);
}

function checkHeader(value: unknown, rule: Rule, media: MediaLookup): void {
  if (value === undefined) {
    if (rule.headerRequired) throw missing("interactive['header']");
    return;
  }
  const header = objectAt(value, "interactive['header']");
  const type = oneOf(header['type'], "interactive['header']['type']", rule.headers);
  if (type === 'text') textAt(header['text'], "interactive['header']['text']", 60, LENGTH);
  else checkMedia(type as 'image', header[type], media, true);
}

function named(action: Json, name: string): Json {
  oneOf(action['name'], "action['name']", [name]);
  return objectAt(action['parameters'], "action['parameters']");
}

function checkButtons(action: Json): void {
  const titles = new Set<string>();
  const ids = new Set<string>();
  for (const [at, item] of listAt(action['buttons'], "action['buttons']", 1, 3).entries()) {
    const button = objectAt(item, `action['buttons'][${at}]`);
    oneOf(button['type'], `action['buttons'][${at}]['type']`, ['reply']);
    const reply = objectAt(button['reply'], `action['buttons'][${at}]['reply']`);
    titles.add(textAt(reply['title'], `action['buttons'][${at}]['reply']['title']`, 20, LENGTH));
    ids.add(textAt(reply['id'], `action['buttons'][${at}]['reply']['id']`, 256, LENGTH));
    if (titles.size <= at) throw invalid('Button titles must be unique.');
    if (ids.size <= at) throw invalid('Button ids must be unique.');
  }
}

function checkList(action: Json): void {
  textAt(action['button'], "action['button']", 20, LENGTH);
  const sections = listAt(action['sections'], "action['sections']", 1, 10);
  const ids = new Set<string>();
  let rows = 0;
  for (const [at, item] of sections.entries()) {
    const section = objectAt(item, `sections[${at}]`);
    if (sections.length > 1) textAt(section['title'], `sections[${at}]['title']`, 24, LENGTH);
    else optionalText(section['title'], `sections[${at}]['title']`, 24, LENGTH);
    for (const [index, entry] of listAt(section['rows'], `sections[${at}]['rows']`, 1, 1000).entries()) {
      const name = `sections[${at}]['rows'][${index}]`;
      const row = objectAt(entry, name);
      const id = textAt(row['id'], `${name}['id']`, 200, LENGTH);
      if (ids.has(id)) throw invalid(`Row ids must be unique, '${id}' is repeated.`);
      ids.add(id);
      textAt(row['title'], `${name}['title']`, 24, LENGTH);
      optionalText(row['description'], `${name}['description']`, 72, LENGTH);
      rows++;
    }
  }
  if (rows > 10) throw invalid(`A list has at most 10 rows in all its sections, this one has ${rows}.`);
}

function checkUrl(value: unknown, name: string): void {
  const url = textAt(value, name, 2000, LENGTH);
  if (!/^[a-z][a-z0-9+.-]*:\S+$/i.test(url)) throw invalid(`${name} must be a URL.`);
}

function checkCta(action: Json): void {
  const parameters = named(action, 'cta_url');
  textAt(parameters['display_text'], "parameters['display_text']", 20, LENGTH);
  checkUrl(parameters['url'], "parameters['url']");
}

function checkFlow(action: Json): void {
  const parameters = named(action, 'flow');
  if (String(parameters['flow_message_version'] ?? '') !== '3')
    throw invalid('parameters[\'flow_message_version\'] must be "3".');
  const { flow_id: id, flow_name: name } = parameters;
  if (!id && !name) throw missing("parameters['flow_id'] or parameters['flow_name']");
  if (id && name) throw invalid("parameters takes either 'flow_id' or 'flow_name', not both.");
  const cta = textAt(parameters['flow_cta'], "parameters['flow_cta']", 30, LENGTH);
  if (/\p{Extended_Pictographic}/u.test(cta)) throw invalid("parameters['flow_cta'] must not contain emoji.");
  if (parameters['mode'] !== undefined) oneOf(parameters['mode'], "parameters['mode']", ['draft', 'published']);
  const does = oneOf(parameters['flow_action'] ?? 'navigate', "parameters['flow_action']", [
    'navigate',
    'data_exchange',
  ]);
  const payload = asObject(parameters['flow_action_payload']);
  if (does === 'navigate' && payload) textAt(payload['screen'], "flow_action_payload['screen']", 1000, LENGTH);
}

function checkProducts(action: Json): void {
  textAt(action['catalog_id'], "action['catalog_id']", 100);
  const sections = listAt(action['sections'], "action['sections']", 1, 10);
  let products = 0;
  for (const [at, item] of sections.entries()) {
    const section = objectAt(item, `sections[${at}]`);
    if (sections.length > 1) textAt(section['title'], `sections[${at}]['title']`, 24, LENGTH);
    else optionalText(section['title'], `sections[${at}]['title']`, 24, LENGTH);
    for (const product of listAt(section['product_items'], `sections[${at}]['product_items']`, 1, 1000)) {
      textAt(objectAt(product, 'product_items')['product_retailer_id'], "product_items['product_retailer_id']", 100);
      products++;
    }
  }
  if (products > 30) throw invalid(`A message has at most 30 products, this one has ${products}.`);
}

function checkCarousel(action: Json, _interactive: Json, media: MediaLookup): void {
  const cards = listAt(action['cards'], "action['cards']", 2, 10);
  const kinds = new Set<string>();
  for (const [at, item] of cards.entries()) {
    const card = objectAt(item, `cards[${at}]`);
    if (Number(card['card_index']) !== at) throw invalid(`cards[${at}]['card_index'] must be ${at}.`);
    const type = oneOf(card['type'], `cards[${at}]['type']`, ['cta_url', 'product']);
    const cardAction = objectAt(card['action'], `cards[${at}]['action']`);
    if (type === 'product') {
      textAt(cardAction['product_retailer_id'], "action['product_retailer_id']", 100);
      kinds.add(`product ${textAt(cardAction['catalog_id'], "action['catalog_id']", 100)}`);
      continue;
    }
    const header = objectAt(card['header'], `cards[${at}]['header']`);
    const kind = oneOf(header['type'], `cards[${at}]['header']['type']`, ['image', 'video']);
    checkMedia(kind, header[kind], media, false);
    kinds.add(kind);
    if (card['body'] !== undefined) {
      const text = textAt(objectAt(card['body'], 'body')['text'], `cards[${at}]['body']['text']`, 160, LENGTH);
      if (text.split('\n').length > 3) throw invalid(`cards[${at}]['body']['text'] has at most 2 line breaks.`);
    }
    checkCta(cardAction);
  }
  if (kinds.size > 1) throw invalid('All cards of a carousel must be of the same kind.');
}

function checkOrder(action: Json): void {
  const parameters = named(action, 'review_and_pay');
  const reference = textAt(parameters['reference_id'], "parameters['reference_id']", 60);
  if (!/^[A-Za-z0-9_.-]+$/.test(reference))
    throw invalid("parameters['reference_id'] has characters that are not allowed.");
  oneOf(parameters['type'], "parameters['type']", ['digital-goods', 'physical-goods']);
  textAt(parameters['currency'], "parameters['currency']", 3);
  const total = amount(parameters['total_amount'], "parameters['total_amount']");
  const order = objectAt(parameters['order'], "parameters['order']");
  for (const item of listAt(order['items'], "order['items']", 1, 999))
    textAt(objectAt(item, 'item')['name'], "item['name']", 60);
  const part = (name: string): number => (order[name] === undefined ? 0 : amount(order[name], `order['${name}']`));
  const sum = amount(order['subtotal'], "order['subtotal']") + part('tax') + part('shipping') - part('discount');
  if (sum !== total) throw invalid(`total_amount is ${total}, but subtotal, tax, shipping and discount give ${sum}.`);
}

function amount(value: unknown, name: string): number {
  const number = objectAt(value, name)['value'];
  if (typeof number !== 'number' || !Number.isInteger(number)) throw invalid(`${name}['value'] must be an integer.`);
  return number;
}

const PLAIN = { body: 'required', bodyMax: 1024, headers: [], footer: true } as const;
const named0 =
  (name: string) =>
  (action: Json): void =>
    void oneOf(action['name'], "action['name']", [name]);

const RULES: Record<string, Rule> = {
  button: { ...PLAIN, headers: MEDIA_HEADERS, action: checkButtons },
  list: { ...PLAIN, bodyMax: 4096, headers: ['text'], action: checkList },
  cta_url: { ...PLAIN, headers: MEDIA_HEADERS, action: checkCta },
  flow: { ...PLAIN, headers: MEDIA_HEADERS, action: checkFlow },
  product: {
    ...PLAIN,
    body: 'optional',
    action: (action) => {
      textAt(action['catalog_id'], "action['catalog_id']", 100);
      textAt(action['product_retailer_id'], "action['product_retailer_id']", 100);
    },
  },
  product_list: { ...PLAIN, headers: ['text'], headerRequired: true, action: checkProducts },
  catalog_message: { ...PLAIN, action: named0('catalog_message') },
  location_request_message: { ...PLAIN, action: named0('send_location') },
  carousel: { ...PLAIN, footer: false, action: checkCarousel },
  address_message: {
    ...PLAIN,
    action: (action) => void textAt(named(action, 'address_message')['country'], "parameters['country']", 2),
  },
  voice_call: { ...PLAIN, action: named0('voice_call') },
  call_permission_request: { ...PLAIN, body: 'optional', action: named0('call_permission_request') },
  request_contact_info: { ...PLAIN, action: named0('request_contact_info') },
  order_details: { ...PLAIN, headers: ['image'], action: checkOrder },
  order_status: {
    ...PLAIN,
    action: (action) => {
      const parameters = named(action, 'review_order');
      textAt(parameters['reference_id'], "parameters['reference_id']", 60);
      const order = objectAt(parameters['order'], "parameters['order']");
      const states = ['pending', 'processing', 'partially_shipped', 'shipped', 'completed', 'canceled'];
      if (!states.includes(String(order['status'])))
        throw new GraphError(131009, `order['status'] must be one of {${states.join(', ')}}.`);
      optionalText(order['description'], "order['description']", 120, LENGTH);
    },
  },
};
