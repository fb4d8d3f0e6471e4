import { Readable } from 'node:stream';
import type { Database } from '../../platform/database/database.js';
import { firstRow, rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { commit } from '../../platform/events/event-log.js';
import { FileRefused } from '../../platform/files/file-doors.js';
import { FileTooLarge, newStorageKey, type FileStorage } from '../../platform/files/file-storage.js';
import { DomainError, kernelErrors, notFound } from '../../platform/kernel/errors.js';
import { systemViewer } from '../../platform/kernel/viewer.js';
import { mediaErrors } from './media.errors.js';
import { arrivedIn, findMedia, listParts, type MediaPart } from './media.queries.js';
import { alreadyUploaded, assertAwaited, type MediaUploadService, type TakenFile } from './media-upload.service.js';

/** Pieces of one upload; who sends smaller ones than this many make is refused. */
const mostParts = 1_000;

/** How far an upload is. */
export interface UploadProgress {
  /** Where the next byte goes. */
  offset: number;
  sizeBytes: number;
  state: string;
  /** The file, when this was its last piece. */
  file?: TakenFile;
}

/** A piece as a request says it. */
export interface PieceClaim {
  /** Where it begins. */
  offset: number;
  /** How long it is, where the request says so. */
  length: number | undefined;
  /** How long the whole file is, where the request says so. */
  total: number | undefined;
}

/**
 * Uploads that go on after a connection broke. Each piece is a file of its own with a row; a piece counts when it begins
 * where the ones before it end, which the database decides: of two at once one goes on, and the other is told where. When
 * all bytes are there they become the file, checked as a whole.
 */
export class MediaUploadParts {
  constructor(
    private readonly database: Database,
    private readonly storage: FileStorage,
    private readonly uploads: MediaUploadService,
  ) {}

  /** @throws FileRefused */
  async progress(accountId: string, mediaId: string): Promise<UploadProgress> {
    const scope = this.database.read(systemViewer(accountId));
    const media = await findMedia(scope, mediaId);
    if (!media || media.origin !== 'UPLOAD') throw new FileRefused(404, 'NOT_FOUND', 'The announcement is gone.');
    const { state } = media;
    const sizeBytes = media.sizeBytes!;
    const isThere = state !== 'PENDING' || media.storageKey !== null;
    return { offset: isThere ? sizeBytes : arrivedIn(await listParts(scope, mediaId)), sizeBytes, state };
  }

  /** Takes a piece, or as much of it as comes. @throws FileRefused OFFSET_MISMATCH, SIZE_MISMATCH, TOO_MANY_PARTS and as `receive` does */
  async append(accountId: string, mediaId: string, claim: PieceClaim, body: Readable): Promise<UploadProgress> {
    const scope = this.database.read(systemViewer(accountId));
    const announced = assertAwaited(await findMedia(scope, mediaId));
    const { sizeBytes } = announced;
    if (claim.total !== undefined && claim.total !== sizeBytes)
      throw new FileRefused(422, 'SIZE_MISMATCH', `${sizeBytes} bytes were announced, not ${claim.total}.`);
    const parts = await listParts(scope, mediaId);
    const offset = arrivedIn(parts);
    if (claim.offset !== offset) throw elsewhere(offset);
    if (offset + (claim.length ?? 0) > sizeBytes) throw tooLarge(sizeBytes);
    if (parts.length >= mostParts && offset < sizeBytes)
      throw new FileRefused(422, 'TOO_MANY_PARTS', `An upload has at most ${mostParts} pieces; announce it anew.`);
    const arrived = offset < sizeBytes ? await this.store(scope, mediaId, { offset, sizeBytes }, body) : 0;
    if (offset + arrived < sizeBytes) return { offset: offset + arrived, sizeBytes, state: 'PENDING' };
    const file = await this.assemble(scope, mediaId, announced);
    return { offset: sizeBytes, sizeBytes, state: file.state, file };
  }

  /** How far the viewer's own upload is; in a reading scope. @throws DomainError NOT_FOUND, FORBIDDEN, MEDIA_ALREADY_UPLOADED */
  async resumable(scope: Scope, mediaId: string): Promise<number> {
    const media = await firstRow<{ isOwn: boolean; isAwaited: boolean }>(
      scope.em,
      `/* uploadToResume */
       select origin = 'UPLOAD' and created_by is not distinct from $3::uuid as "isOwn",
         state = 'PENDING' and storage_key is null as "isAwaited"
       from media where account_id = $1 and id = $2`,
      [scope.accountId, mediaId, scope.viewer.actorId ?? null],
    );
    if (!media) throw notFound('Media', ['mediaId']);
    if (!media.isOwn)
      throw new DomainError(kernelErrors.FORBIDDEN, 'Who announced a file goes on with it.', ['mediaId']);
    if (!media.isAwaited)
      throw new DomainError(mediaErrors.MEDIA_ALREADY_UPLOADED, 'All of its bytes have arrived.', ['mediaId']);
    return arrivedIn(await listParts(scope, mediaId));
  }

  /** How much of the piece came and counts. */
  private async store(
    { accountId, viewer }: Scope,
    mediaId: string,
    { offset, sizeBytes }: { offset: number; sizeBytes: number },
    body: Readable,
  ): Promise<number> {
    const storageKey = newStorageKey(accountId);
    const size = await this.storage
      .putPart(storageKey, body, { maxBytes: sizeBytes - offset })
      .catch((error: unknown) => {
        throw error instanceof FileTooLarge ? tooLarge(sizeBytes) : error;
      });
    if (size === 0) return 0;
    const place = { beginsAt: offset, sizeBytes: size, storageKey };
    const at = await this.database.write(viewer, (writing) => keepPart(writing, mediaId, place));
    if (at === offset) return size;
    await this.storage.delete(storageKey);
    if (at === undefined) throw alreadyUploaded();
    throw elsewhere(at);
  }

  /** One file of all pieces. What is refused as a whole begins anew. */
  private async assemble(
    scope: Scope,
    mediaId: string,
    announced: ReturnType<typeof assertAwaited>,
  ): Promise<TakenFile> {
    const parts = await listParts(scope, mediaId);
    try {
      const file = await this.uploads.take(scope.accountId, mediaId, Readable.from(this.bytesOf(parts)), announced);
      await this.drop(scope, mediaId, parts);
      return file;
    } catch (error) {
      if (error instanceof FileRefused) await this.drop(scope, mediaId, parts);
      throw error;
    }
  }

  private async *bytesOf(parts: readonly MediaPart[]): AsyncGenerator<Buffer> {
    for (const { storageKey } of parts) {
      const body = await this.storage.open(storageKey);
      if (!body) throw new Error('A piece of an upload is missing');
      yield* body as AsyncIterable<Buffer>;
    }
  }

  private async drop({ viewer }: Scope, mediaId: string, parts: readonly MediaPart[]): Promise<void> {
    const keys = parts.map(({ storageKey }) => storageKey);
    await this.database.write(viewer, async (scope) => {
      await rows(
        scope.em,
        `/* dropMediaParts */
         delete from media_part where account_id = $1 and media_id = $2 and storage_key = any($3::text[])`,
        [scope.accountId, mediaId, keys],
      );
      commit(scope, undefined, []);
    });
    for (const key of keys) await this.storage.delete(key);
  }
}

/** Where the next byte goes now: the piece was kept if that is where it begins. Undefined: the file is there. */
async function keepPart(scope: Scope, mediaId: string, part: MediaPart): Promise<number | undefined> {
  const awaited = await firstRow(
    scope.em,
    `/* lockAwaitedMedia */
     select 1 from media where account_id = $1 and id = $2 and state = 'PENDING' and storage_key is null for no key update`,
    [scope.accountId, mediaId],
  );
  const offset = arrivedIn(await listParts(scope, mediaId));
  if (!awaited) return commit(scope, undefined, []);
  if (offset !== part.beginsAt) return commit(scope, offset, []);
  await rows(
    scope.em,
    `/* keepMediaPart */
     insert into media_part (account_id, media_id, begins_at, size_bytes, storage_key, created_at) values ($1, $2, $3, $4, $5, $6)`,
    [scope.accountId, mediaId, part.beginsAt, part.sizeBytes, part.storageKey, scope.clock.now()],
  );
  return commit(scope, offset, []);
}

/** A piece that does not begin where the last one ended. */
export class OffsetMismatch extends FileRefused {
  constructor(readonly offset: number) {
    super(409, 'OFFSET_MISMATCH', `The next byte goes to ${offset}.`);
  }
}

const elsewhere = (offset: number): FileRefused => new OffsetMismatch(offset);

const tooLarge = (sizeBytes: number): FileRefused =>
  new FileRefused(413, 'SIZE_MISMATCH', `The upload goes on after the ${sizeBytes} bytes that were announced.`);
