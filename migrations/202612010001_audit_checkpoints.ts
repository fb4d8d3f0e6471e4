import { Migration } from '@mikro-orm/migrations';

/** Up to where the chain of each account stands in a signed checkpoint outside the database. */
export class AuditCheckpoints extends Migration {
  override up(): void {
    this.addSql(`
alter table audit_head
  add column checkpointed_seq bigint not null default 0,
  add column checkpointed_at timestamptz,
  add column checkpoint_failed_at timestamptz`);
  }
}
