import type { TemplateContent } from '../../platform/whatsapp/message-content.js';
import { ActivityKind } from '../conversations/activity.entity.js';
import type { ConversationPriority } from '../conversations/conversation-priority.js';
import type { ConversationStatus } from '../conversations/conversation-status.js';

/** Kinds of things that can be done to many conversations, or by a macro. */
export enum ConversationActionKind {
  SET_STATUS = 'SET_STATUS',
  SNOOZE = 'SNOOZE',
  ASSIGN = 'ASSIGN',
  ADD_LABELS = 'ADD_LABELS',
  REMOVE_LABELS = 'REMOVE_LABELS',
  SET_PRIORITY = 'SET_PRIORITY',
  MARK_READ = 'MARK_READ',
  RUN_MACRO = 'RUN_MACRO',
  SEND_TEXT = 'SEND_TEXT',
  SEND_CANNED_RESPONSE = 'SEND_CANNED_RESPONSE',
  SEND_TEMPLATE = 'SEND_TEMPLATE',
  ADD_NOTE = 'ADD_NOTE',
  BLOCK_CONTACT = 'BLOCK_CONTACT',
  MARK_UNREAD = 'MARK_UNREAD',
}

/** What a macro does to one conversation alone, never to many at once: it says something, or is the viewer's own. */
const forOneAlone: ReadonlySet<ConversationActionKind> = new Set([
  ConversationActionKind.SEND_TEXT,
  ConversationActionKind.SEND_CANNED_RESPONSE,
  ConversationActionKind.SEND_TEMPLATE,
  ConversationActionKind.ADD_NOTE,
  ConversationActionKind.BLOCK_CONTACT,
  ConversationActionKind.MARK_UNREAD,
]);
export const isForOneAlone = ({ kind }: StoredAction): boolean => forOneAlone.has(kind);

/** A template that is to be sent, its variables not filled in. */
export interface StoredTemplate {
  content: TemplateContent;
  fillsVariables: boolean;
}

/** One thing to do, as it is kept: UUIDs, ISO times. */
export interface StoredAction {
  kind: ConversationActionKind;
  status?: ConversationStatus;
  /** Of a snooze; null: until the next message. */
  until?: string | null;
  /** Of a snooze: for so long, from when it is run. */
  minutes?: number;
  /** Of a text or a note. */
  text?: string;
  cannedResponseId?: string;
  template?: StoredTemplate;
  /** Of an assignment, as `teamId`: null: nobody; left out: it stays. */
  assigneeId?: string | null;
  teamId?: string | null;
  labelIds?: string[];
  priority?: ConversationPriority | null;
  /** The macro's actions as they were when it was started. */
  actions?: StoredAction[];
  macroId?: string;
}

/** What became of one action of a run, as it is kept. */
export interface StoredResult {
  action: StoredAction;
  isChanged: boolean;
  /** The message that it queued. */
  messageId?: string;
}

/** What of a conversation actions change; `labelIds`: all that it carries. */
export interface ConversationState {
  status: ConversationStatus;
  snoozedUntil: string | null;
  waitingSince: string | null;
  assigneeId: string | null;
  teamId: string | null;
  priority: ConversationPriority | null;
  unreadCount: number;
  labelIds: string[];
}

/** Parts of a conversation that are undone together, and the activities that tell of a later change by somebody. */
export const undoableParts: readonly { keys: readonly (keyof ConversationState)[]; kinds: readonly ActivityKind[] }[] =
  [
    { keys: ['status', 'snoozedUntil'], kinds: [ActivityKind.STATUS_CHANGED] },
    { keys: ['assigneeId', 'teamId'], kinds: [ActivityKind.ASSIGNEE_CHANGED, ActivityKind.TEAM_CHANGED] },
    { keys: ['priority'], kinds: [ActivityKind.PRIORITY_CHANGED] },
  ];

/** Whether an action may take a conversation out of CLOSED, as sending does, or else takes the contact's lock first. */
export const mayReopen = ({ kind, status, actions = [] }: StoredAction): boolean =>
  (kind === ConversationActionKind.SET_STATUS && status === 'OPEN') ||
  isForOneAlone({ kind }) ||
  actions.some(mayReopen);

/** Whether an action leaves something that could be taken back: what was read stays read. */
export const isUndoable = ({ kind, actions }: StoredAction): boolean =>
  kind === ConversationActionKind.RUN_MACRO
    ? (actions ?? []).some(isUndoable)
    : kind !== ConversationActionKind.MARK_READ;
