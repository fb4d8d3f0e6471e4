import { Migration } from '@mikro-orm/migrations';

/** Words are found as wholes, a walk over what Meta delivered goes on where it was cut off, and a breach is reached by indexes. */
export class PrivacyWalk extends Migration {
  override up(): void {
    // `haystack` in lower case. Digits are not part of a longer number, other signs not of a longer word.
    this.addSql(`
create function spells(haystack text, sign text) returns boolean language sql immutable strict parallel safe as $$
  select strpos(haystack, sign) > 0 and haystack ~ case
    when sign ~ '^[0-9]+$' then '(?<![0-9])' || sign || '(?![0-9])'
    else '(?<![[:alnum:]])' || regexp_replace(sign, '([^[:alnum:]])', '\\\\\\1', 'g') || '(?![[:alnum:]])' end
$$`);
    this.addSql(`alter table erasure_job add column place uuid`);
    // What a credential or an address did in all accounts is asked for when there was a breach.
    this.addSql(`create index audit_entry_of_actor on audit_entry (actor_id, occurred_at)`);
    this.addSql(`create index audit_entry_of_ip on audit_entry (ip, occurred_at)`);
    this.addSql(`grant select (is_dry_run) on erasure_job to interakt_operator`);
  }
}
