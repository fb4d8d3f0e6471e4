import { DomainError } from '../../platform/kernel/errors.js';
import type { Viewer } from '../../platform/kernel/viewer.js';
import { ConversationStatus } from './conversation-status.js';
import { conversationErrors } from './conversation.errors.js';

const { OPEN, PENDING, SNOOZED, CLOSED } = ConversationStatus;

/** What can be done to a conversation's status. */
export type Move = 'CLOSE' | 'REOPEN' | 'OPEN' | 'SNOOZE' | 'HAND_TO_MACHINE';

/** Who or what moves it: a member, an API key, the contact's message, the clock. */
export type MoveCause = 'PERSON' | 'MACHINE' | 'MESSAGE' | 'TIME';

/** One line of the table: these may take a conversation from one of these places to that one. */
export interface MoveRule {
  move: Move;
  from: readonly ConversationStatus[];
  to: ConversationStatus;
  by: readonly MoveCause[];
}

/** Every move that there is; what is not in this table does not happen. */
export const moveTable: readonly MoveRule[] = [
  { move: 'CLOSE', from: [OPEN, PENDING, SNOOZED], to: CLOSED, by: ['PERSON', 'MACHINE', 'TIME'] },
  { move: 'REOPEN', from: [CLOSED], to: OPEN, by: ['PERSON', 'MACHINE', 'MESSAGE'] },
  { move: 'OPEN', from: [SNOOZED], to: OPEN, by: ['PERSON', 'MACHINE', 'MESSAGE', 'TIME'] },
  // A message of the contact is for the machine to answer; it hands over when it is done.
  { move: 'OPEN', from: [PENDING], to: OPEN, by: ['PERSON', 'MACHINE'] },
  // Snoozing anew changes until when.
  { move: 'SNOOZE', from: [OPEN, PENDING, SNOOZED], to: SNOOZED, by: ['PERSON', 'MACHINE'] },
  { move: 'HAND_TO_MACHINE', from: [OPEN, SNOOZED], to: PENDING, by: ['PERSON', 'MACHINE'] },
];

/** Where the move leads. @throws DomainError with the code that says why it is not possible */
export function destinationOf(move: Move, from: ConversationStatus, cause: MoveCause): ConversationStatus {
  const rules = moveTable.filter((rule) => rule.move === move && rule.from.includes(from));
  const rule = rules.find(({ by }) => by.includes(cause));
  if (rule) return rule.to;
  if (rules.length > 0) {
    throw new DomainError(conversationErrors.MOVE_NOT_ALLOWED, 'This is not moved that way by such a cause.');
  }
  const [code, message] = refusalOf(move, from);
  throw new DomainError(conversationErrors[code], message, ['conversationId']);
}

function refusalOf(move: Move, from: ConversationStatus): [keyof typeof conversationErrors, string] {
  if (move === 'REOPEN') return ['CONVERSATION_NOT_CLOSED', 'It is not closed.'];
  if (from === CLOSED && move === 'CLOSE') return ['CONVERSATION_ALREADY_CLOSED', 'It is closed already.'];
  if (from === CLOSED) return ['CONVERSATION_CLOSED', 'It is closed; reopen it first.'];
  if (from === PENDING) return ['CONVERSATION_ALREADY_PENDING', 'It is pending already.'];
  return ['CONVERSATION_ALREADY_OPEN', 'It is open already.'];
}

/** What a viewer is as a cause. */
export const causeOf = (viewer: Viewer): MoveCause => (viewer.kind === 'user' ? 'PERSON' : 'MACHINE');
