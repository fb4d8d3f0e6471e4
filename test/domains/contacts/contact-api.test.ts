import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomInt } from 'node:crypto';
import { newWaId, type TestAccount } from '../../kit/account.js';
import { startTestApp, type TestApp } from '../../kit/app.js';
import { contactsOf, deliver, messageFrom, newUserId, threadsOf } from './people.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
}, 60_000);
afterAll(() => app.stop());

const create = async (account: TestAccount, input: object): Promise<any> =>
  (
    await account.api.query(
      `mutation ($input: ContactCreateInput!) { contactCreate(input: $input) {
        contact { id displayName phoneNumber email identities { kind value } } userErrors { code path } } }`,
      { input },
    )
  ).contactCreate;

const find = async (account: TestAccount, search: string): Promise<string[]> => {
  const { contacts } = await account.api.query(
    'query ($search: String) { contacts(search: $search) { nodes { displayName } } }',
    { search },
  );
  return contacts.nodes.map((contact: any) => contact.displayName).sort();
};

describe('creating a contact', () => {
  test('takes a number in any writing and keeps it in E.164', async () => {
    const account = await app.newAccount({ channel: false });
    const digits = newWaId();
    const { contact, userErrors } = await create(account, {
      displayName: '  Ana  ',
      phoneNumber: `00${digits.slice(0, 2)} (${digits.slice(2, 5)}) ${digits.slice(5, 8)}-${digits.slice(8)}`,
      email: ' Ana@Shop.Example ',
    });
    expect(userErrors).toEqual([]);
    expect(contact).toMatchObject({
      displayName: 'Ana',
      phoneNumber: `+${digits}`,
      email: 'ana@shop.example',
      identities: [{ kind: 'PHONE_NUMBER', value: `+${digits}` }],
    });
  });

  test.each([
    ['nothing', {}, 'INVALID_INPUT', []],
    ['empty texts', { displayName: '', phoneNumber: '', email: '' }, 'INVALID_INPUT', []],
    ['blanks for a name', { displayName: ' \u00a0 ' }, 'INVALID_INPUT', ['displayName']],
    ['a name of 121 characters', { displayName: 'x'.repeat(121) }, 'INVALID_INPUT', ['displayName']],
    ['control characters', { displayName: 'a\u0007b' }, 'INVALID_INPUT', ['displayName']],
    ['a number without its country', { phoneNumber: '0171 1234567' }, 'INVALID_PHONE_NUMBER', ['phoneNumber']],
    ['an extension', { phoneNumber: '+49 30 123456 ext. 7' }, 'INVALID_PHONE_NUMBER', ['phoneNumber']],
    ['words', { phoneNumber: 'call me' }, 'INVALID_PHONE_NUMBER', ['phoneNumber']],
    ['a megabyte of digits', { phoneNumber: `+${'4'.repeat(90_000)}` }, 'INVALID_PHONE_NUMBER', ['phoneNumber']],
    ['no address', { email: 'ana@' }, 'INVALID_INPUT', ['email']],
  ])('with %s is refused and leaves nothing', async (_, input, code, path) => {
    const account = await app.newAccount({ channel: false });
    const refused = await create(account, input);
    expect(refused).toMatchObject({ contact: null, userErrors: [{ code }] });
    expect(refused.userErrors[0].path ?? []).toEqual(path);
    expect(await contactsOf(account)).toEqual([]);
  });

  test('with the same number many times at once makes one', async () => {
    const account = await app.newAccount({ channel: false });
    const phoneNumber = `+${newWaId()}`;
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, (_, i) => create(account, { displayName: `Twin ${i}`, phoneNumber })),
    );
    expect(outcomes.filter(({ contact }) => contact)).toHaveLength(1);
    expect(outcomes.flatMap(({ userErrors }) => userErrors)).toEqual(
      Array.from({ length: 9 }, () => ({ code: 'PHONE_NUMBER_TAKEN', path: ['phoneNumber'] })),
    );
    expect(await contactsOf(account)).toHaveLength(1);
  });

  test('finds the number taken by its other spelling, and by a person who wrote', async () => {
    const account = await app.newAccount();
    const local = String(randomInt(10 ** 6, 10 ** 7));
    expect((await create(account, { phoneNumber: `+55 11 98${local}` })).userErrors).toEqual([]);
    const taken = [{ code: 'PHONE_NUMBER_TAKEN', path: ['phoneNumber'] }];
    expect((await create(account, { phoneNumber: `+55 11 8${local}` })).userErrors).toEqual(taken);
    const waId = newWaId();
    await deliver(app, messageFrom(account, { waId }));
    expect((await create(account, { phoneNumber: `+${waId}` })).userErrors).toEqual(taken);
  });

  test('knows the person who then writes from the other spelling of the number', async () => {
    const account = await app.newAccount();
    const local = String(randomInt(10 ** 6, 10 ** 7));
    const { contact } = await create(account, { displayName: 'Ms Ana', phoneNumber: `+55 11 98${local}` });
    const userId = newUserId();
    await deliver(app, messageFrom(account, { waId: `55118${local}`, userId, name: 'ana' }));
    expect(await contactsOf(account)).toMatchObject([{ id: contact.id, displayName: 'Ms Ana' }]);
    expect((await threadsOf(account)).map((thread) => thread.contact.id)).toEqual([contact.id]);
  });

  test('at the moment in which the person writes for the first time ends in one contact', async () => {
    for (let i = 0; i < 5; i++) {
      const account = await app.newAccount();
      const waId = newWaId();
      const [{ contact, userErrors }] = await Promise.all([
        create(account, { displayName: 'Ana', phoneNumber: `+${waId}` }),
        deliver(app, messageFrom(account, { waId, userId: newUserId(), name: 'ana' })),
      ]);
      expect(contact === null).toBe(userErrors[0]?.code === 'PHONE_NUMBER_TAKEN');
      expect(await contactsOf(account)).toHaveLength(1);
      expect(await threadsOf(account)).toHaveLength(1);
    }
  });

  test('with an Idempotency-Key happens once for each actor and account', async () => {
    const [account, stranger] = [await app.newAccount({ channel: false }), await app.newAccount({ channel: false })];
    const agent = await account.member('AGENT');
    const send = (api: TestAccount['api'], name: string) =>
      api.raw(
        'mutation ($input: ContactCreateInput!) { contactCreate(input: $input) { contact { id displayName } userErrors { code } } }',
        { input: { displayName: name } },
        { 'idempotency-key': 'one-key' },
      );
    const answers = await Promise.all(Array.from({ length: 5 }, () => send(account.api, 'Ana')));
    expect(new Set(answers.map(({ body }) => body.data.contactCreate.contact.id)).size).toBe(1);
    expect(answers.filter(({ body }) => body.extensions!['idempotentReplay'])).toHaveLength(4);
    expect((await send(account.api, 'Bob')).body.errors![0]!.extensions['code']).toBe('IDEMPOTENCY_KEY_REUSED');
    for (const api of [agent.api, stranger.api])
      expect((await send(api, 'Bob')).body).toMatchObject({
        data: { contactCreate: { contact: { displayName: 'Bob' } } },
      });
    expect((await contactsOf(account)).map(({ displayName }) => displayName)).toEqual(['Ana', 'Bob']);
  });
});

