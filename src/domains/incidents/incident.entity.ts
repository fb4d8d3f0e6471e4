import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** What somebody reported; what was written is sealed. */
@Entity({ tableName: 'security_report' })
export class SecurityReportEntity {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  /** Description, and how the reporter can be reached; null: forgotten after two years. */
  @Property({ type: 'text', nullable: true })
  sealed?: string | null;

  @Property({ type: 'text', nullable: true })
  network?: string | null;

  @Property({ type: 'timestamptz' })
  reportedAt!: Date;

  /** REPORTED, CONFIRMED or DISMISSED. */
  @Property({ type: 'text' })
  state!: string;

  @Property({ type: 'timestamptz', nullable: true })
  decidedAt?: Date | null;

  @Property({ type: 'text', nullable: true })
  decidedBy?: string | null;
}

/** A breach, with the clock that runs from when somebody became aware of it. */
@Entity({ tableName: 'personal_data_breach' })
export class PersonalDataBreachEntity {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'uuid', nullable: true })
  reportId?: string | null;

  @Property({ type: 'timestamptz' })
  awareAt!: Date;

  /** CONTROLLER or PROCESSOR. */
  @Property({ type: 'text' })
  role!: string;

  /** NONE, RISK or HIGH. */
  @Property({ type: 'text' })
  risk!: string;

  @Property({ type: 'text' })
  summary!: string;

  @Property({ type: 'text[]' })
  categories!: string[];

  @Property({ type: 'integer' })
  subjectCount!: number;

  @Property({ type: 'timestamptz' })
  authorityDueAt!: Date;

  @Property({ type: 'timestamptz' })
  confirmedAt!: Date;

  @Property({ type: 'text' })
  confirmedBy!: string;

  @Property({ type: 'timestamptz', nullable: true })
  closedAt?: Date | null;
}

/** That somebody was told of a breach, with what was said. */
@Entity({ tableName: 'breach_notification' })
export class BreachNotificationEntity {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'uuid' })
  breachId!: string;

  /** AUTHORITY, SUBJECTS or BUSINESSES. */
  @Property({ type: 'text' })
  audience!: string;

  @Property({ type: 'text' })
  content!: string;

  @Property({ type: 'integer' })
  recipientCount!: number;

  @Property({ type: 'timestamptz' })
  sentAt!: Date;

  @Property({ type: 'text' })
  sentBy!: string;
}

/** That somebody was reminded of the authority's deadline. */
@Entity({ tableName: 'breach_alert' })
export class BreachAlertEntity {
  @PrimaryKey({ type: 'uuid' })
  breachId!: string;

  @PrimaryKey({ type: 'integer' })
  hours!: number;

  @Property({ type: 'timestamptz' })
  alertedAt!: Date;
}
