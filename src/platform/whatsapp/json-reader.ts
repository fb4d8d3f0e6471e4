import { isJsonObject, type JsonObject, type JsonValue } from './json-value.js';

/** A piece of a webhook that cannot be read; it becomes poison with this reason and never leaves the parser. */
export class Malformed extends Error {}

/** Ids longer than this are no ids; every stored id stays far under PostgreSQL's index row limit (2704 bytes). */
const MAX_ID_LENGTH = 512;

/** 2009, the year WhatsApp began, until 2100; seconds. */
const EARLIEST = 1_230_768_000;
const LATEST = 4_102_444_800;

/** The member as an object; undefined for anything else. */
export function objectAt(parent: JsonValue | undefined, key: string): JsonObject | undefined {
  const member = isJsonObject(parent) ? parent[key] : undefined;
  return isJsonObject(member) ? member : undefined;
}

/** The member as a list; empty for anything else. */
export function listAt(parent: JsonValue | undefined, key: string): JsonValue[] {
  const member = isJsonObject(parent) ? parent[key] : undefined;
  return Array.isArray(member) ? member : [];
}

/** The member as text, numbers written out; undefined when absent, empty or anything else. */
export function textAt(parent: JsonValue | undefined, key: string): string | undefined {
  const member = isJsonObject(parent) ? parent[key] : undefined;
  if (typeof member === 'number') return String(member);
  return typeof member === 'string' && member !== '' ? member : undefined;
}

/** The member as an id; undefined when absent or empty. Malformed: longer than any id of Meta's. */
export function idAt(parent: JsonValue | undefined, key: string): string | undefined {
  const id = textAt(parent, key);
  if (id !== undefined && id.length > MAX_ID_LENGTH)
    throw new Malformed(`${key} is longer than ${MAX_ID_LENGTH} characters`);
  return id;
}

/** The member as a number, also when it is written as text; undefined for anything else. */
export function numberAt(parent: JsonValue | undefined, key: string): number | undefined {
  const member = isJsonObject(parent) ? parent[key] : undefined;
  const value = typeof member === 'string' && member.trim() !== '' ? Number(member) : member;
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

/** The member as a boolean; undefined for anything else. */
export function flagAt(parent: JsonValue | undefined, key: string): boolean | undefined {
  const member = isJsonObject(parent) ? parent[key] : undefined;
  return typeof member === 'boolean' ? member : undefined;
}

/** The moment of a unix time in seconds, as text or as a whole number; undefined when absent or absurd. */
export function timeAt(parent: JsonValue | undefined, key: string): Date | undefined {
  const member = isJsonObject(parent) ? parent[key] : undefined;
  if (typeof member === 'string' && !/^\d{1,15}$/.test(member)) return undefined;
  const seconds = typeof member === 'string' ? Number(member) : member;
  if (typeof seconds !== 'number' || !Number.isInteger(seconds) || seconds < EARLIEST || seconds > LATEST)
    return undefined;
  return new Date(seconds * 1000);
}

/** Like `timeAt`, where the time is needed. Malformed: absent, not whole seconds, or outside 2009 to 2100. */
export function requiredTimeAt(parent: JsonValue | undefined, key: string): Date {
  const time = timeAt(parent, key);
  if (!time) throw new Malformed(`${key} is not a unix time in seconds between 2009 and 2100`);
  return time;
}

/** Like `idAt`, where the id is needed. Malformed: absent, empty or too long. */
export function requiredIdAt(parent: JsonValue | undefined, key: string): string {
  const id = idAt(parent, key);
  if (id === undefined) throw new Malformed(`${key} is missing`);
  return id;
}

/** The object without its undefined members, so that facts compare and store alike. */
export function compact<T extends object>(object: T): T {
  return Object.fromEntries(Object.entries(object).filter(([, member]) => member !== undefined)) as T;
}
