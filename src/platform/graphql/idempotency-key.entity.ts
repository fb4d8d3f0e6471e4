import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** What a mutation with an `Idempotency-Key` gave, kept for a day. */
@Entity({ tableName: 'idempotency_key' })
export class IdempotencyKeyEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  /** The user or API key that called. */
  @PrimaryKey({ type: 'text' })
  actor!: string;

  @PrimaryKey({ type: 'text' })
  key!: string;

  /** Digest of the mutation and its arguments. */
  @Property({ type: 'text' })
  requestHash!: string;

  /** The verb's result, sealed. */
  @Property({ type: 'text', nullable: true })
  response?: string | null;

  @Property({ type: 'timestamptz' })
  createdAt!: Date;

  @Property({ type: 'timestamptz' })
  expiresAt!: Date;
}
