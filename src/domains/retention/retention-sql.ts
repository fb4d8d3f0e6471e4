import type { DataMap } from '../../platform/personal-data/data-map.js';
import type { TableData } from '../../platform/personal-data/personal-data.js';
import { isHeld } from './legal-hold.queries.js';
import { RetentionCategory } from './retention-categories.js';

/** What is too old in a category: in all of it `$1` is the account, `$2` the cutoff. */
export interface Aged {
  table: string;
  /** Condition on `t`: it is of the cutoff, or older. */
  isOld: string;
  /** Condition on `t`: a hold covers it. */
  isHeld: string;
  /** How many are taken in one transaction. */
  batch: number;
}

const C = RetentionCategory;
const importAt = `(select i.created_at from contact_import i where i.account_id = $1 and i.id = t.import_id)`;
const shown = [
  `select m.created_at as at, c.id, c.contact_id from message m join conversation c on c.account_id = $1 and c.id = m.conversation_id
   where m.account_id = $1 and m.media_id = t.id`,
  `select n.created_at as at, c.id, c.contact_id from note_media f join note n on n.account_id = $1 and n.id = f.note_id
   join conversation c on c.account_id = $1 and c.id = n.conversation_id where f.account_id = $1 and f.media_id = t.id`,
].join(' union all ');

/** The categories that an account may choose for, as SQL. */
export const agedIn: Readonly<Partial<Record<RetentionCategory, Aged>>> = {
  [C.CLOSED_CONVERSATIONS]: {
    table: 'conversation',
    isOld: `t.status = 'CLOSED' and t.last_activity_at <= $2`,
    isHeld: isHeld.conversation('t.id', 't.contact_id'),
    batch: 20,
  },
  [C.MEDIA_FILES]: {
    table: 'media',
    // By everything that shows it: a file goes with the newest of them, and one that answers are made with stays.
    // Whatever became of it, its bytes may be there: what could not be scanned has them, too.
    isOld: `(t.storage_key is not null or t.state in ('READY', 'INFECTED')) and t.created_at <= $2 and not exists (select from (${shown}) s where s.at > $2)
      and not exists (select from canned_response r where r.account_id = $1 and r.media_id = t.id)`,
    isHeld: `(${isHeld.account} or exists (select from (${shown}) s where ${isHeld.conversation('s.id', 's.contact_id')}))`,
    batch: 200,
  },
  [C.CONTACT_EVENTS]: {
    table: 'contact_event',
    isOld: 't.occurred_at <= $2',
    isHeld: isHeld.contact('t.contact_id'),
    batch: 1_000,
  },
  [C.IMPORT_ERRORS]: {
    table: 'contact_import_error',
    isOld: `${importAt} <= $2`,
    isHeld: isHeld.account,
    batch: 1_000,
  },
  [C.EXPORT_RECORDS]: {
    table: 'data_export',
    isOld: `t.created_at <= $2 and t.state <> 'RUNNING' and t.storage_key is null`,
    isHeld: isHeld.account,
    batch: 1_000,
  },
  [C.NOTIFICATIONS]: {
    table: 'notification',
    isOld: 't.updated_at <= $2',
    isHeld: `(${isHeld.account} or exists (select from conversation c where c.account_id = $1 and c.id = t.conversation_id
      and ${isHeld.conversation('c.id', 'c.contact_id')}))`,
    batch: 1_000,
  },
};

/** How many would go, and how many a hold keeps. */
export const countAgedSql = ({ table, isOld, isHeld: held }: Aged): string =>
  `/* countAged_${table} */ select count(*) filter (where not held)::int as planned, count(*) filter (where held)::int as held
   from (select ${held} as held from ${table} t where t.account_id = $1 and ${isOld}) o`;

/** Takes some rows to delete under a lock; what somebody else works on now is left for later. `$3`: places to leave out. */
export const takeAgedSql = ({ table, isOld, isHeld: held, batch }: Aged): string =>
  `/* takeAged_${table} */ select t.ctid::text as place, to_jsonb(t) ->> 'id' as id from ${table} t
   where t.account_id = $1 and ${isOld} and not ${held} and not (t.ctid::text = any($3::text[]))
   limit ${batch} for update of t skip locked`;

/** A table whose rows go with a conversation. */
export interface Hanging {
  table: string;
  sql: string;
}

/** What hangs on conversations, by the data map, the farthest first; `$2`: their ids. The conversations themselves are last. */
export function hangingOn(map: DataMap): Hanging[] {
  const condition = (entry: TableData, alias: string): string | undefined => {
    if (entry.table === 'conversation') return `${alias}.id = any($2::uuid[])`;
    const ways = map.findings(entry, 'CONTACT').flatMap((finding) => {
      if (finding.by !== 'ROW') return [];
      const inner = `${alias}t`;
      const through = condition(map.table(finding.table)!, inner);
      if (!through) return [];
      const own = finding.columns.map((column) => `${alias}.${column}`).join(', ');
      const keys = finding.keys.map((key) => `${inner}.${key}`).join(', ');
      return [
        `(${own}) in (select ${keys} from ${finding.table} ${inner} where ${inner}.account_id = $1 and ${through})`,
      ];
    });
    return ways.length > 0 ? `(${ways.join(' or ')})` : undefined;
  };
  return map.inOrderOfErasing('CONTACT').flatMap((entry) => {
    const which = entry.erasure.CONTACT?.strategy === 'DELETE_ROW' ? condition(entry, 't') : undefined;
    const { table } = entry;
    return which
      ? [{ table, sql: `/* expire_${table} */ delete from ${table} t where t.account_id = $1 and ${which}` }]
      : [];
  });
}
