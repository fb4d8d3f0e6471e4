import type { EntityManager } from '@mikro-orm/sql';
import type { Envelope } from '../../platform/crypto/envelope.js';
import { rows } from '../../platform/database/rows.js';
import { mailPlace, type SealedMail } from '../../platform/mail/mail-outbox.js';
import type { DataMap } from '../../platform/personal-data/data-map.js';
import type { TableData } from '../../platform/personal-data/personal-data.js';

const deletedTables = (map: DataMap): TableData[] =>
  map.inOrderOfErasing('USER').filter((entry) => entry.erasure.USER?.strategy === 'DELETE_ROW');

/** Tables of an account in which rows are a user's own. */
export const tenantTables = (map: DataMap): TableData[] => deletedTables(map).filter((entry) => !entry.ofPlatform);

/** Tables of no single account, whose rows the operator deletes. */
export const platformTables = (map: DataMap): TableData[] => deletedTables(map).filter((entry) => entry.ofPlatform);

/** How a user's rows are found there, `$1` the user. Rows of another table are found by it, and go with its rows. */
const isTheirs = (entry: TableData): string =>
  entry.subjects
    .filter((finding) => finding.subject === 'USER')
    .map((finding) => {
      if (finding.by === 'ID') return `t.${finding.column} = $1::uuid`;
      if (finding.by === 'VALUE') return `t.${finding.column} = $1::uuid::text`;
      const columns = finding.columns.map((column) => `t.${column}`).join(', ');
      return `(${columns}) in (select ${finding.keys.join(', ')} from ${finding.table} where user_id = $1::uuid)`;
    })
    .join(' or ');

/** Deletes the user's rows in a table of no single account; there are few. */
export async function deletePlatformRows(
  em: EntityManager,
  entry: TableData,
  userId: string,
): Promise<Record<string, { erased: number }>> {
  const gone = await rows(
    em,
    `/* eraseOwn_${entry.table} */ delete from ${entry.table} t where ${isTheirs(entry)} returning 1`,
    [userId],
  );
  return gone.length > 0 ? { [entry.table]: { erased: gone.length } } : {};
}

/** How many rows of the user are left there. */
export async function countPlatformRows(em: EntityManager, entry: TableData, userId: string): Promise<number> {
  const [left] = await rows<{ count: number }>(
    em,
    `/* countOwn_${entry.table} */ select count(*)::int as count from ${entry.table} t where ${isTheirs(entry)}`,
    [userId],
  );
  return left!.count;
}

/** Addresses that were the user's until lately, and that nobody else has by now: what went there may not be gone yet. */
export async function formerAddresses(em: EntityManager, userId: string): Promise<string[]> {
  const found = await rows<{ email: string }>(
    em,
    `/* formerAddresses */
     select distinct c.old_email as email from user_email_change c
     where c.user_id = $1 and c.state = 'DONE' and not exists (
       select from app_user u where u.email = c.old_email and u.id <> $1)`,
    [userId],
  );
  return found.map(({ email }) => email);
}

/** Deletes mails to an address that are not empty yet: only opened they say whose they are. */
export async function deleteMailsTo(
  em: EntityManager,
  envelope: Envelope,
  addresses: readonly string[],
): Promise<number> {
  let count = 0;
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const mails = await rows<{ id: string; sealed: string }>(
      em,
      `/* mailsToOpen */ select id, sealed from mail where sealed is not null and id > $1 order by id limit 500`,
      [after],
    );
    const theirs = mails.filter(({ id, sealed }) => {
      try {
        const { to } = JSON.parse(envelope.open(sealed, mailPlace(id))) as SealedMail;
        return addresses.includes(to.toLowerCase());
      } catch {
        // What no key opens any more tells nobody anything.
        return false;
      }
    });
    await rows(em, `/* eraseMails */ delete from mail where id = any($1::uuid[])`, [theirs.map(({ id }) => id)]);
    count += theirs.length;
    if (mails.length < 500) return count;
    after = mails.at(-1)!.id;
  }
}
