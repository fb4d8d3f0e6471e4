import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** How long an account keeps something, where it chose. */
@Entity({ tableName: 'retention_policy' })
export class RetentionPolicyEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  @PrimaryKey({ type: 'text' })
  category!: string;

  @Property({ type: 'int' })
  minDays!: number;

  /** Null: without end. */
  @Property({ type: 'int', nullable: true })
  maxDays?: number | null;

  /** Whose law it was chosen under. */
  @Property({ type: 'text', nullable: true })
  jurisdiction?: string | null;

  @Property({ type: 'uuid', nullable: true })
  updatedBy?: string | null;

  @Property({ type: 'timestamptz' })
  updatedAt!: Date;
}

/** One deletion of what is too old. */
@Entity({ tableName: 'retention_run' })
export class RetentionRunEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'text' })
  category!: string;

  /** What is of this time or older goes; fixed when the run begins, so that it comes to the same end however often it is cut off. */
  @Property({ type: 'timestamptz' })
  cutoff!: Date;

  /** RUNNING or COMPLETED. */
  @Property({ type: 'text' })
  state!: string;

  @Property({ type: 'int' })
  planned!: number;

  @Property({ type: 'int' })
  deleted!: number;

  @Property({ type: 'int' })
  held!: number;

  @Property({ type: 'int' })
  errors!: number;

  @Property({ type: 'uuid', nullable: true })
  requestedBy?: string | null;

  @Property({ type: 'timestamptz' })
  startedAt!: Date;

  @Property({ type: 'timestamptz', nullable: true })
  finishedAt?: Date | null;
}

/** Something that must not be destroyed, as long as it is not released. */
@Entity({ tableName: 'legal_hold' })
export class LegalHoldEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  @PrimaryKey({ type: 'uuid' })
  id!: string;

  /** ACCOUNT, CONTACT or CONVERSATION. */
  @Property({ type: 'text' })
  subjectKind!: string;

  @Property({ type: 'uuid', nullable: true })
  subjectId?: string | null;

  /** The contact whose it is; a conversation may go into another one of the same person. */
  @Property({ type: 'uuid', nullable: true })
  personId?: string | null;

  @Property({ type: 'text' })
  reason!: string;

  @Property({ type: 'uuid', nullable: true })
  placedBy?: string | null;

  @Property({ type: 'timestamptz' })
  placedAt!: Date;

  /** The account must not know of it before. */
  @Property({ type: 'timestamptz', nullable: true })
  hiddenUntil?: Date | null;

  @Property({ type: 'timestamptz', nullable: true })
  releasedAt?: Date | null;

  @Property({ type: 'uuid', nullable: true })
  releasedBy?: string | null;

  /** The request of an authority that it stands for. */
  @Property({ type: 'uuid', nullable: true })
  legalRequestId?: string | null;
}
