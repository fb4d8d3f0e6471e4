import { describe, expect, test } from '@jest/globals';
import { readWebhook } from '../../../src/platform/whatsapp/read-webhook.js';
import type { MessageStatusFact, WebhookFact } from '../../../src/platform/whatsapp/webhook-facts.js';
import { at, factsOf, fixture, fixtureNames, NUMBER_ID, PARENT_ID, PHONE, USER_ID, WABA } from './webhook-fixtures.js';

const ana = { userId: USER_ID, waId: PHONE };
const report = (status: MessageStatusFact['status'], more: Partial<MessageStatusFact> = {}): MessageStatusFact => ({
  kind: 'message_status',
  wamid: 'wamid.HBgLOUT0001',
  status,
  at: at(1790000100),
  recipient: ana,
  errors: [],
  ...more,
});
const group = (recipient: MessageStatusFact['recipient']) =>
  report('read', { wamid: 'wamid.HBgLOUT0002', groupId: 'Y2FwaV9ncm91cDox', recipient });

const expected: Record<string, WebhookFact[]> = {
  'status-sent': [
    report('sent', {
      recipient: { ...ana, profileName: 'Ana P.' },
      callbackData: 'attempt-77',
      conversation: { id: 'c-1', expiresAt: at(1790086500), originType: 'service' },
      pricing: { billable: false, model: 'PMP', type: 'free_customer_service', category: 'service' },
    }),
  ],
  'status-delivered': [
    report('delivered', {
      recipient: { ...ana, username: 'ana.p', profileName: 'Ana P.' },
      pricing: { billable: true, model: 'PMP', type: 'regular', category: 'marketing' },
    }),
  ],
  'status-read': [report('read', { recipient: { ...ana, username: 'ana.p', profileName: 'Ana P.' } })],
  'status-played': [report('played')],
  'status-failed': [
    report('failed', {
      recipient: { waId: PHONE },
      callbackData: 'attempt-77',
      errors: [
        {
          code: 131049,
          title: 'Meta chose not to deliver.',
          message: 'Meta chose not to deliver.',
          details: 'Not delivered to maintain healthy ecosystem engagement.',
          href: '/documentation/business-messaging/whatsapp/support/error-codes',
        },
      ],
    }),
  ],
  'status-username-only': [
    report('delivered', {
      recipient: { userId: USER_ID, parentUserId: PARENT_ID, username: 'ana.p', profileName: 'Ana P.' },
    }),
  ],
  'status-deleted': [report('unknown', { originalStatus: 'deleted' })],
  'status-typed': [report('delivered')],
  'status-group': [group(ana), group({ userId: 'NO.2', waId: '4722000000' })],
  'status-payment': [
    {
      kind: 'other',
      field: 'messages',
      topic: 'payment_status',
      value: fixture('status-payment').entry[0].changes[0].value.statuses[0],
    },
  ],
  'errors-of-the-platform': [
    {
      kind: 'platform_error',
      error: {
        code: 131005,
        title: 'Access denied',
        message: 'Access denied',
        details: 'Permission is not granted.',
      },
    },
    { kind: 'platform_error', error: { code: 130429, title: 'Rate limit hit', details: 'Too many requests.' } },
  ],
  'user-actions': [
    {
      kind: 'other',
      field: 'messages',
      topic: 'user_actions',
      value: fixture('user-actions').entry[0].changes[0].value.user_actions[0],
    },
  ],
  'messages-with-nothing': [
    { kind: 'other', field: 'messages', value: fixture('messages-with-nothing').entry[0].changes[0].value },
  ],
};

