import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { compactVerify, createLocalJWKSet } from 'jose';
import { rows } from '../../../src/platform/database/rows.js';
import { uuidOf } from '../../../src/platform/kernel/ids.js';
import { systemViewer } from '../../../src/platform/kernel/viewer.js';
import { newWaId, type TestAccount } from '../../kit/account.js';
import type { ApiClient } from '../../kit/api.js';
import { startTestApp, type TestApp } from '../../kit/app.js';
import { countStatements } from '../../kit/sql.js';
import { until } from '../../kit/until.js';
import { read, start, upload } from '../imports/imports.js';
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

const run = (sql: string, ...params: unknown[]) =>
  app.database.write(systemViewer(account.accountId), (scope) =>
    rows<any>(scope.em, sql, [account.accountId, ...params]),
  );
const history = async (id: string, api: ApiClient = account.api, page = 'first: 50'): Promise<any[]> =>
  (
    await api.query(
      `query ($id: ID!) { contact(id: $id) { consentHistory(${page}) { nodes { id seq purpose channelKind action source evidence
        noticeVersion noticeLanguage occurredAt recordedAt recordedBy { id } } } } }`,
      { id },
    )
  ).contact.consentHistory.nodes;

describe('a consent', () => {
  test('is given with its proof, shown, told, and taken back in one step', async () => {
    const { id } = await newContact(account);
    const notice = (await publish(account, 'en', 'We write to you about offers. Write STOP at any time.')).notice;
    expect(notice).toMatchObject({ version: 1, language: 'en' });
    expect((await publish(account, 'de', 'Wir schreiben Ihnen über Angebote.', 1)).notice.version).toBe(1);
    const subscription = account.subscribe(
      `subscription { inboxEvents { __typename ... on ConsentChangedEvent { contact { id } purpose channelKind state } } }`,
    );
    await subscription.find('it has caught up', ({ inboxEvents }) => inboxEvents.__typename === 'CaughtUpEvent');
    const answer = await give(account, id, {
      source: 'FORM',
      evidence: 'signed on paper, folder 12',
      noticeVersion: 1,
      noticeLanguage: 'de',
    });
    expect(answer.userErrors).toEqual([]);
    const event = await subscription.find('it is told', (e) => e.inboxEvents.__typename === 'ConsentChangedEvent');
    expect(event.inboxEvents).toMatchObject({
      contact: { id },
      purpose: 'MARKETING',
      channelKind: 'WHATSAPP',
      state: 'GIVEN',
    });
    await subscription.close();
    expect(await consents(account, id)).toEqual([
      {
        ...{
          purpose: 'MARKETING',
          channelKind: 'WHATSAPP',
          state: 'GIVEN',
          isValid: true,
          effectiveAt: expect.any(String),
        },
        decidedBy: { source: 'FORM', evidence: 'signed on paper, folder 12' },
      },
    ]);
    expect((await withdraw(account, id)).userErrors).toEqual([]);
    expect(await consents(account, id)).toMatchObject([{ state: 'WITHDRAWN', isValid: false }]);
    expect(await history(id)).toMatchObject([
      { action: 'WITHDRAWN', source: 'AGENT', recordedBy: { id: account.owner.userId } },
      { action: 'GIVEN', source: 'FORM', noticeVersion: 1, noticeLanguage: 'de' },
    ]);
  });

  test('that is older than what was said since stays history', async () => {
    const { id } = await newContact(account);
    await withdraw(account, id);
    const old = new Date(app.clock.now().getTime() - 3_600_000).toISOString();
    const answer = await give(account, id, { ...given.form, ...(await noticed()), occurredAt: old });
    expect(answer.userErrors).toEqual([]);
    expect(await consents(account, id)).toMatchObject([{ state: 'WITHDRAWN' }]);
    expect(await history(id)).toHaveLength(2);
  });

  const noticed = async () => {
    await publish(account, 'en', 'Offers by WhatsApp.');
    return { noticeVersion: 1, noticeLanguage: 'en' };
  };

  test('of an unknown, a foreign or a merged contact', async () => {
    const other = await app.newAccount({ channel: false });
    const theirs = await newContact(other);
    const missing = [{ code: 'NOT_FOUND', path: ['contactId'], message: expect.any(String) }];
    expect((await give(account, theirs.id)).userErrors).toEqual(missing);
    expect((await withdraw(account, theirs.id)).userErrors).toEqual(missing);
    expect((await withdraw(account, 'nonsense')).userErrors).toEqual(missing);
    expect(await consents(other, theirs.id)).toEqual([]);
  });

  test.each<[string, object, string, string]>([
    ['without evidence', { evidence: ' ' }, 'CONSENT_NOT_PROVEN', 'evidence'],
    ['of a form without its notice', { source: 'FORM' }, 'CONSENT_NOT_PROVEN', 'noticeVersion'],
    ['with a notice that is not there', { noticeVersion: 7, noticeLanguage: 'en' }, 'NOT_FOUND', 'noticeVersion'],
    ['with half a notice', { noticeLanguage: 'en' }, 'INVALID_INPUT', 'noticeVersion'],
    ['of tomorrow', { occurredAt: new Date(Date.now() + 90_000_000).toISOString() }, 'INVALID_INPUT', 'occurredAt'],
    ['with a notice that never was', { noticeVersion: 0 }, 'NOT_FOUND', 'noticeVersion'],
    ['as if the person had written', { source: 'INBOUND_WORD' }, 'INVALID_INPUT', 'source'],
    ['with a novel', { evidence: 'x'.repeat(2_001) }, 'INVALID_INPUT', 'evidence'],
  ])('is refused %s', async (_, more, code, path) => {
    const { id } = await newContact(account);
    expect((await give(account, id, more)).userErrors).toMatchObject([{ code, path: [path] }]);
    expect(await history(id)).toEqual([]);
  });

  test('needs the permission to change contacts', async () => {
    const { id } = await newContact(account);
    const reader = await account.apiKey(['CONTACTS_READ']);
    await expect(give(account, id, {}, reader)).rejects.toThrow(/FORBIDDEN|permission/i);
    await expect(withdraw(account, id, {}, reader)).rejects.toThrow(/FORBIDDEN|permission/i);
  });
});

