import type { Bus } from '../../../src/platform/events/bus.js';
import { eventTopic, type LoggedEvent } from '../../../src/platform/events/event-log.js';
import type { EventReader } from '../../../src/platform/events/event-reader.js';

/** The event log in memory, with the hints that the real one sends. */
export class MemoryLog implements EventReader {
  reads = 0;
  /** While true, the log cannot be read. */
  isAway = false;
  private readonly logs = new Map<string, LoggedEvent[]>();
  private readonly trimmed = new Map<string, number>();

  constructor(private readonly bus: Bus) {}

  /** Appends events; `hint: false` is a lost message. */
  append(accountId: string, types: readonly string[], { hint = true }: { hint?: boolean } = {}): LoggedEvent[] {
    const log = this.log(accountId);
    const added = types.map((type): LoggedEvent => {
      const event: LoggedEvent = {
        seq: (this.trimmed.get(accountId) ?? 0) + log.length + 1,
        type,
        entityId: '019ab000-0000-7000-8000-000000000000',
        payload: {},
        actorId: null,
        occurredAt: '2026-01-01 00:00:00+00',
      };
      log.push(event);
      return event;
    });
    if (hint) this.hint(accountId, added);
    return added;
  }

  hint(accountId: string, events: readonly LoggedEvent[]): void {
    this.bus.publish(eventTopic(accountId), JSON.stringify({ headSeq: events.at(-1)?.seq ?? 0, events }));
  }

  /** Retention: forgets the oldest events. */
  trim(accountId: string, count: number): void {
    this.trimmed.set(accountId, (this.trimmed.get(accountId) ?? 0) + this.log(accountId).splice(0, count).length);
  }

  async after(accountId: string, seq: number, limit: number): Promise<LoggedEvent[]> {
    this.reads++;
    await this.answer();
    return this.log(accountId)
      .filter((event) => event.seq > seq)
      .slice(0, limit);
  }

  async bounds(accountId: string): Promise<{ headSeq: number; oldestSeq: number }> {
    await this.answer();
    const oldestSeq = (this.trimmed.get(accountId) ?? 0) + 1;
    return { headSeq: oldestSeq - 1 + this.log(accountId).length, oldestSeq };
  }

  async heads(accountIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const found = await Promise.all(accountIds.map(async (id) => [id, (await this.bounds(id)).headSeq] as const));
    return new Map(found);
  }

  private async answer(): Promise<void> {
    await new Promise(setImmediate);
    if (this.isAway) throw new Error('the secret address of the database is away');
  }

  private log(accountId: string): LoggedEvent[] {
    let log = this.logs.get(accountId);
    if (!log) this.logs.set(accountId, (log = []));
    return log;
  }
}
