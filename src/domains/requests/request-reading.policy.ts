import { DomainError, invalidInput } from '../../platform/kernel/errors.js';
import { parsePhoneNumber, waIdVariants } from '../../platform/kernel/phone-number.js';
import { contactErrors } from '../contacts/contact.errors.js';
import { isTimeZone } from '../jurisdictions/deadline.policy.js';
import { jurisdictionOf, type JurisdictionCode } from '../jurisdictions/jurisdiction-profile.type.js';
import type { Denial } from './request.entity.js';

const isWellFormed = (text: string): boolean => !/[\0\p{Cs}]/u.test(text);

/** @throws DomainError INVALID_INPUT */
export function readText(text: string, path: readonly string[], [least, most]: readonly [number, number]): string {
  const plain = text.trim();
  if (plain.length < least || plain.length > most || !isWellFormed(plain))
    throw invalidInput(`Write ${least} to ${most.toLocaleString('en')} characters.`, path);
  return plain;
}

/** Where the person lives, and when it came. @throws DomainError INVALID_INPUT */
export function readPlace(
  given: {
    jurisdiction?: JurisdictionCode | null;
    country?: string | null;
    timeZone: string;
    receivedAt?: Date | null;
  },
  now: Date,
): { jurisdiction: JurisdictionCode; timeZone: string; receivedAt: Date } {
  if (!isTimeZone(given.timeZone)) throw invalidInput('This is no time zone.', ['timeZone']);
  const receivedAt = given.receivedAt ?? now;
  if (receivedAt > now) throw invalidInput('Give a time that is over.', ['receivedAt']);
  if (receivedAt.getTime() < now.getTime() - 366 * 86_400_000)
    throw invalidInput('Give a time of the last year.', ['receivedAt']);
  return { jurisdiction: given.jurisdiction ?? jurisdictionOf(given.country), timeZone: given.timeZone, receivedAt };
}

/** What answers a request. */
export interface Answer {
  text: string;
  recipientsTold: readonly string[];
  /** What was refused of it: then it is answered in part. */
  denials: readonly Denial[];
}

/** @throws DomainError INVALID_INPUT */
export function readAnswer(given: {
  answer: string;
  recipientsTold: readonly string[];
  denials: Parameters<typeof readDenials>[0];
}): Answer {
  if (given.recipientsTold.length > 50) throw invalidInput('Name at most 50.', ['recipientsTold']);
  return {
    text: readText(given.answer, ['answer'], [1, 5_000]),
    recipientsTold: given.recipientsTold.map((one, i) => readText(one, ['recipientsTold', String(i)], [1, 200])),
    denials: readDenials(given.denials, 0),
  };
}

/** @throws DomainError INVALID_INPUT */
export function readDenials(
  denials: readonly { category: string; ground: string; explanation?: string | null }[],
  least: number,
): Denial[] {
  if (denials.length < least || denials.length > 7)
    throw invalidInput(`Give ${least} to 7, one for each kind of data.`, ['denials']);
  if (new Set(denials.map(({ category }) => category)).size < denials.length)
    throw invalidInput('Name each kind of data once.', ['denials']);
  return denials.map(({ category, ground, explanation }, i) => ({
    category,
    ground,
    explanation: explanation ? readText(explanation, ['denials', String(i), 'explanation'], [1, 1_000]) : null,
  }));
}

/** @throws DomainError INVALID_PHONE_NUMBER */
export function readPhone(text: string, path: string): string {
  const phone = parsePhoneNumber(text);
  if (!phone)
    throw new DomainError(contactErrors.INVALID_PHONE_NUMBER, 'Write the number with its country code.', [path]);
  return phone;
}

/** Every spelling of a number (E.164), digits alone. */
export const spellingsOf = (phone: string | null): string[] =>
  phone ? [phone.slice(1), ...waIdVariants(phone.slice(1))] : [];
