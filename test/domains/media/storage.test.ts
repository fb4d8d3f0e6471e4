import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { DiskFileStorage } from '../../../src/platform/files/disk-file-storage.js';
import { FileTooLarge, newStorageKey, type StoredFile } from '../../../src/platform/files/file-storage.js';
import { newId } from '../../../src/platform/kernel/ids.js';

let root: string;
let storage: DiskFileStorage;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'media-storage-'));
  storage = new DiskFileStorage(root);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const account = newId();
const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name);
const chunks = (bytes: Buffer, size = 1000): Readable =>
  Readable.from(
    Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) => bytes.subarray(i * size, (i + 1) * size)),
  );
const read = async (stream: Readable | undefined): Promise<Buffer> => Buffer.concat(await stream!.toArray());

describe('files on disk', () => {
  test('come back as they were written, whole and in parts', async () => {
    const bytes = randomBytes(10_500);
    const key = newStorageKey(account);
    const written = await storage.put(key, chunks(bytes), { maxBytes: bytes.length });
    expect(written).toEqual({
      sizeBytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      firstBytes: bytes.subarray(0, 4096),
    });
    expect(await read(await storage.open(key))).toEqual(bytes);
    expect(await read(await storage.open(key, { start: 5, end: 9 }))).toEqual(bytes.subarray(5, 10));
    await storage.delete(key);
    await storage.delete(key);
    expect(await storage.open(key)).toBeUndefined();
  });

  test('that are too large, refused or cut off leave nothing', async () => {
    const bytes = randomBytes(5_000);
    const put = (body: Readable, accept?: () => void) =>
      storage.put(newStorageKey(account), body, { maxBytes: 4_999, accept });
    await expect(put(chunks(bytes))).rejects.toThrow(FileTooLarge);
    await expect(
      put(chunks(bytes.subarray(1)), () => {
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    async function* broken() {
      yield bytes.subarray(0, 100);
      throw new Error('cut off');
    }
    await expect(put(Readable.from(broken()))).rejects.toThrow('cut off');
    expect(filesOf(root)).toEqual([]);
  });

  test('have keys that cannot leave the folder', async () => {
    for (const key of ['../outside', `${account}/../x`, '/etc/passwd']) {
      await expect(storage.open(key)).rejects.toThrow('Not a key');
      await expect(storage.put(key, chunks(randomBytes(1)), { maxBytes: 1 })).rejects.toThrow('Not a key');
      await expect(storage.delete(key)).rejects.toThrow('Not a key');
    }
  });

  test('are listed by account, in batches', async () => {
    const keys = Array.from({ length: 5 }, () => newStorageKey(account));
    for (const key of [...keys, newStorageKey(newId())]) {
      await storage.put(key, chunks(randomBytes(10)), { maxBytes: 10 });
    }
    writeFileSync(join(root, account, 'README'), 'not a file of ours');
    const batches = (await Readable.from(storage.list(account, 2)).toArray()) as StoredFile[][];
    expect(batches.map((batch) => batch.length)).toEqual([2, 2, 1]);
    expect(
      batches
        .flat()
        .map((file) => file.key)
        .sort(),
    ).toEqual(keys.sort());
    expect(await storage.listAccounts()).toHaveLength(2);
  });

  test('that a dead writer left half-written are deleted when they are old', async () => {
    await storage.put(newStorageKey(account), chunks(randomBytes(10)), { maxBytes: 10 });
    writeFileSync(join(root, 'partial', 'left-over'), 'half');
    expect(await storage.deletePartial(new Date(Date.now() - 60_000))).toBe(0);
    expect(await storage.deletePartial(new Date(Date.now() + 60_000))).toBe(1);
    expect(filesOf(join(root, 'partial'))).toEqual([]);
  });
});
