import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { Visibility } from '../../platform/kernel/viewer.js';
import type { Role } from './permissions.js';

/** Where a user once was a member: written by the database when a membership ends. */
@Entity({ tableName: 'former_member' })
export class FormerMemberEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  @PrimaryKey({ type: 'uuid' })
  userId!: string;

  @Property({ type: 'timestamptz' })
  leftAt!: Date;
}

/** A user's place in an account. */
@Entity({ tableName: 'membership' })
export class MembershipEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'uuid' })
  userId!: string;

  @Property({ type: 'text' })
  role!: Role;

  /** Which conversations the member reads; the database holds it. */
  @Property({ type: 'text' })
  visibility: Visibility = 'ALL';

  @Property({ type: 'timestamptz' })
  createdAt!: Date;
}
