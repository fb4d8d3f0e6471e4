import type { Database } from '../../platform/database/database.js';
import { rows } from '../../platform/database/rows.js';
import { systemViewer } from '../../platform/kernel/viewer.js';
import type { DataMap } from '../../platform/personal-data/data-map.js';
import { clearedTables } from './erasure-plan.js';

/** Deliveries that one statement looks at: well below any limit of time. */
const pageSize = 5_000;
/** A walk rests after so long, and notes its place. */
const walkMs = 3_000;

/** Whose deliveries, and which. */
export interface RawSearch {
  accountId: string;
  /** Numbers and user ids as Meta writes them. */
  spellings: readonly string[];
  /** Only what was received until then: what comes later is of somebody new. */
  until: Date;
}

/** How far a walk came. */
export interface RawWalk {
  cleared: number;
  /** Where to go on; null: it has come to the end. */
  place: string | null;
}

interface Page {
  last: string | null;
  seen: number;
  cleared: number;
}

/**
 * What Meta delivered, as it came: of no account by itself, since one delivery may speak of several. Only what came for a
 * number of the account is touched; whoever else stands in the same delivery was taken in from it already. There are
 * very many: they are walked page by page in the order of their ids, and compared as bytes.
 */
export class RawDeliveries {
  constructor(
    private readonly database: Database,
    private readonly map: DataMap,
  ) {}

  /** Whether something that names the person still waits to be taken in; then it is too early to clear. */
  async isWaitedFor(search: RawSearch): Promise<boolean> {
    const signs = await this.signsOf(search);
    if (!signs) return false;
    for (const { table, set, when } of this.cleared()) {
      const [waiting] = await this.database.operate('privacy.erase', (em) =>
        rows(
          em,
          `/* waiting_${table} */ with ${signsSql}
           select 1 from ${table} t where not (${when}) and t.received_at <= $3 and ${names(Object.keys(set))} limit 1`,
          [...signs, search.until],
        ),
      );
      if (waiting) return true;
    }
    return false;
  }

  /** Takes the words out of deliveries that name the person, from behind `place` on. */
  async clear(search: RawSearch, place: string | null): Promise<RawWalk> {
    const signs = await this.signsOf(search);
    const walk: RawWalk = { cleared: 0, place };
    if (!signs) return { ...walk, place: null };
    const until = performance.now() + walkMs;
    do {
      const pages: Page[] = [];
      for (const { table, set, when } of this.cleared()) {
        const [page] = await this.database.operate('privacy.erase', (em) =>
          rows<Page>(
            em,
            `/* clear_${table} */ with ${signsSql}, page as (
               select id from ${table} where ($4::uuid is null or id > $4) order by id limit ${pageSize}
             ), cleared as (
               update ${table} t set ${Object.entries(set).map(([column, value]) => `${column} = ${value}`)}
               from page where t.id = page.id and (${when}) and t.received_at <= $3 and ${names(Object.keys(set))} returning 1
             )
             select (select id from page order by id desc limit 1) as last, (select count(*)::int from page) as seen,
               (select count(*)::int from cleared) as cleared`,
            [...signs, search.until, walk.place],
          ),
        );
        pages.push(page!);
      }
      walk.cleared += pages.reduce((sum, page) => sum + page.cleared, 0);
      walk.place = pages.find(({ seen }) => seen === pageSize)?.last ?? null;
    } while (walk.place !== null && performance.now() < until);
    return walk;
  }

  /** The one table, as the map names it. */
  private cleared(): { table: string; set: Readonly<Record<string, string>>; when: string }[] {
    return clearedTables(this.map).flatMap(({ table, erasure: { CONTACT } }) =>
      CONTACT?.strategy === 'CLEAR' ? [{ table, set: CONTACT.columns, when: CONTACT.when ?? 'true' }] : [],
    );
  }

  /** Hex of what spells the person, and of what spells the account's numbers; undefined: nothing can name both. */
  private async signsOf({ accountId, spellings }: RawSearch): Promise<[string[], string[]] | undefined> {
    if (spellings.length === 0) return undefined;
    const numbers = await rows<{ id: string }>(
      this.database.read(systemViewer(accountId)).em,
      `/* numbersOfAccount */ select distinct unnest(array[phone_number_id, waba_id]) as id from channel where account_id = $1`,
      [accountId],
    );
    const hex = (text: string): string => Buffer.from(text).toString('hex');
    return numbers.length === 0 ? undefined : [spellings.map(hex), numbers.map(({ id }) => hex(id))];
  }
}

const signsSql = `person as materialized (select decode(h, 'hex') as sign from unnest($1::text[]) as h),
  ours as materialized (select decode(h, 'hex') as sign from unnest($2::text[]) as h)`;

/** SQL: the row names the person, and a number of the account. */
const names = (columns: readonly string[]): string =>
  `(${columns
    .map(
      (column) => `exists (select from person where position(person.sign in t.${column}) > 0)
        and exists (select from ours where position(ours.sign in t.${column}) > 0)`,
    )
    .join(' or ')})`;
