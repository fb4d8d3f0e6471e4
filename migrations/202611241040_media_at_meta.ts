import { Migration } from '@mikro-orm/migrations';

/** What Meta has of our files, for each channel: two numbers that send one file do not take it from each other. */
export class MediaAtMeta extends Migration {
  override up(): void {
    this.addSql(`
create table media_at_meta (
  account_id uuid not null,
  media_id uuid not null,
  channel_id uuid not null,
  meta_media_id text,
  expires_at timestamptz,
  asked_at timestamptz,
  primary key (account_id, media_id, channel_id),
  foreign key (account_id, media_id) references media (account_id, id) on delete cascade,
  check ((meta_media_id is null) = (expires_at is null))
)`);
    this.addSql(`call protect_tenant_table('media_at_meta', 'select, insert, update, delete')`);
    this.addSql(`
insert into media_at_meta (account_id, media_id, channel_id, meta_media_id, expires_at)
select account_id, id, channel_id, meta_media_id, meta_media_expires_at from media
where origin = 'UPLOAD' and channel_id is not null and meta_media_id is not null and meta_media_expires_at is not null`);
    this.addSql(
      `update media set channel_id = null, meta_media_id = null, meta_media_expires_at = null where origin = 'UPLOAD'`,
    );
    this.addSql(
      `create index message_waiting_for_file on message (account_id, channel_id, media_id, id) where status = 'QUEUED' and media_id is not null`,
    );
  }
}
