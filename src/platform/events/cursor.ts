import { createHash } from 'node:crypto';

const tagBytes = 6;
const cursorPattern = /^[A-Za-z0-9_-]{16}$/;

/** A place in an account's event log, as clients keep it: opaque, and worth nothing in another account. */
export function encodeCursor(accountId: string, seq: number): string {
  const bytes = Buffer.alloc(tagBytes * 2);
  accountTag(accountId).copy(bytes);
  bytes.writeUIntBE(seq, tagBytes, tagBytes);
  return bytes.toString('base64url');
}

/** The `seq` that a cursor of this account names; undefined for anything else. */
export function decodeCursor(accountId: string, cursor: string): number | undefined {
  if (!cursorPattern.test(cursor)) return undefined;
  const bytes = Buffer.from(cursor, 'base64url');
  if (!bytes.subarray(0, tagBytes).equals(accountTag(accountId))) return undefined;
  return bytes.readUIntBE(tagBytes, tagBytes);
}

const tags = new Map<string, Buffer>();

function accountTag(accountId: string): Buffer {
  let tag = tags.get(accountId);
  if (!tag) {
    tag = createHash('sha256').update(accountId).digest().subarray(0, tagBytes);
    if (tags.size >= 10_000) tags.clear();
    tags.set(accountId, tag);
  }
  return tag;
}
