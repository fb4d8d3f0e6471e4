import type { Database } from '../../platform/database/database.js';
import { rows } from '../../platform/database/rows.js';
import type { Clock } from '../../platform/kernel/clock.js';
import type { Logger } from '../../platform/logging/logger.js';
import type { DeletionRunner } from './deletion-run.service.js';
import { StillWaiting } from './erasure-plan.js';
import type { DeletionEntry, ErasureLedger } from './erasure-ledger.js';

/** Erases users and accounts again that a restored backup brings back; called before the first request is answered. */
export class DeletionReplay {
  constructor(
    private readonly database: Database,
    private readonly ledger: ErasureLedger,
    private readonly runner: DeletionRunner,
    private readonly ground: { clock: Clock; logger: Logger },
  ) {}

  /** How many were erased again. */
  async run(): Promise<number> {
    const entries = await this.ledger.readDeletions();
    if (entries.length === 0) return 0;
    const back = await this.begin(entries);
    for (const id of back) {
      try {
        await this.runner.run(id);
      } catch (error) {
        // Nobody signs in any more; the rest is a worker's.
        if (!(error instanceof StillWaiting)) throw error;
      }
    }
    if (back.length > 0)
      this.ground.logger.warn({ count: back.length }, 'users or accounts of a restored database were erased again');
    return back.length;
  }

  /** Deletions of those who are there, and of whose deletion the database does not know. */
  private begin(entries: readonly DeletionEntry[]): Promise<string[]> {
    return this.database.operate('privacy.replay', async (em) => {
      const begun = await rows<{ id: string }>(
        em,
        `/* deleteAgain */
         insert into deletion_job (id, subject_kind, subject_id, state, created_at, due_at)
         select e.id, e.kind, e.subject, 'GRACE', $2, $2
         from jsonb_to_recordset($1::jsonb) as e (id uuid, kind text, subject uuid)
         where (e.kind = 'USER' and exists (select from app_user u where u.id = e.subject and u.erased_at is null)
             or e.kind = 'ACCOUNT' and exists (select from account a where a.id = e.subject))
           and not exists (select from deletion_job d where d.subject_id = e.subject and d.state in ('ERASING', 'VERIFYING', 'ERASED'))
         on conflict (subject_id) where state in ('GRACE', 'ON_HOLD', 'ERASING', 'VERIFYING', 'FAILED')
         do update set due_at = excluded.due_at, state = 'GRACE', task = null
         returning id`,
        [
          JSON.stringify(
            entries.map(({ deletionId, subject, subjectId }) => ({
              id: deletionId,
              kind: subject,
              subject: subjectId,
            })),
          ),
          this.ground.clock.now(),
        ],
      );
      return begun.map(({ id }) => id);
    });
  }
}
