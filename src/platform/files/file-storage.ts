import { randomBytes } from 'node:crypto';
import type { Readable } from 'node:stream';

/** What was learned of a file while it was written. */
export interface WrittenFile {
  sizeBytes: number;
  /** Hex. */
  sha256: string;
  /** Enough of the start to tell the type (`SNIFF_BYTES`). */
  firstBytes: Buffer;
}

/** A stored file, as the sweep sees it. */
export interface StoredFile {
  key: string;
  storedAt: Date;
}

/** Where bytes lie. Keys come from `newStorageKey`; a file is there whole or not at all, and never changes. */
export interface FileFolder {
  /**
   * Writes a file, at most `maxBytes`; it appears only after `accept` has let it pass. A throw of `accept` or of the
   * body leaves nothing behind; what is left of the body stays unread. @throws FileTooLarge
   */
  put(
    key: string,
    body: Readable,
    rules: { maxBytes: number; accept?: (file: WrittenFile) => void },
  ): Promise<WrittenFile>;
  /** The bytes from `start` to `end`, both included; undefined when there is no such file. */
  open(key: string, range?: { start: number; end: number }): Promise<Readable | undefined>;
  /** A file that is not there is no error. */
  delete(key: string): Promise<void>;
  /** How many files an account has. */
  count(accountId: string): Promise<number>;
  /** Deletes everything of an account; how many files. */
  deleteAll(accountId: string): Promise<number>;
  /** Accounts that have files. */
  listAccounts(): Promise<string[]>;
  /** Files of one account, in batches. */
  list(accountId: string, batchSize: number): AsyncIterable<StoredFile[]>;
  /** Deletes what writers that died before this time left half-written; how many. */
  deletePartial(before: Date): Promise<number>;
}

/** Where files lie for the rooms. */
export interface FileStorage extends FileFolder {
  /** As much of a body as arrives before it breaks off, at most `maxBytes`; gives how much. Nothing: no file. @throws FileTooLarge */
  putPart(key: string, body: Readable, rules: { maxBytes: number }): Promise<number>;
}

/** A body went on after the largest size that was allowed. */
export class FileTooLarge extends Error {
  constructor(readonly maxBytes: number) {
    super(`The file is larger than ${maxBytes} bytes`);
  }
}

/** Files that lie in another place: what is not said otherwise is asked there. */
export abstract class FilesAround<Files extends FileFolder> implements FileFolder {
  constructor(protected readonly files: Files) {}

  abstract put(
    key: string,
    body: Readable,
    rules: { maxBytes: number; accept?: (file: WrittenFile) => void },
  ): Promise<WrittenFile>;

  open(key: string, range?: { start: number; end: number }): Promise<Readable | undefined> {
    return this.files.open(key, range);
  }

  delete(key: string): Promise<void> {
    return this.files.delete(key);
  }

  count(accountId: string): Promise<number> {
    return this.files.count(accountId);
  }

  deleteAll(accountId: string): Promise<number> {
    return this.files.deleteAll(accountId);
  }

  listAccounts(): Promise<string[]> {
    return this.files.listAccounts();
  }

  list(accountId: string, batchSize: number): AsyncIterable<StoredFile[]> {
    return this.files.list(accountId, batchSize);
  }

  deletePartial(before: Date): Promise<number> {
    return this.files.deletePartial(before);
  }
}

/** A key that nobody can guess; it starts with the account and holds nothing that a user wrote. */
export function newStorageKey(accountId: string): string {
  const name = randomBytes(24).toString('hex');
  return `${accountId}/${name.slice(0, 2)}/${name}`;
}

/** Whether a text is such a key; everything else never becomes a path. */
export const isStorageKey = (key: string): boolean =>
  /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\/([0-9a-f]{2})\/\2[0-9a-f]{46}$/.test(key);
