import { deriveKey, keyedHash } from '../../platform/crypto/keyed-hash.js';
import { rows, toDate } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { DomainError } from '../../platform/kernel/errors.js';
import { newId } from '../../platform/kernel/ids.js';
import { waIdVariants } from '../../platform/kernel/phone-number.js';
import type { GuardedIdentity, IdentityGuard, NumberChange, Refusal } from '../contacts/identity-guard.policy.js';
import type { ConsentPurpose } from './consent.entity.js';
import { consentErrors } from './consent.errors.js';
import type { SuppressionReason } from './suppression.entity.js';

/** What somebody wants no more, and since when. */
export interface Suppressing {
  reason: SuppressionReason;
  /** Null: anything. */
  purpose: ConsentPurpose | null;
  since: Date;
}

/** What is wanted again, and since when. */
export interface Lifting {
  purpose: ConsentPurpose;
  reasons: readonly SuppressionReason[];
  at: Date;
}

/**
 * Who wants nothing any more, by keyed hash (HMAC). Every spelling of a number is hashed under every key of the
 * installation, for the identity and for the suppression, so that the two meet as long as they share one key: keys that
 * were replaced are kept for it.
 */
export class Suppressions implements IdentityGuard {
  private readonly keys: readonly Buffer[];

  constructor(secretsKeys: readonly Buffer[]) {
    this.keys = secretsKeys.map((master) => deriveKey(master, 'suppression'));
  }

  /** Under the name of one account; a hash of one says nothing of another. */
  keysOf(accountId: string, { kind, matchKey }: GuardedIdentity): string[] {
    const spellings = kind === 'PHONE_NUMBER' ? [matchKey, ...waIdVariants(matchKey)] : [matchKey];
    return this.keys.flatMap((key) => spellings.map((one) => keyedHash(key, `${accountId}|${kind}|${one}`)));
  }

  /**
   * Under the name of the account, and of those from which it took suppressions over: whom these mean nobody knows any more, so
   * their hashes stay as they were made.
   */
  async keysFor(scope: Scope): Promise<(identity: GuardedIdentity) => string[]> {
    const origins = await rows<{ origin: string }>(
      scope.em,
      `/* suppressionOrigins */ select origin from suppression_origin where account_id = $1 order by origin`,
      [scope.accountId],
    );
    const names = [scope.accountId, ...origins.map(({ origin }) => origin)];
    return (identity) => names.flatMap((name) => this.keysOf(name, identity));
  }

  /** Suppresses people by what identifies them; the id of the suppression, undefined when nothing does. */
  async suppress(
    scope: Scope,
    identities: readonly GuardedIdentity[],
    { reason, purpose, since }: Suppressing,
  ): Promise<string | undefined> {
    const keysOf = await this.keysFor(scope);
    const hashes = [...new Set(identities.flatMap(keysOf))].sort();
    if (hashes.length === 0) return undefined;
    const known = await rows<{ id: string }>(
      scope.em,
      `/* sameSuppression */
       select s.id from suppression s where s.account_id = $1 and s.reason = $2 and s.purpose is not distinct from $3::text
         and s.lifted_at is null and s.wrote_again_at is null and (
           select count(*) from suppression_key k where k.account_id = $1 and k.suppression_id = s.id and k.hash = any($4::text[])
         ) = $5 and s.id in (select suppression_id from suppression_key where account_id = $1 and hash = $6) limit 1`,
      [scope.accountId, reason, purpose, hashes, hashes.length, hashes[0]],
    );
    if (known[0]) return known[0].id;
    const id = newId();
    await rows(
      scope.em,
      `/* suppress */
       with added as (
         insert into suppression (account_id, id, reason, purpose, since, created_at) values ($1, $2, $3, $4, $5, $6)
       )
       insert into suppression_key (account_id, hash, suppression_id) select $1, h, $2 from unnest($7::text[]) as h`,
      [scope.accountId, id, reason, purpose, since, scope.clock.now(), hashes],
    );
    return id;
  }

  /** Suppresses contacts by everything that identifies them, their e-mail addresses too. For an erasure: before it deletes. */
  async suppressContacts(scope: Scope, contactIds: readonly string[], what: Suppressing): Promise<string[]> {
    const found = await rows<GuardedIdentity & { contactId: string }>(
      scope.em,
      `/* identitiesToSuppress */
       select contact_id as "contactId", kind, match_key as "matchKey" from contact_identity
       where account_id = $1 and contact_id = any($2::uuid[]) and kind <> 'USERNAME'
       union all select id, 'EMAIL', email from contact
       where account_id = $1 and id = any($2::uuid[]) and email is not null and $3 = 'ERASURE'`,
      [scope.accountId, contactIds, what.reason],
    );
    const ids: string[] = [];
    for (const identities of Map.groupBy(found, ({ contactId }) => contactId).values()) {
      const id = await this.suppress(scope, identities, what);
      if (id) ids.push(id);
    }
    return ids;
  }

  /**
   * The person did something by themselves: what they wanted no more before is wanted again. `reasons`: which suppressions
   * the act is strong enough for. Gives the reasons of those that it lifted.
   */
  async lift(scope: Scope, contactId: string, what: Lifting): Promise<SuppressionReason[]> {
    const found = await rows<{ hash: string }>(
      scope.em,
      `/* hashesOfContact */
       select distinct h.hash from contact_identity i cross join unnest(i.suppression_keys) as h (hash)
       where i.account_id = $1 and i.contact_id = $2`,
      [scope.accountId, contactId],
    );
    return this.liftHashes(
      scope,
      found.map(({ hash }) => hash),
      what,
    );
  }

