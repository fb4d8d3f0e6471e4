import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** A word to sort conversations by; unique in the account, whatever its case. */
@Entity({ tableName: 'label' })
export class LabelEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'text' })
  name!: string;

  /** `#rrggbb`. */
  @Property({ type: 'text', nullable: true })
  color!: string | null;

  /** What it is for. */
  @Property({ type: 'text', nullable: true })
  description!: string | null;

  @Property({ type: 'timestamptz' })
  createdAt!: Date;
}

/** A label on a conversation. */
@Entity({ tableName: 'conversation_label' })
export class ConversationLabelEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  @PrimaryKey({ type: 'uuid' })
  conversationId!: string;

  @PrimaryKey({ type: 'uuid' })
  labelId!: string;

  @Property({ type: 'timestamptz' })
  addedAt!: Date;
}
