import { firstRow, rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { waIdVariants } from '../../platform/kernel/phone-number.js';
import type { ArchiveSubject } from './archive-rows.queries.js';

/** A person as a contact's copy knows it. */
export interface ArchivePerson extends ArchiveSubject {
  /** Names, addresses and numbers as they are written; they are not taken out of the person's own copy. */
  own: string[];
}

/** All contacts that are one person: the one that stands, and those that went into it. */
export async function contactIdsOf(scope: Scope, contactId: string): Promise<string[]> {
  const aliases = await rows<{ id: string }>(
    scope.em,
    `/* aliasesOfContact */ select gone_id as id from contact_alias where account_id = $1 and contact_id = $2`,
    [scope.accountId, contactId],
  );
  return [contactId, ...aliases.map(({ id }) => id)];
}

const digitsOf = (text: string): string => text.replaceAll(/\D/g, '');

/** What spells the person. Undefined: the contact is there no more, or is being erased. */
export async function findPerson(scope: Scope, contactIds: readonly string[]): Promise<ArchivePerson | undefined> {
  const found = await firstRow<{ texts: (string | null)[]; phones: (string | null)[]; others: string[] | null }>(
    scope.em,
    `/* personOfArchive */
     select array[c.display_name, c.profile_name, c.app_name, c.username, c.email] as texts,
       array[c.phone_number] || (select array_agg(i.value) from contact_identity i
         where i.account_id = $1 and i.contact_id = c.id and i.kind = 'PHONE_NUMBER') as phones,
       (select array_agg(i.value) from contact_identity i
         where i.account_id = $1 and i.contact_id = c.id and i.kind <> 'PHONE_NUMBER') as others
     from contact c where c.account_id = $1 and c.id = $2 and c.erasing_at is null`,
    [scope.accountId, contactIds[0]],
  );
  if (!found) return undefined;
  const texts = found.texts.flatMap((text) => text ?? []);
  const phones = found.phones.flatMap((text) => text ?? []);
  const others = found.others ?? [];
  const lines = phones.map(digitsOf).flatMap((digits) => (digits.length >= 7 ? [digits, ...waIdVariants(digits)] : []));
  const email = found.texts.at(-1);
  // Names are borne by others too: they find no row.
  const signs = [...lines, ...others.filter((text) => text.length >= 8), ...(email ? [email] : [])];
  return {
    ids: contactIds,
    signs: [...new Set(signs.map((text) => text.toLowerCase()))],
    own: [...texts, ...others, ...lines, ...phones],
  };
}

/** What spells a member of the account. */
export async function findMember(scope: Scope, userId: string): Promise<ArchiveSubject | undefined> {
  const found = await firstRow<{ email: string }>(
    scope.em,
    `/* memberOfArchive */ select u.email from membership m join app_user u on u.id = m.user_id
     where m.account_id = $1 and m.user_id = $2`,
    [scope.accountId, userId],
  );
  return found && { ids: [userId], signs: [userId, found.email.toLowerCase()] };
}

/** Names, addresses and numbers of other contacts that stand in a text, the longest first. */
export async function othersNamedIn(scope: Scope, contactIds: readonly string[], text: string): Promise<string[]> {
  const found = await rows<{ name: string }>(
    scope.em,
    `/* othersNamedIn */
     select distinct n.name from contact c
     cross join lateral (values (c.display_name), (c.profile_name), (c.username), (c.email), (c.phone_number)) as n (name)
     where c.account_id = $1 and c.id <> all ($2::uuid[]) and length(n.name) >= 4 and strpos($3, lower(n.name)) > 0
     limit 1000`,
    [scope.accountId, contactIds, text.toLowerCase()],
  );
  return found.map(({ name }) => name).sort((a, b) => b.length - a.length);
}
