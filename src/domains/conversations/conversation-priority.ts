import { registerEnumType } from 'type-graphql';

/** How urgent a conversation is. */
export enum ConversationPriority {
  LOW = 'LOW',
  MEDIUM = 'MEDIUM',
  HIGH = 'HIGH',
  URGENT = 'URGENT',
}

registerEnumType(ConversationPriority, {
  name: 'ConversationPriority',
  description: 'How urgent a conversation is.',
  valuesConfig: {
    LOW: { description: 'Can wait.' },
    MEDIUM: { description: 'As others.' },
    HIGH: { description: 'Before others.' },
    URGENT: { description: 'Before everything.' },
  },
});
