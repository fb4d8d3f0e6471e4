import type { Database } from '../../platform/database/database.js';
import { firstRow, rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { commit } from '../../platform/events/event-log.js';
import { jobRequest } from '../../platform/jobs/job-queue.js';
import type { Clock } from '../../platform/kernel/clock.js';
import { systemViewer } from '../../platform/kernel/viewer.js';
import { deleteOrphans } from '../../platform/files/orphan-files.js';
import type { Logger } from '../../platform/logging/logger.js';
import { mediaChanged } from './media.events.js';
import { mediaResume, mediaScan } from './media.jobs.js';
import { namedStorageKeys } from './media.queries.js';
import type { FileStorage } from '../../platform/files/file-storage.js';

const hour = 3_600_000;
const unusedAfterMs = 24 * hour;
const stalledAfterMs = hour;
/** A file may lie there this long before its row says READY. */
const orphanAfterMs = hour;
const batchSize = 500;
const noId = '00000000-0000-0000-0000-000000000000';

/** A file that a sweep looks at. */
interface Candidate {
  accountId: string;
  id: string;
}

/** Tidies the room, one batch after the other, so that neither memory nor a transaction grows with the installation. */
export class MediaSweep {
  constructor(
    private readonly database: Database,
    private readonly storage: FileStorage,
    private readonly clock: Clock,
    private readonly logger: Logger,
    /** There is a scanner. */
    private readonly isScanned = true,
  ) {}

  /** All of it; one part that fails does not keep the others from being done. */
  async run(): Promise<void> {
    const failures: unknown[] = [];
    for (const part of [
      this.unusedUploads,
      this.lateDownloads,
      this.stalledDownloads,
      this.stalledScans,
      this.leftParts,
      this.orphanFiles,
    ]) {
      await part.call(this).catch((error: unknown) => failures.push(error));
    }
    if (failures.length > 0) throw new AggregateError(failures, 'The media sweep did not get through');
  }

  /** Deletes uploads that were announced a day ago and that no message points at. */
  async unusedUploads(): Promise<void> {
    await this.eachBatch(
      `/* unusedUploads */ select account_id as "accountId", id from media
       where origin = 'UPLOAD' and not is_used and created_at < $1 order by created_at limit ${batchSize}`,
      unusedAfterMs,
      async ({ accountId, id }) => {
        const viewer = systemViewer(accountId);
        try {
          const key = await this.database.write(viewer, (scope) => deleteUpload(scope, id));
          if (key) await this.storage.delete(key);
        } catch (error) {
          // The foreign key is what knows whether a message points at it, whoever writes messages.
          if ((error as { code?: string }).code !== '23503') throw error;
          await this.database.write(viewer, (scope) => markUsed(scope, id));
        }
      },
    );
  }

  /** Says EXPIRED of inbound files that Meta keeps no longer. */
  async lateDownloads(): Promise<void> {
    await this.eachBatch(
      `/* lateDownloads */ select account_id as "accountId", id from media
       where state = 'PENDING' and origin = 'INBOUND' and scan_state <> 'PENDING' and meta_media_expires_at <= $1 limit ${batchSize}`,
      0,
      ({ accountId, id }) => this.database.write(systemViewer(accountId), (scope) => expire(scope, id)),
    );
  }

  /** Asks again for inbound files whose tries have ended without one: by channel, once an hour. */
  async stalledDownloads(): Promise<void> {
    const stalled = await this.database.operate('media.sweep', (em) =>
      rows<{ accountId: string; channelId: string }>(
        em,
        `/* stalledDownloads */ select distinct account_id as "accountId", channel_id as "channelId" from media
         where state = 'PENDING' and origin = 'INBOUND' and scan_state <> 'PENDING' and created_at < $1 and channel_id is not null`,
        [new Date(this.clock.now().getTime() - stalledAfterMs)],
      ),
    );
    for (const { accountId, channelId } of stalled) {
      await this.database.write(systemViewer(accountId), async (scope) =>
        commit(scope, undefined, [], [jobRequest(mediaResume, { accountId, channelId })]),
      );
    }
  }

  /**
   * Asks again for scans whose tries have ended without a verdict, once an hour, page by page. Where there is no scanner
   * any more, says NOT_SCANNED of them.
   */
  async stalledScans(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - stalledAfterMs);
    for (let after = noId; ;) {
      const found = await this.database.operate('media.sweep', (em) =>
        rows<Candidate>(
          em,
          `/* stalledScans */ select account_id as "accountId", id from media
           where scan_state = 'PENDING' and created_at < $1 and id > $2 order by id limit ${batchSize}`,
          [before, after],
        ),
      );
      for (const [accountId, own] of Map.groupBy(found, (one) => one.accountId)) {
        await this.database.write(systemViewer(accountId), async (scope) => {
          if (!this.isScanned) return settleUnscanned(scope, own);
          const jobs = own.map(({ id }) => jobRequest(mediaScan, { accountId, mediaId: id }));
          return commit(scope, undefined, [], jobs);
        });
      }
      if (found.length < batchSize) return;
      after = found.at(-1)!.id;
    }
  }

  /** Deletes pieces of uploads that are whole: a process died between the file and the end of its pieces. */
  async leftParts(): Promise<void> {
    await this.eachBatch(
      `/* leftMediaParts */ select distinct p.account_id as "accountId", p.media_id as id
       from media_part p join media m on m.account_id = p.account_id and m.id = p.media_id
       where (m.state <> 'PENDING' or m.scan_state = 'PENDING') and p.created_at < $1 limit ${batchSize}`,
      stalledAfterMs,
      async ({ accountId, id }) => {
        const keys = await this.database.write(systemViewer(accountId), (scope) => deleteParts(scope, id));
        for (const key of keys) await this.storage.delete(key);
      },
    );
  }

  /** Deletes files that no row knows: a process died between the file and its row, or between a row's end and its file's. */
  async orphanFiles(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - orphanAfterMs);
    const deleted = await deleteOrphans(this.database, this.storage, before, namedStorageKeys);
    if (deleted > 0) this.logger.info({ deleted }, 'media files without a row deleted');
  }

  /** `work` takes each candidate out of what the statement finds, so that the batches come to an end. */
  private async eachBatch(sql: string, ageMs: number, work: (found: Candidate) => Promise<unknown>): Promise<void> {
    for (;;) {
      const before = new Date(this.clock.now().getTime() - ageMs);
      const found = await this.database.operate('media.sweep', (em) => rows<Candidate>(em, sql, [before]));
      for (const candidate of found) await work(candidate);
      if (found.length < batchSize) return;
    }
  }
}

