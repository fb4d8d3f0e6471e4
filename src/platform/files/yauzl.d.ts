/** The little that is used of yauzl 3, which brings no types. */
declare module 'yauzl' {
  import type { Readable } from 'node:stream';

  export interface Entry {
    fileName: string;
    compressedSize: number;
    uncompressedSize: number;
    compressionMethod: number;
    isEncrypted(): boolean;
  }

  export class ZipFile {
    readonly entryCount: number;
    readEntry(): void;
    close(): void;
    openReadStream(entry: Entry, callback: (error: Error | null, stream: Readable) => void): void;
    on(event: 'entry', listener: (entry: Entry) => void): this;
    on(event: 'end', listener: () => void): this;
    on(event: 'error', listener: (error: Error) => void): this;
  }

  export class RandomAccessReader {
    _readStreamForRange(start: number, end: number): Readable;
    close(callback: (error?: Error) => void): void;
  }

  export function fromRandomAccessReader(
    reader: RandomAccessReader,
    totalSize: number,
    options: { lazyEntries: boolean; autoClose: boolean; decodeStrings: boolean; validateEntrySizes: boolean },
    callback: (error: Error | null, file: ZipFile) => void,
  ): void;

  const yauzl: {
    RandomAccessReader: typeof RandomAccessReader;
    fromRandomAccessReader: typeof fromRandomAccessReader;
  };
  export default yauzl;
}
