import { Migration } from '@mikro-orm/migrations';

/** Third parties that an account lets bring data, and which deliveries were taken in. */
export class IntegrationsBase extends Migration {
  override up(): void {
    this.addSql(`
create table integration (
  account_id uuid not null references account (id),
  id uuid not null,
  provider text not null,
  scopes text[] not null check (cardinality(scopes) > 0),
  secret_sealed text not null,
  granted_by uuid,
  granted_at timestamptz not null,
  revoked_at timestamptz,
  revoked_by uuid,
  last_data_at timestamptz,
  sync_cursor text,
  primary key (account_id, id)
)`);
    // Who delivers says the id alone.
    this.addSql(`create index integration_by_id on integration (id)`);
    this.addSql(`create index integration_of_member on integration (account_id, granted_by) where revoked_at is null`);
    this.addSql(`call protect_tenant_table('integration', 'select, insert')`);
    // What was granted never grows; it ends.
    this.addSql(`grant update (revoked_at, revoked_by, last_data_at, sync_cursor) on integration to interakt_app`);
    this.addSql(`create policy operator on integration for select to interakt_operator using (true)`);
    this.addSql(
      `create policy rotation on integration to interakt_operator using (current_setting('app.operator_task', true) = 'encryption.rotate')`,
    );
    this.addSql(
      `grant select (account_id, id, provider, secret_sealed), update (secret_sealed) on integration to interakt_operator`,
    );

    this.addSql(`
create table integration_delivery (
  account_id uuid not null,
  integration_id uuid not null,
  delivery_hash text not null,
  body_sha256 text not null,
  received_at timestamptz not null,
  primary key (account_id, integration_id, delivery_hash),
  foreign key (account_id, integration_id) references integration (account_id, id)
)`);
    this.addSql(`create index integration_delivery_old on integration_delivery (received_at)`);
    this.addSql(`call protect_tenant_table('integration_delivery', 'select, insert')`);
    this.addSql(`create policy operator on integration_delivery to interakt_operator using (true)`);
    this.addSql(`grant select (received_at), delete on integration_delivery to interakt_operator`);
  }
}
