import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readChannelEvent } from '../../../src/domains/channels/channel-event-reading.js';
import { healthOf } from '../../../src/domains/channels/health-of.js';
import { learn, type HealthRegisters, type Telling } from '../../../src/domains/channels/health-registers.js';
import { messagingLimitOf, peoplePerDay } from '../../../src/domains/channels/messaging-limit.js';

const noon = new Date('2026-11-24T12:00:00.000Z');
const minutes = (count: number): Date => new Date(noon.getTime() + count * 60_000);
const seconds = (date: Date): number => date.getTime() / 1_000;
let count = 0;
const tell = (field: string, value: unknown, at = noon): Telling => ({
  id: String(count++).padStart(8, '0'),
  at,
  lessons: readChannelEvent(field, value)!.lessons,
});
const after = (registers: HealthRegisters, now = minutes(60)) =>
  healthOf({ registers, messagesPerSecond: 80, messagingLimit: null }, now);
const told = (...tellings: Telling[]) => learn({}, tellings);

const ban = (state: string, at?: Date) =>
  tell(
    'account_update',
    { event: 'DISABLED_UPDATE', ban_info: { waba_ban_state: state, waba_ban_date: 'July 30, 2027' } },
    at,
  );
const restricted = (type: string, expiration?: Date, at?: Date) =>
  tell(
    'account_update',
    {
      event: 'ACCOUNT_RESTRICTION',
      restriction_info: [{ restriction_type: type, ...(expiration ? { expiration: seconds(expiration) } : {}) }],
    },
    at,
  );

describe('health in one word', () => {
  const cases: [string, Telling[], string][] = [
    ['nothing is known', [], 'HEALTHY'],
    ['a low rating', [tell('phone_number_quality_update', { event: 'FLAGGED' })], 'AT_RISK'],
    ['a restriction of messages', [restricted('RESTRICTED_BIZ_INITIATED_MESSAGING')], 'RESTRICTED'],
    ['a restriction that is over', [restricted('RESTRICTED_BIZ_INITIATED_MESSAGING', minutes(59))], 'HEALTHY'],
    ['a restriction of something else', [restricted('RESTRICTED_ADD_PHONE_NUMBER_ACTION')], 'AT_RISK'],
    ['a ban', [ban('DISABLE')], 'RESTRICTED'],
    ['a ban that is announced', [ban('SCHEDULE_FOR_DISABLE')], 'AT_RISK'],
    ['a ban that was lifted', [ban('DISABLE'), ban('REINSTATE', minutes(1))], 'HEALTHY'],
    [
      'a ban that was lifted, with the restriction from before',
      [restricted('RESTRICTED_BIZ_INITIATED_MESSAGING'), ban('DISABLE', minutes(1)), ban('REINSTATE', minutes(2))],
      'HEALTHY',
    ],
    [
      'a restriction after a ban was lifted',
      [ban('REINSTATE'), restricted('RESTRICTED_BIZ_INITIATED_MESSAGING', undefined, minutes(2))],
      'RESTRICTED',
    ],
    [
      'a violation',
      [tell('account_update', { event: 'ACCOUNT_VIOLATION', violation_info: { violation_type: 'SCAM' } })],
      'AT_RISK',
    ],
    ['a rejected account', [tell('account_review_update', { decision: 'REJECTED' })], 'RESTRICTED'],
    ['an account that was deleted', [tell('account_update', { event: 'ACCOUNT_DELETED' })], 'RESTRICTED'],
    ['a connection that was taken back', [tell('account_update', { event: 'PARTNER_REMOVED' })], 'RESTRICTED'],
    [
      'a connection that was taken back and given again',
      [
        tell('account_update', { event: 'PARTNER_REMOVED' }),
        tell('account_update', { event: 'PARTNER_ADDED' }, minutes(1)),
      ],
      'HEALTHY',
    ],
    [
      'a warning',
      [tell('account_alerts', { alert_info: { alert_severity: 'CRITICAL', alert_status: 'ACTIVE', alert_type: 'X' } })],
      'AT_RISK',
    ],
    [
      'a warning that is over',
      [
        tell('account_alerts', { alert_info: { alert_severity: 'CRITICAL', alert_status: 'ACTIVE', alert_type: 'X' } }),
        tell(
          'account_alerts',
          { alert_info: { alert_severity: 'CRITICAL', alert_status: 'NONE', alert_type: 'X' } },
          minutes(1),
        ),
      ],
      'HEALTHY',
    ],
    [
      'a notice',
      [tell('account_alerts', { alert_info: { alert_severity: 'INFORMATIONAL', alert_type: 'OBA_APPROVED' } })],
      'HEALTHY',
    ],
    ['a PIN that was changed', [tell('security', { event: 'PIN_CHANGED' })], 'HEALTHY'],
  ];
  test.each(cases)('%s', (_name, tellings, expected) => {
    expect(after(told(...tellings)).overall).toBe(expected);
    expect(after(told(...tellings.toReversed())).overall).toBe(expected);
  });

  test('a violation counts for thirty days', () => {
    const known = told(
      tell('account_update', { event: 'ACCOUNT_VIOLATION', violation_info: { violation_type: 'SCAM' } }),
    );
    expect(after(known, minutes(30 * 1_440 - 1)).concerns).toMatchObject([
      { kind: 'VIOLATION', code: 'SCAM', isBlocking: false },
    ]);
    expect(after(known, minutes(30 * 1_440)).concerns).toEqual([]);
  });

  test('what blocks comes first, with its end', () => {
    const { concerns } = after(
      told(
        restricted('RESTRICTED_BIZ_INITIATED_MESSAGING', minutes(90)),
        restricted('RESTRICTED_ADD_PHONE_NUMBER_ACTION', minutes(90), minutes(5)),
      ),
    );
    expect(concerns).toMatchObject([
      {
        code: 'RESTRICTED_BIZ_INITIATED_MESSAGING',
        isBlocking: true,
        until: minutes(90).toISOString(),
        since: noon.toISOString(),
      },
      { code: 'RESTRICTED_ADD_PHONE_NUMBER_ACTION', isBlocking: false },
    ]);
  });
});

