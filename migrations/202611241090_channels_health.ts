import { Migration } from '@mikro-orm/migrations';

/** What Meta told of a number's health, each fact with its time, and events that can be listed by it. */
export class ChannelsHealth extends Migration {
  override up(): void {
    this.addSql(`
alter table channel
  add column is_coexistence boolean not null default false,
  add column health jsonb not null default '{}'`);
    this.addSql(`
alter table channel_event
  add column kind text,
  add column occurred_at timestamptz,
  add constraint channel_event_kind_time check ((kind is null) = (occurred_at is null))`);
    this.addSql(
      `create index channel_event_of_channel on channel_event (account_id, channel_id, occurred_at desc, id desc) where kind is not null`,
    );
    this.addSql(
      `create index channel_event_of_waba on channel_event (account_id, waba_id, occurred_at desc, id desc) where kind is not null and channel_id is null`,
    );
    // Retention finds what is old by these columns and sees nothing of the content.
    this.addSql(`create index channel_event_received on channel_event (received_at)`);
    this.addSql(`create policy operator on channel_event to interakt_operator using (true)`);
    this.addSql(`grant select (account_id, id, received_at), delete on channel_event to interakt_operator`);
    this.addSql(
      `create index webhook_dead_letter_unclaimed on webhook_dead_letter (created_at) where account_id is null and resolved_at is null`,
    );
  }
}
