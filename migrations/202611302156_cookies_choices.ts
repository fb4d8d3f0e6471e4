import { Migration } from '@mikro-orm/migrations';

/** What visitors allow to be kept on their devices, and whether they opted out of sale and sharing. */
export class CookiesChoices extends Migration {
  override up(): void {
    this.addSql(`
create table visitor_choice (
  subject_kind text not null check (subject_kind in ('DEVICE', 'USER')),
  subject_key text not null,
  allowed text[] not null,
  notice_version text,
  chosen_at timestamptz,
  sale_opt_out_source text check (sale_opt_out_source in ('GPC', 'FORM')),
  sale_opted_out_at timestamptz,
  updated_at timestamptz not null,
  primary key (subject_kind, subject_key),
  check ((sale_opt_out_source is null) = (sale_opted_out_at is null))
)`);
    this.addSql(`create index visitor_choice_age on visitor_choice (updated_at)`);
    this.addSql(`call open_to_operator('visitor_choice', 'select, insert, update, delete')`);
  }
}
