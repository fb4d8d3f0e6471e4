import { Migration } from '@mikro-orm/migrations';

/** Calls whose end is not told are looked for by the workers. */
export class CallsWithoutEnd extends Migration {
  override up(): void {
    this.addSql(
      `create index voice_call_without_end on voice_call (created_at) where status in ('RINGING', 'IN_PROGRESS')`,
    );
    this.addSql(`create policy operator on voice_call for select to interakt_operator using (true)`);
    this.addSql(`grant select (account_id, channel_id, id, status, created_at) on voice_call to interakt_operator`);
  }
}
