import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** A mail to everybody who wants to hear of a topic; belongs to no account. */
@Entity({ tableName: 'user_mailing' })
export class UserMailingEntity {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  /** PRODUCT or MARKETING. */
  @Property({ type: 'text' })
  topic!: string;

  @Property({ type: 'text' })
  subject!: string;

  @Property({ type: 'text[]' })
  paragraphs!: string[];

  @Property({ type: 'timestamptz' })
  createdAt!: Date;

  @Property({ type: 'text' })
  createdBy!: string;

  /** Up to whom, in the order of their ids, mails were left. */
  @Property({ type: 'uuid', nullable: true })
  lastUserId?: string | null;

  @Property({ type: 'int' })
  recipientCount!: number;

  @Property({ type: 'timestamptz', nullable: true })
  finishedAt?: Date | null;
}
