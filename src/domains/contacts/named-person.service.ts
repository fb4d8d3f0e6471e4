import { DomainError } from '../../platform/kernel/errors.js';
import { parsePhoneNumber, type PhoneCountry } from '../../platform/kernel/phone-number.js';
import type { NamedPerson } from './batch-book.js';
import { readExternalId, readFacts } from './contact-reading.js';
import type { Identity } from './identity-claim.js';
import { phoneIdentity } from './person-claim.js';

/** Texts that a file gives of one person; empty ones are left out. */
export interface PersonTexts {
  displayName?: string;
  phoneNumber?: string;
  email?: string;
  userId?: string;
  externalId?: string;
  locale?: string;
  timeZone?: string;
}

/** Why one text was not taken. */
export interface TextFault {
  field: keyof PersonTexts;
  code: string;
  message: string;
}

/** WhatsApp's ids of people: a country, a dot, letters and digits. */
const userIdPattern = /^[A-Z]{2}\.[A-Za-z0-9]{1,128}$/;

/** The person that the texts name; every fault is added to `faults`. Numbers without a country code are of `country`. */
export function readNamedPerson(
  texts: PersonTexts,
  country: PhoneCountry | undefined,
  faults: TextFault[],
): Omit<NamedPerson, 'attributes'> {
  const identities: Identity[] = [];
  const { userId, externalId, phoneNumber } = texts;
  if (userId) {
    if (userIdPattern.test(userId)) identities.push({ kind: 'USER_ID', value: userId, matchKey: userId });
    else
      faults.push({
        field: 'userId',
        code: 'INVALID_USER_ID',
        message: 'This is no user id of WhatsApp (`DE.1234…`).',
      });
  }
  if (externalId) {
    const id = attempt('externalId', faults, () => readExternalId(externalId, []));
    if (id) identities.push(id);
  }
  if (phoneNumber) {
    const e164 = phoneOf(phoneNumber, country);
    if (e164) identities.push(phoneIdentity(e164));
    else faults.push({ field: 'phoneNumber', ...phoneFault(phoneNumber, country) });
  }
  const person: { identities: Identity[]; displayName?: string; email?: string; locale?: string; timeZone?: string } = {
    identities,
  };
  for (const field of ['displayName', 'email', 'locale', 'timeZone'] as const) {
    const text = texts[field];
    if (!text) continue;
    const value = attempt(field, faults, () => readFacts({ [field]: text })[field]);
    if (value) person[field] = value;
  }
  return person;
}

/** Spreadsheets like to write numbers as `4.91511E+12`; those digits are lost, and no number is guessed from them. */
function phoneFault(text: string, country: PhoneCountry | undefined): { code: string; message: string } {
  if (/^\d+([.,]\d+)?e\+?\d+$/i.test(text)) {
    const message = 'A spreadsheet has cut the digits of this number; format the column as text and export it again.';
    return { code: 'PHONE_NUMBER_CUT', message };
  }
  const message = country
    ? `This is not a possible phone number, with a country code or of ${country}.`
    : 'Write the number with its country code, like +4915112345678, or give a default country.';
  return { code: 'INVALID_PHONE_NUMBER', message };
}

/** With its country code (`+49…`, `0049…`), else of the default country; else the bare digits of a WhatsApp id. */
function phoneOf(text: string, country: PhoneCountry | undefined): string | undefined {
  const number = parsePhoneNumber(text, country);
  if (number || country) return number;
  return /^[1-9]\d{7,14}$/.test(text) ? parsePhoneNumber(`+${text}`) : undefined;
}

function attempt<T>(field: keyof PersonTexts, faults: TextFault[], read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const { code, message } = error.errors[0]!;
    faults.push({ field, code, message });
    return undefined;
  }
}
