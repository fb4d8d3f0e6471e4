import type { EntityManager } from '@mikro-orm/sql';
import { readPageRequest, toPage, type Page, type PageRequest } from '../../platform/database/keyset.js';
import { rows } from '../../platform/database/rows.js';
import type { LoaderDefinition, Scope } from '../../platform/database/scope.js';
import { DomainError } from '../../platform/kernel/errors.js';
import { newId } from '../../platform/kernel/ids.js';
import { contactErrors } from '../contacts/contact.errors.js';
import type { Holding } from '../contacts/holding.policy.js';

/** A hold as the API shows it. */
export interface LegalHoldRow {
  id: string;
  subjectKind: 'ACCOUNT' | 'CONTACT' | 'CONVERSATION';
  subjectId: string | null;
  reason: string;
  placedBy: string | null;
  placedAt: string;
  releasedAt: string | null;
  releasedBy: string | null;
}

const columns = `id, subject_kind as "subjectKind", subject_id as "subjectId", reason, placed_by as "placedBy",
  placed_at as "placedAt", released_at as "releasedAt", released_by as "releasedBy"`;

/** Names the lock; any number that no other lock uses. */
const seed = 5_170_226_115;

/**
 * The lock between holding and destroying, one for each account. Whoever places or releases a hold has it alone until the
 * end of the transaction; whoever destroys has it with others, and asks for holds only in a later statement, so that it
 * sees what it waited for. Taken after the subject's own row is locked.
 */
export const lockHolds = (scope: Scope, strength: 'alone' | 'with others'): Promise<void> =>
  lockHoldsOf(scope.em, scope.accountId, strength);

/** The same in an operator's transaction. */
export async function lockHoldsOf(
  em: EntityManager,
  accountId: string,
  strength: 'alone' | 'with others',
): Promise<void> {
  const name = strength === 'alone' ? 'pg_advisory_xact_lock' : 'pg_advisory_xact_lock_shared';
  await rows(em, `/* lockHolds */ select ${name}(hashtextextended($1::text, ${seed}))`, [accountId]);
}

/** SQL: the contact `id`, or one that went into it, is the person of the hold `h`. */
const isPerson = (id: string): string =>
  `(h.person_id = ${id} or exists (select from contact_alias a
     where a.account_id = $1 and a.gone_id = h.person_id and a.contact_id = ${id}))`;
const standing = `exists (select from legal_hold h where h.account_id = $1 and h.released_at is null and`;

/** SQL conditions, with `$1` the account: whether a hold covers something. */
export const isHeld = {
  account: `${standing} h.subject_kind = 'ACCOUNT')`,
  contact: (id: string): string =>
    `${standing} (h.subject_kind = 'ACCOUNT' or h.subject_kind = 'CONTACT' and ${isPerson(id)}))`,
  /** A conversation that is no more went into another one of its person: then all of these are covered. */
  conversation: (id: string, contactId: string): string =>
    `${standing} (h.subject_kind = 'ACCOUNT' or h.subject_kind = 'CONTACT' and ${isPerson(contactId)}
       or h.subject_kind = 'CONVERSATION' and (h.subject_id = ${id} or ${isPerson(contactId)} and not exists (
         select from conversation k where k.account_id = $1 and k.id = h.subject_id))))`,
};

/** Accounts in which any hold stands; in an operator's transaction. */
export async function listHeldAccounts(em: EntityManager): Promise<string[]> {
  const found = await rows<{ accountId: string }>(
    em,
    `/* heldAccounts */ select distinct account_id as "accountId" from legal_hold where released_at is null order by 1`,
  );
  return found.map(({ accountId }) => accountId);
}

