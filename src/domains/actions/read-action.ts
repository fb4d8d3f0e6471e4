import { invalidInput, notFound } from '../../platform/kernel/errors.js';
import { uuidOf, type IdKind } from '../../platform/kernel/ids.js';
import { ConversationStatus } from '../conversations/conversation-status.js';
import type { ConversationActionInput } from './action.inputs.js';
import { ConversationActionKind, type StoredAction } from './stored-action.js';

/** An action as it came, checked as far as that is possible without looking. @throws DomainError INVALID_INPUT, NOT_FOUND */
export function readAction(input: ConversationActionInput, path: string[]): StoredAction {
  if (input.setStatus) {
    if (input.setStatus === ConversationStatus.SNOOZED)
      throw invalidInput('Take `snooze`, which says until when.', [...path, 'setStatus']);
    return { kind: ConversationActionKind.SET_STATUS, status: input.setStatus };
  }
  if (input.snooze) {
    const { until, untilNextMessage } = input.snooze;
    if ((until != null) === (untilNextMessage === true))
      throw invalidInput('Give `until`, or `untilNextMessage: true`.', [...path, 'snooze', 'until']);
    return { kind: ConversationActionKind.SNOOZE, until: until?.toISOString() ?? null };
  }
  if (input.assign) {
    const { teamId } = input.assign;
    // As `conversationAssign` has it: without a team, nobody is named by naming nobody.
    const assigneeId = teamId === undefined ? (input.assign.assigneeId ?? null) : input.assign.assigneeId;
    const action: StoredAction = { kind: ConversationActionKind.ASSIGN };
    if (assigneeId !== undefined)
      action.assigneeId = assigneeId && named('User', assigneeId, [...path, 'assign', 'assigneeId']);
    if (teamId !== undefined) action.teamId = teamId && named('Team', teamId, [...path, 'assign', 'teamId']);
    return action;
  }
  if (input.addLabelIds)
    return labelAction(ConversationActionKind.ADD_LABELS, input.addLabelIds, [...path, 'addLabelIds']);
  if (input.removeLabelIds)
    return labelAction(ConversationActionKind.REMOVE_LABELS, input.removeLabelIds, [...path, 'removeLabelIds']);
  if (input.setPriority)
    return { kind: ConversationActionKind.SET_PRIORITY, priority: input.setPriority.priority ?? null };
  if (input.macroId) {
    return { kind: ConversationActionKind.RUN_MACRO, macroId: named('Macro', input.macroId, [...path, 'macroId']) };
  }
  if (input.markRead !== true) throw invalidInput('Say `true`, or leave it out.', [...path, 'markRead']);
  return { kind: ConversationActionKind.MARK_READ };
}

function labelAction(kind: ConversationActionKind, publicIds: readonly string[], path: string[]): StoredAction {
  if (publicIds.length < 1 || publicIds.length > 50) throw invalidInput('Give 1 to 50 labels.', path);
  return { kind, labelIds: [...new Set(publicIds)].map((id) => named('Label', id, path)) };
}

/** @throws DomainError NOT_FOUND when the id is malformed or of another kind */
function named(kind: IdKind, id: string, path: string[]): string {
  const uuid = uuidOf(kind, id);
  if (!uuid) throw notFound(kind, path);
  return uuid;
}
