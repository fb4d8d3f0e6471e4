import { rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { commit } from '../../platform/events/event-log.js';
import { newId } from '../../platform/kernel/ids.js';
import { contactChanged } from '../contacts/contact.events.js';
import { lockConsents } from './consent-lock.queries.js';

/** Why a contact is restricted, and what asked for it. */
export interface RestrictionSource {
  reason: 'REQUEST' | 'MINOR_REPORT';
  /** The request or report. */
  sourceId: string;
}

/** Contacts whose data is only kept: the gate of sending refuses everything to them, answers too. */
export class Restrictions {
  /** From the commit on nothing goes out to the contact; calls to WhatsApp that began before end as they end. */
  async restrict(scope: Scope, contactId: string, { reason, sourceId }: RestrictionSource): Promise<void> {
    await lockConsents(scope, [contactId]);
    const added = await rows(
      scope.em,
      `/* restrictContact */
       insert into contact_restriction (account_id, id, contact_id, reason, source_id, since)
       select $1, $2, $3, $4, $5, $6 where not exists (
         select from contact_restriction where account_id = $1 and contact_id = $3 and source_id = $5 and lifted_at is null) returning 1`,
      [scope.accountId, newId(), contactId, reason, sourceId, scope.clock.now()],
    );
    commit(scope, undefined, added.length > 0 ? [contactChanged(contactId, 'RESTRICTION')] : []);
  }

  /** The same from a time on that the person was told; false: nothing of it stands, or its end was told already. */
  async liftAt(scope: Scope, sourceId: string, at: Date): Promise<boolean> {
    const set = await rows(
      scope.em,
      `/* restrictionEnds */ update contact_restriction set lifts_at = $3
       where account_id = $1 and source_id = $2 and lifted_at is null and lifts_at is null returning 1`,
      [scope.accountId, sourceId, at],
    );
    return set.length > 0;
  }

  /** Whether something else still restricts whom this source does, at a time that may be to come. */
  async isRestrictedBesides(scope: Scope, sourceId: string, at: Date): Promise<boolean> {
    const others = await rows(
      scope.em,
      `/* restrictedBesides */ select 1 from contact_restriction r join contact_restriction o
         on o.account_id = $1 and o.contact_id = r.contact_id and o.source_id <> r.source_id and o.lifted_at is null
       where r.account_id = $1 and r.source_id = $2 and r.lifted_at is null and (o.lifts_at is null or o.lifts_at > $3) limit 1`,
      [scope.accountId, sourceId, at],
    );
    return others.length > 0;
  }

  /** What one source asked for, wherever a merge carried it, holds no longer; those of others do. */
  async lift(scope: Scope, sourceId: string): Promise<string[]> {
    const held = await rows<{ contactId: string }>(
      scope.em,
      `/* restrictedBy */ select distinct contact_id as "contactId" from contact_restriction
       where account_id = $1 and source_id = $2 and lifted_at is null`,
      [scope.accountId, sourceId],
    );
    const contactIds = held.map(({ contactId }) => contactId);
    await lockConsents(scope, contactIds);
    await rows(
      scope.em,
      `/* liftRestriction */ update contact_restriction set lifted_at = $3
       where account_id = $1 and source_id = $2 and lifted_at is null`,
      [scope.accountId, sourceId, scope.clock.now()],
    );
    return commit(
      scope,
      contactIds,
      contactIds.map((id) => contactChanged(id, 'RESTRICTION')),
    );
  }
}

/** Two contacts that are one: what restricts one of them restricts the other; undone, each has its own again. */
export async function mergeRestrictions(
  scope: Scope,
  { mergeId, keptId, goneId }: { mergeId: string; keptId: string; goneId: string },
): Promise<void> {
  await rows(
    scope.em,
    `/* mergeRestrictions */
     insert into contact_restriction (account_id, id, contact_id, reason, source_id, merge_id, since, lifts_at)
     select $1, gen_random_uuid(), $3, r.reason, r.source_id, $2, r.since, r.lifts_at from contact_restriction r
     where r.account_id = $1 and r.contact_id = $4 and r.lifted_at is null`,
    [scope.accountId, mergeId, keptId, goneId],
  );
}

export async function unmergeRestrictions(scope: Scope, mergeId: string): Promise<void> {
  await rows(
    scope.em,
    `/* unmergeRestrictions */ update contact_restriction set lifted_at = $3
     where account_id = $1 and merge_id = $2 and lifted_at is null`,
    [scope.accountId, mergeId, scope.clock.now()],
  );
}
