import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dueAlerts } from '../../../src/domains/incidents/breach-clock.js';
import { rows } from '../../../src/platform/database/rows.js';
import { startTestApp, type TestApp } from '../../kit/app.js';
import { mailsTo, mailTo } from '../../kit/mail.js';
import { asOperator, operatorSettings } from '../../kit/operator.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ env: { ...operatorSettings, PRIVACY_EMAIL: 'privacy@talk.example' } });
}, 240_000);
afterAll(() => app.stop());

const report = `mutation ($input: SecurityIncidentReportInput!) { securityIncidentReport(input: $input) { reportedAt userErrors { code } } }`;
const confirm = `mutation ($input: BreachConfirmInput!) { breachConfirm(input: $input) {
  breach { id awareAt authorityDueAt isOverdue alertedAfterHours } userErrors { code path } } }`;
const notify = `mutation ($input: BreachNotifyInput!) { breachNotify(input: $input) {
  breach { isOverdue notifications { audience recipientCount content } } userErrors { code path } } }`;
const close = `mutation ($input: BreachCloseInput!) { breachClose(input: $input) { breach { closedAt } userErrors { code } } }`;
const breach = (more: object = {}) => ({
  awareAt: app.clock.now().toISOString(),
  role: 'CONTROLLER',
  risk: 'RISK',
  summary: 'A laptop was stolen.',
  categories: ['e-mail addresses'],
  subjectCount: 12,
  ...more,
});
const hours = (count: number): void => app.clock.advance(count * 3_600_000);
const breachOf = async (id: string): Promise<any> => {
  const { breaches } = await asOperator(app).query(
    '{ breaches { nodes { id isOverdue alertedAfterHours closedAt } } }',
  );
  return breaches.nodes.find((one: any) => one.id === id);
};

