import { Migration } from '@mikro-orm/migrations';

/** What contacts are asked when a conversation is closed, and what they say. */
export class Surveys extends Migration {
  override up(): void {
    this.addSql(`
create table survey_settings (
  account_id uuid not null references account (id),
  id uuid not null,
  channel_id uuid,
  is_enabled boolean not null,
  question text not null,
  button text not null,
  thanks text,
  needs_reply boolean not null,
  pause_days int not null check (pause_days >= 0),
  expires_after_days int not null check (expires_after_days > 0),
  template_name text,
  template_language text,
  updated_at timestamptz not null,
  primary key (account_id, id),
  foreign key (account_id, channel_id) references channel (account_id, id)
)`);
    this.addSql(
      `create unique index survey_settings_place on survey_settings (account_id, channel_id) nulls not distinct`,
    );
    this.addSql(`call protect_tenant_table('survey_settings', 'select, insert, update, delete')`);
    this.addSql(`
create table survey (
  account_id uuid not null,
  id uuid not null,
  conversation_id uuid not null,
  channel_id uuid not null,
  agent_id uuid,
  team_id uuid,
  state text not null check (state in ('SENT', 'SKIPPED', 'ANSWERED')),
  skip_reason text check ((skip_reason is null) = (state <> 'SKIPPED')),
  closed_seq bigint not null,
  closed_at timestamptz not null,
  token text not null,
  message_id uuid,
  expires_at timestamptz not null,
  rating int check (rating between 1 and 5),
  answered_at timestamptz,
  rated_at timestamptz,
  comment_message_id uuid,
  primary key (account_id, id),
  foreign key (account_id, conversation_id) references conversation (account_id, id) on delete cascade,
  foreign key (account_id, message_id) references message (account_id, id),
  foreign key (account_id, comment_message_id) references message (account_id, id)
)`);
    this.addSql(`create unique index survey_closing on survey (account_id, closed_seq)`);
    this.addSql(`create unique index survey_token on survey (account_id, token)`);
    this.addSql(`create index survey_conversation on survey (account_id, conversation_id, id desc)`);
    this.addSql(`create index survey_period on survey (account_id, closed_at)`);
    this.addSql(`call protect_tenant_table('survey', 'select, insert, update')`);
    this.addSql(`call restrict_to_visible('survey')`);
  }
}
