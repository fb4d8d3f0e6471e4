import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** Who did what: written with the change that it records, never changed, bound to the entry before it. */
@Entity({ tableName: 'audit_entry' })
export class AuditEntryEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  /** 1, 2, 3 … without a gap. */
  @PrimaryKey({ type: 'bigint' })
  seq!: number;

  @Property({ type: 'uuid' })
  id!: string;

  @Property({ type: 'timestamptz' })
  occurredAt!: Date;

  /** USER, API_KEY or SYSTEM. */
  @Property({ type: 'text' })
  actorKind!: string;

  @Property({ type: 'uuid', nullable: true })
  actorId?: string | null;

  @Property({ type: 'text', nullable: true })
  ip?: string | null;

  @Property({ type: 'text', nullable: true })
  requestId?: string | null;

  /** Past tense, `member.removed`. */
  @Property({ type: 'text' })
  action!: string;

  @Property({ type: 'text', nullable: true })
  targetKind?: string | null;

  @Property({ type: 'uuid', nullable: true })
  targetId?: string | null;

  /** Field to its value before and after; ids and safe values only. */
  @Property({ type: 'jsonb' })
  diff!: Record<string, [unknown, unknown]>;

  /** Which of the keys made the hash. */
  @Property({ type: 'text' })
  keyId!: string;

  @Property({ type: 'text' })
  previousHash!: string;

  @Property({ type: 'text' })
  hash!: string;
}

/** The newest entry of an account's chain; its row lock puts entries in order. */
@Entity({ tableName: 'audit_head' })
export class AuditHeadEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  @Property({ type: 'bigint' })
  seq!: number;

  @Property({ type: 'text' })
  hash!: string;

  /** Up to where a checkpoint outside the database reaches. */
  @Property({ type: 'bigint' })
  checkpointedSeq!: number;

  @Property({ type: 'timestamptz', nullable: true })
  checkpointedAt?: Date | null;

  /** When the chain did not continue its last checkpoint; null: it does. */
  @Property({ type: 'timestamptz', nullable: true })
  checkpointFailedAt?: Date | null;
}
