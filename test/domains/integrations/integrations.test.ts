import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { signDelivery, signatureHeaders } from '../../../src/domains/integrations/integration-signature.js';
import { liveCursor } from '../../../src/domains/integrations/integration.queries.js';
import { systemViewer } from '../../../src/platform/kernel/viewer.js';
import { newWaId, type TestAccount } from '../../kit/account.js';
import { startTestApp, type TestApp } from '../../kit/app.js';
import { ended, erase } from '../../privacy/erasures.js';
import { mutate } from '../../privacy/subject.js';
import { refused, uuid } from '../retention/retentions.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
}, 120_000);
afterAll(() => app.stop());

interface Connected {
  id: string;
  secret: string;
  deliveryUrl: string;
}
const connect = async (
  account: TestAccount,
  scopes = ['CONTACTS', 'ATTRIBUTES', 'EVENTS'],
  provider = 'shopify',
): Promise<Connected> => {
  const { integration, secret } = await mutate(
    account,
    'integrationConnect',
    'integration { id provider scopes deliveryUrl revokedAt grantedBy { id } } secret',
    { provider, scopes },
  );
  return { ...integration, secret };
};
const revoke = async (account: TestAccount, integrationId: string): Promise<any> =>
  (await mutate(account, 'integrationRevoke', 'integration { id revokedAt revokedBy { id } }', { integrationId }))
    .integration;

let deliveries = 0;
interface Sent {
  id?: string;
  secret?: string;
  at?: number;
  url?: string;
  /** Sent instead of what was signed. */
  tampered?: string;
  headers?: Record<string, string>;
}
/** What a third party sends, signed. */
async function deliver(to: Connected, body: unknown, sent: Sent = {}): Promise<{ status: number; body: any }> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const id = sent.id ?? `dlv-${++deliveries}`;
  const timestamp = String(Math.floor(app.clock.now().getTime() / 1000) + (sent.at ?? 0));
  const response = await fetch(sent.url ?? to.deliveryUrl, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      [signatureHeaders.id]: id,
      [signatureHeaders.timestamp]: timestamp,
      [signatureHeaders.signature]: signDelivery(sent.secret ?? to.secret, { id, timestamp }, Buffer.from(text)),
      ...sent.headers,
    },
    body: sent.tampered ?? text,
  });
  return { status: response.status, body: await response.json() };
}
const contactsOf = async (account: TestAccount): Promise<any[]> =>
  (
    await account.api.query(
      '{ contacts(first: 20) { nodes { id displayName email phoneNumber source { text } attributes { key value } events(first: 3) { nodes { name eventId properties { key value } } } } } }',
    )
  ).contacts.nodes;
const actsOf = async (account: TestAccount, action: string): Promise<any[]> =>
  (
    await account.api.query(
      `{ auditEntries(first: 100, filter: { actions: ["${action}"] }) { nodes { targetId changes { field after } } } }`,
    )
  ).auditEntries.nodes;
const untoldOf = async (shop: Connected): Promise<number> =>
  (await app.asOwner<{ n: number }>(`select dropped_untold as n from integration where id = '${uuid(shop.id)}'`))[0]!.n;
/** How often data was dropped, by the audit and by what it is still to be told. */
const droppedOf = async (account: TestAccount, shop: Connected): Promise<number> => {
  const acts = (await actsOf(account, 'integration.data_dropped')).filter(({ targetId }) => targetId === shop.id);
  const counts = acts.flatMap(({ changes }) => changes.map(({ after }: { after: string }) => Number(after)));
  return acts.length + [...counts, await untoldOf(shop)].reduce((sum, count) => sum + count, 0);
};
const person = (n: number) => ({
  externalId: `shop-${n}`,
  displayName: `Buyer ${n}`,
  email: `buyer-${n}@mail.example`,
});

