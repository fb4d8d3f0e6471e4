import type { Database } from '../database/database.js';
import { rows } from '../database/rows.js';
import { systemViewer } from '../kernel/viewer.js';
import { eventLogBounds, readEvents, type LoggedEvent } from './event-log.js';

/** The newest `seq` of an account, and the oldest that its log still holds (newest + 1 when it is empty). */
export interface LogBounds {
  headSeq: number;
  oldestSeq: number;
}

/** The event log as the hub reads it. */
export interface EventReader {
  /** Events after `seq`, oldest first, at most `limit`. */
  after(accountId: string, seq: number, limit: number): Promise<LoggedEvent[]>;
  bounds(accountId: string): Promise<LogBounds>;
  /** The newest `seq` of many accounts in one statement. */
  heads(accountIds: readonly string[]): Promise<ReadonlyMap<string, number>>;
}

/** Reads the log as each account itself; only the heads of many accounts at once are operator work. */
export class DatabaseEventReader implements EventReader {
  constructor(private readonly database: Database) {}

  after(accountId: string, seq: number, limit: number): Promise<LoggedEvent[]> {
    return readEvents(this.database.read(systemViewer(accountId)), seq, limit);
  }

  bounds(accountId: string): Promise<LogBounds> {
    return eventLogBounds(this.database.read(systemViewer(accountId)));
  }

  async heads(accountIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const found = await this.database.operate('ops.metrics', (em) =>
      rows<{ accountId: string; headSeq: number }>(
        em,
        `/* eventHeads */ select account_id as "accountId", head_seq as "headSeq" from event_head where account_id = any($1::uuid[])`,
        [accountIds],
      ),
    );
    return new Map(found.map((row) => [row.accountId, row.headSeq]));
  }
}
