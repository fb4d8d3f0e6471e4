import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { rows } from '../../../src/platform/database/rows.js';
import { uuidOf } from '../../../src/platform/kernel/ids.js';
import { systemViewer } from '../../../src/platform/kernel/viewer.js';
import { newWaId, type TestAccount } from '../../kit/account.js';
import { startTestApp, type TestApp } from '../../kit/app.js';
import { until } from '../../kit/until.js';
import { Suppressions } from '../../../src/domains/consent/suppression.service.js';
import { read, start, upload } from '../imports/imports.js';
import { consents, given, newContact, publish, give, withdraw } from './consents.js';

let app: TestApp;
let account: TestAccount;
/** The service of the very installation. */
let suppressions: Suppressions;
beforeAll(async () => {
  app = await startTestApp({ env: { SECRETS_KEY: keys[0]! } });
  suppressions = new Suppressions([Buffer.from(keys[0]!, 'base64')]);
}, 240_000);
beforeEach(async () => {
  account = await app.newAccount();
});
afterAll(() => app.stop());

const keys = [1, 2, 3, 4].map((n) => Buffer.alloc(32, n).toString('base64'));
const write = <T>(work: Parameters<typeof app.database.write<T>>[1]) =>
  app.database.write(systemViewer(account.accountId), work);
const run = (sql: string, ...params: unknown[]) =>
  write((scope) => rows<any>(scope.em, sql, [account.accountId, ...params]));

/** What an erasure does: the person is suppressed by everything that is known of them, and then gone. */
async function erase(contactId: string): Promise<void> {
  const id = uuidOf('Contact', contactId)!;
  await write(async (scope) => {
    await suppressions.suppressContacts(scope, [id], { reason: 'ERASURE', purpose: null, since: scope.clock.now() });
    await rows(scope.em, `delete from contact where account_id = $1 and id = $2`, [scope.accountId, id]);
  });
}
const contactsOf = async (): Promise<any[]> =>
  (
    await account.api.query(
      '{ contacts(first: 50) { nodes { id phoneNumber displayName identities { kind value } } } }',
    )
  ).contacts.nodes;
const errorsOf = async (name: string, input: object): Promise<any[]> =>
  (
    await account.api.query(
      `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { userErrors { code path } } }`,
      { input },
    )
  )[name].userErrors;
const suppressed = (path: string) => [{ code: 'CONTACT_SUPPRESSED', path: [path] }];

