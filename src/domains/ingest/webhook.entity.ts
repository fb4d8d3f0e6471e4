import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** One POST of Meta's, byte for byte; kept a while after it was processed. */
@Entity({ tableName: 'webhook_delivery' })
export class WebhookDeliveryEntity {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  /** SHA-256 of the body; unique, so a delivery that is repeated is known. */
  @Property({ type: 'blob' })
  digest!: Buffer;

  @Property({ type: 'blob' })
  body!: Buffer;

  @Property({ type: 'timestamptz' })
  receivedAt!: Date;

  @Property({ type: 'timestamptz', nullable: true })
  processedAt!: Date | null;
}

/** An item of a delivery that could not be processed, or that belongs to no account yet. */
@Entity({ tableName: 'webhook_dead_letter' })
export class WebhookDeadLetterEntity {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  /** Null while no account has connected the number. */
  @Property({ type: 'uuid', nullable: true })
  accountId!: string | null;

  @Property({ type: 'uuid', nullable: true })
  deliveryId!: string | null;

  @Property({ type: 'text', nullable: true })
  wabaId!: string | null;

  @Property({ type: 'text', nullable: true })
  phoneNumberId!: string | null;

  @Property({ type: 'text', nullable: true })
  field!: string | null;

  /** A webhook body that holds this item alone. */
  @Property({ type: 'json' })
  item!: unknown;

  @Property({ type: 'text' })
  reason!: string;

  @Property({ type: 'timestamptz' })
  createdAt!: Date;

  /** When a replay went through. */
  @Property({ type: 'timestamptz', nullable: true })
  resolvedAt!: Date | null;
}
