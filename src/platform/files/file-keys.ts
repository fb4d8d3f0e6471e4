import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Envelope, EnvelopeError } from '../crypto/envelope.js';
import type { Clock } from '../kernel/clock.js';
import { isStorageKey } from './file-storage.js';
import { isMissing, namesIn, syncFolders } from './folders.js';
import { LineFile } from './line-file.js';

/** What opens one file, and how long it is: nobody can cut it off unseen. */
export interface FileKey {
  dataKey: Buffer;
  sizeBytes: number;
}

/** Which file a key is for: the area of files that it lies in, and its key there. */
export interface FilePlace {
  store: string;
  key: string;
}

/** A file that was destroyed is not written again under its old name. */
export class FileKeyDestroyed extends Error {
  constructor() {
    super('What lay here was destroyed');
  }
}

const destroyedName = 'destroyed';
const keyFile = /^([0-9a-f]{48})\.([0-9a-f]{8})$/;

/** A new key for one file. */
export const newFileKey = (): Buffer => randomBytes(32);

/**
 * The keys of stored files, one small file each, outside database and files: `<store>/<account>/<shard>/<name>.<id of the
 * master key that wraps it>`. Without its key a file says nothing, in whatever copy of the folder it lies. What was
 * destroyed is a dated line of the file `destroyed` beside them, written before the key goes: the same name never gets a
 * key again. Nothing is kept in memory, so that no process opens what another one destroyed.
 */
export class FileKeys {
  constructor(
    private readonly root: string,
    private readonly envelope: Envelope,
    private readonly clock: Clock,
  ) {}

  /** Writes a key; it is on the disk when this has ended. @throws FileKeyDestroyed */
  async keep(place: FilePlace, { dataKey, sizeBytes }: FileKey): Promise<void> {
    const path = this.pathOf(place, this.envelope.newestKeyId);
    const made = await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const record = JSON.stringify({ key: dataKey.toString('base64url'), sizeBytes });
    const file = await open(path, 'wx', 0o600);
    try {
      try {
        await file.appendFile(`${this.envelope.seal(record, labelOf(place))}\n`);
        await file.sync();
      } finally {
        await file.close();
      }
      await syncFolders(dirname(path), made ? dirname(made) : dirname(path));
      // Asked afterwards: whoever destroys writes the line first and looks for the key then, so one sees the other.
      if (await this.isDestroyed(place)) throw new FileKeyDestroyed();
    } catch (error) {
      await this.discard(place);
      throw error;
    }
  }

  /** The key of a file; undefined when there is none, or none any more. @throws EnvelopeError when it was changed, or another's */
  async find(place: FilePlace): Promise<FileKey | undefined> {
    // Between two looks a rotation may have given it its newest name: never an older one.
    for (let look = 0; look < 2; look++) {
      const found = await readKey(this.pathOf(place, this.envelope.newestKeyId));
      if (found) return this.opened(found, place);
      for (const path of await this.filesOf(place)) {
        const older = await readKey(path);
        if (older) return this.opened(older, place);
      }
    }
    return undefined;
  }

  /** Takes back a key whose file never appeared. */
  async discard(place: FilePlace): Promise<void> {
    // A rotation may rename it while we look.
    for (let paths = await this.filesOf(place); paths.length > 0; paths = await this.filesOf(place))
      for (const path of paths) await wipe(path);
  }

  /** Ends a file for good, whether it has a key or is from before there were any. */
  async destroy(place: FilePlace): Promise<void> {
    const line = `${nameOf(place.key)} ${this.clock.now().toISOString()}`;
    await new LineFile(join(this.folderOf(place), destroyedName)).add(line);
    await this.discard(place);
  }

  /** Whether there is a key; cheaper than to open it. */
  async has(place: FilePlace): Promise<boolean> {
    return (await this.filesOf(place)).length > 0;
  }

  /** Ends all files of an account. */
  async destroyAll(store: string, accountId: string): Promise<void> {
    const folder = join(this.root, store, accountId);
    await new LineFile(join(folder, destroyedName)).add(this.clock.now().toISOString());
    for (const shard of await namesIn(folder)) {
      if (shard === destroyedName) continue;
      for (const name of await namesIn(join(folder, shard)))
        if (keyFile.test(name)) await wipe(join(folder, shard, name));
      await rm(join(folder, shard), { recursive: true, force: true });
    }
  }

  /** Whether keys of an account were ever kept. */
  async hasAny(store: string, accountId: string): Promise<boolean> {
    return (await namesIn(join(this.root, store, accountId))).length > 0;
  }

  /** When a file, or all of its account, was destroyed; undefined: it was not. */
  async destroyedAt(place: FilePlace): Promise<Date | undefined> {
    const name = nameOf(place.key);
    const folder = this.folderOf(place);
    const own = (await new LineFile(join(folder, destroyedName)).read()).find((line) => line.startsWith(`${name} `));
    const [all] = await new LineFile(join(dirname(folder), destroyedName)).read();
    const at = own?.slice(name.length + 1) ?? all;
    return at === undefined ? undefined : new Date(at);
  }

