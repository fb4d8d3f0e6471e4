import { isJsonObject, type JsonObject, type JsonValue } from './json-value.js';

/** Most items of a delivery that is taken apart; Meta puts at most 1,000 into one (Cloud API, webhooks). */
export const MAX_ITEMS = 25_000;

/** Most characters of its pieces together, each with what goes with it; Meta's own are far below. */
export const MAX_PIECES_LENGTH = 32_000_000;

/**
 * True when taking the body apart would make far more of it than it is: millions of empty items, or something large that
 * goes with each of many. Looks at every member once.
 */
export function isOverfull(entries: readonly JsonValue[]): boolean {
  let items = entries.length;
  let length = 0;
  for (const entry of entries) {
    const changes = isJsonObject(entry) ? entry['changes'] : undefined;
    if (Array.isArray(changes)) items += changes.length;
    if (items > MAX_ITEMS) return true;
    if (!isJsonObject(entry) || !Array.isArray(changes)) continue;
    const each = lengthOf(entry['time']);
    for (const change of changes) {
      const pieces = piecesOf(change);
      items += pieces.count;
      length += (pieces.count + 1) * each + pieces.count * pieces.shared;
      if (items > MAX_ITEMS || length > MAX_PIECES_LENGTH) return true;
    }
  }
  return false;
}

/** How many pieces a change has, and how long that is at most which goes with each of them. */
function piecesOf(change: JsonValue): { count: number; shared: number } {
  const value = isJsonObject(change) ? change['value'] : undefined;
  if (!isJsonObject(value)) return { count: 1, shared: 0 };
  let count = 0;
  for (const [key, member] of Object.entries(value)) {
    if (key !== 'contacts') count += Array.isArray(member) ? member.length : 1;
    if (key === 'history') count += messagesOf(member);
  }
  return { count, shared: lengthOf(value['metadata']) + lengthOf(value['messaging_product']) + longestCard(value) };
}

/** Messages of a history, which are pieces of their own. */
function messagesOf(history: JsonValue | undefined): number {
  const threads = listOf(history).flatMap((chunk) => listOf(isJsonObject(chunk) ? chunk['threads'] : undefined));
  return threads.reduce<number>(
    (sum, thread) => sum + listOf(isJsonObject(thread) ? thread['messages'] : undefined).length,
    0,
  );
}

const listOf = (value: JsonValue | undefined): readonly JsonValue[] => (Array.isArray(value) ? value : []);

function longestCard({ contacts }: JsonObject): number {
  let longest = 0;
  for (const card of Array.isArray(contacts) ? contacts : []) longest = Math.max(longest, lengthOf(card));
  return longest;
}

const lengthOf = (value: JsonValue | undefined): number => (value === undefined ? 0 : JSON.stringify(value).length);
