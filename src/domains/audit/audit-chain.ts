import { createHmac } from 'node:crypto';
import { deriveKey, sha256 } from '../../platform/crypto/keyed-hash.js';

/** A value that an entry may hold: an id, a number, a word of an enum; never a person's data. */
export type AuditValue = string | number | boolean | null | readonly string[];

/** What an entry's hash covers. */
export interface ChainedEntry {
  accountId: string;
  seq: number;
  id: string;
  /** ISO 8601 with milliseconds. */
  occurredAt: string;
  actorKind: string;
  actorId: string | null;
  ip: string | null;
  requestId: string | null;
  action: string;
  targetKind: string | null;
  targetId: string | null;
  diff: Readonly<Record<string, readonly [AuditValue, AuditValue]>>;
}

/** A key of the chain. Whoever owns the database but not SECRETS_KEY cannot make an entry that fits. */
export interface ChainKey {
  id: string;
  key: Buffer;
}

/** The keys of the chain, newest first. */
export const chainKeys = (secretsKeys: readonly Buffer[]): ChainKey[] =>
  secretsKeys.map((master) => {
    const key = deriveKey(master, 'audit-chain');
    return { id: sha256(key).slice(0, 8), key };
  });

/** The hash of an entry: over all that it says and the hash of the one before it. */
export function entryHash(key: Buffer, previousHash: string, entry: ChainedEntry): string {
  const { accountId, seq, id, occurredAt, actorKind, actorId, ip, requestId, action, targetKind, targetId } = entry;
  // As a list: no two entries that differ have the same text. The diff in the order of its names, which jsonb does not keep.
  const diff = Object.entries(entry.diff).sort(([a], [b]) => (a < b ? -1 : 1));
  const said = [accountId, seq, id, occurredAt, actorKind, actorId, ip, requestId, action, targetKind, targetId, diff];
  return createHmac('sha256', key)
    .update(JSON.stringify([previousHash, ...said]))
    .digest('base64url');
}
