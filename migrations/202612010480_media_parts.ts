import { Migration } from '@mikro-orm/migrations';

/** Pieces of uploads that were broken off and go on. */
export class MediaParts extends Migration {
  override up(): void {
    this.addSql(`
create table media_part (
  account_id uuid not null,
  media_id uuid not null,
  begins_at bigint not null check (begins_at >= 0),
  size_bytes bigint not null check (size_bytes > 0),
  storage_key text not null,
  created_at timestamptz not null,
  primary key (account_id, media_id, begins_at),
  foreign key (account_id, media_id) references media (account_id, id) on delete cascade
)`);
    this.addSql(`create unique index media_part_key on media_part (account_id, storage_key)`);
    this.addSql(`call protect_tenant_table('media_part', 'select, insert, delete')`);
  }
}
