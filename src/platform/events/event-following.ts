import type { Database } from '../database/database.js';
import { rows } from '../database/rows.js';
import type { Clock } from '../kernel/clock.js';
import { systemViewer } from '../kernel/viewer.js';
import type { Logger } from '../logging/logger.js';
import type { Bus, Unsubscribe } from './bus.js';
import type { EventFollower } from './event-follower.js';
import { eventLogBounds, followTopic, readEvents, type LoggedEvent } from './event-log.js';
import { FollowerPlaces, type FollowerPlace } from './follower-places.js';

/** Events that are read at once. */
const pageSize = 500;
/** Events that a follower takes in one transaction. */
const batchSize = 100;
/** After so many failures the events come one by one, after so many more the one that fails is left behind. */
const patience = { together: 3, alone: 6 };
const defaultRetryMs = (failures: number): number => Math.min(30_000, 500 * 2 ** failures);

type Places = Map<string, FollowerPlace>;

/** What a follower could not take. It is known until it was passed, whoever passed it. */
interface Trouble {
  /** The first event of what failed; undefined: that was passed, and the rest goes on one by one. */
  seq: number | undefined;
  /** The last one: behind it events come together again. */
  end: number;
  count: number;
  until: number;
}

/** Runs the followers in a worker: at once when the bus says so, by a look at all accounts every few seconds otherwise. */
export class EventFollowing {
  private readonly places: FollowerPlaces;
  private readonly accounts = new Map<string, Places>();
  /** By account and follower. Places are read anew whenever another worker moved them, but no failure is forgotten for that. */
  private readonly troubles = new Map<string, Map<string, Trouble>>();
  private readonly running = new Map<string, Promise<void>>();
  private readonly again = new Set<string>();
  private readonly waiting: string[] = [];
  private unsubscribe: Unsubscribe | undefined;
  private timer: NodeJS.Timeout | undefined;
  private isClosed = false;

  constructor(
    private readonly options: {
      database: Database;
      bus: Bus;
      clock: Clock;
      logger: Logger;
      followers: readonly EventFollower[];
      /** Accounts that are worked on at once. */
      concurrency: number;
      pollMs?: number;
      /** Rest after so many failures in a row; default: from one second, doubled to half a minute. */
      retryMs?: (failures: number) => number;
    },
  ) {
    this.places = new FollowerPlaces(
      options.database,
      options.followers.map(({ name }) => name),
    );
  }

  async start(): Promise<void> {
    if (this.options.followers.length === 0) return;
    await this.places.begin(this.options.clock.now());
    this.unsubscribe = this.options.bus.subscribe(followTopic, (accountId) => this.look(accountId));
    this.schedulePoll(0);
  }