describe('reports on messages', () => {
  test.each(Object.entries(expected))('%s', (name, facts) => {
    expect(factsOf(name)).toEqual(facts);
    for (const item of readWebhook(fixture(name))) {
      expect(item).toMatchObject({ wabaId: WABA, field: 'messages', phoneNumberId: NUMBER_ID });
    }
  });

  test('every fixture of a report stands here', () => {
    expect(fixtureNames.filter((name) => name.startsWith('status-'))).toEqual(
      Object.keys(expected)
        .filter((name) => name.startsWith('status-'))
        .sort(),
    );
  });

  const read = (change: object): any => {
    const body = fixture('status-failed');
    Object.assign(body.entry[0].changes[0].value.statuses[0], change);
    return readWebhook(body)[0];
  };

  test.each<[object, string]>([
    [{ id: undefined }, 'id is missing'],
    [{ timestamp: '0' }, 'timestamp is not a unix time in seconds between 2009 and 2100'],
  ])('%j are poison', (change, reason) => {
    expect(read(change)).toMatchObject({ poison: { reason }, phoneNumberId: NUMBER_ID });
  });

  test('in other letters, of nobody, or with errors that are none, are read all the same', () => {
    expect(read({ status: 'FAILED', recipient_id: undefined }).fact).toMatchObject({ status: 'failed', recipient: {} });
    expect(read({ errors: ['x', null, { code: 'many' }, { code: '131026' }] }).fact.errors).toEqual([
      {},
      { code: 131026 },
    ]);
    expect(read({ status: 7 }).fact).toMatchObject({ status: 'unknown', originalStatus: '7' });
  });
});

describe('many updates in one body', () => {
  test('each goes to its number and its person', () => {
    const items = readWebhook(fixture('batch-messages-and-statuses'));
    expect(items.map(({ wabaId, field, phoneNumberId }) => [wabaId, field, phoneNumberId])).toEqual([
      [WABA, 'messages', NUMBER_ID],
      [WABA, 'messages', NUMBER_ID],
      [WABA, 'messages', NUMBER_ID],
      [WABA, 'account_alerts', undefined],
      ['880002', 'messages', '1060000000002'],
    ]);
    expect(items.map(({ fact }) => fact)).toMatchObject([
      { wamid: 'wamid.HBgLIN0001', sender: { ...ana, profileName: 'Ana P.' }, content: { body: 'one' } },
      { wamid: 'wamid.HBgLIN0101', sender: { userId: 'NO.2', profileName: 'Bo' }, content: { body: 'two' } },
      { wamid: 'wamid.HBgLOUT0001', status: 'read', recipient: { ...ana, profileName: 'Ana P.' } },
      { kind: 'channel', event: 'OBA_APPROVED' },
      { wamid: 'wamid.HBgLIN0102', sender: { waId: PHONE }, content: { body: 'three' } },
    ]);
  });

  test('each keeps its own contact alone', () => {
    const raws = readWebhook(fixture('batch-messages-and-statuses')).map(({ raw }): any => raw);
    const contactsIn = (raw: any) => raw.entry[0].changes[0].value.contacts;
    expect(contactsIn(raws[0])).toHaveLength(1);
    expect(contactsIn(raws[1])).toEqual([expect.objectContaining({ user_id: 'NO.2' })]);
    expect(contactsIn(raws[4])).toBeUndefined();
  });

  const count = 4_000;

  /** Messages, each with a card in `contacts`; message n is of person `personOf(n)`. */
  function crowd(personOf: (n: number) => number): any {
    const body = fixture('message-text');
    const { value } = body.entry[0].changes[0];
    const [message] = value.messages;
    const people = Array.from({ length: count }, (_, n) => personOf(n));
    const ids = (n: number) => ({ user_id: `US.${n}`, wa_id: String(16500000000 + n) });
    value.contacts = people.map((n) => ({ ...ids(n), profile: { name: `Name ${n}` } }));
    value.messages = people.map((n, position) => ({
      ...message,
      id: `wamid.${position}`,
      from: ids(n).wa_id,
      from_user_id: ids(n).user_id,
    }));
    return body;
  }

  // Comparing everybody with everybody takes half a minute.
  test.each<[string, (n: number) => number]>([
    ['of as many people', (n) => n],
    ['of one person whose card is repeated', () => 7],
  ])('4000 messages %s are read in little time, and each stays small', (_name, personOf) => {
    const body = crowd(personOf);
    const start = performance.now();
    const items = readWebhook(body);
    expect(performance.now() - start).toBeLessThan(8_000);
    expect(items.map(({ fact }) => (fact as any).sender.profileName)).toEqual(
      Array.from({ length: count }, (_, n) => `Name ${personOf(n)}`),
    );
    expect(Math.max(...items.map(({ raw }) => JSON.stringify(raw).length))).toBeLessThan(1_000);
  });
});
