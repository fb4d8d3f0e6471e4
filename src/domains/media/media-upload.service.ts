import type { Readable } from 'node:stream';
import type { Database } from '../../platform/database/database.js';
import { firstRow, rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { commit } from '../../platform/events/event-log.js';
import { newId } from '../../platform/kernel/ids.js';
import { systemViewer } from '../../platform/kernel/viewer.js';
import { FileRefused } from '../../platform/files/file-doors.js';
import { jobRequest } from '../../platform/jobs/job-queue.js';
import { mediaChanged } from './media.events.js';
import { mediaScan } from './media.jobs.js';
import type { MediaScanning } from './media-scanning.service.js';
import { findMedia, type StoredMediaRow } from './media.queries.js';
import { FileTooLarge, newStorageKey, type FileStorage, type WrittenFile } from '../../platform/files/file-storage.js';
import { faultOfUpload, readAnnouncement } from './upload-rules.js';

/** A file that was taken; PENDING: it is still to be scanned. */
export interface TakenFile extends WrittenFile {
  state: string;
}

/** What was said of a file before its bytes come. */
export interface Announced {
  mimeType: string;
  sizeBytes: number;
  sha256: string | null;
}

/** Files that are uploaded to be sent: announced first, then put. */
export class MediaUploadService {
  constructor(
    private readonly database: Database,
    private readonly storage: FileStorage,
    private readonly scanning?: MediaScanning,
  ) {}

  /** Announces a file. @throws DomainError INVALID_INPUT, MEDIA_TYPE_NOT_SUPPORTED, MEDIA_TOO_LARGE */
  async announce(scope: Scope, input: Parameters<typeof readAnnouncement>[0]): Promise<string> {
    const file = readAnnouncement(input);
    const id = newId();
    await rows(
      scope.em,
      `/* announceMedia */
       insert into media (account_id, id, origin, state, mime_type, size_bytes, sha256, filename, created_by, created_at)
       values ($1, $2, 'UPLOAD', 'PENDING', $3, $4, $5, $6, $7, $8)`,
      [
        scope.accountId,
        id,
        file.mimeType,
        file.sizeBytes,
        file.sha256,
        file.filename,
        scope.viewer.actorId ?? null,
        scope.clock.now(),
      ],
    );
    return commit(scope, id, []);
  }

  /**
   * Takes the bytes of an announced file: on disk first, then READY, so that a crash leaves at most a file that the
   * sweep finds. Of two uploads at once the first to end wins. Where there is a scanner, it is READY when that has said so.
   * @throws FileRefused
   */
  async receive(
    accountId: string,
    mediaId: string,
    body: Readable,
    contentLength: number | undefined,
  ): Promise<TakenFile> {
    const viewer = systemViewer(accountId);
    const media = await findMedia(this.database.read(viewer), mediaId);
    const announced = assertAwaited(media);
    if (contentLength === undefined) {
      throw new FileRefused(411, 'LENGTH_REQUIRED', 'Send the exact size as Content-Length.');
    }
    if (contentLength !== announced.sizeBytes) {
      throw new FileRefused(
        contentLength > announced.sizeBytes ? 413 : 422,
        'SIZE_MISMATCH',
        `The upload has ${contentLength} bytes; ${announced.sizeBytes} were announced.`,
      );
    }
    return this.take(accountId, mediaId, body, announced);
  }

  /** Takes bytes that are all there, or come in one go. @throws FileRefused */
  async take(accountId: string, mediaId: string, body: Readable, announced: Announced): Promise<TakenFile> {
    const key = newStorageKey(accountId);
    const written = await this.store(key, body, announced);
    const isFirst = await this.database.write(systemViewer(accountId), (scope) =>
      this.markStored(scope, mediaId, key, written),
    );
    if (!isFirst) {
      await this.storage.delete(key);
      throw alreadyUploaded();
    }
    const state = this.scanning ? await this.scanning.scanNow({ accountId, mediaId }) : 'READY';
    if (state === 'INFECTED') throw new FileRefused(422, 'MEDIA_INFECTED', 'The file holds malware; it is not sent.');
    return { ...written, state };
  }

  private async store(key: string, body: Readable, announced: Announced): Promise<WrittenFile> {
    try {
      return await this.storage.put(key, body, {
        maxBytes: announced.sizeBytes,
        accept(file) {
          const fault = faultOfUpload(announced, file);
          if (fault) throw new FileRefused(422, fault.code, fault.message);
        },
      });
    } catch (error) {
      if (error instanceof FileTooLarge) throw new FileRefused(413, 'SIZE_MISMATCH', error.message);
      throw error;
    }
  }

  private async markStored(scope: Scope, id: string, key: string, file: WrittenFile): Promise<boolean> {
    const ready = await firstRow(
      scope.em,
      `/* uploadReady */
       update media set state = $5, storage_key = $3, sha256 = $4, scan_state = $6
       where account_id = $1 and id = $2 and state = 'PENDING' and storage_key is null returning id`,
      [
        scope.accountId,
        id,
        key,
        file.sha256,
        this.scanning ? 'PENDING' : 'READY',
        this.scanning ? 'PENDING' : 'NOT_SCANNED',
      ],
    );
    if (!ready) return commit(scope, false, []);
    const { accountId } = scope;
    return this.scanning
      ? commit(scope, true, [], [jobRequest(mediaScan, { accountId, mediaId: id })])
      : commit(scope, true, [mediaChanged(id)]);
  }
}

/** Its bytes came before. */
export const alreadyUploaded = (): FileRefused =>
  new FileRefused(409, 'ALREADY_UPLOADED', 'The file was uploaded before; announce another one.');

/** What was announced, while its bytes are still to come. @throws FileRefused */
export function assertAwaited(media: StoredMediaRow | undefined): Announced {
  // A good link without a row: the sweep took the announcement away.
  if (!media || media.origin !== 'UPLOAD') throw new FileRefused(404, 'NOT_FOUND', 'The announcement is gone.');
  if (media.state !== 'PENDING' || media.storageKey) throw alreadyUploaded();
  return { mimeType: media.mimeType!, sizeBytes: media.sizeBytes!, sha256: media.sha256 };
}
