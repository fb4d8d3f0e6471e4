import { Migration } from '@mikro-orm/migrations';

/** Sealing anew what older keys sealed, in the background. */
export class EncryptionRotation extends Migration {
  override up(): void {
    this.addSql(`
create table encryption_rotation (
  id uuid primary key,
  key_id text not null,
  state text not null check (state in ('RUNNING', 'COMPLETED')),
  total integer not null,
  done integer not null default 0,
  failed integer not null default 0,
  round integer not null default 0,
  place text not null,
  after text[],
  requested_by text not null,
  started_at timestamptz not null,
  finished_at timestamptz
)`);
    this.addSql(`create unique index encryption_rotation_live on encryption_rotation ((true)) where state = 'RUNNING'`);
    this.addSql(`call open_to_operator('encryption_rotation', 'select, insert, update')`);
    // The task alone reaches these rows, and of them no more than what is sealed: its words it neither reads nor needs.
    for (const [table, keys, column] of sealed) {
      this.addSql(
        `create policy rotation on ${table} to interakt_operator using (current_setting('app.operator_task', true) = 'encryption.rotate')`,
      );
      this.addSql(`grant select (${keys}, ${column}), update (${column}) on ${table} to interakt_operator`);
    }
  }
}

const sealed = [
  ['channel', 'account_id, id', 'token_sealed'],
  ['idempotency_key', 'account_id, actor, key', 'response'],
  ['erasure_job', 'account_id, id', 'signs_sealed'],
  ['erasure_vault', 'account_id, id', 'sealed'],
];
