import { attempt } from '../../platform/database/attempt.js';
import { firstRow } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { DomainError, notFound } from '../../platform/kernel/errors.js';
import type { ConversationLifecycle } from '../conversations/conversation-lifecycle.service.js';
import { asOneDeed, lockConversation } from '../conversations/conversation-lock.queries.js';
import { ConversationStatus } from '../conversations/conversation-status.js';
import { seesConversation } from '../conversations/conversation-visibility.policy.js';
import { conversationErrors } from '../conversations/conversation.errors.js';
import type { ConversationService, NewOwners } from '../conversations/conversation.service.js';
import type { LabelService } from '../conversations/label.service.js';
import { ConversationActionKind, undoableParts, type ConversationState, type StoredAction } from './stored-action.js';

/** What an action did to a conversation. */
export interface ActionResult {
  before: ConversationState;
  after: ConversationState;
}

/** Says of a verb: so it is already. */
const alreadySo: ReadonlySet<string> = new Set([
  conversationErrors.CONVERSATION_ALREADY_CLOSED,
  conversationErrors.CONVERSATION_ALREADY_OPEN,
  conversationErrors.CONVERSATION_ALREADY_PENDING,
]);

/** Does to a conversation what stored actions say, by the verbs that people use: same policies, events and activities. */
export class ActionRunner {
  constructor(
    private readonly lifecycle: ConversationLifecycle,
    private readonly conversations: ConversationService,
    private readonly labels: LabelService,
  ) {}

  /** All of it or nothing. @throws DomainError what the verb throws */
  async run(scope: Scope, conversationId: string, action: StoredAction): Promise<ActionResult> {
    const work = async (): Promise<ActionResult> => {
      const before = await this.stateOf(scope, conversationId);
      for (const one of action.actions ?? [action]) await this.perform(scope, conversationId, one);
      return { before, after: await readState(scope, conversationId) };
    };
    return attempt(scope, () => asOneDeed(scope, conversationId, work));
  }

  /** One verb; false when it was so already. @throws DomainError what the verb throws */
  async perform(scope: Scope, id: string, action: StoredAction): Promise<boolean> {
    const eventsBefore = scope.outbox.events.length;
    try {
      await this.verb(scope, id, action);
    } catch (error) {
      if (!(error instanceof DomainError) || !alreadySo.has(error.code)) throw error;
    }
    return scope.outbox.events.length > eventsBefore;
  }

  /**
   * Puts back what was changed, part by part, unless somebody changed that part since; whether anything was put back.
   * @throws DomainError what the verbs throw
   */
  async undo(scope: Scope, id: string, { before, after }: ActionResult, doneAt: Date): Promise<boolean> {
    const work = async (): Promise<boolean> => {
      const now = await this.stateOf(scope, id);
      // What the action gave out of sight comes back to who saw it before.
      const isAsLeft = now.assigneeId === after.assigneeId && now.teamId === after.teamId;
      if (!(await seesConversation(scope, isAsLeft ? before : now))) throw notFound('Conversation', ['conversationId']);
      let isRestored = false;
      for (const { keys, kinds } of undoableParts) {
        if (keys.every((key) => before[key] === after[key])) continue;
        if (keys.some((key) => now[key] !== after[key]) || (await changedSince(scope, id, kinds, doneAt))) continue;
        await this.restore(scope, id, keys[0]!, before);
        isRestored = true;
      }
      const added = after.labelIds.filter((label) => !before.labelIds.includes(label) && now.labelIds.includes(label));
      const removed = before.labelIds.filter(
        (label) => !after.labelIds.includes(label) && !now.labelIds.includes(label),
      );
      if (added.length > 0) await this.labels.remove(scope, id, added);
      const kept = removed.length > 0 ? await existingLabels(scope, removed) : [];
      if (kept.length > 0) await this.labels.add(scope, id, kept);
      return isRestored || added.length > 0 || kept.length > 0;
    };
    return attempt(scope, () => asOneDeed(scope, id, work, true));
  }

