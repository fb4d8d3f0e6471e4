import type { Readable } from 'node:stream';
import { rows } from '../../platform/database/rows.js';
import type { ZipEntry } from '../../platform/files/zip-writer.js';
import type { ArchiveTable } from './archive-plan.js';
import type { ArchiveSubject, ReadNow } from './archive-rows.queries.js';
import { Tally } from './archive-writer.js';
import type { MissingMedia } from './data-export.entity.js';

/** Where the files of messages and notes lie. */
export interface ArchiveFiles {
  open(key: string): Promise<Readable | undefined>;
}

interface MediaFile {
  id: string;
  state: string;
  storageKey: string | null;
  sizeBytes: number | null;
  sha256: string | null;
}

const pageSize = 500;

/** Where a file lies in an archive. */
export const mediaPath = (mediaId: string): string => `media/${mediaId}`;

/** The files of a copy, one after the other; what should be there and is not is listed, never left out in silence. */
export class ArchiveMedia {
  readonly missing: MissingMedia[] = [];
  fileCount = 0;
  byteCount = 0;

  constructor(private readonly files: ArchiveFiles) {}

  async *entries(table: ArchiveTable, subject: ArchiveSubject, read: ReadNow): AsyncGenerator<ZipEntry> {
    for (let after: string | null = null; ;) {
      const scope = await read();
      const page: MediaFile[] = await rows<MediaFile>(
        scope.em,
        `/* archiveMedia */
         select t.id, t.state, t.storage_key as "storageKey", t.size_bytes as "sizeBytes", t.sha256 from media t
         where ${table.condition} and $2::uuid[] is not null and $3::text[] is not null and ($4::uuid is null or t.id > $4)
         order by t.id limit ${pageSize}`,
        [scope.accountId, subject.ids, subject.signs, after],
      );
      for (const media of page) yield* this.entry(media);
      if (page.length < pageSize) return;
      after = page.at(-1)!.id;
    }
  }

  private async *entry(media: MediaFile): AsyncGenerator<ZipEntry> {
    // What lies in quarantine, or was not looked through yet, is handed out to nobody.
    const body = media.storageKey && media.state === 'READY' ? await this.files.open(media.storageKey) : undefined;
    const first = body && (await firstOf(body));
    if (!body || !first) {
      this.missing.push({ mediaId: media.id, reason: whyMissing(media) });
      return;
    }
    const tally = new Tally();
    const content = async function* (): AsyncGenerator<Buffer> {
      try {
        if (!first.done) yield tally.take(first.value);
        for await (const chunk of rest(first.source)) yield tally.take(chunk);
      } finally {
        body.destroy();
      }
    };
    yield { path: mediaPath(media.id), isCompressed: false, content: content() };
    this.fileCount++;
    this.byteCount += tally.bytes;
    const { sha256 } = tally.end();
    if (media.sha256 !== sha256) this.missing.push({ mediaId: media.id, reason: 'FILE_DAMAGED' });
  }
}

function whyMissing({ state, storageKey }: MediaFile): MissingMedia['reason'] {
  if (state === 'EXPIRED') return 'EXPIRED';
  if (state === 'FAILED' || state === 'INFECTED') return 'FAILED';
  if (state === 'PENDING') return 'NOT_FETCHED';
  return storageKey ? 'FILE_MISSING' : 'NOT_FETCHED';
}

/** A file that cannot even be begun to read is not there. */
async function firstOf(
  body: Readable,
): Promise<({ source: AsyncIterator<Buffer> } & IteratorResult<Buffer, undefined>) | undefined> {
  const source = body[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  try {
    return { source, ...(await source.next()) } as { source: AsyncIterator<Buffer> } & IteratorResult<
      Buffer,
      undefined
    >;
  } catch {
    return undefined;
  }
}

const rest = (source: AsyncIterator<Buffer>): AsyncIterable<Buffer> => ({ [Symbol.asyncIterator]: () => source });
