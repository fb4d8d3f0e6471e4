import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** What kind of values an attribute takes. */
export type AttributeType = 'TEXT' | 'NUMBER' | 'BOOLEAN' | 'DATE' | 'DATE_TIME' | 'URL' | 'EMAIL' | 'LIST';

/** An attribute that the business gives its contacts; the values are kept with the contacts. */
@Entity({ tableName: 'contact_attribute' })
export class ContactAttributeEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  @PrimaryKey({ type: 'uuid' })
  id!: string;

  /** Names the attribute in programs; never changes. */
  @Property({ type: 'text' })
  key!: string;

  @Property({ type: 'text' })
  label!: string;

  @Property({ type: 'text', nullable: true })
  description!: string | null;

  @Property({ type: 'text' })
  type!: AttributeType;

  /** What a LIST takes. */
  @Property({ type: 'text[]' })
  options!: string[];

  /** Regular expression that texts must match. */
  @Property({ type: 'text', nullable: true })
  pattern!: string | null;

  /** Personal data: exports and erasure treat it as such. */
  @Property({ type: 'boolean' })
  isPersonal!: boolean;

  @Property({ type: 'timestamptz' })
  createdAt!: Date;

  @Property({ type: 'timestamptz' })
  updatedAt!: Date;
}
