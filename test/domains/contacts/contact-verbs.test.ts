import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { verdictOf, type Turn } from '../../../src/domains/messages/delivery-rules.js';
import { rows } from '../../../src/platform/database/rows.js';
import { newId, toPublicId } from '../../../src/platform/kernel/ids.js';
import { systemViewer } from '../../../src/platform/kernel/viewer.js';
import { newWaId, type TestAccount } from '../../kit/account.js';
import type { ApiClient } from '../../kit/api.js';
import { startTestApp, type TestApp } from '../../kit/app.js';
import { countStatements } from '../../kit/sql.js';
import { until } from '../../kit/until.js';
import { contactsOf, deliver, messageFrom, newUserId, threadsOf } from './people.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
}, 180_000);
afterAll(() => app.stop());

const fields = `id displayName phoneNumber email locale timeZone isBlocked blockedAt lastSeenAt version owner { id }
  attributes { key value setAt isValid attribute { label } } identities { kind value }`;

/** The payload of a mutation of one contact, whatever it is. */
const call = async (api: ApiClient, name: string, input: object): Promise<any> =>
  (
    await api.query(
      `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) {
        ${name}(input: $input) { contact { ${fields} } userErrors { code path } } }`,
      { input },
    )
  )[name];

const newContact = async (account: TestAccount, input: object): Promise<any> =>
  (await call(account.api, 'contactCreate', input)).contact;

const define = async (account: TestAccount, input: object): Promise<any> =>
  (
    await account.api.query(
      `mutation ($input: ContactAttributeCreateInput!) { contactAttributeCreate(input: $input) {
        attribute { id key type options isPersonal } userErrors { code path } } }`,
      { input },
    )
  ).contactAttributeCreate;

const list = async (account: TestAccount, args: object): Promise<string[]> =>
  (
    await account.api.query(
      `query ($where: ContactWhereInput, $orderBy: ContactOrderInput) {
        contacts(first: 100, where: $where, orderBy: $orderBy) { nodes { displayName } } }`,
      args,
    )
  ).contacts.nodes.map((contact: any) => contact.displayName);

