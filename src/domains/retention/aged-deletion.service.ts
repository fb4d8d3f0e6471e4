import { rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { commit } from '../../platform/events/event-log.js';
import type { DataMap } from '../../platform/personal-data/data-map.js';
import { mediaChanged } from '../media/media.events.js';
import { RetentionCategory } from './retention-categories.js';
import { agedIn, hangingOn, type Hanging } from './retention-sql.js';

/** Deletes rows that were taken under a lock, and says which files nothing shows any more. */
export class AgedDeletion {
  private readonly hanging: readonly Hanging[];

  constructor(
    map: DataMap,
    private readonly files: { delete(key: string): Promise<void> },
  ) {
    this.hanging = hangingOn(map);
  }

  /** Keys of files that are to be deleted after the commit; what a crash leaves of them the sweep of orphans finds. */
  async delete(
    scope: Scope,
    category: RetentionCategory,
    taken: readonly { place: string; id: string | null }[],
  ): Promise<string[]> {
    const ids = taken.flatMap(({ id }) => id ?? []);
    if (category === RetentionCategory.CLOSED_CONVERSATIONS) return this.conversations(scope, ids);
    if (category === RetentionCategory.MEDIA_FILES) return this.expireFiles(scope, ids);
    const { table } = agedIn[category]!;
    await rows(
      scope.em,
      `/* deleteAged_${table} */ delete from ${table} t where t.account_id = $1 and t.ctid = any($2::text[]::tid[])`,
      [scope.accountId, taken.map(({ place }) => place)],
    );
    return [];
  }

  async deleteFiles(keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.files.delete(key);
  }

  /** With everything that hangs on them; a file goes with the last message or note that shows it. */
  private async conversations(scope: Scope, ids: readonly string[]): Promise<string[]> {
    const params = [scope.accountId, ids];
    const shown = await rows<{ id: string }>(
      scope.em,
      `/* filesOfAged */
       select media_id as id from message where account_id = $1 and conversation_id = any($2::uuid[]) and media_id is not null
       union select f.media_id from note_media f join note n on n.account_id = $1 and n.id = f.note_id
       where f.account_id = $1 and n.conversation_id = any($2::uuid[])`,
      params,
    );
    for (const { sql } of this.hanging) await rows(scope.em, sql, params);
    const gone = await rows<{ key: string | null }>(
      scope.em,
      `/* filesNobodyShows */
       delete from media t where t.account_id = $1 and t.id = any($2::uuid[])
         and not exists (select from message m where m.account_id = $1 and m.media_id = t.id)
         and not exists (select from note_media f where f.account_id = $1 and f.media_id = t.id)
         and not exists (select from canned_response r where r.account_id = $1 and r.media_id = t.id)
       returning t.storage_key as key`,
      [scope.accountId, shown.map(({ id }) => id)],
    );
    return gone.flatMap(({ key }) => key ?? []);
  }

  private async expireFiles(scope: Scope, ids: readonly string[]): Promise<string[]> {
    const gone = await rows<{ id: string; key: string | null }>(
      scope.em,
      `/* expireOldFiles */
       with old as (select id, storage_key from media where account_id = $1 and id = any($2::uuid[])
         and (storage_key is not null or state in ('READY', 'INFECTED')))
       update media t set state = 'EXPIRED', storage_key = null,
         scan_state = case when scan_state = 'PENDING' then 'NOT_SCANNED' else scan_state end
       from old where t.account_id = $1 and t.id = old.id
       returning t.id, old.storage_key as key`,
      [scope.accountId, ids],
    );
    return commit(
      scope,
      gone.flatMap(({ key }) => key ?? []),
      gone.map(({ id }) => mediaChanged(id)),
    );
  }
}
