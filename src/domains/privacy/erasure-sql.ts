import type { DataMap } from '../../platform/personal-data/data-map.js';
import type { DataCategory, Finding, SubjectKind, TableData } from '../../platform/personal-data/personal-data.js';

/**
 * SQL from the data map. In all of it `$1` is the account, `$2` the ids of the person's contacts, or of the user
 * (uuid[]), `$3` the person's numbers and user ids (text[], lower case). Names come from the map alone, which a house test
 * compares with the database.
 */

/** Whether a row `alias` of the table is the person's. */
export function isTheirs(map: DataMap, entry: TableData, subject: SubjectKind = 'CONTACT', alias = 't'): string {
  const findings = map.findings(entry, subject);
  return `(${findings.map((finding) => condition(map, finding, alias)).join(' or ')})`;
}

function condition(map: DataMap, finding: Finding, alias: string): string {
  if (finding.by === 'ID') return `${alias}.${finding.column} = any($2::uuid[])`;
  if (finding.by === 'VALUE') return spelt('$3', `lower(${alias}.${finding.column}::text)`);
  const inner = `${alias}t`;
  const other = map.table(finding.table)!;
  const keys = finding.keys.map((key) => `${inner}.${key}`).join(', ');
  return `(${finding.columns.map((column) => `${alias}.${column}`).join(', ')}) in (
    select ${keys} from ${other.table} ${inner} where ${inner}.account_id = $1 and ${isTheirs(map, other, finding.subject, inner)})`;
}

/** Whether a text in lower case holds one of the signs as a whole. */
const spelt = (signs: string, text: string): string =>
  `exists (select from unnest(${signs}::text[]) as s (sign) where spells(${text}, s.sign))`;

/** Every statement takes all three, also where it does not ask for one of them. */
const taken = `$2::uuid[] is not null and $3::text[] is not null`;

/** How many rows are the person's. */
export const countSql = (map: DataMap, entry: TableData, subject: SubjectKind = 'CONTACT'): string =>
  `/* countOf_${entry.table} */ select count(*)::int as count from ${entry.table} t
   where t.account_id = $1 and ${taken} and ${isTheirs(map, entry, subject)}`;

/**
 * Deletes at most `limit` of the person's rows and says how many; rows that count them elsewhere are told. `isKept`: it
 * gives the rows as they were, in `kept`.
 */
export function deleteSql(
  map: DataMap,
  entry: TableData,
  limit: number,
  isKept = false,
  subject: SubjectKind = 'CONTACT',
): string {
  const { table, countedIn } = entry;
  const kept = isKept ? `, to_jsonb(t) as row` : '';
  const told = countedIn
    ? `, fewer as (
         update ${countedIn.table} k set ${countedIn.column} = greatest(0, k.${countedIn.column} - f.gone)
         from (select counted, count(*) as gone from gone group by counted) f
         where k.account_id = $1 and k.${countedIn.key} = f.counted)`
    : '';
  return `/* eraseFrom_${table} */
    with doomed as (
      select t.ctid as place from ${table} t where t.account_id = $1 and ${taken} and ${isTheirs(map, entry, subject)} limit ${limit} for update
    ), gone as (
      delete from ${table} t using doomed where t.ctid = doomed.place and t.account_id = $1
      returning ${countedIn ? `t.${countedIn.by} as counted` : '1 as counted'}${kept}
    )${told}
    select count(*)::int as count${isKept ? `, coalesce(jsonb_agg(row), '[]') as kept` : ''} from gone`;
}

/** What a hit of the scan means. */
export interface ScanResult {
  /** Nobody's rows that still spell the person. */
  leaked: number;
  /** Rows of somebody else, or texts of the business, that name the person. */
  mentioned: number;
}

/** Words in these are the program's, or lead to nobody: a name there is chance. */
const impersonal: ReadonlySet<DataCategory | undefined> = new Set<DataCategory>(['NONE', 'PREFERENCE', 'CREDENTIAL']);

/**
 * Looks for the person in a table after erasing: `$2` its numbers and user ids, `$3` its addresses and the business's own
 * ids of it, `$4` its names. A row that belongs to somebody else may bear the same name, and may mention the rest; a row
 * that belongs to nobody may do neither. What may mean something else counts only where words of people stand.
 */
export function scanSql(map: DataMap, entry: TableData, columns: readonly string[]): string {
  const owners = map.findings(entry, 'CONTACT').flatMap((finding) => {
    if (finding.by === 'ID')
      return [`exists (select from contact c where c.account_id = $1 and c.id = t.${finding.column})`];
    if (finding.by === 'VALUE') return [];
    const match = finding.columns.map((column, i) => `k.${finding.keys[i]} = t.${column}`).join(' and ');
    return [`exists (select from ${finding.table} k where k.account_id = $1 and ${match})`];
  });
  // What hangs on no contact is the business's own, or may speak of several people.
  const isOthers = owners.length > 0 ? `(${owners.join(' or ')})` : 'true';
  const textOf = (chosen: readonly string[]): string =>
    `lower(concat_ws(' ', null, ${chosen.map((column) => `t.${column}::text`).join(', ') || 'null'}))`;
  const personal = columns.filter((column) => !impersonal.has(entry.columns[column]));
  const strong = `(${spelt('$2', 'h.everything')} or ${spelt('$3', 'h.personal')})`;
  return `/* scan_${entry.table} */
    select count(*) filter (where not h.others and (${strong} or ${spelt('$4', 'h.personal')}))::int as leaked,
      count(*) filter (where h.others and ${strong})::int as mentioned
    from (select ${textOf(columns)} as everything, ${textOf(personal)} as personal, ${isOthers} as others
      from ${entry.table} t where t.account_id = $1) h`;
}

/**
 * Looks for a user in a table of an account after erasing: `$2` the address, `$3` address and name (both lower case). What
 * the platform keeps of people for itself may not be the address any more; texts of the business may mention them.
 */
export function userScanSql(entry: TableData, columns: readonly string[]): string {
  const own = columns.filter((column) => entry.role === 'CONTROLLER' && spelling.has(entry.columns[column] ?? 'NONE'));
  const isAddress = own.map((column) => `lower(t.${column}::text) = any($2::text[])`).join(' or ') || 'false';
  const text = `lower(concat_ws(' ', ${columns.map((column) => `t.${column}::text`).join(', ')}))`;
  return `/* scanForUser_${entry.table} */
    select count(*) filter (where h.own)::int as leaked,
      count(*) filter (where not h.own and exists (
        select from unnest($3::text[]) as s (sign) where strpos(h.text, s.sign) > 0))::int as mentioned
    from (select ${text} as text, (${isAddress}) as own from ${entry.table} t where t.account_id = $1 and $2::text[] is not null) h`;
}

/** Kinds of data that can be an address. */
const spelling: ReadonlySet<string> = new Set(['IDENTITY', 'CONTACT_DETAIL', 'TECHNICAL', 'PREFERENCE', 'BEHAVIOUR']);
