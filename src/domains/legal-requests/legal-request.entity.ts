import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** What an authority asks for, who approved it, and what was handed over. */
@Entity({ tableName: 'legal_request' })
export class LegalRequestEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'text' })
  authority!: string;

  /** The authority's own. */
  @Property({ type: 'text' })
  reference!: string;

  @Property({ type: 'text' })
  basis!: string;

  /** Contacts. */
  @Property({ type: 'uuid[]' })
  personIds!: string[];

  @Property({ type: 'timestamptz', nullable: true })
  since?: Date | null;

  @Property({ type: 'timestamptz', nullable: true })
  until?: Date | null;

  /** The account must not know of it before. */
  @Property({ type: 'timestamptz', nullable: true })
  gagUntil?: Date | null;

  @Property({ type: 'text' })
  state!: string;

  /** Names of operators; two different ones. */
  @Property({ type: 'text[]' })
  approvers!: string[];

  @Property({ type: 'text' })
  createdBy!: string;

  @Property({ type: 'timestamptz' })
  createdAt!: Date;

  @Property({ type: 'text', nullable: true })
  storageKey?: string | null;

  @Property({ type: 'int', nullable: true })
  rowCount?: number | null;

  @Property({ type: 'text', nullable: true })
  sha256?: string | null;

  @Property({ type: 'text', nullable: true })
  executedBy?: string | null;

  @Property({ type: 'timestamptz', nullable: true })
  executedAt?: Date | null;

  /** When the owners were told. */
  @Property({ type: 'timestamptz', nullable: true })
  toldAt?: Date | null;

  @Property({ type: 'timestamptz', nullable: true })
  closedAt?: Date | null;
}