describe('an integration', () => {
  test('is connected with what it may bring, its secret shown once, and listed', async () => {
    const account = await app.newAccount();
    const shop = await connect(account, ['CONTACTS', 'CONTACTS', 'EVENTS']);
    expect(shop).toMatchObject({
      provider: 'shopify',
      scopes: ['CONTACTS', 'EVENTS'],
      revokedAt: null,
      grantedBy: { id: account.owner.userId },
    });
    expect(shop.secret).toMatch(/^whsec_[\w+/=]{44}$/);
    const stored = await app.asOwner<{ row: string }>(
      `select to_jsonb(t)::text as row from integration t where id = '${uuid(shop.id)}'`,
    );
    expect(stored[0]!.row).not.toContain(shop.secret.slice(6));
    const no = (more: object) =>
      refused(account, 'integrationConnect', { provider: 'shopify', scopes: ['EVENTS'], ...more });
    expect(await no({ provider: 'Shop ify' })).toEqual([{ code: 'INVALID_INPUT', path: ['provider'] }]);
    expect(await no({ scopes: [] })).toEqual([{ code: 'INVALID_INPUT', path: ['scopes'] }]);
    expect(await no({ scopes: ['ATTRIBUTES'] })).toEqual([{ code: 'INVALID_INPUT', path: ['scopes'] }]);
    const document = `mutation { integrationConnect(input: { provider: "x", scopes: [EVENTS] }) { secret userErrors { code } } }`;
    expect((await (await account.member('AGENT')).api.raw(document)).body.errors![0]!.extensions['code']).toBe(
      'FORBIDDEN',
    );
    const program = await account.apiKey(['API_KEYS_MANAGE']);
    expect((await program.query(document)).integrationConnect).toEqual({
      secret: null,
      userErrors: [{ code: 'SCOPE_NOT_HELD' }],
    });
    const other = await app.newAccount();
    expect((await other.api.query('{ integrations { nodes { id } } }')).integrations.nodes).toEqual([]);
    expect(await refused(other, 'integrationRevoke', { integrationId: shop.id })).toEqual([
      { code: 'NOT_FOUND', path: ['integrationId'] },
    ]);
    await revoke(account, shop.id);
    const { integrations } = await account.api.query('{ integrations(isLive: false) { nodes { id revokedAt } } }');
    expect(integrations.nodes).toEqual([{ id: shop.id, revokedAt: expect.any(String) }]);
    expect((await actsOf(account, 'integration.connected')).map(({ targetId }) => targetId)).toEqual([shop.id]);
    expect((await actsOf(account, 'integration.revoked')).map(({ targetId }) => targetId)).toEqual([shop.id]);
  });

  test('brings contacts, attributes and events, once for each delivery', async () => {
    const account = await app.newAccount();
    await mutate(account, 'contactAttributeCreate', 'attribute { id }', { key: 'plan', label: 'Plan', type: 'TEXT' });
    const shop = await connect(account);
    const body = {
      contacts: [
        { ...person(1), attributes: [{ key: 'plan', value: 'gold' }] },
        { ...person(2), phoneNumber: 'no number' },
      ],
      events: [
        {
          eventId: 'o-1',
          name: 'order.placed',
          contact: { externalId: 'shop-1' },
          properties: { total: 12.5, isGift: false },
        },
        { eventId: 'o-2', name: 'order.placed', contact: { externalId: 'nobody' } },
      ],
    };
    const first = await deliver(shop, body, { id: 'one' });
    expect(first).toMatchObject({
      status: 200,
      body: {
        deliveryId: 'one',
        isDuplicate: false,
        notStored: [],
        contacts: [
          { status: 'ACCEPTED', errors: [] },
          { status: 'REFUSED', errors: [{ code: 'INVALID_PHONE_NUMBER' }] },
        ],
        events: [
          { status: 'ACCEPTED', errors: [] },
          { status: 'ACCEPTED', errors: [] },
        ],
      },
    });
    const stored = await contactsOf(account);
    expect(stored).toMatchObject([
      {
        displayName: 'Buyer 1',
        email: 'buyer-1@mail.example',
        source: { text: 'integration: shopify' },
        attributes: [{ key: 'plan', value: 'gold' }],
        events: {
          nodes: [{ name: 'order.placed', properties: expect.arrayContaining([{ key: 'total', value: 12.5 }]) }],
        },
      },
    ]);
    // Again, at once and many times: nothing more.
    const again = await Promise.all(Array.from({ length: 5 }, () => deliver(shop, body, { id: 'one' })));
    expect(again.map(({ status, body }) => [status, body])).toEqual(
      Array(5).fill([200, { deliveryId: 'one', isDuplicate: true }]),
    );
    expect((await deliver(shop, { contacts: [person(3)] }, { id: 'one' })).body.error.code).toBe('DELIVERY_ID_REUSED');
    const raced = await Promise.all(
      Array.from({ length: 5 }, () => deliver(shop, { contacts: [person(4)] }, { id: 'raced' })),
    );
    expect(raced.filter(({ body }) => body.isDuplicate === false)).toHaveLength(1);
    // The same event in another delivery is the one that is there.
    const known = await deliver(shop, { events: [body.events[0]] });
    expect(known.body.events).toEqual([{ status: 'ACCEPTED', errors: [] }]);
    expect((await contactsOf(account)).map(({ displayName }) => displayName).sort()).toEqual(['Buyer 1', 'Buyer 4']);
    // An answer tells nobody's ids.
    expect(JSON.stringify([first, again, raced])).not.toContain('ctc_');
    // What one third party counts does not meet what another counts.
    const till = await connect(account, ['EVENTS'], 'till');
    const { body: theirs } = await deliver(till, { events: [{ ...body.events[0], name: 'visit' }] });
    expect(theirs.events).toEqual([{ status: 'ACCEPTED', errors: [] }]);
  });

  test.each([
    [['EVENTS'], ['contacts'], 0, 0],
    [['CONTACTS'], ['contacts.attributes', 'events'], 1, 0],
    [['CONTACTS', 'EVENTS'], ['contacts.attributes'], 1, 1],
  ])('within %j stores nothing of %j, and says so', async (scopes, notStored, contacts, events) => {
    const account = await app.newAccount();
    await mutate(account, 'contactAttributeCreate', 'attribute { id }', { key: 'plan', label: 'Plan', type: 'TEXT' });
    const shop = await connect(account, scopes);
    const { status, body } = await deliver(shop, {
      contacts: [{ ...person(1), ssn: 'sealed-word-7', attributes: [{ key: 'plan', value: 'gold' }] }],
      events: [{ eventId: 'o-1', name: 'order.placed', contact: { externalId: 'shop-1' } }],
      'secret-word-8': { anything: true },
    });
    expect(status).toBe(200);
    const unknown = scopes.includes('CONTACTS') ? ['contacts.ssn', 'secret-word-8'] : ['secret-word-8'];
    expect(body.notStored).toEqual([...notStored, ...unknown].sort());
    const found = await contactsOf(account);
    expect([found.length, found.flatMap((one) => one.events.nodes).length]).toEqual([contacts, events]);
    expect(found.flatMap((one) => one.attributes.filter(({ value }: any) => value !== null))).toEqual([]);
    const [act] = await actsOf(account, 'integration.data_refused');
    expect(act.targetId).toBe(shop.id);
    // Names of ours alone stand in the audit.
    expect(JSON.parse(act.changes.find(({ field }: any) => field === 'refused').after)).toEqual(notStored);
    expect(JSON.stringify(act)).not.toMatch(/sealed-word|secret-word|ssn/);
  });

  test('does not bring back who was erased', async () => {
    const account = await app.newAccount();
    const shop = await connect(account);
    const phoneNumber = `+${newWaId()}`;
    await deliver(shop, { contacts: [{ phoneNumber, displayName: 'Gone Soon' }] });
    const [contact] = await contactsOf(account);
    const { id } = await erase(account, contact.id);
    expect((await ended(account, id)).state).toBe('ERASED');
    const { body } = await deliver(shop, { contacts: [{ phoneNumber, displayName: 'Gone Soon' }] });
    // Nor does it say so: the third party learns of nobody that they were erased.
    expect(body.contacts).toEqual([{ status: 'ACCEPTED', errors: [] }]);
    expect(await contactsOf(account)).toEqual([]);
  }, 180_000);

  test('answers the same whoever somebody is: known, restricted, of two contacts, or nobody', async () => {
    const account = await app.newAccount();
    const shop = await connect(account);
    await deliver(shop, { contacts: [person(1), person(2), { ...person(3), phoneNumber: `+${newWaId()}` }] });
    const known = await contactsOf(account);
    const idOf = (name: string): string => uuid(known.find(({ displayName }) => displayName === name).id);
    await app.asOwner(
      `insert into contact_restriction (account_id, id, contact_id, reason, source_id, since)
       values ('${account.accountId}', gen_random_uuid(), '${idOf('Buyer 2')}', 'REQUEST', gen_random_uuid(), now()); select 1`,
    );
    const phoneNumber = known.find(({ displayName }) => displayName === 'Buyer 3').phoneNumber;
    const who = [
      { externalId: 'shop-1' },
      { externalId: 'shop-2' },
      { externalId: 'shop-1', phoneNumber },
      { externalId: 'nobody' },
    ];
    const event = (contact: object, eventId: string, name = 'visit') => ({ eventId, name, contact });
    const taken = { status: 'ACCEPTED', errors: [] };
    const contacts = who.map((one) => ({ ...one, displayName: 'Other' }));
    for (let round = 0; round < 2; round++) {
      const { body } = await deliver(shop, { contacts, events: who.map((one, i) => event(one, `e-${i}`)) });
      expect([body.contacts, body.events]).toEqual([who.map(() => taken), who.map(() => taken)]);
    }
    // Nor does one event id for two people, or a wrong form, tell who is known.
    const mixed = await deliver(shop, {
      contacts: who.map((one) => ({ ...one, locale: 'no language' })),
      events: who.flatMap((one) => [event(one, 'e-0'), event(one, 'e-9', '')]),
    });
    const statuses = (items: any[]) => items.map(({ status, errors }) => [status, errors.map((one: any) => one.code)]);
    expect(statuses(mixed.body.contacts)).toEqual(who.map(() => ['REFUSED', ['INVALID_INPUT']]));
    expect(statuses(mixed.body.events)).toEqual(
      who.flatMap(() => [
        ['ACCEPTED', []],
        ['REFUSED', ['INVALID_INPUT']],
      ]),
    );
    const names = (await contactsOf(account)).map(({ displayName }) => displayName).sort();
    expect(names).toEqual(['Buyer 2', 'Buyer 3', 'Other', 'Other']);
  });
});

