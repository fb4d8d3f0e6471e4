import type { DataMap } from './data-map.js';
import type { Finding, SubjectKind, TableData } from './personal-data.js';

/**
 * Whether a row `alias` of the table is the subject's, as SQL from the data map. `$1` is the account, `$2` the subject's
 * ids (uuid[]), `$3` what spells it (text[], lower case). Names come from the map alone, which a house test compares with
 * the database. False where the map finds nobody of this kind.
 */
export function isSubjects(map: DataMap, entry: TableData, subject: SubjectKind, alias = 't'): string {
  const findings = map.findings(entry, subject);
  if (findings.length === 0) return 'false';
  return `(${findings.map((finding) => condition(map, finding, subject, alias)).join(' or ')})`;
}

function condition(map: DataMap, finding: Finding, subject: SubjectKind, alias: string): string {
  if (finding.by === 'ID') return `${alias}.${finding.column} = any($2::uuid[])`;
  if (finding.by === 'VALUE')
    return `exists (select from unnest($3::text[]) as s (sign) where strpos(lower(${alias}.${finding.column}::text), s.sign) > 0)`;
  const inner = `${alias}t`;
  const other = map.table(finding.table)!;
  const keys = finding.keys.map((key) => `${inner}.${key}`).join(', ');
  return `(${finding.columns.map((column) => `${alias}.${column}`).join(', ')}) in (
    select ${keys} from ${other.table} ${inner} where ${inner}.account_id = $1 and ${isSubjects(map, other, subject, inner)})`;
}
