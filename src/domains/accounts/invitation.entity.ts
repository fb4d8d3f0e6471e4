import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { Role } from './permissions.js';

/** An open door for one e-mail address, for seven days. */
@Entity({ tableName: 'invitation' })
export class InvitationEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'text' })
  email!: string;

  @Property({ type: 'text' })
  role!: Role;

  @Property({ type: 'text' })
  tokenHash!: string;

  @Property({ type: 'uuid', nullable: true })
  invitedBy?: string | null;

  @Property({ type: 'timestamptz' })
  createdAt!: Date;

  @Property({ type: 'timestamptz' })
  expiresAt!: Date;

  @Property({ type: 'timestamptz', nullable: true })
  acceptedAt?: Date | null;
}
