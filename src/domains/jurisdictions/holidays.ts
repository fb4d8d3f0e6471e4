import { DateTime } from 'luxon';

/** Whose holidays are no business days. */
export type Calendar = 'EU' | 'UK' | 'US' | 'IN';

const day = (year: number, month: number, date: number): DateTime => DateTime.utc(year, month, date);

/** The nth weekday (1 is Monday) of a month; -1: the last. */
function weekdayOf(year: number, month: number, weekday: number, nth: number): DateTime {
  if (nth < 0) {
    const last = day(year, month, 1).endOf('month').startOf('day');
    return last.minus({ days: (last.weekday - weekday + 7) % 7 });
  }
  const first = day(year, month, 1);
  return first.plus({ days: ((weekday - first.weekday + 7) % 7) + 7 * (nth - 1) });
}

/** Easter Sunday of the Gregorian calendar (Meeus, Jones, Butcher). */
function easter(year: number): DateTime {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const d = Math.floor(b / 4);
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  return day(year, month, (h + l - 7 * m + 33 * month + 19) % 32);
}

/** In the United States a holiday on a Saturday is kept on the Friday before, one on a Sunday on the Monday behind. */
const observed = (date: DateTime): DateTime =>
  date.weekday === 6 ? date.minus({ days: 1 }) : date.weekday === 7 ? date.plus({ days: 1 }) : date;

/** In the United Kingdom a holiday at the weekend is kept on the next weekday that is none. */
function substituted(dates: readonly DateTime[]): DateTime[] {
  const taken: DateTime[] = [];
  for (let date of dates) {
    while (date.weekday > 5 || taken.some((other) => +other === +date)) date = date.plus({ days: 1 });
    taken.push(date);
  }
  return taken;
}

const tables: Readonly<Record<Calendar, (year: number) => DateTime[]>> = {
  // Of what the institutions keep, the days that every member state keeps: a shorter deadline is the safer one.
  EU: (year) => [day(year, 1, 1), easter(year).plus({ days: 1 }), day(year, 5, 1), day(year, 12, 25)],
  // England and Wales.
  UK: (year) => [
    ...substituted([day(year, 1, 1)]),
    easter(year).minus({ days: 2 }),
    easter(year).plus({ days: 1 }),
    weekdayOf(year, 5, 1, 1),
    weekdayOf(year, 5, 1, -1),
    weekdayOf(year, 8, 1, -1),
    ...substituted([day(year, 12, 25), day(year, 12, 26)]),
  ],
  // Federal holidays (5 U.S.C. 6103).
  US: (year) => [
    observed(day(year, 1, 1)),
    weekdayOf(year, 1, 1, 3),
    weekdayOf(year, 2, 1, 3),
    weekdayOf(year, 5, 1, -1),
    observed(day(year, 6, 19)),
    observed(day(year, 7, 4)),
    weekdayOf(year, 9, 1, 1),
    weekdayOf(year, 10, 1, 2),
    observed(day(year, 11, 11)),
    weekdayOf(year, 11, 4, 4),
    observed(day(year, 12, 25)),
    // 1 January of the next year, kept on the last day of this one.
    observed(day(year + 1, 1, 1)),
  ],
  // The three national holidays; those of the states are not counted.
  IN: (year) => [day(year, 1, 26), day(year, 8, 15), day(year, 10, 2)],
};

/** Whether people work on a day, `2026-07-03`. */
export function isBusinessDay(date: string, calendar: Calendar): boolean {
  const asked = DateTime.fromISO(date, { zone: 'utc' });
  if (asked.weekday > 5) return false;
  return !tables[calendar](asked.year).some((holiday) => +holiday === +asked);
}
