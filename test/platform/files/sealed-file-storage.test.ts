import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createHash, randomBytes, randomInt } from 'node:crypto';
import fc from 'fast-check';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import { Envelope, EnvelopeError, masterKey, type MasterKey } from '../../../src/platform/crypto/envelope.js';
import { DiskFileStorage } from '../../../src/platform/files/disk-file-storage.js';
import { FileKeyDestroyed, FileKeys } from '../../../src/platform/files/file-keys.js';
import { FileTooLarge, newStorageKey } from '../../../src/platform/files/file-storage.js';
import { FileAltered, chunkBytes, chunkStart, sealedSize } from '../../../src/platform/files/sealed-chunks.js';
import { SealedFileStorage } from '../../../src/platform/files/sealed-file-storage.js';
import { newId } from '../../../src/platform/kernel/ids.js';

let root: string;
let files: string;
let keyFolder: string;
const first = masterKey(randomBytes(32));
const second = masterKey(randomBytes(32));
const at = new Date('2026-12-01T10:00:00.000Z');
const clock = { now: () => at };
const keysWith = (...masters: MasterKey[]): FileKeys => new FileKeys(keyFolder, new Envelope(masters), clock);
const storageWith = (keys: FileKeys, folder = files, store = 'media'): SealedFileStorage =>
  new SealedFileStorage(new DiskFileStorage(folder), keys, store);
let keys: FileKeys;
let storage: SealedFileStorage;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'sealed-files-'));
  [files, keyFolder] = [join(root, 'files'), join(root, 'keys')];
  keys = keysWith(first);
  storage = storageWith(keys);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const account = newId();
const namesIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((one) => (one.isFile() ? [one.name] : []))
    : [];
/** In pieces of sizes that fit nothing. */
function* pieces(bytes: Buffer): Generator<Buffer> {
  for (let from = 0, size = 1; from < bytes.length; from += size, size = randomInt(1, 100_000))
    yield bytes.subarray(from, from + size);
}
const put = async (bytes: Buffer, into = storage, key = newStorageKey(account)): Promise<string> => {
  await into.put(key, Readable.from(pieces(bytes)), { maxBytes: bytes.length });
  return key;
};
const read = async (key: string, range?: { start: number; end: number }, from = storage): Promise<Buffer> =>
  Buffer.concat(await (await from.open(key, range))!.toArray());
const pathOf = (key: string): string => join(files, key);
const keyPathOf = (key: string, store = 'media'): string => {
  const folder = join(keyFolder, store, dirname(key));
  return join(
    folder,
    readdirSync(folder).find((name) => name.startsWith(key.split('/')[2]!))!,
  );
};
/** What a reader gets before the failure that it must see. */
async function readUntilFailure(key: string, range?: { start: number; end: number }): Promise<Buffer> {
  const got: Buffer[] = [];
  const reading = async (): Promise<void> => {
    for await (const chunk of (await storage.open(key, range))!) got.push(chunk as Buffer);
  };
  await expect(reading()).rejects.toThrow(FileAltered);
  return Buffer.concat(got);
}

const borders = [0, 1, 2]
  .flatMap((chunks) => [-1, 0, 1].map((more) => chunks * chunkBytes + more))
  .filter((n) => n >= 0);

