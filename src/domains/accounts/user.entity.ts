import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** A person who signs in; may be a member of several accounts. */
@Entity({ tableName: 'app_user' })
export class UserEntity {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  /** Lower case. */
  @Property({ type: 'text' })
  email!: string;

  @Property({ type: 'text' })
  fullName!: string;

  /** argon2id, in its own text form. */
  @Property({ type: 'text' })
  passwordHash!: string;

  @Property({ type: 'boolean' })
  isAtLeastSixteen!: boolean;

  @Property({ type: 'timestamptz' })
  createdAt!: Date;

  /** Asked to be deleted: when the time ends in which that can be taken back. Nobody signs in meanwhile. */
  @Property({ type: 'timestamptz', nullable: true })
  leavingAt!: Date | null;

  /** Nothing is left of the person but this row, which others point to. */
  @Property({ type: 'timestamptz', nullable: true })
  erasedAt!: Date | null;
}
