import { DateTime } from 'luxon';
import { isBusinessDay, type Calendar } from './holidays.js';
import { JurisdictionCode, profiles, type Term } from './jurisdiction-profile.type.js';

/**
 * The last day of a term that begins with the receipt, as a calendar day where the person is. Months: the same day of a
 * later month, or its last day where it has no such day; a weekend moves nothing (the shorter reading of Regulation
 * 1182/71). Days and business days: the day of receipt does not count.
 */
export function lastDayOf(received: string, term: Term, calendar: Calendar): string {
  const start = DateTime.fromISO(received, { zone: 'utc' });
  if (term.unit === 'MONTHS') return start.plus({ months: term.count }).toISODate()!;
  if (term.unit === 'DAYS') return start.plus({ days: term.count }).toISODate()!;
  let day = start;
  for (let left = term.count; left > 0;) {
    day = day.plus({ days: 1 });
    if (isBusinessDay(day.toISODate()!, calendar)) left--;
  }
  return day.toISODate()!;
}

/** When a request must be answered. */
export interface Deadlines {
  /** That it came; null: the law asks for no such word. */
  acknowledgeBy: Date | null;
  answerBy: Date;
  /** After one extension, told with reasons before `answerBy`; null: there is none. */
  extendedAnswerBy: Date | null;
}

/** The end of a calendar day where the person is; the last instant that still belongs to it. */
const endOf = (day: string, zone: string): Date => DateTime.fromISO(day, { zone }).endOf('day').toJSDate();

function deadlinesOfOne(
  code: Exclude<JurisdictionCode, JurisdictionCode.STRICTEST>,
  receivedAt: Date,
  zone: string,
): Deadlines {
  const { calendar, acknowledge, answer, extension } = profiles[code];
  const received = DateTime.fromJSDate(receivedAt, { zone }).toISODate()!;
  const until = (term: Term): Date => endOf(lastDayOf(received, term, calendar), zone);
  return {
    acknowledgeBy: acknowledge && until(acknowledge),
    answerBy: until(answer),
    extendedAnswerBy: extension && until({ unit: extension.unit, count: answer.count + extension.count }),
  };
}

const known = [JurisdictionCode.EU, JurisdictionCode.UK, JurisdictionCode.CALIFORNIA, JurisdictionCode.INDIA] as const;

const earliest = (dates: readonly (Date | null)[]): Date =>
  new Date(Math.min(...dates.filter((date) => date !== null).map((date) => date.getTime())));

/** The deadlines of a request that came at an instant, to somebody who lives in `zone` (IANA name). Unknown: the earliest of all. */
export function deadlinesOf(code: JurisdictionCode, receivedAt: Date, zone = 'UTC'): Deadlines {
  if (code !== 'STRICTEST') return deadlinesOfOne(code, receivedAt, zone);
  const all = known.map((one) => deadlinesOfOne(one, receivedAt, zone));
  return {
    acknowledgeBy: earliest(all.map((one) => one.acknowledgeBy)),
    answerBy: earliest(all.map((one) => one.answerBy)),
    // Where one law knows no extension, none is taken.
    extendedAnswerBy: null,
  };
}

/** Hours that passed, whatever clocks were put forward or back meanwhile. */
export const afterHours = (from: Date, hours: number): Date => new Date(from.getTime() + hours * 3_600_000);

/** Whether a text is the name of a time zone. */
export const isTimeZone = (zone: string): boolean =>
  /^[\w+/-]{1,60}$/.test(zone) && DateTime.utc().setZone(zone).isValid;