describe('a report of security', () => {
  test('is taken from whoever is locked out; a flood is stopped, and somebody else heard all the same', async () => {
    const codes: (string | undefined)[] = [];
    for (let index = 0; index < 8; index++) {
      const { securityIncidentReport } = await app.anonymous.query(report, {
        input: { description: `I saw something ${index}`, contact: 'me@else.example' },
      });
      codes.push(securityIncidentReport.userErrors[0]?.code);
    }
    expect(codes).toEqual([...Array(5).fill(undefined), ...Array(3).fill('TOO_MANY_ATTEMPTS')]);
    const { securityReports } = await asOperator(app).query(
      '{ securityReports { nodes { id description contact state } } }',
    );
    expect(securityReports.nodes.map((one: any) => one.description)).toEqual(
      [4, 3, 2, 1, 0].map((index) => `I saw something ${index}`),
    );
    // Another address is another bucket.
    const { IntakeLimit } = await import('../../../src/platform/jobs/intake-limit.js');
    const { InProcessRateBuckets } = await import('../../../src/platform/jobs/rate-buckets.js');
    const limit = new IntakeLimit(new InProcessRateBuckets());
    for (let index = 0; index < 5; index++) await limit.assertFree('door', '203.0.113.1');
    await expect(limit.assertFree('door', '203.0.113.1')).rejects.toMatchObject({ code: 'TOO_MANY_ATTEMPTS' });
    await limit.assertFree('door', '203.0.113.2');
    // A household has a /64 to itself, and may change its address with every report.
    const heard = async (ip: string): Promise<boolean> =>
      limit.assertFree('door', ip).then(
        () => true,
        () => false,
      );
    const taken = (ips: string[]) => Promise.all(ips.map(heard)).then((all) => all.filter(Boolean).length);
    const addresses = Array.from(
      { length: 200 },
      (_, i) => `2001:db8:1:2:${(i * 257).toString(16)}::${i.toString(16)}`,
    );
    expect(await taken(addresses)).toBe(5);
    expect(await taken(['2001:db8:1:3::1', '::ffff:203.0.113.2'])).toBe(2);
    // A /48 holds 65,536 households, and is one customer's: it takes no more than a fifth of the door.
    const households = Array.from({ length: 400 }, (_, i) => `2001:db8:ffff:${i.toString(16)}::1`);
    expect(await taken(households)).toBe(60);
    const neighbours = Array.from({ length: 200 }, (_, i) => `198.51.100.${i}`);
    expect(await taken(neighbours)).toBe(60);
    expect(await taken(['2001:db8:fffe::1', '192.0.2.1'])).toBe(2);
    // Whoever has many networks fills the door, not the disk.
    expect(await taken(Array.from({ length: 1_000 }, (_, i) => `2001:db8:${i.toString(16)}:9::1`))).toBeLessThan(301);
    const atRest = await app.database.operate('incidents.read', (em) =>
      rows<{ text: string }>(em, `select security_report::text as text from security_report`),
    );
    expect(atRest.some(({ text }) => /saw something|else\.example/.test(text))).toBe(false);
  });

  test('is decided once', async () => {
    const { securityReports } = await asOperator(app).query('{ securityReports { nodes { id } } }');
    const dismiss = `mutation ($input: SecurityReportDismissInput!) { securityReportDismiss(input: $input) { isDismissed userErrors { code } } }`;
    const [first, second] = securityReports.nodes;
    await asOperator(app).mutate(dismiss, { reportId: first.id });
    const again = await asOperator(app).query(dismiss, { input: { reportId: first.id } });
    expect(again.securityReportDismiss.userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    await asOperator(app).mutate(confirm, breach({ reportId: second.id, risk: 'NONE' }));
    const twice = await asOperator(app).query(confirm, { input: breach({ reportId: second.id }) });
    expect(twice.breachConfirm.userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
  });
});

test('buckets that are full again are looked for once a second, however many come', async () => {
  const { InProcessRateBuckets } = await import('../../../src/platform/jobs/rate-buckets.js');
  let [now, looks] = [0, 0];
  const buckets = new InProcessRateBuckets(() => now);
  const kept = (buckets as unknown as { buckets: Map<string, unknown> }).buckets;
  const walk = kept[Symbol.iterator].bind(kept);
  Object.assign(kept, { [Symbol.iterator]: () => (looks++, walk()) });
  const rate = { perSecond: 1 / 600, burst: 5 };
  for (let i = 0; i < 50_100; i++) await buckets.take(`a${i}`, rate);
  expect(looks).toBe(1);
  now += 1_000_000;
  await buckets.take('b', rate);
  expect([looks, kept.size]).toEqual([2, 1]);
});

describe('the clock of a breach', () => {
  test('runs 72 hours that pass, over the night in which clocks are put forward', async () => {
    const { breach: made } = await asOperator(app).mutate(
      confirm,
      breach({ awareAt: '2026-03-28T22:30:00+01:00', risk: 'NONE' }),
    );
    expect([made.awareAt, made.authorityDueAt]).toEqual(['2026-03-28T21:30:00.000Z', '2026-03-31T21:30:00.000Z']);
    // 23:30 in Berlin, where local arithmetic would say 22:30.
    expect(new Date(made.authorityDueAt).toLocaleTimeString('de-DE', { timeZone: 'Europe/Berlin' })).toBe('23:30:00');
  });

  test('reminds at 24, 48 and 66 hours and at the end, once each, and stops when the authority was told', async () => {
    const { breach: made } = await asOperator(app).mutate(confirm, breach());
    const { breaches: service } = app.core;
    const at = async (count: number, expected: number[]) => {
      hours(count);
      await Promise.all([service.alert(), service.alert()]);
      expect((await breachOf(made.id)).alertedAfterHours).toEqual(expected);
    };
    await at(23, []);
    await at(2, [24]);
    await at(23, [24, 48]);
    await at(18, [24, 48, 66]);
    expect((await breachOf(made.id)).isOverdue).toBe(false);
    const early = await asOperator(app).query(close, { input: { breachId: made.id } });
    expect(early.breachClose.userErrors).toMatchObject([{ code: 'AUTHORITY_NOT_TOLD' }]);
    await at(7, [24, 48, 66, 72]);
    expect((await breachOf(made.id)).isOverdue).toBe(true);
    await mailTo(app, 'privacy@talk.example', 'breach_alert');
    const subjects = new Set((await mailsTo(app, 'privacy@talk.example')).map(({ subject }) => subject));
    expect(subjects.has('A breach must be told within 24 hours')).toBe(true);
    const told = await asOperator(app).mutate(notify, {
      breachId: made.id,
      audience: 'AUTHORITY',
      content: 'We report late because …',
    });
    expect(told.breach.notifications).toEqual([
      { audience: 'AUTHORITY', recipientCount: 1, content: 'We report late because …' },
    ]);
    expect(told.breach.isOverdue).toBe(false);
    await asOperator(app).mutate(close, { breachId: made.id });
    expect((await breachOf(made.id)).closedAt).toEqual(expect.any(String));
  });

  test('cannot be set back, and what was told cannot be untold', async () => {
    await expect(app.asOwner(`update personal_data_breach set aware_at = now()`)).rejects.toThrow(/check/);
    await expect(app.asOwner(`delete from breach_notification`)).rejects.toThrow(/never changed/);
    const future = await asOperator(app).query(confirm, { input: breach({ awareAt: '2099-01-01T00:00:00Z' }) });
    expect(future.breachConfirm.userErrors).toMatchObject([{ code: 'INVALID_INPUT', path: ['awareAt'] }]);
  });

  test('asks for every hour that is over, and for none before', () => {
    const aware = new Date('2026-10-24T20:00:00Z');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 * 3_600_000 }), (ms) => {
        const due = dueAlerts(aware, new Date(aware.getTime() + ms));
        expect(due).toEqual([24, 48, 66, 72].filter((one) => ms >= one * 3_600_000));
      }),
    );
  });
});