describe('what is learned', () => {
  const value = fc.oneof(
    fc.record({
      event: fc.constantFrom('FLAGGED', 'UNFLAGGED', 'UPGRADE'),
      current_limit: fc.constantFrom('TIER_2K', 'TIER_10K'),
    }),
    fc.record({
      event: fc.constant('DISABLED_UPDATE'),
      ban_info: fc.record({ waba_ban_state: fc.constantFrom('DISABLE', 'REINSTATE') }),
    }),
    fc.record({
      decision: fc.constantFrom('APPROVED', 'REJECTED'),
      requested_verified_name: fc.constantFrom('One', 'Two'),
    }),
    fc.record({
      history: fc.array(fc.record({ metadata: fc.record({ phase: fc.nat(2), progress: fc.nat(100) }) }), {
        minLength: 1,
        maxLength: 1,
      }),
    }),
  );
  const fields = [
    'phone_number_quality_update',
    'account_update',
    'phone_number_name_update',
    'history',
    'account_review_update',
  ];
  const tellings = fc.array(
    fc
      .tuple(fc.constantFrom(...fields), value, fc.nat(5))
      .map(([field, said, minute]) => tell(field, said, minutes(minute))),
    { maxLength: 20 },
  );

  test('is the same in any order, however often it is told', () => {
    fc.assert(
      fc.property(
        tellings.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray([...all, ...all], { minLength: all.length * 2 })),
        ),
        ([all, shuffled]) => {
          expect(learn({}, shuffled)).toEqual(learn({}, all));
          const known = learn({}, all);
          expect(learn(known, shuffled)).toBe(known);
        },
      ),
    );
  });

  test('never depends on what a value is made of', () => {
    fc.assert(
      fc.property(fc.constantFrom(...fields, 'account_alerts', 'security'), fc.jsonValue(), (field, said) => {
        const reading = readChannelEvent(field, said)!;
        expect(reading.title).not.toBe('');
        expect(after(learn({}, [{ id: 'x', at: noon, lessons: reading.lessons }])).overall).toMatch(
          /HEALTHY|AT_RISK|RESTRICTED/,
        );
      }),
    );
  });

  test('the history that has come furthest counts', () => {
    const chunk = (phase: number, progress: number) =>
      tell('history', { history: [{ metadata: { phase, progress } }] });
    expect(after(told(chunk(1, 55), chunk(0, 20))).historyImport).toEqual({
      isDeclined: false,
      phase: 1,
      progress: 55,
    });
    const declined = tell('history', {
      history: [{ errors: [{ code: 2593109, message: 'History sync is turned off' }] }],
    });
    expect(after(told(declined)).historyImport).toEqual({ isDeclined: true, phase: null, progress: null });
  });
});

test.each([
  ['TIER_2K', 'TIER_2K', 2_000],
  ['tier_250', 'TIER_250', 250],
  [10_000, 'TIER_10K', 10_000],
  [-1, 'TIER_UNLIMITED', null],
  ['1000', 'TIER_1K', 1_000],
  ['TIER_NOT_SET', 'TIER_NOT_SET', null],
  [0, undefined, null],
  [1.5, undefined, null],
  ['many', undefined, null],
])('the limit %j is %s', (said, name, people) => {
  expect(messagingLimitOf(said)).toBe(name);
  expect(peoplePerDay(name)).toBe(people);
});