describe('changing a contact', () => {
  test('sets what is named, takes away what is null, and leaves the rest', async () => {
    const account = await app.newAccount({ channel: false });
    const { id, version } = await newContact(account, { displayName: 'Ana', email: 'ana@shop.example' });
    const phoneNumber = `+${newWaId()}`;
    const changed = await call(account.api, 'contactUpdate', {
      contactId: id,
      phoneNumber,
      locale: 'pt_br',
      timeZone: 'America/Sao_Paulo',
      ownerId: account.owner.userId,
      email: null,
      version,
    });
    expect(changed.userErrors).toEqual([]);
    expect(changed.contact).toMatchObject({
      displayName: 'Ana',
      phoneNumber,
      email: null,
      locale: 'pt-BR',
      timeZone: 'America/Sao_Paulo',
      owner: { id: account.owner.userId },
      version: version + 1,
      identities: [{ kind: 'PHONE_NUMBER', value: phoneNumber }],
    });
    const other = `+${newWaId()}`;
    const moved = await call(account.api, 'contactUpdate', { contactId: id, phoneNumber: other });
    expect(moved.contact.identities).toEqual([{ kind: 'PHONE_NUMBER', value: other }]);
    // The number that was given up is free again.
    expect((await call(account.api, 'contactCreate', { phoneNumber })).userErrors).toEqual([]);
    const same = await call(account.api, 'contactUpdate', { contactId: id, phoneNumber: other, displayName: 'Ana' });
    expect(same.contact.version).toBe(moved.contact.version);
    const bare = await call(account.api, 'contactUpdate', { contactId: id, phoneNumber: null, ownerId: null });
    expect(bare.contact).toMatchObject({ phoneNumber: null, owner: null, identities: [] });
  });

  test('refuses what breaks a rule, foreign ids, an old version, and who may not', async () => {
    const [account, stranger] = [await app.newAccount({ channel: false }), await app.newAccount({ channel: false })];
    const taken = `+${newWaId()}`;
    await newContact(account, { displayName: 'Bob', phoneNumber: taken });
    const { id, version } = await newContact(account, { displayName: 'Ana' });
    const foreign = await newContact(stranger, { displayName: 'Eve' });
    const refused = async (input: object) => (await call(account.api, 'contactUpdate', input)).userErrors;
    expect(await refused({ contactId: foreign.id, displayName: 'x' })).toEqual([
      { code: 'NOT_FOUND', path: ['contactId'] },
    ]);
    for (const [change, code, path] of [
      [{ phoneNumber: taken }, 'PHONE_NUMBER_TAKEN', 'phoneNumber'],
      [{ phoneNumber: 'call me' }, 'INVALID_PHONE_NUMBER', 'phoneNumber'],
      [{ email: 'ana@' }, 'INVALID_INPUT', 'email'],
      [{ locale: 'not a language' }, 'INVALID_INPUT', 'locale'],
      [{ timeZone: 'Mars/Olympus' }, 'INVALID_INPUT', 'timeZone'],
      [{ timeZone: '+05:00' }, 'INVALID_INPUT', 'timeZone'],
      [{ ownerId: stranger.owner.userId }, 'OWNER_NOT_MEMBER', 'ownerId'],
      [{ ownerId: 'nobody' }, 'NOT_FOUND', 'ownerId'],
      [{ displayName: 'Anna', version: version + 1 }, 'CONFLICT', 'version'],
    ] as const)
      expect([change, await refused({ contactId: id, ...change })]).toEqual([change, [{ code, path: [path] }]]);
    const reader = await account.apiKey(['CONTACTS_READ']);
    const { body } = await reader.raw(
      'mutation ($input: ContactUpdateInput!) { contactUpdate(input: $input) { userErrors { code } } }',
      { input: { contactId: id } },
    );
    expect(body.errors![0]!.extensions['code']).toBe('FORBIDDEN');
    expect(await contactsOf(account)).toMatchObject([{ displayName: 'Bob' }, { displayName: 'Ana' }]);
  });

  test('by two with one version is done by one of them', async () => {
    const account = await app.newAccount({ channel: false });
    const { id, version } = await newContact(account, { displayName: 'Ana' });
    const outcomes = await Promise.all(
      ['A', 'B', 'C', 'D'].map((displayName) =>
        call(account.api, 'contactUpdate', { contactId: id, displayName, version }),
      ),
    );
    expect(outcomes.flatMap(({ userErrors }) => userErrors)).toEqual(
      Array.from({ length: 3 }, () => ({ code: 'CONFLICT', path: ['version'] })),
    );
  });

  test('its owner leaves the account: nobody owns it', async () => {
    const account = await app.newAccount({ channel: false });
    const agent = await account.member('AGENT');
    const { id } = await newContact(account, { displayName: 'Ana' });
    await call(account.api, 'contactUpdate', { contactId: id, ownerId: agent.userId });
    expect(await list(account, { where: { ownerId: agent.userId } })).toEqual(['Ana']);
    const { members } = await account.api.query('{ members { nodes { id user { id } } } }');
    const member = members.nodes.find((one: any) => one.user.id === agent.userId);
    await account.api.mutate(
      'mutation ($input: MemberRemoveInput!) { memberRemove(input: $input) { userErrors { code } } }',
      { memberId: member.id },
    );
    expect(await list(account, { where: { isUnowned: true } })).toEqual(['Ana']);
  });
});

