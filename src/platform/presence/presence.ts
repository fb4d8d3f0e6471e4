import type { Logger } from '../logging/logger.js';
import { newId } from '../kernel/ids.js';
import type { Connection, PresenceBoard, PresenceChange } from './presence-board.js';

/**
 * How often a process says that its connections live, and looks for those that nobody speaks for; and how long a user
 * whose last connection ended is still here, so that a page which is loaded again goes unnoticed.
 */
const defaults = { beatMs: 5_000, graceMs: 3_000 };
/** Every so many beats the listeners are told who is here. */
const beatsPerRound = 12;
/** What a listener could not take is told again with later beats, but not for ever. */
const mostTries = 20;

type Told = PresenceChange & { isOnline: boolean };

/** Who follows the users' coming and going. */
export interface PresenceListener {
  /** A user came (the first connection) or went (the last one); told once over all processes. */
  changed(change: PresenceChange & { isOnline: boolean }): void | Promise<void>;
  /** From time to time: these have a socket in this process. */
  here?(accountId: string, userIds: readonly string[]): void | Promise<void>;
}

/**
 * Keeps the board in step with this process' sockets: each speaks for its own, and all look for those whose process
 * died. A change is told once, by whichever process caused or found it.
 */
export class Presence {
  private readonly connections = new Map<string, Map<string, Connection>>();
  private readonly listeners = new Set<PresenceListener>();
  private readonly timers: NodeJS.Timeout[];
  /** Listeners write to the database: what they are told waits here, and no beat waits for it. */
  private untold: { listener: PresenceListener; change: Told; tries: number }[] = [];
  private isTelling = false;
  private isTellingHere = false;
  private isBeating = false;
  private isClosed = false;

  constructor(
    private readonly board: PresenceBoard,
    private readonly logger: Logger,
    private readonly options: { beatMs: number; graceMs: number } = defaults,
  ) {
    this.timers = [
      setInterval(() => void this.beatAll(), options.beatMs),
      setInterval(() => void this.tellUntold(), options.beatMs),
      setInterval(() => void this.tellHere(), options.beatMs * beatsPerRound),
    ];
    for (const timer of this.timers) timer.unref();
  }

  /** Calls the listener for every change that this process causes or finds, from now on. */
  listen(listener: PresenceListener): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  /** A socket of the user is open; give it back by calling the result (once or more). */
  connected(accountId: string, userId: string): () => void {
    const connection: Connection = { userId, connectionId: newId() };
    const own = (this.connections.get(accountId) ?? new Map<string, Connection>()).set(
      connection.connectionId,
      connection,
    );
    this.connections.set(accountId, own);
    // What ends is written behind what began, however soon it comes.
    const begun = this.attempt('presence beat', () => this.beat(accountId, [connection]));
    return () => {
      if (!own.delete(connection.connectionId)) return;
      if (own.size === 0) this.connections.delete(accountId);
      const end = (): void =>
        void begun.then(() => this.attempt('presence leave', () => this.leave(accountId, connection)));
      setTimeout(() => this.isClosed || end(), this.options.graceMs).unref();
    };
  }

  /** Users of the account who are connected somewhere; nobody while that cannot be known: enough for showing. */
  async online(accountId: string): Promise<ReadonlySet<string>> {
    return (await this.known(accountId)) ?? new Set();
  }

  /** The same for deciding; undefined while it cannot be known. */
  async known(accountId: string): Promise<ReadonlySet<string> | undefined> {
    try {
      return await this.board.online(accountId);
    } catch (error) {
      this.logger.warn({ err: error }, 'presence unknown');
      return undefined;
    }
  }

  /** Its users are not gone yet: they come back to another process, or others find them missing. */
  async close(): Promise<void> {
    this.isClosed = true;
    for (const timer of this.timers) clearInterval(timer);
    await this.board.close();
  }

  private async beatAll(): Promise<void> {
    if (this.isBeating || this.isClosed) return;
    this.isBeating = true;
    for (const [accountId, own] of this.connections)
      await this.attempt('presence beat', () => this.beat(accountId, [...own.values()]));
    await this.attempt('presence sweep', async () => {
      for (const change of await this.board.sweep()) this.tell({ ...change, isOnline: false });
    });
    this.isBeating = false;
  }

  private async tellHere(): Promise<void> {
    if (this.isTellingHere || this.isClosed) return;
    this.isTellingHere = true;
    for (const [accountId, own] of this.connections) {
      const userIds = [...new Set([...own.values()].map(({ userId }) => userId))];
      for (const listener of this.listeners)
        await this.attempt('presence listener', async () => listener.here?.(accountId, userIds));
    }
    this.isTellingHere = false;
  }

  private async beat(accountId: string, connections: readonly Connection[]): Promise<void> {
    for (const userId of await this.board.beat(accountId, connections))
      this.tell({ accountId, userId, isOnline: true });
  }

  private async leave(accountId: string, connection: Connection): Promise<void> {
    if (await this.board.leave(accountId, connection))
      this.tell({ accountId, userId: connection.userId, isOnline: false });
  }

  private tell(change: Told): void {
    for (const listener of this.listeners) this.untold.push({ listener, change, tries: 0 });
    void this.tellUntold();
  }

  /** One after the other, each user's in order; where one fails, the user's later ones wait with it for the next beat. */
  private async tellUntold(): Promise<void> {
    if (this.isTelling) return;
    this.isTelling = true;
    const kept: typeof this.untold = [];
    const isKept = (change: Told) =>
      kept.some((one) => one.change.accountId === change.accountId && one.change.userId === change.userId);
    for (let next; !this.isClosed && (next = this.untold.shift());) {
      const { listener, change } = next;
      const isTold = !isKept(change) && (await this.attempt('presence listener', async () => listener.changed(change)));
      if (!isTold && ++next.tries < mostTries) kept.push(next);
    }
    this.untold = kept;
    this.isTelling = false;
  }

  private async attempt(what: string, work: () => Promise<void>): Promise<boolean> {
    try {
      await work();
      return true;
    } catch (error) {
      if (!this.isClosed) this.logger.warn({ err: error }, what);
      return false;
    }
  }
}
