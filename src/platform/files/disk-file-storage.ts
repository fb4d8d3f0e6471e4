import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { SNIFF_BYTES } from '../whatsapp/sniff-media-type.js';
import { FileTooLarge, isStorageKey, type FileFolder, type StoredFile, type WrittenFile } from './file-storage.js';
import { isMissing, namesIn, syncFolders } from './folders.js';

const partialFolder = 'partial';

/** Files in a folder of this machine, or of a volume that all processes share. */
export class DiskFileStorage implements FileFolder {
  constructor(private readonly root: string) {}

  async put(
    key: string,
    body: Readable,
    { maxBytes, accept }: { maxBytes: number; accept?: (file: WrittenFile) => void },
  ): Promise<WrittenFile> {
    const target = this.pathOf(key);
    const partial = join(this.root, partialFolder, randomUUID());
    await mkdir(dirname(partial), { recursive: true, mode: 0o700 });
    try {
      const written = await write(partial, body, maxBytes);
      accept?.(written);
      const made = await mkdir(dirname(target), { recursive: true, mode: 0o700 });
      await rename(partial, target);
      // The name must survive a power failure just as the bytes do: the row is about to promise it.
      await syncFolders(dirname(target), made ? dirname(made) : dirname(target));
      return written;
    } catch (error) {
      await rm(partial, { force: true });
      throw error;
    }
  }

  async open(key: string, range?: { start: number; end: number }): Promise<Readable | undefined> {
    try {
      const file = await open(this.pathOf(key), 'r');
      return file.createReadStream(range);
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  }

  async delete(key: string): Promise<void> {
    await rm(this.pathOf(key), { force: true });
  }

  /** How many files an account has. */
  async count(accountId: string): Promise<number> {
    let count = 0;
    for await (const batch of this.list(accountId, 1_000)) count += batch.length;
    return count;
  }

  /** Deletes everything of an account; gives how many files. */
  async deleteAll(accountId: string): Promise<number> {
    if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(accountId)) throw new Error('Not an id of an account');
    const count = await this.count(accountId);
    await rm(join(this.root, accountId), { recursive: true, force: true });
    return count;
  }

  async listAccounts(): Promise<string[]> {
    return (await namesIn(this.root)).filter((name) => name !== partialFolder);
  }

  async *list(accountId: string, batchSize: number): AsyncGenerator<StoredFile[]> {
    let batch: StoredFile[] = [];
    for (const shard of await namesIn(join(this.root, accountId))) {
      for (const name of await namesIn(join(this.root, accountId, shard))) {
        const key = `${accountId}/${shard}/${name}`;
        const storedAt = isStorageKey(key) ? await modifiedAt(this.pathOf(key)) : undefined;
        if (!storedAt) continue;
        batch.push({ key, storedAt });
        if (batch.length < batchSize) continue;
        yield batch;
        batch = [];
      }
    }
    if (batch.length > 0) yield batch;
  }

  async deletePartial(before: Date): Promise<number> {
    let deleted = 0;
    const folder = join(this.root, partialFolder);
    for (const name of await namesIn(folder)) {
      const path = join(folder, name);
      const at = await modifiedAt(path);
      if (!at || at >= before) continue;
      await rm(path, { force: true });
      deleted++;
    }
    return deleted;
  }

  private pathOf(key: string): string {
    if (!isStorageKey(key)) throw new Error('Not a key of the storage');
    return join(this.root, key);
  }
}

async function write(path: string, body: Readable, maxBytes: number): Promise<WrittenFile> {
  const hash = createHash('sha256');
  const first: Buffer[] = [];
  let sizeBytes = 0;
  const file = await open(path, 'wx', 0o600);
  try {
    // A body belongs to its bringer: the rest of a request must be read, or nothing is heard on its connection again.
    for await (const chunk of body.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      if (sizeBytes < SNIFF_BYTES) first.push(chunk.subarray(0, SNIFF_BYTES - sizeBytes));
      sizeBytes += chunk.length;
      if (sizeBytes > maxBytes) throw new FileTooLarge(maxBytes);
      hash.update(chunk);
      await file.appendFile(chunk);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { sizeBytes, sha256: hash.digest('hex'), firstBytes: Buffer.concat(first) };
}

async function modifiedAt(path: string): Promise<Date | undefined> {
  try {
    return (await stat(path)).mtime;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}
