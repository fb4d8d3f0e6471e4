import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { parsePublicId } from '../../../src/platform/kernel/ids.js';
import { newWaId, type TestAccount } from '../../kit/account.js';
import { startTestApp, type TestApp } from '../../kit/app.js';
import { until } from '../../kit/until.js';
import { sendAs, Talk } from '../messages/talk.js';
import { consents, give, withdraw } from './consents.js';

let app: TestApp;
let account: TestAccount;
beforeAll(async () => {
  app = await startTestApp();
}, 240_000);
beforeEach(async () => {
  account = await app.newAccount();
}, 60_000);
afterAll(() => app.stop());

const contactOf = async (talk: Talk): Promise<string> =>
  (
    await account.api.query('query ($id: ID!) { conversation(id: $id) { contact { id } } }', {
      id: talk.conversationId,
    })
  ).conversation.contact.id;
const stateOf = async (id: string): Promise<string | undefined> =>
  (await consents(account, id)).find((one: any) => one.purpose === 'MARKETING')?.state;
const becomes = (id: string, state: string): Promise<unknown> =>
  until(`the consent is ${state}`, async () => (await stateOf(id)) === state, 30_000);
const textsTo = async (talk: Talk): Promise<string[]> =>
  (await talk.received()).map(({ request }) => request.text?.body);
const begin = async (): Promise<{ talk: Talk; id: string }> => {
  const talk = await Talk.begin(account);
  return { talk, id: await contactOf(talk) };
};
const says = (talk: Talk, text: string, more: object = {}): Promise<any> =>
  account.inbound({ from: { waId: talk.waId, name: 'Ana' }, text, ...more });

test('STOP is heard, confirmed once in the language, and answered questions go on; START brings offers back', async () => {
  const { talk, id } = await begin();
  await give(account, id);
  await says(talk, 'ABMELDEN');
  await becomes(id, 'WITHDRAWN');
  await until('it is confirmed', async () => (await talk.received()).length === 1);
  expect(await textsTo(talk)).toEqual([expect.stringContaining('Sie bekommen keine Angebote mehr')]);
  await says(talk, 'STOP!');
  await says(talk, 'S T O P');
  await says(talk, 'How long does it take?');
  await talk.say('Two days.');
  await until('it is answered', async () => (await talk.received()).length === 2);
  expect((await textsTo(talk))[1]).toBe('Two days.');
  const { suppressions } = await account.api.query('{ suppressions { nodes { reason purpose } } }');
  expect(suppressions.nodes).toContainEqual({ reason: 'STOP', purpose: 'MARKETING' });
  expect((await give(account, id)).userErrors).toMatchObject([{ code: 'CONTACT_SUPPRESSED', path: ['source'] }]);
  app.clock.advance(2_000);
  await says(talk, 'START', {
    message: { type: 'text', text: { body: 'START' }, timestamp: Math.ceil(app.clock.now().getTime() / 1000) },
  });
  await becomes(id, 'GIVEN');
  expect((await account.api.query('{ suppressions { nodes { reason } } }')).suppressions.nodes).toEqual([]);
});

test('a question with the word in it, and what the business says, mean nothing', async () => {
  const { talk, id } = await begin();
  await give(account, id);
  for (const text of ['bus stop kahan hai', "don't stop", 'end of month']) await says(talk, text);
  await talk.say('reply STOP to end');
  await talk.say('stop');
  await talk.gets(2);
  expect(await stateOf(id)).toBe('GIVEN');
});

test('the payload of a button says it too', async () => {
  const { talk, id } = await begin();
  await account.inbound({
    from: { waId: talk.waId },
    message: { type: 'button', button: { payload: 'STOPALL', text: 'No, thanks' } },
  });
  await becomes(id, 'WITHDRAWN');
  expect((await consents(account, id)).map((one: any) => one.purpose)).toEqual([
    ...['ANALYTICS', 'AUTHENTICATION', 'MARKETING', 'UTILITY'],
  ]);
});

test('an account adds words, chooses languages, and may be silent', async () => {
  const update = async (input: object): Promise<any> =>
    (
      await account.api.query(
        `mutation ($input: OptOutWordsUpdateInput!) { optOutWordsUpdate(input: $input) {
          optOutWords { languages extraStop extraStart isConfirmed } userErrors { code path } } }`,
        { input },
      )
    ).optOutWordsUpdate;
  const { optOutWords } = await account.api.query('{ optOutWords { languages knownLanguages isConfirmed } }');
  expect(optOutWords).toMatchObject({ isConfirmed: true, languages: optOutWords.knownLanguages });
  expect(optOutWords.languages).toEqual(expect.arrayContaining(['en', 'hi', 'ar', 'pt', 'de']));
  expect((await update({ languages: ['tlh'] })).userErrors).toMatchObject([
    { code: 'INVALID_INPUT', path: ['languages'] },
  ]);
  expect((await update({ extraStop: ['...'] })).userErrors).toMatchObject([{ path: ['extraStop', '0'] }]);
  expect((await update({ languages: ['de'], extraStop: ['Ruhe bitte'], isConfirmed: false })).optOutWords).toEqual({
    ...{ languages: ['de'], extraStop: ['Ruhe bitte'], extraStart: [], isConfirmed: false },
  });
  const { talk, id } = await begin();
  await give(account, id);
  await says(talk, 'berhenti');
  await says(talk, 'Ruhe, bitte!');
  await becomes(id, 'WITHDRAWN');
  expect(await talk.received()).toEqual([]);
});

