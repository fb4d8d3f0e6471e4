import { declareErrors } from '../../platform/kernel/errors.js';

/** Refusals of this room. */
export const conversationErrors = declareErrors({
  ASSIGNEE_NOT_MEMBER: 'Only members of the account can be assigned.',
  CONVERSATION_ALREADY_CLOSED: 'The conversation is closed already.',
  CONVERSATION_ALREADY_OPEN: 'The conversation is open already.',
  CONVERSATION_ALREADY_PENDING: 'A machine looks after the conversation already.',
  CONVERSATION_CLOSED: 'The conversation is closed; reopen it first.',
  CONVERSATION_NOT_CLOSED: 'The conversation is not closed, so there is nothing to reopen.',
  MOVE_NOT_ALLOWED: 'Nothing of this kind may move a conversation in this way.',
  ANOTHER_CONVERSATION_OPEN: 'Another conversation with this contact is open on the same channel; go on there.',
  NOTHING_TO_READ: 'From there on is nothing that anybody would have to read.',
  REPLY_LOCKED: 'Somebody else answers this conversation now; the message says who.',
  LABEL_NAME_TAKEN: 'A label with this name exists, perhaps in other case.',
  TOO_MANY_LABELS: 'The account, or the conversation, has as many labels as it can have.',
});
