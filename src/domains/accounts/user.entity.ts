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
}
