import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { StoredFilter, StoredOrder } from './stored-filter.js';

/** A filter and an order of the inbox under a name. */
@Entity({ tableName: 'saved_view' })
export class SavedViewEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'text' })
  name!: string;

  /** Whose it is alone, which the database holds; null: the whole account's. */
  @Property({ type: 'uuid', nullable: true })
  ownerId!: string | null;

  @Property({ type: 'json' })
  filter!: StoredFilter;

  @Property({ type: 'json', nullable: true })
  sortOrder!: StoredOrder | null;

  @Property({ type: 'int' })
  position!: number;

  @Property({ type: 'timestamptz' })
  createdAt!: Date;

  @Property({ type: 'timestamptz' })
  updatedAt!: Date;
}