describe('somebody who was erased does not come back', () => {
  const number = '+919800000001';
  const erased = async () => erase((await newContact(account, number.slice(1))).id);

  test.each([
    '+91 98000 00001',
    '00919800000001',
    '+91\u00a098000\u00a000001',
    '+９１９８０００００００１',
    '+91-98000-00001',
  ])('by creating, upserting or changing a contact with %j', async (phoneNumber) => {
    await erased();
    expect(await errorsOf('contactCreate', { phoneNumber })).toEqual(suppressed('phoneNumber'));
    expect(await errorsOf('contactUpsert', { phoneNumber, displayName: 'Again' })).toEqual(suppressed('phoneNumber'));
    const { id } = await newContact(account);
    expect(await errorsOf('contactUpdate', { contactId: id, phoneNumber })).toEqual(suppressed('phoneNumber'));
    expect(await contactsOf()).toHaveLength(1);
  });

  test('by a file, whose other rows are taken over', async () => {
    await erased();
    const spellings = ['+91 98000 00001', '919800000001', '00919800000001', '098000 00001', '９８０００００００１'];
    const fresh = newWaId();
    const id = await upload(account, `phone;name\n${spellings.join(';A\n')};A\n+${fresh};B\n`);
    await start(account, id, ['PHONE_NUMBER', 'DISPLAY_NAME'], { defaultCountry: 'IN' });
    await until('it is done', async () => (await read(account, id)).state === 'COMPLETED');
    expect(await read(account, id)).toMatchObject({ createdCount: 1, failedCount: spellings.length });
    expect((await contactsOf()).map((one) => one.phoneNumber)).toEqual([`+${fresh}`]);
    expect(await run(`select distinct code from contact_import_error where account_id = $1`)).toEqual([
      { code: 'SUPPRESSED' },
    ]);
  });

  test.each([
    ['Brazil', '+5541988887777', '+554188887777'],
    ['Brazil, the other way', '+554188887777', '+5541988887777'],
    ['Argentina', '+5491123456789', '+541123456789'],
  ])('by the other spelling of a number of %s', async (_, first, second) => {
    await erase((await newContact(account, first.slice(1))).id);
    expect(await errorsOf('contactCreate', { phoneNumber: second })).toEqual(suppressed('phoneNumber'));
  });

  test('by the number of Mexico as WhatsApp writes it', async () => {
    await erase((await newContact(account, '525512345678')).id);
    const identity = { kind: 'PHONE_NUMBER', matchKey: '5215512345678' };
    expect(await write((scope) => suppressions.refused(scope, [identity]))).toMatchObject([{ identity }]);
  });

  test('by an e-mail address or the id of another system', async () => {
    const { contact } = (
      await account.api.query(
        `mutation ($input: ContactUpsertInput!) { contactUpsert(input: $input) { contact { id } userErrors { code } } }`,
        { input: { externalId: 'shop-1', email: 'ana@shop.example', displayName: 'Ana' } },
      )
    ).contactUpsert;
    await erase(contact.id);
    expect(await errorsOf('contactUpsert', { externalId: 'shop-1' })).toEqual(suppressed('externalId'));
    expect(await errorsOf('contactUpsert', { email: 'ana@shop.example' })).toEqual(suppressed('email'));
    expect(await errorsOf('contactUpsert', { externalId: 'shop-2' })).toEqual([]);
  });

  test('by a webhook of before, and comes back by writing anew', async () => {
    const waId = newWaId();
    const userId = `DE.${waId}`;
    const { id } = await newContact(account, waId);
    await account.inbound({ from: { waId, userId }, text: 'Hello' });
    await until(
      'the message is there',
      async () => (await run(`select 1 from message where account_id = $1`)).length > 0,
    );
    await write(async (scope) => {
      await suppressions.suppressContacts(scope, [uuidOf('Contact', id)!], {
        ...{ reason: 'ERASURE', purpose: null, since: new Date(scope.clock.now().getTime() - 60_000) },
      });
    });
    // Everything that the erasure of the room of privacy deletes.
    await app.asOwner(`delete from contact_identity where account_id = '${account.accountId}'`);
    const late = Math.floor(app.clock.now().getTime() / 1000) - 3_600;
    const before = (await run(`select 1 from message where account_id = $1`)).length;
    const contactsBefore = (await contactsOf()).length;
    await account.inbound({
      from: { userId },
      message: { type: 'text', timestamp: late, text: { body: 'late' } } as never,
    });
    await account.inbound({
      from: { waId },
      message: { type: 'text', timestamp: late, text: { body: 'late' } } as never,
    });
    await account.inbound({ from: { waId: newWaId() }, text: 'somebody else' });
    await until('the other one is there', async () => (await contactsOf()).length === contactsBefore + 1);
    expect(await run(`select 1 from message where account_id = $1`)).toHaveLength(before + 1);
    await account.inbound({ from: { waId, userId }, text: 'I am back' });
    // Beside the row of before, which this test leaves where it is.
    const isBack = async () => (await contactsOf()).filter((one) => one.phoneNumber === `+${waId}`).length === 2;
    await until('the person is there', isBack);
    const { suppressions: list } = await account.api.query(
      '{ suppressions { nodes { reason purpose wroteAgainAt liftedAt } } }',
    );
    expect(list.nodes).toEqual([
      { reason: 'ERASURE', purpose: null, wroteAgainAt: expect.any(String), liftedAt: null },
    ]);
  });

  test('by a room that forgets to ask: the database asks', async () => {
    const { id, waId } = await newContact(account);
    const other = await newContact(account);
    const add = (suppressionKeys: string[] | null) =>
      run(
        `insert into contact_identity (account_id, id, contact_id, kind, value, match_key, created_at, suppression_keys)
         values ($1, gen_random_uuid(), $2, 'PHONE_NUMBER', $3, $4, now(), $5)`,
        ...[uuidOf('Contact', other.id), `+${waId}`, waId, suppressionKeys],
      );
    await erase(id);
    await expect(add(null)).rejects.toThrow(/Suppression was not asked/);
    const own = suppressions.keysOf(account.accountId, { kind: 'PHONE_NUMBER', matchKey: waId });
    await expect(add(own)).rejects.toThrow(/not added again/);
  });

  test('after the keys were replaced three times', async () => {
    const matchKey = '4915112345678';
    const [oldest, ...newer] = keys.map((key) => Buffer.from(key, 'base64'));
    const identity = { kind: 'PHONE_NUMBER', matchKey };
    await write((scope) =>
      new Suppressions([oldest!]).suppress(scope, [identity], {
        reason: 'ERASURE',
        purpose: null,
        since: scope.clock.now(),
      }),
    );
    const now = new Suppressions([...newer.reverse(), oldest!]);
    expect(await write((scope) => now.refused(scope, [identity]))).toMatchObject([{ identity }]);
    const other = new Suppressions([Buffer.alloc(32, 9)]);
    expect(await write((scope) => other.refused(scope, [identity]))).toEqual([]);
  });

  test('in this account; another one may know the person', async () => {
    await erased();
    account = await app.newAccount({ channel: false });
    expect(await errorsOf('contactCreate', { phoneNumber: number })).toEqual([]);
  });
});

