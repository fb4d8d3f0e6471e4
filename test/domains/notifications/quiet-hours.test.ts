import { describe, expect, test } from '@jest/globals';
import { areQuietHours, quietUntil } from '../../../src/domains/notifications/quiet-hours.js';

const night = { startsAt: '22:00', endsAt: '07:00', timeZone: 'Europe/Berlin' };
const noon = { startsAt: '12:00', endsAt: '13:30', timeZone: 'Asia/Kolkata' };

describe('quiet hours', () => {
  test.each([
    ['before the night', night, '2026-01-10T20:59:00Z', undefined],
    ['at its start', night, '2026-01-10T21:00:00Z', '2026-01-11T06:00:00.000Z'],
    ['after midnight', night, '2026-01-11T02:00:00Z', '2026-01-11T06:00:00.000Z'],
    ['at its end', night, '2026-01-11T06:00:00Z', undefined],
    ['in the night that loses an hour', night, '2026-03-28T22:30:00Z', '2026-03-29T05:00:00.000Z'],
    ['in the night that gains one', night, '2026-10-24T21:30:00Z', '2026-10-25T06:00:00.000Z'],
    ['at noon', noon, '2026-01-10T07:00:00Z', '2026-01-10T08:00:00.000Z'],
    ['after noon', noon, '2026-01-10T08:00:00Z', undefined],
  ])('%s', (_, hours, now, end) => expect(quietUntil(hours, new Date(now))?.toISOString()).toBe(end));

  test.each([
    [{ ...night, startsAt: '24:00' }],
    [{ ...night, endsAt: '7:00' }],
    [{ ...night, endsAt: '22:00' }],
    [{ ...night, timeZone: 'Mars/Olympus' }],
  ])('%j are none', (hours) => expect(areQuietHours(hours)).toBe(false));
});
