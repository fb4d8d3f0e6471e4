import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import type { Viewer } from '../kernel/viewer.js';
import type { Logger } from '../logging/logger.js';
import { ApiError } from './api-errors.js';
import type { ResultSink } from './event-subscriber.js';
import type { RequestInfo } from './context.js';
import type { PreparedOperation } from './operation-pipeline.js';
import type { RunningSubscription } from './running-subscription.js';
import { nextFrames, nextHead, type ResultBytes } from './socket-frames.js';
import { closeCodes, RateBucket, type SocketLimits } from './socket-limits.js';

/** Of several results, how much is written at once; whether the receiver is too slow is asked before each piece. */
const pieceBytes = 64_000;

/** One socket as its two ends: the protocol's, and the stream below it. */
export interface Wire {
  readonly socket: WebSocket;
  /** Nothing is compressed, so finished frames may be written here, between two of the socket's own. */
  readonly stream: Duplex;
}

/** Starts a subscription, whatever feeds it; its results go to the sink. */
export type StartSubscription = (
  prepared: PreparedOperation,
  viewer: Viewer,
  sink: ResultSink,
) => Promise<RunningSubscription>;

/** One socket: who is behind it, its running subscriptions, and how it is written to. */
export class SocketSession {
  readonly socket: WebSocket;
  viewer: Viewer | undefined;
  /** What `connection_init` brought; read again when access may have changed. */
  authorization: string | undefined;
  isAlive = true;
  isAcknowledged = false;
  readonly subscribes: RateBucket;
  /** Says that the person behind it is no longer connected by this socket. */
  leavePresence: (() => void) | undefined;
  private readonly stream: Duplex;
  private readonly subscribers = new Set<RunningSubscription>();
  private expiry: NodeJS.Timeout | undefined;

  constructor(
    { socket, stream }: Wire,
    readonly request: RequestInfo,
    readonly limits: SocketLimits,
    private readonly start: StartSubscription,
    private readonly logger: Logger,
  ) {
    this.socket = socket;
    this.stream = stream;
    this.subscribes = new RateBucket(limits.subscribesPerSecond, limits.subscribeBurst);
  }

  /** Counts together with the other sockets of this credential; without one, of this address. */
  get credentialKey(): string {
    return this.viewer?.sessionId ?? this.viewer?.actorId ?? `anonymous:${this.request.ip}`;
  }

  /** Takes over what the credential gives now; closes with 4403 when its time is up. */
  admit(viewer: Viewer): void {
    this.viewer = viewer;
    clearTimeout(this.expiry);
    if (!viewer.expiresAt) return;
    const left = viewer.expiresAt.getTime() - Date.now();
    // Timers hold 24 days at most; the recheck sees to what ends later.
    if (left < 2 ** 31 - 1)
      this.expiry = setTimeout(() => this.close(closeCodes.forbidden, 'Token expired'), Math.max(left, 0));
  }

  /** Permissions may have changed: every subscription goes on as the viewer may see now, or ends. */
  async refresh(viewer: Viewer): Promise<void> {
    this.admit(viewer);
    await Promise.all([...this.subscribers].map((subscriber) => subscriber.refresh(viewer)));
  }

  /** Writes a message of the protocol; false when the socket is closing, or was closed for being too slow. */
  write(text: string): boolean {
    if (!this.isWritable()) return false;
    this.socket.send(text);
    return true;
  }

  /** The same for results of a subscription; several small ones leave in one piece. */
  private writeResults(head: Buffer, results: readonly ResultBytes[]): boolean {
    for (let from = 0; from < results.length;) {
      let to = from;
      for (let bytes = 0; to < results.length && bytes < pieceBytes; to++) bytes += results[to]!.length;
      if (!this.isWritable()) return false;
      this.stream.write(nextFrames(head, results.slice(from, to)));
      from = to;
    }
    return true;
  }

  /** Resolves when everything written so far has left the process. */
  flushed(): Promise<void> {
    const { socket } = this;
    if (socket.bufferedAmount < this.limits.maxBufferedBytes / 10) return Promise.resolve();
    // A ping queues behind what was written; its callback says that all of it is gone.
    return new Promise((resolve) => socket.ping(undefined, undefined, () => resolve()));
  }

  private isWritable(): boolean {
    const { socket } = this;
    if (socket.readyState !== socket.OPEN) return false;
    if (socket.bufferedAmount <= this.limits.maxBufferedBytes) return true;
    this.close(closeCodes.tryAgainLater, 'Slow consumer');
    return false;
  }

  /** Begins to close; a peer that does not answer is cut off after two seconds. */
  close(code: number, reason: string): void {
    const { socket } = this;
    if (socket.readyState !== socket.OPEN && socket.readyState !== socket.CONNECTING) return;
    socket.close(code, reason);
    setTimeout(() => socket.terminate(), 2_000).unref();
  }

  /** Something of ours failed: the client comes back by itself, and with its cursor misses nothing. */
  fail(error: unknown, what: string): void {
    this.logger.error({ err: error, requestId: this.request.requestId }, what);
    this.close(closeCodes.tryAgainLater, 'Try again later');
  }

  /** Everything that must stop when the socket is gone. */
  dispose(): void {
    clearTimeout(this.expiry);
    for (const subscriber of this.subscribers) subscriber.stop();
    this.leavePresence?.();
    this.subscribers.clear();
  }

  /**
   * The iterator that the protocol's state machine waits on. It yields nothing: results are written straight to the
   * socket, serialised once for all. Its end is the operation's end.
   */
  subscribe(id: string, prepared: PreparedOperation, viewer: Viewer): AsyncIterableIterator<never> {
    let isOver = false;
    let settle: { done(): void; fail(error: unknown): void } | undefined;
    let outcome: { error?: unknown } | undefined;
    let subscriber: RunningSubscription | undefined;
    const stop = (): void => {
      isOver = true;
      if (!subscriber) return;
      this.subscribers.delete(subscriber);
      subscriber.stop();
    };
    const finish = (error?: unknown): void => {
      if (outcome) return;
      // Only what clients are meant to read reaches them.
      if (error !== undefined && !(error instanceof ApiError)) this.fail(error, 'subscription failed');
      outcome = error === undefined ? {} : { error };
      stop();
      if (error === undefined) settle?.done();
      else settle?.fail(error);
    };
    const head = nextHead(id);
    const sink: ResultSink = {
      next: (results) => !isOver && this.writeResults(head, results),
      flushed: () => this.flushed(),
      end: finish,
    };
    this.start(prepared, viewer, sink)
      .then((started) => {
        subscriber = started;
        if (isOver || this.socket.readyState !== this.socket.OPEN) return stop();
        this.subscribers.add(started);
        // Access may have changed while the account's feed was being opened.
        if (this.viewer && this.viewer !== viewer) return started.refresh(this.viewer);
      })
      .catch(finish);
    return {
      [Symbol.asyncIterator]() {
        return this;
      },
      next: () =>
        new Promise((resolve, reject) => {
          const done = (): void => resolve({ value: undefined, done: true });
          if (outcome) return 'error' in outcome ? reject(outcome.error) : done();
          settle = { done, fail: reject };
        }),
      return: async () => {
        finish();
        return { value: undefined, done: true };
      },
    };
  }
}
