import { Agent, request } from 'undici';
import type { SimulatorClock } from '../clock.js';
import type { Faults } from '../faults.js';
import type { Settings } from '../settings.js';
import { signatureOf, webhookBytes } from './webhook-body.js';
import { envelope, type Update } from './webhook-envelope.js';

/** One body on its way to a callback. */
export interface Delivery {
  id: number;
  url: string;
  fields: string[];
  updates: number;
  at: number;
  state: 'waiting' | 'retrying' | 'delivered' | 'dropped';
  attempts: { at: number; status?: number; error?: string; ms: number; badSignature?: true }[];
  bytes: Buffer;
}

interface Waiting {
  delivery: Delivery;
  firstTriedAt: number;
  settle: (delivery: Delivery) => void;
}

const HISTORY = 2000;
const HISTORY_BYTES = 32 << 20;
const BATCH_WAIT_MS = 60;
// A callback that cannot keep up is sent more at once, as Meta does.
const BATCH_WHEN_BEHIND = 100;
const MAX_BODY_BYTES = 3 << 20;
// What waits for a callback that is down for days must not end the process.
const MAX_WAITING_BYTES = 256 << 20;

/** Posts signed webhooks concurrently, again and again until they are answered with 200 or the horizon is reached. */
export class WebhookDelivery {
  #agent = new Agent({ keepAliveTimeout: 10_000, connections: 128 });
  #queue: Waiting[] = [];
  #head = 0;
  #inFlight = 0;
  #count = 0;
  #generation = 0;
  #closed = false;
  #history: Delivery[] = [];
  #historyBytes = 0;
  #waitingBytes = 0;
  #batches = new Map<string, { updates: Update[]; settle: ((delivery: Delivery) => void)[] }>();
  delivered = 0;
  dropped = 0;

  constructor(
    private clock: SimulatorClock,
    private faults: Faults,
    private settings: () => Settings,
    private appSecret: string,
    private log: (line: string) => void,
  ) {}

  /** Sends the update, alone or with others when batching is on; resolves with the delivery after its first attempt. */
  send(url: string, update: Update): Promise<Delivery> {
    const isBehind = this.waiting > 2 * this.settings().webhookConcurrency;
    const size = Math.max(this.faults.batchSize, isBehind ? BATCH_WHEN_BEHIND : 1);
    if (size <= 1) return new Promise((settle) => this.#enqueue(url, [update], [settle]));
    return new Promise((settle) => {
      let batch = this.#batches.get(url);
      if (!batch) {
        const fresh = { updates: [], settle: [] };
        this.#batches.set(url, (batch = fresh));
        this.clock.schedule(BATCH_WAIT_MS, () => {
          if (this.#batches.get(url) === fresh) this.#flush(url);
        });
      }
      batch.updates.push(update);
      batch.settle.push(settle);
      if (batch.updates.length >= size) this.#flush(url);
    });
  }

  /** Posts exactly these bytes, signed like all others. */
  sendRaw(url: string, bytes: Buffer): Promise<Delivery> {
    return new Promise((settle) => this.#start(url, ['raw'], 1, bytes, [settle]));
  }

  /** The last deliveries, newest last. */
  history(): readonly Delivery[] {
    return this.#history;
  }

  /** How many wait for a free place or a further attempt. */
  get waiting(): number {
    return this.#queue.length - this.#head + this.#inFlight;
  }

  /** Forgets everything queued, retried or recorded. */
  reset(): void {
    this.#generation++;
    this.#queue = [];
    this.#head = 0;
    this.#history = [];
    this.#historyBytes = this.#waitingBytes = 0;
    this.#batches.clear();
    this.delivered = this.dropped = 0;
  }

  /** Ends every connection; nothing is sent any more. */
  async close(): Promise<void> {
    this.#closed = true;
    this.reset();
    await this.#agent.destroy();
  }

  #flush(url: string): void {
    const batch = this.#batches.get(url);
    if (!batch) return;
    this.#batches.delete(url);
    this.#enqueue(url, batch.updates, batch.settle);
  }

  #enqueue(url: string, updates: Update[], settle: ((delivery: Delivery) => void)[]): void {
    const bytes = webhookBytes(envelope(updates));
    if (bytes.length > MAX_BODY_BYTES && updates.length > 1) {
      const half = updates.length >> 1;
      this.#enqueue(url, updates.slice(0, half), settle.slice(0, half));
      return this.#enqueue(url, updates.slice(half), settle.slice(half));
    }
    const fields = [...new Set(updates.map((update) => update.field))];
    const hold = this.faults.reorderDelay();
    const start = (): void => this.#start(url, fields, updates.length, bytes, settle);
    if (hold > 0) this.clock.schedule(hold, start);
    else start();
    if (this.faults.strikes('duplicateWebhooks'))
      this.clock.schedule(hold + 20 + this.faults.draw('duplicateDelay') * 100, () =>
        this.#start(url, fields, updates.length, bytes, []),
      );
  }

  #start(url: string, fields: string[], updates: number, bytes: Buffer, settle: ((d: Delivery) => void)[]): void {
    const at = this.clock.now();
    const delivery: Delivery = { id: ++this.#count, url, fields, updates, at, state: 'waiting', attempts: [], bytes };
    this.#remember(delivery);
    const settleAll = (done: Delivery): void => settle.splice(0).forEach((each) => each(done));
    if (this.#waitingBytes + bytes.length > MAX_WAITING_BYTES) {
      this.#drop(delivery, 'too much is waiting');
      return settleAll(delivery);
    }
    this.#waitingBytes += bytes.length;
    this.#queue.push({ delivery, firstTriedAt: this.clock.elapsed(), settle: settleAll });
    this.#pump();
  }

  #remember(delivery: Delivery): void {
    this.#history.push(delivery);
    this.#historyBytes += delivery.bytes.length;
    if (this.#history.length <= HISTORY * 2 && this.#historyBytes <= HISTORY_BYTES) return;
    this.#history = this.#history.slice(-Math.min(HISTORY, Math.ceil(this.#history.length / 2)));
    this.#historyBytes = this.#history.reduce((sum, each) => sum + each.bytes.length, 0);
  }

  #drop(delivery: Delivery, reason: string): void {
    delivery.state = 'dropped';
    this.dropped++;
    this.log(`simulator: webhook ${delivery.id} dropped, ${reason}`);
  }

