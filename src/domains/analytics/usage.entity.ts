import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** Something that a member did in the product, under a pseudonym that changes every month. */
@Entity({ tableName: 'usage_event' })
export class UsageEventEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'text' })
  actor!: string;

  @Property({ type: 'text' })
  name!: string;

  @Property({ type: 'jsonb' })
  properties!: Record<string, string | number | boolean>;

  @Property({ type: 'timestamptz' })
  at!: Date;
}

/** Who is counted already, for a day: pseudonyms of that day alone, so that nobody is counted twice. */
@Entity({ tableName: 'usage_seen' })
export class UsageSeenEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  @PrimaryKey({ type: 'date' })
  day!: string;

  @PrimaryKey({ type: 'text' })
  event!: string;

  @PrimaryKey({ type: 'text' })
  property!: string;

  @PrimaryKey({ type: 'text' })
  actor!: string;
}

/** How often something was done in a day, and by how many; nobody is in it. */
@Entity({ tableName: 'usage_rollup' })
export class UsageRollupEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  @PrimaryKey({ type: 'date' })
  day!: string;

  @PrimaryKey({ type: 'text' })
  event!: string;

  /** `key=value`; empty: all of the event. */
  @PrimaryKey({ type: 'text' })
  property!: string;

  @Property({ type: 'int' })
  count!: number;

  @Property({ type: 'int' })
  actorCount!: number;
}
