import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CloudApi } from '../../../src/platform/whatsapp/cloud-api.js';
import { CloudApiRefusal } from '../../../src/platform/whatsapp/cloud-api.errors.js';
import type { JsonObject } from '../../../src/platform/whatsapp/json-value.js';
import { outboundFaults } from '../../../src/platform/whatsapp/outbound-limits.js';
import { writeMessage } from '../../../src/platform/whatsapp/write-message.js';
import { Bench } from '../../simulator/simulator-kit.js';
import { cases } from './outbound-cases.js';

const placesOf = (content: Parameters<typeof outboundFaults>[0]): string[] =>
  outboundFaults(content).map(({ path }) => path.join('.'));

describe('content within its limits and beyond', () => {
  test('the table is whole', () => {
    expect(cases.length).toBeGreaterThanOrEqual(120);
    expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
  });

  test.each(cases.map((one) => [one.name, one] as const))('%s', (_name, { content, faults }) => {
    expect(placesOf(content)).toEqual(faults);
    for (const { message } of outboundFaults(content)) expect(message).toMatch(/^[A-Z].+\.$/);
  });
});

describe('the simulator, written from the same pages by itself, agrees', () => {
  const bench = new Bench();
  const NUMBER = '106000000000001';
  const PHONE = '16505550100';
  let api: CloudApi;
  beforeAll(async () => {
    await bench.start();
    await bench.control('numbers', {
      phoneNumberId: NUMBER,
      wabaId: '880001',
      pairLimit: 'off',
      throughput: 10_000,
      windowMode: 'off',
    });
    api = new CloudApi({ graphUrl: bench.simulator.url, version: 'v25.0' });
  });
  afterAll(async () => {
    await api.close();
    await bench.stop();
  });

  test.each(cases.filter(({ onlyOurs }) => !onlyOurs).map((one) => [one.name, one] as const))(
    '%s',
    async (_name, { content, faults }) => {
      const payload = writeMessage({ to: { waId: PHONE }, content, callbackData: 'attempt' });
      const answer = await api.sendMessage('EAAtest', NUMBER, payload).catch((error: unknown) => error);
      if (faults.length > 0) expect(answer).toBeInstanceOf(CloudApiRefusal);
      else expect(answer).toMatchObject({ wamid: expect.stringMatching(/^wamid\./) });
    },
  );
});

