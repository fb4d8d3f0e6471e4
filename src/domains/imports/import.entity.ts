import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** A file of contacts that is taken over, or was. */
@Entity({ tableName: 'contact_import' })
export class ContactImportEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'text' })
  state!: string;

  @Property({ type: 'text' })
  filename!: string;

  /** Set while the file is kept; it goes when the import ends. */
  @Property({ type: 'text', nullable: true })
  storageKey?: string | null;

  @Property({ type: 'bigint', nullable: true })
  sizeBytes?: number | null;

  /** Hex; kept after the file is gone, to know it again. */
  @Property({ type: 'text', nullable: true })
  sha256?: string | null;

  @Property({ type: 'text', nullable: true })
  encoding?: string | null;

  @Property({ type: 'text', nullable: true })
  delimiter?: string | null;

  /** `{ column, field, attributeKey }` of each column that is read. */
  @Property({ type: 'jsonb', nullable: true })
  columns?: unknown;

  @Property({ type: 'text', nullable: true })
  policy?: string | null;

  @Property({ type: 'text', nullable: true })
  defaultCountry?: string | null;

  @Property({ type: 'uuid[]' })
  labelIds!: string[];

  @Property({ type: 'text', nullable: true })
  consentSource?: string | null;

  @Property({ type: 'text', nullable: true })
  consentEvidence?: string | null;

  /** Bytes of the file, as UTF-8, whose rows are done; commits together with them. */
  @Property({ type: 'bigint' })
  cursorBytes!: number;

  /** Records before the cursor, header and empty ones included. */
  @Property({ type: 'int' })
  cursorRow!: number;

  @Property({ type: 'int' })
  createdCount!: number;

  @Property({ type: 'int' })
  updatedCount!: number;

  @Property({ type: 'int' })
  skippedCount!: number;

  @Property({ type: 'int' })
  failedCount!: number;

  @Property({ type: 'text', nullable: true })
  failure?: string | null;

  @Property({ type: 'uuid', nullable: true })
  createdBy?: string | null;

  @Property({ type: 'timestamptz' })
  createdAt!: Date;

  @Property({ type: 'timestamptz', nullable: true })
  startedAt?: Date | null;

  @Property({ type: 'timestamptz', nullable: true })
  finishedAt?: Date | null;

  /** When its progress was told last. */
  @Property({ type: 'timestamptz', nullable: true })
  announcedAt?: Date | null;
}

/** A contact that a file named. */
@Entity({ tableName: 'contact_import_contact' })
export class ContactImportContactEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  @PrimaryKey({ type: 'uuid' })
  importId!: string;

  @PrimaryKey({ type: 'uuid' })
  contactId!: string;

  @Property({ type: 'int' })
  rowNumber!: number;
}

/** Why a row was not taken over. */
@Entity({ tableName: 'contact_import_error' })
export class ContactImportErrorEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  @PrimaryKey({ type: 'uuid' })
  importId!: string;

  @PrimaryKey({ type: 'int' })
  rowNumber!: number;

  @PrimaryKey({ type: 'int' })
  position!: number;

  @Property({ type: 'text', nullable: true })
  columnName?: string | null;

  @Property({ type: 'text' })
  code!: string;

  @Property({ type: 'text' })
  message!: string;
}
