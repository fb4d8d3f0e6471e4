import { PassThrough, type Readable } from 'node:stream';
import yauzl, { type Entry, type ZipFile } from 'yauzl';

/** How much an archive may be, so that a small one cannot fill a disk or a memory. */
export interface ZipLimits {
  maxEntries: number;
  /** Of one entry, unpacked. */
  maxEntryBytes: number;
  /** Of all entries, unpacked. */
  maxBytes: number;
  /** Unpacked to packed, of entries above a mebibyte: text rarely comes to 50, a bomb to 1,000. */
  maxRatio: number;
  /** What a path may look like: everything else is refused, so that none can lead anywhere. */
  paths: RegExp;
}

/** Opens a part of the archive's file; both ends included. */
export type OpenRange = (range: { start: number; end: number }) => Promise<Readable | undefined>;

/** The archive is damaged, or larger than it may be. */
export class ZipRefused extends Error {}

const ratioFrom = 1024 * 1024;

/** An archive that lies in a storage: its directory is read once, its entries as they are asked for, streaming. */
export class ZipReader {
  private constructor(
    private readonly file: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  /** Reads the directory. @throws ZipRefused */
  static async open(sizeBytes: number, openRange: OpenRange, limits: ZipLimits): Promise<ZipReader> {
    const file = await openFile(sizeBytes, openRange);
    try {
      return new ZipReader(file, await directoryOf(file, limits));
    } catch (error) {
      file.close();
      throw error;
    }
  }

  paths(): string[] {
    return [...this.entries.keys()];
  }

  sizeOf(path: string): number | undefined {
    return this.entries.get(path)?.uncompressedSize;
  }

  /** The bytes of an entry: exactly as many as the directory says, or the stream fails. @throws ZipRefused when there is none */
  read(path: string): Promise<Readable> {
    const entry = this.entries.get(path);
    if (!entry) return Promise.reject(new ZipRefused(`The archive has no ${path}`));
    return new Promise((resolve, reject) =>
      this.file.openReadStream(entry, (error, stream) =>
        error ? reject(new ZipRefused(error.message)) : resolve(stream),
      ),
    );
  }

  close(): void {
    this.file.close();
  }
}

class StoredFileReader extends yauzl.RandomAccessReader {
  constructor(private readonly openRange: OpenRange) {
    super();
  }

  override _readStreamForRange(start: number, end: number): Readable {
    const through = new PassThrough();
    this.openRange({ start, end: end - 1 }).then(
      (stream) => {
        if (!stream) return void through.destroy(new ZipRefused('The file of the archive is gone'));
        stream.on('error', (error) => through.destroy(error));
        through.on('close', () => stream.destroy());
        stream.pipe(through);
      },
      (error: Error) => through.destroy(error),
    );
    return through;
  }

  override close(callback: (error?: Error) => void): void {
    callback();
  }
}

const openFile = (sizeBytes: number, openRange: OpenRange): Promise<ZipFile> =>
  new Promise((resolve, reject) =>
    yauzl.fromRandomAccessReader(
      new StoredFileReader(openRange),
      sizeBytes,
      { lazyEntries: true, autoClose: false, decodeStrings: true, validateEntrySizes: true },
      (error, file) => (error ? reject(new ZipRefused(error.message)) : resolve(file)),
    ),
  );

function directoryOf(file: ZipFile, limits: ZipLimits): Promise<Map<string, Entry>> {
  const found = new Map<string, Entry>();
  let bytes = 0;
  return new Promise((resolve, reject) => {
    const refuse = (message: string): void => reject(new ZipRefused(message));
    if (file.entryCount > limits.maxEntries) return refuse('The archive has too many entries');
    file.on('error', (error) => refuse(error.message));
    file.on('end', () => resolve(found));
    file.on('entry', (entry) => {
      const { fileName: path, uncompressedSize: size, compressedSize: packed } = entry;
      bytes += size;
      if (!limits.paths.test(path)) return refuse('The archive has an entry of another name than it may');
      if (found.has(path)) return refuse('The archive has an entry twice');
      if (entry.isEncrypted()) return refuse('The archive is encrypted');
      if (size > limits.maxEntryBytes || bytes > limits.maxBytes) return refuse('The archive is too large unpacked');
      if (size > ratioFrom && size > packed * limits.maxRatio) return refuse('The archive is packed too densely');
      found.set(path, entry);
      file.readEntry();
    });
    file.readEntry();
  });
}
