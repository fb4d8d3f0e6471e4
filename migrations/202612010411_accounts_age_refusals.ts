import { Migration } from '@mikro-orm/migrations';

/** Who said to be under sixteen, as keyed hashes: another answer is not taken for a day. Nothing else is kept of them. */
export class AccountsAgeRefusals extends Migration {
  override up(): void {
    this.addSql(`
create table age_refusal (
  email_hash text primary key,
  network_hash text not null,
  refused_at timestamptz not null
)`);
    this.addSql(`create index age_refusal_by_network on age_refusal (network_hash, refused_at)`);
    this.addSql(`create index age_refusal_age on age_refusal (refused_at)`);
    this.addSql(`call open_to_operator('age_refusal', 'select, insert, delete')`);
  }
}
