import { invalidInput, notFound } from '../../platform/kernel/errors.js';
import { readProse } from '../../platform/kernel/texts.js';
import type { TemplateContent } from '../../platform/whatsapp/message-content.js';
import { uuidOf, type IdKind } from '../../platform/kernel/ids.js';
import { ConversationStatus } from '../conversations/conversation-status.js';
import { assertSendable, readDraft } from '../messages/message-outbound.service.js';
import type { OutboundContentInput } from '../messages/outbound-content.inputs.js';
import type { OutboundTemplateInput } from '../messages/outbound-template.inputs.js';
import { assertWords } from '../responses/reply-words.service.js';
import type { ConversationActionInput } from './action.inputs.js';
import { ConversationActionKind, type StoredAction } from './stored-action.js';

const mostMinutes = 366 * 1_440;
const mostText = 4_096;
const mostNote = 10_000;

/** An action as it came, checked as far as that is possible without looking. @throws DomainError INVALID_INPUT, NOT_FOUND */
export function readAction(input: ConversationActionInput, path: string[]): StoredAction {
  if (input.setStatus) {
    if (input.setStatus === ConversationStatus.SNOOZED)
      throw invalidInput('Take `snooze`, which says until when.', [...path, 'setStatus']);
    return { kind: ConversationActionKind.SET_STATUS, status: input.setStatus };
  }
  if (input.snooze) {
    const { until, untilNextMessage, forMinutes } = input.snooze;
    if ([until != null, untilNextMessage === true, forMinutes != null].filter(Boolean).length !== 1)
      throw invalidInput('Give one of `until`, `forMinutes` and `untilNextMessage: true`.', [
        ...path,
        'snooze',
        'until',
      ]);
    if (forMinutes != null && (forMinutes < 1 || forMinutes > mostMinutes))
      throw invalidInput(`Give 1 to ${mostMinutes} minutes.`, [...path, 'snooze', 'forMinutes']);
    const kind = ConversationActionKind.SNOOZE;
    return forMinutes == null ? { kind, until: until?.toISOString() ?? null } : { kind, minutes: forMinutes };
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
  const alone = readAlone(input, path);
  if (alone) return alone;
  if (input.markRead !== true) throw invalidInput('Say `true`, or leave it out.', [...path, 'markRead']);
  return { kind: ConversationActionKind.MARK_READ };
}

/** What is done to one conversation alone; undefined for what may be done to many. */
function readAlone(input: ConversationActionInput, path: string[]): StoredAction | undefined {
  const { sendText, sendCannedResponseId, sendTemplate, addNote, blockContact, markUnread } = input;
  if (sendText != null) {
    const text = readProse(sendText, mostText, [...path, 'sendText']);
    assertWords(text, [...path, 'sendText']);
    return { kind: ConversationActionKind.SEND_TEXT, text };
  }
  if (sendCannedResponseId != null) {
    const at = [...path, 'sendCannedResponseId'];
    return {
      kind: ConversationActionKind.SEND_CANNED_RESPONSE,
      cannedResponseId: named('CannedResponse', sendCannedResponseId, at),
    };
  }
  if (sendTemplate) return templateAction(sendTemplate, [...path, 'sendTemplate']);
  if (addNote != null)
    return { kind: ConversationActionKind.ADD_NOTE, text: readProse(addNote, mostNote, [...path, 'addNote']) };
  if (blockContact === true) return { kind: ConversationActionKind.BLOCK_CONTACT };
  if (markUnread === true) return { kind: ConversationActionKind.MARK_UNREAD };
  const denied = (['blockContact', 'markUnread'] as const).find((member) => input[member] === false);
  if (denied) throw invalidInput('Say `true`, or leave it out.', [...path, denied]);
  return undefined;
}

function templateAction(input: OutboundTemplateInput, at: string[]): StoredAction {
  const read = readDraft({ template: input } as OutboundContentInput);
  const draft = { ...read, inputPath: (path: readonly string[]) => [...at, ...read.inputPath(path).slice(2)] };
  if (draft.file) throw invalidInput('Give a file of a macro by `link`.', [...at, 'header']);
  if (!input.fillsVariables) assertSendable({ draft });
  const content = draft.content as TemplateContent;
  return { kind: ConversationActionKind.SEND_TEMPLATE, template: { content, fillsVariables: input.fillsVariables } };
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
