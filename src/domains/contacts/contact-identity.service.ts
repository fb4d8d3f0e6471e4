// Inbound, stop 6 of 8. From messages/message-inbound.service; next conversations/conversation-activity.service.
import { rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { commit } from '../../platform/events/event-log.js';
import { newId } from '../../platform/kernel/ids.js';
import { knownIdentities } from './contact.queries.js';
import type { PersonIds } from '../../platform/whatsapp/webhook-facts.js';
import { contactChanged } from './contact.events.js';
import type { ContactMergeService } from './contact-merge.service.js';
import { profileNames, refreshProfiles } from './contact-profiles.service.js';
import type { IdentityGuard, NumberChangeFollower } from './identity-guard.policy.js';
import { identityKey, planIdentities, type Identity, type IdentityClaim, type IdentityPlan } from './identity-claim.js';
import {
  findPassedNumbers,
  takePassedNumbers,
  toldTogether,
  withoutPassed,
  type HeardOn,
  type PassedNumber,
} from './number-passing.js';
import type { RestrictionGuard } from './restriction-guard.policy.js';
import { claimOf, identitiesOf, type PersonSeen } from './person-claim.js';

/** A person whose number or user id changed. */
export interface IdentityChange {
  previous: PersonIds;
  current: PersonIds;
}

/** Who people are. */
export interface SettledPeople {
  /** The contact of each, in order; undefined: somebody who was erased, and of whom nothing is kept. */
  contactIds: (string | undefined)[];
  /** Those of them that are blocked. */
  blockedIds: ReadonlySet<string>;
}

/** How often a lost race is run again; each loss means that somebody else has made progress. */
const maxAttempts = 8;

/** From what a delivery says of people to contacts: found, made, linked or merged. */
export class ContactIdentityService {
  constructor(
    private readonly merges: ContactMergeService,
    private readonly heardOn: HeardOn,
    private readonly guard: IdentityGuard,
    private readonly followNumbers: NumberChangeFollower,
    private readonly restricted: RestrictionGuard,
  ) {}

  /** The contact of each person seen on a channel, in order: found by business-scoped id or phone number, or made. */
  resolve(scope: Scope, channelId: string, people: readonly PersonSeen[]): Promise<SettledPeople> {
    const heardOn = (contactIds: readonly string[]) => this.heardOn(scope, channelId, contactIds);
    return this.settle(scope, people.map(claimOf), heardOn);
  }

  /**
   * Follows people who changed their number or user id: old and new become one contact. A number that was given up no
   * longer points to them, since somebody else may get it; a user id is never given to anybody else. Where only user ids
   * tell of the change, every number but the new one was given up: a person has one.
   */
  async change(scope: Scope, changes: readonly IdentityChange[]): Promise<SettledPeople> {
    const settled = await this.settle(
      scope,
      changes.map(({ previous, current }) => ({ identities: [...identitiesOf(current), ...identitiesOf(previous)] })),
    );
    const left = changes.flatMap(({ previous, current }, i) => {
      const kept = identitiesOf(current).find((identity) => identity.kind === 'PHONE_NUMBER');
      const old = identitiesOf(previous).find((identity) => identity.kind === 'PHONE_NUMBER');
      const contactId = settled.contactIds[i];
      if (!contactId || !kept || kept.matchKey === old?.matchKey) return [];
      const { matchKey, value } = kept;
      return [{ contact_id: contactId, old_key: old?.matchKey ?? null, kept_key: matchKey, phone: value }];
    });
    if (left.length > 0) {
      // While both numbers are theirs.
      const contactIds = [...new Set(left.map((one) => one.contact_id))].sort();
      await this.followNumbers(
        scope,
        contactIds.map((contactId) => ({ contactId, added: [] })),
      );
      await this.leavePhoneNumbers(scope, left);
    }
    return settled;
  }

  /**
   * The contact of each claim, in order. Known people cost one statement. New ones are safe against parallel
   * deliveries: the unique index over (account, kind, match key) lets one transaction win, the others wait for it,
   * step back to their savepoint and find what it made.
   */
  private async settle(
    scope: Scope,
    told: readonly IdentityClaim[],
    heardOn?: (contactIds: readonly string[]) => Promise<ReadonlySet<string>>,
  ): Promise<SettledPeople> {
    for (let attempt = 1; attempt <= maxAttempts; attempt++) {
      const known = await knownIdentities(
        scope,
        told.flatMap((claim) => claim.identities),
      );
      const onRecord = new Map(known.map((row) => [identityKey(row), row.contactId]));
      const passed = heardOn ? await findPassedNumbers(scope, told, onRecord, heardOn) : [];
      const { claims, contactOf } = withoutPassed(told, onRecord, passed);
      const plan = planIdentities(claims, contactOf, newId);
      const barred = await this.barred(scope, told, plan);
      if (barred.size > 0) return this.settleOthers(scope, told, barred, heardOn);
      if (plan.links.length > 0 || plan.merges.length > 0) {
        await rows(scope.em, 'savepoint identities');
        if (!(await this.carryOut(scope, claims, plan, passed, heardOn ? toldTogether(claims) : new Map()))) {
          await rows(scope.em, 'rollback to savepoint identities');
          continue;
        }
        await rows(scope.em, 'release savepoint identities');
      }
      await refreshProfiles(scope, claims, plan, known, this.restricted);
      this.announce(scope, plan);
      const isBlocked = new Map(known.map((row) => [row.contactId, row.isBlocked]));
      for (const { keptId, goneId } of plan.merges) if (isBlocked.get(goneId)) isBlocked.set(keptId, true);
      return {
        contactIds: plan.contactIds,
        blockedIds: new Set([...isBlocked].flatMap(([id, is]) => (is ? [id] : []))),
      };
    }
    throw new Error('Contacts could not be settled: too many parallel changes of the same people');
  }

  /**
   * Places of the people who were erased. Only where something would be added is it asked who was: such a person is taken
   * up again by writing, after the erasure, and by nothing else.
   */
  private async barred(
    scope: Scope,
    told: readonly IdentityClaim[],
    { links }: IdentityPlan,
  ): Promise<ReadonlySet<number>> {
    const barred = new Set<number>();
    if (links.length === 0) return barred;
    const refused = await this.guard.refused(
      scope,
      links.map(({ identity }) => identity),
    );
    if (refused.length === 0) return barred;
    const sinceOf = new Map(refused.map(({ identity, since }) => [identityKey(identity as Identity), since.getTime()]));
    for (const [i, { identities, writesAt }] of told.entries()) {
      const named = identities.filter((identity) => sinceOf.has(identityKey(identity)));
      if (named.length === 0) continue;
      const since = Math.max(...named.map((identity) => sinceOf.get(identityKey(identity))!));
      if (writesAt && writesAt.getTime() > since) await this.guard.wroteAnew(scope, named, writesAt);
      else barred.add(i);
    }
    return barred;
  }

  private async settleOthers(
    scope: Scope,
    told: readonly IdentityClaim[],
    barred: ReadonlySet<number>,
    heardOn?: (contactIds: readonly string[]) => Promise<ReadonlySet<string>>,
  ): Promise<SettledPeople> {
    const others = told.filter((_, i) => !barred.has(i));
    const { contactIds, blockedIds } = await this.settle(scope, others, heardOn);
    const settled = [...contactIds];
    return { blockedIds, contactIds: told.map((_, i) => (barred.has(i) ? undefined : settled.shift())) };
  }

  /** New contacts, and those that are known by something more than before. */
  private announce(scope: Scope, { newIds, links }: IdentityPlan): void {
    const older = new Set(links.map(({ contactId }) => contactId));
    for (const id of newIds) older.delete(id);
    commit(scope, undefined, [
      ...newIds.map((id) => contactChanged(id, 'CREATED')),
      ...[...older].map((id) => contactChanged(id, 'IDENTITIES')),
    ]);
  }

  private async leavePhoneNumbers(
    scope: Scope,
    left: readonly { contact_id: string; old_key: string | null; kept_key: string; phone: string }[],
  ): Promise<void> {
    await rows(
      scope.em,
      `/* leavePhoneNumbers */
       with l as (
         select * from jsonb_to_recordset($2::jsonb) as l (contact_id uuid, old_key text, kept_key text, phone text)
       ), gone as (
         delete from contact_identity i using l
         where i.account_id = $1 and i.kind = 'PHONE_NUMBER' and i.contact_id = l.contact_id
           and i.match_key <> l.kept_key and i.match_key = coalesce(l.old_key, i.match_key)
       )
       update contact c set phone_number = l.phone, updated_at = $3 from l where c.account_id = $1 and c.id = l.contact_id`,
      [scope.accountId, JSON.stringify(left), scope.clock.now()],
    );
  }

  /** False when somebody else was faster with one of the identities or contacts. */
  private async carryOut(
    scope: Scope,
    claims: readonly IdentityClaim[],
    plan: IdentityPlan,
    passed: readonly PassedNumber[],
    toldWith: ReadonlyMap<string, string>,
  ): Promise<boolean> {
    const now = scope.clock.now();
    if (!(await this.lockContacts(scope, plan))) return false;
    if (passed.length > 0) await takePassedNumbers(scope, passed);
    if (plan.links.length > 0) {
      const names = profileNames(claims, plan);
      const phones = new Map(
        plan.links.flatMap(({ contactId, identity }) =>
          identity.kind === 'PHONE_NUMBER' ? [[contactId, identity.value] as const] : [],
        ),
      );
      const contacts = plan.newIds.map((id) => ({ id, profile_name: names.get(id), phone_number: phones.get(id) }));
      const keysOf = await this.guard.keysFor(scope);
      const identities = plan.links
        .map(({ contactId, identity }) => {
          const { kind, value, matchKey } = identity;
          const toldKey = kind === 'PHONE_NUMBER' ? toldWith.get(matchKey) : undefined;
          const keys = keysOf(identity);
          return {
            ...{ id: newId(), contact_id: contactId, kind, value, match_key: matchKey, told_key: toldKey },
            suppression_keys: keys,
          };
        })
        // One order for everybody who inserts: two batches can wait for each other only in one direction.
        .sort((a, b) => (a.kind + a.match_key < b.kind + b.match_key ? -1 : 1));
      const added = await rows(
        scope.em,
        `/* addIdentities */
         with contacts as (
           insert into contact (account_id, id, profile_name, phone_number, source_kind, created_at, updated_at)
           select $1, c.id, c.profile_name, c.phone_number, 'WHATSAPP', $4, $4
           from jsonb_to_recordset($2::jsonb) as c (id uuid, profile_name text, phone_number text)
         )
         insert into contact_identity (account_id, id, contact_id, kind, value, match_key, created_at, suppression_keys)
         select $1, i.id, i.contact_id, i.kind, i.value, i.match_key, coalesce((
           select u.created_at from contact_identity u
           where u.account_id = $1 and u.kind = 'USER_ID' and u.match_key = i.told_key), $4), i.suppression_keys
         from rows from (
           jsonb_to_recordset($3::jsonb) as (id uuid, contact_id uuid, kind text, value text, match_key text, told_key text,
             suppression_keys text[])
         ) with ordinality as i (id, contact_id, kind, value, match_key, told_key, suppression_keys, position)
         order by position
         on conflict (account_id, kind, match_key) do nothing returning id`,
        [scope.accountId, JSON.stringify(contacts), JSON.stringify(identities), now],
      );
      if (added.length < identities.length) return false;
      const seen = [...phones].filter(([id]) => !plan.newIds.includes(id)).map(([id, phone]) => ({ id, phone }));
      if (seen.length > 0) await this.showPhoneNumbers(scope, seen);
    }
    if (plan.merges.length > 0) await this.merges.carryOut(scope, plan.merges, 'WHATSAPP');
    return true;
  }

  /** Before anything is written, in one order for everybody. False when one of them was merged away since it was read. */
  private async lockContacts(scope: Scope, { links, merges, newIds }: IdentityPlan): Promise<boolean> {
    const ids = new Set([...links.map((l) => l.contactId), ...merges.flatMap((m) => [m.keptId, m.goneId])]);
    for (const id of newIds) ids.delete(id);
    if (ids.size === 0) return true;
    const locked = await rows(
      scope.em,
      `/* lockContacts */ select id from contact where account_id = $1 and id = any($2::uuid[])
       order by id for ${merges.length > 0 ? 'update' : 'key share'}`,
      [scope.accountId, [...ids]],
    );
    return locked.length === ids.size;
  }

  /** The number seen last is the one that is shown. */
  private async showPhoneNumbers(scope: Scope, seen: readonly { id: string; phone: string }[]): Promise<void> {
    await rows(
      scope.em,
      `/* showPhoneNumbers */
       update contact c set phone_number = s.phone, updated_at = $3
       from jsonb_to_recordset($2::jsonb) as s (id uuid, phone text) where c.account_id = $1 and c.id = s.id`,
      [scope.accountId, JSON.stringify(seen), scope.clock.now()],
    );
  }
}
