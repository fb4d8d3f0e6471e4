import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** A change of a user's address. It is made when the old and the new one have said yes; forgotten after a month. */
@Entity({ tableName: 'user_email_change' })
export class UserEmailChangeEntity {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'uuid' })
  userId!: string;

  /** The session that asked for it: the only one that goes on afterwards. */
  @Property({ type: 'uuid' })
  sessionId!: string;

  @Property({ type: 'text' })
  oldEmail!: string;

  @Property({ type: 'text' })
  newEmail!: string;

  @Property({ type: 'text' })
  oldTokenHash!: string;

  /** Where somebody has the new address already, of a token that nobody was given. */
  @Property({ type: 'text' })
  newTokenHash!: string;

  /** PENDING, DONE, REFUSED, VOID. */
  @Property({ type: 'text' })
  state!: string;

  @Property({ type: 'timestamptz' })
  createdAt!: Date;

  @Property({ type: 'timestamptz' })
  expiresAt!: Date;

  @Property({ type: 'timestamptz', nullable: true })
  oldConfirmedAt?: Date | null;

  @Property({ type: 'timestamptz', nullable: true })
  newConfirmedAt?: Date | null;

  @Property({ type: 'timestamptz', nullable: true })
  endedAt?: Date | null;
}