describe('the door for third parties', () => {
  test('opens only to who signs these bytes, now, for this integration', async () => {
    const account = await app.newAccount();
    const shop = await connect(account);
    const other = await connect(await app.newAccount());
    const body = { contacts: [person(1)] };
    const codeOf = async (sent: Sent, to = shop): Promise<unknown> => {
      const answer = await deliver(to, body, sent);
      return [answer.status, answer.body.error?.code];
    };
    const unsigned = [401, 'INVALID_SIGNATURE'];
    expect(await codeOf({ secret: other.secret })).toEqual(unsigned);
    expect(await codeOf({ tampered: JSON.stringify({ contacts: [person(2)] }) })).toEqual(unsigned);
    expect(await codeOf({ headers: { [signatureHeaders.signature]: 'v1,AAAA' } })).toEqual(unsigned);
    expect(await codeOf({ headers: { [signatureHeaders.id]: 'another' } })).toEqual(unsigned);
    expect(await codeOf({ headers: { [signatureHeaders.timestamp]: '12345' } })).toEqual(unsigned);
    expect(await codeOf({ headers: { [signatureHeaders.timestamp]: 'now' } })).toEqual(unsigned);
    expect(await codeOf({ url: shop.deliveryUrl.replace('shopify', 'stripe') })).toEqual(unsigned);
    expect(await codeOf({ url: shop.deliveryUrl.replace(shop.id, other.id) })).toEqual(unsigned);
    expect(await codeOf({ url: shop.deliveryUrl.replace(shop.id, 'itg_nothing') })).toEqual(unsigned);
    // What was overheard cannot be said again later, nor from the future.
    expect(await codeOf({ at: -301 })).toEqual([401, 'TIMESTAMP_OUT_OF_WINDOW']);
    expect(await codeOf({ at: 310 })).toEqual([401, 'TIMESTAMP_OUT_OF_WINDOW']);
    expect(await contactsOf(account)).toEqual([]);
    expect(await codeOf({ at: -290 })).toEqual([200, undefined]);
    // One of several signatures is enough, as while a secret is replaced.
    const id = 'several';
    const timestamp = String(Math.floor(app.clock.now().getTime() / 1000));
    const good = signDelivery(shop.secret, { id, timestamp }, Buffer.from(JSON.stringify(body)));
    expect(await codeOf({ id, headers: { [signatureHeaders.signature]: `v1,AAAA ${good}` } })).toEqual([
      200,
      undefined,
    ]);
  });

  test.each([
    ['no JSON', 'nothing'],
    ['a list', '[]'],
    ['contacts that are none', '{"contacts":"all"}'],
    ['more than a hundred', JSON.stringify({ contacts: Array.from({ length: 101 }, (_, i) => person(i)) })],
    ['lists without a bottom', `{"contacts":${'['.repeat(200_000)}${']'.repeat(200_000)}}`],
    ['an object for a name', '{"contacts":[{"displayName":{"$ne":1}}]}'],
    ['a time that is none', '{"events":[{"eventId":"1","name":"x","contact":{},"occurredAt":"soon"}]}'],
  ])('refuses %s', async (_, body) => {
    const account = await app.newAccount();
    const shop = await connect(account);
    const answer = await deliver(shop, body);
    expect([answer.status, answer.body.error.code]).toEqual([422, 'INVALID_BODY']);
    expect(await contactsOf(account)).toEqual([]);
  });

  test('of an account that is being erased brings nothing any more', async () => {
    const account = await app.newAccount();
    const shop = await connect(account);
    expect((await deliver(shop, { contacts: [person(1)] })).status).toBe(200);
    const isErased = (): Promise<unknown> =>
      app.asOwner(
        `update account set leaving_at = now(), erasing_at = now() where id = '${account.accountId}'; select 1`,
      );
    // A page that was on its way when the erasing began is asked about again where it would be stored.
    const pulled = await app.core.pulling.run(account.accountId, uuid(shop.id), {
      async page() {
        await isErased();
        return { body: { contacts: [person(3)] }, next: '1' };
      },
    });
    expect(pulled).toBe('REVOKED');
    expect((await deliver(shop, { contacts: [person(2)] })).status).toBe(401);
    expect(await liveCursor(app.database.read(systemViewer(account.accountId)), uuid(shop.id))).toBeUndefined();
    // Nor is it written down that something came.
    expect(await actsOf(account, 'integration.data_dropped')).toEqual([]);
    expect((await contactsOf(account)).map(({ displayName }) => displayName)).toEqual(['Buyer 1']);
  });

  test('drops what comes after the end, and writes that down', async () => {
    const account = await app.newAccount();
    const shop = await connect(account);
    await deliver(shop, { contacts: [person(1)] });
    await revoke(account, shop.id);
    const late = await deliver(shop, {
      contacts: [person(2)],
      events: [{ eventId: '1', name: 'x', contact: { externalId: 'shop-1' } }],
    });
    expect([late.status, late.body.error.code]).toEqual([410, 'INTEGRATION_REVOKED']);
    expect((await contactsOf(account)).map(({ displayName }) => displayName)).toEqual(['Buyer 1']);
    expect((await actsOf(account, 'integration.data_dropped')).map(({ targetId }) => targetId)).toEqual([shop.id]);
    // Unsigned words are not written down: nobody fills the audit with them.
    await deliver(shop, { contacts: [person(3)] }, { secret: `whsec_${Buffer.alloc(32).toString('base64')}` });
    expect(await actsOf(account, 'integration.data_dropped')).toHaveLength(1);
    // Nor with signed ones: they are counted, and the next entry has the count.
    for (let i = 0; i < 3; i++) await deliver(shop, { contacts: [person(4)] });
    expect(await droppedOf(account, shop)).toBe(4);
    await app.asOwner(
      `update integration set dropped_told_at = dropped_told_at - interval '1 hour' where id = '${uuid(shop.id)}'; select 1`,
    );
    const had = await untoldOf(shop);
    await deliver(shop, { contacts: [person(4)] });
    const [latest] = await actsOf(account, 'integration.data_dropped');
    expect(latest.changes).toEqual([{ field: 'untoldCount', after: String(had) }]);
    expect(await droppedOf(account, shop)).toBe(5);
  });

  test('stores nothing after the end was acknowledged, however it is raced', async () => {
    const account = await app.newAccount();
    for (let round = 0; round < 4; round++) {
      const shop = await connect(account);
      const count = async () =>
        (
          await app.asOwner<{ n: number }>(
            `select count(*)::int as n from contact where account_id = '${account.accountId}'`,
          )
        )[0]!.n;
      const had = await count();
      const sent = Array.from({ length: 12 }, (_, i) => deliver(shop, { contacts: [person(100 * round + i)] }));
      await Promise.race(sent);
      await revoke(account, shop.id);
      const atEnd = await count();
      const answers = await Promise.all(sent);
      expect(await count()).toBe(atEnd);
      const stored = answers.filter(({ status }) => status === 200).length;
      const dropped = answers.filter(({ status }) => status === 410).length;
      expect([stored + dropped, atEnd - had]).toEqual([12, stored]);
      expect(await droppedOf(account, shop)).toBe(dropped);
    }
  });

  test('is closed with the membership of who connected it', async () => {
    const account = await app.newAccount();
    const admin = await account.member('ADMIN');
    const { integration, secret } = (
      await admin.api.query(
        `mutation { integrationConnect(input: { provider: "shopify", scopes: [CONTACTS] }) { integration { id deliveryUrl } secret } }`,
      )
    ).integrationConnect;
    const shop = { ...integration, secret };
    expect((await deliver(shop, { contacts: [person(1)] })).status).toBe(200);
    const { members } = await account.api.query('{ members { nodes { id user { id } } } }');
    const { id } = members.nodes.find((one: any) => one.user.id === admin.userId);
    await mutate(account, 'memberRemove', '__typename', { memberId: id });
    expect((await deliver(shop, { contacts: [person(2)] })).status).toBe(410);
  });
});

