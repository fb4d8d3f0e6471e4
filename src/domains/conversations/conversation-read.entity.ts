import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** How far a member has read a conversation; without one, nothing since the member joined. */
@Entity({ tableName: 'conversation_read' })
export class ConversationReadEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  @PrimaryKey({ type: 'uuid' })
  userId!: string;

  @PrimaryKey({ type: 'uuid' })
  conversationId!: string;

  /** Of the conversation's `heardCount`; below zero where messages from before it was counted were marked unread. */
  @Property({ type: 'int' })
  readCount!: number;

  @Property({ type: 'timestamptz' })
  movedAt!: Date;
}