describe('sealed files', () => {
  test.each(borders)('of %i bytes come back as they were written, whole and in any part', async (size) => {
    const bytes = randomBytes(size);
    const key = newStorageKey(account);
    expect(await storage.put(key, Readable.from(pieces(bytes)), { maxBytes: size })).toEqual({
      sizeBytes: size,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      firstBytes: bytes.subarray(0, 4096),
    });
    expect((await read(key)).equals(bytes)).toBe(true);
    expect(readFileSync(pathOf(key)).length).toBe(sealedSize(size));
    const marks = [...borders, randomInt(size + 1), randomInt(size + 1)].filter((n) => n < size);
    for (const start of marks)
      for (const end of [...marks, size - 1, size + 5].filter((n) => n >= start))
        expect([start, end, (await read(key, { start, end })).equals(bytes.subarray(start, end + 1))]).toEqual([
          start,
          end,
          true,
        ]);
    expect(await read(key, { start: size, end: size + 10 })).toEqual(Buffer.alloc(0));
  });

  test('of any size come back in any part', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(3 * chunkBytes), fc.nat(), fc.nat(), async (size, a, b) => {
        const bytes = randomBytes(size);
        const key = await put(bytes);
        expect((await read(key)).equals(bytes)).toBe(true);
        if (size === 0) return;
        const [start, end] = [a % size, b % size].sort((x, y) => x - y) as [number, number];
        expect((await read(key, { start, end })).equals(bytes.subarray(start, end + 1))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test('hold nothing of what was written, and neither do their keys', async () => {
    const word = Buffer.from('a word that is looked for everywhere');
    const key = await put(Buffer.concat(Array.from({ length: 5_000 }, () => word)));
    for (const path of [pathOf(key), keyPathOf(key)]) expect(readFileSync(path).includes(word)).toBe(false);
    // The same words twice are two files of which nobody sees that they are the same.
    const again = await put(Buffer.concat(Array.from({ length: 5_000 }, () => word)));
    expect(readFileSync(pathOf(key)).equals(readFileSync(pathOf(again)))).toBe(false);
  });

  test('that are too large, refused or cut off leave neither bytes nor a key, and the body is its bringer’s', async () => {
    const bytes = randomBytes(3 * chunkBytes);
    const bring = (body: Readable, accept?: () => void, maxBytes = bytes.length - 1) =>
      storage.put(newStorageKey(account), body, { maxBytes, accept });
    await expect(bring(Readable.from(pieces(bytes)))).rejects.toThrow(FileTooLarge);
    const large = Readable.from(pieces(bytes), { highWaterMark: 1 });
    await expect(bring(large, undefined, 10)).rejects.toThrow(FileTooLarge);
    expect(large.destroyed).toBe(false);
    await large.toArray();
    await expect(
      bring(Readable.from(pieces(bytes.subarray(1))), () => {
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    async function* broken() {
      yield bytes.subarray(0, 2 * chunkBytes);
      throw new Error('cut off');
    }
    await expect(bring(Readable.from(broken()))).rejects.toThrow('cut off');
    expect(namesIn(root)).toEqual([]);
  });

  test('leave nothing when the disk is full behind the last byte', async () => {
    const disk = new DiskFileStorage(files);
    const full = new SealedFileStorage(
      Object.assign(Object.create(disk) as DiskFileStorage, {
        async put(...[key, body, rules]: Parameters<DiskFileStorage['put']>) {
          await disk.put(key, body, rules);
          await disk.delete(key);
          throw new Error('no space left');
        },
      }),
      keys,
      'media',
    );
    await expect(put(randomBytes(100), full)).rejects.toThrow('no space left');
    expect(namesIn(root)).toEqual([]);
  });

  test('take of a part what came before it broke off, and nothing of nothing', async () => {
    const bytes = randomBytes(chunkBytes + 10);
    async function* broken(length: number) {
      yield* pieces(bytes.subarray(0, length));
      throw new Error('cut off');
    }
    const part = async (body: Readable, maxBytes = bytes.length): Promise<[string, number]> => {
      const key = newStorageKey(account);
      return [key, await storage.putPart(key, body, { maxBytes })];
    };
    const [key, size] = await part(Readable.from(broken(chunkBytes + 5)));
    expect(size).toBe(chunkBytes + 5);
    expect((await read(key)).equals(bytes.subarray(0, size))).toBe(true);
    await storage.delete(key);
    expect((await part(Readable.from(broken(0))))[1]).toBe(0);
    expect((await part(Readable.from([])))[1]).toBe(0);
    await expect(part(Readable.from(pieces(bytes)), 100)).rejects.toThrow(FileTooLarge);
    expect(namesIn(root)).toEqual(['destroyed']);
  });

  test('flow: a writer waits for the disk, a reader takes what it asks for', async () => {
    let made = 0;
    const many = 400;
    function* endless() {
      for (; made < many; made++) yield Buffer.alloc(chunkBytes, made);
    }
    const key = newStorageKey(account);
    let [held, taken] = [0, 0];
    const slow = new SealedFileStorage(
      {
        async put(_key: string, body: Readable) {
          for await (const chunk of body) {
            taken += (chunk as Buffer).length;
            await turn();
            held = Math.max(held, made * chunkBytes - taken);
          }
          return {} as never;
        },
      } as unknown as DiskFileStorage,
      keys,
      'media',
    );
    await slow.put(key, Readable.from(endless()), { maxBytes: many * chunkBytes });
    expect(held).toBeLessThan(20 * chunkBytes);
    await keys.discard({ store: 'media', key });

    const large = await put(randomBytes(many * chunkBytes));
    const reader = (await storage.open(large))!;
    for await (const chunk of reader.iterator({ destroyOnReturn: false })) {
      expect((chunk as Buffer).length).toBeGreaterThan(0);
      break;
    }
    for (let n = 0; n < 200; n++) await turn();
    expect(reader.readableLength).toBeLessThan(10 * chunkBytes);
    reader.destroy();
    expect(reader.destroyed).toBe(true);
  });
});

describe('a sealed file that was tampered with', () => {
  const size = 3 * chunkBytes + 100;

  test('by a flipped bit anywhere ends before wrong bytes leave', async () => {
    const bytes = randomBytes(size);
    const key = await put(bytes);
    const sealed = readFileSync(pathOf(key));
    for (const place of [0, 7, 8, chunkStart(1) - 1, chunkStart(1) + 5, chunkStart(3) + 50, sealed.length - 1]) {
      const altered = Buffer.from(sealed);
      altered[place]! ^= 1;
      writeFileSync(pathOf(key), altered);
      const got = await readUntilFailure(key);
      // Whole chunks in front of it, and not one byte more.
      expect(got.length % chunkBytes).toBe(0);
      expect(got.length).toBeLessThanOrEqual(place);
      expect(bytes.subarray(0, got.length).equals(got)).toBe(true);
    }
    writeFileSync(pathOf(key), sealed.with(chunkStart(2) + 1, sealed[chunkStart(2) + 1]! ^ 1));
    // Parts that are whole can be read.
    const whole = { start: 5, end: chunkBytes + 5 };
    expect((await read(key, whole)).equals(bytes.subarray(whole.start, whole.end + 1))).toBe(true);
    await readUntilFailure(key, { start: 2 * chunkBytes, end: 2 * chunkBytes });
  });

  test('by cutting it off, at the border of a chunk too, is seen', async () => {
    const key = await put(randomBytes(size));
    const sealed = readFileSync(pathOf(key));
    for (const length of [sealed.length - 1, chunkStart(3), chunkStart(2) + 7, chunkStart(1), 8, 3, 0]) {
      writeFileSync(pathOf(key), sealed);
      truncateSync(pathOf(key), length);
      await readUntilFailure(key);
      await readUntilFailure(key, { start: size - 1, end: size - 1 });
    }
  });

  test('by swapping chunks, files or areas is seen', async () => {
    const [one, other] = [await put(randomBytes(size)), await put(randomBytes(size))];
    const [sealedOne, sealedOther] = [readFileSync(pathOf(one)), readFileSync(pathOf(other))];
    writeFileSync(pathOf(one), sealedOther);
    expect((await readUntilFailure(one)).length).toBe(0);
    const swapped = Buffer.from(sealedOne);
    sealedOne.copy(swapped, chunkStart(1), chunkStart(2), chunkStart(3));
    sealedOne.copy(swapped, chunkStart(2), chunkStart(1), chunkStart(2));
    writeFileSync(pathOf(one), swapped);
    expect((await readUntilFailure(one)).length).toBe(chunkBytes);
    // A plain file in its place is no file from before: this one has a key.
    writeFileSync(pathOf(one), randomBytes(size));
    await readUntilFailure(one);
    // The key of another file, or one from another area.
    writeFileSync(pathOf(one), sealedOne);
    const kept = readFileSync(keyPathOf(one));
    writeFileSync(keyPathOf(one), readFileSync(keyPathOf(other)));
    await expect(storage.open(one)).rejects.toThrow(EnvelopeError);
    writeFileSync(keyPathOf(one), kept);
    const exports = storageWith(keys, files, 'exports');
    cpSync(join(keyFolder, 'media'), join(keyFolder, 'exports'), { recursive: true });
    await expect(exports.open(one)).rejects.toThrow(EnvelopeError);
    expect((await read(one)).length).toBe(size);
  });
});

describe('destroying', () => {
  test('ends what copies of the folder hold, and leaves the neighbours', async () => {
    const bytes = [randomBytes(200_000), randomBytes(10)] as const;
    const [gone, stays] = [await put(bytes[0]), await put(bytes[1])];
    const copy = join(root, 'copy');
    cpSync(files, copy, { recursive: true });
    const keyFile = readFileSync(keyPathOf(gone));
    await storage.delete(gone);
    await storage.delete(gone);
    expect(await storage.open(gone)).toBeUndefined();
    expect(existsSync(join(copy, gone))).toBe(true);
    expect(await storageWith(keys, copy).open(gone)).toBeUndefined();
    // Neither does another process open it, nor one that has the file back.
    expect(await storageWith(keysWith(first), copy).open(gone)).toBeUndefined();
    cpSync(copy, files, { recursive: true });
    expect(await storage.open(gone)).toBeUndefined();
    expect(namesIn(keyFolder).some((name) => name.startsWith(gone.split('/')[2]!))).toBe(false);
    expect(keyFile.length).toBeGreaterThan(0);
    expect((await read(stays, undefined, storageWith(keys, copy))).equals(bytes[1])).toBe(true);
  });

  test('is dated, and no name gets a key twice', async () => {
    const key = await put(randomBytes(10));
    const place = { store: 'media', key };
    expect(await keys.destroyedAt(place)).toBeUndefined();
    await storage.delete(key);
    expect(await keys.destroyedAt(place)).toEqual(at);
    await expect(put(randomBytes(10), storage, key)).rejects.toThrow(FileKeyDestroyed);
    expect(await storage.open(key)).toBeUndefined();
    expect(namesIn(files)).toEqual([]);
    // What was never there leaves no line.
    await storage.delete(newStorageKey(account));
    expect(namesIn(keyFolder)).toEqual(['destroyed']);
  });

  test('ends everything of an account, and what is still on its way', async () => {
    const other = newId();
    const mine = await Promise.all([1, 2, 3].map(() => put(randomBytes(100))));
    const theirs = await put(randomBytes(100), storage, newStorageKey(other));
    const copy = join(root, 'copy');
    cpSync(files, copy, { recursive: true });
    let isGone!: () => void;
    const gone = new Promise<void>((resolve) => (isGone = resolve));
    async function* late() {
      yield Buffer.from('it began before');
      await gone;
    }
    const late1 = storage.put(newStorageKey(account), Readable.from(late()), { maxBytes: 100 });
    const refused = expect(late1).rejects.toThrow(FileKeyDestroyed);
    expect(await storage.deleteAll(account)).toBe(3);
    isGone();
    await refused;
    for (const key of mine) {
      expect(await storageWith(keys, copy).open(key)).toBeUndefined();
      expect(await keys.destroyedAt({ store: 'media', key })).toEqual(at);
    }
    expect((await read(theirs)).length).toBe(100);
    expect(await storage.deleteAll(newId())).toBe(0);
    expect(await storage.count(account)).toBe(0);
  });

  test('tells files from before, which are read as they are, from those without a key', async () => {
    const disk = new DiskFileStorage(files);
    const [plain, empty] = [newStorageKey(account), newStorageKey(account)];
    const bytes = randomBytes(100_000);
    await disk.put(plain, Readable.from([bytes]), { maxBytes: bytes.length });
    await disk.put(empty, Readable.from([]), { maxBytes: 1 });
    expect((await read(plain)).equals(bytes)).toBe(true);
    expect((await read(plain, { start: 3, end: 9 })).equals(bytes.subarray(3, 10))).toBe(true);
    expect((await read(empty)).length).toBe(0);
    await storage.delete(plain);
    expect(await storage.open(plain)).toBeUndefined();
    // One that comes back from a copy stays gone.
    await disk.put(plain, Readable.from([bytes]), { maxBytes: bytes.length });
    expect(await storage.open(plain)).toBeUndefined();
    const sealed = await put(bytes);
    rmSync(keyPathOf(sealed));
    expect(await storage.open(sealed)).toBeUndefined();
  });
});

describe('the keys of files', () => {
  const rewrapAll = async (all: FileKeys, limit = 2): Promise<{ done: number; failed: number }> => {
    const sum = { done: 0, failed: 0 };
    for (let after: string | undefined; ;) {
      const { done, failed, last } = await all.rewrap(after, limit);
      sum.done += done;
      sum.failed += failed;
      if (last === undefined) return sum;
      after = last;
    }
  };

  test('move to the newest master key batch by batch, and need the old one no more', async () => {
    const sizes = [10, 70_000, 0, 5, 200_000];
    const stored = await Promise.all(sizes.map(async (size) => ({ size, key: await put(randomBytes(size)) })));
    expect(await keys.count()).toEqual(new Map([[first.id, 5]]));
    const both = keysWith(second, first);
    const fresh = await put(randomBytes(7), storageWith(both));
    for (const { key, size } of stored) expect((await read(key, undefined, storageWith(both))).length).toBe(size);
    expect(await rewrapAll(both)).toEqual({ done: 5, failed: 0 });
    expect(await rewrapAll(both)).toEqual({ done: 0, failed: 0 });
    const alone = keysWith(second);
    expect(await alone.count()).toEqual(new Map([[second.id, 6]]));
    for (const { key, size } of [...stored, { key: fresh, size: 7 }]) {
      expect((await read(key, undefined, storageWith(alone))).length).toBe(size);
      // Of the old wrapping nothing is left.
      expect(readFileSync(keyPathOf(key), 'utf8')).not.toContain(`v1.${first.id}.`);
    }
    await storageWith(alone).delete(stored[0]!.key);
    expect(await alone.count()).toEqual(new Map([[second.id, 5]]));
  });

  test('of a master key that nobody has are counted, named and left', async () => {
    const key = await put(randomBytes(10));
    const others = keysWith(second);
    expect(await rewrapAll(others)).toEqual({ done: 0, failed: 1 });
    await expect(storageWith(others).open(key)).rejects.toThrow(`Master key ${first.id} is not among SECRETS_KEY`);
    expect((await read(key)).length).toBe(10);
  });

  test('go on where a rotation died: half a line, two lines, the new line alone, the old name', async () => {
    const both = keysWith(second, first);
    const cut = async (how: (path: string, old: string, fresh: string) => void): Promise<string> => {
      const key = await put(randomBytes(33));
      const path = keyPathOf(key);
      const old = readFileSync(path, 'utf8');
      how(path, old, new Envelope([second, first]).rewrap(old.trim(), `file_key|media|${key}`));
      return key;
    };
    const broken = [
      await cut((path, old, fresh) => writeFileSync(path, `${old}\n${fresh.slice(0, 40)}`)),
      await cut((path, old, fresh) => writeFileSync(path, `${old}\n${fresh}\n`)),
      await cut((path, old, fresh) =>
        writeFileSync(path, `${' '.repeat(old.length / 2)}${old.slice(old.length / 2)}\n${fresh}\n`),
      ),
      await cut((path, old, fresh) => writeFileSync(path, `${' '.repeat(old.length)}\n${fresh}\n`)),
    ];
    for (const key of broken) expect((await read(key, undefined, storageWith(both))).length).toBe(33);
    expect(await rewrapAll(both)).toEqual({ done: 4, failed: 0 });
    for (const key of broken) expect((await read(key, undefined, storageWith(keysWith(second)))).length).toBe(33);
  });

  test('that are destroyed while they are wrapped anew do not come back, and readers never miss one', async () => {
    const both = keysWith(second, first);
    const reading = storageWith(both);
    const stored = await Promise.all(Array.from({ length: 60 }, () => put(randomBytes(50))));
    let isOver = false;
    const readers = (async () => {
      while (!isOver)
        for (const key of stored.slice(30)) {
          const found = await reading.open(key);
          expect([key, found !== undefined]).toEqual([key, true]);
          await found!.toArray();
        }
    })();
    const destroyers = Promise.all(stored.slice(0, 30).map((key) => reading.delete(key)));
    await rewrapAll(both, 7);
    await destroyers;
    isOver = true;
    await readers;
    await rewrapAll(both);
    expect(await keysWith(second).count()).toEqual(new Map([[second.id, 30]]));
    for (const key of stored.slice(0, 30)) expect(await reading.open(key)).toBeUndefined();
    for (const key of stored.slice(30))
      expect((await read(key, undefined, storageWith(keysWith(second)))).length).toBe(50);
  });

  test('stand under a place that leads nowhere else', async () => {
    for (const key of ['../outside', `${account}/../x`]) {
      await expect(storage.open(key)).rejects.toThrow('Not a key');
      await expect(storage.delete(key)).rejects.toThrow('Not a key');
      await expect(storage.put(key, Readable.from([Buffer.from('x')]), { maxBytes: 1 })).rejects.toThrow('Not a key');
    }
    const key = await put(randomBytes(3));
    renameSync(keyPathOf(key), `${keyPathOf(key).slice(0, -8)}${second.id}`);
    // The name of the master key in the path is a hint: what counts is inside.
    expect((await read(key)).length).toBe(3);
  });
});
