import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** A user's second factor; in force once it was confirmed. */
@Entity({ tableName: 'two_factor' })
export class TwoFactorEntity {
  @PrimaryKey({ type: 'uuid' })
  userId!: string;

  @Property({ type: 'text' })
  sealedSecret!: string;

  @Property({ type: 'timestamptz' })
  createdAt!: Date;

  @Property({ type: 'timestamptz', nullable: true })
  confirmedAt?: Date | null;

  /** The newest step (30 s) whose code was used: neither it nor an older one is good again. */
  @Property({ type: 'bigint' })
  lastStep!: number;
}

/** A code that stands in for a lost device, once. */
@Entity({ tableName: 'recovery_code' })
export class RecoveryCodeEntity {
  @PrimaryKey({ type: 'uuid' })
  userId!: string;

  @PrimaryKey({ type: 'text' })
  codeHash!: string;

  @Property({ type: 'timestamptz', nullable: true })
  usedAt?: Date | null;
}

/** A token that was mailed to reset a password, by its hash. */
@Entity({ tableName: 'password_reset' })
export class PasswordResetEntity {
  @PrimaryKey({ type: 'text' })
  tokenHash!: string;

  @Property({ type: 'uuid' })
  userId!: string;

  @Property({ type: 'timestamptz' })
  createdAt!: Date;

  @Property({ type: 'timestamptz' })
  expiresAt!: Date;

  @Property({ type: 'timestamptz', nullable: true })
  usedAt?: Date | null;
}
