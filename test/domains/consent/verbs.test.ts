import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { newWaId, type TestAccount } from '../../kit/account.js';
import { startTestApp, type TestApp } from '../../kit/app.js';
import { consents, give, given, newContact, publish, record, withdraw } from './consents.js';

let app: TestApp;
let account: TestAccount;
beforeAll(async () => {
  app = await startTestApp();
}, 240_000);
beforeEach(async () => {
  account = await app.newAccount({ channel: false });
}, 60_000);
afterAll(() => app.stop());

const at = (ms: number): string => new Date(app.clock.now().getTime() + ms).toISOString();
const history = async (id: string): Promise<any[]> =>
  (
    await account.api.query(
      `query ($id: ID!) { contact(id: $id) { consentHistory(first: 50) { nodes {
        action source noticeVersion noticeLanguage occurredAt } } } }`,
      { id },
    )
  ).contact.consentHistory.nodes;

describe('consentGive', () => {
  test('gives, renews what stands, and answers how it stands', async () => {
    const { id } = await newContact(account);
    expect(await give(account, id, { occurredAt: at(-60_000) })).toMatchObject({
      consent: { purpose: 'MARKETING', channelKind: 'WHATSAPP', state: 'GIVEN' },
      contact: { id, consents: [{ purpose: 'MARKETING', state: 'GIVEN' }] },
      userErrors: [],
    });
    expect((await give(account, id)).consent.state).toBe('RENEWED');
    // A line about what was before renews nothing, and what stands stays.
    expect((await give(account, id, { occurredAt: at(-3_600_000) })).consent.state).toBe('RENEWED');
    expect((await history(id)).map(({ action }) => action)).toEqual(['GIVEN', 'RENEWED', 'GIVEN']);
    expect((await give(account, id, { channelKind: 'EMAIL' })).consent).toMatchObject({
      channelKind: 'EMAIL',
      state: 'GIVEN',
    });
    expect((await withdraw(account, id)).consent.state).toBe('WITHDRAWN');
    expect((await give(account, id)).consent.state).toBe('GIVEN');
  });

  test('twice at the same moment is given once and renewed once', async () => {
    const { id } = await newContact(account);
    const answers = await Promise.all([give(account, id), give(account, id), give(account, id)]);
    expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([]);
    expect((await history(id)).filter(({ action }) => action === 'GIVEN').length).toBeGreaterThanOrEqual(1);
    expect(await consents(account, id)).toMatchObject([{ isValid: true }]);
  });

  test('knows the source by who tells', async () => {
    const { id } = await newContact(account);
    const key = await account.apiKey(['CONTACTS_WRITE', 'CONTACTS_READ']);
    await give(account, id, { source: undefined });
    await give(account, id, { source: undefined }, key);
    await withdraw(account, id, {}, key);
    await withdraw(account, id, { source: 'FORM' });
    expect((await history(id)).map(({ source }) => source)).toEqual(['FORM', 'API', 'API', 'AGENT']);
  });

  test('takes the language of a notice that has one, and asks where it has several', async () => {
    const { id } = await newContact(account);
    await publish(account, 'de', 'Wir schreiben Ihnen über Angebote.');
    const answer = await give(account, id, { ...given.form, noticeVersion: 1 });
    expect(answer.userErrors).toEqual([]);
    expect(await history(id)).toMatchObject([{ noticeVersion: 1, noticeLanguage: 'de' }]);
    await publish(account, 'en', 'We write to you about offers.', 1);
    expect((await give(account, id, { ...given.form, noticeVersion: 1 })).userErrors).toMatchObject([
      { code: 'INVALID_INPUT', path: ['noticeLanguage'] },
    ]);
    expect((await give(account, id, { noticeVersion: 1, noticeLanguage: 'fr' })).userErrors).toMatchObject([
      { code: 'NOT_FOUND', path: ['noticeVersion'] },
    ]);
  });
});

describe('consentWithdraw', () => {
  test('of a moment before the consent that came in first still counts; of long before it does not', async () => {
    const { id } = await newContact(account);
    const giving = { occurredAt: at(-300_000) };
    expect((await give(account, id, giving)).consent.state).toBe('GIVEN');
    const old = await withdraw(account, id, { occurredAt: at(-300_000 - 3_600_000) });
    expect(old).toMatchObject({ consent: { state: 'GIVEN' }, inFlightCount: 0, inFlight: [], userErrors: [] });
    const close = await withdraw(account, id, { occurredAt: at(-300_000 - 30_000) });
    expect(close).toMatchObject({ consent: { state: 'WITHDRAWN' }, userErrors: [] });
    expect(await consents(account, id)).toMatchObject([{ state: 'WITHDRAWN', isValid: false }]);
  });

  test('of what is still to come is refused, and so is a novel or a source that only the person is', async () => {
    const { id } = await newContact(account);
    await give(account, id);
    const refused = async (more: object) => (await withdraw(account, id, more)).userErrors;
    expect(await refused({ occurredAt: at(3_600_000) })).toMatchObject([
      { code: 'INVALID_INPUT', path: ['occurredAt'] },
    ]);
    expect(await refused({ source: 'INBOUND_WORD' })).toMatchObject([{ code: 'INVALID_INPUT', path: ['source'] }]);
    expect(await refused({ evidence: 'x'.repeat(2_001) })).toMatchObject([
      { code: 'INVALID_INPUT', path: ['evidence'] },
    ]);
    expect(await consents(account, id)).toMatchObject([{ state: 'GIVEN' }]);
  });
});

test('consentRecord notes a question and a no, and nothing else', async () => {
  const { id } = await newContact(account);
  expect((await record(account, id)).consent.state).toBe('REQUESTED');
  for (const action of ['GIVEN', 'RENEWED', 'WITHDRAWN'])
    expect((await record(account, id, { action })).userErrors).toMatchObject([
      { code: 'INVALID_INPUT', path: ['action'] },
    ]);
  expect((await record(account, id, { action: 'REFUSED' })).consent.state).toBe('REFUSED');
  const other = await app.newAccount({ channel: false });
  const { id: theirs } = await newContact(other, newWaId());
  expect((await record(account, theirs)).userErrors).toMatchObject([{ code: 'NOT_FOUND', path: ['contactId'] }]);
  expect(await consents(other, theirs)).toEqual([]);
});
