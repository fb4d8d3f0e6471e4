import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { rows } from '../../../src/platform/database/rows.js';
import type { TestAccount } from '../../kit/account.js';
import { startTestApp, type TestApp } from '../../kit/app.js';
import { until } from '../../kit/until.js';
import { Talk } from '../messages/talk.js';
import { consents, given, newContact, publish, give, withdraw } from './consents.js';

let app: TestApp;
let account: TestAccount;
beforeAll(async () => {
  app = await startTestApp();
}, 240_000);
beforeEach(async () => {
  account = await app.newAccount();
}, 60_000);
afterAll(() => app.stop());

const begin = async (): Promise<{ talk: Talk; id: string }> => {
  const talk = await Talk.begin(account);
  const { conversation } = await account.api.query('query ($id: ID!) { conversation(id: $id) { contact { id } } }', {
    id: talk.conversationId,
  });
  return { talk, id: conversation.contact.id };
};
const stateOf = async (id: string): Promise<string | undefined> =>
  (await consents(account, id)).find((one: any) => one.purpose === 'MARKETING')?.state;
const reasons = async (): Promise<string[]> =>
  (await account.api.query('{ suppressions { nodes { reason } } }')).suppressions.nodes.map((one: any) => one.reason);
const codeOf = async (id: string): Promise<string | null> =>
  (await account.api.query(`query ($id: ID!) { sendExplain(contactId: $id, purpose: MARKETING) { code } }`, { id }))
    .sendExplain.code;

/** A message of the person, a second after the one before, and all of them are in the thread. */
async function says(talk: Talk, message: object): Promise<void> {
  app.clock.advance(1_000);
  const timestamp = Math.ceil(app.clock.now().getTime() / 1000);
  await account.inbound({ from: { waId: talk.waId }, message: { timestamp, ...message } as never });
  const end = `and ${randomUUID()}`;
  await account.inbound({ from: { waId: talk.waId }, message: { ...text(end), timestamp } as never });
  await until('it was heard', async () => {
    const { conversation } = await account.api.query(
      'query ($id: ID!) { conversation(id: $id) { messages(last: 20) { nodes { preview } } } }',
      { id: talk.conversationId },
    );
    return conversation.messages.nodes.some(({ preview }: any) => preview === end);
  });
  // Two workers may have taken one each: the first is heard as well when nothing waits any more.
  await until('nothing waits', () =>
    app.database.operate('ingest.read', async (em) => {
      const waiting = await rows(em, 'select 1 from webhook_delivery where processed_at is null limit 1');
      return waiting.length === 0;
    }),
  );
}
const text = (body: string) => ({ type: 'text', text: { body } });
const button = (id: string, title: string) => ({
  type: 'interactive',
  interactive: { type: 'button_reply', button_reply: { id, title } },
});
const listRow = (id: string, title: string) => ({
  type: 'interactive',
  interactive: { type: 'list_reply', list_reply: { id, title } },
});
const quickReply = (payload: string, title: string) => ({ type: 'button', button: { payload, text: title } });

describe('what the business wrote is no yes of the person', () => {
  test.each<[string, object]>([
    ['the id of a button', button('start', 'Track my order')],
    ['the title of a button', button('order-7', 'Start')],
    ['a row of a list', listRow('START', 'Subscribe')],
    ['the payload of a template', quickReply('START', 'Yes')],
  ])('%s', async (_, message) => {
    const { talk, id } = await begin();
    await says(talk, message);
    expect(await consents(account, id)).toEqual([]);
    await give(account, id);
    await says(talk, text('STOP'));
    await says(talk, message);
    expect(await stateOf(id)).toBe('WITHDRAWN');
    expect(await reasons()).toEqual(['STOP']);
  });

  test('but may be a no', async () => {
    const { talk, id } = await begin();
    await give(account, id);
    await says(talk, button('stop', 'No offers'));
    expect(await stateOf(id)).toBe('WITHDRAWN');
  });
});

describe('a word that the account chose', () => {
  beforeEach(async () => {
    await account.api.mutate(
      `mutation ($input: OptOutWordsUpdateInput!) { optOutWordsUpdate(input: $input) { optOutWords { extraStart } userErrors { code message path } } }`,
      { extraStart: ['ok', 'hi'] },
    );
  });

  test('takes back no STOP', async () => {
    const { talk, id } = await begin();
    await give(account, id);
    await says(talk, text('STOP'));
    await says(talk, text('ok'));
    expect(await stateOf(id)).toBe('WITHDRAWN');
    expect(await reasons()).toEqual(['STOP']);
    expect((await give(account, id)).userErrors).toMatchObject([{ code: 'CONTACT_SUPPRESSED' }]);
  });

  test('takes back no no that a member wrote down, and is no consent', async () => {
    const [refused, unknown] = [await begin(), await begin()];
    await withdraw(account, refused.id);
    await says(refused.talk, text('hi'));
    expect(await stateOf(refused.id)).toBe('WITHDRAWN');
    await says(unknown.talk, text('ok'));
    expect(await stateOf(unknown.id)).toBe('REQUESTED');
    expect(await codeOf(unknown.id)).toBe('CONSENT_REQUIRED');
  });
});