  private async restore(scope: Scope, id: string, part: keyof ConversationState, before: ConversationState) {
    if (part === 'status') await this.lifecycle.restore(scope, id, before);
    else if (part === 'priority') await this.lifecycle.setPriority(scope, id, before.priority);
    else await this.conversations.assign(scope, id, { assigneeId: before.assigneeId, teamId: before.teamId });
  }

  /** The conversation is locked first, so that nobody changes it between looking and doing. */
  private async stateOf(scope: Scope, id: string): Promise<ConversationState> {
    await lockConversation(scope, id);
    return readState(scope, id);
  }

  private verb(scope: Scope, id: string, action: StoredAction): Promise<void> {
    switch (action.kind) {
      case ConversationActionKind.SET_STATUS:
        return this.setStatus(scope, id, action.status!);
      case ConversationActionKind.SNOOZE:
        return this.lifecycle.snooze(scope, id, endOf(action, scope));
      case ConversationActionKind.ASSIGN:
        return this.conversations.assign(scope, id, newOwners(action));
      case ConversationActionKind.ADD_LABELS:
        return this.labels.add(scope, id, action.labelIds!);
      case ConversationActionKind.REMOVE_LABELS:
        return this.labels.remove(scope, id, action.labelIds!);
      case ConversationActionKind.SET_PRIORITY:
        return this.lifecycle.setPriority(scope, id, action.priority ?? null);
      case ConversationActionKind.MARK_READ:
        return this.conversations.markRead(scope, id);
      default:
        throw new Error(`A macro does not run ${action.kind}`);
    }
  }

  private async setStatus(scope: Scope, id: string, status: ConversationStatus): Promise<void> {
    if (status === ConversationStatus.CLOSED) return this.lifecycle.close(scope, id);
    if (status === ConversationStatus.PENDING) return this.lifecycle.handToMachine(scope, id);
    const { status: now } = await lockConversation(scope, id);
    if (now === ConversationStatus.CLOSED) return this.lifecycle.reopen(scope, id);
    return this.lifecycle.open(scope, id);
  }
}

/** When a snooze ends; null: with the next message. */
function endOf({ until, minutes }: StoredAction, { clock }: Scope): Date | null {
  if (minutes !== undefined) return new Date(clock.now().getTime() + minutes * 60_000);
  return until ? new Date(until) : null;
}

/** What the action says; what it leaves out stays. */
const newOwners = ({ assigneeId, teamId }: StoredAction): NewOwners => ({
  ...(assigneeId === undefined ? {} : { assigneeId }),
  ...(teamId === undefined ? {} : { teamId }),
});

async function readState(scope: Scope, id: string): Promise<ConversationState> {
  const state = await firstRow<ConversationState>(
    scope.em,
    `/* conversationState */
     select status, snoozed_until as "snoozedUntil", waiting_since as "waitingSince", assignee_id as "assigneeId",
       team_id as "teamId", priority, unread_count as "unreadCount", array(
         select l.label_id::text from conversation_label l where l.account_id = $1 and l.conversation_id = c.id order by 1) as "labelIds"
     from conversation c where account_id = $1 and id = $2`,
    [scope.accountId, id],
  );
  if (!state) throw notFound('Conversation', ['conversationId']);
  return state;
}

async function changedSince(scope: Scope, id: string, kinds: readonly string[], since: Date): Promise<boolean> {
  const later = await firstRow(
    scope.em,
    `/* changedSince */
     select 1 from activity
     where account_id = $1 and conversation_id = $2 and occurred_at > $3 and kind = any($4::text[]) limit 1`,
    [scope.accountId, id, since, kinds],
  );
  return later !== undefined;
}

/** Those that were not deleted meanwhile. */
async function existingLabels(scope: Scope, ids: readonly string[]): Promise<string[]> {
  const found = await firstRow<{ ids: string[] }>(
    scope.em,
    `/* labelsLeft */ select array(select id::text from label where account_id = $1 and id = any($2::uuid[])) as ids`,
    [scope.accountId, ids],
  );
  return found!.ids;
}
