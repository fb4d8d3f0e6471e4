import type { Database } from '../../platform/database/database.js';
import { rows } from '../../platform/database/rows.js';
import type { Tick } from '../../platform/jobs/ticker.js';
import type { Clock } from '../../platform/kernel/clock.js';
import { systemViewer } from '../../platform/kernel/viewer.js';
import type { Logger } from '../../platform/logging/logger.js';
import type { ChainKey } from './audit-chain.js';
import type { AuditCheckpoints } from './audit-checkpoints.js';
import { chainHead, walkChain } from './audit-verification.queries.js';
import type { AuditVerifying } from './audit-verifying.service.js';

/** So many entries are the most that are without a checkpoint for longer than a moment. */
export const checkpointEvery = 100;
const hour = 3_600_000;
const batchSize = 200;

/** Writes checkpoints: after every hundred entries, and an hour after the last one where anything came since. */
export class AuditCheckpointing {
  readonly tick: Tick = { name: 'audit.checkpoint', everyMs: 5_000, run: () => this.run() };

  constructor(
    private readonly database: Database,
    private readonly keys: readonly ChainKey[],
    private readonly checkpoints: AuditCheckpoints,
    private readonly verifying: AuditVerifying,
    private readonly ground: { clock: Clock; logger: Logger },
  ) {}

  /** All that are due. */
  async run(): Promise<void> {
    for (let found = batchSize; found === batchSize;) {
      const now = this.ground.clock.now();
      const due = await this.database.operate('audit.checkpoint', (em) =>
        rows<{ accountId: string }>(
          em,
          `/* checkpointsDue */
           select account_id as "accountId" from audit_head
           where seq > checkpointed_seq and (checkpointed_at is null or checkpointed_at <= $1
             or (seq >= checkpointed_seq + $2 and checkpoint_failed_at is null)) limit ${batchSize}`,
          [new Date(now.getTime() - hour), checkpointEvery],
        ),
      );
      let failed = 0;
      for (const { accountId } of due) if (!(await this.alone(accountId, () => this.write(accountId, now)))) failed++;
      // What failed is due still: another round at once would find the same.
      found = failed > 0 ? 0 : due.length;
    }
  }

  /** Only what continues the last checkpoint is signed: a chain that was tampered with gets no seal of ours. */
  private async write(accountId: string, now: Date): Promise<void> {
    const scope = this.database.read(systemViewer(accountId));
    const head = await chainHead(scope);
    const last = (await this.checkpoints.last(accountId)) ?? { seq: 0, hash: '' };
    const walk = head.seq < last.seq ? undefined : await walkChain(scope, this.keys, last, head);
    const isGood = walk?.fault === null;
    if (!isGood) this.ground.logger.error({ accountId, fault: walk?.fault ?? 'ROLLED_BACK' }, 'audit chain is broken');
    else if (head.seq > last.seq) {
      const { seq, hash } = head;
      await this.checkpoints.add({ v: 1, accountId, seq, count: seq, hash, at: now.toISOString() });
    }
    await this.database.operate('audit.checkpoint', (em) =>
      rows(
        em,
        `/* checkpointWritten */
         update audit_head set checkpointed_at = $2, checkpoint_failed_at = case when $4 then null else $2::timestamptz end,
           checkpointed_seq = case when $4 then greatest(checkpointed_seq, $3) else checkpointed_seq end
         where account_id = $1`,
        [accountId, now, head.seq, isGood],
      ),
    );
  }

  /** What fails for one account keeps no other from its turn. */
  private async alone(accountId: string, work: () => Promise<void>): Promise<boolean> {
    try {
      await work();
      return true;
    } catch (err) {
      this.ground.logger.error({ err, accountId }, 'audit chain could not be looked at');
      return false;
    }
  }

  /** Looks through all chains, account by account. How many are not intact. */
  async verifyAll(): Promise<number> {
    let broken = 0;
    for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
      const page = await this.database.operate('audit.checkpoint', (em) =>
        rows<{ accountId: string }>(
          em,
          `/* chains */ select account_id as "accountId" from audit_head where account_id > $1 order by account_id limit ${batchSize}`,
          [after],
        ),
      );
      for (const { accountId } of page) {
        await this.alone(accountId, async () => {
          const { isIntact, fault, faultAtSeq } = await this.verifying.verify(
            this.database.read(systemViewer(accountId)),
          );
          if (isIntact) return;
          broken++;
          this.ground.logger.error({ accountId, fault, faultAtSeq }, 'audit chain is broken');
        });
      }
      if (page.length < batchSize) return broken;
      after = page.at(-1)!.accountId;
    }
  }
}
