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

  /** Country in which its data is kept alone, ISO 3166-1 alpha-2; null: wherever the installation keeps it. */
  @Property({ type: 'text', nullable: true })
  dataRegion!: string | null;

  /** Asked to be deleted: when the time ends in which that can be taken back. Nothing is sent meanwhile. */
  @Property({ type: 'timestamptz', nullable: true })
  leavingAt!: Date | null;

  /** It is being erased: nobody enters any more. */
  @Property({ type: 'timestamptz', nullable: true })
  erasingAt!: Date | null;
}
