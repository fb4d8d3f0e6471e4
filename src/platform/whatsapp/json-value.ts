/** Anything JSON can say. */
export type JsonValue = string | number | boolean | null | JsonValue[] | JsonObject;

/** A JSON object. */
export interface JsonObject {
  [key: string]: JsonValue | undefined;
}

/** True for a JSON object: neither null nor a list. */
export const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Levels of nesting that are kept; Meta's own payloads stay under 20. */
export const MAX_DEPTH = 64;

/** What `storableJson` puts in place of anything nested deeper than `MAX_DEPTH`. */
export const TOO_DEEP = '[nested too deeply]';

/** The text without what PostgreSQL's jsonb and text refuse: NUL and lone surrogates become U+FFFD. */
export const storableText = (text: string): string =>
  (text.isWellFormed() ? text : text.toWellFormed()).replaceAll('\u0000', '\uFFFD');

/** The same value, safe to store as jsonb and to walk recursively: texts as `storableText`, depth cut at `MAX_DEPTH`. */
export function storableJson(value: unknown, depth = 0): JsonValue {
  if (typeof value === 'string') return storableText(value);
  // JSON has no negative zero either.
  if (typeof value === 'number') return Number.isFinite(value) ? value || 0 : null;
  if (typeof value === 'boolean') return value;
  if (typeof value !== 'object' || value === null) return null;
  if (depth >= MAX_DEPTH) return TOO_DEEP;
  if (Array.isArray(value)) return value.map((member) => storableJson(member, depth + 1));
  // fromEntries defines own properties, so a key "__proto__" stays data and never becomes a prototype.
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [storableText(key), storableJson(member, depth + 1)]),
  );
}
