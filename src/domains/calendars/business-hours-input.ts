import { IANAZone } from 'luxon';
import { invalidInput } from '../../platform/kernel/errors.js';
import type { HoursException, OpenSpan, WeeklyHours } from './opening-hours.js';

/** What a client gives of an exception. */
export interface GivenException {
  from: string;
  to?: string | null;
  name?: string | null;
  spans: OpenSpan[];
}

const mostSpans = 70;
const mostExceptions = 200;

/** An IANA time zone, as it is written there. @throws DomainError INVALID_INPUT */
export function readTimeZone(name: string, path: string[]): string {
  const zone = IANAZone.create(name);
  if (!zone.isValid || !/^[A-Za-z]/.test(name)) throw invalidInput('Name a time zone like Asia/Kolkata.', path);
  return name;
}

/** Spans that do not meet on any day. @throws DomainError INVALID_INPUT */
export function readWeek(spans: readonly WeeklyHours[]): WeeklyHours[] {
  if (spans.length > mostSpans) throw invalidInput(`Give at most ${mostSpans} spans.`, ['weekly']);
  for (const [i, span] of spans.entries()) {
    if (!Number.isInteger(span.day) || span.day < 1 || span.day > 7)
      throw invalidInput('A day is 1 (Monday) to 7 (Sunday).', ['weekly', String(i), 'day']);
    assertSpan(span, ['weekly', String(i)]);
  }
  for (const day of Map.groupBy(spans, (span) => span.day).values()) assertApart(day, ['weekly']);
  return spans.map(({ day, opensAt, closesAt }) => ({ day, opensAt, closesAt }));
}

/** @throws DomainError INVALID_INPUT */
export function readExceptions(given: readonly GivenException[]): HoursException[] {
  if (given.length > mostExceptions) throw invalidInput(`Give at most ${mostExceptions} exceptions.`, ['exceptions']);
  return given.map(({ from, to, name, spans }, i) => {
    const path = ['exceptions', String(i)];
    const last = to ?? from;
    assertDay(from, [...path, 'from']);
    assertDay(last, [...path, 'to']);
    if (last < from) throw invalidInput('It ends before it begins.', [...path, 'to']);
    if (name && name.length > 120) throw invalidInput('Write at most 120 characters.', [...path, 'name']);
    if (spans.length > 10) throw invalidInput('Give at most 10 spans.', [...path, 'spans']);
    for (const [k, span] of spans.entries()) assertSpan(span, [...path, 'spans', String(k)]);
    assertApart(spans, [...path, 'spans']);
    return { from, to: last, name: name ?? null, spans: spans.map(({ opensAt, closesAt }) => ({ opensAt, closesAt })) };
  });
}

function assertSpan({ opensAt, closesAt }: OpenSpan, path: string[]): void {
  for (const [field, time] of Object.entries({ opensAt, closesAt })) {
    const isTime = /^([01]\d|2[0-3]):[0-5]\d$/.test(time) || (field === 'closesAt' && time === '24:00');
    if (!isTime) throw invalidInput('Write a time of day as HH:MM.', [...path, field]);
  }
  if (closesAt <= opensAt)
    throw invalidInput('It closes before it opens; a night takes two spans.', [...path, 'closesAt']);
}

function assertApart(spans: readonly OpenSpan[], path: string[]): void {
  const sorted = [...spans].sort((a, b) => a.opensAt.localeCompare(b.opensAt));
  if (sorted.some((span, i) => i > 0 && span.opensAt < sorted[i - 1]!.closesAt))
    throw invalidInput('Two spans of one day overlap.', path);
}

function assertDay(text: string, path: string[]): void {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text);
  if (!isDay) throw invalidInput('Write a day as YYYY-MM-DD.', path);
}
