import type { Database } from '../../platform/database/database.js';
import { rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { commit } from '../../platform/events/event-log.js';
import type { Clock } from '../../platform/kernel/clock.js';
import { systemViewer } from '../../platform/kernel/viewer.js';
import type { Logger } from '../../platform/logging/logger.js';
import { conversationChanged } from './conversation.events.js';

/** Conversations that are looked for at once. */
const batchSize = 500;

/** A window of which Meta tells. */
export interface FreeEntry {
  conversationId: string;
  /** When Meta sent the answer that opened it. */
  at: Date;
  until: Date;
}

/** Tells of every window that closes, once; a window that a new message keeps open is looked at again when that one ends. */
export class WindowClosing {
  constructor(
    private readonly database: Database,
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
          .write(systemViewer(accountId), (scope) => this.close(scope, ids))
          .catch((err: unknown) => {
            failed.add(accountId);
            this.logger.error({ err, accountId }, 'windows could not be closed');
          });
      }
      if (due.length < batchSize) return;
    }
  }

  /** Those that really ended are told of, by whoever comes first; each knows the next one that will end. */
  private async close(scope: Scope, ids: readonly string[]): Promise<void> {
    const now = scope.clock.now();
    const looked = await rows<{ id: string; isClosed: boolean; isFreeEntryOver: boolean }>(
      scope.em,
      `/* closeWindows */
       with due as (
         select c.id, c.window_due_at, c.last_inbound_at + interval '24 hours' as closes_at, c.free_entry_until from conversation c
         where c.account_id = $1 and c.id = any($2::uuid[]) and c.window_due_at <= $3 order by c.id for no key update
       )
       update conversation c set window_due_at = least(case when due.closes_at > $3 then due.closes_at end,
         case when due.free_entry_until > $3 then due.free_entry_until end)
       from due where c.account_id = $1 and c.id = due.id
       returning c.id, coalesce(due.closes_at <= $3 and due.closes_at >= due.window_due_at, false) as "isClosed",
         coalesce(due.free_entry_until <= $3 and due.free_entry_until >= due.window_due_at, false) as "isFreeEntryOver"`,
      [scope.accountId, ids, now],
    );
    commit(
      scope,
      undefined,
      looked.flatMap(({ id, isClosed, isFreeEntryOver }) => [
        ...(isClosed ? [conversationChanged(id, 'WINDOW_CLOSED')] : []),
        ...(isFreeEntryOver ? [conversationChanged(id, 'FREE_ENTRY_POINT_CLOSED')] : []),
      ]),
    );
  }

  private due(without: readonly string[]): Promise<{ accountId: string; id: string }[]> {
    return this.database.operate('conversations.due', (em) =>
      rows(
        em,
        `/* windowsDue */
         select account_id as "accountId", id from conversation
         where window_due_at <= $1 and account_id <> all($2::uuid[]) order by window_due_at limit ${batchSize}`,
        [this.clock.now(), without],
      ),
    );
  }
}

/** Meta says until when messages cost nothing; told where that is news. */
export async function openFreeEntry(scope: Scope, entries: readonly FreeEntry[]): Promise<void> {
  if (entries.length === 0) return;
  const opened = await rows<{ id: string }>(
    scope.em,
    `/* openFreeEntry */
     with told as (
       select distinct on (t.id) t.* from jsonb_to_recordset($2::jsonb) as t (id uuid, at timestamptz, until timestamptz)
       order by t.id, t.until desc
     ), locked as (
       select c.id, c.free_entry_until from conversation c join told on told.id = c.id
       where c.account_id = $1 order by c.id for no key update of c
     )
     update conversation c set free_entry_until = told.until,
       referred_at = case when c.referred_at <= told.at then null else c.referred_at end,
       window_due_at = case when told.until > $3 then least(c.window_due_at, told.until) else c.window_due_at end
     from told join locked on locked.id = told.id
     where c.account_id = $1 and c.id = told.id and coalesce(locked.free_entry_until, '-infinity') < told.until
     returning c.id`,
    [
      scope.accountId,
      JSON.stringify(entries.map(({ conversationId: id, at, until }) => ({ id, at, until }))),
      scope.clock.now(),
    ],
  );
  commit(
    scope,
    undefined,
    opened.map(({ id }) => conversationChanged(id, 'FREE_ENTRY_POINT')),
  );
}
