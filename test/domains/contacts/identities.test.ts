import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomInt } from 'node:crypto';
import { newWaId } from '../../kit/account.js';
import { startTestApp, type TestApp } from '../../kit/app.js';
import { contactsOf, deliver, messageFrom, newUserId, noticeOf, threadsOf, userIdUpdate, type Told } from './people.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
}, 60_000);
afterAll(() => app.stop());

const digits = (count: number): string => String(randomInt(10 ** (count - 1), 10 ** count));

describe('a person', () => {
  test('is known by the user id first and by the number second', async () => {
    const account = await app.newAccount();
    const [userId, waId, other] = [newUserId(), newWaId(), newWaId()];
    await deliver(app, messageFrom(account, { userId, waId, name: 'Ana' }, 'one'));
    await deliver(app, messageFrom(account, { userId }, 'two'));
    await deliver(app, messageFrom(account, { waId }, 'three'));
    await deliver(app, messageFrom(account, { waId: other }, 'somebody else'));
    const [ana, stranger, ...more] = await contactsOf(account);
    expect(more).toEqual([]);
    expect(ana).toMatchObject({
      displayName: 'Ana',
      phoneNumber: `+${waId}`,
      identities: [
        { kind: 'USER_ID', value: userId },
        { kind: 'PHONE_NUMBER', value: `+${waId}` },
      ],
    });
    expect(stranger!.phoneNumber).toBe(`+${other}`);
    expect((await threadsOf(account)).map(({ texts, unreadCount }) => [texts, unreadCount])).toEqual([
      [['one', 'three', 'two'], 3],
      [['somebody else'], 1],
    ]);
  });

  test('may have no number: the user name stands for them, and the number is linked when it is seen', async () => {
    const account = await app.newAccount();
    const [userId, waId] = [newUserId(), newWaId()];
    await deliver(app, messageFrom(account, { userId, username: 'ana.p' }));
    expect(await contactsOf(account)).toMatchObject([
      {
        displayName: 'ana.p',
        phoneNumber: null,
        username: 'ana.p',
        identities: [{ kind: 'USER_ID' }, { kind: 'USERNAME' }],
      },
    ]);
    await deliver(app, messageFrom(account, { userId, waId }));
    expect(await contactsOf(account)).toMatchObject([{ username: 'ana.p', phoneNumber: `+${waId}` }]);
    expect(await threadsOf(account)).toMatchObject([{ unreadCount: 2, status: 'OPEN' }]);
  });

  test('is the same for every business of a group by the parent id', async () => {
    const account = await app.newAccount();
    const parentUserId = `DE.ENT.${digits(12)}`;
    await deliver(app, messageFrom(account, { userId: newUserId(), parentUserId }));
    await deliver(app, messageFrom(account, { userId: newUserId(), parentUserId }));
    await deliver(app, messageFrom(account, { parentUserId }));
    const contacts = await contactsOf(account);
    expect(contacts).toHaveLength(1);
    expect(contacts[0]!.identities.map(({ kind }) => kind).sort()).toEqual(['PARENT_USER_ID', 'USER_ID', 'USER_ID']);
  });

  test('is another one in another account, whatever ids they share', async () => {
    const [one, two] = [await app.newAccount(), await app.newAccount()];
    const person = { userId: newUserId(), waId: newWaId(), username: 'shared' };
    await deliver(app, messageFrom(one, person), messageFrom(two, person));
    const [[first], [second]] = [await contactsOf(one), await contactsOf(two)];
    expect(first!.id).not.toBe(second!.id);
    expect(await one.api.query('query ($id: ID!) { node(id: $id) { id } }', { id: second!.id })).toEqual({
      node: null,
    });
  });

  test('with names as they are now; the name that the business gave stays', async () => {
    const account = await app.newAccount();
    const [userId, waId] = [newUserId(), newWaId()];
    await account.api.mutate(
      'mutation ($input: ContactCreateInput!) { contactCreate(input: $input) { contact { id } userErrors { code } } }',
      { displayName: 'Ms Ana', phoneNumber: `+${waId}` },
    );
    await deliver(app, messageFrom(account, { userId, waId, name: 'ana 🌸', username: 'Ana.P' }));
    await deliver(app, messageFrom(account, { userId, name: 'Ana the second', username: 'ana_2' }));
    await deliver(app, messageFrom(account, { userId }));
    const [ana] = await contactsOf(account);
    expect(ana).toMatchObject({ displayName: 'Ms Ana', username: 'ana_2' });
    expect(ana!.identities.filter(({ kind }) => kind === 'USERNAME')).toEqual([{ kind: 'USERNAME', value: 'ana_2' }]);
  });

  test('who takes over a user name is not taken for the one who had it', async () => {
    const account = await app.newAccount();
    const [before, after] = [newUserId(), newUserId()];
    await deliver(app, messageFrom(account, { userId: before, username: 'Nice.Name' }));
    await deliver(app, messageFrom(account, { userId: after, username: 'nice.name' }));
    const contacts = await contactsOf(account);
    expect(contacts.map(({ username }) => username)).toEqual([null, 'nice.name']);
    expect(contacts.map(({ identities }) => identities.map(({ value }) => value))).toEqual([
      [before],
      [after, 'nice.name'],
    ]);
  });

  test('with names longer than any, or half an emoji at the cut, is stored', async () => {
    const account = await app.newAccount();
    await deliver(
      app,
      messageFrom(account, { userId: newUserId(), name: `${'x'.repeat(199)}👩‍👩‍👧`, username: 'u'.repeat(5_000) }),
    );
    expect(
      (await contactsOf(account)).map(({ displayName, username }) => [displayName.length, username!.length]),
    ).toEqual([[200, 100]]);
  });
});

