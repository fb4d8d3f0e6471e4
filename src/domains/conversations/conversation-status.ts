import { registerEnumType } from 'type-graphql';

/** Where a conversation stands; `conversation-lifecycle` says who may move it where. */
export enum ConversationStatus {
  OPEN = 'OPEN',
  PENDING = 'PENDING',
  SNOOZED = 'SNOOZED',
  CLOSED = 'CLOSED',
}

registerEnumType(ConversationStatus, {
  name: 'ConversationStatus',
  description: 'Where a conversation stands. New values may appear.',
  valuesConfig: {
    OPEN: { description: 'Somebody should look at it.' },
    PENDING: { description: 'A machine looks after it.' },
    SNOOZED: { description: 'Put aside until a time or the next message.' },
    CLOSED: {
      description: 'Done; the next message reopens it within the time of `inboxSettings`, later it starts a new one.',
    },
  },
});
