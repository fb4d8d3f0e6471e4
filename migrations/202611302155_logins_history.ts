import { Migration } from '@mikro-orm/migrations';

/** Who signed in or tried to: a person's own, kept for half a year, with addresses cut short. */
export class LoginsHistory extends Migration {
  override up(): void {
    this.addSql(`
create table login_attempt (
  id uuid primary key,
  user_id uuid references app_user (id) on delete cascade,
  outcome text not null check (outcome in ('SUCCEEDED', 'WRONG_PASSWORD', 'WRONG_CODE')),
  network text,
  user_agent text,
  attempted_at timestamptz not null
)`);
    this.addSql(`create index login_attempt_by_user on login_attempt (user_id, id)`);
    this.addSql(`create index login_attempt_age on login_attempt (attempted_at)`);
    this.addSql(`call open_to_operator('login_attempt', 'select, insert, delete')`);
    this.addSql(
      `create policy own on login_attempt for select to interakt_app using (user_id = (select current_actor()))`,
    );
    this.addSql(`grant select on login_attempt to interakt_app`);
  }
}