  /** Ends when every follower has passed everything that is in the account's log now. */
  async settled(accountId: string): Promise<void> {
    if (this.options.followers.length === 0) return;
    const { headSeq } = await eventLogBounds(this.options.database.read(systemViewer(accountId)));
    for (;;) {
      const places = this.accounts.get(accountId);
      if (this.isClosed || (places && [...places.values()].every(({ seq }) => seq >= headSeq))) return;
      this.look(accountId);
      await this.running.get(accountId);
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  /** Lets what runs end. */
  async stop(): Promise<void> {
    this.isClosed = true;
    this.unsubscribe?.();
    clearTimeout(this.timer);
    await Promise.all(this.running.values());
  }

  private look(accountId: string): void {
    if (this.isClosed) return;
    if (this.running.has(accountId)) {
      this.again.add(accountId);
    } else if (this.running.size >= this.options.concurrency) {
      if (!this.waiting.includes(accountId)) this.waiting.push(accountId);
    } else {
      this.running.set(accountId, this.run(accountId));
    }
  }

  private async run(accountId: string): Promise<void> {
    try {
      do {
        this.again.delete(accountId);
        await this.follow(accountId);
      } while (this.again.has(accountId) && !this.isClosed);
    } catch (error) {
      this.accounts.delete(accountId);
      this.options.logger.warn({ err: error, accountId }, 'event followers');
    } finally {
      this.running.delete(accountId);
      const next = this.waiting.shift();
      if (next) this.look(next);
    }
  }

  /** Brings every follower that does not rest after a failure to the end of the log. */
  private async follow(accountId: string): Promise<void> {
    const places = await this.placesOf(accountId);
    for (;;) {
      const ready = this.options.followers.filter(({ name }) => !this.isResting(accountId, name));
      const from = Math.min(...ready.map(({ name }) => places.get(name)!.seq));
      if (ready.length === 0 || this.isClosed) return;
      const events = await readEvents(this.options.database.read(systemViewer(accountId)), from, pageSize);
      if (events.length === 0) return;
      for (const follower of ready) {
        if (!(await this.advance(accountId, places, follower, events))) return;
      }
    }
  }

  /** Gives one follower its share of a page; false when another worker is at it. */
  private async advance(
    accountId: string,
    places: Places,
    follower: EventFollower,
    events: readonly LoggedEvent[],
  ): Promise<boolean> {
    const place = places.get(follower.name)!;
    const end = events.at(-1)!.seq;
    const wanted = events.filter(({ seq, type }) => seq > place.seq && follower.types.includes(type));
    while (wanted.length > 0) {
      const trouble = this.troubles.get(accountId)?.get(follower.name);
      const batch = wanted.splice(0, (trouble?.count ?? 0) >= patience.together ? 1 : batchSize);
      const seq = wanted.length > 0 ? batch.at(-1)!.seq : end;
      // What failed alone may have been left behind by another worker: the next one has its own tries.
      const isNext = trouble && trouble.count > patience.together && trouble.seq !== batch[0]!.seq;
      const failures = isNext ? patience.together : (trouble?.count ?? 0);
      try {
        if (!(await this.take(accountId, follower, place, batch, seq, failures))) {
          // Whoever is at it brings it to the end; should that worker die, somebody has to come back.
          this.accounts.delete(accountId);
          this.lookLater(accountId, 250);
          return false;
        }
        if (trouble) this.pass(accountId, follower.name, trouble, place.seq);
      } catch (error) {
        const until = this.rest(accountId, follower.name, failures + 1, error);
        const failed = { seq: batch[0]!.seq, end: Math.max(batch.at(-1)!.seq, trouble?.end ?? 0) };
        this.troublesOf(accountId).set(follower.name, { ...failed, count: failures + 1, until });
        return true;
      }
    }
    place.seq = Math.max(place.seq, end);
    return true;
  }

  private async take(
    accountId: string,
    follower: EventFollower,
    place: FollowerPlace,
    batch: readonly LoggedEvent[],
    seq: number,
    failures: number,
  ): Promise<boolean> {
    const isGivenUp = failures >= patience.alone;
    const isTaken = await this.options.database.write(systemViewer(accountId), async (scope) => {
      if (!(await this.places.move(scope, place, seq))) return false;
      if (!isGivenUp) await follower.run(scope, batch);
      else {
        await rows(
          scope.em,
          `/* leaveEvent */
           insert into event_follower_failure (account_id, name, seq, reason, failed_at)
           values ($1, $2, $3, $4, $5) on conflict do nothing`,
          [accountId, follower.name, batch[0]!.seq, `failed ${failures} times`, scope.clock.now()],
        );
      }
      return true;
    });
    if (isTaken) place.storedSeq = place.seq = seq;
    return isTaken;
  }

  private pass(accountId: string, name: string, trouble: Trouble, seq: number): void {
    if (seq >= trouble.end) this.troublesOf(accountId).delete(name);
    else Object.assign(trouble, { seq: undefined, count: patience.together });
    if (this.troubles.get(accountId)?.size === 0) this.troubles.delete(accountId);
  }

  private rest(accountId: string, name: string, count: number, error: unknown): number {
    this.options.logger.error({ err: error, accountId, follower: name, count }, 'event follower failed');
    const wait = (this.options.retryMs ?? defaultRetryMs)(count);
    this.lookLater(accountId, wait + 5);
    return Date.now() + wait;
  }

  private lookLater(accountId: string, ms: number): void {
    setTimeout(() => this.look(accountId), ms).unref();
  }

  private isResting(accountId: string, name: string): boolean {
    return (this.troubles.get(accountId)?.get(name)?.until ?? 0) > Date.now();
  }

  private troublesOf(accountId: string): Map<string, Trouble> {
    let troubles = this.troubles.get(accountId);
    if (!troubles) this.troubles.set(accountId, (troubles = new Map<string, Trouble>()));
    return troubles;
  }

  private async placesOf(accountId: string): Promise<Places> {
    let places = this.accounts.get(accountId);
    if (!places) {
      places = new Map((await this.places.read(accountId)).map((place) => [place.name, place]));
      this.accounts.set(accountId, places);
    }
    return places;
  }

  private schedulePoll(ms = this.options.pollMs ?? 5_000): void {
    if (this.isClosed) return;
    this.timer = setTimeout(() => void this.poll(), ms);
    this.timer.unref();
  }

  /** Finds what no hint told of. Places that moved without work are written down here, not with every event. */
  private async poll(): Promise<void> {
    try {
      for (const accountId of await this.places.behind()) {
        const places = this.accounts.get(accountId);
        if (places && !this.running.has(accountId)) await this.places.keep(accountId, [...places.values()]);
        this.look(accountId);
      }
    } catch (error) {
      this.options.logger.warn({ err: error }, 'event followers could not look');
    }
    this.schedulePoll();
  }
}
