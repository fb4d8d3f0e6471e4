import { Migration } from '@mikro-orm/migrations';

/** Mails on their way out. Verbs may leave one; only the operator's sending reads them, and what they say is sealed. */
export class PlatformMail extends Migration {
  override up(): void {
    this.addSql(`
create table mail (
  id uuid primary key,
  account_id uuid references account (id),
  kind text not null,
  state text not null check (state in ('QUEUED', 'SENDING', 'SENT', 'KEPT', 'FAILED', 'UNKNOWN')),
  sealed text,
  tries integer not null,
  last_reason text,
  created_at timestamptz not null,
  tried_at timestamptz,
  ended_at timestamptz,
  check (sealed is not null or state not in ('QUEUED', 'SENDING'))
)`);
    this.addSql(`create index mail_age on mail (created_at)`);
    this.addSql(`create index mail_kept on mail (id) where state = 'KEPT'`);
    this.addSql(`call open_to_operator('mail', 'select, insert, update, delete')`);
    this.addSql(
      `create policy tenant on mail for insert to interakt_app with check (account_id = (select current_account()))`,
    );
    this.addSql(`grant insert on mail to interakt_app`);
  }
}
