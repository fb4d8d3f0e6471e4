import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { MAX_DEPTH, TOO_DEEP } from '../../../src/platform/whatsapp/json-value.js';
import { readWebhook } from '../../../src/platform/whatsapp/read-webhook.js';
import { fixture, fixtureNames } from './webhook-fixtures.js';

const again = (body: unknown): unknown => JSON.parse(JSON.stringify(body));

/** A chunk of history comes apart into how far it has come, and each message in its thread. */
const piecesOfHistory = ({ metadata, threads = [] }: any): unknown[] => [
  ...(metadata ? [{ metadata }] : []),
  ...threads.flatMap(({ messages, ...thread }: any) =>
    messages.map((message: unknown) => ({ threads: [{ ...thread, messages: [message] }] })),
  ),
];

/** Members of a value that belong to all its elements. */
const shared = ['messaging_product', 'metadata', 'contacts'];

describe('every webhook body', () => {
  test.each(fixtureNames)('%s: each item alone, as it would be stored, reads as itself', (name) => {
    const items = readWebhook(fixture(name));
    expect(items.length).toBeGreaterThan(0);
    for (const item of items) expect(readWebhook(again(item.raw))).toEqual([item]);
  });

  test.each(fixtureNames)('%s: nothing of it is dropped', (name) => {
    const told = readWebhook(fixture(name)).map(({ raw }): any => raw);
    for (const entry of fixture(name).entry) {
      for (const change of entry.changes) {
        const values = told
          .filter((raw) => raw.entry[0].id === entry.id && raw.entry[0].changes[0].field === change.field)
          .map((raw) => raw.entry[0].changes[0].value);
        for (const [key, member] of Object.entries(change.value)) {
          if (key === 'contacts') continue;
          const kept = values.flatMap((value) => value[key] ?? []);
          const elements = Array.isArray(member) ? member : [member ?? []].flat();
          for (const element of key === 'history' ? elements.flatMap(piecesOfHistory) : elements) {
            expect(kept).toContainEqual(element);
          }
        }
      }
    }
  });

  test.each(fixtureNames)('%s: a member that nobody knows is kept beside the rest', (name) => {
    const body = fixture(name);
    const before = readWebhook(fixture(name));
    const { field, value } = body.entry[0].changes[0];
    value.novelties = [{ id: 1 }, { id: 2 }];
    const after = readWebhook(body);
    expect(JSON.stringify(after.map(({ raw }) => raw))).toContain('{"id":2}');
    if (!['messages', 'smb_message_echoes', 'message_echoes', 'user_preferences', 'user_id_update'].includes(field))
      return;
    const known = Object.keys(value).some((key) => !shared.includes(key) && key !== 'novelties');
    const novelties = after.filter(({ fact }) => fact?.kind === 'other' && fact.topic === 'novelties');
    expect(novelties.map(({ fact }) => (fact as any).value)).toEqual([{ id: 1 }, { id: 2 }]);
    expect(after.filter((item) => !novelties.includes(item))).toEqual(known ? before : []);
  });

  test('an element in place of a list is read all the same', () => {
    const body = fixture('message-text');
    const { value } = body.entry[0].changes[0];
    value.messages = value.messages[0];
    expect(readWebhook(body)[0]!.fact).toEqual(readWebhook(fixture('message-text'))[0]!.fact);
  });
});

