import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** The words of a message, written behind it by a follower of its events; what is not here is not found. */
@Entity({ tableName: 'message_search' })
export class MessageSearchEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  @PrimaryKey({ type: 'uuid' })
  messageId!: string;

  @Property({ type: 'uuid' })
  conversationId!: string;

  @Property({ type: 'timestamptz' })
  sentAt!: Date;

  /** Each begins with the mark of the account and the week. */
  @Property({ type: 'tsvector' })
  words!: string;
}

/** A message that was taken back, by Meta's id: perhaps before it came. */
@Entity({ tableName: 'message_search_revoked' })
export class MessageSearchRevokedEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  @PrimaryKey({ type: 'text' })
  wamid!: string;
}

/** How far the messages that were there before the index have been indexed. */
@Entity({ tableName: 'message_search_fill' })
export class MessageSearchFillEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  /** The next ones are older than this message; null: none has been looked at. */
  @Property({ type: 'uuid', nullable: true })
  beforeId!: string | null;

  @Property({ type: 'boolean' })
  isDone: boolean = false;
}