test('the working role can neither change nor delete a line, only erase by the door', async () => {
  const { id } = await newContact(account);
  await give(account, id, { evidence: 'Anna said so on the phone' });
  await expect(run(`update consent_event set state = 'GIVEN' where account_id = $1`)).rejects.toThrow(
    /permission denied/,
  );
  await expect(run(`delete from consent_event where account_id = $1`)).rejects.toThrow(/permission denied/);
  await expect(run(`update consent_notice set body = '' where account_id = $1`)).rejects.toThrow(/permission denied/);
  const other = await app.newAccount({ channel: false });
  const erase = (accountId: string) =>
    app.database.write(systemViewer(accountId), (scope) =>
      rows<any>(scope.em, `select erase_from_consent_ledger($1::uuid[], 'keyed') as count`, [[uuidOf('Contact', id)]]),
    );
  expect(await erase(other.accountId)).toEqual([{ count: 0 }]);
  expect(await history(id)).toHaveLength(1);
  expect(await erase(account.accountId)).toEqual([{ count: 1 }]);
  expect(
    await run(`select contact_id, subject_key, evidence, state, purpose from consent_event where account_id = $1`),
  ).toEqual([{ contact_id: null, subject_key: 'keyed', evidence: null, state: 'GIVEN', purpose: 'MARKETING' }]);
});

test('parallel words of one contact come to what the ledger says', async () => {
  const { id } = await newContact(account);
  await Promise.all(Array.from({ length: 12 }, (_, i) => (i % 3 === 0 ? withdraw(account, id) : give(account, id))));
  const lines = await history(id);
  expect(lines).toHaveLength(12);
  const [standing] = await run(`select event_id, state from contact_consent where account_id = $1`);
  const decisive = lines.find((one) => uuidOf('ConsentEvent', one.id) === standing.event_id);
  expect(decisive.action).toBe(standing.state);
  expect((await withdraw(account, id)).userErrors).toEqual([]);
  expect(await consents(account, id)).toMatchObject([{ state: 'WITHDRAWN' }]);
});

describe('a merge', () => {
  const merge = async (keptId: string, goneId: string) =>
    (
      await account.api.mutate(
        `mutation ($input: ContactMergeInput!) { contactMerge(input: $input) { contact { merges(first: 1) { nodes { id } } } userErrors { code message path } } }`,
        { keptId, goneId },
      )
    ).contact.merges.nodes[0].id;
  const undo = (contactMergeId: string) =>
    account.api.mutate(
      `mutation ($input: ContactMergeUndoInput!) { contactMergeUndo(input: $input) { userErrors { code message path } } }`,
      { contactMergeId },
    );

  test('keeps the stricter word, and undone each has its own again', async () => {
    const [kept, gone] = [await newContact(account), await newContact(account)];
    for (const purpose of ['MARKETING', 'ANALYTICS']) await give(account, kept.id, { purpose });
    await withdraw(account, gone.id);
    await give(account, gone.id, { purpose: 'UTILITY' });
    const mergeId = await merge(kept.id, gone.id);
    const states = async (id: string) =>
      Object.fromEntries((await consents(account, id)).map((one: any) => [one.purpose, one.state]));
    expect(await states(kept.id)).toEqual({ MARKETING: 'WITHDRAWN', ANALYTICS: 'GIVEN', UTILITY: 'GIVEN' });
    // A member cannot give anew what may have been the person's own word.
    expect((await give(account, kept.id)).userErrors).toMatchObject([{ code: 'CONTACT_SUPPRESSED' }]);
    expect((await history(kept.id)).filter(({ source }) => source !== 'MERGE')).toHaveLength(4);
    await undo(mergeId);
    expect(await states(kept.id)).toEqual({ MARKETING: 'GIVEN', ANALYTICS: 'GIVEN' });
    expect(await states(gone.id)).toEqual({ MARKETING: 'WITHDRAWN', UTILITY: 'GIVEN' });
  });
});

