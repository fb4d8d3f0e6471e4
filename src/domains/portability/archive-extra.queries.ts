import { rows } from '../../platform/database/rows.js';
import type { ExtraTable, ReadNow } from './archive-rows.queries.js';

const pageSize = 1_000;

/** What a copy of an account holds besides its tables: who its members are, and whom of its contacts suppressions mean. */
export const extraTables: readonly ExtraTable[] = [
  {
    name: 'member',
    lines: (read) =>
      paged(
        read,
        `select u.id::text as place, u.id, u.email, u.full_name as "fullName"
         from membership m join app_user u on u.id = m.user_id where m.account_id = $1`,
      ),
  },
  {
    name: 'suppressed_identity',
    lines: (read) =>
      paged(
        read,
        `select distinct k.suppression_id || ' ' || i.kind || ' ' || i.match_key as place, k.suppression_id as "suppressionId",
           i.kind, i.match_key as "matchKey"
         from contact_identity i cross join unnest(i.suppression_keys) as h (hash)
         join suppression_key k on k.account_id = $1 and k.hash = h.hash where i.account_id = $1`,
      ),
  },
];

async function* paged(read: ReadNow, source: string): AsyncGenerator<readonly string[]> {
  for (let after: string | null = null; ;) {
    const scope = await read();
    const page: { place: string; line: string }[] = await rows(
      scope.em,
      `/* archiveExtra */
       select s.place, (to_jsonb(s) - 'place')::text as line from (${source}) s
       where $2::text is null or s.place > $2 order by s.place limit ${pageSize}`,
      [scope.accountId, after],
    );
    if (page.length > 0) yield page.map(({ line }) => `${line}\n`);
    if (page.length < pageSize) return;
    after = page.at(-1)!.place;
  }
}
