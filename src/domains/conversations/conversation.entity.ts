import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { ConversationPriority } from './conversation-priority.js';
import type { ConversationStatus } from './conversation-status.js';

/** A thread with one contact on one channel; at most one of them is not closed. */
@Entity({ tableName: 'conversation' })
export class ConversationEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'uuid' })
  channelId!: string;

  @Property({ type: 'uuid' })
  contactId!: string;

  @Property({ type: 'text' })
  status!: ConversationStatus;

  /** A user of the account. */
  @Property({ type: 'uuid', nullable: true })
  assigneeId!: string | null;

  @Property({ type: 'uuid', nullable: true })
  teamId!: string | null;

  @Property({ type: 'text', nullable: true })
  priority!: ConversationPriority | null;

  /** With status SNOOZED: until when; null: until the next message. */
  @Property({ type: 'timestamptz', nullable: true })
  snoozedUntil!: Date | null;

  /** First message that no person has answered yet, by Meta's timestamp. */
  @Property({ type: 'timestamptz', nullable: true })
  waitingSince!: Date | null;

  /** When a person answered for the first time; a machine's answer does not count. */
  @Property({ type: 'timestamptz', nullable: true })
  firstRepliedAt!: Date | null;

  @Property({ type: 'int' })
  unreadCount: number = 0;

  /** Messages of the contact that somebody has to read, ever; what a member has read is a place on this count. */
  @Property({ type: 'int' })
  heardCount: number = 0;

  /** When the newest of them was stored. */
  @Property({ type: 'timestamptz', nullable: true })
  lastHeardAt!: Date | null;

  /** Of the newest message, by Meta's timestamp. */
  @Property({ type: 'timestamptz' })
  lastActivityAt!: Date;

  /** Opens the service window. */
  @Property({ type: 'timestamptz', nullable: true })
  lastInboundAt!: Date | null;

  /** When the contact last came by an ad and was not answered since, by Meta's timestamp. */
  @Property({ type: 'timestamptz', nullable: true })
  referredAt!: Date | null;

  /** Until when messages cost nothing, as Meta told. */
  @Property({ type: 'timestamptz', nullable: true })
  freeEntryUntil!: Date | null;

  /** When to look whether a window has closed: never later than the next one does; null: none is open. */
  @Property({ type: 'timestamptz', nullable: true })
  windowDueAt!: Date | null;

  @Property({ type: 'uuid', nullable: true })
  lastMessageId!: string | null;

  @Property({ type: 'timestamptz', nullable: true })
  lastMessageAt!: Date | null;

  @Property({ type: 'timestamptz' })
  createdAt!: Date;

  /** When a person, a program or the clock last moved it; null: only messages did. */
  @Property({ type: 'timestamptz', nullable: true })
  movedAt!: Date | null;

  @Property({ type: 'timestamptz', nullable: true })
  closedAt!: Date | null;

  /** Grows with every change that a person makes; two agents cannot overwrite each other unknowingly. */
  @Property({ type: 'int' })
  version: number = 1;
}
