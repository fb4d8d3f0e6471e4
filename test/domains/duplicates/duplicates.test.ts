import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomInt } from 'node:crypto';
import { rows } from '../../../src/platform/database/rows.js';
import { systemViewer } from '../../../src/platform/kernel/viewer.js';
import { newWaId, type TestAccount } from '../../kit/account.js';
import { startTestApp, type TestApp } from '../../kit/app.js';
import { countStatements } from '../../kit/sql.js';
import { until } from '../../kit/until.js';
import { deliver, messageFrom, newUserId } from '../contacts/people.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
}, 60_000);
afterAll(() => app.stop());

const mutate = (account: TestAccount, name: string, input: object, fields = ''): Promise<any> =>
  account.api.mutate(
    `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ${fields} userErrors { code path } } }`,
    input,
  );

const newContact = async (account: TestAccount, input: object): Promise<string> =>
  (await mutate(account, 'contactCreate', input, 'contact { id }')).contact.id;

interface Pair {
  id: string;
  reasons: string[];
  confidence: string;
  contacts: { id: string }[];
}

const fields = 'id reasons confidence contacts { id }';

/** All pairs of the account, when the followers have seen everything. */
async function pairsOf(account: TestAccount, args = ''): Promise<Pair[]> {
  await app.core.following.settled(account.accountId);
  return (await account.api.query(`{ contactDuplicates(first: 100${args}) { nodes { ${fields} } } }`)).contactDuplicates
    .nodes;
}

async function othersOf(account: TestAccount, id: string): Promise<string[]> {
  await app.core.following.settled(account.accountId);
  const { contact } = await account.api.query(`query ($id: ID!) { contact(id: $id) { id duplicates { ${fields} } } }`, {
    id,
  });
  return contact.duplicates.map((pair: Pair) => pair.contacts.find((one) => one.id !== contact.id)!.id);
}

const idsOf = (pair: Pair): string[] => pair.contacts.map(({ id }) => id);
const newEmail = (): string => `p${randomInt(10 ** 9)}@people.example`;