describe('searching contacts', () => {
  const names = [
    'Ana 100%',
    'Ana_B',
    'Anna\\C',
    'Jürgen MÜLLER',
    'Żółć',
    'Привет Мир',
    '李雷',
    'Ola 👩‍👩‍👧‍👦',
    'x'.repeat(120),
  ];
  let account: TestAccount;
  beforeAll(async () => {
    account = await app.newAccount();
    for (const displayName of names) await create(account, { displayName });
    await create(account, { displayName: 'With number', phoneNumber: '+4915112345678' });
    await deliver(app, messageFrom(account, { userId: newUserId(), username: 'quiet.user', name: 'Profile Name' }));
  });

  test.each([
    ['%', ['Ana 100%']],
    ['_', ['Ana_B']],
    ['\\', ['Anna\\C']],
    ['%_%', []],
    ['jürgen müller', ['Jürgen MÜLLER']],
    ['ŻÓŁĆ', ['Żółć']],
    ['привет', ['Привет Мир']],
    ['雷', ['李雷']],
    ['👩‍👧‍👦', ['Ola 👩‍👩‍👧‍👦']],
    ['12345', ['With number']],
    ['QUIET.user', ['Profile Name']],
    ['profile', ['Profile Name']],
    ['x'.repeat(100), ['x'.repeat(120)]],
    ["'; drop table contact; --", []],
    ['\ud83d', []],
  ])('for %s', async (search, found) => {
    expect(await find(account, search)).toEqual(found);
  });

  test('for blanks lists everybody; for too much, or what cannot be stored, it is refused', async () => {
    expect(await find(account, '   ')).toHaveLength(names.length + 2);
    for (const search of ['x'.repeat(101), 'a\u0000b']) {
      const { body } = await account.api.raw('query ($s: String) { contacts(search: $s) { nodes { id } } }', {
        s: search,
      });
      expect(body.errors![0]!.extensions['code']).toBe('BAD_USER_INPUT');
    }
  });
});
