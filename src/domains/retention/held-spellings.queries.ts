import type { Database } from '../../platform/database/database.js';
import { rows } from '../../platform/database/rows.js';
import { waIdVariants } from '../../platform/kernel/phone-number.js';
import { systemViewer } from '../../platform/kernel/viewer.js';
import { listHeldAccounts } from './legal-hold.queries.js';

/** By what something that Meta delivered is known to be of something that is held: it names a number of the business, and one of the people. */
export interface HeldSpellings {
  /** Ids of the numbers and accounts at WhatsApp. */
  numbers: string[];
  /** Numbers and user ids as Meta writes them; null: everybody, since the whole account is held. */
  people: string[] | null;
}

/** One entry for each account in which a hold stands; whoever is in the vault already has nothing else to keep. */
export async function listHeldSpellings(database: Database): Promise<HeldSpellings[]> {
  const accounts = await database.operate('ingest.retention', listHeldAccounts);
  const found: HeldSpellings[] = [];
  for (const accountId of accounts) {
    const { em } = database.read(systemViewer(accountId));
    const [{ numbers, isWhole }] = (await rows<{ numbers: string[]; isWhole: boolean }>(
      em,
      `/* numbersOfHeld */
       select array(select distinct unnest(array[phone_number_id, waba_id]) from channel where account_id = $1) as numbers,
         exists (select from legal_hold where account_id = $1 and subject_kind = 'ACCOUNT' and released_at is null) as "isWhole"`,
      [accountId],
    )) as [{ numbers: string[]; isWhole: boolean }];
    if (numbers.length > 0) found.push({ numbers, people: isWhole ? null : await listPeople(em, accountId) });
  }
  return found;
}

async function listPeople(em: Parameters<typeof rows>[0], accountId: string): Promise<string[]> {
  const identities = await rows<{ kind: string; value: string }>(
    em,
    `/* identitiesOfHeld */
     select distinct i.kind, i.value from legal_hold h
       left join contact_alias a on a.account_id = $1 and a.gone_id = h.person_id
       join contact_identity i on i.account_id = $1 and i.contact_id = coalesce(a.contact_id, h.person_id)
     where h.account_id = $1 and h.released_at is null and i.kind in ('PHONE_NUMBER', 'USER_ID', 'PARENT_USER_ID')`,
    [accountId],
  );
  return identities.flatMap(({ kind, value }) => {
    if (kind !== 'PHONE_NUMBER') return [value];
    const digits = value.replaceAll(/\D/g, '');
    return [...new Set([digits, ...waIdVariants(digits)])];
  });
}
