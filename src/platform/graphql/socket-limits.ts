/** How much one socket, credential or address may take. */
export interface SocketLimits {
  /** Bytes of one message from a client. */
  readonly maxPayloadBytes: number;
  readonly subscriptionsPerSocket: number;
  readonly socketsPerCredential: number;
  /** Sockets of one address that have not said who they are; more wait for a moment. */
  readonly unacknowledgedPerAddress: number;
  /** `subscribe` messages of one socket a second, and how many may come at once. */
  readonly subscribesPerSecond: number;
  readonly subscribeBurst: number;
  /** Messages of any kind of one socket a second, and how many may come at once. */
  readonly messagesPerSecond: number;
  readonly messageBurst: number;
  /** Unsent bytes at which a receiver is too slow. */
  readonly maxBufferedBytes: number;
  /** Unsent bytes of all sockets together; above it those with the most are cut off. */
  readonly maxTotalBufferedBytes: number;
  readonly pingMs: number;
  /** How often each credential is looked at again without being told to. */
  readonly recheckMs: number;
  readonly initTimeoutMs: number;
}

/** The limits of the public API. A client that comes back brings all its subscriptions at once: hence the burst. */
export const publicSocketLimits: SocketLimits = {
  maxPayloadBytes: 64 * 1024,
  subscriptionsPerSocket: 100,
  socketsPerCredential: 20,
  unacknowledgedPerAddress: 5,
  subscribesPerSecond: 10,
  subscribeBurst: 120,
  messagesPerSecond: 100,
  messageBurst: 1_000,
  maxBufferedBytes: 1_000_000,
  maxTotalBufferedBytes: 256_000_000,
  pingMs: 12_000,
  recheckMs: 30_000,
  initTimeoutMs: 3_000,
};

/** Close codes after which the graphql-ws client comes back by itself, and why we use them. */
export const closeCodes = {
  restart: 1012,
  tryAgainLater: 1013,
  forbidden: 4403,
} as const;

/** A bucket that refills evenly. */
export class RateBucket {
  private tokens: number;
  private filledAt = performance.now();

  constructor(
    private readonly perSecond: number,
    private readonly burst: number,
  ) {
    this.tokens = burst;
  }

  /** Takes one token; false when there is none. */
  take(): boolean {
    const now = performance.now();
    this.tokens = Math.min(this.burst, this.tokens + ((now - this.filledAt) / 1000) * this.perSecond);
    this.filledAt = now;
    if (this.tokens < 1) return false;
    this.tokens--;
    return true;
  }
}

/** Seats of one address; whoever finds none waits a moment for somebody to leave. */
export class AddressSeats {
  private readonly taken = new Map<string, number>();
  private readonly waiting = new Map<string, (() => void)[]>();

  constructor(
    private readonly seats: number,
    private readonly waitMs: number,
  ) {}

  /** Resolves with a function that gives the seat back (once), or undefined when none came free. */
  async take(address: string): Promise<(() => void) | undefined> {
    const count = this.taken.get(address) ?? 0;
    if (count < this.seats) {
      this.taken.set(address, count + 1);
      return this.giveBack(address);
    }
    const queue = this.waiting.get(address) ?? [];
    if (queue.length >= this.seats * 40) return undefined;
    this.waiting.set(address, queue);
    return new Promise((resolve) => {
      const given = (): void => {
        clearTimeout(timer);
        resolve(this.giveBack(address));
      };
      const timer = setTimeout(() => {
        queue.splice(queue.indexOf(given), 1);
        resolve(undefined);
      }, this.waitMs);
      queue.push(given);
    });
  }

  private giveBack(address: string): () => void {
    let isHeld = true;
    return () => {
      if (!isHeld) return;
      isHeld = false;
      const next = this.waiting.get(address)?.shift();
      if (next) return next();
      this.waiting.delete(address);
      const left = this.taken.get(address)! - 1;
      if (left > 0) this.taken.set(address, left);
      else this.taken.delete(address);
    };
  }
}
