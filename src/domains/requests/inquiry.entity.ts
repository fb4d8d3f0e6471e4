import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** A question or a complaint about data; what was written is sealed. */
@Entity({ tableName: 'privacy_inquiry' })
export class PrivacyInquiryEntity {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  /** Null: to the platform. */
  @Property({ type: 'uuid', nullable: true })
  accountId!: string | null;

  @Property({ type: 'text' })
  kind!: 'INQUIRY' | 'GRIEVANCE';

  @Property({ type: 'text' })
  state!: 'OPEN' | 'ANSWERED' | 'CONVERTED';

  @Property({ type: 'uuid', nullable: true })
  contactId!: string | null;

  @Property({ type: 'text' })
  sealed!: string;

  @Property({ type: 'text' })
  jurisdiction!: string;

  @Property({ type: 'text' })
  timeZone!: string;

  @Property({ type: 'timestamptz' })
  receivedAt!: Date;

  @Property({ type: 'timestamptz' })
  dueAt!: Date;

  /** The request that it became. */
  @Property({ type: 'uuid', nullable: true })
  requestId!: string | null;

  @Property({ type: 'timestamptz', nullable: true })
  closedAt!: Date | null;

  /** Id of the member, or name of the operator. */
  @Property({ type: 'text', nullable: true })
  closedBy!: string | null;
}

/** That somebody may be too young. */
@Entity({ tableName: 'minor_report' })
export class MinorReportEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  @PrimaryKey({ type: 'uuid' })
  id!: string;

  /** Null: nobody is known by what was given. */
  @Property({ type: 'uuid', nullable: true })
  contactId!: string | null;

  @Property({ type: 'text' })
  state!: 'REPORTED' | 'CONFIRMED' | 'REJECTED';

  /** What was written; null once the contact is erased. */
  @Property({ type: 'text', nullable: true })
  sealed!: string | null;

  @Property({ type: 'timestamptz' })
  reportedAt!: Date;

  @Property({ type: 'uuid', nullable: true })
  reportedBy!: string | null;

  @Property({ type: 'timestamptz', nullable: true })
  decidedAt!: Date | null;

  @Property({ type: 'uuid', nullable: true })
  decidedBy!: string | null;

  @Property({ type: 'uuid', nullable: true })
  erasureJobId!: string | null;
}
