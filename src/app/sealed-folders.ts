import { join } from 'node:path';
import type { Config } from '../platform/config/config.js';
import type { Envelope } from '../platform/crypto/envelope.js';
import { DiskFileStorage } from '../platform/files/disk-file-storage.js';
import { FileKeys } from '../platform/files/file-keys.js';
import type { FileStorage } from '../platform/files/file-storage.js';
import { SealedFileStorage } from '../platform/files/sealed-file-storage.js';
import type { Clock } from '../platform/kernel/clock.js';

/** The folders of files below the data directory, all of them sealed, and the store of their keys. */
export class SealedFolders {
  readonly keys: FileKeys;
  private readonly dataDir: string;

  constructor({ dataDir, fileKeysDir }: Config, envelope: Envelope, clock: Clock) {
    this.dataDir = dataDir;
    this.keys = new FileKeys(fileKeysDir, envelope, clock);
  }

  /** The files of one folder, by its name on the data map. */
  open(name: string): FileStorage {
    return new SealedFileStorage(new DiskFileStorage(join(this.dataDir, name)), this.keys, name);
  }
}
