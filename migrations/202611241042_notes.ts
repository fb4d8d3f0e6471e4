import { Migration } from '@mikro-orm/migrations';

/** What colleagues say to each other about a conversation: a table of its own, which nothing that sends ever reads. */
export class Notes extends Migration {
  override up(): void {
    this.addSql(`
create table note (
  account_id uuid not null,
  id uuid not null,
  conversation_id uuid not null,
  author_id uuid,
  body text not null,
  mentions jsonb not null,
  edited_at timestamptz,
  created_at timestamptz not null,
  primary key (account_id, id),
  foreign key (account_id, conversation_id) references conversation (account_id, id)
)`);
    this.addSql(`create index note_thread on note (account_id, conversation_id, created_at, id)`);
    this.addSql(`call protect_tenant_table('note', 'select, insert, update, delete')`);
    this.addSql(`call restrict_to_visible('note')`);
    this.addSql(`
create table note_mention (
  account_id uuid not null,
  note_id uuid not null,
  user_id uuid not null,
  primary key (account_id, note_id, user_id),
  foreign key (account_id, note_id) references note (account_id, id) on delete cascade,
  foreign key (account_id, user_id) references membership (account_id, user_id) on delete cascade
)`);
    this.addSql(`create index note_mention_user on note_mention (account_id, user_id, note_id)`);
    this.addSql(`
create table note_media (
  account_id uuid not null,
  note_id uuid not null,
  media_id uuid not null,
  position int not null,
  primary key (account_id, note_id, media_id),
  foreign key (account_id, note_id) references note (account_id, id) on delete cascade,
  foreign key (account_id, media_id) references media (account_id, id)
)`);
    this.addSql(`create index note_media_file on note_media (account_id, media_id)`);
    for (const table of ['note_mention', 'note_media']) {
      this.addSql(`call protect_tenant_table('${table}', 'select, insert, delete')`);
      this.addSql(`
create policy visible on ${table} as restrictive for select to interakt_own, interakt_team using (exists (
  select from note n where n.account_id = ${table}.account_id and n.id = ${table}.note_id))`);
    }
    this.addSql(`drop policy visible on media`);
    this.addSql(`
create policy visible on media as restrictive for select to interakt_own, interakt_team using (
  created_by = (select current_actor())
  or exists (select from message m where m.account_id = media.account_id and m.media_id = media.id)
  or exists (select from note_media m where m.account_id = media.account_id and m.media_id = media.id))`);
  }
}
