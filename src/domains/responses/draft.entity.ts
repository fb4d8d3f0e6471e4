import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** What a member has begun to write in a conversation; nobody else ever reads it. Of several the newest is shown. */
@Entity({ tableName: 'conversation_draft' })
export class ConversationDraftEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'uuid' })
  conversationId!: string;

  @Property({ type: 'uuid' })
  userId!: string;

  @Property({ type: 'text' })
  body!: string;

  @Property({ type: 'timestamptz' })
  updatedAt!: Date;
}
