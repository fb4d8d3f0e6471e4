import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { rows } from '../../../src/platform/database/rows.js';
import { uuidOf } from '../../../src/platform/kernel/ids.js';
import { systemViewer } from '../../../src/platform/kernel/viewer.js';
import { newWaId, type TestAccount } from '../../kit/account.js';
import { startTestApp, type TestApp } from '../../kit/app.js';
import { until } from '../../kit/until.js';
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

const form = { ...given.form, noticeVersion: 1, noticeLanguage: 'en' };
const suppressed = async (): Promise<string[]> =>
  (await account.api.query('{ suppressions { nodes { reason } } }')).suppressions.nodes.map((one: any) => one.reason);
const explain = async (contactId: string): Promise<any> =>
  (
    await account.api.query(
      `query ($id: ID!) { sendExplain(contactId: $id, purpose: MARKETING) { isAllowed code suppression { reason } } }`,
      { id: contactId },
    )
  ).sendExplain;
const stateOf = async (id: string): Promise<string | undefined> =>
  (await consents(account, id)).find((one: any) => one.purpose === 'MARKETING' && one.channelKind === 'WHATSAPP')
    ?.state;

const lines = async (id: string): Promise<string[]> => {
  const { contact } = await account.api.query(
    'query ($id: ID!) { contact(id: $id) { consentHistory(first: 50) { nodes { source } } } }',
    { id },
  );
  return contact.consentHistory.nodes.map(({ source }: any) => source);
};

/** WhatsApp tells of a choice. */
const choose = (ids: { waId?: string; userId?: string }, value: 'stop' | 'resume', agoMs = 0): Promise<any> => {
  const person = { wa_id: ids.waId, user_id: ids.userId };
  const timestamp = Math.floor((app.clock.now().getTime() - agoMs) / 1000);
  const choice = { category: 'marketing_messages', value, detail: value, timestamp };
  return account.simulator.control('raw', {
    body: {
      object: 'whatsapp_business_account',
      entry: [
        {
          id: account.channel.wabaId,
          time: timestamp,
          changes: [
            {
              field: 'user_preferences',
              value: {
                messaging_product: 'whatsapp',
                metadata: { display_phone_number: '1', phone_number_id: account.channel.phoneNumberId },
                contacts: [{ profile: { name: 'Ana' }, ...person }],
                user_preferences: [{ ...person, ...choice }],
              },
            },
          ],
        },
      ],
    },
  });
};

describe('what is said of another channel', () => {
  test('lifts no stop in WhatsApp', async () => {
    await publish(account, 'en', 'Offers');
    const waId = newWaId();
    await choose({ waId }, 'stop');
    await until('it is kept', async () => (await suppressed()).length === 1);
    const { id } = await newContact(account, waId);
    app.clock.advance(120_000);
    expect((await give(account, id, { ...form, channelKind: 'EMAIL' })).userErrors).toEqual([]);
    expect(await suppressed()).toEqual(['META_STOP']);
    await give(account, id);
    expect(await explain(id)).toMatchObject({ code: 'CONTACT_SUPPRESSED', suppression: { reason: 'META_STOP' } });
  });

  test('holds back nothing in WhatsApp', async () => {
    const { id } = await newContact(account);
    await give(account, id);
    await withdraw(account, id, { channelKind: 'EMAIL' });
    expect(await suppressed()).toEqual([]);
    expect(await explain(id)).toMatchObject({ isAllowed: true });
  });
});

