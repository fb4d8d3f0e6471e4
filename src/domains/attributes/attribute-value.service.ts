import { DomainError, type UserErrorShape } from '../../platform/kernel/errors.js';
import type { AttributeType } from './attribute.entity.js';
import { attributeErrors } from './attribute.errors.js';
import type { AttributeRow } from './attribute.queries.js';
import { linearPattern } from './linear-pattern.js';

/** A value as it is kept: days and instants as texts that sort by time. */
export type StoredValue = string | number | boolean;

/** The longest text that is kept. */
export const longestValue = 500;

type Rule = Pick<AttributeRow, 'type' | 'options' | 'pattern'>;

const dayPattern = /^\d{4}-\d{2}-\d{2}$/;
const instantPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;
const emailPattern = /^[^\s@]{1,64}@[^\s@]{1,190}\.[^\s@]{2,63}$/;
// eslint-disable-next-line no-control-regex
const controlPattern = /[\u0000-\u0008\u000b-\u001f\u007f]/;

function isDay(text: string): boolean {
  const date = dayPattern.test(text) && !text.startsWith('0000') ? new Date(`${text}T00:00:00Z`) : undefined;
  return date !== undefined && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

function instantOf(text: string): string | undefined {
  if (!instantPattern.test(text) || !isDay(text.slice(0, 10))) return undefined;
  const date = new Date(text);
  const year = date.getUTCFullYear();
  return year >= 1 && year <= 9999 ? date.toISOString() : undefined;
}

function webAddressOf(text: string): string | undefined {
  if (!/^https?:\/\//i.test(text) || /\s/.test(text)) return undefined;
  return URL.canParse(text) ? text : undefined;
}

/** What each type makes of a value; undefined when it does not fit. Booleans and numbers are not guessed from texts. */
const readers: Readonly<Record<AttributeType, (value: StoredValue, rule: Rule) => StoredValue | undefined>> = {
  TEXT: (value) => (typeof value === 'string' ? value.trim() || undefined : undefined),
  NUMBER: (value) => (typeof value === 'number' && Number.isFinite(value) ? value : undefined),
  BOOLEAN: (value) => (typeof value === 'boolean' ? value : undefined),
  DATE: (value) => (typeof value === 'string' && isDay(value.trim()) ? value.trim() : undefined),
  DATE_TIME: (value) => (typeof value === 'string' ? instantOf(value.trim()) : undefined),
  URL: (value) => (typeof value === 'string' ? webAddressOf(value.trim()) : undefined),
  EMAIL: (value) => {
    const plain = typeof value === 'string' ? value.trim().toLowerCase() : '';
    return emailPattern.test(plain) ? plain : undefined;
  },
  LIST: (value, { options }) => (typeof value === 'string' && options.includes(value) ? value : undefined),
};

/** The value as it is kept, when it fits the definition; undefined when it does not. */
export function fitValue(rule: Rule, value: StoredValue): StoredValue | undefined {
  const fit = readers[rule.type](value, rule);
  if (typeof fit !== 'string') return fit;
  if (fit.length > longestValue || controlPattern.test(fit) || !fit.isWellFormed()) return undefined;
  return rule.pattern === null || linearPattern(rule.pattern)?.test(fit) ? fit : undefined;
}

/** The values as they are kept, all faults at once. @throws DomainError UNKNOWN_ATTRIBUTE, INVALID_ATTRIBUTE_VALUE */
export function readValues(
  definitions: ReadonlyMap<string, AttributeRow>,
  given: readonly { key: string; value: StoredValue | null }[],
  path: readonly string[],
): Map<string, StoredValue | null> {
  const faults: UserErrorShape[] = [];
  const values = new Map<string, StoredValue | null>();
  given.forEach(({ key, value }, i) => {
    const definition = definitions.get(key);
    const place = [...path, String(i)];
    // A value whose definition is gone can still be taken away.
    if (value === null) values.set(key, null);
    else if (!definition) {
      const message = 'The account has no attribute with this key.';
      faults.push({ code: attributeErrors.UNKNOWN_ATTRIBUTE, message, path: [...place, 'key'] });
    } else {
      const fit = fitValue(definition, value);
      if (fit === undefined) {
        const message = `The value does not fit the attribute ${key} of type ${definition.type}.`;
        faults.push({ code: attributeErrors.INVALID_ATTRIBUTE_VALUE, message, path: [...place, 'value'] });
      } else values.set(key, fit);
    }
  });
  if (faults.length > 0) throw DomainError.of(faults);
  return values;
}
