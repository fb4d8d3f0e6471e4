// Inbound, stop 8 of 8, and the end of every verb. From `commit`; next the bus, and account-feed in every process that follows.
import type { CommitHook } from '../database/database.js';
import { firstRow, rows } from '../database/rows.js';
import type { DomainEvent, JobRequest, Scope } from '../database/scope.js';
import type { Bus } from './bus.js';

/** An event as the log keeps it. `seq` is dense per account and in commit order: 1, 2, 3 … */
export interface LoggedEvent {
  seq: number;
  type: string;
  entityId: string;
  payload: Record<string, string | number | boolean | null>;
  actorId: string | null;
  /** UTC, as PostgreSQL prints it. */
  occurredAt: string;
}

/** What travels on the bus after a commit: a hint, never the only copy. */
export interface EventHint {
  headSeq: number;
  events: LoggedEvent[];
}

/** Type of the event behind which nothing is shown before every viewer's permissions have been read anew. */
export const accessChangedType = 'access.changed';

/** Bus topic on which an account's new events are announced. */
export const eventTopic = (accountId: string): string => `events:${accountId}`;

/** Bus topic on which the ids of accounts with new events are announced, for workers that follow all of them. */
export const followTopic = 'events';

/** Ends a verb: its rows, these events and these jobs commit together or not at all. */
export function commit<T>(
  scope: Scope,
  result: T,
  events: readonly DomainEvent[],
  jobs: readonly JobRequest[] = [],
): T {
  scope.outbox.events.push(...events);
  scope.outbox.jobs.push(...jobs);
  return result;
}

/** More events than this are announced without their content; followers read them from the log. */
const hintedEvents = 50;

/**
 * Writes the outbox' events as the last statement before COMMIT. The account's head row is locked by that statement
 * alone, so commit order is `seq` order and nobody waits for the lock longer than one commit takes.
 */
export class EventLog implements CommitHook {
  private readonly numbered = new WeakMap<Scope, EventHint>();

  constructor(private readonly bus: Bus) {}

  async beforeCommit(scope: Scope): Promise<void> {
    const { events } = scope.outbox;
    if (events.length === 0) return;
    const occurredAt = scope.clock.now().toISOString();
    const actorId = scope.viewer.actorId ?? null;
    const appended = await firstRow<{ head_seq: number }>(
      scope.em,
      `/* appendEvents */
       with head as (
         update event_head set head_seq = head_seq + $2 where account_id = $1 returning head_seq
       ), appended as (
         insert into domain_event (account_id, seq, type, entity_id, payload, actor_id, occurred_at)
         select $1, head.head_seq - $2 + e.position, e.type, e.entity_id, e.payload, $3, $4
         from head, rows from (
           jsonb_to_recordset($5::jsonb) as (type text, entity_id uuid, payload jsonb)
         ) with ordinality as e (type, entity_id, payload, position)
       )
       select head_seq from head`,
      [
        scope.accountId,
        events.length,
        actorId,
        occurredAt,
        JSON.stringify(events.map((e) => ({ type: e.type, entity_id: e.entityId, payload: e.payload }))),
      ],
    );
    if (!appended) throw new Error('The account has no event head');
    const first = appended.head_seq - events.length + 1;
    scope.outbox.headSeq = appended.head_seq;
    this.numbered.set(scope, {
      headSeq: appended.head_seq,
      events:
        events.length > hintedEvents
          ? []
          : events.map((e, i) => ({
              seq: first + i,
              type: e.type,
              entityId: e.entityId,
              payload: { ...e.payload },
              actorId,
              occurredAt,
            })),
    });
  }

  afterCommit(scope: Scope): void {
    const hint = this.numbered.get(scope);
    if (hint) {
      this.bus.publish(eventTopic(scope.accountId), JSON.stringify(hint));
      this.bus.publish(followTopic, scope.accountId);
    }
    for (const { topic, message } of scope.outbox.signals) this.bus.publish(topic, message);
  }
}

/** Events after `seq`, oldest first. */
export const readEvents = (scope: Scope, afterSeq: number, limit: number): Promise<LoggedEvent[]> =>
  rows<LoggedEvent>(
    scope.em,
    `/* readEvents */
     select seq, type, entity_id as "entityId", payload, actor_id as "actorId", occurred_at as "occurredAt"
     from domain_event where account_id = $1 and seq > $2 order by seq limit $3`,
    [scope.accountId, afterSeq, limit],
  );

/** The newest `seq` and the oldest that the log still holds (newest + 1 when it is empty). */
export async function eventLogBounds(scope: Scope): Promise<{ headSeq: number; oldestSeq: number }> {
  const bounds = await firstRow<{ headSeq: number; oldestSeq: number }>(
    scope.em,
    `/* eventLogBounds */
     select h.head_seq as "headSeq",
       coalesce((select e.seq from domain_event e where e.account_id = $1 order by e.seq limit 1), h.head_seq + 1) as "oldestSeq"
     from event_head h where h.account_id = $1`,
    [scope.accountId],
  );
  return bounds ?? { headSeq: 0, oldestSeq: 1 };
}