describe('a blocked contact', () => {
  const send = async (account: TestAccount, place: object): Promise<any> =>
    (
      await account.api.query(
        'mutation ($input: MessageSendInput!) { messageSend(input: $input) { message { id status } userErrors { code path } } }',
        { input: { clientMessageId: String(Math.random()), content: { text: { body: 'Hello' } }, ...place } },
      )
    ).messageSend;

  test('is sent nothing, neither what is new nor what waited', async () => {
    const account = await app.newAccount();
    const person = { waId: newWaId(), userId: newUserId() };
    await account.inbound({ from: person, text: 'first' });
    const thread = await until('the message is there', async () => (await threadsOf(account))[0]);
    await call(account.api, 'contactBlock', { contactId: thread.contact.id });
    const again = await call(account.api, 'contactBlock', { contactId: thread.contact.id });
    expect(again.contact).toMatchObject({ isBlocked: true, version: 2 });
    expect((await send(account, { conversationId: thread.id })).userErrors).toEqual([
      { code: 'CONTACT_BLOCKED', path: ['conversationId'] },
    ]);
    expect(
      (await send(account, { contactId: thread.contact.id, channelId: account.channel.id })).userErrors[0],
    ).toMatchObject({ code: 'CONTACT_BLOCKED' });
    expect(await account.simulator.received(person.waId)).toEqual([]);
    await call(account.api, 'contactUnblock', { contactId: thread.contact.id });
    expect((await send(account, { conversationId: thread.id })).userErrors).toEqual([]);
    await until(
      'the message is on the phone',
      async () => (await account.simulator.received(person.waId)).length === 1,
    );
  });

  test('is sent nothing that was on its way when it was blocked', () => {
    const turn = {
      status: 'QUEUED' as const,
      isBehind: false,
      isTemplate: false,
      lastInboundAt: new Date(),
      isReachable: true,
      callBegunAt: null,
    };
    expect(verdictOf({ ...turn, isBlocked: false } as Turn, new Date())).toBe('send');
    expect(verdictOf({ ...turn, isBlocked: true } as Turn, new Date())).toBe('blocked');
    expect(verdictOf({ ...turn, isBlocked: true, isTemplate: true } as Turn, new Date())).toBe('blocked');
  });

  test('is heard without a word: kept in a closed thread, counted nowhere, told to nobody', async () => {
    const account = await app.newAccount();
    const [person, friend] = [{ waId: newWaId() }, { waId: newWaId() }];
    await deliver(app, messageFrom(account, person, 'before'));
    const [thread] = await threadsOf(account);
    await account.api.mutate(
      'mutation ($input: ConversationCloseInput!) { conversationClose(input: $input) { userErrors { code } } }',
      { conversationId: thread.id },
    );
    await call(account.api, 'contactBlock', { contactId: thread.contact.id });
    const watch = account.subscribe(
      `subscription { inboxEvents { __typename ... on MessageReceivedEvent { message { preview } } } }`,
    );
    await watch.find('it has caught up', ({ inboxEvents }) => inboxEvents.__typename === 'CaughtUpEvent');
    await deliver(app, messageFrom(account, person, 'silent'));
    await deliver(app, messageFrom(account, friend, 'loud'));
    await watch.find('a friend is heard', ({ inboxEvents }) => inboxEvents.message?.preview === 'loud');
    const previews = watch.events.flatMap(({ inboxEvents }) => inboxEvents.message?.preview ?? []);
    expect(previews).toEqual(['loud']);
    await watch.close();
    const [silent] = await threadsOf(account);
    expect(silent).toMatchObject({ id: thread.id, status: 'CLOSED', unreadCount: 1, texts: ['before', 'silent'] });
    // A blocked contact without any thread on a channel gets one that is closed.
    const stranger = await newContact(account, { phoneNumber: `+${newWaId()}` });
    await call(account.api, 'contactBlock', { contactId: stranger.id });
    await deliver(app, messageFrom(account, { waId: stranger.phoneNumber.slice(1) }, 'hello?'));
    const threads = await threadsOf(account);
    expect(threads.find((one) => one.contact.id === stranger.id)).toMatchObject({
      status: 'CLOSED',
      unreadCount: 0,
      texts: ['hello?'],
    });
  });
});

