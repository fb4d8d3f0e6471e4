import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** Something that a contact did elsewhere, as another system tells it; once per `eventId`. */
@Entity({ tableName: 'contact_event' })
export class ContactEventEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'uuid' })
  contactId!: string;

  /** The other system's id of the event. */
  @Property({ type: 'text' })
  eventId!: string;

  @Property({ type: 'text' })
  name!: string;

  @Property({ type: 'jsonb' })
  properties!: Record<string, unknown>;

  @Property({ type: 'timestamptz' })
  occurredAt!: Date;

  @Property({ type: 'timestamptz' })
  receivedAt!: Date;
}
