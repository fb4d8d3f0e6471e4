import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { UsagePseudonyms } from '../../../src/domains/analytics/usage-pseudonyms.js';
import { newWaId, type TestAccount } from '../../kit/account.js';
import type { ApiClient } from '../../kit/api.js';
import { startTestApp, type TestApp } from '../../kit/app.js';
import { until } from '../../kit/until.js';
import { ended, erase } from '../../privacy/erasures.js';
import { mutate } from '../../privacy/subject.js';
import { day, uuid } from '../retention/retentions.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
}, 120_000);
afterAll(() => app.stop());

const trackRaw = async (
  api: ApiClient,
  name: string,
  properties: object[] = [],
  headers: Record<string, string> = {},
): Promise<any> =>
  (
    await api.query(
      `mutation ($input: UsageEventTrackInput!) { usageEventTrack(input: $input) { isCounted userErrors { code path } } }`,
      { input: { name, properties } },
      headers,
    )
  ).usageEventTrack;
const page = [{ key: 'page', value: 'inbox' }];
const choose = async (api: ApiClient, isCounted: boolean): Promise<any> =>
  (
    await api.query(
      `mutation { usagePreferenceSet(input: { isCounted: ${isCounted} }) { usagePreference { isCounted objectedAt } userErrors { code } } }`,
    )
  ).usagePreferenceSet;
const eventsOf = async (account: TestAccount): Promise<any[]> =>
  app.asOwner(
    `select actor, name, properties, at from usage_event where account_id = '${account.accountId}' order by at`,
  );
/** All that was counted of the account, as if it had been a day before. */
const yesterday = (account: TestAccount) =>
  app.asOwner(`update usage_rollup set day = day - 1 where account_id = '${account.accountId}'`);
const reportOf = async (api: ApiClient, from = -7, to = 1): Promise<any> =>
  (
    await api.query(
      `query ($from: DateTime!, $to: DateTime!) { usageReport(from: $from, to: $to) { isWhole figures { day event property count actorCount } } }`,
      {
        from: new Date(app.clock.now().getTime() + from * day).toISOString(),
        to: new Date(app.clock.now().getTime() + to * day).toISOString(),
      },
    )
  ).usageReport;
const numbersOf = ({ figures }: any): any[] =>
  figures.map(({ event, property, count, actorCount }: any) => [event, property, count, actorCount]);

