import type { Database } from '../../platform/database/database.js';
import { rows } from '../../platform/database/rows.js';
import type { Clock } from '../../platform/kernel/clock.js';
import { systemViewer } from '../../platform/kernel/viewer.js';
import type { Logger } from '../../platform/logging/logger.js';
import type { ConversationLifecycle } from './conversation-lifecycle.service.js';

/** Conversations that are looked for at once. */
const batchSize = 500;

/**
 * Opens conversations whose snooze is over, whenever that was: it asks for everything that is due, not for what became
 * due lately, so a worker that was down for days misses nothing.
 */
export class SnoozeSweep {
  constructor(
    private readonly database: Database,
    private readonly lifecycle: ConversationLifecycle,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  async run(): Promise<void> {
    // An account that fails must not stand in front of the others.
    const failed = new Set<string>();
    for (;;) {
      const due = await this.due([...failed]);
      for (const [accountId, own] of Map.groupBy(due, (one) => one.accountId)) {
        const ids = own.map(({ id }) => id);
        await this.database
          .write(systemViewer(accountId), (scope) => this.lifecycle.wakeDue(scope, ids))
          .catch((err: unknown) => {
            failed.add(accountId);
            this.logger.error({ err, accountId }, 'snoozed conversations could not be opened');
          });
      }
      if (due.length < batchSize) return;
    }
  }

  private due(without: readonly string[]): Promise<{ accountId: string; id: string }[]> {
    return this.database.operate('conversations.due', (em) =>
      rows(
        em,
        `/* snoozesDue */
         select account_id as "accountId", id from conversation
         where status = 'SNOOZED' and snoozed_until <= $1 and account_id <> all($2::uuid[])
         order by snoozed_until limit ${batchSize}`,
        [this.clock.now(), without],
      ),
    );
  }
}
