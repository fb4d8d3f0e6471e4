import type { EventHint, LoggedEvent } from './event-log.js';
import type { EventReader, LogBounds } from './event-reader.js';

/** Told of events in `seq` order, each once. `isGap`: events before these were lost to retention. */
export type FeedListener = (events: readonly LoggedEvent[], isGap: boolean) => void;

/** Events kept in memory for followers that are a little behind; at times twice as many. */
const ringSize = 500;
const pageSize = 500;

/** The live end of one account's log: hints advance it, gaps are read from the log. */
export class AccountFeed {
  private last = -1;
  private ring: LoggedEvent[] = [];
  private readonly listeners = new Set<FeedListener>();
  private reading: Promise<void> | undefined;
  private isBehind = false;
  /** Reads of the log that are under way: a storm of followers at one place costs one statement. */
  private readonly pages = new Map<string, Promise<LoggedEvent[]>>();

  constructor(
    readonly accountId: string,
    private readonly reader: EventReader,
    private readonly onError: (error: unknown) => void,
  ) {}

  /** The newest event that was delivered; everything up to it can be read. */
  get headSeq(): number {
    return this.last;
  }

  async open(): Promise<void> {
    const { headSeq } = await this.reader.bounds(this.accountId);
    this.last = headSeq;
    if (this.isBehind) this.catchUp();
  }

  /** What the bus said; believed only where it continues what is known. */
  hint(message: string): void {
    let hint: EventHint;
    try {
      hint = JSON.parse(message) as EventHint;
    } catch {
      return this.catchUp();
    }
    if (!Number.isSafeInteger(hint?.headSeq) || !Array.isArray(hint.events)) return this.catchUp();
    // Whoever can write to the bus can write nonsense: what is no event is read from the log instead.
    if (this.last >= 0 && hint.events.every(isLoggedEvent)) this.take(hint.events);
    this.headIs(hint.headSeq);
  }

  /** The log is known to reach this far. */
  headIs(headSeq: number): void {
    if (headSeq > this.last || this.last < 0) this.catchUp();
  }

  /** Events after `seq` that the feed has passed, oldest first: from memory where it reaches, else from the log. */
  async after(seq: number, limit: number): Promise<LoggedEvent[]> {
    const recent = this.recent(seq, limit);
    if (recent) return recent;
    const key = `${seq}:${limit}`;
    let page = this.pages.get(key);
    if (!page) {
      page = this.reader.after(this.accountId, seq, limit).finally(() => this.pages.delete(key));
      this.pages.set(key, page);
    }
    return (await page).filter((event) => event.seq <= this.last);
  }

  /** The same from memory alone; undefined when it does not reach back so far. */
  recent(seq: number, limit: number): LoggedEvent[] | undefined {
    if (seq >= this.last) return [];
    const start = seq + 1 - (this.last - this.ring.length + 1);
    return start < 0 ? undefined : this.ring.slice(start, start + limit);
  }

  /** The newest `seq` and the oldest that can still be read. */
  bounds(): Promise<LogBounds> {
    return this.reader.bounds(this.accountId);
  }

  listen(listener: FeedListener): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  /** Takes the events that come next, as far as they follow one another; the rest is dropped. */
  private take(events: readonly LoggedEvent[], isGap = false): void {
    const next: LoggedEvent[] = [];
    let expected = this.last + 1;
    for (const event of events) {
      if (event?.seq !== expected) continue;
      next.push(event);
      expected++;
    }
    if (next.length === 0) return;
    this.last = expected - 1;
    this.ring.push(...next);
    if (this.ring.length > ringSize * 2) this.ring = this.ring.slice(-ringSize);
    for (const listener of this.listeners) listener(next, isGap);
  }

  private catchUp(): void {
    this.isBehind = true;
    if (this.reading || this.last < 0) return;
    this.reading = this.readBehind().finally(() => {
      this.reading = undefined;
      if (this.isBehind) this.catchUp();
    });
  }

  private async readBehind(): Promise<void> {
    try {
      while (this.isBehind) {
        this.isBehind = false;
        const events = await this.reader.after(this.accountId, this.last, pageSize);
        const first = events[0];
        const isGap = first !== undefined && first.seq > this.last + 1;
        if (isGap) {
          this.last = first.seq - 1;
          this.ring = [];
        }
        this.take(events, isGap);
        if (events.length === pageSize) this.isBehind = true;
      }
    } catch (error) {
      // The slow poll comes back to it.
      this.isBehind = false;
      this.onError(error);
    }
  }
}

function isLoggedEvent(event: unknown): event is LoggedEvent {
  if (typeof event !== 'object' || event === null) return false;
  const { seq, type, entityId, payload, actorId, occurredAt } = event as Record<keyof LoggedEvent, unknown>;
  return (
    Number.isSafeInteger(seq) &&
    [type, entityId, occurredAt].every((text) => typeof text === 'string') &&
    typeof payload === 'object' &&
    payload !== null &&
    (actorId === null || typeof actorId === 'string')
  );
}
