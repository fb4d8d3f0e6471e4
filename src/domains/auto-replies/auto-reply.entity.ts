import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** What is answered by itself. */
export const AutoReplyKind = { GREETING: 'GREETING', AWAY: 'AWAY' } as const;
export type AutoReplyKind = (typeof AutoReplyKind)[keyof typeof AutoReplyKind];

/** One automatic answer of an account, or of one of its channels. */
@Entity({ tableName: 'auto_reply' })
export class AutoReplyEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'text' })
  kind!: AutoReplyKind;

  /** Null: of all channels that have none of this kind themselves. */
  @Property({ type: 'uuid', nullable: true })
  channelId!: string | null;

  @Property({ type: 'text' })
  text!: string;

  @Property({ type: 'boolean' })
  isEnabled!: boolean;

  /** Greetings: a conversation that was silent for so long is greeted again; null: never. */
  @Property({ type: 'int', nullable: true })
  greetAgainAfterDays!: number | null;

  @Property({ type: 'timestamptz' })
  updatedAt!: Date;
}

/** An automatic answer that went out; the key says that it goes once. */
@Entity({ tableName: 'auto_reply_sent' })
export class AutoReplySentEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  @PrimaryKey({ type: 'uuid' })
  conversationId!: string;

  @PrimaryKey({ type: 'text' })
  kind!: AutoReplyKind;

  /** Away: the closed period. Greeting: `first`, or the message before the silence. */
  @PrimaryKey({ type: 'text' })
  period!: string;

  @Property({ type: 'uuid' })
  messageId!: string;

  @Property({ type: 'timestamptz' })
  sentAt!: Date;
}
