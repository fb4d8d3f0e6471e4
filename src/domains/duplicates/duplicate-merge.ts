import { rows } from '../../platform/database/rows.js';
import type { UndoableMergeFollower } from '../contacts/contact.events.js';

const kind = 'duplicate_dismissal';

/** Whoever is not the contact that goes is not the one that stays either; suggestions look for themselves afterwards. */
export const followDismissalsOfMerge: UndoableMergeFollower = {
  async merge(scope, merges) {
    for (const { mergeId, keptId, goneId } of merges) {
      await rows(
        scope.em,
        `/* moveDismissals */
         with going as (
           select case when d.older_id = $4 then d.newer_id else d.older_id end as other_id, d.dismissed_by, d.dismissed_at
           from contact_duplicate_dismissal d
           where d.account_id = $1 and (d.older_id = $4 or d.newer_id = $4)
         ), noted as (
           insert into contact_merge_row (account_id, merge_id, kind, row_id, before)
           select $1, $2, '${kind}', g.other_id, jsonb_build_object('dismissedBy', g.dismissed_by, 'dismissedAt', g.dismissed_at,
             'wasKept', exists (select from contact_duplicate_dismissal k where k.account_id = $1
               and k.older_id = least($3::uuid, g.other_id) and k.newer_id = greatest($3::uuid, g.other_id)))
           from going g
         )
         insert into contact_duplicate_dismissal (account_id, older_id, newer_id, dismissed_by, dismissed_at)
         select $1, least($3::uuid, other_id), greatest($3::uuid, other_id), dismissed_by, dismissed_at from going
         where other_id <> $3 on conflict do nothing`,
        [scope.accountId, mergeId, keptId, goneId],
      );
    }
  },
  async undo(scope, { mergeId, keptId, goneId }) {
    await rows(
      scope.em,
      `/* returnDismissals */
       with back as (
         select c.id as other_id, (r.before ->> 'dismissedBy')::uuid as dismissed_by,
           (r.before ->> 'dismissedAt')::timestamptz as dismissed_at, (r.before ->> 'wasKept')::boolean as was_kept
         from contact_merge_row r
         left join contact_alias a on a.account_id = $1 and a.gone_id = r.row_id
         join contact c on c.account_id = $1 and c.id = coalesce(a.contact_id, r.row_id) and c.id <> $4
         where r.account_id = $1 and r.merge_id = $2 and r.kind = '${kind}'
       ), taken as (
         delete from contact_duplicate_dismissal d using back b
         where d.account_id = $1 and not b.was_kept and b.other_id <> $3
           and d.older_id = least($3::uuid, b.other_id) and d.newer_id = greatest($3::uuid, b.other_id)
       )
       insert into contact_duplicate_dismissal (account_id, older_id, newer_id, dismissed_by, dismissed_at)
       select $1, least($4::uuid, other_id), greatest($4::uuid, other_id), dismissed_by, dismissed_at from back
       on conflict do nothing`,
      [scope.accountId, mergeId, keptId, goneId],
    );
  },
};
