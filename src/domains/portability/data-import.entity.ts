import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** How far an import of an archive is. */
export type DataImportStatus = 'AWAITING_UPLOAD' | 'CHECKING' | 'RESTORING' | 'COMPLETED' | 'FAILED' | 'CANCELLED';

/** Rows of a table: in the archive, and taken over. */
export interface RestoredCount {
  archived: number;
  restored: number;
}

/** An archive of an account that is restored into an empty one. */
@Entity({ tableName: 'data_import' })
export class DataImportEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'text' })
  state!: DataImportStatus;

  /** The worker's run that restores it: an older one stops. */
  @Property({ type: 'uuid', nullable: true })
  runId?: string | null;

  /** Since when somebody uploads it; nobody else may meanwhile. */
  @Property({ type: 'timestamptz', nullable: true })
  uploadingAt?: Date | null;

  @Property({ type: 'text', nullable: true })
  storageKey?: string | null;

  @Property({ type: 'bigint', nullable: true })
  sizeBytes?: number | null;

  @Property({ type: 'text', nullable: true })
  sha256?: string | null;

  /** The account that the archive is of; null until it is checked. */
  @Property({ type: 'uuid', nullable: true })
  sourceAccountId?: string | null;

  /** When the archive was written. */
  @Property({ type: 'timestamptz', nullable: true })
  sourceWrittenAt?: Date | null;

  /** Parts that are done, and lines of the next one. */
  @Property({ type: 'int' })
  donePart!: number;

  @Property({ type: 'int' })
  doneLine!: number;

  /** By table. */
  @Property({ type: 'jsonb' })
  counts!: Record<string, RestoredCount>;

  @Property({ type: 'text', nullable: true })
  failure?: string | null;

  @Property({ type: 'uuid', nullable: true })
  createdBy?: string | null;

  @Property({ type: 'timestamptz' })
  createdAt!: Date;

  @Property({ type: 'timestamptz', nullable: true })
  finishedAt?: Date | null;
}