  #pump(): void {
    while (this.#inFlight < this.settings().webhookConcurrency && this.#head < this.#queue.length) {
      const waiting = this.#queue[this.#head++]!;
      if (this.#head > 1024 && this.#head * 2 > this.#queue.length) {
        this.#queue = this.#queue.slice(this.#head);
        this.#head = 0;
      }
      this.#inFlight++;
      void this.#attempt(waiting).finally(() => {
        this.#inFlight--;
        this.#pump();
      });
    }
  }

  async #attempt(waiting: Waiting): Promise<void> {
    const { delivery } = waiting;
    const generation = this.#generation;
    const began = performance.now();
    const bad = this.faults.strikes('badSignature');
    const attempt: Delivery['attempts'][number] = {
      at: this.clock.now(),
      ms: 0,
      ...(bad ? { badSignature: true } : {}),
    };
    try {
      const timeout = this.settings().webhookTimeoutMs;
      const answer = await request(delivery.url, {
        method: 'POST',
        dispatcher: this.#agent,
        headersTimeout: timeout,
        bodyTimeout: timeout,
        signal: AbortSignal.timeout(timeout),
        headers: {
          'content-type': 'application/json',
          'user-agent': 'facebookexternalua',
          'x-hub-signature-256': signatureOf(delivery.bytes, bad ? `not ${this.appSecret}` : this.appSecret),
        },
        body: delivery.bytes,
      });
      attempt.status = answer.statusCode;
      await answer.body.dump();
    } catch (error) {
      attempt.error = error instanceof Error ? error.message || error.name : String(error);
    }
    attempt.ms = Math.round(performance.now() - began);
    delivery.attempts.push(attempt);
    if (this.#closed || generation !== this.#generation) return waiting.settle(delivery);
    if (attempt.status === 200) {
      delivery.state = 'delivered';
      this.delivered++;
      this.#waitingBytes -= delivery.bytes.length;
    } else this.#retry(waiting);
    waiting.settle(delivery);
  }

  #retry(waiting: Waiting): void {
    const { delivery } = waiting;
    const { retryBaseMs, retryMaxMs, retryHorizonMs } = this.settings();
    const pause = Math.min(retryMaxMs, retryBaseMs * 2 ** (delivery.attempts.length - 1));
    if (this.clock.elapsed() + pause - waiting.firstTriedAt > retryHorizonMs) {
      this.#waitingBytes -= delivery.bytes.length;
      this.#drop(delivery, `${delivery.attempts.length} attempts failed`);
      return;
    }
    delivery.state = 'retrying';
    const generation = this.#generation;
    this.clock.schedule(pause, () => {
      if (generation !== this.#generation) return;
      this.#queue.push(waiting);
      this.#pump();
    });
  }
}
