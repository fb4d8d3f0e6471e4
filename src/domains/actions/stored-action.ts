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
}

/** One thing to do, as it is kept: UUIDs, ISO times. */
export interface StoredAction {
  kind: ConversationActionKind;
  status?: ConversationStatus;
  /** Of a snooze; null: until the next message. */
  until?: string | null;
  /** Of an assignment, as `teamId`: null: nobody; left out: it stays. */
  assigneeId?: string | null;
  teamId?: string | null;
  labelIds?: string[];
  priority?: ConversationPriority | null;
  /** The macro's actions as they were when it was started. */
  actions?: StoredAction[];
  macroId?: string;
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

/** Whether an action may take a conversation out of CLOSED. */
export const mayReopen = ({ kind, status, actions = [] }: StoredAction): boolean =>
  (kind === ConversationActionKind.SET_STATUS && status === 'OPEN') || actions.some(mayReopen);

/** Whether an action leaves something that could be taken back: what was read stays read. */
export const isUndoable = ({ kind, actions }: StoredAction): boolean =>
  kind === ConversationActionKind.RUN_MACRO
    ? (actions ?? []).some(isUndoable)
    : kind !== ConversationActionKind.MARK_READ;
