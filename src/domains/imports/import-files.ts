import { randomBytes } from 'node:crypto';
import type { Readable } from 'node:stream';
import { deriveKey, equalInConstantTime, keyedHash } from '../../platform/crypto/keyed-hash.js';
import type { Clock } from '../../platform/kernel/clock.js';
import { toPublicId, uuidOf } from '../../platform/kernel/ids.js';

/** Where tables lie; a file is there whole or not at all, and never changes. */
export interface TableFiles {
  put(key: string, body: Readable, rules: { maxBytes: number }): Promise<{ sizeBytes: number; sha256: string }>;
  open(key: string): Promise<Readable | undefined>;
  delete(key: string): Promise<void>;
  listAccounts(): Promise<string[]>;
  list(accountId: string, batchSize: number): AsyncIterable<{ key: string; storedAt: Date }[]>;
  deletePartial(before: Date): Promise<number>;
}

/** A key that nobody can guess; it starts with the account. */
export function newTableKey(accountId: string): string {
  const name = randomBytes(24).toString('hex');
  return `${accountId}/${name.slice(0, 2)}/${name}`;
}

/** What a link lets its holder do: put the file of an import, get its faults, get the file of an export. */
export type TableLinkUse = 'upload' | 'errors' | 'export';

const lifeMs: Readonly<Record<TableLinkUse, number>> = { upload: 3_600_000, errors: 900_000, export: 900_000 };
const kinds = { upload: 'ContactImport', errors: 'ContactImport', export: 'ContactExport' } as const;
const pathOf: Readonly<Record<TableLinkUse, string>> = {
  upload: 'imports',
  errors: 'import-errors',
  export: 'exports',
};

/** The parts of a link's address. */
export interface TableLinkParts {
  account: string;
  table: string;
  expires: string;
  signature: string;
}

/** Signed addresses of tables. The signature covers account, table, use and end, so no part can be changed for another. */
export class TableLinks {
  private readonly keys: readonly Buffer[];

  constructor(
    private readonly publicUrl: string,
    secretsKeys: readonly Buffer[],
    private readonly clock: Clock,
  ) {
    this.keys = secretsKeys.map((key) => deriveKey(key, 'table-links'));
  }

  /** An upload may begin within an hour, a download within a quarter of one; `endsAt` may end it earlier. */
  make(use: TableLinkUse, accountId: string, id: string, endsAt?: Date): { url: string; expiresAt: Date } {
    const end = Math.min(this.clock.now().getTime() + lifeMs[use], endsAt?.getTime() ?? Infinity);
    const expires = Math.floor(end / 1000);
    const signature = keyedHash(this.keys[0]!, signedText(use, accountId, id, expires));
    const path = `${pathOf[use]}/${toPublicId('Account', accountId)}/${toPublicId(kinds[use], id)}`;
    return {
      url: `${this.publicUrl}/${path}?expires=${expires}&signature=${signature}`,
      expiresAt: new Date(expires * 1000),
    };
  }

  /** What a link stands for; `forged` for anything that was not signed here, for this use. */
  open(use: TableLinkUse, parts: TableLinkParts): { accountId: string; id: string } | 'forged' | 'expired' {
    const accountId = uuidOf('Account', parts.account);
    const id = uuidOf(kinds[use], parts.table);
    if (!accountId || !id || !/^\d{1,12}$/.test(parts.expires)) return 'forged';
    const text = signedText(use, accountId, id, Number(parts.expires));
    if (!this.keys.some((key) => equalInConstantTime(keyedHash(key, text), parts.signature))) return 'forged';
    return Number(parts.expires) * 1000 <= this.clock.now().getTime() ? 'expired' : { accountId, id };
  }
}

const signedText = (use: TableLinkUse, accountId: string, id: string, expires: number): string =>
  `${use}|${accountId}|${id}|${expires}`;