  /** The same, of somebody who may be no contact. */
  async liftSigns(scope: Scope, signs: readonly GuardedIdentity[], what: Lifting): Promise<SuppressionReason[]> {
    return this.liftHashes(scope, signs.flatMap(await this.keysFor(scope)), what);
  }

  private async liftHashes(
    scope: Scope,
    hashes: readonly string[],
    { purpose, reasons, at }: Lifting,
  ): Promise<SuppressionReason[]> {
    const lifted = await rows<{ reason: SuppressionReason }>(
      scope.em,
      `/* liftSuppressions */
       update suppression s set lifted_at = $6 where s.account_id = $1 and s.lifted_at is null and s.since <= $5
         and (s.purpose is null or s.purpose = $3) and s.reason = any($4::text[]) and s.id in (
           select suppression_id from suppression_key where account_id = $1 and hash = any($2::text[]))
       returning s.reason`,
      [scope.accountId, hashes, purpose, reasons, at, scope.clock.now()],
    );
    return lifted.map(({ reason }) => reason);
  }

  /** A person has another number: what they wanted no more follows to it, and stays with the one before. */
  async spread(scope: Scope, contactIds: readonly string[]): Promise<void> {
    await rows(
      scope.em,
      `/* spreadSuppressions */
       insert into suppression_key (account_id, hash, suppression_id)
       select distinct $1::uuid, own.hash, k.suppression_id
       from contact_identity i cross join unnest(i.suppression_keys) as h (hash)
       join suppression_key k on k.account_id = $1 and k.hash = h.hash
       join suppression s on s.account_id = $1 and s.id = k.suppression_id and s.lifted_at is null
       join contact_identity o on o.account_id = $1 and o.contact_id = i.contact_id
       cross join unnest(o.suppression_keys) as own (hash)
       where i.account_id = $1 and i.contact_id = any($2::uuid[]) on conflict do nothing`,
      [scope.accountId, contactIds],
    );
  }

  /** Contacts get other numbers by somebody's word: what people wanted no more follows to them, and not the other way. */
  async follow(scope: Scope, changes: readonly NumberChange[]): Promise<void> {
    if (changes.every(({ added }) => added.length === 0)) return;
    const keysOf = await this.keysFor(scope);
    const lines = changes.flatMap(({ contactId, added }) =>
      added.flatMap(keysOf).map((hash) => ({ contact_id: contactId, hash })),
    );
    if (lines.length === 0) return;
    await rows(
      scope.em,
      `/* followSuppressions */
       insert into suppression_key (account_id, hash, suppression_id)
       select distinct $1::uuid, own.hash, k.suppression_id
       from jsonb_to_recordset($2::jsonb) as own (contact_id uuid, hash text)
       join contact_identity i on i.account_id = $1 and i.contact_id = own.contact_id
       cross join unnest(i.suppression_keys) as h (hash)
       join suppression_key k on k.account_id = $1 and k.hash = h.hash
       join suppression s on s.account_id = $1 and s.id = k.suppression_id and s.lifted_at is null
       on conflict do nothing`,
      [scope.accountId, JSON.stringify(lines)],
    );
  }

  async refused(scope: Scope, identities: readonly GuardedIdentity[]): Promise<Refusal[]> {
    if (identities.length === 0) return [];
    const keysOf = await this.keysFor(scope);
    const byHash = new Map(identities.flatMap((identity) => keysOf(identity).map((hash) => [hash, identity] as const)));
    const found = await rows<{ hash: string; since: string }>(
      scope.em,
      `/* refusedIdentities */
       select k.hash, max(s.since) as since from suppression_key k
       join suppression s on s.account_id = $1 and s.id = k.suppression_id
       where k.account_id = $1 and k.hash = any($2::text[]) and s.reason = 'ERASURE' and s.lifted_at is null
         and s.wrote_again_at is null group by k.hash`,
      [scope.accountId, [...byHash.keys()]],
    );
    const sinceOf = new Map<GuardedIdentity, Date>();
    for (const { hash, since } of found) {
      const [identity, at] = [byHash.get(hash)!, toDate(since)];
      if (at > (sinceOf.get(identity) ?? new Date(0))) sinceOf.set(identity, at);
    }
    return [...sinceOf].map(([identity, since]) => ({ identity, since }));
  }

  async wroteAnew(scope: Scope, identities: readonly GuardedIdentity[], at: Date): Promise<void> {
    await rows(
      scope.em,
      `/* wroteAnew */
       update suppression s set wrote_again_at = $3 where s.account_id = $1 and s.reason = 'ERASURE' and s.lifted_at is null
         and s.wrote_again_at is null and s.since < $3 and s.id in (
           select suppression_id from suppression_key where account_id = $1 and hash = any($2::text[]))`,
      [scope.accountId, identities.flatMap(await this.keysFor(scope)), at],
    );
  }

  async assertMayExist(scope: Scope, identities: readonly GuardedIdentity[]): Promise<void> {
    const [refused] = await this.refused(scope, identities);
    if (!refused) return;
    const path = { PHONE_NUMBER: 'phoneNumber', EMAIL: 'email', EXTERNAL_ID: 'externalId' }[refused.identity.kind];
    throw new DomainError(
      consentErrors.CONTACT_SUPPRESSED,
      'This person was erased, and comes back only by writing.',
      path ? [path] : null,
    );
  }
}