describe('two contacts may be one person', () => {
  test.each([
    ["Brazil's ninth digit", '+552098765432', '+5520998765432'],
    ["Argentina's 9", '+541234567890', '+5491234567890'],
  ])('by a number that is written in two ways: %s', async (_, short, long) => {
    const account = await app.newAccount({ channel: false });
    const first = await newContact(account, { displayName: 'Ana', phoneNumber: short });
    const second = await newContact(account, { displayName: 'Somebody', phoneNumber: long });
    const pairs = await pairsOf(account);
    expect(pairs).toMatchObject([{ reasons: ['PHONE_NUMBER'], confidence: 'HIGH' }]);
    expect(idsOf(pairs[0]!)).toEqual([first, second]);
    expect(await othersOf(account, first)).toEqual([second]);
    expect(await othersOf(account, second)).toEqual([first]);
  });

  test('by a user id of WhatsApp that a system of the business knows too', async () => {
    const account = await app.newAccount();
    const userId = newUserId();
    const { contact } = await mutate(
      account,
      'contactUpsert',
      { externalId: userId, displayName: 'Ana of the shop' },
      'contact { id }',
    );
    await deliver(app, messageFrom(account, { userId, name: 'ana' }));
    const pairs = await pairsOf(account);
    expect(pairs).toMatchObject([{ reasons: ['USER_ID'], confidence: 'HIGH' }]);
    expect(idsOf(pairs[0]!)[0]).toBe(contact.id);
  });

  test('by a number in an attribute: less surely, for it may be the number of somebody else', async () => {
    const account = await app.newAccount({ channel: false });
    await mutate(account, 'contactAttributeCreate', { key: 'mobile', label: 'Mobile', type: 'TEXT' });
    const waId = newWaId();
    await newContact(account, { displayName: 'Ana', phoneNumber: `+${waId}` });
    const second = await newContact(account, { displayName: 'Bea', email: newEmail() });
    expect(await pairsOf(account)).toEqual([]);
    const number = `+${waId.slice(0, 2)} ${waId.slice(2, 5)}-${waId.slice(5)}`;
    await mutate(account, 'contactSetAttributes', {
      contactId: second,
      attributes: [{ key: 'mobile', value: number }],
    });
    expect(await pairsOf(account)).toMatchObject([{ reasons: ['PHONE_NUMBER'], confidence: 'MEDIUM' }]);
  });

  test('by an e-mail address, in the field or an attribute: sure with one name, unsure with two', async () => {
    const account = await app.newAccount({ channel: false });
    await mutate(account, 'contactAttributeCreate', { key: 'work_mail', label: 'Work', type: 'EMAIL' });
    const email = newEmail();
    const jose = await newContact(account, { displayName: 'José Pérez', email });
    const twin = await newContact(account, { displayName: 'jose perez', phoneNumber: `+${newWaId()}` });
    const wife = await newContact(account, { displayName: 'Maria Pérez', email: email.toUpperCase() });
    await mutate(account, 'contactSetAttributes', {
      contactId: twin,
      attributes: [{ key: 'work_mail', value: email }],
    });
    const nameless = await newContact(account, { email });
    const pairs = await pairsOf(account);
    const between = (a: string, b: string) => pairs.find((pair) => idsOf(pair).includes(a) && idsOf(pair).includes(b));
    expect(between(jose, twin)).toMatchObject({ reasons: ['EMAIL', 'NAME'], confidence: 'HIGH' });
    expect(between(jose, wife)).toMatchObject({ reasons: ['EMAIL'], confidence: 'LOW' });
    expect(between(jose, nameless)).toMatchObject({ reasons: ['EMAIL'], confidence: 'MEDIUM' });
    expect(pairs.map(({ confidence }) => confidence)).toEqual(['HIGH', 'MEDIUM', 'MEDIUM', 'MEDIUM', 'LOW', 'LOW']);
    expect(await pairsOf(account, ', atLeast: HIGH')).toEqual([between(jose, twin)]);
    expect((await pairsOf(account, ', atLeast: MEDIUM')).length).toBe(4);
  });

  test('not by a name alone, nor by what belongs to many', async () => {
    const account = await app.newAccount({ channel: false });
    const email = newEmail();
    for (let i = 0; i < 2; i++) await newContact(account, { displayName: 'Ana', phoneNumber: `+${newWaId()}` });
    expect(await pairsOf(account)).toEqual([]);
    const many: string[] = [];
    for (let i = 0; i < 10; i++) many.push(await newContact(account, { displayName: `Clerk ${i}`, email }));
    expect((await pairsOf(account)).length).toBe(45);
    const last = await newContact(account, { displayName: 'Clerk 10', email });
    expect(await pairsOf(account)).toEqual([]);
    await mutate(account, 'contactUpdate', { contactId: last, email: newEmail() });
    expect((await pairsOf(account)).length).toBe(45);
    expect(await othersOf(account, many[3]!)).toHaveLength(9);
  });

  test('and no longer when they have nothing in common any more', async () => {
    const account = await app.newAccount({ channel: false });
    const email = newEmail();
    const first = await newContact(account, { displayName: 'Ana', email });
    await newContact(account, { displayName: 'Ana', email });
    expect(await pairsOf(account)).toMatchObject([{ confidence: 'HIGH' }]);
    await mutate(account, 'contactUpdate', { contactId: first, displayName: 'Bea' });
    expect(await pairsOf(account)).toMatchObject([{ confidence: 'LOW' }]);
    await mutate(account, 'contactUpdate', { contactId: first, email: null });
    expect(await pairsOf(account)).toEqual([]);
  });
});

