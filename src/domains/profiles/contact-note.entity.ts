import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** What members note about a contact, among themselves. */
@Entity({ tableName: 'contact_note' })
export class ContactNoteEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'uuid' })
  contactId!: string;

  /** A user; null: a program wrote it. */
  @Property({ type: 'uuid', nullable: true })
  authorId!: string | null;

  @Property({ type: 'text' })
  body!: string;

  @Property({ type: 'timestamptz' })
  createdAt!: Date;

  @Property({ type: 'timestamptz', nullable: true })
  editedAt!: Date | null;

  @Property({ type: 'int' })
  version: number = 1;
}
