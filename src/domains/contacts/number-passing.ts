import { rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { identityKey, type Identity, type IdentityClaim } from './identity-claim.js';

/** Which of these contacts wrote on the channel before; the room of conversations knows. */
export type HeardOn = (scope: Scope, channelId: string, contactIds: readonly string[]) => Promise<ReadonlySet<string>>;

/** A number that its contact gave up without a word. */
export interface PassedNumber {
  contactId: string;
  matchKey: string;
}

/**
 * Numbers of these claims that passed from the contact on record to somebody else. Operators give out numbers again, and
 * a WhatsApp id of a person is one per business: who comes on the same channel with the number but with another user id
 * than the one that was told with it is another person. Businesses with several portfolios know one person by several
 * user ids, but on different channels; a number that was learned after the user id came with a notice of change, which
 * the new user id may still follow. In both cases the number goes on linking.
 */
export async function findPassedNumbers(
  scope: Scope,
  claims: readonly IdentityClaim[],
  contactOf: ReadonlyMap<string, string>,
  heardOn: (contactIds: readonly string[]) => Promise<ReadonlySet<string>>,
): Promise<PassedNumber[]> {
  const suspects = claims.flatMap(({ identities }): PassedNumber[] => {
    const phone = identities.find((identity) => identity.kind === 'PHONE_NUMBER');
    const contactId = phone && contactOf.get(identityKey(phone));
    if (!contactId || !identities.some((identity) => identity.kind === 'USER_ID')) return [];
    return isKnownAs(identities, contactId, contactOf) ? [] : [{ contactId, matchKey: phone.matchKey }];
  });
  if (suspects.length === 0) return [];
  const told = await rows<PassedNumber>(
    scope.em,
    `/* numbersToldWithUserIds */
     select distinct i.contact_id as "contactId", i.match_key as "matchKey" from contact_identity i
     join contact_identity u on u.account_id = $1 and u.contact_id = i.contact_id and u.kind = 'USER_ID'
       and u.created_at >= i.created_at
     where i.account_id = $1 and i.kind = 'PHONE_NUMBER' and i.match_key = any($2::text[])`,
    [scope.accountId, suspects.map((suspect) => suspect.matchKey)],
  );
  if (told.length === 0) return [];
  const heard = await heardOn(told.map(({ contactId }) => contactId));
  return told.filter(({ contactId }) => heard.has(contactId));
}

/** The claims and what is known, as if nobody had the numbers: who gave one up is named without it. */
export function withoutPassed(
  claims: readonly IdentityClaim[],
  contactOf: ReadonlyMap<string, string>,
  passed: readonly PassedNumber[],
): { claims: readonly IdentityClaim[]; contactOf: ReadonlyMap<string, string> } {
  if (passed.length === 0) return { claims, contactOf };
  const holderOf = new Map(passed.map(({ contactId, matchKey }) => [matchKey, contactId]));
  const isGivenUp = (identities: readonly Identity[], { kind, matchKey }: Identity): boolean => {
    const holder = kind === 'PHONE_NUMBER' ? holderOf.get(matchKey) : undefined;
    return holder !== undefined && isKnownAs(identities, holder, contactOf);
  };
  const left = new Map(contactOf);
  for (const matchKey of holderOf.keys()) left.delete(identityKey({ kind: 'PHONE_NUMBER', matchKey }));
  return {
    contactOf: left,
    claims: claims.map((claim) => {
      const { identities } = claim;
      return { ...claim, identities: identities.filter((identity) => !isGivenUp(identities, identity)) };
    }),
  };
}

/**
 * The user id that each number was told with. A number is as old as the user id that it was told with, whenever it was
 * first seen: that is how it is known later that the two belong together.
 */
export const toldTogether = (claims: readonly IdentityClaim[]): ReadonlyMap<string, string> =>
  new Map(
    claims.flatMap(({ identities }) => {
      const phone = identities.find(({ kind }) => kind === 'PHONE_NUMBER');
      const userId = identities.find(({ kind }) => kind === 'USER_ID');
      return phone && userId ? [[phone.matchKey, userId.matchKey] as const] : [];
    }),
  );

/** Takes the numbers from the contacts that had them. */
export async function takePassedNumbers(scope: Scope, passed: readonly PassedNumber[]): Promise<void> {
  await rows(
    scope.em,
    `/* takePassedNumbers */
     with taken as (
       delete from contact_identity where account_id = $1 and kind = 'PHONE_NUMBER' and match_key = any($2::text[])
         and contact_id = any($3::uuid[]) returning id, contact_id
     )
     update contact c set updated_at = $4, phone_number = (
       select o.value from contact_identity o where o.account_id = $1 and o.contact_id = c.id and o.kind = 'PHONE_NUMBER'
         and o.id not in (select id from taken) order by o.created_at desc limit 1)
     from taken where c.account_id = $1 and c.id = taken.contact_id`,
    [
      scope.accountId,
      passed.map(({ matchKey }) => matchKey),
      passed.map(({ contactId }) => contactId),
      scope.clock.now(),
    ],
  );
}

/** Whether something surer than the number says that it is this contact. */
const isKnownAs = (
  identities: readonly Identity[],
  contactId: string,
  contactOf: ReadonlyMap<string, string>,
): boolean =>
  identities.some((identity) => identity.kind !== 'PHONE_NUMBER' && contactOf.get(identityKey(identity)) === contactId);
