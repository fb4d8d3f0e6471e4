import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** How an attempt to sign in ended. */
export enum LoginOutcome {
  SUCCEEDED = 'SUCCEEDED',
  WRONG_PASSWORD = 'WRONG_PASSWORD',
  WRONG_CODE = 'WRONG_CODE',
}

/** An attempt to sign in; without a user where the address is nobody's. */
@Entity({ tableName: 'login_attempt' })
export class LoginAttemptEntity {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'uuid', nullable: true })
  userId?: string | null;

  /** LoginOutcome. */
  @Property({ type: 'text' })
  outcome!: string;

  /** The first 24 bits of an IPv4 address, the first 48 of an IPv6 address. */
  @Property({ type: 'text', nullable: true })
  network?: string | null;

  @Property({ type: 'text', nullable: true })
  userAgent?: string | null;

  @Property({ type: 'timestamptz' })
  attemptedAt!: Date;
}
