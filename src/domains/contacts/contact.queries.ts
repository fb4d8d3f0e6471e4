import { readPageRequest, toPage, type KeyKind, type Page, type PageRequest } from '../../platform/database/keyset.js';
import { rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { contactCondition, type ContactWhere } from './contact-filter.js';
import type { Identity, IdentityKind } from './identity-claim.js';

export { identitiesOf as identitiesOfPerson } from './person-claim.js';

/** A contact as the API shows it. */
export interface ContactRow {
  id: string;
  displayName: string;
  phoneNumber: string | null;
  username: string | null;
  email: string | null;
  createdAt: string;
  locale: string | null;
  timeZone: string | null;
  ownerId: string | null;
  blockedAt: string | null;
  attributes: Record<string, string | number | boolean>;
  attributeTimes: Record<string, string>;
  lastSeenAt: string | null;
  version: number;
  /** Undefined when they were not read along. */
  identities?: IdentityRow[];
}

/** An identity as the API shows it. */
export interface IdentityRow {
  kind: IdentityKind;
  value: string;
}

/** SQL text of a contact's identities as JSON, in the order in which they were learned; `$1` is the account. */
export const identitiesOf = (contactId: string): string => `(
  select coalesce(json_agg(json_build_object('kind', i.kind, 'value', i.value) order by i.created_at, i.id), '[]'::json)
  from contact_identity i where i.account_id = $1 and i.contact_id = ${contactId})`;

/** The name that people see: the business' own, else the profile's, else what identifies the person. */
export const contactName = (alias: string): string =>
  `coalesce(${alias}.display_name, ${alias}.profile_name, ${alias}.username, ${alias}.phone_number, 'WhatsApp user')`;

/** SQL text of a ContactRow's columns. */
export const contactColumns = (alias: string): string =>
  `${alias}.id, ${contactName(alias)} as "displayName", ${alias}.phone_number as "phoneNumber", ${alias}.username, ${alias}.email,
   ${alias}.created_at as "createdAt", ${alias}.locale, ${alias}.time_zone as "timeZone", ${alias}.owner_id as "ownerId",
   ${alias}.blocked_at as "blockedAt", ${alias}.attributes, ${alias}.attribute_times as "attributeTimes",
   ${alias}.last_seen_at as "lastSeenAt", ${alias}.version`;

/** An identity that is on record, with what its contact is called. */
export interface KnownIdentity {
  kind: IdentityKind;
  matchKey: string;
  contactId: string;
  profileName: string | null;
  username: string | null;
  isBlocked: boolean;
}

/** Those of these identities that are on record. */
export const knownIdentities = (scope: Scope, identities: readonly Identity[]): Promise<KnownIdentity[]> =>
  rows<KnownIdentity>(
    scope.em,
    `/* knownIdentities */
     select i.kind, i.match_key as "matchKey", i.contact_id as "contactId", c.profile_name as "profileName", c.username,
       c.blocked_at is not null as "isBlocked"
     from unnest($2::text[], $3::text[]) as k (kind, match_key)
     join contact_identity i on i.account_id = $1 and i.kind = k.kind and i.match_key = k.match_key
     join contact c on c.account_id = $1 and c.id = i.contact_id`,
    [scope.accountId, identities.map((i) => i.kind), identities.map((i) => i.matchKey)],
  );

/**
 * What a person types to find a contact, as patterns of LIKE that must all match: any parts of names, user name, e-mail or
 * number, whatever their case and accents; a number may be written with blanks, dashes and zeros in front.
 */
export function searchPatterns(text: string): string[] {
  const digits = text.replaceAll(/[\s().+/-]/g, '');
  const isNumber = /^\d{3,}$/.test(digits);
  const parts = isNumber ? [digits.replace(/^0+(?=\d{3})/, '')] : text.trim().split(/\s+/).slice(0, 8);
  return parts.filter((part) => part !== '').map((part) => `%${part.replaceAll(/[\\%_]/g, '\\$&')}%`);
}

/** SQL condition: the contact matches all patterns in this parameter. For lists that are read in their own order anyhow. */
export const contactMatches = (alias: string, patterns: string): string =>
  `${alias}.search_text like all (array(select search_fold(p) from unnest(${patterns}::text[]) as p))`;

/** Ids of at most so many contacts that match the patterns, from the index. */
export async function findContactIds(scope: Scope, patterns: readonly string[], limit: number): Promise<string[]> {
  const found = await rows<{ id: string }>(
    scope.em,
    `/* findContactIds */ select id from search_contacts($1, true, null, $2) as id`,
    [patterns, limit],
  );
  return found.map(({ id }) => id);
}

/** In which order contacts are listed. */
export interface ContactOrder {
  field: 'CREATED_AT' | 'NAME' | 'LAST_SEEN_AT';
  direction: 'ASC' | 'DESC';
}

/** What to list. */
export interface ContactsRequest extends PageRequest {
  search?: string | null;
  where?: ContactWhere | null;
  orderBy?: ContactOrder | null;
}

/** The column of each order; the id makes places unambiguous. */
const orders: Readonly<Record<ContactOrder['field'], { column: string; kind: KeyKind; type: string }>> = {
  CREATED_AT: { column: 'c.created_at', kind: 'time', type: 'timestamptz' },
  NAME: { column: 'c.sort_name', kind: 'text', type: 'text' },
  LAST_SEEN_AT: { column: 'c.active_at', kind: 'time', type: 'timestamptz' },
};

/** Contacts, the newest first unless ordered otherwise; `search` looks at names and phone number. One statement. */
export async function listContacts(
  scope: Scope,
  request: ContactsRequest,
): Promise<Page<ContactRow & { orderKey: string }>> {
  const { column, kind, type } = orders[request.orderBy?.field ?? 'CREATED_AT'];
  const keyset = readPageRequest(request, [kind, 'uuid']);
  const params: unknown[] = [scope.accountId];
  const add = (value: unknown): string => `$${params.push(value)}`;
  const isDescending = (request.orderBy?.direction ?? 'DESC') === 'DESC';
  const direction = isDescending !== keyset.isBackward ? 'desc' : 'asc';
  const conditions = ['c.account_id = $1'];
  if (request.where) conditions.push(contactCondition(request.where, add));
  const patterns = request.search?.trim() ? add(searchPatterns(request.search)) : undefined;
  let source = 'contact c';
  let order = `${column} ${direction}, c.id ${direction}`;
  if (patterns && !request.where && !request.orderBy) {
    // The index gives a page of matches in the order of the ids, which is that of creation.
    source = `search_contacts(${patterns}, ${direction === 'desc'}, ${add(keyset.from?.[1] ?? null)}::uuid, ${keyset.limit}) as found
      join contact c on c.id = found`;
    order = `c.id ${direction}`;
  } else {
    if (patterns) conditions.push(contactMatches('c', patterns));
    if (keyset.from) {
      const [at, id] = keyset.from;
      const sign = direction === 'desc' ? '<' : '>';
      conditions.push(`(${column}, c.id) ${sign} (${add(at)}::${type}, ${add(id)}::uuid)`);
    }
  }
  const found = await rows<ContactRow & { orderKey: string }>(
    scope.em,
    `/* listContacts */ select ${contactColumns('c')}, ${column} as "orderKey" from ${source}
     where ${conditions.join(' and ')} order by ${order} limit ${keyset.limit}`,
    params,
  );
  return toPage(keyset, found, (contact) => [contact.orderKey, contact.id]);
}

// A door for the rooms to the right.
export { contactCondition, type ContactWhere } from './contact-filter.js';
