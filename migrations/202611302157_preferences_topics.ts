import { Migration } from '@mikro-orm/migrations';

/** What people want to be told beside what they must be told; and mails that a click can still hold back. */
export class PreferencesTopics extends Migration {
  override up(): void {
    this.addSql(`
create table communication_preference (
  user_id uuid not null references app_user (id) on delete cascade,
  topic text not null check (topic in ('PRODUCT', 'MARKETING')),
  channel text not null check (channel in ('EMAIL', 'IN_APP')),
  is_on boolean not null,
  source text not null check (source in ('SETTINGS', 'ONE_CLICK')),
  changed_at timestamptz not null,
  primary key (user_id, topic, channel)
)`);
    this.addSql(`call open_to_operator('communication_preference', 'select, insert, update, delete')`);
    this.addSql(`
create policy own on communication_preference to interakt_app
  using (user_id = (select current_actor())) with check (user_id = (select current_actor()))`);
    this.addSql(`grant select, insert, update on communication_preference to interakt_app`);
    // Set for mails that the person may have unsubscribed from by the time they would go out.
    this.addSql(`alter table mail add column topic text, add column user_id uuid`);
    this.addSql(`alter table mail drop constraint mail_state_check`);
    this.addSql(`alter table mail add constraint mail_state_check
  check (state in ('QUEUED', 'SENDING', 'SENT', 'KEPT', 'FAILED', 'UNKNOWN', 'WITHHELD'))`);
  }
}
