import { firstRow, isoTime, rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { entryHash, type ChainedEntry, type ChainKey } from './audit-chain.js';
import type { SignedCheckpoint } from './audit-checkpoints.js';
import { AuditFault } from './audit.type.js';

/** A place in a chain. */
export interface ChainPlace {
  seq: number;
  hash: string;
}

/** How far a walk came, and what stopped it. */
export interface ChainWalk extends ChainPlace {
  fault: AuditFault | null;
  faultAtSeq: number | null;
}

/** Where the chain of an account ends, by its head and by its rows, of one moment. */
export interface ChainHead extends ChainPlace {
  firstSeq: number | null;
  lastSeq: number | null;
  /** Up to where a checkpoint was written. */
  checkpointedSeq: number;
}

const noHead: ChainHead = { seq: 0, hash: '', firstSeq: null, lastSeq: null, checkpointedSeq: 0 };

/** The head of the account's chain. */
export const chainHead = async (scope: Scope): Promise<ChainHead> =>
  (await firstRow<ChainHead>(
    scope.em,
    `/* auditHead */
     select seq, hash, checkpointed_seq as "checkpointedSeq",
       (select min(seq) from audit_entry where account_id = $1) as "firstSeq",
       (select max(seq) from audit_entry where account_id = $1) as "lastSeq"
     from audit_head where account_id = $1`,
    [scope.accountId],
  )) ?? noHead;

interface ChainRow extends Omit<ChainedEntry, 'accountId'> {
  keyId: string;
  previousHash: string;
  hash: string;
}

const pageSize = 500;

/**
 * Follows the chain from a place that is known to be good to its end, and stops at the first entry that is not good, or
 * is another one than a checkpoint says. `checkpoints` in the order of the chain.
 */
export async function walkChain(
  scope: Scope,
  keys: readonly ChainKey[],
  from: ChainPlace,
  end: ChainPlace,
  checkpoints: readonly SignedCheckpoint[] = [],
): Promise<ChainWalk> {
  const keyOf = new Map(keys.map(({ id, key }) => [id, key]));
  let { seq, hash } = from;
  let agreedSeq = from.seq;
  let next = checkpoints.findIndex((one) => one.seq > from.seq);
  const bad = (fault: AuditFault, faultAtSeq = seq + 1): ChainWalk => ({ seq, hash, fault, faultAtSeq });
  while (seq < end.seq) {
    const page = await rows<ChainRow>(
      scope.em,
      `/* auditChain */
       select id, seq, occurred_at as "occurredAt", actor_kind as "actorKind", actor_id as "actorId", ip,
         request_id as "requestId", action, target_kind as "targetKind", target_id as "targetId", diff,
         key_id as "keyId", previous_hash as "previousHash", hash
       from audit_entry where account_id = $1 and seq > $2 and seq <= $3 order by seq limit $4`,
      [scope.accountId, seq, end.seq, pageSize],
    );
    for (const entry of page) {
      if (entry.seq !== seq + 1) return bad(AuditFault.MISSING);
      const key = keyOf.get(entry.keyId);
      if (!key) return bad(AuditFault.UNKNOWN_KEY);
      const said = { ...entry, accountId: scope.accountId, occurredAt: isoTime(entry.occurredAt) };
      if (entry.previousHash !== hash || entryHash(key, hash, said) !== entry.hash) return bad(AuditFault.ALTERED);
      for (; next >= 0 && checkpoints[next]?.seq === entry.seq; next++) {
        // Each link fits, and yet it is another chain: what stands behind the last place that agrees was written anew.
        if (checkpoints[next]!.hash !== entry.hash) return bad(AuditFault.REPLACED, agreedSeq + 1);
        agreedSeq = entry.seq;
      }
      ({ seq, hash } = entry);
    }
    if (page.length < pageSize && seq < end.seq) return bad(AuditFault.MISSING);
  }
  // The head names the end: entries that were cut off behind it would not be missed otherwise.
  if (hash !== end.hash) return bad(AuditFault.ALTERED, seq);
  return { seq, hash, fault: null, faultAtSeq: null };
}