describe('attributes', () => {
  test('take what fits their type and refuse the rest, all faults at once', async () => {
    const account = await app.newAccount({ channel: false });
    const kinds: Record<string, object> = {
      text: { type: 'TEXT' },
      code: { type: 'TEXT', pattern: '^[A-Z]{2}-[0-9]+$' },
      age: { type: 'NUMBER' },
      vip: { type: 'BOOLEAN' },
      born: { type: 'DATE' },
      seen: { type: 'DATE_TIME' },
      site: { type: 'URL' },
      mail: { type: 'EMAIL' },
      plan: { type: 'LIST', options: ['free', 'gold'] },
    };
    for (const [key, rest] of Object.entries(kinds))
      expect((await define(account, { key, label: key, ...rest })).userErrors).toEqual([]);
    const { id } = await newContact(account, { displayName: 'Ana' });
    const good = {
      text: ' hello ',
      code: 'AB-12',
      age: 41.5,
      vip: false,
      born: '2024-02-29',
      seen: '2026-01-02T03:04:05+02:00',
      site: 'https://shop.example/a?b=c',
      mail: ' Ana@Shop.Example ',
      plan: 'gold',
    };
    const set = (values: Record<string, unknown>) =>
      call(account.api, 'contactSetAttributes', {
        contactId: id,
        attributes: Object.entries(values).map(([key, value]) => ({ key, value })),
      });
    const { contact, userErrors } = await set(good);
    expect(userErrors).toEqual([]);
    expect(Object.fromEntries(contact.attributes.map(({ key, value }: any) => [key, value]))).toEqual({
      ...good,
      text: 'hello',
      seen: '2026-01-02T01:04:05.000Z',
      mail: 'ana@shop.example',
    });
    expect(contact.attributes.every(({ isValid }: any) => isValid)).toBe(true);
    const bad = {
      text: 'x'.repeat(501),
      code: 'ab-12',
      age: '41',
      vip: 'true',
      born: '2023-02-29',
      seen: 'yesterday',
      site: 'javascript:alert(1)',
      mail: 'ana@',
      plan: 'silver',
    };
    const refused = await set({ ...bad, unknown: 1 });
    expect(refused.contact).toBeNull();
    expect(refused.userErrors).toEqual([
      ...Object.keys(bad).map((_, i) => ({
        code: 'INVALID_ATTRIBUTE_VALUE',
        path: ['attributes', String(i), 'value'],
      })),
      { code: 'UNKNOWN_ATTRIBUTE', path: ['attributes', '9', 'key'] },
    ]);
  });

  test('keep the newest value of each key, whatever the order of arrival', async () => {
    const account = await app.newAccount({ channel: false });
    await define(account, { key: 'plan', label: 'Plan', type: 'TEXT' });
    await define(account, { key: 'city', label: 'City', type: 'TEXT' });
    const { id } = await newContact(account, { displayName: 'Ana' });
    const set = async (attributes: object[]) =>
      (await call(account.api, 'contactSetAttributes', { contactId: id, attributes })).contact;
    const at = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
    await set([{ key: 'plan', value: 'new', occurredAt: at(5) }]);
    const late = await set([
      { key: 'plan', value: 'old', occurredAt: at(50) },
      { key: 'city', value: 'Oslo', occurredAt: at(50) },
    ]);
    const valuesOf = (contact: any) => contact.attributes.map(({ key, value }: any) => [key, value]);
    expect(valuesOf(late)).toEqual([
      ['city', 'Oslo'],
      ['plan', 'new'],
    ]);
    // Taken away at a time of its own: what is older does not come back.
    await set([{ key: 'city', value: null, occurredAt: at(20) }]);
    const gone = await set([{ key: 'city', value: 'Rome', occurredAt: at(30) }]);
    expect(valuesOf(gone)).toEqual([['plan', 'new']]);
    const same = await set([{ key: 'plan', value: 'new' }]);
    expect(same.version).toBe(gone.version);
    const { userErrors } = await call(account.api, 'contactSetAttributes', {
      contactId: id,
      attributes: [{ key: 'plan', value: 'x', occurredAt: at(-60) }],
    });
    expect(userErrors).toEqual([{ code: 'INVALID_INPUT', path: ['attributes', '0', 'occurredAt'] }]);
  });

  test('whose definition changes or goes keep their values, marked', async () => {
    const account = await app.newAccount({ channel: false });
    const { attribute } = await define(account, { key: 'plan', label: 'Plan', type: 'TEXT' });
    const { id } = await newContact(account, { displayName: 'Ana' });
    await call(account.api, 'contactSetAttributes', { contactId: id, attributes: [{ key: 'plan', value: 'gold' }] });
    const change = (name: string, input: object) =>
      account.api.mutate(
        `mutation ($input: ${name}Input!) { ${name[0]!.toLowerCase()}${name.slice(1)}(input: $input) { userErrors { code path } } }`,
        { attributeId: attribute.id, ...input },
      );
    const shown = async () =>
      (await account.api.query(`query ($id: ID!) { contact(id: $id) { ${fields} } }`, { id })).contact.attributes;
    await change('ContactAttributeUpdate', { type: 'NUMBER' });
    expect(await shown()).toMatchObject([{ key: 'plan', value: 'gold', isValid: false, attribute: { label: 'Plan' } }]);
    await change('ContactAttributeUpdate', { type: 'LIST', options: ['free', 'gold'] });
    expect(await shown()).toMatchObject([{ isValid: true }]);
    await change('ContactAttributeDelete', {});
    expect(await shown()).toMatchObject([{ key: 'plan', value: 'gold', isValid: false, attribute: null }]);
    // What is no longer defined can still be taken away.
    const { contact } = await call(account.api, 'contactSetAttributes', {
      contactId: id,
      attributes: [{ key: 'plan', value: null }],
    });
    expect(contact.attributes).toEqual([]);
  });

  test('that were never there are taken away without a trace', async () => {
    const account = await app.newAccount({ channel: false });
    await define(account, { key: 'plan', label: 'Plan', type: 'TEXT' });
    const { id } = await newContact(account, { displayName: 'Ana' });
    const attributes = ['plan', 'x'.repeat(5_000), 'constructor'].map((key) => ({ key, value: null }));
    expect((await call(account.api, 'contactSetAttributes', { contactId: id, attributes })).userErrors).toEqual([]);
    const [row] = await rows(
      app.database.read(systemViewer(account.accountId)).em,
      `select array(select jsonb_object_keys(attribute_times)) as keys from contact where account_id = $1`,
      [account.accountId],
    );
    expect(row).toEqual({ keys: ['plan'] });
  });

  test('are defined once per key, within their rules, by those who may', async () => {
    const account = await app.newAccount({ channel: false });
    expect((await define(account, { key: 'plan', label: 'Plan', type: 'TEXT' })).attribute).toMatchObject({
      isPersonal: true,
    });
    for (const [input, code, path] of [
      [{ key: 'plan', label: 'x', type: 'TEXT' }, 'ATTRIBUTE_KEY_TAKEN', ['key']],
      [{ key: 'Plan', label: 'x', type: 'TEXT' }, 'INVALID_INPUT', ['key']],
      [{ key: 'a', label: ' ', type: 'TEXT' }, 'INVALID_INPUT', ['label']],
      [{ key: 'a', label: 'x', type: 'LIST' }, 'INVALID_INPUT', ['options']],
      [{ key: 'a', label: 'x', type: 'TEXT', options: ['x'] }, 'INVALID_INPUT', ['options']],
      [{ key: 'a', label: 'x', type: 'NUMBER', pattern: 'x' }, 'INVALID_INPUT', ['pattern']],
      [{ key: 'a', label: 'x', type: 'TEXT', pattern: '(' }, 'INVALID_INPUT', ['pattern']],
      [{ key: 'a', label: 'x', type: 'TEXT', pattern: '(a)\\1' }, 'INVALID_INPUT', ['pattern']],
    ] as const)
      expect([input, (await define(account, input)).userErrors]).toEqual([input, [{ code, path }]]);
    const agent = await account.member('AGENT');
    const { body } = await agent.api.raw(
      'mutation ($input: ContactAttributeCreateInput!) { contactAttributeCreate(input: $input) { userErrors { code } } }',
      { input: { key: 'a', label: 'x', type: 'TEXT' } },
    );
    expect(body.errors![0]!.extensions['code']).toBe('FORBIDDEN');
  });

  test('with a pattern that would run for years elsewhere answer at once', async () => {
    const account = await app.newAccount({ channel: false });
    await define(account, { key: 'code', label: 'Code', type: 'TEXT', pattern: '^(a+)+$' });
    const { id } = await newContact(account, { displayName: 'Ana' });
    const { userErrors } = await call(account.api, 'contactSetAttributes', {
      contactId: id,
      attributes: [{ key: 'code', value: `${'a'.repeat(400)}!` }],
    });
    expect(userErrors).toEqual([{ code: 'INVALID_ATTRIBUTE_VALUE', path: ['attributes', '0', 'value'] }]);
  });

  test('set in parallel on one contact are all there', async () => {
    const account = await app.newAccount({ channel: false });
    const keys = Array.from({ length: 10 }, (_, i) => `k${i}`);
    for (const key of keys) await define(account, { key, label: key, type: 'NUMBER' });
    const { id } = await newContact(account, { displayName: 'Ana' });
    await Promise.all(
      keys.map((key, i) =>
        call(account.api, 'contactSetAttributes', { contactId: id, attributes: [{ key, value: i }] }),
      ),
    );
    const { contact } = await account.api.query(`query ($id: ID!) { contact(id: $id) { ${fields} } }`, { id });
    expect(contact.attributes.map(({ key }: any) => key)).toEqual(keys);
  });
});

