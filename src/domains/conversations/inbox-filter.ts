import { invalidInput } from '../../platform/kernel/errors.js';
import { uuidOf, type IdKind } from '../../platform/kernel/ids.js';
import type { ConversationPriority } from './conversation-priority.js';
import { isUnreadByMe } from './conversation-read.queries.js';
import type { ConversationStatus } from './conversation-status.js';
import { serviceWindowMs } from './service-window.js';

/** Conditions on a set of labels; members hold together. */
export interface LabelSetWhere {
  any?: string[] | null;
  all?: string[] | null;
  none?: string[] | null;
}

/** Conditions on conversations; members of one object hold together. */
export interface ConversationWhere {
  status?: ConversationStatus | null;
  statuses?: ConversationStatus[] | null;
  assigneeId?: string | null;
  isUnassigned?: boolean | null;
  isMine?: boolean | null;
  teamId?: string | null;
  teamIds?: string[] | null;
  hasNoTeam?: boolean | null;
  channelId?: string | null;
  channelIds?: string[] | null;
  labelId?: string | null;
  labels?: LabelSetWhere | null;
  contactId?: string | null;
  contactLabels?: LabelSetWhere | null;
  priorities?: ConversationPriority[] | null;
  hasPriority?: boolean | null;
  isUnread?: boolean | null;
  isWaiting?: boolean | null;
  waitingSinceBefore?: Date | null;
  waitingMinutes?: number | null;
  isServiceWindowOpen?: boolean | null;
  hasMentionOfMe?: boolean | null;
  snoozedUntilAfter?: Date | null;
  snoozedUntilBefore?: Date | null;
  createdAfter?: Date | null;
  createdBefore?: Date | null;
  lastActivityAfter?: Date | null;
  lastActivityBefore?: Date | null;
  and?: ConversationWhere[] | null;
  or?: ConversationWhere[] | null;
  not?: ConversationWhere | null;
}

/** Levels of `and`, `or` and `not` below the first object. */
const maxDepth = 3;
/** Conditions in one filter; a page must stay one cheap statement. */
const maxConditions = 30;
/** Ids in one list of a filter. */
const maxIds = 100;
/** The longest wait that can be asked for: a year. */
const maxMinutes = 366 * 24 * 60;

/** Notes are the room's to the right; like labels they are asked for as a set, which is small. */
const mentionsMe = `c.id in (
  select n.conversation_id from note_mention nm join note n on n.account_id = $1 and n.id = nm.note_id
  where nm.account_id = $1 and nm.user_id = (select current_actor()))`;

/**
 * The filter as SQL text over `conversation c`, never null for a row; values go through `add`, which gives their
 * placeholder, `$1` is the account. An id that is malformed or foreign matches nothing. What is said of oneself is meant
 * of the scope's viewer. @throws DomainError INVALID_INPUT
 */
