import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** A sign-up that waits for its address to confirm it. */
@Entity({ tableName: 'sign_up' })
export class SignUpEntity {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  /** Lower case; null where the address has a user, whose sign-up leads nowhere. */
  @Property({ type: 'text', nullable: true })
  email?: string | null;

  @Property({ type: 'text' })
  fullName!: string;

  @Property({ type: 'text' })
  businessName!: string;

  /** argon2id, in its own text form. */
  @Property({ type: 'text' })
  passwordHash!: string;

  /** The policy version that was accepted, at `createdAt`. */
  @Property({ type: 'text' })
  policyVersion!: string;

  @Property({ type: 'text' })
  tokenHash!: string;

  @Property({ type: 'text', nullable: true })
  ip?: string | null;

  @Property({ type: 'text', nullable: true })
  userAgent?: string | null;

  @Property({ type: 'timestamptz' })
  createdAt!: Date;

  @Property({ type: 'timestamptz' })
  expiresAt!: Date;
}
