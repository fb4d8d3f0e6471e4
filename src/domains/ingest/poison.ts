import { DomainError } from '../../platform/kernel/errors.js';

/** Classes of SQLSTATE that speak of the values of an item: data, cardinality, integrity, limits, raised by a rule. */
const poisonClasses = new Set(['21', '22', '23', '54', 'P0']);

/** What drivers and pools say without a code when the database is away, stopping, or too busy. */
const sickness =
  /terminat|closed|closing|ended|timeout|timed out|rolled back by the server|too many parallel changes|not queryable|connect|not ready/i;

/**
 * True when an item itself is at fault, so that trying again changes nothing. False when the database is: away, full,
 * shutting down, out of step with the program, or busy with others (then the whole delivery is tried again later).
 */
export function isPoison(error: unknown): boolean {
  if (error instanceof DomainError) return true;
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: unknown };
  if (typeof code === 'string') return /^[0-9A-Z]{5}$/.test(code) && poisonClasses.has(code.slice(0, 2));
  if (error instanceof TypeError || error instanceof RangeError || error instanceof SyntaxError) return true;
  return !sickness.test(error.message);
}

/** Why an item was refused, for operators: no SQL, no stack, no value of the item. */
export function poisonReason(error: unknown): string {
  if (error instanceof DomainError) return error.code;
  const { code, constraint, name } = error as { code?: string; constraint?: string; name?: string };
  if (code) return `the database refuses it (${constraint ? `${code} ${constraint}` : code})`;
  return `it cannot be processed (${name ?? 'Error'})`;
}