describe('two spellings of one number', () => {
  const brazil = `11${digits(8).replace(/^./, '8')}`;
  const mexico = `55${digits(8)}`;
  const argentina = `11${digits(8).replace(/^./, '4')}`;
  test.each([
    ['Brazil, ninth digit', `55${brazil}`, `55${brazil.slice(0, 2)}9${brazil.slice(2)}`],
    ['Mexico, 1', `52${mexico}`, `521${mexico}`],
    ['Argentina, 9', `54${argentina}`, `549${argentina}`],
  ])('are one person, whichever comes first: %s', async (_, short, long) => {
    for (const [first, second] of [
      [short, long],
      [long, short],
    ] as const) {
      const account = await app.newAccount();
      await deliver(app, messageFrom(account, { waId: first }, 'one'));
      await deliver(app, messageFrom(account, { waId: second, userId: newUserId() }, 'two'));
      expect(await contactsOf(account)).toHaveLength(1);
      expect(await threadsOf(account)).toMatchObject([{ texts: ['one', 'two'], unreadCount: 2 }]);
    }
  });

  test.each([
    ['a landline of Brazil', `55113${digits(7)}`],
    ['a number of Germany', `49${digits(10)}`],
  ])('that look alike are two people elsewhere: %s', async (_, waId) => {
    const account = await app.newAccount();
    await deliver(app, messageFrom(account, { waId }));
    await deliver(app, messageFrom(account, { waId: `${waId.slice(0, 4)}9${waId.slice(4)}` }));
    expect(await contactsOf(account)).toHaveLength(2);
  });
});

