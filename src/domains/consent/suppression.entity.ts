import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { ConsentPurpose } from './consent.entity.js';

/** Why somebody gets nothing any more. */
export type SuppressionReason = 'STOP' | 'META_STOP' | 'ERASURE' | 'COMPLAINT' | 'MANUAL';

/** Somebody who wants nothing any more; who it is, is known by keyed hashes alone. */
@Entity({ tableName: 'suppression' })
export class SuppressionEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'text' })
  reason!: SuppressionReason;

  /** Of what; null: of anything. */
  @Property({ type: 'text', nullable: true })
  purpose!: ConsentPurpose | null;

  @Property({ type: 'timestamptz' })
  since!: Date;

  /** When somebody who was erased wrote by themselves: from then on they are answered. */
  @Property({ type: 'timestamptz', nullable: true })
  wroteAgainAt!: Date | null;

  @Property({ type: 'timestamptz', nullable: true })
  liftedAt!: Date | null;

  @Property({ type: 'timestamptz' })
  createdAt!: Date;
}

/** A keyed hash of one spelling of one of their identities, under one of the keys. */
@Entity({ tableName: 'suppression_key' })
export class SuppressionKeyEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  @PrimaryKey({ type: 'text' })
  hash!: string;

  @PrimaryKey({ type: 'uuid' })
  suppressionId!: string;
}

/** An account whose suppressions were taken over with an archive: their hashes were made under its name. */
@Entity({ tableName: 'suppression_origin' })
export class SuppressionOriginEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  /** The id of that account, which may be gone; no reference, so that a restore leaves it as it is. */
  @PrimaryKey({ type: 'text' })
  origin!: string;
}
