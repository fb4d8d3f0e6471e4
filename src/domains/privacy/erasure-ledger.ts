import { deriveKey, equalInConstantTime, keyedHash } from '../../platform/crypto/keyed-hash.js';
import { LineFile } from '../../platform/files/line-file.js';

/** That somebody was erased, as it is remembered outside the database: ids that lead to nobody, and keyed hashes. */
export interface LedgerEntry {
  v: 1;
  accountId: string;
  erasureJobId: string;
  contactIds: string[];
  hashes: string[];
  /** ISO 8601. */
  erasedAt: string;
  /** A legal hold stood: the data lay in the vault. A later line of the same erasure says that it was destroyed. */
  isHeld?: true;
}

/** That a user or a whole account was erased: ids alone, which lead to nobody. */
export interface DeletionEntry {
  v: 2;
  subject: 'USER' | 'ACCOUNT';
  subjectId: string;
  deletionId: string;
  /** What Meta calls the numbers of the account, as keyed hashes. */
  hashes?: string[];
  /** ISO 8601. */
  erasedAt: string;
}

/**
 * A file that is only ever added to, outside the database: a backup that is restored is older than the erasures since,
 * and by this file they are done again. Each line carries a keyed digest; one that was not written here is not believed.
 */
export class ErasureLedger {
  private readonly keys: readonly Buffer[];
  private readonly file: LineFile;

  constructor(path: string, secretsKeys: readonly Buffer[]) {
    this.keys = secretsKeys.map((secret) => deriveKey(secret, 'erasure-ledger'));
    this.file = new LineFile(path);
  }

  /** On the disk when it has ended. The same erasure may stand there twice; the last line holds. */
  async add(entry: LedgerEntry | DeletionEntry): Promise<void> {
    const text = JSON.stringify(entry);
    await this.file.add(`${keyedHash(this.keys[0]!, text)} ${text}`);
  }

  /** Erased contacts, each erasure once. @throws Error when a whole line is not ours: then nobody knows who is missing */
  async read(): Promise<LedgerEntry[]> {
    const entries = (await this.readAll()).filter((entry) => entry.v === 1);
    return [...new Map(entries.map((entry) => [entry.erasureJobId, entry])).values()];
  }

  /** Erased users and accounts, each once. @throws Error as `read` */
  async readDeletions(): Promise<DeletionEntry[]> {
    const entries = (await this.readAll()).filter((entry) => entry.v === 2);
    return [...new Map(entries.map((entry) => [entry.subjectId, entry])).values()];
  }

  private async readAll(): Promise<(LedgerEntry | DeletionEntry)[]> {
    const entries: (LedgerEntry | DeletionEntry)[] = [];
    for (const line of await this.file.read()) {
      const [mac, body] = [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)];
      if (!this.keys.some((key) => equalInConstantTime(keyedHash(key, body), mac))) {
        // What a crash cut off while it was written was never acknowledged.
        if (!line.endsWith('}')) continue;
        throw new Error('The erasure ledger holds a line that was not written with one of SECRETS_KEY');
      }
      entries.push(JSON.parse(body) as LedgerEntry | DeletionEntry);
    }
    return entries;
  }
}
