import { Migration } from '@mikro-orm/migrations';

/** Words are found as wholes, and a walk over what Meta delivered goes on where it was cut off. */
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
    this.addSql(`grant select (is_dry_run) on erasure_job to interakt_operator`);
  }
}
