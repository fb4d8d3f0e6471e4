import type { Readable } from 'node:stream';
import type { Envelope } from '../../platform/crypto/envelope.js';
import type { Database } from '../../platform/database/database.js';
import { rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { newStorageKey, type FileStorage } from '../../platform/files/file-storage.js';
import { newId } from '../../platform/kernel/ids.js';
import { systemViewer } from '../../platform/kernel/viewer.js';
import type { ErasableFiles } from './erasure-hooks.js';

const maxBytes = 4 * 1024 ** 3;
const placeOf = (accountId: string, id: string): string => `erasure_vault|sealed|${accountId}|${id}`;

/** Rows of one store, as they were. */
export interface VaultedRows {
  store: string;
  rows: Record<string, unknown>[];
}

/**
 * Where the data of a person goes who is erased while a legal hold forbids to destroy it: sealed rows and files that no
 * part of the product reads, until the last hold is released.
 */
export class ErasureVault {
  constructor(
    private readonly database: Database,
    private readonly envelope: Envelope,
    private readonly files: FileStorage,
  ) {}

  /** Takes in rows, in the transaction that deletes them. */
  async keep(scope: Scope, jobId: string, store: string, kept: readonly unknown[]): Promise<void> {
    if (kept.length === 0) return;
    const id = newId();
    await rows(
      scope.em,
      `/* keepInVault */
       insert into erasure_vault (account_id, id, erasure_job_id, store, row_count, sealed) values ($1, $2, $3, $4, $5, $6)`,
      [
        scope.accountId,
        id,
        jobId,
        store,
        kept.length,
        this.envelope.seal(JSON.stringify(kept), placeOf(scope.accountId, id)),
      ],
    );
  }

  /** Brings a file over; done again after a crash it finds it brought, or brings it once more. */
  async bring(accountId: string, jobId: string, store: string, key: string, from: ErasableFiles): Promise<void> {
    const body = await from.open(key);
    if (!body) return;
    const kept = newStorageKey(accountId);
    await this.files.put(kept, body as Readable, { maxBytes });
    await this.database.write(systemViewer(accountId), (scope) =>
      rows(
        scope.em,
        `/* keepFileInVault */
         insert into erasure_vault (account_id, id, erasure_job_id, store, row_count, storage_key) values ($1, $2, $3, $4, 1, $5)`,
        [accountId, newId(), jobId, `FILES ${store}`, kept],
      ),
    );
    await from.delete(key);
  }

  /** What is kept of one erasure, store by store, in the order in which it came. */
  async *read(scope: Scope, jobId: string): AsyncGenerator<VaultedRows> {
    for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
      const [next] = await rows<{ id: string; store: string; sealed: string }>(
        scope.em,
        `/* readVault */ select id, store, sealed from erasure_vault
         where account_id = $1 and erasure_job_id = $2 and sealed is not null and id > $3 order by id limit 1`,
        [scope.accountId, jobId, after],
      );
      if (!next) return;
      const text = this.envelope.open(next.sealed, placeOf(scope.accountId, next.id));
      yield { store: next.store, rows: JSON.parse(text) as VaultedRows['rows'] };
      after = next.id;
    }
  }

  /** Destroys the files of an erasure; its rows go with the transaction that ends it. */
  async destroyFiles(accountId: string, jobId: string): Promise<void> {
    const kept = await rows<{ key: string }>(
      this.database.read(systemViewer(accountId)).em,
      `/* vaultFiles */ select storage_key as key from erasure_vault
       where account_id = $1 and erasure_job_id = $2 and storage_key is not null`,
      [accountId, jobId],
    );
    for (const { key } of kept) await this.files.delete(key);
  }

  /** Destroys what is kept of an erasure in the database. */
  async destroyRows(scope: Scope, jobId: string): Promise<void> {
    await rows(scope.em, `/* destroyVault */ delete from erasure_vault where account_id = $1 and erasure_job_id = $2`, [
      scope.accountId,
      jobId,
    ]);
  }
}