describe('lists of contacts', () => {
  test('by attribute, owner, block, number and time, nested, in each order', async () => {
    const account = await app.newAccount({ channel: false });
    await define(account, { key: 'age', label: 'Age', type: 'NUMBER' });
    await define(account, { key: 'plan', label: 'Plan', type: 'TEXT' });
    for (const [displayName, age, plan] of [
      ['Carl', 9, 'gold'],
      ['anna', 10, 'free'],
      ['Bea', 100, 'gold'],
      ['Dora', null, null],
    ] as const) {
      const { id } = await newContact(account, { displayName, ...(age === 9 ? { phoneNumber: `+${newWaId()}` } : {}) });
      const attributes = [
        { key: 'age', value: age },
        { key: 'plan', value: plan },
      ].filter(({ value }) => value !== null);
      await call(account.api, 'contactSetAttributes', { contactId: id, attributes });
      if (displayName === 'Bea') await call(account.api, 'contactBlock', { contactId: id });
    }
    const byName = { orderBy: { field: 'NAME', direction: 'ASC' } };
    const where = (condition: object) => list(account, { where: condition, ...byName });
    expect(await list(account, byName)).toEqual(['anna', 'Bea', 'Carl', 'Dora']);
    expect(await list(account, {})).toEqual(['Dora', 'Bea', 'anna', 'Carl']);
    expect(await list(account, { orderBy: { field: 'LAST_SEEN_AT', direction: 'ASC' } })).toEqual([
      'Carl',
      'anna',
      'Bea',
      'Dora',
    ]);
    expect(await where({ attribute: { key: 'plan', equals: 'gold' } })).toEqual(['Bea', 'Carl']);
    expect(await where({ attribute: { key: 'age', greaterThan: 9 } })).toEqual(['anna', 'Bea']);
    expect(await where({ attribute: { key: 'age', lessThan: 100, greaterThan: 9 } })).toEqual(['anna']);
    expect(await where({ attribute: { key: 'age', isSet: false } })).toEqual(['Dora']);
    expect(await where({ isBlocked: true })).toEqual(['Bea']);
    expect(await where({ hasPhoneNumber: true })).toEqual(['Carl']);
    expect(await where({ isUnowned: false })).toEqual([]);
    expect(await where({ createdAfter: new Date(Date.now() + 60_000).toISOString() })).toEqual([]);
    expect(await where({ not: { or: [{ attribute: { key: 'plan', equals: 'free' } }, { isBlocked: true }] } })).toEqual(
      ['Carl', 'Dora'],
    );
    expect(await where({ ownerId: toPublicId('User', newId()) })).toEqual([]);
    expect(await where({ ownerId: "'; drop table contact" })).toEqual([]);
    const nested = { and: [{ and: [{ and: [{ and: [{ isBlocked: true }] }] }] }] };
    const { body } = await account.api.raw(
      'query ($where: ContactWhereInput) { contacts(where: $where) { nodes { id } } }',
      { where: nested },
    );
    expect(body.errors![0]!.extensions['code']).toBe('BAD_USER_INPUT');
  });

  test('page by name through equal and odd names without loss', async () => {
    const account = await app.newAccount({ channel: false });
    const names = ['Ana', 'ana', 'ANA', 'Żółć', '李雷', '👩‍👩‍👧', 'x'.repeat(120), 'x'.repeat(119)];
    for (const displayName of names) await newContact(account, { displayName });
    for (const direction of ['ASC', 'DESC']) {
      const seen: string[] = [];
      for (let after: string | null = null; ;) {
        const { contacts }: any = await account.api.query(
          `query ($after: String, $orderBy: ContactOrderInput) { contacts(first: 3, after: $after, orderBy: $orderBy) {
            nodes { displayName } pageInfo { hasNextPage endCursor } } }`,
          { after, orderBy: { field: 'NAME', direction } },
        );
        seen.push(...contacts.nodes.map((one: any) => one.displayName));
        if (!contacts.pageInfo.hasNextPage) break;
        after = contacts.pageInfo.endCursor;
      }
      expect([...seen].sort()).toEqual([...names].sort());
    }
  });

  test('cost the same number of statements for one contact and for fifty', async () => {
    const account = await app.newAccount({ channel: false });
    await define(account, { key: 'plan', label: 'Plan', type: 'TEXT' });
    const people = Array.from({ length: 50 }, (_, i) => ({
      externalId: `p${i}`,
      displayName: `P ${i}`,
      attributes: [{ key: 'plan', value: 'gold' }],
    }));
    await account.api.mutate(
      'mutation ($input: ContactsUpsertInput!) { contactsUpsert(input: $input) { results { isNew } userErrors { code } } }',
      { contacts: people },
    );
    const names = (first: number) =>
      countStatements(app, () =>
        account.api.query(`query ($first: Int) { contacts(first: $first) { nodes { ${fields} } } }`, { first }),
      );
    const one = await names(1);
    expect(await names(50)).toEqual(one);
    expect(one.filter((name) => name === 'listContacts')).toHaveLength(1);
  });
});

