import { rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import type { RecordedMerge, UndoableMergeFollower } from '../contacts/contact.events.js';

/** Tables whose rows belong to one contact and have an id of their own. */
const owned = ['contact_note', 'contact_event'] as const;

/** Labels, notes and events follow their contact into another one, and back. */
export const profileMerge: UndoableMergeFollower = {
  async merge(scope, merges) {
    for (const merge of merges) await move(scope, merge);
  },
  async undo(scope, { mergeId, keptId, goneId }) {
    const ids = [scope.accountId, mergeId, keptId, goneId];
    for (const table of owned) {
      await rows(
        scope.em,
        `/* giveBack_${table} */
         update ${table} o set contact_id = $4 from contact_merge_row r
         where r.account_id = $1 and r.merge_id = $2 and r.kind = '${table}' and o.account_id = $1 and o.id = r.row_id
           and o.contact_id = $3`,
        ids,
      );
    }
    await rows(
      scope.em,
      `/* giveBackLabels */
       with line as (
         select r.row_id as label_id, r.before from contact_merge_row r
         where r.account_id = $1 and r.merge_id = $2 and r.kind = 'contact_label'
       ), taken as (
         delete from contact_label cl using line where cl.account_id = $1 and cl.contact_id = $3
           and cl.label_id = line.label_id and not (line.before ->> 'was_on_kept')::boolean
       )
       insert into contact_label (account_id, contact_id, label_id, added_at)
       select $1, $4, l.id, (line.before ->> 'added_at')::timestamptz
       from line join label l on l.account_id = $1 and l.id = line.label_id on conflict do nothing`,
      ids,
    );
  },
};

async function move(scope: Scope, { mergeId, keptId, goneId }: RecordedMerge): Promise<void> {
  const ids = [scope.accountId, mergeId, keptId, goneId];
  for (const table of owned) {
    await rows(
      scope.em,
      `/* move_${table} */
       with moved as (
         update ${table} set contact_id = $3 where account_id = $1 and contact_id = $4 returning id
       )
       insert into contact_merge_row (account_id, merge_id, kind, row_id) select $1, $2, '${table}', id from moved`,
      ids,
    );
  }
  await rows(
    scope.em,
    `/* moveLabels */
     with gone as (
       select g.label_id, g.added_at, exists (
         select from contact_label k where k.account_id = $1 and k.contact_id = $3 and k.label_id = g.label_id) as was_on_kept
       from contact_label g where g.account_id = $1 and g.contact_id = $4
     ), noted as (
       insert into contact_merge_row (account_id, merge_id, kind, row_id, before)
       select $1, $2, 'contact_label', label_id, jsonb_build_object('added_at', added_at, 'was_on_kept', was_on_kept) from gone
     )
     insert into contact_label (account_id, contact_id, label_id, added_at)
     select $1, $3, label_id, added_at from gone on conflict do nothing`,
    ids,
  );
}
