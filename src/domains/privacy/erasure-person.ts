import type { Envelope } from '../../platform/crypto/envelope.js';
import { firstRow, rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import type { ErasureRow } from './erasure.queries.js';
import { signsOf, type IdentityRow, type PersonSigns } from './person-signs.js';

/** All contacts that are one person, and what spells it. */
export interface Person {
  contactIds: string[];
  identities: IdentityRow[];
  signs: PersonSigns;
}

/** Where the sealed signs of an erasure belong. */
const placeOf = (accountId: string, id: string): string => `erasure_job|signs|${accountId}|${id}`;

/** The signs that an erasure keeps; none once it is over. */
export function openSigns(
  envelope: Envelope,
  accountId: string,
  job: Pick<ErasureRow, 'id' | 'signsSealed'>,
): PersonSigns {
  if (!job.signsSealed) return { strong: [], names: [], marks: [] };
  return JSON.parse(envelope.open(job.signsSealed, placeOf(accountId, job.id))) as PersonSigns;
}

export const sealSigns = (envelope: Envelope, accountId: string, id: string, signs: PersonSigns): string =>
  envelope.seal(JSON.stringify(signs), placeOf(accountId, id));

/** Locks the contact, and reads who it is; undefined: it is there no more. The id of one that was merged leads on. */
export async function lockPerson(scope: Scope, contactId: string): Promise<Person | undefined> {
  const standing = await firstRow<{ id: string }>(
    scope.em,
    `/* standingContact */
     select coalesce((select contact_id from contact_alias where account_id = $1 and gone_id = $2), $2::uuid) as id`,
    [scope.accountId, contactId],
  );
  const contact = await firstRow<{ id: string; names: (string | null)[]; phone: string | null; email: string | null }>(
    scope.em,
    `/* lockPerson */
     select id, array[display_name, profile_name, app_name, username] as names, phone_number as phone, email
     from contact where account_id = $1 and id = $2 for update`,
    [scope.accountId, standing!.id],
  );
  if (!contact) return undefined;
  const [aliases, identities, before] = [
    await rows<{ id: string }>(
      scope.em,
      `/* aliasesOfPerson */ select gone_id as id from contact_alias where account_id = $1 and contact_id = $2`,
      [scope.accountId, contact.id],
    ),
    await rows<IdentityRow>(
      scope.em,
      `/* identitiesOfPerson */ select kind, value from contact_identity where account_id = $1 and contact_id = $2`,
      [scope.accountId, contact.id],
    ),
    await rows<{ name: string | null; phone: string | null; email: string | null }>(
      scope.em,
      `/* namesBeforeMerges */
       select g.gone_name as name, g.gone_before ->> 'phone_number' as phone, g.gone_before ->> 'email' as email
       from contact_merge g where g.account_id = $1 and g.kept_id = $2 and g.undone_at is null`,
      [scope.accountId, contact.id],
    ),
  ];
  const texts = (values: readonly (string | null)[]): string[] => values.flatMap((value) => (value ? [value] : []));
  return {
    contactIds: [contact.id, ...aliases.map(({ id }) => id)],
    identities,
    signs: signsOf(
      identities,
      texts([contact.phone, ...before.map((one) => one.phone)]),
      texts([contact.email, ...before.map((one) => one.email)]),
      texts([...contact.names, ...before.map((one) => one.name)]),
    ),
  };
}
