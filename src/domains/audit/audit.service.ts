import type { EntityManager } from '@mikro-orm/sql';
import type { CommitHook } from '../../platform/database/database.js';
import { firstRow, rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import type { Clock } from '../../platform/kernel/clock.js';
import { newId, type IdKind } from '../../platform/kernel/ids.js';
import type { Viewer } from '../../platform/kernel/viewer.js';
import { redact } from '../../platform/logging/redaction.js';
import { entryHash, type AuditValue, type ChainedEntry, type ChainKey } from './audit-chain.js';

/** An administrative act. `changes`: ids, numbers, enum words and times only; never names, numbers, texts, secrets. */
export interface AuditFact {
  /** Past tense, `member.role_changed`. */
  action: string;
  target?: { kind: IdKind; id: string };
  /** Field to its value before and after. */
  changes?: Readonly<Record<string, readonly [before: AuditValue, after: AuditValue]>>;
}

/** Who acted, and from where. */
export interface AuditActor {
  kind: Viewer['kind'];
  id: string | null;
  ip: string | null;
  requestId: string | null;
}

const pending = new WeakMap<Scope, AuditFact[]>();

/** Records an act of the scope's viewer; it is written with the verb's rows or not at all. Administrative acts only. */
export function audit(scope: Scope, fact: AuditFact): void {
  const facts = pending.get(scope);
  if (facts) facts.push(fact);
  else pending.set(scope, [fact]);
}

/** Writes the chain of each account, at the end of the transaction whose acts it records. */
export class AuditLog implements CommitHook {
  constructor(
    private readonly keys: readonly ChainKey[],
    private readonly clock: Clock,
  ) {}

  async beforeCommit(scope: Scope): Promise<void> {
    const facts = pending.get(scope);
    if (!facts) return;
    pending.delete(scope);
    const { kind, actorId } = scope.viewer;
    const actor = { kind, id: actorId ?? null, ip: scope.ip ?? null, requestId: scope.requestId };
    await this.append(scope.em, scope.accountId, facts, actor);
  }

  afterCommit(): void {}

  /** Writes acts inside an operator's transaction, which has no scope. Call it last: the chain's head stays locked. */
  async append(em: EntityManager, accountId: string, facts: readonly AuditFact[], actor: AuditActor): Promise<void> {
    const head = (await firstRow<{ seq: number; hash: string }>(
      em,
      `/* lockAuditHead */
       insert into audit_head (account_id, seq, hash) values ($1, 0, '')
       on conflict (account_id) do update set seq = audit_head.seq returning seq, hash`,
      [accountId],
    ))!;
    const { id: keyId, key } = this.keys[0]!;
    const occurredAt = this.clock.now().toISOString();
    let { seq, hash } = head;
    const entries = facts.map(({ action, target, changes }) => {
      const entry: ChainedEntry = {
        accountId,
        seq: ++seq,
        id: newId(),
        occurredAt,
        actorKind: actor.kind.toUpperCase(),
        actorId: actor.id,
        ip: actor.ip?.slice(0, 60) ?? null,
        requestId: actor.requestId,
        action,
        targetKind: target?.kind ?? null,
        targetId: target?.id ?? null,
        // Nothing personal should be given; should it be, it does not stay for ever in a chain that cannot be mended.
        diff: redact(changes ?? {}) as ChainedEntry['diff'],
      };
      const previousHash = hash;
      hash = entryHash(key, previousHash, entry);
      return { ...entry, keyId, previousHash, hash };
    });
    await rows(
      em,
      `/* appendAudit */
       insert into audit_entry (account_id, seq, id, occurred_at, actor_kind, actor_id, ip, request_id, action,
         target_kind, target_id, diff, key_id, previous_hash, hash)
       select $1, e.seq, e.id, e."occurredAt", e."actorKind", e."actorId", e.ip, e."requestId", e.action,
         e."targetKind", e."targetId", e.diff, e."keyId", e."previousHash", e.hash
       from jsonb_to_recordset($2::jsonb) as e (seq bigint, id uuid, "occurredAt" timestamptz, "actorKind" text,
         "actorId" uuid, ip text, "requestId" text, action text, "targetKind" text, "targetId" uuid, diff jsonb,
         "keyId" text, "previousHash" text, hash text)`,
      [accountId, JSON.stringify(entries)],
    );
    await rows(em, `/* moveAuditHead */ update audit_head set seq = $2, hash = $3 where account_id = $1`, [
      accountId,
      seq,
      hash,
    ]);
  }
}
