import type { Database } from '../../platform/database/database.js';
import { rows } from '../../platform/database/rows.js';
import { sweepDue } from '../../platform/jobs/due-sweep.js';
import type { Clock } from '../../platform/kernel/clock.js';
import { systemViewer } from '../../platform/kernel/viewer.js';
import type { Logger } from '../../platform/logging/logger.js';
import type { ConversationLifecycle } from './conversation-lifecycle.service.js';

/** Conversations that are looked for at once. */
const batchSize = 500;

/** Opens conversations whose snooze is over, whenever that was. */
export class SnoozeSweep {
  constructor(
    private readonly database: Database,
    private readonly lifecycle: ConversationLifecycle,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  run(): Promise<void> {
    return sweepDue({
      find: (without) => this.due(without),
      batchSize,
      ownerOf: ({ accountId }) => accountId,
      work: (own) =>
        this.database.write(systemViewer(own[0].accountId), (scope) =>
          this.lifecycle.wakeDue(
            scope,
            own.map(({ id }) => id),
          ),
        ),
      failure: 'snoozed conversations could not be opened',
      logger: this.logger,
    });
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
