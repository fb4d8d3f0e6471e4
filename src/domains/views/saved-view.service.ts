import { firstRow, rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { commit } from '../../platform/events/event-log.js';
import { DomainError, invalidInput, kernelErrors, notFound } from '../../platform/kernel/errors.js';
import { newId, parsePublicId } from '../../platform/kernel/ids.js';
import { lockAccount } from '../accounts/account.queries.js';
import { readName } from '../accounts/account.service.js';
import { Permission } from '../accounts/permissions.js';
import { audit } from '../audit/audit.service.js';
import { assertFilter } from '../conversations/inbox-counts.queries.js';
import type { ConversationWhereInput } from '../conversations/inbox-filter.inputs.js';
import { teamErrors } from '../teams/team.errors.js';
import { viewErrors } from './saved-view.errors.js';
import { savedViewChanged } from './saved-view.events.js';
import { mostViews, namedThingLoader, savedViewLoader, type SavedViewRow } from './saved-view.queries.js';
import { namedIds, storedFilter, type StoredFilter, type StoredOrder } from './stored-filter.js';

/** What is said of a view; what is left out stays, or is the default. */
export interface ViewChange {
  name?: string | null;
  where?: ConversationWhereInput | null;
  orderBy?: StoredOrder | null;
  isShared?: boolean | null;
  position?: number | null;
}

const lastPosition = 10_000;
/** Of a filter in JSON; what is cheap to run is shorter. */
const maxFilter = 20_000;

/** Views: a member's own, and those of the account. */
export class SavedViews {
  /** @throws DomainError FORBIDDEN, NOT_A_PERSON, INVALID_INPUT, NOT_FOUND, VIEW_NAME_TAKEN, TOO_MANY_VIEWS */
  async create(scope: Scope, input: ViewChange & { name: string; where: ConversationWhereInput }): Promise<string> {
    const name = readName(input.name, ['name'], 80);
    if (input.isShared) assertManages(scope);
    const ownerId = input.isShared ? null : personOf(scope);
    const filter = await this.readFilter(scope, input.where);
    const position = readPosition(input.position);
    await this.assertRoom(scope, { ownerId, name });
    const id = newId();
    await rows(
      scope.em,
      `/* addSavedView */
       insert into saved_view (account_id, id, name, owner_id, filter, sort_order, position, created_at, updated_at)
       select $1, $2, $3, $4::uuid, $5::jsonb, $6::jsonb, coalesce($7::int, (
         select least(coalesce(max(position) + 1, 0), ${lastPosition}) from saved_view
         where account_id = $1 and owner_id is not distinct from $4)), $8, $8`,
      [scope.accountId, id, name, ownerId, JSON.stringify(filter), orderOf(input.orderBy), position, scope.clock.now()],
    );
    if (ownerId === null) audit(scope, { action: 'saved_view.created', target: { kind: 'SavedView', id } });
    return commit(scope, id, [savedViewChanged(id, 'CREATED', { before: ownerId, after: ownerId })]);
  }

  /** @throws DomainError NOT_FOUND, FORBIDDEN, NOT_A_PERSON, INVALID_INPUT, VIEW_NAME_TAKEN, TOO_MANY_VIEWS */
  async update(scope: Scope, id: string, input: ViewChange): Promise<void> {
    const before = await this.getForChange(scope, id);
    const name = input.name == null ? before.name : readName(input.name, ['name'], 80);
    const filter = input.where ? await this.readFilter(scope, input.where) : before.where;
    const position = readPosition(input.position) ?? before.position;
    const isMoved = input.isShared != null && input.isShared !== before.isShared;
    if (isMoved) assertManages(scope);
    const ownerId = !isMoved ? before.ownerId : input.isShared ? null : personOf(scope);
    await this.assertRoom(scope, { id, ownerId, name }, isMoved);
    const changed = await firstRow(
      scope.em,
      `/* changeSavedView */
       update saved_view set name = $3, owner_id = $4::uuid, filter = $5::jsonb, sort_order = $6::jsonb, position = $7, updated_at = $8
       where account_id = $1 and id = $2 returning 1`,
      [
        scope.accountId,
        id,
        name,
        ownerId,
        JSON.stringify(filter),
        orderOf(input.orderBy === undefined ? before.orderBy : input.orderBy),
        position,
        scope.clock.now(),
      ],
    );
    if (!changed) throw missing();
    if (before.ownerId === null || ownerId === null)
      audit(scope, {
        action: 'saved_view.changed',
        target: { kind: 'SavedView', id },
        ...(isMoved && { changes: { isShared: [before.isShared, ownerId === null] } }),
      });
    commit(scope, undefined, [savedViewChanged(id, 'CHANGED', { before: before.ownerId, after: ownerId })]);
  }

  /** @throws DomainError NOT_FOUND, FORBIDDEN */
  async delete(scope: Scope, id: string): Promise<void> {
    const { ownerId } = await this.getForChange(scope, id);
    const deleted = await firstRow(
      scope.em,
      `/* deleteSavedView */ delete from saved_view where account_id = $1 and id = $2 returning 1`,
      [scope.accountId, id],
    );
    if (!deleted) throw missing();
    if (ownerId === null) audit(scope, { action: 'saved_view.deleted', target: { kind: 'SavedView', id } });
    commit(scope, undefined, [savedViewChanged(id, 'DELETED', { before: ownerId, after: ownerId })]);
  }

  private async getForChange(scope: Scope, id: string): Promise<SavedViewRow> {
    const view = await scope.load(savedViewLoader, id);
    if (!view) throw missing();
    if (view.isShared) assertManages(scope);
    return view;
  }

  /** What it names must be there now; what goes later is told by the view's `missingIds`. */
  private async readFilter(scope: Scope, where: ConversationWhereInput): Promise<StoredFilter> {
    assertFilter(scope, where);
    const filter = storedFilter(where);
    if (JSON.stringify(filter).length > maxFilter) throw invalidInput('The filter is too long.', ['where']);
    const ids = namedIds(filter);
    const found = await Promise.all(ids.map((id) => scope.load(namedThingLoader, id)));
    const missing = ids.find((_, i) => !found[i]);
    if (missing) throw notFound(parsePublicId(missing)!.kind, ['where']);
    return filter;
  }

  /** Two changes at once would not see each other's names, nor count each other: they come one by one. */
  private async assertRoom(
    scope: Scope,
    view: { id?: string; ownerId: string | null; name: string },
    isNew = view.id === undefined,
  ): Promise<void> {
    await lockAccount(scope);
    const held = await firstRow<{ count: number; isTaken: boolean }>(
      scope.em,
      `/* viewsOfHolder */
       select count(*)::int as count, coalesce(bool_or(lower(name) = lower($4)), false) as "isTaken" from saved_view
       where account_id = $1 and owner_id is not distinct from $2::uuid and id is distinct from $3::uuid`,
      [scope.accountId, view.ownerId, view.id ?? null, view.name],
    );
    if (held!.isTaken)
      throw new DomainError(viewErrors.VIEW_NAME_TAKEN, 'A view with this name exists, perhaps in other case.', [
        'name',
      ]);
    if (isNew && held!.count >= mostViews)
      throw new DomainError(viewErrors.TOO_MANY_VIEWS, `Keep at most ${mostViews} views.`);
  }
}

const missing = (): DomainError => notFound('Saved view', ['savedViewId']);

const orderOf = (order: StoredOrder | null | undefined): string | null =>
  order ? JSON.stringify({ field: order.field, direction: order.direction }) : null;

function readPosition(position: number | null | undefined): number | null {
  if (position == null) return null;
  if (position < 0 || position > lastPosition)
    throw invalidInput(`Give a place from 0 to ${lastPosition}.`, ['position']);
  return position;
}

function personOf({ viewer }: Scope): string {
  if (viewer.kind !== 'user' || !viewer.actorId)
    throw new DomainError(teamErrors.NOT_A_PERSON, 'Only members have views of their own.', ['isShared']);
  return viewer.actorId;
}

function assertManages({ viewer }: Scope): void {
  if (!viewer.permissions.has(Permission.INBOX_MANAGE))
    throw new DomainError(kernelErrors.FORBIDDEN, 'Shared views take the permission INBOX_MANAGE.');
}
