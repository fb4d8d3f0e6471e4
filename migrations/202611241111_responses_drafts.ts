import { Migration } from '@mikro-orm/migrations';

/** What a member has begun to write in a conversation, on all their devices. */
export class ResponsesDrafts extends Migration {
  override up(): void {
    // No unique key: when two threads become one, a member may bring two along; the newer one is shown, the other waits.
    this.addSql(`
create table conversation_draft (
  account_id uuid not null,
  id uuid not null,
  conversation_id uuid not null,
  user_id uuid not null,
  body text not null,
  updated_at timestamptz not null,
  primary key (account_id, id),
  foreign key (account_id, conversation_id) references conversation (account_id, id),
  foreign key (account_id, user_id) references membership (account_id, user_id) on delete cascade
)`);
    this.addSql(`
create index conversation_draft_place on conversation_draft (account_id, conversation_id, user_id, updated_at)`);
    this.addSql(`create index conversation_draft_user on conversation_draft (account_id, user_id)`);
    this.addSql(`call protect_tenant_table('conversation_draft', 'select, insert, update, delete')`);
    this.addSql(`call restrict_to_visible('conversation_draft')`);
  }
}
