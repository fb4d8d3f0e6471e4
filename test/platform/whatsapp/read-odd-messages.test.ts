import { describe, expect, test } from '@jest/globals';
import { readWebhook } from '../../../src/platform/whatsapp/read-webhook.js';
import { fixture, NUMBER_ID, PHONE, USER_ID, WABA } from './webhook-fixtures.js';

describe('odd messages', () => {
  const read = (message: object, more: object = {}): any => {
    const body = fixture('message-text');
    const { value } = body.entry[0].changes[0];
    value.messages = [{ ...value.messages[0], ...message }];
    Object.assign(value, more);
    return readWebhook(body)[0];
  };
  const contentOf = (message: object): any => read(message).fact?.content;

  test.each<[string, object, string]>([
    ['no id', { id: undefined }, 'id is missing'],
    ['an empty id', { id: '' }, 'id is missing'],
    ['an endless id', { id: 'w'.repeat(513) }, 'id is longer than 512 characters'],
    ['no time', { timestamp: undefined }, 'timestamp is not a unix time in seconds between 2009 and 2100'],
    ['milliseconds', { timestamp: '1790000000000' }, 'timestamp is not a unix time in seconds between 2009 and 2100'],
    ['a date', { timestamp: '2026-09-21' }, 'timestamp is not a unix time in seconds between 2009 and 2100'],
    ['nobody', { from: undefined, from_user_id: undefined }, 'the message names no sender'],
    ['edits of edits of edits', { type: 'edit', edit: nested(5) }, 'edits are nested too deeply'],
  ])('with %s are poison that tells why and can be tried again', (_name, change, reason) => {
    const item = read(change, { contacts: [] });
    expect(item).toMatchObject({ poison: { reason }, wabaId: WABA, field: 'messages', phoneNumberId: NUMBER_ID });
    expect(readWebhook(item.raw)).toEqual([item]);
  });

  function nested(depth: number): object {
    const message = depth === 0 ? { type: 'text', text: { body: 'x' } } : { type: 'edit', edit: nested(depth - 1) };
    return { original_message_id: 'wamid.1', message };
  }

  test.each<[string, object]>([
    ['text', { text: {} }],
    ['text', { text: { body: 5 } }],
    ['image', { image: { mime_type: 'image/png' } }],
    ['location', { location: { latitude: 91, longitude: 0 } }],
    ['location', { location: { latitude: 'north', longitude: 0 } }],
    ['contacts', { contacts: [] }],
    ['contacts', { contacts: ['Ana'] }],
    ['button', { button: {} }],
    ['interactive', { interactive: { type: 'new_reply', new_reply: { id: '1' } } }],
    ['reaction', { reaction: { emoji: '👍' } }],
    ['order', { order: { product_items: [] } }],
    ['system', {}],
    ['edit', { edit: { original_message_id: 'wamid.1' } }],
    ['revoke', { revoke: {} }],
    ['constructor', {}],
    ['__proto__', {}],
  ])('of type %s without what they need are kept as unsupported: %j', (type, payload) => {
    expect(contentOf({ type, ...payload })).toEqual({ kind: 'unsupported', originalType: type });
  });

  test('without a type are kept', () => {
    expect(contentOf({ type: undefined })).toEqual({ kind: 'unsupported', originalType: 'unknown' });
  });

  test('keep an empty text, and a form whose answer is no text', () => {
    expect(contentOf({ text: { body: '' } })).toEqual({ kind: 'text', body: '' });
    const interactive = { type: 'nfm_reply', nfm_reply: { response_json: { a: 1 } } };
    expect(contentOf({ type: 'interactive', interactive })).toEqual({
      kind: 'flow_reply',
      name: 'flow',
      responseJson: '{"a":1}',
    });
  });

  test('of a person whom contacts do not name keep the names that they bring', () => {
    const contacts = [{ profile: { name: 'Somebody else' }, wa_id: '4722000000', user_id: 'NO.2' }];
    expect(read({}, { contacts }).fact.sender).toEqual({ userId: USER_ID, waId: PHONE });
  });
});
