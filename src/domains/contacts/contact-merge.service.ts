import { firstRow, rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { commit } from '../../platform/events/event-log.js';
import { DomainError, invalidInput, notFound } from '../../platform/kernel/errors.js';
import { newId } from '../../platform/kernel/ids.js';
import { audit } from '../audit/audit.service.js';
import { contactErrors } from './contact.errors.js';
import {
  contactChanged,
  contactMerged,
  type ContactMerge,
  type ContactMergeFollower,
  type RecordedMerge,
} from './contact.events.js';
import { findUndoable, undoDays, type UndoableMerge } from './contact-merge.queries.js';
import { contactName } from './contact.queries.js';
import type { RestrictionGuard } from './restriction-guard.policy.js';

/** Columns of which the contact that stays takes what it lacks. */
const gaps = ['display_name', 'profile_name', 'phone_number', 'username', 'email', 'locale', 'time_zone', 'owner_id'];
/** Everything that is not generated. */
const ownColumns = [
  ...[
    'account_id',
    'id',
    'created_at',
    'blocked_at',
    'blocked_by',
    'attributes',
    'attribute_times',
    'last_seen_at',
    'app_name',
    'app_name_at',
    'source_text',
    'source_import_id',
    'created_by',
  ],
  'source_kind',
  ...gaps,
];
/** A contact that went, as it comes back; a member may have left since. */
const broughtBack = ownColumns.map((column) => {
  if (column === 'owner_id')
    return `(select b.user_id from membership b where b.account_id = $1 and b.user_id = g.owner_id)`;
  // Merged before it was kept.
  return column === 'source_kind' ? `coalesce(g.source_kind, 'UNKNOWN')` : `g.${column}`;
});

/** Makes two contacts one, by decision or because WhatsApp tells so, and takes it back. One transaction each. */
export class ContactMergeService {
  constructor(
    private readonly followers: readonly ContactMergeFollower[],
    private readonly restricted: RestrictionGuard,
  ) {}

  /** The id of the contact that stays; merging again what was merged changes nothing. @throws DomainError NOT_FOUND, INVALID_INPUT, CONTACT_RESTRICTED */
  async merge(scope: Scope, keptId: string | undefined, goneId: string | undefined): Promise<string> {
    if (!keptId) throw notFound('Contact', ['keptId']);
    if (!goneId) throw notFound('Contact', ['goneId']);
    if (keptId === goneId) throw invalidInput('Give two contacts.', ['goneId']);
    const found = await rows<{ id: string }>(
      scope.em,
      `/* lockToMerge */ select id from contact where account_id = $1 and id = any($2::uuid[]) and erasing_at is null
       order by id for update`,
      [scope.accountId, [keptId, goneId]],
    );
    const has = (id: string): boolean => found.some((contact) => contact.id === id);
    if (!has(goneId) && (await this.wentInto(scope, goneId)) === keptId) return keptId;
    if (!has(keptId)) throw notFound('Contact', ['keptId']);
    if (!has(goneId)) throw notFound('Contact', ['goneId']);
    // What WhatsApp itself tells to be one person is one, and the restriction holds for it; a member's guess waits.
    await this.restricted.assertNone(scope, [keptId, goneId]);
    await this.carryOut(scope, [{ keptId, goneId }], 'MEMBER');
    audit(scope, {
      action: 'contact.merged',
      target: { kind: 'Contact', id: keptId },
      changes: { goneContactId: [goneId, null] },
    });
    return keptId;
  }

  /** Under the locks of all these contacts. One after the other, so that each can be undone by itself. */
  async carryOut(scope: Scope, merges: readonly ContactMerge[], cause: 'MEMBER' | 'WHATSAPP'): Promise<void> {
    for (const { keptId, goneId } of merges) {
      const merge: RecordedMerge = { keptId, goneId, mergeId: newId() };
      await this.record(scope, merge, cause);
      await this.unite(scope, merge);
      for (const follower of this.followers) {
        if (typeof follower === 'function') await follower(scope, [merge]);
        else await follower.merge(scope, [merge]);
      }
      await rows(scope.em, `/* removeMerged */ delete from contact where account_id = $1 and id = $2`, [
        scope.accountId,
        goneId,
      ]);
      commit(scope, undefined, [contactChanged(keptId, 'MERGED'), contactMerged(merge)]);
    }
  }

  /**
   * The contact that went is there again with what it had; what came after the merge stays with the other one.
   * @throws DomainError NOT_FOUND, MERGE_NOT_UNDOABLE
   */
  async undo(scope: Scope, mergeId: string | undefined): Promise<UndoableMerge> {
    const merge = mergeId && (await findUndoable(scope, mergeId));
    if (!merge) throw notFound('Merge', ['contactMergeId']);
    const ageMs = scope.clock.now().getTime() - new Date(merge.mergedAt).getTime();
    if (merge.isUndone || merge.isEmptied || ageMs > undoDays * 86_400_000) throw notUndoable();
    const kept = await firstRow(
      scope.em,
      `/* lockKept */ select 1 from contact where account_id = $1 and id = $2 for update`,
      [scope.accountId, merge.keptId],
    );
    // It went into a third one since: that merge has to be undone first.
    if (!kept) throw notUndoable();
    await this.bringBack(scope, merge);
    for (const follower of this.followers) {
      if (typeof follower !== 'function') await follower.undo(scope, merge);
    }
    await rows(
      scope.em,
      `/* mergeUndone */
       update contact_merge set undone_at = $3, undone_by = $4 where account_id = $1 and id = $2`,
      [scope.accountId, merge.mergeId, scope.clock.now(), scope.viewer.actorId ?? null],
    );
    audit(scope, { action: 'contact.merge_undone', target: { kind: 'ContactMerge', id: merge.mergeId } });
    return commit(scope, merge, [contactChanged(merge.keptId, 'UNMERGED'), contactChanged(merge.goneId, 'UNMERGED')]);
  }

  private async wentInto(scope: Scope, goneId: string): Promise<string | undefined> {
    const alias = await firstRow<{ id: string }>(
      scope.em,
      `/* wentInto */ select contact_id as id from contact_alias where account_id = $1 and gone_id = $2`,
      [scope.accountId, goneId],
    );
    return alias?.id;
  }

  private async record(scope: Scope, { mergeId, keptId, goneId }: RecordedMerge, cause: string): Promise<void> {
    await rows(
      scope.em,
      `/* recordMerge */
       insert into contact_merge (account_id, id, kept_id, gone_id, gone_name, cause, kept_before, gone_before, merged_by, merged_at)
       select $1, $2, k.id, g.id, ${contactName('g')}, $5, to_jsonb(k), to_jsonb(g), $6, $7
       from contact k join contact g on g.account_id = $1 and g.id = $4 where k.account_id = $1 and k.id = $3`,
      [scope.accountId, mergeId, keptId, goneId, cause, scope.viewer.actorId ?? null, scope.clock.now()],
    );
  }

  /** What the kept one lacks is taken over; of two states the stricter one holds: blocked, if one of them is. */
  private async unite(scope: Scope, { mergeId, keptId, goneId }: RecordedMerge): Promise<void> {
    await rows(
      scope.em,
      `/* mergeContacts */
       with moved as (
         update contact_identity set contact_id = $3 where account_id = $1 and contact_id = $4 returning id
       ), followed as (
         update contact_alias set contact_id = $3 where account_id = $1 and contact_id = $4 returning gone_id
       ), added as (
         insert into contact_alias (account_id, gone_id, contact_id) values ($1, $4, $3)
       ), noted as (
         insert into contact_merge_row (account_id, merge_id, kind, row_id)
         select $1::uuid, $2::uuid, 'identity', id from moved union all select $1, $2, 'alias', gone_id from followed
       )
       update contact c set updated_at = $5, version = c.version + 1,
         ${gaps.map((column) => `${column} = coalesce(c.${column}, g.${column})`).join(', ')},
         blocked_by = case when c.blocked_at is null then g.blocked_by else c.blocked_by end,
         blocked_at = coalesce(c.blocked_at, g.blocked_at), last_seen_at = greatest(c.last_seen_at, g.last_seen_at),
         attributes = g.attributes || c.attributes, attribute_times = g.attribute_times || c.attribute_times
       from contact g where c.account_id = $1 and c.id = $3 and g.account_id = $1 and g.id = $4`,
      [scope.accountId, mergeId, keptId, goneId, scope.clock.now()],
    );
  }

  /** The row as it was, with the identities that are still with the kept one; that one gives up what it had from it. */
  private async bringBack(scope: Scope, { mergeId, keptId, goneId }: RecordedMerge): Promise<void> {
    const ids = [scope.accountId, mergeId, keptId, goneId];
    await rows(
      scope.em,
      `/* bringBack */
       insert into contact (${ownColumns.join(', ')}, version, updated_at)
       select ${broughtBack.join(', ')}, g.version + 1, $5
       from contact_merge m, jsonb_populate_record(null::contact, m.gone_before) g
       where m.account_id = $1 and m.id = $2 and m.kept_id = $3 and m.gone_id = $4`,
      [...ids, scope.clock.now()],
    );
    await rows(
      scope.em,
      `/* giveBackIdentities */
       with given as (
         update contact_identity i set contact_id = $4 from contact_merge_row r
         where r.account_id = $1 and r.merge_id = $2 and r.kind = 'identity'
           and i.account_id = $1 and i.id = r.row_id and i.contact_id = $3
       ), parted as (
         delete from contact_alias where account_id = $1 and gone_id = $4
       )
       update contact_alias a set contact_id = $4 from contact_merge_row r
       where r.account_id = $1 and r.merge_id = $2 and r.kind = 'alias' and a.account_id = $1 and a.gone_id = r.row_id
         and a.contact_id = $3`,
      ids,
    );
    // What was said again or anew since the merge was said of the one that stays.
    const takenKeys = `(select coalesce(array_agg(a.key), '{}') from jsonb_each(g.attributes) a
      where not k.attributes ? a.key and c.attributes -> a.key is not distinct from a.value
        and c.attribute_times -> a.key is not distinct from g.attribute_times -> a.key)`;
    const isTaken = (column: string): string => `k.${column} is null and c.${column} is not distinct from g.${column}`;
    await rows(
      scope.em,
      `/* giveUpGaps */
       update contact c set updated_at = $5, version = c.version + 1,
         ${gaps.map((column) => `${column} = case when ${isTaken(column)} then null else c.${column} end`).join(', ')},
         blocked_by = case when ${isTaken('blocked_at')} then null else c.blocked_by end,
         blocked_at = case when ${isTaken('blocked_at')} then null else c.blocked_at end,
         attributes = c.attributes - ${takenKeys}, attribute_times = c.attribute_times - ${takenKeys}
       from contact_merge m, jsonb_populate_record(null::contact, m.kept_before) k,
         jsonb_populate_record(null::contact, m.gone_before) g
       where m.account_id = $1 and m.id = $2 and m.kept_id = $3 and m.gone_id = $4 and c.account_id = $1 and c.id = $3`,
      [...ids, scope.clock.now()],
    );
    // A number or name that went to somebody else since does not come back.
    await rows(
      scope.em,
      `/* showWhatIsLeft */
       update contact c set
         phone_number = (select i.value from contact_identity i
           where i.account_id = $1 and i.contact_id = c.id and i.kind = 'PHONE_NUMBER'
           order by i.value = c.phone_number desc, i.created_at desc limit 1),
         username = (select i.value from contact_identity i
           where i.account_id = $1 and i.contact_id = c.id and i.kind = 'USERNAME' order by i.created_at desc limit 1)
       where c.account_id = $1 and c.id = any($2::uuid[])`,
      [scope.accountId, [keptId, goneId]],
    );
  }
}

const notUndoable = (): DomainError =>
  new DomainError(
    contactErrors.MERGE_NOT_UNDOABLE,
    'It was undone, is too old, or the contact that stayed went into another one since.',
    ['contactMergeId'],
  );