describe('pulling from a third party', () => {
  test('goes on page by page, and from where it was when it is run again', async () => {
    const account = await app.newAccount();
    const shop = await connect(account);
    const asked: (string | null)[] = [];
    const provider = (failsAt?: string) => ({
      page: async (cursor: string | null) => {
        asked.push(cursor);
        if (cursor === failsAt && failsAt) throw new Error('the third party is away');
        const n = Number(cursor ?? 0);
        return { body: { contacts: [person(n)] }, next: n < 3 ? String(n + 1) : null };
      },
    });
    const { pulling } = app.core;
    await expect(pulling.run(account.accountId, uuid(shop.id), provider('2'))).rejects.toThrow('away');
    // A delivery in between changes nothing of the place.
    await deliver(shop, { contacts: [person(9)] });
    expect(await pulling.run(account.accountId, uuid(shop.id), provider())).toBe('DONE');
    expect(asked).toEqual([null, '1', '2', '2', '3']);
    expect((await contactsOf(account)).length).toBe(5);
  });

  test('asks for no page after the end, and drops the one that was on its way', async () => {
    const account = await app.newAccount();
    const shop = await connect(account);
    const asked: (string | null)[] = [];
    const end = await app.core.pulling.run(account.accountId, uuid(shop.id), {
      async page(cursor) {
        asked.push(cursor);
        if (cursor === '1') await revoke(account, shop.id);
        const n = Number(cursor ?? 0);
        return { body: { contacts: [person(n)] }, next: String(n + 1) };
      },
    });
    expect([end, asked]).toEqual(['REVOKED', [null, '1']]);
    expect((await contactsOf(account)).map(({ displayName }) => displayName)).toEqual(['Buyer 0']);
    expect(await actsOf(account, 'integration.data_dropped')).toHaveLength(1);
    // Before the first page it is asked as well; nothing is written down, since nothing was brought.
    expect(
      await app.core.pulling.run(account.accountId, uuid(shop.id), { page: () => Promise.reject(new Error('asked')) }),
    ).toBe('REVOKED');
    const other = await app.newAccount();
    expect(
      await app.core.pulling.run(other.accountId, uuid(shop.id), { page: () => Promise.reject(new Error('asked')) }),
    ).toBe('REVOKED');
  });
});