describe('templates', () => {
  const template = (components: JsonObject[], name = 'order_update', language = 'en_US') =>
    placesOf({ kind: 'template', name, language, components });
  const body = (...parameters: JsonObject[]): JsonObject => ({ type: 'body', parameters });
  const header = (...parameters: JsonObject[]): JsonObject => ({ type: 'header', parameters });
  const button = (more: JsonObject): JsonObject => ({ type: 'button', sub_type: 'url', index: '0', ...more });
  const card = (card_index: number, components: JsonObject[] = []): JsonObject => ({ card_index, components });
  const sections = (...counts: number[]) =>
    counts.map((count) => ({
      title: 's',
      product_items: Array.from({ length: count }, () => ({ product_retailer_id: 'p' })),
    }));
  const mpm = (...counts: number[]) =>
    button({ sub_type: 'mpm', parameters: [{ type: 'action', action: { sections: sections(...counts) } }] });
  const value = 'components.0.parameters.0';

  test.each<[string, JsonObject[], string[]]>([
    ['none', [], []],
    [
      'named parameters everywhere',
      [
        header({ type: 'text', parameter_name: 'order_no', text: 'A-17' }),
        body({ type: 'text', parameter_name: 'first_name', text: 'Ana' }),
        button({ sub_type: 'quick_reply', index: 0, parameters: [{ type: 'payload', payload: 'STOP_1' }] }),
        button({ index: '1', parameters: [{ type: 'text', text: 'abc' }] }),
      ],
      [],
    ],
    ['upper case', [{ type: 'BODY', parameters: [{ type: 'TEXT', text: 'x' }] }], []],
    [
      'currency and time',
      [
        body(
          { type: 'currency', currency: { fallback_value: '$1', code: 'USD', amount_1000: 1000 } },
          { type: 'date_time', date_time: { fallback_value: 'May' } },
        ),
      ],
      [],
    ],
    ['an image by link', [header({ type: 'image', image: { link: 'https://example.test/a' } })], []],
    ['a document by id', [header({ type: 'document', document: { id: '1', filename: 'a' } })], []],
    [
      'a place',
      [header({ type: 'location', location: { latitude: '59', longitude: 10, name: 'n', address: 'a' } })],
      [],
    ],
    ['a product', [header({ type: 'product', product: { product_retailer_id: 'p', catalog_id: 'c' } })], []],
    [
      'a coupon of 20',
      [button({ sub_type: 'copy_code', parameters: [{ type: 'coupon_code', coupon_code: 'x'.repeat(20) }] })],
      [],
    ],
    ['a Flow', [button({ sub_type: 'flow', parameters: [{ type: 'action', action: { flow_token: 't' } }] })], []],
    ['30 products in 10 sections', [mpm(3, 3, 3, 3, 3, 3, 3, 3, 3, 3)], []],
    [
      'an offer',
      [
        {
          type: 'limited_time_offer',
          parameters: [{ type: 'limited_time_offer', limited_time_offer: { expiration_time_ms: 1 } }],
        },
      ],
      [],
    ],
    ['two cards', [{ type: 'carousel', cards: [card(0, [body({ type: 'text', text: 'x' })]), card(1)] }], []],
    ['no type', [{}], ['components.0']],
    ['an unknown type', [{ type: 'buttons' }], ['components.0.type']],
    ['the body twice', [body(), body()], ['components.1']],
    ['two buttons at one place', [button({}), button({})], ['components.1']],
    ['parameters that are no list', [{ type: 'body', parameters: {} }], ['components.0.parameters']],
    ['a parameter that is no object', [{ type: 'body', parameters: ['x'] }], [value]],
    ['a parameter of another place', [body({ type: 'image', image: { id: '1' } })], [value]],
    ['a parameter called __proto__', [body({ type: '__proto__' })], [value]],
    ['text without text', [body({ type: 'text' })], [`${value}.text`]],
    ['empty text', [body({ type: 'text', text: '' })], [`${value}.text`]],
    ['text of 1025', [body({ type: 'text', text: 'x'.repeat(1025) })], [`${value}.text`]],
    ['text with a line break', [body({ type: 'text', text: 'a\nb' })], [`${value}.text`]],
    ['text with four blanks', [body({ type: 'text', text: 'a    b' })], []],
    ['text with five blanks', [body({ type: 'text', text: 'a     b' })], [`${value}.text`]],
    [
      'names for some',
      [body({ type: 'text', text: 'a', parameter_name: 'a' }, { type: 'text', text: 'b' })],
      ['components.0.parameters'],
    ],
    [
      'a name twice',
      [body({ type: 'text', text: 'a', parameter_name: 'a' }, { type: 'text', text: 'b', parameter_name: 'a' })],
      ['components.0.parameters.1.parameter_name'],
    ],
    [
      'two header parameters',
      [header({ type: 'text', text: 'a' }, { type: 'text', text: 'b' })],
      ['components.0.parameters'],
    ],
    ['an image of nowhere', [header({ type: 'image', image: {} })], [`${value}.image`]],
    [
      'an image by both',
      [header({ type: 'image', image: { id: '1', link: 'https://example.test' } })],
      [`${value}.image`],
    ],
    ['an image by a bad link', [header({ type: 'image', image: { link: 'x' } })], [`${value}.image.link`]],
    [
      'a place off the earth',
      [header({ type: 'location', location: { latitude: 91 } })],
      [`${value}.location.latitude`, `${value}.location.longitude`],
    ],
    [
      'currency without an amount',
      [body({ type: 'currency', currency: { fallback_value: '$1', code: 'USD' } })],
      [`${value}.currency.amount_1000`],
    ],
    [
      'a coupon of 21',
      [button({ sub_type: 'copy_code', parameters: [{ type: 'coupon_code', coupon_code: 'x'.repeat(21) }] })],
      [`${value}.coupon_code`],
    ],
    ['a button without an index', [button({ index: undefined })], ['components.0.index']],
    ['an eleventh button', [button({ index: 10 })], ['components.0.index']],
    ['an unknown button', [button({ sub_type: 'dance' })], ['components.0.sub_type']],
    ['31 products', [mpm(31)], [`${value}.action.sections`]],
    ['11 sections', [mpm(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1)], [`${value}.action.sections`]],
    ['one card', [{ type: 'carousel', cards: [card(0)] }], ['components.0.cards']],
    [
      'eleven cards',
      [{ type: 'carousel', cards: Array.from({ length: 11 }, (_, at) => card(at)) }],
      ['components.0.cards'],
    ],
    [
      'cards out of order',
      [{ type: 'carousel', cards: [card(1), card(0)] }],
      ['components.0.cards.0.card_index', 'components.0.cards.1.card_index'],
    ],
    [
      'a carousel in a card',
      [{ type: 'carousel', cards: [card(0, [{ type: 'carousel', cards: [] }]), card(1)] }],
      ['components.0.cards.0.components.0'],
    ],
  ])('%s', (_name, components, faults) => {
    expect(template(components)).toEqual(faults);
  });

  test.each([
    ['a'.repeat(512), []],
    ['a'.repeat(513), ['name']],
    ['', ['name']],
    ['Order', ['name']],
    ['order-1', ['name']],
  ])('the name %s', (name, faults) => {
    expect(template([], name)).toEqual(faults);
  });

  test.each([
    ['en', []],
    ['pt_BR', []],
    ['fil', []],
    ['zh_HK', []],
    ['', ['language']],
    ['English', ['language']],
    ['en-US', ['language']],
  ])('the language %s', (language, faults) => {
    expect(template([], 'x', language)).toEqual(faults);
  });
});