describe('START', () => {
  test('of somebody who never agreed is a wish, and takes back a STOP of their own alone', async () => {
    const { talk, id } = await begin();
    await says(talk, text('START'));
    expect(await stateOf(id)).toBe('REQUESTED');
    await says(talk, text('STOP'));
    expect(await stateOf(id)).toBe('WITHDRAWN');
    await says(talk, text('START'));
    expect([await stateOf(id), await reasons(), await codeOf(id)]).toEqual(['REQUESTED', [], 'CONSENT_REQUIRED']);
    app.clock.advance(1_000);
    expect((await give(account, id)).userErrors).toEqual([]);
    expect(await codeOf(id)).toBeNull();
  });

  test('of somebody who never agreed does not take back the link', async () => {
    const { talk, id } = await begin();
    const { contact } = await account.api.query('query ($id: ID!) { contact(id: $id) { unsubscribeUrl } }', { id });
    await fetch(contact.unsubscribeUrl, { method: 'POST' });
    app.clock.advance(120_000);
    await says(talk, text('START'));
    expect([await stateOf(id), await reasons()]).toEqual(['WITHDRAWN', ['STOP']]);
  });

  test('renews what was given once, but not what was given for another number', async () => {
    const { talk, id } = await begin();
    await give(account, id);
    await says(talk, text('STOP'));
    app.clock.advance(120_000);
    await says(talk, text('START'));
    expect([await stateOf(id), await reasons()]).toEqual(['GIVEN', []]);
    const after = (await newContact(account)).waId;
    const { contacts } = await account.api.query('{ contacts { nodes { id phoneNumber } } }');
    const taken = contacts.nodes.find((one: any) => one.phoneNumber === `+${after}`);
    await account.api.mutate(
      `mutation ($input: ContactUpdateInput!) { contactUpdate(input: $input) { contact { id } userErrors { code message path } } }`,
      { contactId: taken.id, phoneNumber: null },
    );
    app.clock.advance(120_000);
    await account.api.mutate(
      `mutation ($input: ContactUpdateInput!) { contactUpdate(input: $input) { contact { id } userErrors { code message path } } }`,
      { contactId: id, phoneNumber: `+${after}` },
    );
    expect(await stateOf(id)).toBe('INVALIDATED');
    app.clock.advance(120_000);
    await account.inbound({ from: { waId: after }, message: { ...text('START'), timestamp: seconds() } as never });
    await account.inbound({ from: { waId: after }, message: { ...text('and so on'), timestamp: seconds() } as never });
    await until('it was heard', async () => {
      const { contact } = await account.api.query(
        'query ($id: ID!) { contact(id: $id) { consentHistory(first: 50) { nodes { source } } } }',
        { id },
      );
      return contact.consentHistory.nodes[0].source === 'INBOUND_WORD';
    });
    expect(await stateOf(id)).toBe('INVALIDATED');
    expect(await codeOf(id)).toBe('CONSENT_REQUIRED');
  });
});
const seconds = (): number => Math.ceil(app.clock.now().getTime() / 1000);

describe('a form that gives anew what the person took back', () => {
  const form = { ...given.form, noticeVersion: 1, noticeLanguage: 'en' };
  const audited = async (): Promise<any[]> =>
    (
      await account.api.query(
        `{ auditEntries(first: 50) { nodes { action targetId changes { field before after } } } }`,
      )
    ).auditEntries.nodes.filter(({ action }: any) => action === 'consent.given_anew');

  test('needs the permission to manage contacts, and is in the audit', async () => {
    await publish(account, 'en', 'Offers');
    const { talk, id } = await begin();
    const writer = await account.apiKey(['CONTACTS_READ', 'CONTACTS_WRITE']);
    expect((await give(account, id, form, writer)).userErrors).toEqual([]);
    await says(talk, text('STOP'));
    app.clock.advance(120_000);
    expect((await give(account, id, form, writer)).userErrors).toMatchObject([{ code: 'FORBIDDEN', path: ['source'] }]);
    expect([await stateOf(id), await reasons(), await audited()]).toEqual(['WITHDRAWN', ['STOP'], []]);
    expect((await give(account, id, form)).userErrors).toEqual([]);
    expect([await stateOf(id), await reasons()]).toEqual(['GIVEN', []]);
    expect(await audited()).toEqual([
      {
        action: 'consent.given_anew',
        targetId: id,
        changes: [{ field: 'MARKETING', before: '"WITHDRAWN"', after: '"GIVEN"' }],
      },
    ]);
  });

  test('needs nothing more where a member wrote the no down', async () => {
    await publish(account, 'en', 'Offers');
    const { id } = await newContact(account);
    await withdraw(account, id);
    const writer = await account.apiKey(['CONTACTS_READ', 'CONTACTS_WRITE']);
    app.clock.advance(1_000);
    expect((await give(account, id, form, writer)).userErrors).toEqual([]);
    expect([await stateOf(id), await audited()]).toEqual(['GIVEN', []]);
  });
});
