import { Readable, pipeline } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';

/** One file of an archive. */
export interface ZipEntry {
  /** Relative, with slashes. */
  path: string;
  /** Deflated; false for what is compressed by itself. */
  isCompressed: boolean;
  /** Less than 4 GiB. */
  content: AsyncIterable<Buffer>;
}

const maxUint32 = 0xffff_ffff;
const maxUint16 = 0xffff;
const versionZip64 = 45;
/** Sizes stand behind the bytes (bit 3), names are UTF-8 (bit 11). */
const flags = 0x0808;

/** What the directory says of an entry. */
interface Written {
  path: Buffer;
  method: number;
  crc: number;
  size: number;
  compressedSize: number;
  offset: number;
}

/**
 * A ZIP archive (APPNOTE 6.3.10) as it is written: each entry is asked for when the one before is done, so nothing is held
 * but the directory. Sizes follow the bytes, and archives above 4 GiB or 65,535 entries are ZIP64.
 */
export async function* zipped(entries: AsyncIterable<ZipEntry>, at: Date): AsyncGenerator<Buffer> {
  const time = dosTime(at);
  const directory: Buffer[] = [];
  let offset = 0;
  for await (const entry of entries) {
    const written: Written = {
      path: Buffer.from(entry.path),
      method: entry.isCompressed ? 8 : 0,
      crc: 0,
      size: 0,
      compressedSize: 0,
      offset,
    };
    const head = localHeader(written, time);
    yield head;
    for await (const chunk of packed(entry, written)) {
      written.compressedSize += chunk.length;
      yield chunk;
    }
    if (written.size >= maxUint32 || written.compressedSize >= maxUint32)
      throw new Error('An entry of an archive is larger than 4 GiB');
    const tail = descriptor(written);
    yield tail;
    offset += head.length + written.compressedSize + tail.length;
    directory.push(directoryHeader(written, time));
  }
  let size = 0;
  for (const header of directory) {
    size += header.length;
    yield header;
  }
  yield ending(directory.length, size, offset);
}

/** The bytes as they lie in the archive; what they were is counted on the way. */
async function* packed({ isCompressed, content }: ZipEntry, written: Written): AsyncGenerator<Buffer> {
  const counted = async function* (): AsyncGenerator<Buffer> {
    for await (const chunk of content) {
      written.size += chunk.length;
      written.crc = crc32(chunk, written.crc);
      yield chunk;
    }
  };
  if (!isCompressed) {
    yield* counted();
    return;
  }
  const deflate = createDeflateRaw({ level: 5 });
  // A failure of the content destroys the stream that is read here, and is thrown by it.
  pipeline(Readable.from(counted(), { objectMode: false }), deflate, () => undefined);
  for await (const chunk of deflate as AsyncIterable<Buffer>) yield chunk;
}

interface DosTime {
  time: number;
  date: number;
}

/** Two seconds is the finest that the format knows; UTC. */
function dosTime(at: Date): DosTime {
  const year = Math.max(1980, at.getUTCFullYear());
  return {
    time: (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1),
    date: ((year - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate(),
  };
}

function localHeader({ path, method }: Written, { time, date }: DosTime): Buffer {
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x0403_4b50, 0);
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(flags, 6);
  head.writeUInt16LE(method, 8);
  head.writeUInt16LE(time, 10);
  head.writeUInt16LE(date, 12);
  head.writeUInt16LE(path.length, 26);
  return Buffer.concat([head, path]);
}

function descriptor({ crc, size, compressedSize }: Written): Buffer {
  const tail = Buffer.alloc(16);
  tail.writeUInt32LE(0x0807_4b50, 0);
  tail.writeUInt32LE(crc, 4);
  tail.writeUInt32LE(compressedSize, 8);
  tail.writeUInt32LE(size, 12);
  return tail;
}

function directoryHeader(written: Written, { time, date }: DosTime): Buffer {
  const { path, offset } = written;
  const isFar = offset >= maxUint32;
  const extra = Buffer.alloc(isFar ? 12 : 0);
  if (isFar) {
    extra.writeUInt16LE(1, 0);
    extra.writeUInt16LE(8, 2);
    extra.writeBigUInt64LE(BigInt(offset), 4);
  }
  const head = Buffer.alloc(46);
  head.writeUInt32LE(0x0201_4b50, 0);
  // Made on UNIX, so that the mode of the files is taken: read and written by whoever unpacks it alone.
  head.writeUInt16LE((3 << 8) | versionZip64, 4);
  head.writeUInt16LE(isFar ? versionZip64 : 20, 6);
  head.writeUInt16LE(flags, 8);
  head.writeUInt16LE(written.method, 10);
  head.writeUInt16LE(time, 12);
  head.writeUInt16LE(date, 14);
  head.writeUInt32LE(written.crc, 16);
  head.writeUInt32LE(written.compressedSize, 20);
  head.writeUInt32LE(written.size, 24);
  head.writeUInt16LE(path.length, 28);
  head.writeUInt16LE(extra.length, 30);
  head.writeUInt32LE((0o100600 << 16) >>> 0, 38);
  head.writeUInt32LE(Math.min(offset, maxUint32), 42);
  return Buffer.concat([head, path, extra]);
}

function ending(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x0605_4b50, 0);
  end.writeUInt16LE(Math.min(count, maxUint16), 8);
  end.writeUInt16LE(Math.min(count, maxUint16), 10);
  end.writeUInt32LE(Math.min(size, maxUint32), 12);
  end.writeUInt32LE(Math.min(offset, maxUint32), 16);
  if (count < maxUint16 && size < maxUint32 && offset < maxUint32) return end;
  const end64 = Buffer.alloc(56);
  end64.writeUInt32LE(0x0606_4b50, 0);
  end64.writeBigUInt64LE(44n, 4);
  end64.writeUInt16LE((3 << 8) | versionZip64, 12);
  end64.writeUInt16LE(versionZip64, 14);
  end64.writeBigUInt64LE(BigInt(count), 24);
  end64.writeBigUInt64LE(BigInt(count), 32);
  end64.writeBigUInt64LE(BigInt(size), 40);
  end64.writeBigUInt64LE(BigInt(offset), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x0706_4b50, 0);
  locator.writeBigUInt64LE(BigInt(offset + size), 8);
  locator.writeUInt32LE(1, 16);
  return Buffer.concat([end64, locator, end]);
}
