import { Migration } from '@mikro-orm/migrations';

/** Filters and orders of the inbox that members keep under a name. */
export class ViewsBase extends Migration {
  override up(): void {
    this.addSql(`
create table saved_view (
  account_id uuid not null references account (id),
  id uuid not null,
  name text not null,
  owner_id uuid,
  filter jsonb not null,
  sort_order jsonb,
  position int not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (account_id, id),
  foreign key (account_id, owner_id) references membership (account_id, user_id) on delete cascade
)`);
    this.addSql(
      `create unique index saved_view_name on saved_view (account_id, (coalesce(owner_id, account_id)), lower(name))`,
    );
    this.addSql(`call protect_tenant_table('saved_view', 'select, insert, update, delete')`);
    // What is one member's own nobody else reads or changes, whatever a statement forgets.
    this.addSql(`
create policy personal on saved_view as restrictive to interakt_app
  using (owner_id is null or owner_id = (select current_actor()))`);
  }
}