describe('people whom another system knows', () => {
  const upsert = async (account: TestAccount, input: object): Promise<any> =>
    (
      await account.api.query(
        `mutation ($input: ContactUpsertInput!) { contactUpsert(input: $input) { contact { ${fields} } isNew userErrors { code path } } }`,
        { input },
      )
    ).contactUpsert;

  test('are found by external id, number, then address; the same call twice is one', async () => {
    const account = await app.newAccount({ channel: false });
    await define(account, { key: 'plan', label: 'Plan', type: 'TEXT' });
    const phoneNumber = `+${newWaId()}`;
    const person = {
      externalId: 'crm-1',
      phoneNumber,
      email: 'ana@shop.example',
      displayName: 'Ana',
      attributes: [{ key: 'plan', value: 'gold', occurredAt: '2026-01-01T00:00:00Z' }],
    };
    const first = await upsert(account, person);
    expect(first).toMatchObject({ isNew: true, userErrors: [] });
    const again = await upsert(account, person);
    expect(again).toEqual({ ...first, isNew: false });
    const ids = [
      await upsert(account, { externalId: 'crm-1', displayName: 'Ana Maria' }),
      await upsert(account, { phoneNumber, locale: 'de' }),
      await upsert(account, { email: 'ANA@shop.example', timeZone: 'Europe/Berlin' }),
    ].map(({ contact }) => contact.id);
    expect(new Set(ids)).toEqual(new Set([first.contact.id]));
    expect(await contactsOf(account)).toMatchObject([{ displayName: 'Ana Maria' }]);
    // Another external id with the same address is another person.
    expect(await upsert(account, { externalId: 'crm-2', email: 'ana@shop.example' })).toMatchObject({ isNew: true });
    expect(await upsert(account, { externalId: 'crm-2', phoneNumber })).toMatchObject({
      contact: null,
      userErrors: [{ code: 'CONTACT_IDENTITIES_DIFFER', path: ['phoneNumber'] }],
    });
    expect((await upsert(account, { displayName: 'Nobody' })).userErrors).toMatchObject([{ code: 'INVALID_INPUT' }]);
  });

  test('twenty at once with one address make one contact', async () => {
    const account = await app.newAccount({ channel: false });
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        upsert(account, i % 2 ? { email: 'twin@shop.example' } : { externalId: 'twin', email: 'twin@shop.example' }),
      ),
    );
    expect(outcomes.flatMap(({ userErrors }) => userErrors)).toEqual([]);
    expect(await contactsOf(account)).toHaveLength(1);
  });

  test('batches of the same people in any order wait for each other', async () => {
    const account = await app.newAccount({ channel: false });
    const people = [
      { phoneNumber: `+${newWaId()}` },
      { externalId: 'one' },
      { externalId: 'two', email: 'two@shop.example' },
      { email: 'three@shop.example' },
    ];
    const bring = async (contacts: object[]) =>
      (
        await account.api.mutate(
          'mutation ($input: ContactsUpsertInput!) { contactsUpsert(input: $input) { results { userErrors { code } } userErrors { code } } }',
          { contacts },
        )
      ).results.flatMap(({ userErrors }: any) => userErrors);
    for (const round of [1, 2, 3]) {
      const named = people.map((person) => ({ ...person, displayName: `of round ${round}` }));
      const outcomes = await Promise.all([named, named.toReversed(), named, named.toReversed()].map(bring));
      expect(outcomes.flat()).toEqual([]);
    }
    expect(await contactsOf(account)).toHaveLength(4);
  });

  test('in a batch each stand for themselves', async () => {
    const account = await app.newAccount({ channel: false });
    const phoneNumber = `+${newWaId()}`;
    const { results } = await account.api.mutate(
      `mutation ($input: ContactsUpsertInput!) { contactsUpsert(input: $input) {
        results { isNew contact { displayName } userErrors { code path } } userErrors { code path } } }`,
      {
        contacts: [
          { phoneNumber, displayName: 'Ana' },
          { phoneNumber: 'call me' },
          { phoneNumber, displayName: 'Ana again' },
          { externalId: 'x', attributes: [{ key: 'nothing', value: 1 }] },
          { externalId: 'y', displayName: 'Yves' },
        ],
      },
    );
    expect(results).toMatchObject([
      { isNew: true, contact: { displayName: 'Ana again' }, userErrors: [] },
      { contact: null, userErrors: [{ code: 'INVALID_PHONE_NUMBER', path: ['contacts', '1', 'phoneNumber'] }] },
      { isNew: false, userErrors: [] },
      { contact: null, userErrors: [{ code: 'UNKNOWN_ATTRIBUTE' }] },
      { isNew: true, contact: { displayName: 'Yves' }, userErrors: [] },
    ]);
    expect(await contactsOf(account)).toHaveLength(2);
  });
});
