import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { MessageContent } from '../../platform/whatsapp/message-content.js';
import type { Referral } from '../../platform/whatsapp/webhook-facts.js';
import type { MessageFailureFacts } from './message-failure.js';
import type { MessageStatus } from './status-ladder.js';

/** One message in a thread, in either direction; reactions, edits and notices are messages too. */
@Entity({ tableName: 'message' })
export class MessageEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'uuid' })
  conversationId!: string;

  @Property({ type: 'uuid' })
  channelId!: string;

  @Property({ type: 'text' })
  direction!: 'INBOUND' | 'OUTBOUND';

  @Property({ type: 'text' })
  status!: MessageStatus;

  @Property({ type: 'timestamptz' })
  statusAt!: Date;

  /** Meta's id; unique on the channel. */
  @Property({ type: 'text', nullable: true })
  wamid!: string | null;

  /** Chosen by the client; unique in the conversation. */
  @Property({ type: 'text', nullable: true })
  clientMessageId!: string | null;

  @Property({ type: 'json' })
  content!: MessageContent;

  @Property({ type: 'text' })
  preview!: string;

  @Property({ type: 'uuid', nullable: true })
  mediaId!: string | null;

  /** The message that is answered or reacted to, where it is known. */
  @Property({ type: 'uuid', nullable: true })
  replyToId!: string | null;

  @Property({ type: 'text', nullable: true })
  replyToWamid!: string | null;

  /** The canned response that it was made of, there or not any more. */
  @Property({ type: 'uuid', nullable: true })
  cannedResponseId!: string | null;

  /** The user or API key that sent it. */
  @Property({ type: 'uuid', nullable: true })
  authorId!: string | null;

  /** Calls that were made before somebody had it sent again; reports on them count for little. */
  @Property({ type: 'int' })
  triesBefore!: number;

  /** When WhatsApp was asked to tell the contact that it was read. */
  @Property({ type: 'timestamptz', nullable: true })
  readReceiptAt!: Date | null;

  /** When WhatsApp was last asked to show the contact that somebody writes an answer to it. */
  @Property({ type: 'timestamptz', nullable: true })
  typingShownAt!: Date | null;

  @Property({ type: 'json', nullable: true })
  failure!: MessageFailureFacts | null;

  @Property({ type: 'json', nullable: true })
  referral!: Referral | null;

  /** Kept where the content is not understood. */
  @Property({ type: 'json', nullable: true })
  raw!: unknown;

  /** From before the connection: out of the WhatsApp Business app. */
  @Property({ type: 'boolean' })
  isHistory: boolean = false;

  /** Meta's timestamp for inbound messages; when it was queued for outbound ones. Orders the thread. */
  @Property({ type: 'timestamptz' })
  sentAt!: Date;

  @Property({ type: 'timestamptz' })
  createdAt!: Date;
}

/** One report on a message of ours, kept once; may come before the message knows its own wamid. */
@Entity({ tableName: 'message_status' })
export class MessageStatusEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  @PrimaryKey({ type: 'uuid' })
  channelId!: string;

  @PrimaryKey({ type: 'text' })
  wamid!: string;

  @PrimaryKey({ type: 'text' })
  status!: MessageStatus;

  @Property({ type: 'uuid', nullable: true })
  messageId!: string | null;

  /** `biz_opaque_callback_data`: the id of the send attempt. */
  @Property({ type: 'text', nullable: true })
  callbackData!: string | null;

  @Property({ type: 'timestamptz' })
  occurredAt!: Date;

  @Property({ type: 'json', nullable: true })
  pricing!: unknown;

  @Property({ type: 'json', nullable: true })
  errors!: unknown;

  @Property({ type: 'timestamptz' })
  receivedAt!: Date;
}
