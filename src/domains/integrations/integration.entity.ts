import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** That an account lets a third party bring data, and what kinds of it. */
@Entity({ tableName: 'integration' })
export class IntegrationEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'text' })
  provider!: string;

  /** Names of `IntegrationScope`. */
  @Property({ type: 'text[]' })
  scopes!: string[];

  /** What the third party signs with; kept after the end, so that what comes too late is known to be genuine. */
  @Property({ type: 'text' })
  secretSealed!: string;

  @Property({ type: 'uuid', nullable: true })
  grantedBy?: string | null;

  @Property({ type: 'timestamptz' })
  grantedAt!: Date;

  @Property({ type: 'timestamptz', nullable: true })
  revokedAt?: Date | null;

  @Property({ type: 'uuid', nullable: true })
  revokedBy?: string | null;

  @Property({ type: 'timestamptz', nullable: true })
  lastDataAt?: Date | null;

  /** Where pulling goes on, in the words of the third party. */
  @Property({ type: 'text', nullable: true })
  syncCursor?: string | null;

  /** When the audit was last told that data was dropped. */
  @Property({ type: 'timestamptz', nullable: true })
  droppedToldAt?: Date | null;

  /** How often data was dropped since, without a word. */
  @Property({ type: 'int', default: 0 })
  droppedUntold!: number;
}

/** That a delivery was taken in, so that it is not a second time. */
@Entity({ tableName: 'integration_delivery' })
export class IntegrationDeliveryEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  @PrimaryKey({ type: 'uuid' })
  integrationId!: string;

  /** Digest of the id that the third party gave. */
  @PrimaryKey({ type: 'text' })
  deliveryHash!: string;

  @Property({ type: 'text' })
  bodySha256!: string;

  @Property({ type: 'timestamptz' })
  receivedAt!: Date;
}
