import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** A label on a contact; the labels are those of conversations. */
@Entity({ tableName: 'contact_label' })
export class ContactLabelEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  @PrimaryKey({ type: 'uuid' })
  contactId!: string;

  @PrimaryKey({ type: 'uuid' })
  labelId!: string;

  @Property({ type: 'timestamptz' })
  addedAt!: Date;
}
