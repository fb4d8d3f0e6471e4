import { createCipheriv, createDecipheriv } from 'node:crypto';
import { Transform, type TransformCallback } from 'node:stream';

/** What a sealed file begins with: a name, and the version of the format. */
export const sealedHead = Buffer.from('IKSEAL\x00\x01', 'latin1');
/** Plain bytes of one chunk; the last one of a file may have fewer. */
export const chunkBytes = 64 * 1024;
const tagBytes = 16;

/** A sealed file cannot be read as it was written: bytes were changed, cut off, or are another file's. */
export class FileAltered extends Error {
  constructor() {
    super('The stored file was altered, or is not the one that was written here');
  }
}

/** How many chunks a file has; an empty one has an empty one. */
export const chunksOf = (sizeBytes: number): number => Math.max(1, Math.ceil(sizeBytes / chunkBytes));

/** How large a file is when it is sealed. */
export const sealedSize = (sizeBytes: number): number => sealedHead.length + sizeBytes + chunksOf(sizeBytes) * tagBytes;

/** Where a chunk begins in the sealed file. */
export const chunkStart = (index: number): number => sealedHead.length + index * (chunkBytes + tagBytes);

/**
 * Seals and opens the chunks of one file: AES-256-GCM with the file's own key. The nonce is the chunk's number, which is
 * safe since no other file has the key; bound to each chunk are the file, its number, and whether it is the last.
 */
export class ChunkSeal {
  constructor(
    private readonly dataKey: Buffer,
    private readonly label: string,
  ) {}

  seal(plain: Buffer, index: number, isLast: boolean): Buffer {
    const cipher = createCipheriv('aes-256-gcm', this.dataKey, nonceOf(index)).setAAD(this.boundTo(index, isLast));
    return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  }

  /** @throws FileAltered */
  open(sealed: Buffer, index: number, isLast: boolean): Buffer {
    try {
      const decipher = createDecipheriv('aes-256-gcm', this.dataKey, nonceOf(index)).setAAD(
        this.boundTo(index, isLast),
      );
      decipher.setAuthTag(sealed.subarray(-tagBytes));
      return Buffer.concat([decipher.update(sealed.subarray(0, -tagBytes)), decipher.final()]);
    } catch {
      throw new FileAltered();
    }
  }

  private boundTo(index: number, isLast: boolean): Buffer {
    return Buffer.from(`${this.label}|${index}|${isLast ? 'last' : 'more'}`, 'utf8');
  }
}

function nonceOf(index: number): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUInt32BE(index, 8);
  return nonce;
}

/** Which plain bytes are wanted of a file, both ends included. */
export interface Wanted {
  sizeBytes: number;
  start: number;
  end: number;
}

/** The bytes of the sealed file that hold what is wanted, both ends included; from the very start the head is among them. */
export function sealedRange({ sizeBytes, start, end }: Wanted): { start: number; end: number } {
  const first = Math.floor(start / chunkBytes);
  const last = Math.floor(Math.max(end, 0) / chunkBytes);
  return {
    start: first === 0 ? 0 : chunkStart(first),
    end: chunkStart(last) + lengthOf(last, sizeBytes) + tagBytes - 1,
  };
}

const lengthOf = (index: number, sizeBytes: number): number =>
  index < chunksOf(sizeBytes) - 1 ? chunkBytes : sizeBytes - index * chunkBytes;

/** From what `sealedRange` names to the plain bytes: each chunk is given on only when it is known to be whole. */
export class ChunkOpener extends Transform {
  private waiting: Buffer[] = [];
  private waitingBytes = 0;
  private index: number;
  private readonly last: number;
  private hasHead: boolean;

  constructor(
    private readonly chunks: ChunkSeal,
    private readonly wanted: Wanted,
  ) {
    super();
    this.index = Math.floor(wanted.start / chunkBytes);
    this.last = Math.floor(Math.max(wanted.end, 0) / chunkBytes);
    this.hasHead = this.index > 0;
  }

  override _transform(bytes: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.waiting.push(bytes);
    this.waitingBytes += bytes.length;
    try {
      this.openWhole();
      done();
    } catch (error) {
      done(error as Error);
    }
  }

  override _flush(done: TransformCallback): void {
    done(this.index > this.last ? null : new FileAltered());
  }

  private openWhole(): void {
    if (!this.hasHead) {
      if (this.waitingBytes < sealedHead.length) return;
      if (!this.cutOff(sealedHead.length).equals(sealedHead)) throw new FileAltered();
      this.hasHead = true;
    }
    while (this.index <= this.last) {
      const length = lengthOf(this.index, this.wanted.sizeBytes) + tagBytes;
      if (this.waitingBytes < length) return;
      const isLast = this.index === chunksOf(this.wanted.sizeBytes) - 1;
      const plain = this.chunks.open(this.cutOff(length), this.index, isLast);
      const begins = this.index * chunkBytes;
      this.index++;
      this.push(plain.subarray(Math.max(0, this.wanted.start - begins), this.wanted.end - begins + 1));
    }
  }

  private cutOff(length: number): Buffer {
    const all = this.waiting.length === 1 ? this.waiting[0]! : Buffer.concat(this.waiting);
    const rest = all.subarray(length);
    this.waiting = rest.length > 0 ? [rest] : [];
    this.waitingBytes = rest.length;
    return all.subarray(0, length);
  }
}
