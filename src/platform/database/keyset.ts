import { DomainError, kernelErrors } from '../kernel/errors.js';

/** The four paging arguments as they came from the caller. */
export interface PageRequest {
  first?: number | null;
  after?: string | null;
  last?: number | null;
  before?: string | null;
}

/** A page of rows in the order of the list. */
export interface Page<T> {
  nodes: T[];
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  cursorOf: (node: T) => string;
}

/** One page to be read: how many, in which direction, from where. */
export interface Keyset {
  /** Rows to fetch: one more than wanted, which tells whether the list goes on. */
  limit: number;
  /** Read against the order of the list, then turn the rows round. */
  isBackward: boolean;
  /** The key to start behind, as text values in the order of the list's keys; undefined at the edge. */
  from: string[] | undefined;
}

/** Largest page that a list gives. */
export const maxPageSize = 100;
const defaultPageSize = 25;

const bad = (message: string, argument: string): DomainError =>
  new DomainError(kernelErrors.INVALID_INPUT, message, [argument]);

/** What the values of a cursor are: times as PostgreSQL prints them, UUIDs, texts of at most 60 characters. */
export type KeyKind = 'time' | 'uuid' | 'text';

const timePattern = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}(\.\d{1,6})?\+00$/;
const uuidPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A day that no calendar has would be an error of the statement. */
function isTime(text: string): boolean {
  if (!timePattern.test(text) || text.startsWith('0000')) return false;
  const iso = `${text.slice(0, 10)}T${text.slice(11, 19)}`;
  const time = new Date(`${iso}Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(iso);
}

const isFit: Readonly<Record<KeyKind, (text: string) => boolean>> = {
  time: isTime,
  uuid: (text) => uuidPattern.test(text),
  // Counted as PostgreSQL counts; what could not be stored (half a character) does not survive the decoding.
  text: (text) => [...text].length <= 60,
};

/** Checks the paging arguments; `keys` says what a cursor of the list holds. @throws DomainError INVALID_INPUT */
export function readPageRequest(page: PageRequest, keys: readonly KeyKind[]): Keyset {
  const { first, last, after, before } = page;
  if (first != null && last != null) throw bad('Give `first` or `last`, not both.', 'last');
  if (after != null && (last != null || before != null)) throw bad('`after` goes with `first` alone.', 'after');
  if (before != null && first != null) throw bad('`before` goes with `last`.', 'before');
  const isBackward = last != null || before != null;
  const size = first ?? last ?? defaultPageSize;
  if (!Number.isInteger(size) || size < 1 || size > maxPageSize) {
    throw bad(`Take from 1 to ${maxPageSize} items.`, isBackward ? 'last' : 'first');
  }
  const cursor = isBackward ? before : after;
  return {
    limit: size + 1,
    isBackward,
    from: cursor == null ? undefined : decodeCursor(cursor, keys, isBackward ? 'before' : 'after'),
  };
}

/** Cuts the extra row off and says what lies on either side. */
export function toPage<T>(keyset: Keyset, rows: T[], keysOf: (row: T) => readonly string[]): Page<T> {
  const hasMore = rows.length === keyset.limit;
  const nodes = hasMore ? rows.slice(0, -1) : rows;
  if (keyset.isBackward) nodes.reverse();
  return {
    nodes,
    hasNextPage: keyset.isBackward ? keyset.from !== undefined : hasMore,
    hasPreviousPage: keyset.isBackward ? hasMore : keyset.from !== undefined,
    cursorOf: (row) => encodeCursor(keysOf(row)),
  };
}

/** An opaque cursor of these values. */
export const encodeCursor = (values: readonly string[]): string =>
  Buffer.from(values.join('\u0000'), 'utf8').toString('base64url');

/** Cursors are opaque, not signed: whatever they hold must be fit for the statement. */
function decodeCursor(cursor: string, keys: readonly KeyKind[], argument: string): string[] {
  const values = Buffer.from(cursor.slice(0, 500), 'base64url').toString('utf8').split('\u0000');
  const fits = values.length === keys.length && keys.every((kind, i) => isFit[kind](values[i]!));
  if (!fits || encodeCursor(values) !== cursor) throw bad('This cursor is not one that the list gave.', argument);
  return values;
}
