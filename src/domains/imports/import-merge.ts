import { rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import type { RecordedMerge, UndoableMergeFollower } from '../contacts/contact.events.js';

/** Where a contact came from goes with it into the one that stays, and back when a merge is undone. */
export const followImportsOfMerge: UndoableMergeFollower = {
  async merge(scope: Scope, merges: readonly RecordedMerge[]): Promise<void> {
    await rows(
      scope.em,
      `/* moveImportsOfMerge */
       with pair as (
         select * from jsonb_to_recordset($2::jsonb) as p (kept uuid, gone uuid, merge_id uuid)
       ), going as (
         select p.kept, p.merge_id, i.import_id, i.row_number, exists (
           select from contact_import_contact k
           where k.account_id = $1 and k.import_id = i.import_id and k.contact_id = p.kept) as was_kept
         from pair p join contact_import_contact i on i.account_id = $1 and i.contact_id = p.gone
       ), noted as (
         insert into contact_merge_row (account_id, merge_id, kind, row_id, before)
         select $1, merge_id, 'contact_import', import_id, jsonb_build_object('rowNumber', row_number, 'wasKept', was_kept)
         from going
       )
       insert into contact_import_contact (account_id, import_id, contact_id, row_number)
       select distinct on (import_id, kept) $1::uuid, import_id, kept, row_number from going
       order by import_id, kept, row_number on conflict do nothing`,
      [
        scope.accountId,
        JSON.stringify(merges.map((one) => ({ kept: one.keptId, gone: one.goneId, merge_id: one.mergeId }))),
      ],
    );
  },
  async undo(scope: Scope, { mergeId, keptId, goneId }: RecordedMerge): Promise<void> {
    await rows(
      scope.em,
      `/* returnImportsOfMerge */
       with back as (
         select row_id as import_id, (before ->> 'rowNumber')::int as row_number, (before ->> 'wasKept')::boolean as was_kept
         from contact_merge_row where account_id = $1 and merge_id = $2 and kind = 'contact_import'
       ), taken as (
         delete from contact_import_contact i using back b
         where i.account_id = $1 and i.import_id = b.import_id and i.contact_id = $3 and not b.was_kept
       )
       insert into contact_import_contact (account_id, import_id, contact_id, row_number)
       select $1, b.import_id, $4, b.row_number from back b
       join contact_import i on i.account_id = $1 and i.id = b.import_id on conflict do nothing`,
      [scope.accountId, mergeId, keptId, goneId],
    );
  },
};