/** The key of its file, where it had one. */
async function deleteUpload(scope: Scope, id: string): Promise<string | null> {
  const deleted = await firstRow<{ storageKey: string | null }>(
    scope.em,
    `/* deleteUpload */ delete from media where account_id = $1 and id = $2 returning storage_key as "storageKey"`,
    [scope.accountId, id],
  );
  return commit(scope, deleted?.storageKey ?? null, []);
}

/** Nobody will look through them; what a copy of another installation brought without its file stays as it is. */
async function settleUnscanned(scope: Scope, files: readonly Candidate[]): Promise<void> {
  const settled = await rows<{ id: string }>(
    scope.em,
    `/* settleUnscanned */
     update media set scan_state = 'NOT_SCANNED', state = case when state = 'PENDING' and storage_key is not null then 'READY' else state end
     where account_id = $1 and id = any($2::uuid[]) and scan_state = 'PENDING' returning id`,
    [scope.accountId, files.map(({ id }) => id)],
  );
  return commit(
    scope,
    undefined,
    settled.map(({ id }) => mediaChanged(id)),
  );
}

/** The keys of the pieces. */
async function deleteParts(scope: Scope, mediaId: string): Promise<string[]> {
  const deleted = await rows<{ key: string }>(
    scope.em,
    `/* deleteLeftParts */ delete from media_part where account_id = $1 and media_id = $2 returning storage_key as key`,
    [scope.accountId, mediaId],
  );
  return commit(
    scope,
    deleted.map(({ key }) => key),
    [],
  );
}

const markUsed = (scope: Scope, id: string): Promise<unknown> =>
  rows(scope.em, `/* uploadIsUsed */ update media set is_used = true where account_id = $1 and id = $2`, [
    scope.accountId,
    id,
  ]);

async function expire(scope: Scope, id: string): Promise<void> {
  const expired = await firstRow(
    scope.em,
    `/* expireMedia */ update media set state = 'EXPIRED'
     where account_id = $1 and id = $2 and state = 'PENDING' and storage_key is null returning id`,
    [scope.accountId, id],
  );
  return commit(scope, undefined, expired ? [mediaChanged(id)] : []);
}
