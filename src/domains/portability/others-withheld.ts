/** What stands where somebody else was named. */
export const withheldMark = '[withheld]';

const addresses = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}/gu;
/** Digits within a word are no number of anybody. */
const numbers = /(?<![\p{L}\d])\+?\d[\d\s().\-/]{5,18}\d(?![\p{L}\d])/gu;

const digitsOf = (text: string): string => text.replaceAll(/\D/g, '');

/**
 * A text of a member without other people: their names as the business knows them, and every address and number that is not
 * the person's own (GDPR art. 15(4)).
 */
export function withoutOthers(text: string, others: readonly string[], own: readonly string[]): string {
  const mine = new Set(own.map((one) => one.toLowerCase()));
  const myNumbers = new Set(own.map(digitsOf).filter((digits) => digits.length >= 7));
  let left = text;
  for (const name of others) {
    if ([...mine].some((one) => one.includes(name.toLowerCase()))) continue;
    left = left.replaceAll(new RegExp(name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'gi'), withheldMark);
  }
  left = left.replaceAll(addresses, (address) => (mine.has(address.toLowerCase()) ? address : withheldMark));
  return left.replaceAll(numbers, (number) => {
    const digits = digitsOf(number);
    const isTheirs = [...myNumbers].some((one) => one.endsWith(digits.replace(/^0+/, '')));
    return digits.length < 7 || isTheirs || isTime(number) ? number : withheldMark;
  });
}

/** Dates are no numbers of anybody. */
const isTime = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}/.test(text) || /^\d{1,2}[./]\d{1,2}[./]\d{2,4}$/.test(text);
