import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  afterOpenMs,
  closedPeriod,
  closesAt,
  isOpenAt,
  openMsBetween,
  opensAt,
  type OpeningHours,
  type WeeklyHours,
} from '../../../src/domains/calendars/opening-hours.js';

const minute = 60_000;
const hour = 60 * minute;

const workdays = (opens = '09:00', closes = '17:00'): WeeklyHours[] =>
  [1, 2, 3, 4, 5].map((day) => ({ day, opensAt: opens, closesAt: closes }));

const hours = (more: Partial<OpeningHours> = {}): OpeningHours => ({
  timeZone: 'Europe/Berlin',
  weekly: workdays(),
  exceptions: [],
  override: null,
  ...more,
});

const at = (text: string): Date => new Date(text);
const iso = (date: Date | undefined): string | undefined => date?.toISOString();

describe('opening hours', () => {
  // Berlin is UTC+1 in winter; 2026-11-24 is a Tuesday.
  test.each([
    ['2026-11-24T07:59:59.999Z', false],
    ['2026-11-24T08:00:00Z', true],
    ['2026-11-24T15:59:59.999Z', true],
    ['2026-11-24T16:00:00Z', false],
    ['2026-11-28T10:00:00Z', false],
  ])('are open at %s: %s', (time, open) => {
    expect(isOpenAt(hours(), at(time))).toBe(open);
  });

  test('say when they open and close next', () => {
    expect(iso(opensAt(hours(), at('2026-11-27T16:00:00Z')))).toBe('2026-11-30T08:00:00.000Z');
    expect(iso(opensAt(hours(), at('2026-11-24T10:00:00Z')))).toBe('2026-11-24T10:00:00.000Z');
    expect(iso(closesAt(hours(), at('2026-11-24T10:00:00Z')))).toBe('2026-11-24T16:00:00.000Z');
    expect(closesAt(hours(), at('2026-11-24T20:00:00Z'))).toBeUndefined();
    expect(opensAt(hours({ weekly: [] }), at('2026-11-24T10:00:00Z'))).toBeUndefined();
  });

  test('go over midnight in two spans that are one', () => {
    const night = hours({
      weekly: [
        { day: 1, opensAt: '22:00', closesAt: '24:00' },
        { day: 2, opensAt: '00:00', closesAt: '06:00' },
      ],
    });
    expect(iso(closesAt(night, at('2026-11-23T22:30:00Z')))).toBe('2026-11-24T05:00:00.000Z');
    expect(isOpenAt(night, at('2026-11-23T23:00:00Z'))).toBe(true);
  });

  test('give way to exceptions, of which the last one wins', () => {
    const christmas = hours({
      exceptions: [
        { from: '2026-12-24', to: '2026-12-31', name: 'Holidays', spans: [] },
        { from: '2026-12-28', to: '2026-12-28', name: 'Inventory', spans: [{ opensAt: '10:00', closesAt: '12:00' }] },
      ],
    });
    expect(isOpenAt(christmas, at('2026-12-24T10:00:00Z'))).toBe(false);
    expect(isOpenAt(christmas, at('2026-12-28T10:00:00Z'))).toBe(true);
    expect(iso(opensAt(christmas, at('2026-12-28T11:00:00Z')))).toBe('2027-01-01T08:00:00.000Z');
  });

  test('give way to a hand', () => {
    const since = '2026-11-24T12:00:00Z';
    const closed = hours({ override: { isOpen: false, since, until: '2026-11-24T14:00:00Z' } });
    expect(isOpenAt(closed, at('2026-11-24T12:00:00Z'))).toBe(false);
    expect(iso(opensAt(closed, at('2026-11-24T12:30:00Z')))).toBe('2026-11-24T14:00:00.000Z');
    expect(openMsBetween(closed, at('2026-11-24T00:00:00Z'), at('2026-11-25T00:00:00Z'))).toBe(6 * hour);
    const open = hours({ override: { isOpen: true, since: '2026-11-28T10:00:00Z', until: '2026-11-28T11:00:00Z' } });
    expect(isOpenAt(open, at('2026-11-28T10:30:00Z'))).toBe(true);
    expect(openMsBetween(open, at('2026-11-28T00:00:00Z'), at('2026-11-29T00:00:00Z'))).toBe(hour);
    const onTop = hours({ override: { isOpen: true, since: '2026-11-24T15:30:00Z', until: '2026-11-24T18:00:00Z' } });
    expect(iso(closesAt(onTop, at('2026-11-24T09:00:00Z')))).toBe('2026-11-24T18:00:00.000Z');
    const before = [
      { isOpen: false, since: '2026-11-24T10:00:00Z', until: '2026-11-24T11:00:00Z' },
      { isOpen: true, since: '2026-11-24T18:00:00Z', until: '2026-11-24T19:00:00Z' },
    ];
    const twice = hours({ ...closed, pastOverrides: before.slice(0, 1) });
    expect(openMsBetween(twice, at('2026-11-24T00:00:00Z'), at('2026-11-25T00:00:00Z'))).toBe(5 * hour);
    const over = hours({ pastOverrides: before });
    expect(openMsBetween(over, at('2026-11-24T00:00:00Z'), at('2026-11-25T00:00:00Z'))).toBe(8 * hour);
    expect(iso(opensAt(over, at('2026-11-24T10:30:00Z')))).toBe('2026-11-24T11:00:00.000Z');
    const alone = hours({ weekly: [], override: { isOpen: true, since, until: '2026-11-24T14:00:00Z' } });
    expect(openMsBetween(alone, at('2026-11-24T13:00:00Z'), at('2026-11-25T00:00:00Z'))).toBe(hour);
  });
});