describe('bodies that are none', () => {
  test.each([
    [undefined],
    [null],
    [1],
    ['text'],
    [[]],
    [{}],
    [{ object: 'page', entry: [] }],
    [{ object: 'whatsapp_business_account' }],
    [{ object: 'whatsapp_business_account', entry: {} }],
  ])('%j is poison as a whole', (body) => {
    const items = readWebhook(body);
    expect(items).toMatchObject([{ poison: { reason: 'not a webhook of a WhatsApp Business Account' } }]);
    expect(readWebhook(items[0]!.raw)).toEqual(items);
  });

  test.each<[unknown, string]>([
    [null, 'the entry is not an object'],
    [[], 'the entry is not an object'],
    [{ changes: [] }, 'the entry has no id'],
    [{ id: 'x'.repeat(600), changes: [] }, 'id is longer than 512 characters'],
    [{ id: '1' }, 'the entry has no list of changes'],
    [{ id: '1', changes: {} }, 'the entry has no list of changes'],
    [{ id: '1', changes: [7] }, 'the change has no field'],
    [{ id: '1', changes: [{ value: {} }] }, 'the change has no field'],
    [{ id: '1', changes: [{ field: 'messages' }] }, 'the value is not an object'],
    [{ id: '1', changes: [{ field: 'account_update', value: 'x' }] }, 'the value is not an object'],
    [
      { id: '1', changes: [{ field: 'messages', value: { messages: ['x'] } }] },
      'messages holds something that is not an object',
    ],
  ])('%j is poison beside good neighbours', (entry, reason) => {
    const good = fixture('message-text').entry[0];
    const items = readWebhook({ object: 'whatsapp_business_account', entry: [good, entry, good] });
    const [alone] = readWebhook(fixture('message-text'));
    expect(items).toEqual([alone, expect.objectContaining({ poison: { reason } }), alone]);
    expect(readWebhook(again(items[1]!.raw))).toEqual([items[1]]);
  });

  test('an entry without changes says nothing', () => {
    expect(readWebhook({ object: 'whatsapp_business_account', entry: [{ id: '1', changes: [] }] })).toEqual([]);
  });
});

/** Values that have broken readers before. */
const evil = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom<unknown>(
    null,
    '',
    '\u0000',
    'lone \ud83c surrogate',
    'x'.repeat(3_000),
    -0,
    1e300,
    '1790000000',
    [],
    [[]],
    {},
    [null],
    JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}'),
    JSON.parse('['.repeat(5_000) + ']'.repeat(5_000)),
    JSON.parse('{"message":'.repeat(2_000) + '1' + '}'.repeat(2_000)),
  ),
);

/** Every place in the upper twenty levels of a JSON value, as a path. */
function placesIn(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null || path.length > 20) return [path];
  return [path, ...Object.entries(value).flatMap(([key, member]) => placesIn(member, [...path, key]))];
}

/** The value with something else at one place; `drop` takes the place away. */
function changed(value: any, [head, ...rest]: (string | number)[], other: unknown, drop: boolean): any {
  if (head === undefined) return other;
  const copy = Array.isArray(value) ? [...value] : { ...value };
  if (rest.length === 0 && drop) {
    if (Array.isArray(copy)) copy.splice(Number(head), 1);
    else delete copy[head];
  } else copy[head] = changed(value[head], rest, other, drop);
  return copy;
}

const bodies = fc.constantFrom(...fixtureNames.map((name) => fixture(name)));
const mutated = (source: fc.Arbitrary<any>) =>
  fc.tuple(source, fc.nat(), evil, fc.boolean()).map(([value, at, other, drop]) => {
    const places = placesIn(value).slice(1);
    return places.length === 0 ? other : changed(value, places[at % places.length]!, other, drop);
  });

/** What PostgreSQL stores: no NUL, no lone surrogate, not too deep. */
function expectStorable(value: unknown): void {
  const text = JSON.stringify(value);
  expect(text).not.toMatch(/\\u0000|\\ud[89a-f]/i);
  expect(depthOf(value)).toBeLessThanOrEqual(MAX_DEPTH + 8);
}
const depthOf = (value: unknown): number =>
  typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(depthOf)) : 0;

