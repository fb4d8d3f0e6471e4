import { DateTime } from 'luxon';

/** A time of day, `HH:MM`; `24:00` is the end of the day. */
export type WallTime = string;

/** From one time of day to a later one, the end not included. */
export interface OpenSpan {
  opensAt: WallTime;
  closesAt: WallTime;
}

/** Spans of one day of the week. */
export interface WeeklyHours extends OpenSpan {
  /** ISO 8601: 1 is Monday, 7 is Sunday. */
  day: number;
}

/** Days that are not as their day of the week: closed when no span is given. */
export interface HoursException {
  /** First and last day, `YYYY-MM-DD`. */
  from: string;
  to: string;
  name: string | null;
  spans: OpenSpan[];
}

/** Somebody opened or closed by hand, until a time. */
export interface HoursOverride {
  isOpen: boolean;
  /** ISO 8601. */
  until: string;
  /** ISO 8601. */
  since: string;
}

/** When somebody is there. Times of day are those of the clock on the wall, so an hour may last none or two in a day. */
export interface OpeningHours {
  /** IANA name, like `Asia/Kolkata`. */
  timeZone: string;
  weekly: WeeklyHours[];
  exceptions: HoursException[];
  override: HoursOverride | null;
  /** Those before it, in order; none overlaps another one. */
  pastOverrides?: readonly HoursOverride[];
}

/** A stretch of time, the end not included; in milliseconds since 1970. */
interface Period {
  from: number;
  to: number;
}

/** Nothing is looked for beyond this: hours that never open again have no next opening. */
const horizonDays = 400;

/** Whether somebody is there at that time. */
export function isOpenAt(hours: OpeningHours, at: Date): boolean {
  const [period] = openPeriods(hours, at.getTime());
  return period !== undefined && period.from <= at.getTime();
}

/** When it opens next, or `at` itself while it is open; undefined when it does not open within a year. */
export function opensAt(hours: OpeningHours, at: Date): Date | undefined {
  const [period] = openPeriods(hours, at.getTime());
  return period && new Date(Math.max(period.from, at.getTime()));
}

/** When the time that is open now ends; undefined while it is closed. */
export function closesAt(hours: OpeningHours, at: Date): Date | undefined {
  const [period] = openPeriods(hours, at.getTime());
  return period && period.from <= at.getTime() ? new Date(period.to) : undefined;
}

/** Milliseconds of open time between two times. */
export function openMsBetween(hours: OpeningHours, from: Date, to: Date): number {
  let sum = 0;
  for (const period of openPeriods(hours, from.getTime())) {
    if (period.from >= to.getTime()) break;
    sum += Math.min(period.to, to.getTime()) - Math.max(period.from, from.getTime());
  }
  return Math.max(0, sum);
}

/** When so much open time will have passed since `from`; undefined when it never will within a year. */
export function afterOpenMs(hours: OpeningHours, from: Date, ms: number): Date | undefined {
  let left = ms;
  for (const period of openPeriods(hours, from.getTime())) {
    const start = Math.max(period.from, from.getTime());
    if (period.to - start >= left) return new Date(start + left);
    left -= period.to - start;
  }
  return undefined;
}

/**
 * Names the closed period around that time: equal for all times of one period, and for no others. Undefined while it is
 * open. The period began when it closed last, which the name is.
 */
export function closedPeriod(hours: OpeningHours, at: Date): string | undefined {
  if (isOpenAt(hours, at)) return undefined;
  for (let days = 1; days <= horizonDays; days *= 3) {
    let last: number | undefined;
    for (const period of openPeriods(hours, at.getTime() - days * 86_400_000)) {
      if (period.from > at.getTime()) break;
      last = period.to;
    }
    if (last !== undefined && last <= at.getTime()) return new Date(last).toISOString();
  }
  return 'always';
}

/** The open periods that end behind `from`, in order, those that touch joined. */
function* openPeriods(hours: OpeningHours, from: number): Generator<Period> {
  const overrides = [...(hours.pastOverrides ?? []), ...(hours.override ? [hours.override] : [])];
  let periods: Iterable<Period> = regularPeriods(hours, from);
  for (const { isOpen, since, until } of overrides) {
    const forced = { isOpen, from: Date.parse(since), to: Date.parse(until) };
    if (forced.to > from) periods = withForced(periods, forced);
  }
  let pending: Period | undefined;
  for (const period of periods) {
    if (period.to <= from) continue;
    if (pending && period.from <= pending.to) pending.to = Math.max(pending.to, period.to);
    else {
      if (pending) yield pending;
      pending = { ...period };
    }
  }
  if (pending) yield pending;
}

/** Cuts the forced time out of the others, and puts it in when it is open. */
function* withForced(periods: Iterable<Period>, forced: Period & { isOpen: boolean }): Generator<Period> {
  let isTold = !forced.isOpen;
  for (const period of periods) {
    if (period.from < forced.from) yield { from: period.from, to: Math.min(period.to, forced.from) };
    if (!isTold && period.to >= forced.from) {
      yield { from: forced.from, to: forced.to };
      isTold = true;
    }
    if (period.to > forced.to) yield { from: Math.max(period.from, forced.to), to: period.to };
  }
  if (!isTold) yield { from: forced.from, to: forced.to };
}

/** What week and exceptions say, day by day, from the day before `from` on (a day may begin earlier elsewhere). */
function* regularPeriods(hours: OpeningHours, from: number): Generator<Period> {
  let day = DateTime.fromMillis(from, { zone: hours.timeZone }).startOf('day').minus({ days: 1 });
  for (let count = 0; count <= horizonDays; count++, day = day.plus({ days: 1 })) {
    for (const span of spansOf(hours, day)) {
      const period = { from: momentOf(day, span.opensAt), to: momentOf(day, span.closesAt) };
      // In the hour that spring takes away nothing is open.
      if (period.from < period.to) yield period;
    }
  }
}

function spansOf(hours: OpeningHours, day: DateTime): OpenSpan[] {
  const date = day.toISODate()!;
  // The last one that names the day wins: it was added for a reason.
  const exception = hours.exceptions.findLast((e) => e.from <= date && date <= e.to);
  const spans = exception ? exception.spans : hours.weekly.filter((span) => span.day === day.weekday);
  return [...spans].sort((a, b) => a.opensAt.localeCompare(b.opensAt));
}

function momentOf(day: DateTime, time: WallTime): number {
  const [hour, minute] = time.split(':').map(Number) as [number, number];
  if (hour === 24) return day.plus({ days: 1 }).startOf('day').toMillis();
  return day.set({ hour, minute, second: 0, millisecond: 0 }).toMillis();
}
