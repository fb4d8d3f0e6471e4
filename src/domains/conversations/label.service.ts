import { firstRow, rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { commit } from '../../platform/events/event-log.js';
import { DomainError, invalidInput, notFound } from '../../platform/kernel/errors.js';
import { newId } from '../../platform/kernel/ids.js';
import { lockAccount } from '../accounts/account.queries.js';
import { audit } from '../audit/audit.service.js';
import { readName } from '../accounts/account.service.js';
import { ActivityKind } from './activity.entity.js';
import { recordActivity } from './activity.service.js';
import { lockConversation } from './conversation-lock.queries.js';
import { conversationErrors } from './conversation.errors.js';
import { conversationChanged, labelChanged } from './conversation.events.js';
import type { LabelRow } from './conversation.queries.js';
import { labelColumns, mostLabels, mostLabelsOfOne } from './label.queries.js';

/** What a label is made of; undefined: as it was. */
export interface LabelInput {
  name?: string | null;
  color?: string | null;
  description?: string | null;
}

/** Labels, and what carries them. */
export class LabelService {
  /** @throws DomainError LABEL_NAME_TAKEN, TOO_MANY_LABELS, INVALID_INPUT */
  async create(scope: Scope, input: LabelInput & { name: string }): Promise<LabelRow> {
    const { name, color, description } = readLabel(input);
    // Two of them at once would not count each other.
    await lockAccount(scope);
    const label = await firstRow<LabelRow>(
      scope.em,
      `/* addLabel */
       insert into label (account_id, id, name, color, description, created_at) values ($1, $2, $3, $4, $5, $6)
       on conflict (account_id, lower(name)) do nothing returning ${labelColumns}`,
      [scope.accountId, newId(), name, color ?? null, description ?? null, scope.clock.now()],
    );
    if (!label) throw nameTaken();
    const labels = await firstRow<{ count: number }>(
      scope.em,
      `/* countLabels */ select count(*)::int as count from label where account_id = $1`,
      [scope.accountId],
    );
    if (labels!.count > mostLabels)
      throw new DomainError(conversationErrors.TOO_MANY_LABELS, `An account has at most ${mostLabels} labels.`);
    audit(scope, { action: 'label.created', target: { kind: 'Label', id: label.id } });
    return commit(scope, label, [labelChanged(label.id, 'CREATED')]);
  }

  /** What is left out stays; activities keep what it was called. @throws DomainError NOT_FOUND, LABEL_NAME_TAKEN, INVALID_INPUT */
  async update(scope: Scope, id: string, input: LabelInput): Promise<LabelRow> {
    const change = readLabel(input);
    // As for a new one: nobody else takes the name meanwhile.
    await lockAccount(scope);
    const isTaken =
      change.name !== undefined &&
      (await firstRow(
        scope.em,
        `/* labelNamed */ select 1 from label where account_id = $1 and lower(name) = lower($2) and id <> $3`,
        [scope.accountId, change.name, id],
      ));
    if (isTaken) throw nameTaken();
    const label = await firstRow<LabelRow>(
      scope.em,
      `/* changeLabel */
       update label set name = coalesce($3, name), color = case when $4 then $5 else color end,
         description = case when $6 then $7 else description end
       where account_id = $1 and id = $2 returning ${labelColumns}`,
      [
        scope.accountId,
        id,
        change.name ?? null,
        change.color !== undefined,
        change.color ?? null,
        change.description !== undefined,
        change.description ?? null,
      ],
    );
    if (!label) throw notFound('Label', ['labelId']);
    audit(scope, { action: 'label.changed', target: { kind: 'Label', id: id } });
    return commit(scope, label, [labelChanged(id, 'CHANGED')]);
  }

  /** Takes it off everything, and away. @throws DomainError NOT_FOUND */
  async delete(scope: Scope, id: string): Promise<void> {
    const deleted = await rows(
      scope.em,
      `/* deleteLabel */ delete from label where account_id = $1 and id = $2 returning id`,
      [scope.accountId, id],
    );
    if (deleted.length === 0) throw notFound('Label', ['labelId']);
    audit(scope, { action: 'label.deleted', target: { kind: 'Label', id: id } });
    commit(scope, undefined, [labelChanged(id, 'DELETED')]);
  }

  /** Puts labels on; the same one twice is one. @throws DomainError NOT_FOUND when one of them does not exist, TOO_MANY_LABELS */
  async add(scope: Scope, conversationId: string, labelIds: readonly (string | undefined)[]): Promise<void> {
    await lockConversation(scope, conversationId);
    const ids = readLabelIds(labelIds);
    const known = await rows<{ id: string; name: string }>(
      scope.em,
      `/* lockLabels */
       select id, name from label where account_id = $1 and id = any($2::uuid[]) order by id for key share`,
      [scope.accountId, ids],
    );
    if (known.length < ids.length) throw notFound('Label', ['labelIds']);
    const added = await rows<{ id: string; count: number }>(
      scope.em,
      `/* addConversationLabels */
       with added as (
         insert into conversation_label (account_id, conversation_id, label_id, added_at)
         select $1, $2, l.id, $4 from unnest($3::uuid[]) as l (id) order by l.id
         on conflict do nothing returning label_id as id)
       select id, (select count(*)::int from conversation_label where account_id = $1 and conversation_id = $2)
         + (select count(*)::int from added) as count from added`,
      [scope.accountId, conversationId, ids, scope.clock.now()],
    );
    if (added.length === 0) return;
    if (added[0]!.count > mostLabelsOfOne)
      throw new DomainError(
        conversationErrors.TOO_MANY_LABELS,
        `A conversation carries at most ${mostLabelsOfOne} labels.`,
        ['labelIds'],
      );
    const isAdded = new Set(added.map(({ id }) => id));
    const labels = known.filter(({ id }) => isAdded.has(id));
    await this.tell(scope, conversationId, ActivityKind.LABELS_ADDED, labels);
  }

  /** Takes labels off; one that is not there is no error. */
  async remove(scope: Scope, conversationId: string, labelIds: readonly (string | undefined)[]): Promise<void> {
    await lockConversation(scope, conversationId);
    const labels = await rows<{ id: string; name: string }>(
      scope.em,
      `/* removeConversationLabels */
       with removed as (
         delete from conversation_label where account_id = $1 and conversation_id = $2 and label_id = any($3::uuid[])
         returning label_id)
       select l.id, l.name from removed join label l on l.account_id = $1 and l.id = removed.label_id order by l.id`,
      [scope.accountId, conversationId, readLabelIds(labelIds)],
    );
    if (labels.length > 0) await this.tell(scope, conversationId, ActivityKind.LABELS_REMOVED, labels);
  }

  private async tell(
    scope: Scope,
    conversationId: string,
    kind: ActivityKind,
    labels: { id: string; name: string }[],
  ): Promise<void> {
    const activityId = await recordActivity(scope, { conversationId, kind, details: { labels } });
    commit(scope, undefined, [conversationChanged(conversationId, 'LABELS', { activityId })]);
  }
}

const nameTaken = (): DomainError =>
  new DomainError(conversationErrors.LABEL_NAME_TAKEN, 'A label with this name exists.', ['name']);

function readLabel(input: LabelInput): { name?: string; color?: string | null; description?: string | null } {
  const { name, color, description } = input;
  if (color && !/^#[0-9a-fA-F]{6}$/.test(color)) throw invalidInput('Write the colour as #rrggbb.', ['color']);
  if (description && description.length > 500) throw invalidInput('Write at most 500 characters.', ['description']);
  return {
    ...(name != null ? { name: readName(name, ['name'], 60) } : {}),
    ...(color !== undefined ? { color: color?.toLowerCase() || null } : {}),
    ...(description !== undefined ? { description: description?.trim() || null } : {}),
  };
}

function readLabelIds(ids: readonly (string | undefined)[]): string[] {
  if (ids.length < 1 || ids.length > mostLabelsOfOne)
    throw invalidInput(`Give 1 to ${mostLabelsOfOne} labels.`, ['labelIds']);
  const known = [...new Set(ids)].filter((id) => id !== undefined);
  if (known.length === 0 || ids.includes(undefined)) throw notFound('Label', ['labelIds']);
  return known;
}