describe('what members do', () => {
  test('is counted under pseudonyms of the account and the month', async () => {
    const account = await app.newAccount({ channel: false });
    const other = await app.newAccount({ channel: false });
    for (const api of [account.api, account.api, other.api])
      expect(await trackRaw(api, 'page.viewed', [...page, { key: 'seconds', value: 12 }])).toEqual({
        isCounted: true,
        userErrors: [],
      });
    const [mine, again] = await eventsOf(account);
    const [theirs] = await eventsOf(other);
    expect(mine).toMatchObject({ name: 'page.viewed', properties: { page: 'inbox', seconds: 12 } });
    expect(again.actor).toBe(mine.actor);
    expect(theirs.actor).not.toBe(mine.actor);
    const everything = await app.asOwner<{ row: string }>(
      `select to_jsonb(t)::text as row from usage_event t union all select to_jsonb(t)::text from usage_seen t union all select to_jsonb(t)::text from usage_rollup t`,
    );
    const text = everything.map(({ row }) => row).join();
    for (const sign of [uuid(account.owner.userId), account.owner.userId, account.owner.email, 'Olivia'])
      expect(text).not.toContain(sign);
    // Another month, another account or another key: another name.
    const made = new UsagePseudonyms([Buffer.alloc(32, 1)]);
    const [a, b] = [account.accountId, other.accountId];
    const [may, june] = [new Date('2026-05-31T23:59:59Z'), new Date('2026-06-01T00:00:00Z')];
    const names = [
      made.ofMonth(a, may, 'u'),
      made.ofMonth(a, june, 'u'),
      made.ofMonth(b, may, 'u'),
      made.ofDay(a, may, 'u'),
      new UsagePseudonyms([Buffer.alloc(32, 2)]).ofMonth(a, may, 'u'),
    ];
    expect(new Set(names).size).toBe(5);
    expect(made.kept(a, new Date('2026-06-15T00:00:00Z'), 'u')).toEqual(expect.arrayContaining([names[0], names[1]]));
    const program = await account.apiKey(['INBOX_MANAGE']);
    expect((await trackRaw(program, 'page.viewed', page)).userErrors).toEqual([{ code: 'FORBIDDEN', path: null }]);
  });

  const unknown = [{ code: 'USAGE_EVENT_UNKNOWN', path: ['name'] }];
  const no = [{ code: 'USAGE_PROPERTY_REFUSED', path: ['properties', '0'] }];
  test.each([
    ['a name that is none', 'contact.called', [], unknown],
    ['a name of the language', 'constructor', [], unknown],
    ['a phone number for a name', '+491511234567', [], unknown],
    ['a property that is none', 'page.viewed', [{ key: 'phone', value: 1 }], no],
    ['a property of the language', 'page.viewed', [{ key: '__proto__', value: 'inbox' }], no],
    ['a phone number', 'page.viewed', [{ key: 'page', value: '+49 151 1234567' }], no],
    ['a phone number as a number', 'page.viewed', [{ key: 'seconds', value: 491511234567 }], no],
    ['a fraction', 'page.viewed', [{ key: 'seconds', value: 1.5 }], no],
    ['less than nothing', 'page.viewed', [{ key: 'seconds', value: -1 }], no],
    ['a number as a text', 'page.viewed', [{ key: 'seconds', value: '12' }], no],
    ['an address', 'page.viewed', [{ key: 'page', value: 'paula@mail.example' }], no],
    ['what somebody wrote', 'feature.used', [{ key: 'feature', value: 'Where is my parcel?' }], no],
    ['a word of another property', 'search.run', [{ key: 'kind', value: 'inbox' }], no],
    ['a word for a yes', 'feature.used', [{ key: 'isKeyboard', value: 'true' }], no],
    [
      'a property twice',
      'page.viewed',
      [...page, ...page],
      [{ code: 'USAGE_PROPERTY_REFUSED', path: ['properties', '1'] }],
    ],
  ])('is refused with %s', async (_, name, properties, userErrors) => {
    const account = await app.newAccount({ channel: false });
    expect(await trackRaw(account.api, name, properties)).toEqual({ isCounted: null, userErrors });
    expect(await eventsOf(account)).toEqual([]);
    expect(await app.asOwner(`select 1 from usage_rollup where account_id = '${account.accountId}'`)).toEqual([]);
  });

  test('is not counted after an objection, from its instant on; what is for security goes on', async () => {
    const account = await app.newAccount({ channel: false });
    const { api } = account;
    expect((await api.query('{ usagePreference { isCounted objectedAt } }')).usagePreference).toEqual({
      isCounted: true,
      objectedAt: null,
    });
    for (let round = 0; round < 4; round++) {
      const base = (await eventsOf(account)).length;
      const racing = Array.from({ length: 8 }, () => trackRaw(api, 'page.viewed', page));
      await Promise.race(racing);
      expect(await choose(api, false)).toMatchObject({ usagePreference: { isCounted: false }, userErrors: [] });
      const atOnce = (await eventsOf(account)).length;
      const counted = (await Promise.all(racing)).filter(({ isCounted }) => isCounted).length;
      expect((await trackRaw(api, 'page.viewed', page)).isCounted).toBe(false);
      expect((await eventsOf(account)).length).toBe(atOnce);
      expect(atOnce - base).toBe(counted);
      await choose(api, true);
    }
    const before = (await eventsOf(account)).length;
    await choose(api, false);
    expect((await trackRaw(api, 'page.viewed', page)).isCounted).toBe(false);
    const email = account.owner.email;
    const { session } = await app.anonymous.mutate(
      `mutation ($input: SessionCreateInput!) { sessionCreate(input: $input) { session { accessToken } userErrors { code message path } } }`,
      { email, password: account.owner.password },
    );
    expect(session.accessToken).toBeTruthy();
    const { loginHistory, auditEntries } = await api.query(
      '{ loginHistory(first: 1) { nodes { outcome } } auditEntries(first: 1) { nodes { action } } }',
    );
    expect([loginHistory.nodes[0].outcome, auditEntries.nodes[0].action]).toEqual(['SUCCEEDED', 'session.created']);
    expect((await eventsOf(account)).length).toBe(before);
    // It is the person's own, whoever else goes on.
    const agent = await account.member('AGENT');
    expect((await trackRaw(agent.api, 'page.viewed', page)).isCounted).toBe(true);
  });

  test('is not counted while the browser says so', async () => {
    const account = await app.newAccount({ channel: false });
    expect((await trackRaw(account.api, 'page.viewed', page, { 'sec-gpc': '1' })).isCounted).toBe(false);
    expect(await eventsOf(account)).toEqual([]);
    expect((await trackRaw(account.api, 'page.viewed', page, { 'sec-gpc': '0' })).isCounted).toBe(true);
  });

  test('is kept for thirty days, and who was counted until the day is over', async () => {
    const account = await app.newAccount({ channel: false });
    for (let i = 0; i < 3; i++) await trackRaw(account.api, 'page.viewed', page);
    const of = `where account_id = '${account.accountId}'`;
    await app.asOwner(
      `update usage_event set at = now() - interval '30 days 1 minute' where id = (select id from usage_event ${of} limit 1)`,
    );
    await app.asOwner(
      `update usage_event set at = now() - interval '29 days 23 hours' where id = (select id from usage_event ${of} and at > now() - interval '1 day' limit 1)`,
    );
    await app.core.usage.forget();
    expect(await eventsOf(account)).toHaveLength(2);
    expect(await app.asOwner(`select 1 from usage_seen ${of}`)).toHaveLength(2);
    await app.asOwner(`update usage_seen set day = day - 2 ${of}`);
    await app.core.usage.forget();
    expect(await app.asOwner(`select 1 from usage_seen ${of}`)).toEqual([]);
    const { retentionPolicies } = await account.api.query('{ retentionPolicies { category maxDays isSettable } }');
    expect(retentionPolicies).toContainEqual({ category: 'USAGE_EVENTS', maxDays: 30, isSettable: false });
  });
});

