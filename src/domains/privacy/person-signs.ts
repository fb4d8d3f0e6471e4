import { deriveKey, keyedHash, sha256 } from '../../platform/crypto/keyed-hash.js';
import { waIdVariants } from '../../platform/kernel/phone-number.js';
import type { PersonIds } from '../../platform/whatsapp/webhook-facts.js';

/** What spells a person, as it was just before it was erased. */
export interface PersonSigns {
  /** Digits of every number, in every spelling of the line; user ids; addresses; ids of the business. Lower case. */
  strong: string[];
  /** Names. Others may bear them. */
  names: string[];
  /** As the hashes take them: `phone:49…`, `user:US.…`. */
  marks: string[];
}

/** An identity as its row says it. */
export interface IdentityRow {
  kind: string;
  value: string;
}

const digitsOf = (text: string): string => text.replaceAll(/\D/g, '');

/** Every spelling of the line, digits alone. */
const linesOf = (digits: string): string[] => (digits.length >= 7 ? [digits, ...waIdVariants(digits)] : []);

/** Marks of whom a webhook names. */
export const marksOf = ({ waId, userId, parentUserId }: PersonIds): string[] => [
  ...(waId ? linesOf(digitsOf(waId)).map((digits) => `phone:${digits}`) : []),
  ...(userId ? [`user:${userId}`] : []),
  ...(parentUserId ? [`user:${parentUserId}`] : []),
];

/** The signs of a person. `names` and `emails` as they stand in the contact's rows. */
export function signsOf(
  identities: readonly IdentityRow[],
  phones: readonly string[],
  emails: readonly string[],
  names: readonly string[],
): PersonSigns {
  const lines = [...identities.filter((one) => one.kind === 'PHONE_NUMBER').map((one) => one.value), ...phones]
    .map(digitsOf)
    .flatMap(linesOf);
  const users = identities
    .filter((one) => one.kind === 'USER_ID' || one.kind === 'PARENT_USER_ID')
    .map((one) => one.value);
  const others = identities
    .filter((one) => one.kind === 'EXTERNAL_ID' || one.kind === 'USERNAME')
    .map((one) => one.value);
  const lower = (texts: readonly string[]): string[] => [...new Set(texts.map((text) => text.toLowerCase()))];
  return {
    strong: lower([...lines, ...users, ...emails, ...others.filter((text) => text.length >= 8)]),
    names: lower([...names, ...others].filter((text) => text.length >= 4)),
    marks: [...new Set([...lines.map((digits) => `phone:${digits}`), ...users.map((id) => `user:${id}`)])],
  };
}

/** Numbers in every spelling and user ids, as Meta writes them: nobody else's texts hold them by chance. */
export const spellingsOf = ({ marks }: PersonSigns): string[] => marks.map((mark) => mark.slice(mark.indexOf(':') + 1));

/** The same, to be compared with texts in lower case. */
export const numbersOf = (signs: PersonSigns): string[] => spellingsOf(signs).map((text) => text.toLowerCase());

/** Addresses, and ids that the business gave: they may be words that mean something else elsewhere. Lower case. */
export const wordsOf = (signs: PersonSigns): string[] => {
  const numbers = new Set(numbersOf(signs));
  return signs.strong.filter((sign) => !numbers.has(sign));
};

/** A key of hashes by which erased people are recognised; each account has its own. */
export interface MarkKey {
  id: string;
  master: Buffer;
}

/** The keys, newest first: an erased number cannot be hashed anew, so old keys stay good for looking up. */
export const markKeys = (secretsKeys: readonly Buffer[]): MarkKey[] =>
  secretsKeys.map((secret) => {
    const master = deriveKey(secret, 'erased-people');
    return { id: sha256(master).slice(0, 8), master };
  });

/** What hashes the marks of an account; the key is derived once. */
export const hasherOf = (key: MarkKey, accountId: string): ((mark: string) => string) => {
  const own = deriveKey(key.master, `account:${accountId}`);
  return (mark) => keyedHash(own, mark);
};
