import { DomainError, invalidInput } from '../../platform/kernel/errors.js';
import { parsePhoneNumber } from '../../platform/kernel/phone-number.js';
import { readEmail, readName } from '../accounts/account.service.js';
import { contactErrors } from './contact.errors.js';
import type { Identity } from './identity-claim.js';
import { phoneIdentity } from './person-claim.js';

/** What a business says of a contact; left out: as it is, null: nothing. */
export interface ContactFacts {
  displayName?: string | null | undefined;
  phoneNumber?: string | null | undefined;
  email?: string | null | undefined;
  locale?: string | null | undefined;
  timeZone?: string | null | undefined;
}

/** The same, checked and in the form in which it is kept. */
export interface ReadFacts {
  displayName?: string | null;
  phone?: Identity | null;
  email?: string | null;
  locale?: string | null;
  timeZone?: string | null;
}

/** @throws DomainError INVALID_INPUT, INVALID_PHONE_NUMBER */
export function readFacts(facts: ContactFacts, path: readonly string[] = []): ReadFacts {
  const at = (name: string): string[] => [...path, name];
  const { displayName, phoneNumber, email, locale, timeZone } = facts;
  return {
    ...(displayName === undefined
      ? {}
      : { displayName: displayName ? readName(displayName, at('displayName')) : null }),
    ...(phoneNumber === undefined
      ? {}
      : { phone: phoneNumber ? readPhoneNumber(phoneNumber, at('phoneNumber')) : null }),
    ...(email === undefined ? {} : { email: email ? readEmail(email, at('email')) : null }),
    ...(locale === undefined ? {} : { locale: locale ? readLocale(locale, at('locale')) : null }),
    ...(timeZone === undefined ? {} : { timeZone: timeZone ? readTimeZone(timeZone, at('timeZone')) : null }),
  };
}

/** @throws DomainError INVALID_PHONE_NUMBER */
export function readPhoneNumber(text: string, path: readonly string[]): Identity {
  const e164 = parsePhoneNumber(text);
  if (!e164) {
    throw new DomainError(
      contactErrors.INVALID_PHONE_NUMBER,
      'Write the number with its country code, like +4915112345678.',
      path,
    );
  }
  return phoneIdentity(e164);
}

/** The business' own id of a person, as it is. @throws DomainError INVALID_INPUT */
export function readExternalId(text: string, path: readonly string[]): Identity {
  const value = readName(text, [...path], 200);
  return { kind: 'EXTERNAL_ID', value, matchKey: value };
}

/** Where a person came from, in words. @throws DomainError INVALID_INPUT */
export const readSource = (text: string | null | undefined, path: readonly string[] = ['source']): string | null =>
  text ? readName(text, [...path], 200) : null;

function readLocale(text: string, path: string[]): string {
  try {
    if (text.length > 35) throw new RangeError();
    return Intl.getCanonicalLocales(text.replaceAll('_', '-'))[0]!;
  } catch {
    throw invalidInput('Write a language like `de` or `pt-BR`.', path);
  }
}

function readTimeZone(text: string, path: string[]): string {
  try {
    if (text.length > 64 || !/^[A-Za-z]/.test(text)) throw new RangeError();
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone;
  } catch {
    throw invalidInput('Write a time zone like `Europe/Berlin`.', path);
  }
}
