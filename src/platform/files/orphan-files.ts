import type { Database } from '../database/database.js';
import { firstRow } from '../database/rows.js';
import type { Scope } from '../database/scope.js';
import { systemViewer } from '../kernel/viewer.js';
import type { FileStorage, StoredFile } from './file-storage.js';

const batchSize = 500;

/** Those of these keys that a row names. */
export type NamedKeys = (scope: Scope, keys: readonly string[]) => Promise<readonly string[]>;

/**
 * Deletes files from before this time that no row names, and how many there were: a process died between the file and its
 * row, or between a row's end and its file's.
 */
export async function deleteOrphans(
  database: Database,
  storage: FileStorage,
  before: Date,
  named: NamedKeys,
): Promise<number> {
  let deleted = await storage.deletePartial(before);
  for (const accountId of await storage.listAccounts()) {
    if (!(await isKnown(database, accountId))) continue;
    for await (const batch of storage.list(accountId, batchSize)) {
      const old = batch.filter((file: StoredFile) => file.storedAt < before).map((file) => file.key);
      if (old.length === 0) continue;
      const kept = new Set(await named(database.read(systemViewer(accountId)), old));
      const orphans = old.filter((key) => !kept.has(key));
      for (const key of orphans) await storage.delete(key);
      deleted += orphans.length;
    }
  }
  return deleted;
}

/** Files of an account that this database does not have are another database's, and not touched. */
async function isKnown(database: Database, accountId: string): Promise<boolean> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(accountId)) return false;
  const { em } = database.read(systemViewer(accountId));
  return (await firstRow(em, `/* knownAccount */ select 1 from account where id = $1`, [accountId])) !== undefined;
}
