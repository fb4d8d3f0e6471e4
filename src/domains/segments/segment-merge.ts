import { rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import type { RecordedMerge, UndoableMergeFollower } from '../contacts/contact.events.js';

/** Who was put into a static segment by hand stays in it as the contact that stays; rules look for themselves afterwards. */
export const followSegmentsOfMerge: UndoableMergeFollower = {
  async merge(scope: Scope, merges: readonly RecordedMerge[]): Promise<void> {
    await rows(
      scope.em,
      `/* moveSegmentsOfMerge */
       with pair as (
         select * from jsonb_to_recordset($2::jsonb) as p (kept uuid, gone uuid, merge_id uuid)
       ), going as (
         select p.kept, p.merge_id, m.segment_id, m.joined_at, s.kind, exists (
           select from segment_member k
           where k.account_id = $1 and k.segment_id = m.segment_id and k.contact_id = p.kept) as was_kept
         from pair p join segment_member m on m.account_id = $1 and m.contact_id = p.gone
         join segment s on s.account_id = $1 and s.id = m.segment_id
       ), noted as (
         insert into contact_merge_row (account_id, merge_id, kind, row_id, before)
         select $1, merge_id, 'segment_member', segment_id, jsonb_build_object('joinedAt', joined_at, 'wasKept', was_kept)
         from going where kind = 'STATIC'
       ), moved as (
         insert into segment_member (account_id, segment_id, contact_id, joined_at)
         select distinct on (segment_id, kept) $1::uuid, segment_id, kept, joined_at from going
         where kind = 'STATIC' order by segment_id, kept, joined_at on conflict do nothing returning segment_id
       ), gone as (
         select segment_id, count(*) as gone from going group by segment_id
       )
       update segment s set member_count = s.member_count - gone.gone
         + (select count(*) from moved where moved.segment_id = s.id)
       from gone where s.account_id = $1 and s.id = gone.segment_id`,
      [
        scope.accountId,
        JSON.stringify(merges.map((one) => ({ kept: one.keptId, gone: one.goneId, merge_id: one.mergeId }))),
      ],
    );
  },
  async undo(scope: Scope, { mergeId, keptId, goneId }: RecordedMerge): Promise<void> {
    await rows(
      scope.em,
      `/* returnSegmentsOfMerge */
       with back as (
         select r.row_id as segment_id, (r.before ->> 'joinedAt')::timestamptz as joined_at, (r.before ->> 'wasKept')::boolean as was_kept
         from contact_merge_row r join segment s on s.account_id = $1 and s.id = r.row_id
         where r.account_id = $1 and r.merge_id = $2 and r.kind = 'segment_member'
       ), taken as (
         delete from segment_member m using back b
         where m.account_id = $1 and m.segment_id = b.segment_id and m.contact_id = $3 and not b.was_kept
         returning m.segment_id
       ), given as (
         insert into segment_member (account_id, segment_id, contact_id, joined_at)
         select $1, segment_id, $4, joined_at from back on conflict do nothing returning segment_id
       )
       update segment s set member_count = s.member_count + (select count(*) from given where given.segment_id = s.id)
         - (select count(*) from taken where taken.segment_id = s.id)
       where s.account_id = $1 and s.id in (select segment_id from back)`,
      [scope.accountId, mergeId, keptId, goneId],
    );
  },
};
