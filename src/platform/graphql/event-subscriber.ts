import { decodeCursor, encodeCursor } from '../events/cursor.js';
import type { LoggedEvent } from '../events/event-log.js';
import type { Viewer } from '../kernel/viewer.js';
import { ApiError } from './api-errors.js';
import { batchSize, type EventGroup, type GroupMember } from './event-group.js';
import type { ResyncReason } from './event-source.js';
import type { Rendered } from './rendered-results.js';
import type { ResultBytes } from './socket-frames.js';

/** Where a subscriber's results go. */
export interface ResultSink {
  /** Writes serialised results in their order; false when the receiver is gone or too slow. */
  next(results: readonly ResultBytes[]): boolean;
  /** Resolves when what was written has left for the receiver. */
  flushed(): Promise<void>;
  /** Ends the operation. */
  end(error?: unknown): void;
}

/** Of a replay, how much is written before the receiver must have taken it. */
const sliceBytes = 256_000;

/**
 * One running subscription. It reads the log from its cursor until it stands at the feed's head, says so, and joins
 * the live members in the same tick, so that no event falls between. Every event passes `deliver` in `seq` order.
 */
export class EventSubscriber implements GroupMember {
  position = 0;
  private replayedCount = 0;
  /** From the start on: whoever is moved before its place is known must not begin from the first event. */
  private isFollowing = true;
  private isEnded = false;
  private saysCaughtUp: boolean;
  private showsPresent: boolean;
  /** What was shown last, of a field that shows its state. */
  private shown: Rendered = null;

  constructor(
    private group: EventGroup,
    private readonly sink: ResultSink,
    public viewer: Viewer,
  ) {
    this.saysCaughtUp = group.source.resumable && group.source.caughtUp !== undefined;
    this.showsPresent = group.source.showsPresent ?? false;
    group.members.add(this);
  }

  get currentGroup(): EventGroup {
    return this.group;
  }

  /** Begins behind the cursor, or at the head when there is none. */
  async start(after: string | null | undefined): Promise<void> {
    await this.takePlace(after);
    return this.follow();
  }

  deliver(events: readonly LoggedEvent[], results: readonly Rendered[]): void {
    if (this.isEnded) return;
    const news: ResultBytes[] = [];
    for (let i = 0; i < events.length; i++) {
      const { seq } = events[i]!;
      const result = results[i]!;
      if (seq <= this.position) continue;
      this.position = seq;
      if (result !== null && this.isFor(events[i]!)) news.push(result);
    }
    this.replayedCount += news.length;
    if (this.group.source.againMs) this.shown = news.at(-1) ?? this.shown;
    if (news.length > 0 && !this.sink.next(news)) this.leave();
  }

  show(present: Rendered): void {
    if (this.isEnded || present === null || (this.shown !== null && present.equals(this.shown))) return;
    this.shown = present;
    if (!this.sink.next([present])) this.leave();
  }

  private isFor(event: LoggedEvent): boolean {
    const addressee = this.group.source.addressee?.(event);
    return addressee === undefined || addressee === this.viewer.actorId;
  }

  /** Goes on in another group, because what its viewer may see has changed. */
  moveTo(group: EventGroup): void {
    if (this.isEnded) return;
    this.group.stopLive(this);
    this.group.members.delete(this);
    this.group = group;
    group.members.add(this);
    if (!this.isFollowing) void this.follow();
  }

  lose(): void {
    this.group.stopLive(this);
    this.isFollowing = true;
    this.resync('CURSOR_TOO_OLD').then(
      () => this.follow(),
      (error: unknown) => this.fail(error),
    );
  }

  fail(error: unknown): void {
    if (this.isEnded) return;
    this.leave();
    this.sink.end(error);
  }

  /** Gives up its place; nothing is written afterwards. */
  leave(): void {
    this.isEnded = true;
    this.group.stopLive(this);
    this.group.members.delete(this);
  }

  private async takePlace(after: string | null | undefined): Promise<void> {
    const { feed, source } = this.group;
    this.position = feed.headSeq;
    if (!source.resumable || after === null || after === undefined) return;
    const seq = decodeCursor(feed.accountId, after);
    if (seq === undefined) return this.resync('CURSOR_UNKNOWN');
    if (seq > feed.headSeq || !feed.recent(seq, 1)) {
      const { headSeq, oldestSeq } = await feed.bounds();
      if (seq > headSeq) return this.resync('CURSOR_UNKNOWN');
      if (seq + 1 < oldestSeq) return this.resync('CURSOR_TOO_OLD');
      feed.headIs(headSeq);
    }
    this.position = seq;
  }

  /** Goes on from the head, and says that what lies between must be fetched. */
  private async resync(reason: ResyncReason): Promise<void> {
    const { feed, source } = this.group;
    this.position = feed.headSeq;
    this.saysCaughtUp = false;
    const { resync } = source;
    if (!resync) throw new ApiError('BAD_USER_INPUT', 'The subscription cannot be resumed: fetch anew and subscribe.');
    const cursor = encodeCursor(feed.accountId, this.position);
    await this.say(`resync:${reason}:${this.position}`, () => resync({ cursor, reason, at: new Date() }));
  }

  private async follow(): Promise<void> {
    this.isFollowing = true;
    try {
      while (!this.isEnded) {
        const { group, position } = this;
        // A field that shows its state is caught up by its group, at the pace of the field.
        if (position < group.feed.headSeq && group.source.everyMs === undefined) {
          await this.replay();
        } else if (this.saysCaughtUp) {
          this.saysCaughtUp = false;
          const facts = { cursor: encodeCursor(group.feed.accountId, position), replayedCount: this.replayedCount };
          await this.say(`caught up:${position}:${facts.replayedCount}`, () =>
            group.source.caughtUp!({ ...facts, at: new Date() }),
          );
        } else if (this.showsPresent) {
          // It stands at the head already: what changes from here on is shown behind it.
          this.showsPresent = false;
          this.show(await group.renderPresent());
        } else {
          return group.goLive(this);
        }
      }
    } catch (error) {
      this.fail(error);
    } finally {
      this.isFollowing = false;
    }
  }

  /** One batch from memory or the log; at the receiver's pace, so that nothing piles up here. */
  private async replay(): Promise<void> {
    const { group } = this;
    const events = await group.feed.after(this.position, batchSize);
    if (this.isEnded) return;
    if (events[0]?.seq !== this.position + 1) return this.resync('CURSOR_TOO_OLD');
    const results = await group.render(events);
    for (let from = 0; from < events.length;) {
      // Rendered for what its viewer could see before: another group renders them again.
      if (group !== this.group || this.isEnded) return;
      let to = from;
      for (let bytes = 0; to < events.length && bytes < sliceBytes; to++) bytes += results[to]?.length ?? 0;
      this.deliver(events.slice(from, to), results.slice(from, to));
      from = to;
      await this.sink.flushed();
    }
  }

  private async say(key: string, item: () => object): Promise<void> {
    const result = await this.group.renderItem(key, item);
    if (result !== null && !this.isEnded && !this.sink.next([result])) this.leave();
  }
}
