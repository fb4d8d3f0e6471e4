import { Migration } from '@mikro-orm/migrations';

/** A canned response may carry a file, which whoever may use the response may see. */
export class ResponsesFiles extends Migration {
  override up(): void {
    this.addSql(`
alter table canned_response
  add column media_id uuid,
  add column media_kind text check (media_kind in ('image', 'video', 'document', 'audio')),
  add constraint canned_response_file check ((media_id is null) = (media_kind is null)),
  add foreign key (account_id, media_id) references media (account_id, id)`);
    this.addSql(
      `create index canned_response_media on canned_response (account_id, media_id) where media_id is not null`,
    );
    this.addSql(`drop policy visible on media`);
    this.addSql(`
create policy visible on media as restrictive for select to interakt_own, interakt_team using (
  created_by = (select current_actor())
  or exists (select from message m where m.account_id = media.account_id and m.media_id = media.id)
  or exists (select from note_media m where m.account_id = media.account_id and m.media_id = media.id)
  or exists (
    select from canned_response r where r.account_id = media.account_id and r.media_id = media.id and (
      r.scope = 'ACCOUNT' or r.owner_id = (select current_actor()) or exists (
        select from team_member t
        where t.account_id = r.account_id and t.team_id = r.team_id and t.user_id = (select current_actor())))))`);
  }
}
