import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** How far a follower has come in an account's log. */
@Entity({ tableName: 'event_follower' })
export class EventFollowerEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  @PrimaryKey({ type: 'text' })
  name!: string;

  @Property({ type: 'bigint' })
  seq!: number;
}

/** A follower that has run in this installation. */
@Entity({ tableName: 'event_follower_start' })
export class EventFollowerStartEntity {
  @PrimaryKey({ type: 'text' })
  name!: string;

  @Property({ type: 'timestamptz' })
  startedAt!: Date;
}

/** An event that a follower could not take, and left behind. */
@Entity({ tableName: 'event_follower_failure' })
export class EventFollowerFailureEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  @PrimaryKey({ type: 'text' })
  name!: string;

  @PrimaryKey({ type: 'bigint' })
  seq!: number;

  @Property({ type: 'text' })
  reason!: string;

  @Property({ type: 'timestamptz' })
  failedAt!: Date;
}
