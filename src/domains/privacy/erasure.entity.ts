import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** How far an erasure has come. */
export const ErasureState = {
  VALIDATING: 'VALIDATING',
  READY: 'READY',
  ERASING: 'ERASING',
  VERIFYING: 'VERIFYING',
  ERASED: 'ERASED',
  FAILED: 'FAILED',
  ON_HOLD: 'ON_HOLD',
  CANCELLED: 'CANCELLED',
} as const;
export type ErasureState = (typeof ErasureState)[keyof typeof ErasureState];

/** What was found in a store, and what went. */
export interface StoreCount {
  found: number;
  erased: number;
}

/** A person being erased. */
@Entity({ tableName: 'erasure_job' })
export class ErasureJobEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  @PrimaryKey({ type: 'uuid' })
  id!: string;

  /** The contact that was asked for. */
  @Property({ type: 'uuid' })
  contactId!: string;

  /** All contacts that are this person: the one that stands, and those that went into it. */
  @Property({ type: 'uuid[]' })
  contactIds!: string[];

  @Property({ type: 'text' })
  state!: ErasureState;

  @Property({ type: 'boolean' })
  isDryRun!: boolean;

  /** Its rows went into the vault instead of being destroyed. */
  @Property({ type: 'boolean' })
  isVaulted!: boolean;

  @Property({ type: 'uuid', nullable: true })
  requestedBy!: string | null;

  /** The task that is next; null: none has begun. */
  @Property({ type: 'text', nullable: true })
  task!: string | null;

  /** How far the walk of a task that is too long for one go has come. */
  @Property({ type: 'uuid', nullable: true })
  place!: string | null;

  /** How often it began anew, since something had come meanwhile. */
  @Property({ type: 'int' })
  round!: number;

  @Property({ type: 'jsonb' })
  counts!: Record<string, StoreCount>;

  /** What spells the person, sealed; only until it is certain that nothing does any more. */
  @Property({ type: 'text', nullable: true })
  signsSealed!: string | null;

  @Property({ type: 'text', nullable: true })
  failure!: string | null;

  @Property({ type: 'timestamptz' })
  createdAt!: Date;

  /** From when on nothing reaches the person, and nothing older comes in. */
  @Property({ type: 'timestamptz', nullable: true })
  erasedAt!: Date | null;

  @Property({ type: 'timestamptz', nullable: true })
  finishedAt!: Date | null;

  /** Signed (JWS). */
  @Property({ type: 'text', nullable: true })
  certificate!: string | null;
}

/** A row or file that has to be erased later than what pointed to it. */
@Entity({ tableName: 'erasure_item' })
export class ErasureItemEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  @PrimaryKey({ type: 'uuid' })
  erasureJobId!: string;

  @PrimaryKey({ type: 'text' })
  kind!: 'ROW' | 'FILE';

  @PrimaryKey({ type: 'text' })
  store!: string;

  @PrimaryKey({ type: 'text' })
  key!: string;

  @Property({ type: 'timestamptz', nullable: true })
  doneAt!: Date | null;
}

/** A keyed hash of a number or id of somebody who was erased. */
@Entity({ tableName: 'erased_person' })
export class ErasedPersonEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  @PrimaryKey({ type: 'text' })
  hash!: string;

  @Property({ type: 'timestamptz' })
  erasedAt!: Date;

  @Property({ type: 'uuid' })
  erasureJobId!: string;
}

/** Rows or a file of somebody who is erased while a hold stands. */
@Entity({ tableName: 'erasure_vault' })
export class ErasureVaultEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'uuid' })
  erasureJobId!: string;

  /** Table, or `FILES` and the store. */
  @Property({ type: 'text' })
  store!: string;

  @Property({ type: 'int' })
  rowCount!: number;

  @Property({ type: 'text', nullable: true })
  sealed?: string | null;

  @Property({ type: 'text', nullable: true })
  storageKey?: string | null;
}
