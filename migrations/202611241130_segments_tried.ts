import { Migration } from '@mikro-orm/migrations';

/** When a segment was last tried in vain: it is computed again behind all others, so that one that fails holds up nobody. */
export class SegmentsTried extends Migration {
  override up(): void {
    this.addSql(`alter table segment add column tried_at timestamptz`);
    this.addSql(`drop index segment_windows`);
    this.addSql(`create index segment_windows on segment (greatest(computed_at, tried_at)) where has_window`);
    this.addSql(`grant select (tried_at) on segment to interakt_operator`);
  }
}
