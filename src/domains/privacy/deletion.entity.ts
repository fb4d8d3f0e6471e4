import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { StoreCount } from './erasure.entity.js';

/** How far the deletion of a user or an account has come. */
export const DeletionState = {
  GRACE: 'GRACE',
  ON_HOLD: 'ON_HOLD',
  ERASING: 'ERASING',
  VERIFYING: 'VERIFYING',
  ERASED: 'ERASED',
  FAILED: 'FAILED',
  CANCELLED: 'CANCELLED',
} as const;
export type DeletionState = (typeof DeletionState)[keyof typeof DeletionState];

/** What is deleted: a person who works with the product, or a business with everything it has. */
export const DeletionSubject = { USER: 'USER', ACCOUNT: 'ACCOUNT' } as const;
export type DeletionSubject = (typeof DeletionSubject)[keyof typeof DeletionSubject];

/** A keyed hash of a number of an account that was erased. */
@Entity({ tableName: 'erased_channel' })
export class ErasedChannelEntity {
  @PrimaryKey({ type: 'text' })
  hash!: string;

  @Property({ type: 'timestamptz' })
  erasedAt!: Date;
}

/** A user or account that leaves. Of no account: it outlives the one that it is about. */
@Entity({ tableName: 'deletion_job' })
export class DeletionJobEntity {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'text' })
  subjectKind!: DeletionSubject;

  @Property({ type: 'uuid' })
  subjectId!: string;

  @Property({ type: 'text' })
  state!: DeletionState;

  @Property({ type: 'uuid', nullable: true })
  requestedBy!: string | null;

  /** Of the secret in the mail, which takes the deletion back or shows its certificate. */
  @Property({ type: 'text', nullable: true })
  receiptHash!: string | null;

  /** The n of "Deleted user #n". */
  @Property({ type: 'int', nullable: true })
  number!: number | null;

  /** Accounts in which there may be something of the user. */
  @Property({ type: 'uuid[]' })
  accountIds!: string[];

  /** Members of the account who may be left without any. */
  @Property({ type: 'uuid[]' })
  userIds!: string[];

  @Property({ type: 'text', nullable: true })
  task!: string | null;

  @Property({ type: 'int' })
  round!: number;

  @Property({ type: 'jsonb' })
  counts!: Record<string, StoreCount>;

  /** What spells the person, sealed, until it is certain that nothing does any more. */
  @Property({ type: 'text', nullable: true })
  signsSealed!: string | null;

  @Property({ type: 'text', nullable: true })
  failure!: string | null;

  @Property({ type: 'timestamptz' })
  createdAt!: Date;

  /** Until then it can be taken back. */
  @Property({ type: 'timestamptz' })
  dueAt!: Date;

  @Property({ type: 'timestamptz', nullable: true })
  erasedAt!: Date | null;

  @Property({ type: 'timestamptz', nullable: true })
  finishedAt!: Date | null;

  /** Signed (JWS). */
  @Property({ type: 'text', nullable: true })
  certificate!: string | null;
}
