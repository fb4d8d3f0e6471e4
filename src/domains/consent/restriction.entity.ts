import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** A contact whose data is kept and not used: nothing is sent to it (GDPR art. 18). */
@Entity({ tableName: 'contact_restriction' })
export class ContactRestrictionEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  @PrimaryKey({ type: 'uuid' })
  id!: string;

  /** By the id of then: it stays when the contact goes into another one, and the other one gets its own. */
  @Property({ type: 'uuid' })
  contactId!: string;

  @Property({ type: 'text' })
  reason!: 'REQUEST' | 'MINOR_REPORT';

  /** The request or report. */
  @Property({ type: 'uuid' })
  sourceId!: string;

  /** The merge that brought it here. */
  @Property({ type: 'uuid', nullable: true })
  mergeId!: string | null;

  @Property({ type: 'timestamptz' })
  since!: Date;

  /** From when it holds no longer, as the person was told. */
  @Property({ type: 'timestamptz', nullable: true })
  liftsAt!: Date | null;

  @Property({ type: 'timestamptz', nullable: true })
  liftedAt!: Date | null;
}
