import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** The newest `seq` of an account; its row lock puts commits in order. */
@Entity({ tableName: 'event_head' })
export class EventHeadEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  @Property({ type: 'bigint' })
  headSeq!: number;
}

/** An event of the account's log; written once, never changed. */
@Entity({ tableName: 'domain_event' })
export class DomainEventEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  @PrimaryKey({ type: 'bigint' })
  seq!: number;

  @Property({ type: 'text' })
  type!: string;

  @Property({ type: 'uuid' })
  entityId!: string;

  @Property({ type: 'jsonb' })
  payload!: Record<string, string | number | boolean | null>;

  @Property({ type: 'uuid', nullable: true })
  actorId?: string | null;

  @Property({ type: 'timestamptz' })
  occurredAt!: Date;
}
