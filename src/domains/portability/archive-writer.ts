import { createHash, type Hash } from 'node:crypto';
import type { ZipEntry } from '../../platform/files/zip-writer.js';
import type { ArchivePart } from './data-export.entity.js';

/** A part ends behind so many rows, or bytes: an import that is cut off goes on within it. */
const mostRows = 100_000;
const mostBytes = 256 * 1024 * 1024;

/** A page of lines as they come; nothing more is read before they are taken. */
export type Lines = AsyncGenerator<readonly string[]>;

/** Makes entries of an archive from lines, and keeps what the manifest says of them. */
export class ArchiveWriter {
  readonly parts: ArchivePart[] = [];

  /** The lines of a table, in one file or several: `<folder>/<table>.0001.<ending>`. A table without lines has no file. */
  async *table(folder: string, table: string, ending: string, lines: Lines, head = ''): AsyncGenerator<ZipEntry> {
    const source = lines[Symbol.asyncIterator]();
    let page = await source.next();
    for (let number = 1; !page.done; number++) {
      const part = { path: `${folder}/${table}.${String(number).padStart(4, '0')}.${ending}`, table, rows: 0 };
      const tally = new Tally();
      const content = async function* (): AsyncGenerator<Buffer> {
        if (head) yield tally.take(Buffer.from(head));
        while (!page.done && part.rows < mostRows && tally.bytes < mostBytes) {
          part.rows += page.value.length;
          if (page.value.length > 0) yield tally.take(Buffer.from(page.value.join('')));
          page = await source.next();
        }
      };
      yield { path: part.path, isCompressed: true, content: content() };
      this.parts.push({ ...part, ...tally.end() });
    }
  }

  /** A small file; it is not in the manifest. */
  static text(path: string, text: string): ZipEntry {
    return {
      path,
      isCompressed: true,
      content: (async function* () {
        yield Buffer.from(text);
      })(),
    };
  }
}

/** Counts and hashes bytes that go by. */
export class Tally {
  private readonly hash: Hash = createHash('sha256');
  bytes = 0;

  take(chunk: Buffer): Buffer {
    this.bytes += chunk.length;
    this.hash.update(chunk);
    return chunk;
  }

  end(): { bytes: number; sha256: string } {
    return { bytes: this.bytes, sha256: this.hash.digest('hex') };
  }
}
