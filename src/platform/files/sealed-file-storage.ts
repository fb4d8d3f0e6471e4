import { createHash } from 'node:crypto';
import { Readable, pipeline } from 'node:stream';
import { SNIFF_BYTES } from '../whatsapp/sniff-media-type.js';
import { newFileKey, type FileKeys, type FilePlace } from './file-keys.js';
import { FilesAround, FileTooLarge, type FileFolder, type FileStorage, type WrittenFile } from './file-storage.js';
import { ChunkOpener, ChunkSeal, chunkBytes, sealedHead, sealedRange, sealedSize } from './sealed-chunks.js';

/** An upload of which nothing came. */
class NothingCame extends Error {}

interface Rules {
  maxBytes: number;
  accept?: (file: WrittenFile) => void;
  /** What came before the body broke off counts. */
  isPart?: true;
}

/**
 * Files that are sealed, each with a key of its own, which lies elsewhere (`FileKeys`). Deleting destroys the key first,
 * so that no copy of the folder can be read afterwards. Files from before this was so are read as they are.
 */
export class SealedFileStorage extends FilesAround<FileFolder> implements FileStorage {
  /** `store` names the area: the same key in another one is another file. */
  constructor(
    files: FileFolder,
    private readonly keys: FileKeys,
    private readonly store: string,
  ) {
    super(files);
  }

  put(key: string, body: Readable, rules: Omit<Rules, 'isPart'>): Promise<WrittenFile> {
    return this.write(key, body, rules);
  }

  async putPart(key: string, body: Readable, { maxBytes }: { maxBytes: number }): Promise<number> {
    try {
      return (await this.write(key, body, { maxBytes, isPart: true })).sizeBytes;
    } catch (error) {
      if (error instanceof NothingCame) return 0;
      throw error;
    }
  }

  private async write(key: string, body: Readable, rules: Rules): Promise<WrittenFile> {
    const writing = { place: this.placeOf(key), written: undefined as WrittenFile | undefined };
    const sealed = Readable.from(this.sealed(body, rules, writing), { objectMode: false });
    // Whoever stopped reading hears of no failure any more.
    sealed.on('error', () => undefined);
    try {
      await this.files.put(key, sealed, { maxBytes: sealedSize(rules.maxBytes) });
      return writing.written!;
    } catch (error) {
      if (writing.written) await this.keys.discard(writing.place);
      throw error;
    } finally {
      // The body is its bringer's again: nobody here may still be waiting for more of it.
      if (!sealed.closed) {
        const isClosed = new Promise<void>((resolve) => sealed.once('close', resolve));
        sealed.destroy();
        await isClosed;
      }
    }
  }

  /** The sealed bytes of a body. Its key is on the disk before the last of them is given: a file appears only behind it. */
  private async *sealed(
    body: Readable,
    { maxBytes, accept, isPart }: Rules,
    writing: { place: FilePlace; written: WrittenFile | undefined },
  ): AsyncGenerator<Buffer> {
    const dataKey = newFileKey();
    const chunks = new ChunkSeal(dataKey, labelOf(writing.place));
    const hash = createHash('sha256');
    const first: Buffer[] = [];
    let [sizeBytes, index] = [0, 0];
    let waiting: Buffer[] = [];
    let waitingBytes = 0;
    yield sealedHead;
    const bytes = body.iterator({ destroyOnReturn: false }) as AsyncIterableIterator<Buffer>;
    for await (const chunk of isPart ? untilBroken(bytes) : bytes) {
      if (sizeBytes < SNIFF_BYTES) first.push(chunk.subarray(0, SNIFF_BYTES - sizeBytes));
      sizeBytes += chunk.length;
      if (sizeBytes > maxBytes) throw new FileTooLarge(maxBytes);
      hash.update(chunk);
      waiting.push(chunk);
      waitingBytes += chunk.length;
      // What may be the last chunk waits: the last one is marked.
      if (waitingBytes <= chunkBytes) continue;
      let all = Buffer.concat(waiting);
      for (; all.length > chunkBytes; all = all.subarray(chunkBytes))
        yield chunks.seal(all.subarray(0, chunkBytes), index++, false);
      waiting = [all];
      waitingBytes = all.length;
    }
    if (isPart && sizeBytes === 0) throw new NothingCame();
    const written = { sizeBytes, sha256: hash.digest('hex'), firstBytes: Buffer.concat(first) };
    accept?.(written);
    await this.keys.keep(writing.place, { dataKey, sizeBytes });
    writing.written = written;
    yield chunks.seal(Buffer.concat(waiting), index, true);
  }

  override async open(key: string, range?: { start: number; end: number }): Promise<Readable | undefined> {
    const place = this.placeOf(key);
    const known = await this.keys.find(place);
    if (!known) return (await this.isFromBefore(place)) ? this.files.open(key, range) : undefined;
    const { dataKey, sizeBytes } = known;
    const wanted = { sizeBytes, start: range?.start ?? 0, end: Math.min(range?.end ?? Infinity, sizeBytes - 1) };
    // Behind the end there is nothing; a whole file is looked at even where it is empty.
    if (range && wanted.start > wanted.end) return Readable.from([], { objectMode: false });
    const sealed = await this.files.open(key, sealedRange(wanted));
    if (!sealed) return undefined;
    // Whoever reads the last one sees its failure; who leaves lets go of the first one.
    return pipeline(sealed, new ChunkOpener(new ChunkSeal(dataKey, labelOf(place)), wanted), () => undefined);
  }

  /** Whether a file that has no key is one of before there were keys, instead of one that was destroyed. */
  private async isFromBefore(place: FilePlace): Promise<boolean> {
    const head = await this.files.open(place.key, { start: 0, end: sealedHead.length - 1 });
    if (!head) return false;
    const isSealed = Buffer.concat((await head.toArray()) as Buffer[]).equals(sealedHead);
    return !isSealed && (await this.keys.destroyedAt(place)) === undefined;
  }

  override async delete(key: string): Promise<void> {
    const place = this.placeOf(key);
    if ((await this.keys.has(place)) || (await this.isFromBefore(place))) await this.keys.destroy(place);
    await this.files.delete(key);
  }

  override async deleteAll(accountId: string): Promise<number> {
    const hasAny = (await this.files.count(accountId)) > 0 || (await this.keys.hasAny(this.store, accountId));
    if (hasAny) await this.keys.destroyAll(this.store, accountId);
    return this.files.deleteAll(accountId);
  }

  private placeOf(key: string): FilePlace {
    return { store: this.store, key };
  }
}

const labelOf = ({ store, key }: FilePlace): string => `${store}|${key}`;

/** What comes before the body ends or breaks off. */
async function* untilBroken(chunks: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  for (;;) {
    const next = await chunks.next().catch(() => undefined);
    if (!next || next.done) return;
    yield next.value;
  }
}
