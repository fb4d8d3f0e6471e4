import type { Scope } from '../../platform/database/scope.js';
import { invalidInput } from '../../platform/kernel/errors.js';
import type { ChainKey } from './audit-chain.js';
import type { AuditCheckpoints, SignedCheckpoint } from './audit-checkpoints.js';
import { chainHead, walkChain } from './audit-verification.queries.js';
import { AuditFault, type AuditVerification } from './audit.type.js';

/** Looks at the whole chain of an account, and at what was signed of it outside the database. */
export class AuditVerifying {
  constructor(
    private readonly keys: readonly ChainKey[],
    private readonly checkpoints: AuditCheckpoints,
  ) {}

  /** `kept`: signed checkpoints that somebody kept for themselves. @throws DomainError INVALID_INPUT */
  async verify(scope: Scope, kept: readonly string[] = []): Promise<AuditVerification> {
    // In this order: what is written meanwhile is in the file before the head says so, and in the chain before the file.
    const { checkpointedSeq } = await chainHead(scope);
    const { checkpoints: own, altered } = await this.checkpoints.read(scope.accountId);
    const all = [...own, ...(await this.openKept(scope.accountId, kept))].sort((a, b) => a.seq - b.seq);
    const head = await chainHead(scope);
    const last = own.at(-1);
    const walk = await walkChain(scope, this.keys, { seq: 0, hash: '' }, head, all);
    const said = { checkedCount: walk.seq, checkpointCount: own.length, checkpointSeq: last?.seq ?? null };
    const bad = (fault: AuditFault, faultAtSeq: number | null): AuditVerification => ({
      ...said,
      isIntact: false,
      faultAtSeq,
      fault,
    });
    if (walk.fault) return bad(walk.fault, walk.faultAtSeq);
    if (head.firstSeq !== null && head.firstSeq < 1) return bad(AuditFault.INSERTED, head.firstSeq);
    if ((all.at(-1)?.seq ?? 0) > head.seq) return bad(AuditFault.ROLLED_BACK, head.seq + 1);
    if ((head.lastSeq ?? 0) > head.seq) return bad(AuditFault.INSERTED, head.seq + 1);
    if (altered > 0) return bad(AuditFault.CHECKPOINT_ALTERED, null);
    if (checkpointedSeq > (last?.seq ?? 0)) return bad(AuditFault.CHECKPOINT_MISSING, checkpointedSeq);
    return { ...said, isIntact: true, faultAtSeq: null, fault: null };
  }

  private async openKept(accountId: string, kept: readonly string[]): Promise<SignedCheckpoint[]> {
    if (kept.length > 100) throw invalidInput('Give at most 100 checkpoints.', ['checkpoints']);
    const opened = await Promise.all(kept.map((signed) => this.checkpoints.open(accountId, signed)));
    const wrong = opened.indexOf(undefined);
    if (wrong >= 0)
      throw invalidInput('This is no checkpoint that was signed here for the account.', ['checkpoints', String(wrong)]);
    return opened as SignedCheckpoint[];
  }
}
