import { invalidInput } from '../../platform/kernel/errors.js';
import { uuidOf, type IdKind } from '../../platform/kernel/ids.js';
import type { ConversationStatus } from './conversation-status.js';

/** Conditions on conversations; members of one object hold together. */
export interface ConversationWhere {
  status?: ConversationStatus | null;
  assigneeId?: string | null;
  isUnassigned?: boolean | null;
  channelId?: string | null;
  labelId?: string | null;
  contactId?: string | null;
  and?: ConversationWhere[] | null;
  or?: ConversationWhere[] | null;
}

/** Levels of `and` and `or` below the first object. */
const maxDepth = 3;
/** Conditions in one filter; a page must stay one cheap statement. */
const maxConditions = 30;

/**
 * The filter as SQL text over `conversation c`; values go through `add`, which gives their placeholder. An id that is
 * malformed or foreign matches nothing. @throws DomainError INVALID_INPUT
 */
export function inboxCondition(where: ConversationWhere, add: (value: unknown) => string): string {
  let count = 0;
  return condition(where, 0);

  function condition(where: ConversationWhere, depth: number): string {
    if (depth > maxDepth) throw invalidInput(`Nest conditions at most ${maxDepth} deep.`, ['where']);
    const parts: string[] = [];
    const push = (text: string) => {
      if (++count > maxConditions) throw invalidInput(`Give at most ${maxConditions} conditions.`, ['where']);
      parts.push(text);
    };
    if (where.status) push(`c.status = ${add(where.status)}`);
    if (where.isUnassigned != null) push(`c.assignee_id is ${where.isUnassigned ? '' : 'not '}null`);
    pushId('User', where.assigneeId, (id) => `c.assignee_id = ${id}`);
    pushId('Channel', where.channelId, (id) => `c.channel_id = ${id}`);
    pushId('Contact', where.contactId, (id) => `c.contact_id = ${id}`);
    pushId(
      'Label',
      where.labelId,
      (id) => `exists (select from conversation_label cl
        where cl.account_id = $1 and cl.conversation_id = c.id and cl.label_id = ${id})`,
    );
    for (const inner of where.and ?? []) push(condition(inner, depth + 1));
    if (where.or) push(where.or.map((inner) => condition(inner, depth + 1)).join(' or ') || 'false');
    return parts.length > 0 ? `(${parts.join(' and ')})` : 'true';

    function pushId(kind: IdKind, id: string | null | undefined, text: (placeholder: string) => string): void {
      if (id == null) return;
      const uuid = uuidOf(kind, id);
      push(uuid ? text(`${add(uuid)}::uuid`) : 'false');
    }
  }
}