describe('a number that changes', () => {
  test('goes with its person; who gets the old one is somebody else', async () => {
    const account = await app.newAccount();
    const [userId, old, fresh] = [newUserId(), newWaId(), newWaId()];
    await deliver(app, messageFrom(account, { userId, waId: old, name: 'Ana' }, 'before'));
    await deliver(app, noticeOf(account, { userId, waId: old }, { waId: fresh }));
    await deliver(app, messageFrom(account, { waId: fresh }, 'after'));
    await deliver(app, messageFrom(account, { userId: newUserId(), waId: old, name: 'Bob' }, 'a stranger'));
    const [ana, bob, ...more] = await contactsOf(account);
    expect(more).toEqual([]);
    expect([ana, bob]).toMatchObject([
      { displayName: 'Ana', phoneNumber: `+${fresh}` },
      { displayName: 'Bob', phoneNumber: `+${old}` },
    ]);
    expect(ana!.identities.map(({ value }) => value)).not.toContain(`+${old}`);
    const threads = await threadsOf(account);
    expect(threads.map(({ contact }) => contact.id)).toEqual([ana!.id, bob!.id]);
    expect(threads[0].texts).toEqual(expect.arrayContaining(['before', 'after']));
    expect(threads[1].texts).toEqual(['a stranger']);
  });

  test('with the user id: the notice, the webhook and messages in any order and twice are one person', async () => {
    const [old, fresh, before, after] = [newWaId(), newWaId(), newUserId(), newUserId()];
    const facts = [
      (account: any) => noticeOf(account, { userId: before, waId: old }, { userId: after, waId: fresh }),
      (account: any) => userIdUpdate(account, before, after, fresh),
      (account: any) => messageFrom(account, { userId: after, waId: fresh }, 'after'),
    ];
    for (const order of [
      [0, 1, 2],
      [2, 1, 0],
      [1, 2, 0, 1, 2],
    ]) {
      const account = await app.newAccount();
      await deliver(app, messageFrom(account, { userId: before, waId: old }, 'before'));
      for (const i of order) await deliver(app, facts[i]!(account));
      const contacts = await contactsOf(account);
      expect(contacts).toHaveLength(1);
      expect(contacts[0]!.phoneNumber).toBe(`+${fresh}`);
      expect(contacts[0]!.identities.map(({ value }) => value).sort()).toEqual([after, before, `+${fresh}`].sort());
      expect((await threadsOf(account)).filter(({ status }) => status !== 'CLOSED')).toHaveLength(1);
    }
  });

  test('told by the user id alone leaves the old number to others', async () => {
    const account = await app.newAccount();
    const [old, fresh, before, after] = [newWaId(), newWaId(), newUserId(), newUserId()];
    await deliver(app, messageFrom(account, { userId: before, waId: old, name: 'Ana' }));
    await deliver(app, userIdUpdate(account, before, after, fresh));
    await deliver(app, messageFrom(account, { userId: newUserId(), waId: old, name: 'Bob' }));
    expect((await contactsOf(account)).map(({ displayName, phoneNumber }) => [displayName, phoneNumber])).toEqual([
      ['Ana', `+${fresh}`],
      ['Bob', `+${old}`],
    ]);
  });

  test('without a word, by another user id on the same channel: nobody reads what the one before wrote', async () => {
    const account = await app.newAccount();
    const [ana, bob] = [newUserId(), newUserId()];
    const waId = newWaId();
    await deliver(app, messageFrom(account, { userId: ana, waId, name: 'Ana' }, 'from Ana'));
    await deliver(app, messageFrom(account, { userId: bob, waId, name: 'Bob' }, 'from Bob'));
    await deliver(app, messageFrom(account, { waId }, 'by number'));
    await deliver(app, messageFrom(account, { userId: ana }, 'from Ana again'));
    expect(await contactsOf(account)).toMatchObject([
      { displayName: 'Ana', phoneNumber: null, identities: [{ value: ana }] },
      { displayName: 'Bob', phoneNumber: `+${waId}`, identities: [{ value: bob }, { value: `+${waId}` }] },
    ]);
    expect((await threadsOf(account)).map(({ texts }) => texts)).toEqual([
      ['from Ana', 'from Ana again'],
      ['by number', 'from Bob'],
    ]);
  });

  test('without a word, also where the one before had a user name first and showed the number later', async () => {
    const account = await app.newAccount();
    const [ana, bob, waId] = [newUserId(), newUserId(), newWaId()];
    await deliver(app, messageFrom(account, { userId: ana, username: 'ana.p' }));
    await deliver(app, messageFrom(account, { userId: ana, waId }));
    await deliver(app, messageFrom(account, { userId: bob, username: 'bob.q' }));
    await deliver(app, messageFrom(account, { userId: bob, waId }));
    expect((await contactsOf(account)).map(({ username, phoneNumber }) => [username, phoneNumber])).toEqual([
      ['ana.p', null],
      ['bob.q', `+${waId}`],
    ]);
  });

  test('without a word, while both write at once: two people, and the number is with one of them', async () => {
    const account = await app.newAccount();
    const [ana, bob] = [newUserId(), newUserId()];
    const waId = newWaId();
    await deliver(app, messageFrom(account, { userId: ana, waId }));
    const bodies = Array.from({ length: 30 }, (_, i) =>
      messageFrom(account, { userId: i % 2 ? ana : bob, waId }, `${i}`),
    );
    await deliver(app, ...bodies);
    const contacts = await contactsOf(account);
    expect(contacts).toHaveLength(2);
    expect(contacts.filter(({ phoneNumber }) => phoneNumber === `+${waId}`)).toHaveLength(1);
    const threads = await threadsOf(account);
    expect(threads.map(({ unreadCount, status }) => [unreadCount, status])).toEqual([
      [16, 'OPEN'],
      [15, 'OPEN'],
    ]);
  });

  test('is the same person for another portfolio of the business, on another channel', async () => {
    const account = await app.newAccount();
    const second = { wabaId: newUserId().slice(3), phoneNumberId: newUserId().slice(3) };
    const channel = { id: await account.connect(second.wabaId, second.phoneNumberId), ...second };
    const waId = newWaId();
    await deliver(app, messageFrom(account, { userId: newUserId(), waId }));
    await deliver(app, messageFrom({ ...account, channel } as never, { userId: newUserId(), waId }));
    const contacts = await contactsOf(account);
    expect(contacts).toHaveLength(1);
    expect(contacts[0]!.identities.map(({ kind }) => kind).sort()).toEqual(['PHONE_NUMBER', 'USER_ID', 'USER_ID']);
  });

  test('with a notice of the number alone still links the new user id', async () => {
    const account = await app.newAccount();
    const [before, after, old, fresh] = [newUserId(), newUserId(), newWaId(), newWaId()];
    await deliver(app, messageFrom(account, { userId: before, waId: old }, 'before'));
    await deliver(app, noticeOf(account, { userId: before, waId: old }, { waId: fresh }));
    await deliver(app, messageFrom(account, { userId: after, waId: fresh }, 'after'));
    expect(await contactsOf(account)).toHaveLength(1);
  });

  test('only in its spelling changes nothing', async () => {
    const account = await app.newAccount();
    const local = digits(7);
    await deliver(app, messageFrom(account, { waId: `55118${local}` }));
    await deliver(app, noticeOf(account, { waId: `55118${local}` }, { waId: `551198${local}` }));
    await deliver(app, messageFrom(account, { waId: `55118${local}` }));
    expect(await contactsOf(account)).toHaveLength(1);
  });
});

test('a hundred first messages at once, in every form in which the person may be named, are one person', async () => {
  const account = await app.newAccount();
  const local = digits(7);
  const all = { userId: newUserId(), parentUserId: `BR.ENT.${digits(12)}`, username: 'ana.p', name: 'Ana' };
  const [short, long] = [`55118${local}`, `551198${local}`];
  const forms: Told[] = [
    { userId: all.userId, username: all.username },
    { waId: short },
    { waId: long, name: all.name },
    { ...all, waId: short },
    { parentUserId: all.parentUserId },
    { userId: all.userId, waId: long },
    { ...all },
  ];
  await deliver(app, ...Array.from({ length: 100 }, (_, i) => messageFrom(account, forms[i % forms.length]!, `${i}`)));
  expect(await contactsOf(account)).toMatchObject([{ username: 'ana.p', displayName: 'Ana' }]);
  const open = (await threadsOf(account)).filter(({ status }) => status !== 'CLOSED');
  expect(open).toMatchObject([{ unreadCount: 100 }]);
  expect(new Set(open[0].texts).size).toBe(100);
}, 120_000);