describe('over a change of the clock', () => {
  const nights = (day: number): OpeningHours =>
    hours({ weekly: [{ day, opensAt: '00:00', closesAt: '06:00' }], timeZone: 'Europe/Berlin' });

  test.each([
    ['in spring an hour is missing', '2026-03-28T12:00:00Z', '2026-03-29T12:00:00Z', 5 * hour],
    ['in autumn an hour comes twice', '2026-10-24T12:00:00Z', '2026-10-25T12:00:00Z', 7 * hour],
  ])('%s', (_what, from, to, expected) => {
    expect(openMsBetween(nights(7), at(from), at(to))).toBe(expected);
  });

  test('what falls into the missing hour alone is not open', () => {
    const gone = hours({ weekly: [{ day: 7, opensAt: '02:00', closesAt: '03:00' }] });
    expect(openMsBetween(gone, at('2026-03-28T12:00:00Z'), at('2026-03-29T12:00:00Z'))).toBe(0);
  });

  test('a deadline counts the hours that were really open', () => {
    expect(iso(afterOpenMs(nights(7), at('2026-03-28T12:00:00Z'), 5 * hour))).toBe('2026-03-29T04:00:00.000Z');
    expect(iso(afterOpenMs(hours(), at('2026-11-27T15:00:00Z'), 2 * hour))).toBe('2026-11-30T09:00:00.000Z');
  });
});

describe('a closed period', () => {
  test('has one name from closing to opening, and another one the next time', () => {
    const weekend = closedPeriod(hours(), at('2026-11-27T16:00:00Z'));
    expect(weekend).toBe('2026-11-27T16:00:00.000Z');
    expect(closedPeriod(hours(), at('2026-11-30T07:59:59Z'))).toBe(weekend);
    expect(closedPeriod(hours(), at('2026-11-30T16:30:00Z'))).toBe('2026-11-30T16:00:00.000Z');
    expect(closedPeriod(hours(), at('2026-11-30T10:00:00Z'))).toBeUndefined();
    expect(closedPeriod(hours({ weekly: [] }), at('2026-11-30T10:00:00Z'))).toBe('always');
  });

  test('lasts over long holidays', () => {
    const exceptions = [{ from: '2026-12-01', to: '2027-01-31', name: 'Winter', spans: [] }];
    expect(closedPeriod(hours({ exceptions }), at('2027-01-20T10:00:00Z'))).toBe('2026-11-30T16:00:00.000Z');
  });
});

test('deadline and elapsed time are inverse, whatever the hours and the zone', () => {
  const zones = [
    'Europe/Berlin',
    'America/Sao_Paulo',
    'Asia/Kolkata',
    'Australia/Lord_Howe',
    'America/New_York',
    'UTC',
  ];
  const span = fc
    .tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 0, max: 22 }), fc.integer({ min: 1, max: 24 }))
    .filter(([, a, b]) => a < b)
    .map(([day, a, b]) => ({
      day,
      opensAt: `${String(a).padStart(2, '0')}:00`,
      closesAt: `${String(b).padStart(2, '0')}:00`,
    }));
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      fc.array(span, { minLength: 1, maxLength: 8 }),
      fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2026, 11, 31) }),
      fc.integer({ min: 1, max: 50 * 60 }),
      (timeZone, weekly, from, minutes) => {
        const random = hours({ timeZone, weekly });
        const due = afterOpenMs(random, new Date(from), minutes * minute)!;
        expect(openMsBetween(random, new Date(from), due)).toBe(minutes * minute);
        expect(isOpenAt(random, new Date(due.getTime() - 1))).toBe(true);
      },
    ),
    { numRuns: 150 },
  );
});
