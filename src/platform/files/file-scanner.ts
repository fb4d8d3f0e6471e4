import type { Readable } from 'node:stream';

/** What a scanner says of a file. */
export type ScanVerdict =
  | { state: 'CLEAN' }
  /** `threat`: what the scanner calls it. */
  | { state: 'INFECTED'; threat: string }
  /** It takes no files of this size, now or later. */
  | { state: 'TOO_LARGE' };

/** Looks through files for malware. */
export interface FileScanner {
  /**
   * Reads the body to its end, unless the verdict is clear before. `patienceMs`: how long it may be silent; by default
   * longer than it takes for any file. @throws ScannerUnavailable when it should be tried again
   */
  scan(body: Readable, patienceMs?: number): Promise<ScanVerdict>;
  /** Whether it answers at all: then a scan that fails is the file's fault rather than the scanner's. */
  isThere(): Promise<boolean>;
}

/** The scanner cannot be reached, or does not answer as agreed. */
export class ScannerUnavailable extends Error {}