describe('a choice made in WhatsApp', () => {
  const choose = (waId: string, stopped: boolean): Promise<any> =>
    account.simulator.control('marketing', { phoneNumberId: account.channel.phoneNumberId, waId, stopped });

  test('stops offers, and resuming gives back what was there before, but not what STOP took', async () => {
    const { talk, id } = await begin();
    await give(account, id);
    await choose(talk.waId, true);
    await becomes(id, 'WITHDRAWN');
    expect((await account.api.query('{ suppressions { nodes { reason } } }')).suppressions.nodes).toEqual([
      { reason: 'META_STOP' },
    ]);
    await until('a second passes', async () => Date.now() % 1_000 < 100);
    await choose(talk.waId, false);
    await becomes(id, 'GIVEN');
    await withdraw(account, id);
    await choose(talk.waId, true);
    await choose(talk.waId, false);
    await says(talk, 'Hello');
    expect(await stateOf(id)).toBe('WITHDRAWN');
  });

  test('is learned from an offer that WhatsApp refuses, which is not tried again (131050)', async () => {
    await account.hasTemplate('hello_world', 'en_US', 'MARKETING');
    const { talk, id } = await begin();
    await give(account, id);
    await account.simulator.control('customers', { waId: talk.waId, failWith: 131026 });
    await account.simulator.control('customers', { waId: talk.waId, failWith: null });
    const { id: messageId } = await talk.sent({ template: { name: 'hello_world', language: 'en_US' } });
    const [{ wamid }] = await talk.gets(1);
    await account.simulator.control('statuses', { wamid, status: 'failed', errorCode: 131050 });
    await becomes(id, 'WITHDRAWN');
    expect((await consents(account, id))[0].decidedBy).toMatchObject({ source: 'META_ERROR' });
    expect((await talk.message(messageId)).id).toBe(messageId);
    expect((await talk.send({ template: { name: 'hello_world', language: 'en_US' } })).userErrors).toMatchObject([
      { code: 'CONSENT_WITHDRAWN', path: ['content'] },
    ]);
  });
});

describe('the link to unsubscribe', () => {
  const linkOf = async (id: string): Promise<string> =>
    (await account.api.query('query ($id: ID!) { contact(id: $id) { unsubscribeUrl } }', { id })).contact
      .unsubscribeUrl;

  test('takes the consent back by POST alone, any number of times, for its own contact', async () => {
    const [one, other] = [await begin(), await begin()];
    await Promise.all([give(account, one.id), give(account, other.id)]);
    const link = await linkOf(one.id);
    const shown = await fetch(link);
    expect([shown.status, (await shown.text()).includes('<button>')]).toEqual([200, true]);
    expect(await stateOf(one.id)).toBe('GIVEN');
    for (let i = 0; i < 2; i++) {
      const done = await fetch(link, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: 'List-Unsubscribe=One-Click',
      });
      expect(done.status).toBe(200);
    }
    expect(await stateOf(one.id)).toBe('WITHDRAWN');
    expect(await stateOf(other.id)).toBe('GIVEN');
    const forged = link.replace(one.id, other.id);
    expect((await fetch(forged, { method: 'POST' })).status).toBe(404);
    expect(await stateOf(other.id)).toBe('GIVEN');
    const { suppressions } = await account.api.query('{ suppressions { nodes { reason } } }');
    expect(suppressions.nodes).toEqual([{ reason: 'STOP' }]);
  });

  test('answers alike when its person is being erased, or was', async () => {
    const { id } = await begin();
    const link = await linkOf(id);
    await app.asOwner(`update contact set erasing_at = now() where id = '${parsePublicId(id)!.uuid}'`);
    const done = await fetch(link, { method: 'POST' });
    expect([done.status, await done.text()]).toEqual([200, expect.stringContaining('no more offers')]);
  });
});

test('a word on one number counts on all numbers of the account', async () => {
  const { talk, id } = await begin();
  await give(account, id);
  await account.hasTemplate('hello_world', 'en_US', 'MARKETING');
  const second = await account.connect(account.channel.wabaId, `1${newWaId()}`);
  await says(talk, 'stop');
  await becomes(id, 'WITHDRAWN');
  const { userErrors } = await sendAs(account.api, {
    ...{ contactId: id, channelId: second, clientMessageId: 'offer' },
    content: { template: { name: 'hello_world', language: 'en_US' } },
  });
  expect(userErrors).toMatchObject([{ code: 'CONSENT_WITHDRAWN' }]);
});
