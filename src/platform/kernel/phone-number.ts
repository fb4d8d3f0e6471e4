import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/core';
import metadata from 'libphonenumber-js/metadata.max';

/** An ISO 3166 country code in capitals, e.g. `DE`. */
export type PhoneCountry = CountryCode;

/** Whether the text is a country that has phone numbers. */
export const isPhoneCountry = (text: string): text is PhoneCountry =>
  isSupportedCountry(text as PhoneCountry, metadata);

/**
 * The number as E.164 (`+` and digits); undefined for anything else. Only the length is judged, not whether an operator
 * serves it, since test numbers (`+1 555 …`) are real enough for WhatsApp. Without `country` the text must carry its
 * country code, as `+49…` or `0049…`.
 */
export function parsePhoneNumber(text: string, country?: PhoneCountry): string | undefined {
  const international = text.trim().replace(/^00(?=[1-9])/, '+');
  const number = parsePhoneNumberFromString(international, { defaultCountry: country, extract: false }, metadata);
  return number?.isPossible() && !number.ext ? number.number : undefined;
}

/** The country that an international number belongs to, `+49…` or its digits; undefined where its code belongs to none, or to several. */
export const countryOfPhone = (phone: string): PhoneCountry | undefined =>
  parsePhoneNumberFromString(phone.startsWith('+') ? phone : `+${phone}`, metadata)?.country;

/** The two ways to write one mobile number, where its country added or dropped a digit; `long` decides whether it is one. */
interface TwoSpellings {
  short: RegExp;
  long: RegExp;
  lengthen: (short: string) => string;
  shorten: (long: string) => string;
  isMobile: (short: string, long: string) => boolean;
}

const typeOf = (digits: string) => parsePhoneNumberFromString(`+${digits}`, metadata)?.getType();

const twoSpellings: readonly TwoSpellings[] = [
  {
    // Brazil, ninth digit (Anatel, 2012–2016): mobiles that began with 6–9 got a 9 in front. Without it, what begins
    // with 2–5 is a landline, so 9 2… to 9 5… has one spelling only.
    short: /^55\d{2}[6-9]\d{7}$/,
    long: /^55\d{2}9[6-9]\d{7}$/,
    lengthen: (short) => `${short.slice(0, 4)}9${short.slice(4)}`,
    shorten: (long) => `${long.slice(0, 4)}${long.slice(5)}`,
    isMobile: (_, long) => typeOf(long) === 'MOBILE',
  },
  {
    // Mexico dropped the 1 before mobiles (IFT, 2019–2020); WhatsApp still writes it. Numbers no longer tell mobiles from
    // landlines, but no other line has the longer spelling, so linking the two is safe.
    short: /^52[2-9]\d{9}$/,
    long: /^521[2-9]\d{9}$/,
    lengthen: (short) => `521${short.slice(2)}`,
    shorten: (long) => `52${long.slice(3)}`,
    isMobile: (short) => ['FIXED_LINE_OR_MOBILE', 'MOBILE'].includes(typeOf(short) ?? ''),
  },
  {
    // Argentina writes a 9 before mobiles when called from abroad; the ten digits after it belong to one line only.
    short: /^54[1-8]\d{9}$/,
    long: /^549[1-8]\d{9}$/,
    lengthen: (short) => `549${short.slice(2)}`,
    shorten: (long) => `54${long.slice(3)}`,
    isMobile: (_, long) => typeOf(long) === 'MOBILE',
  },
];

/**
 * The other spellings of a WhatsApp id (digits without plus) that name the same line: Brazil's ninth digit, Mexico's 1,
 * Argentina's 9, in both directions; empty for landlines and for all other countries.
 */
export function waIdVariants(waId: string): string[] {
  for (const { short, long, lengthen, shorten, isMobile } of twoSpellings) {
    if (short.test(waId)) return isMobile(waId, lengthen(waId)) ? [lengthen(waId)] : [];
    if (long.test(waId)) return isMobile(shorten(waId), waId) ? [shorten(waId)] : [];
  }
  return [];
}
