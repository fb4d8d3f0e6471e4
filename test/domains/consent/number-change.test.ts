import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { newWaId, type TestAccount } from '../../kit/account.js';
import { startTestApp, type TestApp } from '../../kit/app.js';
import { importFile } from '../imports/imports.js';
import { consents, newContact, give, withdraw } from './consents.js';
import { Talk } from '../messages/talk.js';

let app: TestApp;
let account: TestAccount;
beforeAll(async () => {
  app = await startTestApp();
}, 240_000);
beforeEach(async () => {
  account = await app.newAccount();
}, 60_000);
afterAll(() => app.stop());

const change = async (name: string, input: object): Promise<any> => {
  const answer = (
    await account.api.query(
      `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { contact { id phoneNumber } userErrors { code path } } }`,
      { input },
    )
  )[name];
  expect(answer.userErrors).toEqual([]);
  return answer.contact;
};
const explain = async (contactId: string): Promise<any> =>
  (
    await account.api.query(
      `query ($id: ID!) { sendExplain(contactId: $id, purpose: MARKETING) { isAllowed code decidedBy { source } suppression { reason } } }`,
      { id: contactId },
    )
  ).sendExplain;
const agreed = async (): Promise<{ id: string; waId: string }> => {
  const contact = await newContact(account);
  expect((await give(account, contact.id)).userErrors).toEqual([]);
  await give(account, contact.id, { channelKind: 'EMAIL' });
  expect(await explain(contact.id)).toMatchObject({ isAllowed: true });
  return contact;
};
const isAskedAnew = async (id: string): Promise<void> => {
  expect(await explain(id)).toMatchObject({
    ...{ isAllowed: false, code: 'CONSENT_REQUIRED', decidedBy: { source: 'NUMBER_CHANGE' } },
  });
  expect(await consents(account, id)).toMatchObject([
    { channelKind: 'EMAIL', state: 'GIVEN' },
    { channelKind: 'WHATSAPP', state: 'INVALIDATED', decidedBy: { source: 'NUMBER_CHANGE' } },
  ]);
};

describe('a consent does not go to another number', () => {
  test('by changing the contact, and can be asked for anew', async () => {
    const { id } = await agreed();
    await change('contactUpdate', { contactId: id, phoneNumber: `+${newWaId()}` });
    await isAskedAnew(id);
    app.clock.advance(1_000);
    expect((await give(account, id)).userErrors).toEqual([]);
    expect(await explain(id)).toMatchObject({ isAllowed: true });
  });

  test('by taking the number away and giving another one later', async () => {
    const { id } = await agreed();
    await change('contactUpdate', { contactId: id, phoneNumber: null });
    await change('contactUpdate', { contactId: id, phoneNumber: `+${newWaId()}` });
    await isAskedAnew(id);
  });

  test('by another system that knows the person by its own id', async () => {
    const waId = newWaId();
    const { id } = await change('contactUpsert', { externalId: 'shop-1', phoneNumber: `+${waId}` });
    await give(account, id);
    await give(account, id, { channelKind: 'EMAIL' });
    await change('contactUpsert', { externalId: 'shop-1', phoneNumber: `+${newWaId()}` });
    await isAskedAnew(id);
  });

  test('by a file', async () => {
    const { id } = await change('contactUpsert', { externalId: 'shop-1', phoneNumber: `+${newWaId()}` });
    await give(account, id);
    await give(account, id, { channelKind: 'EMAIL' });
    const after = newWaId();
    const { state, updatedCount } = await importFile(account, `id;phone\nshop-1;+${after}\n`, [
      'EXTERNAL_ID',
      'PHONE_NUMBER',
    ]);
    expect({ state, updatedCount }).toEqual({ state: 'COMPLETED', updatedCount: 1 });
    await isAskedAnew(id);
  });

  test('by writing a number beside the user id that somebody agreed under', async () => {
    const userId = `DE.${newWaId()}`;
    const talk = await Talk.begin(account, { userId, waId: undefined }, userId);
    const { conversation } = await account.api.query('query ($id: ID!) { conversation(id: $id) { contact { id } } }', {
      id: talk.conversationId,
    });
    const { id } = conversation.contact;
    await give(account, id);
    await change('contactUpdate', { contactId: id, phoneNumber: `+${newWaId()}` });
    expect(await explain(id)).toMatchObject({ code: 'CONSENT_REQUIRED' });
  });
});

test('a no follows to the number that is written down, and stays with it', async () => {
  const { id } = await newContact(account);
  await withdraw(account, id);
  const after = newWaId();
  await change('contactUpdate', { contactId: id, phoneNumber: `+${after}` });
  expect(await explain(id)).toMatchObject({ code: 'CONSENT_WITHDRAWN' });
  await change('contactUpdate', { contactId: id, phoneNumber: `+${newWaId()}` });
  const other = await newContact(account, after);
  expect(await explain(other.id)).toMatchObject({ code: 'CONTACT_SUPPRESSED', suppression: { reason: 'MANUAL' } });
});

test('the first number of somebody who was nowhere to be reached, and another spelling, change nothing', async () => {
  const { contact } = (
    await account.api.query(
      `mutation { contactCreate(input: { displayName: "Ana" }) { contact { id } userErrors { code } } }`,
    )
  ).contactCreate;
  await give(account, contact.id);
  await change('contactUpdate', { contactId: contact.id, phoneNumber: '+5541988887777' });
  expect(await explain(contact.id)).toMatchObject({ isAllowed: true });
  await change('contactUpdate', { contactId: contact.id, phoneNumber: '+554188887777' });
  expect(await explain(contact.id)).toMatchObject({ isAllowed: true });
});
