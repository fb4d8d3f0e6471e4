import { Migration } from '@mikro-orm/migrations';

/** Calls with contacts, as Meta tells of them. */
export class Calls extends Migration {
  override up(): void {
    this.addSql(`
create table voice_call (
  account_id uuid not null,
  id uuid not null,
  conversation_id uuid not null,
  channel_id uuid not null,
  meta_id text not null,
  direction text not null check (direction in ('INBOUND', 'OUTBOUND')),
  status text not null check (status in
    ('RINGING', 'IN_PROGRESS', 'COMPLETED', 'MISSED', 'REJECTED', 'NO_ANSWER', 'FAILED')),
  begun_at timestamptz not null,
  started_at timestamptz,
  ended_at timestamptz,
  duration_seconds int,
  steps jsonb not null,
  created_at timestamptz not null,
  primary key (account_id, id),
  unique (account_id, channel_id, meta_id),
  foreign key (account_id, conversation_id) references conversation (account_id, id) on delete cascade,
  foreign key (account_id, channel_id) references channel (account_id, id)
)`);
    this.addSql(`create index voice_call_thread on voice_call (account_id, conversation_id, begun_at, id)`);
    this.addSql(`call protect_tenant_table('voice_call', 'select, insert, update')`);
    this.addSql(`call restrict_to_visible('voice_call')`);
  }
}
