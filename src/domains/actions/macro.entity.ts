import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { StoredAction } from './stored-action.js';

/** Actions that are done together, under a name. */
@Entity({ tableName: 'macro' })
export class MacroEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'text' })
  name!: string;

  /** Whose it is alone; null: the whole account's. */
  @Property({ type: 'uuid', nullable: true })
  ownerId!: string | null;

  @Property({ type: 'json' })
  actions!: StoredAction[];

  @Property({ type: 'timestamptz' })
  createdAt!: Date;

  @Property({ type: 'timestamptz' })
  updatedAt!: Date;
}
