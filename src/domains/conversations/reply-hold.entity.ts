import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** Who writes an answer in a conversation, where the account lets only one at a time; worth nothing after its time. */
@Entity({ tableName: 'reply_hold' })
export class ReplyHoldEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  @PrimaryKey({ type: 'uuid' })
  conversationId!: string;

  @Property({ type: 'uuid' })
  userId!: string;

  @Property({ type: 'timestamptz' })
  heldUntil!: Date;
}
