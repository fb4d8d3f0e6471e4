import { Migration } from '@mikro-orm/migrations';

/** Who is in a segment that asks for conversations or messages tells of them: members who do not see everything see no such segment. */
export class SegmentsSight extends Migration {
  override up(): void {
    // By the rule, or by that of a segment that it names. What depends on others counts as telling until it is changed.
    this.addSql(`alter table segment add column tells_conversations boolean not null default false`);
    this.addSql(
      `update segment set tells_conversations = true where watches && array['MESSAGE', 'CONVERSATION', 'SEGMENT']`,
    );
    this.addSql(`
create policy telling on segment as restrictive for select to interakt_own, interakt_team using (not tells_conversations)`);
    this.addSql(`
create policy telling on segment_member as restrictive for select to interakt_own, interakt_team using (exists (
  select from segment s where s.account_id = segment_member.account_id and s.id = segment_member.segment_id))`);
  }
}
