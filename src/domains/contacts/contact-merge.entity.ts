import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** A contact that went into another one, and how both were; for 30 days it can be undone. */
@Entity({ tableName: 'contact_merge' })
export class ContactMergeEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'uuid' })
  keptId!: string;

  @Property({ type: 'uuid' })
  goneId!: string;

  /** What the contact that went was called. */
  @Property({ type: 'text' })
  goneName!: string;

  /** MEMBER: somebody decided; WHATSAPP: the two turned out to be one person. */
  @Property({ type: 'text' })
  cause!: 'MEMBER' | 'WHATSAPP';

  /** The row of the contact that stayed, as it was; null when it can no longer be undone. */
  @Property({ type: 'jsonb', nullable: true })
  keptBefore!: Record<string, unknown> | null;

  @Property({ type: 'jsonb', nullable: true })
  goneBefore!: Record<string, unknown> | null;

  @Property({ type: 'uuid', nullable: true })
  mergedBy!: string | null;

  @Property({ type: 'timestamptz' })
  mergedAt!: Date;

  @Property({ type: 'uuid', nullable: true })
  undoneBy!: string | null;

  @Property({ type: 'timestamptz', nullable: true })
  undoneAt!: Date | null;

  /** When what undoing needs was deleted. */
  @Property({ type: 'timestamptz', nullable: true })
  emptiedAt!: Date | null;
}

/** A row that a merge moved, changed or took away, and how it was; `kind` belongs to the room that wrote it. */
@Entity({ tableName: 'contact_merge_row' })
export class ContactMergeRowEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  @PrimaryKey({ type: 'uuid' })
  mergeId!: string;

  @PrimaryKey({ type: 'text' })
  kind!: string;

  @PrimaryKey({ type: 'uuid' })
  rowId!: string;

  @Property({ type: 'jsonb', nullable: true })
  before!: Record<string, unknown> | null;
}
