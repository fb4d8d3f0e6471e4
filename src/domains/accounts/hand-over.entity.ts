import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** An account on its way to another business. */
@Entity({ tableName: 'account_hand_over' })
export class AccountHandOverEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  @PrimaryKey({ type: 'uuid' })
  id!: string;

  /** PENDING, DONE, WITHDRAWN, DECLINED; PENDING behind its end is over. */
  @Property({ type: 'text' })
  state!: string;

  @Property({ type: 'uuid' })
  requestedBy!: string;

  /** Lower case; null as soon as nobody needs it. */
  @Property({ type: 'text', nullable: true })
  newOwnerEmail?: string | null;

  @Property({ type: 'text' })
  newLegalName!: string;

  /** ADMIN, AGENT; null: they leave. */
  @Property({ type: 'text', nullable: true })
  previousOwnersBecome?: string | null;

  @Property({ type: 'text' })
  tokenHash!: string;

  @Property({ type: 'timestamptz' })
  createdAt!: Date;

  @Property({ type: 'timestamptz' })
  expiresAt!: Date;

  @Property({ type: 'uuid', nullable: true })
  acceptedBy?: string | null;

  @Property({ type: 'timestamptz', nullable: true })
  endedAt?: Date | null;
}

/** Since when a business answers for the data of the account's contacts (GDPR art. 30(2)(a)); never changed. */
@Entity({ tableName: 'account_controller' })
export class AccountControllerEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'text' })
  legalName!: string;

  @Property({ type: 'timestamptz' })
  since!: Date;

  @Property({ type: 'uuid', nullable: true })
  handOverId?: string | null;
}
