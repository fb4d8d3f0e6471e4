import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** A tenant: one business with its people, channels and customers. */
@Entity({ tableName: 'account' })
export class AccountEntity {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'text' })
  name!: string;

  @Property({ type: 'timestamptz' })
  createdAt!: Date;

  /** Asked to be deleted: when the time ends in which that can be taken back. Nothing is sent meanwhile. */
  @Property({ type: 'timestamptz', nullable: true })
  leavingAt!: Date | null;

  /** It is being erased: nobody enters any more. */
  @Property({ type: 'timestamptz', nullable: true })
  erasingAt!: Date | null;
}