/** What is lent to rooms that have something to lose. */
export const holding: Holding = {
  is: isHeld,
  accounts: listHeldAccounts,
  keepStill: (scope) => lockHolds(scope, 'with others'),
  async assertFree(scope, { contactId, conversationId }) {
    await lockHolds(scope, 'with others');
    const condition = conversationId ? isHeld.conversation('$3::uuid', '$2::uuid') : isHeld.contact('$2::uuid');
    const [{ held }] = (await rows<{ held: boolean }>(scope.em, `/* isHeld */ select ${condition} as held`, [
      scope.accountId,
      contactId,
      ...(conversationId ? [conversationId] : []),
    ])) as [{ held: boolean }];
    // Not whose hold it is, nor why: whoever must not know of it learns no more than that the law asks for it.
    if (held) throw new DomainError(contactErrors.ON_LEGAL_HOLD, 'It is kept by law, and stays as it is.');
  },
};

/** Why nothing of these contacts, who are one person, may be destroyed; empty: it may. */
export async function groundsOf(scope: Scope, contactIds: readonly string[]): Promise<string[]> {
  await lockHolds(scope, 'with others');
  const found = await rows<{ reason: string; isHidden: boolean }>(
    scope.em,
    `/* groundsOfHolds */
     select reason, coalesce(hidden_until > $3, false) as "isHidden" from legal_hold
     where account_id = $1 and released_at is null and (subject_kind = 'ACCOUNT' or person_id = any($2::uuid[]))
     order by placed_at, id`,
    [scope.accountId, contactIds, scope.clock.now()],
  );
  // Whoever must not know of a hold learns no more than that the law asks for it.
  return [...new Set(found.map(({ reason, isHidden }) => (isHidden ? 'kept by law' : `legal hold: ${reason}`)))];
}

/** Holds contacts whose hold was lost with what a restored backup does not know; somebody has to release it. */
export async function holdAgain(scope: Scope, contactIds: readonly string[]): Promise<void> {
  await lockHolds(scope, 'alone');
  await rows(
    scope.em,
    `/* holdAgain */
     insert into legal_hold (account_id, id, subject_kind, subject_id, person_id, reason, placed_at)
     select $1, h.id, 'CONTACT', h.person, h.person, 'held when a backup was restored', $4
     from unnest($2::uuid[], $3::uuid[]) as h (id, person)
     where not exists (select from legal_hold k where k.account_id = $1 and k.person_id = h.person and k.released_at is null)`,
    [scope.accountId, contactIds.map(() => newId()), contactIds, scope.clock.now()],
  );
}

/** Whether anything of an account must not be destroyed; in an operator's transaction, in which it stays so. */
export async function isAccountHeld(em: EntityManager, accountId: string): Promise<boolean> {
  await lockHoldsOf(em, accountId, 'with others');
  const held = await rows(
    em,
    `/* accountIsHeld */ select 1 from legal_hold where account_id = $1 and released_at is null limit 1`,
    [accountId],
  );
  return held.length > 0;
}

/** Holds that the account may know of, the newest first. */
export async function listLegalHolds(
  scope: Scope,
  request: PageRequest,
  isStanding: boolean | null,
): Promise<Page<LegalHoldRow>> {
  const keyset = readPageRequest(request, ['uuid']);
  const found = await rows<LegalHoldRow>(
    scope.em,
    `/* listLegalHolds */ select ${columns} from legal_hold
     where account_id = $1 and (hidden_until is null or hidden_until <= $2)
       and ($3::boolean is null or (released_at is null) = $3) and ($4::uuid is null or id ${keyset.isBackward ? '>' : '<'} $4)
     order by id ${keyset.isBackward ? 'asc' : 'desc'} limit $5`,
    [scope.accountId, scope.clock.now(), isStanding, keyset.from?.[0] ?? null, keyset.limit],
  );
  return toPage(keyset, found, ({ id }) => [id]);
}

/** Holds by id, those that the account may know of. */
export const legalHoldLoader: LoaderDefinition<string, LegalHoldRow> = {
  name: 'legal holds',
  async batch(scope, ids) {
    const found = await rows<LegalHoldRow>(
      scope.em,
      `/* legalHolds */ select ${columns} from legal_hold
       where account_id = $1 and id = any($2::uuid[]) and (hidden_until is null or hidden_until <= $3)`,
      [scope.accountId, ids, scope.clock.now()],
    );
    return new Map(found.map((hold) => [hold.id, hold]));
  },
};
