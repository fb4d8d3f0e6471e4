import { Migration } from '@mikro-orm/migrations';

/** What was closed or opened by hand stays known once it is over: time that was counted by it must not count otherwise later. */
export class CalendarsPastOverrides extends Migration {
  override up(): void {
    this.addSql(`alter table business_hours add column past_overrides jsonb not null default '[]'`);
  }
}
