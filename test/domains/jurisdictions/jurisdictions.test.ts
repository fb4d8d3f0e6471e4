import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { afterHours, deadlinesOf, lastDayOf } from '../../../src/domains/jurisdictions/deadline.policy.js';
import { isBusinessDay, type Calendar } from '../../../src/domains/jurisdictions/holidays.js';
import {
  JurisdictionCode,
  jurisdictionOf,
  profileOf,
} from '../../../src/domains/jurisdictions/jurisdiction-profile.type.js';
import { startTestApp } from '../../kit/app.js';

const calendars: Calendar[] = ['EU', 'UK', 'US', 'IN'];
const anyDay = fc
  .date({ min: new Date('2024-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const anyCode = fc.constantFrom(...Object.values(JurisdictionCode));
const anyZone = fc.constantFrom(
  'UTC',
  'Europe/Berlin',
  'America/Los_Angeles',
  'Asia/Kolkata',
  'Pacific/Kiritimati',
  'Pacific/Apia',
);

describe('terms', () => {
  test.each<[string, string, Parameters<typeof lastDayOf>[1], Calendar, string]>([
    [
      'a month that has no such day ends with it, on a Sunday too',
      '2027-01-31',
      { count: 1, unit: 'MONTHS' },
      'EU',
      '2027-02-28',
    ],
    ['a leap year', '2028-01-31', { count: 1, unit: 'MONTHS' }, 'EU', '2028-02-29'],
    [
      'three months from the receipt, not from the first end',
      '2026-11-30',
      { count: 3, unit: 'MONTHS' },
      'EU',
      '2027-02-28',
    ],
    ['45 days', '2026-11-20', { count: 45, unit: 'DAYS' }, 'US', '2027-01-04'],
    ['90 days', '2026-11-20', { count: 90, unit: 'DAYS' }, 'US', '2027-02-18'],
    [
      'ten business days over a holiday kept on a Friday',
      '2026-07-01',
      { count: 10, unit: 'BUSINESS_DAYS' },
      'US',
      '2026-07-16',
    ],
    [
      'a holiday of the next year kept in this one',
      '2027-12-30',
      { count: 1, unit: 'BUSINESS_DAYS' },
      'US',
      '2028-01-03',
    ],
    ['Easter in London', '2026-04-02', { count: 1, unit: 'BUSINESS_DAYS' }, 'UK', '2026-04-07'],
    ['Christmas at a weekend in London', '2027-12-24', { count: 1, unit: 'BUSINESS_DAYS' }, 'UK', '2027-12-29'],
  ])('%s', (_, received, term, calendar, last) => {
    expect(lastDayOf(received, term, calendar)).toBe(last);
  });

  test('hold exactly so many business days, and end on one', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: 1, max: 40 }),
        fc.constantFrom(...calendars),
        (received, count, calendar) => {
          const last = lastDayOf(received, { count, unit: 'BUSINESS_DAYS' }, calendar);
          let counted = 0;
          for (
            let day = DateTime.fromISO(received).plus({ days: 1 });
            day <= DateTime.fromISO(last);
            day = day.plus({ days: 1 })
          )
            if (isBusinessDay(day.toISODate()!, calendar)) counted++;
          expect(counted).toBe(count);
          expect(isBusinessDay(last, calendar)).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('never end earlier when they begin later', () => {
    const terms = fc.record({
      count: fc.integer({ min: 1, max: 100 }),
      unit: fc.constantFrom('MONTHS' as const, 'DAYS' as const, 'BUSINESS_DAYS' as const),
    });
    fc.assert(
      fc.property(anyDay, anyDay, terms, fc.constantFrom(...calendars), (one, other, term, calendar) => {
        const [earlier, later] = [one, other].sort();
        expect(lastDayOf(earlier!, term, calendar) <= lastDayOf(later!, term, calendar)).toBe(true);
        expect(lastDayOf(earlier!, term, calendar) > earlier!).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe('deadlines', () => {
  test('come behind the receipt in every zone, and an extension behind the answer', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 86_399 }), anyZone, anyCode, (day, second, zone, code) => {
        const received = new Date(Date.parse(day) + second * 1_000);
        const { acknowledgeBy, answerBy, extendedAnswerBy } = deadlinesOf(code, received, zone);
        expect(answerBy.getTime()).toBeGreaterThan(received.getTime());
        if (acknowledgeBy) expect(acknowledgeBy.getTime()).toBeGreaterThan(received.getTime());
        if (extendedAnswerBy) expect(extendedAnswerBy.getTime()).toBeGreaterThan(answerBy.getTime());
        // The end of a day where the person is.
        expect(DateTime.fromJSDate(answerBy, { zone }).toFormat('HH:mm:ss')).toBe('23:59:59');
      }),
      { numRuns: 300 },
    );
  });

  test('of nobody knows where are never later than any known', () => {
    fc.assert(
      fc.property(anyDay, anyZone, (day, zone) => {
        const received = new Date(day);
        const strict = deadlinesOf(JurisdictionCode.STRICTEST, received, zone);
        for (const code of [
          JurisdictionCode.EU,
          JurisdictionCode.UK,
          JurisdictionCode.CALIFORNIA,
          JurisdictionCode.INDIA,
        ]) {
          const known = deadlinesOf(code, received, zone);
          expect(strict.answerBy.getTime()).toBeLessThanOrEqual(known.answerBy.getTime());
          if (known.acknowledgeBy)
            expect(strict.acknowledgeBy!.getTime()).toBeLessThanOrEqual(known.acknowledgeBy.getTime());
          expect(profileOf(JurisdictionCode.STRICTEST).minAge).toBeGreaterThanOrEqual(profileOf(code).minAge);
        }
      }),
    );
  });

  test('count hours that passed: a clock put forward changes nothing', () => {
    const aware = DateTime.fromISO('2026-03-28T22:30', { zone: 'Europe/Berlin' }).toJSDate();
    const due = DateTime.fromJSDate(afterHours(aware, 72), { zone: 'Europe/Berlin' });
    expect(due.toFormat("yyyy-MM-dd'T'HH:mm")).toBe('2026-03-31T23:30');
  });
});

test.each([
  ['DE', 'EU'],
  ['no', 'EU'],
  ['GB', 'UK'],
  ['US-CA', 'CALIFORNIA'],
  ['US', 'STRICTEST'],
  ['US-NY', 'STRICTEST'],
  ['IN', 'INDIA'],
  ['', 'STRICTEST'],
  [undefined, 'STRICTEST'],
  ['Atlantis', 'STRICTEST'],
])('whoever lives in %s has the rights of %s', (place, code) => {
  expect(jurisdictionOf(place)).toBe(code);
  expect(profileOf(jurisdictionOf(place)).minAge).toBeGreaterThanOrEqual(16);
});

test('anybody may ask for the rights where they live, and the same request has each law’s own deadline', async () => {
  const app = await startTestApp({ roles: [] });
  const ask = `query ($country: String, $zone: String!) { rights(country: $country) { jurisdiction rights minAge
    deadlines(receivedAt: "2026-11-20T12:00:00Z", timeZone: $zone) { acknowledgeBy answerBy extendedAnswerBy } } }`;
  const of = async (country: string | null) => (await app.anonymous.query(ask, { country, zone: 'UTC' })).rights;
  const end = (day: string) => `${day}T23:59:59.999Z`;
  expect((await of('DE')).deadlines).toEqual({
    acknowledgeBy: null,
    answerBy: end('2026-12-20'),
    extendedAnswerBy: end('2027-02-20'),
  });
  expect((await of('US-CA')).deadlines).toEqual({
    acknowledgeBy: end('2026-12-07'),
    answerBy: end('2027-01-04'),
    extendedAnswerBy: end('2027-02-18'),
  });
  expect((await of('IN')).deadlines).toEqual({
    acknowledgeBy: null,
    answerBy: end('2027-02-18'),
    extendedAnswerBy: null,
  });
  expect(await of(null)).toMatchObject({
    jurisdiction: 'STRICTEST',
    minAge: 18,
    deadlines: { answerBy: end('2026-12-20') },
  });
  const wrong = await app.anonymous.raw(ask, { country: 'DE', zone: 'Nowhere/Land' });
  expect(wrong.body.errors).toHaveLength(1);
  await app.stop();
}, 120_000);