test('a merged contact that is erased is suppressed by all its numbers', async () => {
  const [kept, gone] = [await newContact(account), await newContact(account)];
  expect(await errorsOf('contactMerge', { keptId: kept.id, goneId: gone.id })).toEqual([]);
  await erase(kept.id);
  for (const { waId } of [kept, gone])
    expect(await errorsOf('contactCreate', { phoneNumber: `+${waId}` })).toEqual(suppressed('phoneNumber'));
});

describe('a no', () => {
  const list = async (args = ''): Promise<any[]> =>
    (await account.api.query(`{ suppressions${args} { nodes { id reason purpose liftedAt keyedHashes } } }`))
      .suppressions.nodes;

  test('outlives its contact, is listed by hashes alone, and holds no number', async () => {
    const { id, waId } = await newContact(account);
    await withdraw(account, id);
    await withdraw(account, id);
    const [only, ...more] = await list();
    expect(more).toEqual([]);
    expect(only).toMatchObject({ reason: 'MANUAL', purpose: 'MARKETING', liftedAt: null });
    expect(JSON.stringify(await run(`select * from suppression_key where account_id = $1`))).not.toContain(waId);
    expect(only.keyedHashes).toEqual(suppressions.keysOf(account.accountId, { kind: 'PHONE_NUMBER', matchKey: waId }));
    expect(await list('(reason: STOP)')).toEqual([]);
  });

  test('of a member is mended by a member; of an erased person by nothing but their own act', async () => {
    const { id } = await newContact(account);
    await withdraw(account, id);
    expect((await give(account, id)).userErrors).toEqual([]);
    expect(await list()).toEqual([]);
    expect(await list('(withLifted: true)')).toMatchObject([{ reason: 'MANUAL', liftedAt: expect.any(String) }]);
    await write((scope) =>
      suppressions.suppressContacts(scope, [uuidOf('Contact', id)!], {
        reason: 'ERASURE',
        purpose: null,
        since: scope.clock.now(),
      }),
    );
    await give(account, id);
    expect(await list()).toMatchObject([{ reason: 'ERASURE' }]);
    await publish(account, 'en', 'Offers');
    app.clock.advance(61_000);
    await give(account, id, { ...given.form, noticeVersion: 1, noticeLanguage: 'en' });
    expect(await list()).toEqual([]);
    expect(await consents(account, id)).toMatchObject([{ state: 'RENEWED', isValid: true }]);
  });

  test('needs the permission to manage contacts to be listed', async () => {
    const writer = await account.apiKey(['CONTACTS_WRITE']);
    await expect(writer.query('{ suppressions { nodes { id } } }')).rejects.toThrow(/FORBIDDEN|permission/i);
  });
});

test('after a change of number a no follows to the new one, and a yes has to be asked for anew', async () => {
  const [before, after] = [newWaId(), newWaId()];
  await account.inbound({ from: { waId: before }, text: 'Hello' });
  const person = await until('the person is there', async () => (await contactsOf())[0]);
  await give(account, person.id, { purpose: 'UTILITY' });
  await withdraw(account, person.id);
  await account.inbound({
    from: { waId: before },
    message: { type: 'system', system: { type: 'user_changed_number', wa_id: after, body: 'changed' } },
  });
  await until('the number is another', async () => (await contactsOf()).some((one) => one.phoneNumber === `+${after}`));
  const [{ id }] = (await contactsOf()) as [any];
  expect(await consents(account, id)).toMatchObject([
    { purpose: 'MARKETING', state: 'WITHDRAWN' },
    { purpose: 'UTILITY', state: 'INVALIDATED', decidedBy: { source: 'NUMBER_CHANGE' } },
  ]);
  const { suppressions: list } = await account.api.query('{ suppressions { nodes { keyedHashes } } }');
  for (const matchKey of [before, after])
    expect(list.nodes[0].keyedHashes).toEqual(
      expect.arrayContaining(suppressions.keysOf(account.accountId, { kind: 'PHONE_NUMBER', matchKey })),
    );
});