test('a file claims with evidence, and gives nothing anew that was taken back', async () => {
  const [known, fresh] = [newWaId(), newWaId()];
  const { id } = await newContact(account, known);
  await withdraw(account, id);
  const importId = await upload(account, `phone\n+${known}\n+${fresh}\n`);
  await start(account, importId, ['PHONE_NUMBER']);
  await until('it is done', async () => (await read(account, importId)).state === 'COMPLETED');
  expect(await consents(account, id)).toMatchObject([{ state: 'WITHDRAWN' }]);
  expect(await history(id)).toMatchObject([
    { source: 'IMPORT', action: 'GIVEN', evidence: `${importId}, row 2, WEB_FORM: The form on our site, version 3.` },
    { source: 'AGENT' },
  ]);
  const { contacts } = await account.api.query(
    `{ contacts(first: 10) { nodes { id phoneNumber consents { state } } } }`,
  );
  const imported = contacts.nodes.find((one: any) => one.phoneNumber === `+${fresh}`);
  expect(imported.consents).toEqual([{ state: 'GIVEN' }]);
});

test('a receipt is signed by a key that everybody can read', async () => {
  const { id } = await newContact(account);
  const receipt = async (purpose: string, api = account.api) =>
    (
      await api.query(
        `query ($id: ID!, $purpose: ConsentPurpose!) { consentReceipt(contactId: $id, purpose: $purpose) { record jws } }`,
        {
          id,
          purpose,
        },
      )
    ).consentReceipt;
  expect(await receipt('MARKETING')).toBeNull();
  await publish(account, 'en', 'Offers by WhatsApp.');
  await give(account, id, { ...given.form, noticeVersion: 1, noticeLanguage: 'en' });
  const { record: text, jws } = await receipt('MARKETING');
  const keys = (await (await fetch(`${app.url}/.well-known/consent-keys.json`)).json()) as any;
  expect(JSON.stringify(keys)).not.toContain('"d"');
  const { payload } = await compactVerify(jws, createLocalJWKSet(keys));
  expect(Buffer.from(payload).toString()).toBe(text);
  const shown = JSON.parse(text);
  expect(shown).toMatchObject({
    header: { schema_version: 'ISO/IEC TS 27560:2023', pii_principal_id: id },
    processing: [{ purpose: 'MARKETING', notice: { version: 1, language: 'en', sha256: expect.any(String) } }],
    events: [{ state: 'GIVEN', entity: 'FORM' }],
    state: { current: 'GIVEN', is_valid: true },
  });
  const forged = jws.split('.');
  forged[1] = Buffer.from(text.replace('MARKETING', 'UTILITY')).toString('base64url');
  await expect(compactVerify(forged.join('.'), createLocalJWKSet(keys))).rejects.toThrow(/signature/);
  const other = await app.newAccount({ channel: false });
  expect(await receipt('MARKETING', other.api)).toBeNull();
});

describe('a notice', () => {
  test.each<[string, string, object, string, string]>([
    ['with a placeholder', 'en', { body: 'Written by [Insert name]' }, 'INVALID_INPUT', 'body'],
    ['without words', 'en', { body: ' ' }, 'INVALID_INPUT', 'body'],
    ['in no language', 'klingon!', { body: 'nuqneH' }, 'INVALID_INPUT', 'language'],
    ['of a version that is not there', 'en', { body: 'Offers', version: 9 }, 'NOT_FOUND', 'version'],
  ])('is refused %s', async (_, language, more: any, code, path) => {
    expect((await publish(account, language, more.body, more.version)).userErrors).toMatchObject([
      { code, path: [path] },
    ]);
  });

  test('is published once, and listed', async () => {
    await publish(account, 'en', 'Offers');
    expect((await publish(account, 'en', 'Other offers', 1)).userErrors).toMatchObject([{ code: 'CONFLICT' }]);
    const versions = await Promise.all([1, 2, 3].map(() => publish(account, 'en', 'More offers')));
    expect(versions.map(({ notice }) => notice.version).sort()).toEqual([2, 3, 4]);
    const list = async (page: string): Promise<any> =>
      (await account.api.query(`{ consentNotices(${page}) { nodes { version } pageInfo { hasNextPage endCursor } } }`))
        .consentNotices;
    const first = await list('first: 3');
    expect(first.pageInfo.hasNextPage).toBe(true);
    expect((await list(`first: 3, after: "${first.pageInfo.endCursor}"`)).nodes).toEqual([{ version: 1 }]);
  });
});

test('consents and histories of a list cost the same statements for one contact and for many', async () => {
  const read = (first: number) =>
    countStatements(app, () =>
      account.api.query(`{ contacts(first: ${first}) { nodes { consents { state decidedBy { source } } } } }`),
    );
  for (let i = 0; i < 6; i++) await give(account, (await newContact(account)).id);
  expect(await read(6)).toEqual(await read(1));
});