describe('suggestions', () => {
  test('leave out who is blocked, until it is unblocked', async () => {
    const account = await app.newAccount({ channel: false });
    const email = newEmail();
    const first = await newContact(account, { displayName: 'Ana', email });
    const second = await newContact(account, { displayName: 'Bea', email });
    await mutate(account, 'contactBlock', { contactId: first });
    expect([await pairsOf(account), await othersOf(account, second)]).toEqual([[], []]);
    await mutate(account, 'contactUnblock', { contactId: first });
    expect(await othersOf(account, second)).toEqual([first]);
  });

  test('end with the merge, come again when it is undone, and nobody is merged without being asked', async () => {
    const account = await app.newAccount({ channel: false });
    const email = newEmail();
    const first = await newContact(account, { displayName: 'Ana', email });
    const second = await newContact(account, { displayName: 'Ana', email });
    const third = await newContact(account, { displayName: 'Bea', phoneNumber: `+${newWaId()}` });
    const [pair] = await pairsOf(account);
    await mutate(account, 'contactMerge', { keptId: second, goneId: first });
    expect(await pairsOf(account)).toEqual([]);
    expect((await account.api.query('query ($id: ID!) { node(id: $id) { id } }', { id: pair!.id })).node).toBeNull();
    const { contact } = await account.api.query('query ($id: ID!) { contact(id: $id) { merges { nodes { id } } } }', {
      id: second,
    });
    await mutate(account, 'contactMergeUndo', { contactMergeId: contact.merges.nodes[0].id });
    expect((await pairsOf(account)).map((one) => idsOf(one))).toEqual([[first, second]]);
    expect(await othersOf(account, third)).toEqual([]);
  });

  test('are of one account, and ask for the permission to read contacts', async () => {
    const [account, neighbour] = [await app.newAccount({ channel: false }), await app.newAccount({ channel: false })];
    const email = newEmail();
    const first = await newContact(account, { displayName: 'Ana', email });
    await newContact(neighbour, { displayName: 'Ana', email });
    const second = await newContact(account, { displayName: 'Ana', email });
    expect(await pairsOf(neighbour)).toEqual([]);
    const [pair] = await pairsOf(account);
    expect(idsOf(pair!)).toEqual([first, second]);
    const { node } = await neighbour.api.query('query ($id: ID!) { node(id: $id) { id } }', { id: pair!.id });
    expect(node).toBeNull();
    const key = await account.apiKey(['CONVERSATIONS_READ']);
    const { body } = await key.raw('{ contactDuplicates { nodes { id } } }');
    expect(body.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
  });

  test('page in both directions, and a list of contacts with them costs one statement more', async () => {
    const account = await app.newAccount({ channel: false });
    const email = newEmail();
    for (let i = 0; i < 4; i++) await newContact(account, { displayName: `Person ${i}`, email });
    const all = (await pairsOf(account)).map(({ id }) => id);
    expect(all).toHaveLength(6);
    const read = async (args: string) =>
      (await account.api.query(`{ contactDuplicates(${args}) { nodes { id } pageInfo { endCursor startCursor } } }`))
        .contactDuplicates;
    const start = await read('first: 4');
    const rest = await read(`first: 4, after: "${start.pageInfo.endCursor}"`);
    expect([...start.nodes, ...rest.nodes].map(({ id }: Pair) => id)).toEqual(all);
    const back = await read(`last: 2, before: "${rest.pageInfo.startCursor}"`);
    expect(back.nodes.map(({ id }: Pair) => id)).toEqual(all.slice(2, 4));
    const forged = Buffer.from(['9', account.accountId, account.accountId].join('\u0000')).toString('base64url');
    const { body } = await account.api.raw(`{ contactDuplicates(first: 1, after: "${forged}") { nodes { id } } }`);
    expect(body.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
    const count = (first: number) =>
      countStatements(app, () =>
        account.api.query(
          `{ contacts(first: ${first}) { nodes { id duplicates { id confidence contacts { id displayName } } } } }`,
        ),
      );
    expect((await count(4)).sort()).toEqual((await count(1)).sort());
  });

  test('are found among contacts that were there before', async () => {
    const account = await app.newAccount({ channel: false });
    const email = newEmail();
    const ids = [
      await newContact(account, { displayName: 'Ana', email }),
      await newContact(account, { displayName: 'Ana', email }),
    ];
    await pairsOf(account);
    await app.database.write(systemViewer(account.accountId), async (scope) => {
      await rows(scope.em, 'delete from contact_likeness where account_id = $1', [scope.accountId]);
      await rows(scope.em, 'delete from contact_duplicate where account_id = $1', [scope.accountId]);
    });
    await app.asOwner(`delete from contact_likeness_fill where account_id = '${account.accountId}'`);
    await newContact(account, { displayName: 'A new one', phoneNumber: `+${newWaId()}` });
    await until('the older ones are compared', async () => (await pairsOf(account)).length === 1);
    expect(idsOf((await pairsOf(account))[0]!)).toEqual(ids);
  });

  test('are announced to the inbox', async () => {
    const account = await app.newAccount({ channel: false });
    const email = newEmail();
    const watch = account.subscribe(
      'subscription { inboxEvents { __typename ... on ContactChangedEvent { change contact { id duplicates { id } } } } }',
    );
    await watch.find('it has caught up', ({ inboxEvents }) => inboxEvents.__typename === 'CaughtUpEvent');
    const first = await newContact(account, { displayName: 'Ana', email });
    await newContact(account, { displayName: 'Bea', email });
    const found = await watch.find(
      'the first is told to have a double',
      ({ inboxEvents }) => inboxEvents.change === 'DUPLICATES' && inboxEvents.contact.id === first,
    );
    expect(found.inboxEvents.contact.duplicates).toHaveLength(1);
    await watch.close();
  });
});

describe('contactDuplicateDismiss', () => {
  const dismiss = (account: TestAccount, contactId: string, otherId: string) =>
    mutate(account, 'contactDuplicateDismiss', { contactId, otherId }, 'contact { id duplicates { id } }');

  test('is remembered whichever of the two is named first, and twice is as good as once', async () => {
    const account = await app.newAccount({ channel: false });
    const email = newEmail();
    const first = await newContact(account, { displayName: 'Ana', email });
    const second = await newContact(account, { displayName: 'Bea', email });
    await app.core.following.settled(account.accountId);
    const results = await Promise.all([
      ...[0, 1, 2].map(() => dismiss(account, second, first)),
      ...[0, 1, 2].map(() => dismiss(account, first, second)),
    ]);
    expect(results[0].contact).toEqual({ id: second, duplicates: [] });
    expect(await pairsOf(account)).toEqual([]);
    // What they have in common changes: they are still two people.
    await mutate(account, 'contactUpdate', { contactId: first, displayName: 'Bea' });
    expect([await pairsOf(account), await othersOf(account, first)]).toEqual([[], []]);
  });

  test('is taken back, whichever is named first, and nothing is where nothing was said', async () => {
    const account = await app.newAccount({ channel: false });
    const email = newEmail();
    const first = await newContact(account, { displayName: 'Ana', email });
    const second = await newContact(account, { displayName: 'Bea', email });
    await app.core.following.settled(account.accountId);
    const restore = (contactId: string, otherId: string) =>
      mutate(account, 'contactDuplicateRestore', { contactId, otherId }, 'contact { id duplicates { id } }');
    expect((await restore(first, second)).contact.duplicates).toHaveLength(1);
    await dismiss(account, first, second);
    expect(await pairsOf(account)).toEqual([]);
    const watch = account.subscribe(
      'subscription { inboxEvents { __typename ... on ContactChangedEvent { change contact { id } } } }',
    );
    await watch.find('it has caught up', ({ inboxEvents }) => inboxEvents.__typename === 'CaughtUpEvent');
    const results = await Promise.all([restore(second, first), restore(first, second)]);
    expect(results[0].contact).toMatchObject({ id: second, duplicates: [{ id: expect.any(String) }] });
    for (const id of [first, second])
      await watch.find(
        'both are told',
        ({ inboxEvents }) => inboxEvents.change === 'DUPLICATES' && inboxEvents.contact.id === id,
      );
    await watch.close();
    expect((await pairsOf(account)).map(idsOf)).toEqual([[first, second]]);
    const neighbour = await app.newAccount({ channel: false });
    const { contactDuplicateRestore } = await neighbour.api.query(
      'mutation ($input: ContactDuplicateRestoreInput!) { contactDuplicateRestore(input: $input) { userErrors { code path } } }',
      { input: { contactId: first, otherId: second } },
    );
    expect(contactDuplicateRestore.userErrors).toEqual([{ code: 'NOT_FOUND', path: ['contactId'] }]);
  });

  test('follows a merge, and comes back when that is undone', async () => {
    const account = await app.newAccount({ channel: false });
    const email = newEmail();
    const [ana, bea, gone] = [
      await newContact(account, { displayName: 'Ana', email }),
      await newContact(account, { displayName: 'Bea', email }),
      await newContact(account, { displayName: 'Bea B.', email }),
    ];
    await dismiss(account, ana, gone);
    expect(await othersOf(account, ana)).toEqual([bea]);
    await mutate(account, 'contactMerge', { keptId: bea, goneId: gone });
    expect(await pairsOf(account)).toEqual([]);
    const { contact } = await account.api.query('query ($id: ID!) { contact(id: $id) { merges { nodes { id } } } }', {
      id: bea,
    });
    await mutate(account, 'contactMergeUndo', { contactMergeId: contact.merges.nodes[0].id });
    expect(await othersOf(account, ana)).toEqual([bea]);
    expect(await othersOf(account, gone)).toEqual([bea]);
  });

  test('refuses one contact twice, a contact of others and nonsense', async () => {
    const [account, neighbour] = [await app.newAccount({ channel: false }), await app.newAccount({ channel: false })];
    const ana = await newContact(account, { displayName: 'Ana', email: newEmail() });
    const foreign = await newContact(neighbour, { displayName: 'Ana', email: newEmail() });
    const errorsOf = async (contactId: string, otherId: string) =>
      (
        await account.api.query(
          'mutation ($input: ContactDuplicateDismissInput!) { contactDuplicateDismiss(input: $input) { userErrors { code path } } }',
          { input: { contactId, otherId } },
        )
      ).contactDuplicateDismiss.userErrors;
    expect(await errorsOf(ana, ana)).toMatchObject([{ code: 'INVALID_INPUT' }]);
    expect(await errorsOf(ana, foreign)).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect(await errorsOf('nonsense', ana)).toMatchObject([{ code: 'NOT_FOUND' }]);
    const agent = await account.member('AGENT');
    const { body } = await agent.api.raw(
      'mutation ($input: ContactDuplicateDismissInput!) { contactDuplicateDismiss(input: $input) { userErrors { code } } }',
      { input: { contactId: ana, otherId: foreign } },
    );
    expect(body.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
  });
});
