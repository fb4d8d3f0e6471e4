import type { Logger } from '../logging/logger.js';
import { AccountFeed } from './account-feed.js';
import type { Bus, Unsubscribe } from './bus.js';
import type { EventReader } from './event-reader.js';
import { eventTopic } from './event-log.js';

/** A share in an account's feed; give it back with `release`. */
export interface FeedLease {
  readonly feed: AccountFeed;
  release(): void;
}

interface Entry {
  feed: AccountFeed;
  opened: Promise<void>;
  leases: number;
  unsubscribe: Unsubscribe;
}

/**
 * Follows the event logs of the accounts in use: one bus subscription for each, however many listen. The bus only says
 * when to look; what it loses, repeats or reorders is mended from the log, at the latest by the poll.
 */
export class EventHub {
  private readonly entries = new Map<string, Entry>();
  private timer: NodeJS.Timeout | undefined;
  private isPolling = false;
  private isClosed = false;

  constructor(private readonly options: { bus: Bus; reader: EventReader; logger: Logger; pollMs?: number }) {}

  /** The account's feed at a known head: every event after `feed.headSeq` will be delivered. */
  async follow(accountId: string): Promise<FeedLease> {
    const entry = this.entries.get(accountId) ?? this.open(accountId);
    entry.leases++;
    try {
      await entry.opened;
    } catch (error) {
      this.release(accountId, entry);
      throw error;
    }
    let isHeld = true;
    return {
      feed: entry.feed,
      release: () => {
        if (isHeld) this.release(accountId, entry);
        isHeld = false;
      },
    };
  }

  /** Accounts that are followed now. */
  get size(): number {
    return this.entries.size;
  }

  close(): void {
    this.isClosed = true;
    clearTimeout(this.timer);
    for (const { unsubscribe } of this.entries.values()) unsubscribe();
    this.entries.clear();
  }

  private open(accountId: string): Entry {
    const { bus, reader, logger } = this.options;
    const feed = new AccountFeed(accountId, reader, (error) => logger.warn({ err: error, accountId }, 'event feed'));
    // Listening before the head is read: what is committed in between is hinted to a feed that knows it is behind.
    const unsubscribe = bus.subscribe(eventTopic(accountId), (message) => feed.hint(message));
    const entry: Entry = { feed, opened: feed.open(), leases: 0, unsubscribe };
    this.entries.set(accountId, entry);
    this.schedulePoll();
    return entry;
  }

  private release(accountId: string, entry: Entry): void {
    if (--entry.leases > 0 || this.entries.get(accountId) !== entry) return;
    this.entries.delete(accountId);
    entry.unsubscribe();
    if (this.entries.size === 0) {
      clearTimeout(this.timer);
      this.timer = undefined;
    }
  }

  private schedulePoll(): void {
    if (this.timer || this.isPolling || this.isClosed) return;
    this.timer = setTimeout(() => void this.poll(), this.options.pollMs ?? 2_000);
    this.timer.unref();
  }

  private async poll(): Promise<void> {
    this.timer = undefined;
    this.isPolling = true;
    try {
      const heads = await this.options.reader.heads([...this.entries.keys()]);
      for (const [accountId, headSeq] of heads) this.entries.get(accountId)?.feed.headIs(headSeq);
    } catch (error) {
      this.options.logger.warn({ err: error }, 'event poll');
    }
    this.isPolling = false;
    if (this.entries.size > 0) this.schedulePoll();
  }
}
