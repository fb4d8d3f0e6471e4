import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** That an account lets the staff of the installation look at parts of it, until when. */
@Entity({ tableName: 'support_access_grant' })
export class SupportAccessGrantEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'text' })
  reason!: string;

  /** What may be looked at: names of `SupportScope`. */
  @Property({ type: 'text[]' })
  scopes!: string[];

  @Property({ type: 'uuid' })
  grantedBy!: string;

  @Property({ type: 'timestamptz' })
  grantedAt!: Date;

  @Property({ type: 'timestamptz' })
  endsAt!: Date;

  @Property({ type: 'timestamptz', nullable: true })
  revokedAt?: Date | null;

  @Property({ type: 'uuid', nullable: true })
  revokedBy?: string | null;

  /** When the audit was last told that staff asked for something without it. */
  @Property({ type: 'timestamptz', nullable: true })
  refusedToldAt?: Date | null;

  /** How often staff did since, without a word. */
  @Property({ type: 'int', default: 0 })
  refusedUntold!: number;
}

/** One member of staff at work under a grant. */
@Entity({ tableName: 'support_session' })
export class SupportSessionEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'uuid' })
  grantId!: string;

  /** Name in the settings. */
  @Property({ type: 'text' })
  operator!: string;

  @Property({ type: 'text' })
  tokenHash!: string;

  @Property({ type: 'timestamptz' })
  openedAt!: Date;

  @Property({ type: 'timestamptz' })
  expiresAt!: Date;
}

/** A row that staff was shown; written down before it was. */
@Entity({ tableName: 'support_view' })
export class SupportViewEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'uuid' })
  grantId!: string;

  @Property({ type: 'uuid' })
  sessionId!: string;

  /** Root field of the operation. */
  @Property({ type: 'text' })
  field!: string;

  /** Name of the GraphQL type. */
  @Property({ type: 'text' })
  nodeType!: string;

  /** Null: the field shows no row. */
  @Property({ type: 'uuid', nullable: true })
  nodeId?: string | null;

  @Property({ type: 'uuid' })
  requestId!: string;

  @Property({ type: 'timestamptz' })
  viewedAt!: Date;
}
