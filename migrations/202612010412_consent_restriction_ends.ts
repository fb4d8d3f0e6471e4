import { Migration } from '@mikro-orm/migrations';

/** A restriction ends some time after its person was told; the clock of requests looks for those that are due. */
export class ConsentRestrictionEnds extends Migration {
  override up(): void {
    this.addSql(`alter table contact_restriction add column lifts_at timestamptz`);
    this.addSql(
      `create index contact_restriction_ends on contact_restriction (lifts_at) where lifts_at is not null and lifted_at is null`,
    );
    this.addSql(`create policy operator on contact_restriction for select to interakt_operator
  using (current_setting('app.operator_task', true) = 'requests.due')`);
    this.addSql(
      `grant select (account_id, source_id, lifts_at, lifted_at) on contact_restriction to interakt_operator`,
    );
  }
}
