import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** A mail, from the commit that asks for it until it is forgotten. What it says is sealed, and dropped when it is out. */
@Entity({ tableName: 'mail' })
export class MailEntity {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  /** The account that it is about; null for what is a person's own. */
  @Property({ type: 'uuid', nullable: true })
  accountId?: string | null;

  /** What it is for, `password_reset`. */
  @Property({ type: 'text' })
  kind!: string;

  /** QUEUED, SENDING, SENT, KEPT (no server is set), FAILED, UNKNOWN, WITHHELD (unsubscribed meanwhile). */
  @Property({ type: 'text' })
  state!: string;

  /** Recipient, subject and bodies; null when they are needed no more. */
  @Property({ type: 'text', nullable: true })
  sealed?: string | null;

  @Property({ type: 'integer' })
  tries!: number;

  @Property({ type: 'text', nullable: true })
  lastReason?: string | null;

  @Property({ type: 'timestamptz' })
  createdAt!: Date;

  @Property({ type: 'timestamptz', nullable: true })
  triedAt?: Date | null;

  /** The conversation that the mail tells of. */
  @Property({ type: 'uuid', nullable: true })
  aboutId!: string | null;

  @Property({ type: 'timestamptz', nullable: true })
  endedAt?: Date | null;

  /** Set for what a person may unsubscribe from. */
  @Property({ type: 'text', nullable: true })
  topic?: string | null;

  @Property({ type: 'uuid', nullable: true })
  userId?: string | null;
}
