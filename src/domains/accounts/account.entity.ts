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
}
