// Inbound, stop 2 of 8: raw bytes become rows. From webhook.http; next webhook-processing.service, by the job `webhook.process`.
import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { EntityManager } from '@mikro-orm/sql';
import type { Database } from '../../platform/database/database.js';
import { rows } from '../../platform/database/rows.js';
import type { JobRequest } from '../../platform/database/scope.js';
import { jobRequest, type JobQueue } from '../../platform/jobs/job-queue.js';
import type { Clock } from '../../platform/kernel/clock.js';
import { newId } from '../../platform/kernel/ids.js';
import { webhookProcessJob } from './webhook.jobs.js';

/** What became of a delivery: new, or the repetition of one that is stored. */
export type StoredAs = 'stored' | 'known';

/** More is waiting to be stored than memory should hold; Meta delivers again later. */
export class StoreBusy extends Error {}

/** Bounds of what is under way. */
export interface StoreLimits {
  /** Deliveries in one transaction. */
  groupSize: number;
  /** Bytes in one transaction, unless a single delivery is larger. */
  groupBytes: number;
  /** Bytes that may wait for their transaction. */
  waitingBytes: number;
}

/** Generous for a burst of Meta's, and far below what would hurt the process. */
export const storeLimits: StoreLimits = { groupSize: 256, groupBytes: 2_000_000, waitingBytes: 64_000_000 };

/** For each number that a delivery speaks of the hashes by which an erased account is known; undefined: it cannot be told. */
export type NumberHashes = (body: Buffer) => string[][] | undefined;

interface Waiting {
  id: string;
  digest: Buffer;
  body: Buffer;
  receivedAt: Date;
  done(storedAs: StoredAs): void;
  failed(error: unknown): void;
}

/**
 * Stores raw deliveries durably, each with its job. Deliveries that arrive while a transaction is under way go together
 * in the next one: the busier the door, the fewer commits per delivery.
 */
export class WebhookStore {
  private readonly waiting: Waiting[] = [];
  private waitingBytes = 0;
  private isWriting = false;

  constructor(
    private readonly database: Database,
    private readonly jobs: JobQueue,
    private readonly clock: Clock,
    private readonly numbers: NumberHashes,
    private readonly limits: StoreLimits = storeLimits,
  ) {}

  /** Resolves once the delivery is committed, rejects when it is not. @throws StoreBusy when too much waits already */
  add(body: Buffer): Promise<StoredAs> {
    if (this.waitingBytes + body.length > this.limits.waitingBytes) return Promise.reject(new StoreBusy());
    this.waitingBytes += body.length;
    return new Promise((done, failed) => {
      const digest = createHash('sha256').update(body).digest();
      this.waiting.push({ id: newId(), digest, body, receivedAt: this.clock.now(), done, failed });
      if (!this.isWriting) void this.write();
    });
  }

  private async write(): Promise<void> {
    this.isWriting = true;
    while (this.waiting.length > 0) {
      // Requests that have arrived by now are read in this pause, and go along.
      await setImmediate();
      const group = this.takeGroup();
      try {
        const { fresh, job } = await this.database.operate('ingest.store', (em) => this.insert(em, group));
        if (job) this.jobs.announce([job]);
        for (const delivery of group) delivery.done(fresh.has(delivery.id) ? 'stored' : 'known');
      } catch (error) {
        for (const delivery of group) delivery.failed(error);
      } finally {
        for (const { body } of group) this.waitingBytes -= body.length;
      }
    }
    this.isWriting = false;
  }

  private takeGroup(): Waiting[] {
    let bytes = 0;
    let count = 0;
    for (const { body } of this.waiting) {
      bytes += body.length;
      if (count > 0 && (bytes > this.limits.groupBytes || count === this.limits.groupSize)) break;
      count++;
    }
    return this.waiting.splice(0, count);
  }

  private async insert(
    em: EntityManager,
    group: readonly Waiting[],
  ): Promise<{ fresh: Set<string>; job: JobRequest | undefined }> {
    let end = 0;
    const lines = group.map(({ id, body, receivedAt }) => {
      const start = end;
      end += body.length;
      return { id, from: start + 1, for: body.length, at: receivedAt, numbers: this.numbers(body) ?? null };
    });
    // Bytes travel as one binary parameter each; in the order of digests two processes cannot wait for each other.
    const added = await rows<{ id: string }>(
      em,
      `/* storeDeliveries */
       with line as (
         select l.id, substring($2::bytea from (l.position::int - 1) * 32 + 1 for 32) as digest,
           substring($3::bytea from l.start for l.length) as body, l.at, l.numbers
         from rows from (
           jsonb_to_recordset($1::jsonb) as (id uuid, "from" int, "for" int, at timestamptz, numbers jsonb)
         ) with ordinality as l (id, start, length, at, numbers, position)
       )
       insert into webhook_delivery (id, digest, body, received_at)
       select id, digest, body, at from line
       -- What speaks of erased accounts alone is answered, and stored nowhere.
       where jsonb_typeof(numbers) is distinct from 'array' or exists (
         select from jsonb_array_elements(numbers) as n (hashes)
         where not exists (select from erased_channel e where e.hash in (select jsonb_array_elements_text(n.hashes))))
       order by digest on conflict (digest) do nothing returning id`,
      [
        JSON.stringify(lines),
        Buffer.concat(group.map((delivery) => delivery.digest)),
        Buffer.concat(group.map((delivery) => delivery.body)),
      ],
    );
    const fresh = new Set(added.map((row) => row.id));
    if (fresh.size === 0) return { fresh, job: undefined };
    const deliveryIds = group.flatMap(({ id }) => (fresh.has(id) ? [id] : []));
    const job = jobRequest(webhookProcessJob, { deliveryIds });
    await this.jobs.insert(em, [job]);
    return { fresh, job };
  }
}