export function inboxCondition(where: ConversationWhere, add: (value: unknown) => string, now: Date): string {
  let count = 0;
  return condition(where, 0);

  function condition(where: ConversationWhere, depth: number): string {
    if (depth > maxDepth) throw invalidInput(`Nest conditions at most ${maxDepth} deep.`, ['where']);
    const parts: string[] = [];
    const push = (text: string): void => {
      if (++count > maxConditions) throw invalidInput(`Give at most ${maxConditions} conditions.`, ['where']);
      parts.push(text);
    };
    pushValues('c.status', 'text', where.status && [where.status]);
    pushValues('c.status', 'text', where.statuses);
    pushId('User', where.assigneeId, 'c.assignee_id');
    pushIsNull('c.assignee_id', where.isUnassigned);
    pushIs(`c.assignee_id = (select current_actor())`, where.isMine);
    pushId('Team', where.teamId, 'c.team_id');
    pushIds('Team', where.teamIds, 'c.team_id');
    pushIsNull('c.team_id', where.hasNoTeam);
    pushId('Channel', where.channelId, 'c.channel_id');
    pushIds('Channel', where.channelIds, 'c.channel_id');
    pushId('Contact', where.contactId, 'c.contact_id');
    if (where.labelId != null) pushLabels({ all: [where.labelId] }, 'conversation_label', 'l.conversation_id = c.id');
    pushLabels(where.labels, 'conversation_label', 'l.conversation_id = c.id');
    pushLabels(where.contactLabels, 'contact_label', 'l.contact_id = c.contact_id');
    pushValues('c.priority', 'text', where.priorities);
    pushIsNull('c.priority', where.hasPriority == null ? null : !where.hasPriority);
    pushIs(isUnreadByMe, where.isUnread);
    pushIsNull('c.waiting_since', where.isWaiting == null ? null : !where.isWaiting);
    pushTime('c.waiting_since', '<', where.waitingSinceBefore);
    pushTime('c.waiting_since', '<=', waitingSince(where.waitingMinutes));
    pushIs(`c.last_inbound_at > ${placeOfWindow()}`, where.isServiceWindowOpen);
    pushIs(mentionsMe, where.hasMentionOfMe);
    pushTime('c.snoozed_until', '>', where.snoozedUntilAfter);
    pushTime('c.snoozed_until', '<', where.snoozedUntilBefore);
    pushTime('c.created_at', '>', where.createdAfter);
    pushTime('c.created_at', '<', where.createdBefore);
    pushTime('c.last_activity_at', '>', where.lastActivityAfter);
    pushTime('c.last_activity_at', '<', where.lastActivityBefore);
    for (const inner of where.and ?? []) push(condition(inner, depth + 1));
    if (where.or) push(where.or.map((inner) => condition(inner, depth + 1)).join(' or ') || 'false');
    // A row of which nothing is known (nobody's, for one) is not one of which the condition holds.
    if (where.not) push(`(${condition(where.not, depth + 1)}) is not true`);
    return parts.length > 0 ? `(${parts.join(' and ')})` : '(true)';

    function placeOfWindow(): string {
      if (where.isServiceWindowOpen == null) return '';
      return `${add(new Date(now.getTime() - serviceWindowMs))}::timestamptz`;
    }

    function pushIs(text: string, is: boolean | null | undefined): void {
      if (is != null) push(is ? text : `(${text}) is not true`);
    }

    function pushIsNull(column: string, isNull: boolean | null | undefined): void {
      if (isNull != null) push(`${column} is ${isNull ? '' : 'not '}null`);
    }

    function pushTime(column: string, sign: '>' | '<' | '<=', at: Date | null | undefined): void {
      if (at) push(`${column} ${sign} ${add(at)}::timestamptz`);
    }

    function pushValues(column: string, type: string, values: readonly string[] | null | undefined): void {
      if (values == null) return;
      if (values.length > maxIds) throw invalidInput(`Give at most ${maxIds} values.`, ['where']);
      // One value as such: the planner knows how often it comes.
      if (values.length === 1) push(`${column} = ${add(values[0])}::${type}`);
      else push(values.length === 0 ? 'false' : `${column} = any(${add(values)}::${type}[])`);
    }

    function pushId(kind: IdKind, id: string | null | undefined, column: string): void {
      if (id != null) pushValues(column, 'uuid', uuidsOf(kind, [id]));
    }

    function pushIds(kind: IdKind, ids: readonly string[] | null | undefined, column: string): void {
      if (ids != null) pushValues(column, 'uuid', uuidsOf(kind, ids));
    }

    function pushLabels(set: LabelSetWhere | null | undefined, table: string, on: string): void {
      const has = (value: string): string => `exists (select from ${table} l
        where l.account_id = $1 and ${on} and l.label_id = ${value})`;
      if (set?.any) {
        const ids = uuidsOf('Label', set.any);
        push(ids.length === 0 ? 'false' : has(`any(${add(ids)}::uuid[])`));
      }
      for (const id of set?.all ?? []) {
        const uuid = uuidOf('Label', id);
        push(uuid ? has(`${add(uuid)}::uuid`) : 'false');
      }
      if (set?.none) push(`not ${has(`any(${add(uuidsOf('Label', set.none))}::uuid[])`)}`);
    }
  }

  function waitingSince(minutes: number | null | undefined): Date | null {
    if (minutes == null) return null;
    if (minutes < 0 || minutes > maxMinutes) throw invalidInput('Give minutes from 0 up to a year.', ['where']);
    return new Date(now.getTime() - minutes * 60_000);
  }
}

function uuidsOf(kind: IdKind, ids: readonly string[]): string[] {
  if (ids.length > maxIds) throw invalidInput(`Give at most ${maxIds} ids.`, ['where']);
  return ids.flatMap((id) => uuidOf(kind, id) ?? []);
}