  /** How many keys each master key wraps. */
  async count(): Promise<Map<string, number>> {
    const counts = new Map<string, number>();
    for await (const { keyId } of this.walk()) counts.set(keyId, (counts.get(keyId) ?? 0) + 1);
    return counts;
  }

  /**
   * Wraps up to `limit` keys behind `after` with the newest master key; `last` is where to go on, undefined at the end.
   * Safe to be cut off anywhere, and beside writers and destroyers. `failed`: no key of the settings opens them.
   */
  async rewrap(after: string | undefined, limit: number): Promise<{ done: number; failed: number; last?: string }> {
    let [done, failed] = [0, 0];
    for await (const { place, keyId, at } of this.walk(after?.split('/'))) {
      if (keyId === this.envelope.newestKeyId) continue;
      try {
        if (await this.rewrapOne(place, keyId)) done++;
      } catch (error) {
        if (!(error instanceof EnvelopeError)) throw error;
        failed++;
      }
      if (done + failed >= limit) return { done, failed, last: at };
    }
    return { done, failed };
  }

  /** False when it was destroyed meanwhile: nothing here makes a file where there is none. */
  private async rewrapOne(place: FilePlace, keyId: string): Promise<boolean> {
    const path = this.pathOf(place, keyId);
    try {
      const file = await open(path, 'r+');
      try {
        const text = await file.readFile('utf8');
        const sealed = keyIn(text);
        if (!sealed) return false;
        const { length } = Buffer.from(text);
        // The new wrapping is on the disk before the old one goes, and a half-written line counts for nothing.
        await file.write(`\n${this.envelope.rewrap(sealed, labelOf(place))}\n`, length);
        await file.sync();
        await file.write(' '.repeat(length), 0);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(path, this.pathOf(place, this.envelope.newestKeyId));
      return true;
    } catch (error) {
      if (isMissing(error)) return false;
      throw error;
    }
  }

  /** Every key, in the order of its path. */
  private async *walk(
    after: readonly string[] = [],
    folder: readonly string[] = [],
  ): AsyncGenerator<{ place: FilePlace; keyId: string; at: string }> {
    const [first, ...rest] = after;
    for (const name of await namesIn(join(this.root, ...folder))) {
      if (first !== undefined && (name < first || (name === first && rest.length === 0))) continue;
      const path = [...folder, name];
      if (path.length < 4) {
        yield* this.walk(name === first ? rest : [], path);
        continue;
      }
      const [, own, keyId] = keyFile.exec(name) ?? [];
      const [store, accountId, shard] = path;
      if (own)
        yield { place: { store: store!, key: `${accountId}/${shard}/${own}` }, keyId: keyId!, at: path.join('/') };
    }
  }

  private async isDestroyed(place: FilePlace): Promise<boolean> {
    return (await this.destroyedAt(place)) !== undefined;
  }

  private opened(sealed: string, place: FilePlace): FileKey {
    const { key, sizeBytes } = JSON.parse(this.envelope.open(sealed, labelOf(place))) as {
      key: string;
      sizeBytes: number;
    };
    return { dataKey: Buffer.from(key, 'base64url'), sizeBytes };
  }

  /** Under whichever master keys the key of a file lies. */
  private async filesOf(place: FilePlace): Promise<string[]> {
    const folder = this.folderOf(place);
    const name = nameOf(place.key);
    const names = await namesIn(folder);
    return names.filter((one) => one.startsWith(`${name}.`)).map((one) => join(folder, one));
  }

  private folderOf({ store, key }: FilePlace): string {
    if (!isStorageKey(key)) throw new Error('Not a key of the storage');
    return join(this.root, store, dirname(key));
  }

  private pathOf(place: FilePlace, masterKeyId: string): string {
    return join(this.folderOf(place), `${nameOf(place.key)}.${masterKeyId}`);
  }
}

const nameOf = (key: string): string => key.slice(key.lastIndexOf('/') + 1);
const labelOf = ({ store, key }: FilePlace): string => `file_key|${store}|${key}`;

/** The last whole line that is not blank: a rotation adds the new one, and blanks the old one then. */
const keyIn = (text: string): string | undefined =>
  text
    .split('\n')
    .slice(0, -1)
    .map((line) => line.trim())
    .findLast((line) => line !== '');

async function readKey(path: string): Promise<string | undefined> {
  try {
    return keyIn(await readFile(path, 'utf8'));
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** Writes over a key, then lets its name go. */
async function wipe(path: string): Promise<void> {
  try {
    const file = await open(path, 'r+');
    try {
      const { size } = await file.stat();
      await file.write(' '.repeat(size), 0);
      await file.sync();
    } finally {
      await file.close();
    }
    await unlink(path);
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
}
