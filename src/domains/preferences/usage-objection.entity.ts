import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** That a person does not want their use of the product to be counted. */
@Entity({ tableName: 'usage_objection' })
export class UsageObjectionEntity {
  @PrimaryKey({ type: 'uuid' })
  userId!: string;

  @Property({ type: 'timestamptz' })
  objectedAt!: Date;
}
