import { Migration } from '@mikro-orm/migrations';

/** That every account was told of a sub-processor is known at a glance; and mails to users go out in batches. */
export class RegistersTold extends Migration {
  override up(): void {
    this.addSql(`alter table subprocessor add column told_at timestamptz`);
    this.addSql(`grant update (told_at) on subprocessor to interakt_operator`);

    this.addSql(`
create table user_mailing (
  id uuid primary key,
  topic text not null check (topic in ('PRODUCT', 'MARKETING')),
  subject text not null,
  paragraphs text[] not null,
  created_at timestamptz not null,
  created_by text not null,
  last_user_id uuid,
  recipient_count int not null default 0,
  finished_at timestamptz
)`);
    this.addSql(`create index user_mailing_open on user_mailing (created_at) where finished_at is null`);
    this.addSql(`call open_to_operator('user_mailing', 'select, insert')`);
    this.addSql(`grant update (last_user_id, recipient_count, finished_at) on user_mailing to interakt_operator`);
  }
}