describe('whom a breach concerns', () => {
  test('is counted by the audit, exactly, and businesses are told by mail as by a processor', async () => {
    const from = app.clock.now().toISOString();
    const [hit, missed] = [await app.newAccount({ channel: false }), await app.newAccount({ channel: false })];
    await hit.apiKey(['ACCOUNT_READ']);
    await missed.apiKey(['ACCOUNT_READ']);
    const reach = `query ($actor: ID, $ip: String, $from: DateTime!, $until: DateTime!) {
      breachReach(actorId: $actor, ip: $ip, from: $from, until: $until) { accountId entryCount } }`;
    const until = new Date(app.clock.now().getTime() + 1_000).toISOString();
    const { breachReach } = await asOperator(app).query(reach, { actor: hit.owner.userId, from, until });
    expect(breachReach).toEqual([{ accountId: hit.id, entryCount: 2 }]);
    const byAddress = await asOperator(app).query(reach, { ip: '127.0.0.1', from, until });
    expect(byAddress.breachReach.map((one: any) => one.accountId).sort()).toEqual([hit.id, missed.id].sort());
    expect((await asOperator(app).query(reach, { ip: '203.0.113.9', from, until })).breachReach).toEqual([]);

    const { breach: made } = await asOperator(app).mutate(confirm, breach({ role: 'PROCESSOR' }));
    const wrong = await asOperator(app).query(notify, {
      input: { breachId: made.id, audience: 'BUSINESSES', content: 'x', accountIds: [] },
    });
    expect(wrong.breachNotify.userErrors).toMatchObject([{ code: 'INVALID_INPUT' }]);
    const told = await asOperator(app).mutate(notify, {
      breachId: made.id,
      audience: 'BUSINESSES',
      content: 'Your contacts’ names were seen.',
      accountIds: breachReach.map((one: any) => one.accountId),
    });
    expect(told.breach.notifications).toMatchObject([{ audience: 'BUSINESSES', recipientCount: 1 }]);
    expect((await mailTo(app, hit.owner.email, 'breach')).text).toContain('art. 33(2)');
    expect((await mailsTo(app, missed.owner.email)).filter(({ kind }) => kind === 'breach')).toEqual([]);
  });
});

test('nobody but operators sees reports and breaches', async () => {
  const account = await app.newAccount({ channel: false });
  for (const field of ['securityReports { nodes { id } }', 'breaches { nodes { id } }']) {
    const { body } = await account.api.raw(`{ ${field} }`);
    expect(body.errors?.map((error) => error.extensions['code'])).toEqual(['FORBIDDEN']);
  }
});