describe('a choice made in WhatsApp', () => {
  test('reaches every contact that is this person, and who is none yet', async () => {
    const userId = `DE.${newWaId()}`;
    const { id: byNumber, waId } = await newContact(account);
    await account.inbound({ from: { userId, waId: undefined } as never, text: 'Hello' });
    const byUserId = await until('the other one is there', async () => {
      const { contacts } = await account.api.query('{ contacts { nodes { id identities { value } } } }');
      return contacts.nodes.find((one: any) => one.identities.some(({ value }: any) => value === userId))?.id;
    });
    for (const id of [byNumber, byUserId]) await give(account, id);
    app.clock.advance(120_000);
    await choose({ waId, userId }, 'stop');
    await until('the one is heard', async () => (await stateOf(byNumber)) === 'WITHDRAWN');
    await until('the other is heard', async () => (await stateOf(byUserId)) === 'WITHDRAWN');
    app.clock.advance(120_000);
    await choose({ waId, userId }, 'resume');
    for (const id of [byNumber, byUserId])
      await until('what was there is there again', async () => (await stateOf(id)) === 'GIVEN');
    expect(await suppressed()).toEqual([]);
  });

  test('that comes later than the one after it stops nothing', async () => {
    const { id, waId } = await newContact(account);
    await give(account, id);
    app.clock.advance(240_000);
    await choose({ waId }, 'resume');
    await choose({ waId }, 'stop', 120_000);
    await until('both are heard', async () => (await lines(id)).length === 3);
    expect([await stateOf(id), await suppressed()]).toEqual(['GIVEN', []]);
  });

  test('of somebody who is no contact is taken back without one, too', async () => {
    const waId = newWaId();
    await choose({ waId }, 'stop');
    await until('it is kept', async () => (await suppressed()).length === 1);
    app.clock.advance(2_000);
    await choose({ waId }, 'resume');
    await until('it is lifted', async () => (await suppressed()).length === 0);
  });
});

describe('the link to unsubscribe', () => {
  const follow = async (id: string): Promise<void> => {
    const { contact } = await account.api.query('query ($id: ID!) { contact(id: $id) { unsubscribeUrl } }', { id });
    expect((await fetch(contact.unsubscribeUrl, { method: 'POST' })).status).toBe(200);
  };
  test("counts after a member's no, and no member undoes it", async () => {
    const { id } = await newContact(account);
    await withdraw(account, id);
    for (let i = 0; i < 2; i++) await follow(id);
    expect(await lines(id)).toEqual(['UNSUBSCRIBE_LINK', 'AGENT']);
    expect((await give(account, id)).userErrors).toMatchObject([{ code: 'CONTACT_SUPPRESSED' }]);
    expect(await stateOf(id)).toBe('WITHDRAWN');
  });

  test('counts after a stop in WhatsApp that is resumed', async () => {
    const { id, waId } = await newContact(account);
    await give(account, id);
    app.clock.advance(120_000);
    await choose({ waId }, 'stop');
    await until('it is heard', async () => (await stateOf(id)) === 'WITHDRAWN');
    await follow(id);
    app.clock.advance(120_000);
    await choose({ waId }, 'resume');
    await until('it is heard', async () => (await lines(id)).length === 4);
    expect(await stateOf(id)).toBe('WITHDRAWN');
  });

  test('counts after a no that a merge brought, when the merge is undone', async () => {
    const [kept, gone] = [await newContact(account), await newContact(account)];
    await give(account, kept.id);
    await withdraw(account, gone.id);
    const { contactMerge } = await account.api.query(
      `mutation ($input: ContactMergeInput!) { contactMerge(input: $input) { contact { id merges { nodes { id } } } userErrors { code } } }`,
      { input: { keptId: kept.id, goneId: gone.id } },
    );
    await follow(kept.id);
    const { contactMergeUndo } = await account.api.query(
      `mutation ($input: ContactMergeUndoInput!) { contactMergeUndo(input: $input) { userErrors { code } } }`,
      { input: { contactMergeId: contactMerge.contact.merges.nodes[0].id } },
    );
    expect(contactMergeUndo.userErrors).toEqual([]);
    expect(await stateOf(kept.id)).toBe('WITHDRAWN');
  });
});

test('whoever stopped a hundred times before is suppressed for the sender, too', async () => {
  const { id } = await newContact(account);
  await give(account, id);
  const contactId = uuidOf('Contact', id);
  // As a hundred stops that were resumed left it, and one that was not.
  await app.database.write(systemViewer(account.accountId), async (scope) => {
    await rows(
      scope.em,
      `with stop as (
         insert into suppression (account_id, id, reason, purpose, since, lifted_at, created_at)
         select $1, ('01900000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, 'META_STOP', 'MARKETING', now(), case when n <= 100 then now() end,
           now() + n * interval '1 s' from generate_series(1, 101) as n returning id
       )
       insert into suppression_key (account_id, hash, suppression_id)
       select $1, h.hash, stop.id from stop, contact_identity i, unnest(i.suppression_keys) as h (hash)
       where i.account_id = $1 and i.contact_id = $2`,
      [scope.accountId, contactId],
    );
  });
  expect(await suppressed()).toEqual(['META_STOP']);
  expect(await explain(id)).toMatchObject({ code: 'CONTACT_SUPPRESSED' });
});