describe('whatever is done to a body', () => {
  test('a chunk of history that is none is told as it came', () => {
    const value = {
      metadata: { display_phone_number: '15550001111', phone_number_id: '1060000000001' },
      history: ['', 7],
    };
    const body = {
      object: 'whatsapp_business_account',
      entry: [{ id: '880001', changes: [{ field: 'history', value }] }],
    };
    const items = readWebhook(body);
    expect(items).toHaveLength(2);
    for (const item of items) expect(readWebhook(again(item.raw))).toEqual([item]);
  });

  test('it is read without a throw, each item reads as itself, and can be stored', () => {
    fc.assert(
      fc.property(mutated(mutated(bodies)), (body) => {
        for (const item of readWebhook(body)) {
          expectStorable(item);
          expect(readWebhook(again(item.raw))).toEqual([item]);
        }
        expect(({} as any).polluted).toBeUndefined();
      }),
      { numRuns: 600 },
    );
  });

  test('other entries of the same body are read as before', () => {
    const entry = bodies.map((body) => body.entry[0]);
    fc.assert(
      fc.property(entry, mutated(entry), entry, (left, poison, right) => {
        const read = (...entries: unknown[]) => readWebhook({ object: 'whatsapp_business_account', entry: entries });
        expect(read(left, poison, right)).toEqual([...read(left), ...read(poison), ...read(right)]);
      }),
      { numRuns: 400 },
    );
  });

  test('other messages and statuses of the same value are read as before', () => {
    const listed = fixtureNames.filter((name) => /^(message|status)-/.test(name)).map((name) => fixture(name));
    const elements = (key: string) =>
      fc.constantFrom(...listed.flatMap((body) => body.entry[0].changes[0].value[key] ?? []));
    const contacts = fixture('batch-messages-and-statuses').entry[0].changes[0].value.contacts;
    const read = (messages: unknown[], statuses: unknown[]) => {
      const body = fixture('messages-with-nothing');
      Object.assign(body.entry[0].changes[0].value, { contacts, messages, statuses });
      return readWebhook(body);
    };
    const message = elements('messages');
    const status = elements('statuses');
    fc.assert(
      fc.property(message, mutated(message), message, status, mutated(status), (m1, bad, m2, s1, badStatus) => {
        const items = read([m1, bad, m2], [badStatus, s1]);
        const nothing = (more: ReturnType<typeof read>) =>
          more.filter(({ fact }) => fact?.kind !== 'other' || fact.topic);
        expect(items).toEqual(
          nothing([
            ...read([m1], []),
            ...read([bad], []),
            ...read([m2], []),
            ...read([], [badStatus]),
            ...read([], [s1]),
          ]),
        );
        expect(items).toHaveLength(5);
      }),
      { numRuns: 400 },
    );
  });
});

describe('hostile JSON', () => {
  const withText = (text: string): any => {
    const body = fixture('message-text');
    body.entry[0].changes[0].value.messages[0].text.body = text;
    return readWebhook(body)[0];
  };

  test('NUL and lone surrogates become the replacement character, everything else stays', () => {
    expect(withText('a\u0000b\ud83cc').fact.content.body).toBe('a\uFFFDb\uFFFDc');
    expect(withText('👍🏽\u202e\u200d').fact.content.body).toBe('👍🏽\u202e\u200d');
  });

  test('keys that name prototypes stay data', () => {
    const body = JSON.stringify(fixture('unknown-field')).replace(
      '"made_of"',
      '"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"made_of"',
    );
    const [item] = readWebhook(JSON.parse(body));
    const value: any = (item!.fact as any).value;
    expect(Object.keys(value)).toEqual(['__proto__', 'constructor', 'made_of']);
    expect(Object.getPrototypeOf(value)).toBe(Object.getPrototypeOf({}));
    expect(({} as any).polluted).toBeUndefined();
    expect(JSON.stringify(item!.raw)).toContain('"__proto__":{"polluted":1}');
  });

  test('a field called like a member of every object is only unknown', () => {
    for (const field of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      const body = fixture('unknown-field');
      body.entry[0].changes[0].field = field;
      expect(readWebhook(body)).toMatchObject([{ field, fact: { kind: 'other', field } }]);
    }
  });

  test('what is nested beyond reason is cut, and its neighbours stay', () => {
    const body = fixture('message-text');
    body.entry[0].changes[0].value.messages[0].deep = JSON.parse('{"a":'.repeat(50_000) + '1' + '}'.repeat(50_000));
    const [item] = readWebhook(body);
    expect(item!.fact).toEqual(readWebhook(fixture('message-text'))[0]!.fact);
    expect(JSON.stringify(item!.raw)).toContain(TOO_DEEP);
    expectStorable(item);
  });
});
