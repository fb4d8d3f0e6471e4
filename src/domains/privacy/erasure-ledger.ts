import { mkdir, open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { deriveKey, equalInConstantTime, keyedHash } from '../../platform/crypto/keyed-hash.js';

/** That somebody was erased, as it is remembered outside the database: ids that lead to nobody, and keyed hashes. */
export interface LedgerEntry {
  v: 1;
  accountId: string;
  erasureJobId: string;
  contactIds: string[];
  hashes: string[];
  /** ISO 8601. */
  erasedAt: string;
}

/**
 * A file that is only ever added to, outside the database: a backup that is restored is older than the erasures since,
 * and by this file they are done again. Each line carries a keyed digest; one that was not written here is not believed.
 */
export class ErasureLedger {
  private readonly keys: readonly Buffer[];

  constructor(
    private readonly path: string,
    secretsKeys: readonly Buffer[],
  ) {
    this.keys = secretsKeys.map((secret) => deriveKey(secret, 'erasure-ledger'));
  }

  /** On the disk when it has ended. The same erasure may stand there twice. */
  async add(entry: LedgerEntry): Promise<void> {
    await mkdir(dirname(this.path), { recursive: true, mode: 0o700 });
    const text = JSON.stringify(entry);
    const file = await open(this.path, 'a', 0o600);
    try {
      // A line that a crash cut off must not swallow this one.
      await file.appendFile(`\n${keyedHash(this.keys[0]!, text)} ${text}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
    const folder = await open(dirname(this.path), 'r');
    await folder.sync().finally(() => folder.close());
  }

  /** Every entry, each erasure once. @throws Error when a whole line is not ours: then nobody knows who is missing */
  async read(): Promise<LedgerEntry[]> {
    const text = await readFile(this.path, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return '';
      throw error;
    });
    const entries = new Map<string, LedgerEntry>();
    const lines = text.split('\n').filter((line) => line !== '');
    for (const line of lines) {
      const [mac, body] = [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)];
      if (!this.keys.some((key) => equalInConstantTime(keyedHash(key, body), mac))) {
        // What a crash cut off while it was written was never acknowledged.
        if (!line.endsWith('}')) continue;
        throw new Error('The erasure ledger holds a line that was not written with one of SECRETS_KEY');
      }
      const entry = JSON.parse(body) as LedgerEntry;
      entries.set(entry.erasureJobId, entry);
    }
    return [...entries.values()];
  }
}