describe('the report', () => {
  test('tells of days that are over, and of five or more', async () => {
    const account = await app.newAccount({ channel: false });
    const others = await Promise.all(Array.from({ length: 4 }, () => account.member('AGENT')));
    const all = [account.api, ...others.map(({ api }) => api)];
    for (const api of all) await trackRaw(api, 'page.viewed', page);
    for (const api of all) await trackRaw(api, 'feature.used', [{ key: 'feature', value: 'note' }]);
    for (const api of all.slice(1)) await trackRaw(api, 'search.run', [{ key: 'kind', value: 'contacts' }]);
    // Many times by few are few.
    for (let i = 0; i < 6; i++) await trackRaw(account.api, 'report.viewed', [{ key: 'report', value: 'usage' }]);
    await trackRaw(account.api, 'page.viewed', [{ key: 'page', value: 'settings' }]);
    // The total less the inbox would be the settings: neither is told.
    // Today goes on: by its growing it would tell of the next one.
    expect(await reportOf(account.api)).toEqual({ isWhole: true, figures: [] });
    await yesterday(account);
    const report = await reportOf(account.api);
    expect(numbersOf(report)).toEqual([
      ['feature.used', null, 5, 5],
      ['feature.used', 'feature=note', 5, 5],
      ['page.viewed', null, 6, 5],
    ]);
    expect(report.isWhole).toBe(false);
    expect((await reportOf(account.api, -7, -3)).figures).toEqual([]);
    const other = await app.newAccount({ channel: false });
    expect(await reportOf(other.api)).toEqual({ isWhole: true, figures: [] });
    await expect(reportOf(others[0]!.api)).rejects.toThrow('FORBIDDEN');
    await expect(reportOf(account.api, 0, -1)).rejects.toThrow('BAD_USER_INPUT');
    await expect(reportOf(account.api, -400, 0)).rejects.toThrow('BAD_USER_INPUT');
    // Who leaves takes what is kept of them along; the numbers stay.
    const kept = (await eventsOf(account)).length;
    const { members } = await account.api.query('{ members { nodes { id user { id } } } }');
    const { id } = members.nodes.find((one: any) => one.user.id === others[0]!.userId);
    await mutate(account, 'memberRemove', '__typename', { memberId: id });
    expect((await eventsOf(account)).length).toBe(kept - 3);
    expect(await reportOf(account.api)).toEqual(report);
  });

  test('stays as it was when contacts are erased, and leads to none of them', async () => {
    const account = await app.newAccount();
    for (let i = 0; i < 5; i++) {
      const waId = newWaId();
      await account.inbound({ from: { waId, name: `Writer ${i}` }, text: 'one' });
      await account.inbound({ from: { waId, name: `Writer ${i}` }, text: 'two' });
    }
    await until(
      'all of them are counted',
      async () => {
        const [found] = await app.asOwner<{ count: number }>(
          `select count from usage_rollup where account_id = '${account.accountId}' and event = 'message.received'`,
        );
        return found?.count === 10;
      },
      60_000,
    );
    const few = await app.newAccount();
    await few.inbound({ from: { waId: newWaId(), name: 'The only one' }, text: 'hello' });
    await until(
      'the only one is counted',
      async () => {
        const found = await app.asOwner(`select 1 from usage_rollup where account_id = '${few.accountId}'`);
        return found.length > 0;
      },
      60_000,
    );
    await Promise.all([yesterday(account), yesterday(few)]);
    // A cohort of one contact is nobody's to see.
    expect(await reportOf(few.api)).toEqual({ isWhole: false, figures: [] });
    const before = await reportOf(account.api);
    expect(numbersOf(before)).toEqual([['message.received', null, 10, 5]]);
    const { contacts } = await account.api.query('{ contacts(first: 5) { nodes { id } } }');
    const [{ id: contactId }] = contacts.nodes;
    const { id } = await erase(account, contactId);
    expect((await ended(account, id)).state).toBe('ERASED');
    expect(await reportOf(account.api)).toEqual(before);
    expect((await account.api.query(`{ node(id: "${contactId}") { id } }`)).node).toBeNull();
    for (const table of ['usage_event', 'usage_seen', 'usage_rollup'])
      expect(await app.asOwner(`select 1 from ${table} t where to_jsonb(t)::text like '%${uuid(contactId)}%'`)).toEqual(
        [],
      );
  }, 180_000);
});
