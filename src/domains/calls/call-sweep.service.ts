import type { Database } from '../../platform/database/database.js';
import { rows } from '../../platform/database/rows.js';
import { sweepDue } from '../../platform/jobs/due-sweep.js';
import type { Clock } from '../../platform/kernel/clock.js';
import { systemViewer } from '../../platform/kernel/viewer.js';
import type { Logger } from '../../platform/logging/logger.js';
import type { CallService } from './call.service.js';

/** Calls that are looked for at once. */
const batchSize = 200;

/** It rings for a minute; but of a call that was picked up elsewhere Meta says nothing before its end. */
const ringingMs = 60 * 60_000;
/** Longer than any talk. */
const talkingMs = 24 * 60 * 60_000;

interface DueCall {
  accountId: string;
  channelId: string;
  id: string;
}

/** Ends calls whose end Meta never told, so that nothing rings for ever and a missed call waits like every other. */
export class CallSweep {
  constructor(
    private readonly database: Database,
    private readonly calls: CallService,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  run(): Promise<void> {
    return sweepDue({
      find: (without) => this.due(without),
      batchSize,
      ownerOf: ({ channelId }) => channelId,
      work: (own) =>
        this.database.write(systemViewer(own[0].accountId), (scope) =>
          this.calls.giveUp(
            scope,
            own[0].channelId,
            own.map(({ id }) => id),
          ),
        ),
      failure: 'calls without an end could not be ended',
      logger: this.logger,
    });
  }

  private due(without: readonly string[]): Promise<DueCall[]> {
    const before = (ms: number): Date => new Date(this.clock.now().getTime() - ms);
    return this.database.operate('calls.due', (em) =>
      rows(
        em,
        `/* callsWithoutEnd */
         select account_id as "accountId", channel_id as "channelId", id from voice_call
         where status in ('RINGING', 'IN_PROGRESS') and created_at <= $1 and (status = 'RINGING' or created_at <= $2)
           and channel_id <> all($3::uuid[])
         order by created_at limit ${batchSize}`,
        [before(ringingMs), before(talkingMs), without],
      ),
    );
  }
}
