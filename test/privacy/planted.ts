import { isSubjects } from '../../src/platform/personal-data/subject-sql.js';
import { dataMap } from '../../src/app/data-map.js';
import type { TestAccount } from '../kit/account.js';
import type { TestApp } from '../kit/app.js';
import type { Subject } from './subject.js';

/**
 * What `seedSubject` cannot plant, or had better not, and why. What is planted may not stand here: the test that compares
 * the two fails then as well.
 */
export const notPlanted: Readonly<Record<string, string>> = {
  'consent_event.subject_key': 'written by erasing: until then the contact itself is named',
  contact_import_error:
    'of a row that is somebody’s it says which rule the row broke, in words of the program; what no contact came of is nobody’s',
  erasure_job: 'written by erasing',
  media_part: 'parts are gone once the file is whole; test/domains/media/resumed-upload.test.ts',
  webhook_delivery: 'kept as bytes, in which the map finds nobody; the test demands that the scan has found them',
};

/**
 * Tables in which nothing is the subject's, and columns of personal data (`table.column`) that are empty in all of its
 * rows, by the data map alone.
 */
export async function missingOf(app: TestApp, account: TestAccount, subject: Subject): Promise<string[]> {
  const { person, contactId, goneContactId } = subject;
  const list = (values: readonly string[]): string => `{${values.map((value) => `"${value}"`).join(',')}}`;
  const ids = list([contactId, goneContactId].map((id) => id.slice(4)));
  const signs = list([person.waId, person.userId, person.parentUserId].map((sign) => sign.toLowerCase()));
  const written = (sql: string): string =>
    sql.replaceAll('$1', `'${account.accountId}'`).replaceAll('$2', `'${ids}'`).replaceAll('$3', `'${signs}'`);
  const ofAccounts = new Set(
    (
      await app.asOwner<{ name: string }>(
        `select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'account_id'`,
      )
    ).map(({ name }) => name),
  );
  const missing: string[] = [];
  for (const entry of dataMap.inOrderOfErasing('CONTACT')) {
    const { table, columns } = entry;
    const personal = Object.keys(columns).filter((column) => columns[column] !== 'NONE');
    const filled = personal.map(
      (column) =>
        `count(*) filter (where t.${column} is not null and t.${column}::text not in ('', '{}', '[]'))::int as ${column}`,
    );
    const where = [isSubjects(dataMap, entry, 'CONTACT'), ...(ofAccounts.has(table) ? ['t.account_id = $1'] : [])];
    const [counts] = await app.asOwner<Record<string, number>>(
      written(
        `select ${['count(*)::int as all_rows', ...filled].join(', ')} from ${table} t where ${where.join(' and ')}`,
      ),
    );
    if (counts!['all_rows'] === 0) missing.push(table);
    else missing.push(...personal.filter((column) => counts![column] === 0).map((column) => `${table}.${column}`));
  }
  return missing.sort();
}
