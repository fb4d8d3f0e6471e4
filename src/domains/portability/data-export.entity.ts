import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { SubjectKind } from '../../platform/personal-data/personal-data.js';

/** How far a copy is. */
export type DataExportStatus = 'RUNNING' | 'COMPLETED' | 'FAILED' | 'CANCELLED' | 'EXPIRED';

/** A file of an archive, as its manifest says. */
export interface ArchivePart {
  path: string;
  /** Whose rows it holds. */
  table: string;
  rows: number;
  bytes: number;
  /** Hex, of the unpacked bytes. */
  sha256: string;
}

/** A file that should be in an archive and is not. */
export interface MissingMedia {
  mediaId: string;
  reason: 'NOT_FETCHED' | 'EXPIRED' | 'FAILED' | 'FILE_MISSING' | 'FILE_DAMAGED';
}

/** A copy of everything that is kept of one contact, one user or one account, as an archive that is kept for a week. */
@Entity({ tableName: 'data_archive' })
export class DataArchiveEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'text' })
  subjectKind!: SubjectKind;

  @Property({ type: 'uuid' })
  subjectId!: string;

  /** Of a CONTACT: all contacts that are the person. */
  @Property({ type: 'uuid[]' })
  contactIds!: string[];

  @Property({ type: 'text' })
  state!: DataExportStatus;

  /** The worker's run that writes it: an older one stops. */
  @Property({ type: 'uuid', nullable: true })
  runId?: string | null;

  @Property({ type: 'text', nullable: true })
  storageKey?: string | null;

  @Property({ type: 'bigint', nullable: true })
  sizeBytes?: number | null;

  @Property({ type: 'text', nullable: true })
  sha256?: string | null;

  @Property({ type: 'bigint' })
  rowCount!: number;

  @Property({ type: 'jsonb' })
  parts!: ArchivePart[];

  @Property({ type: 'jsonb' })
  missingMedia!: MissingMedia[];

  @Property({ type: 'int' })
  missingMediaCount!: number;

  @Property({ type: 'text', nullable: true })
  failure?: string | null;

  @Property({ type: 'int' })
  downloadCount!: number;

  @Property({ type: 'timestamptz', nullable: true })
  lastDownloadedAt?: Date | null;

  /** The user or API key that asked for it; null: the platform, for a request of the person. */
  @Property({ type: 'uuid', nullable: true })
  requestedBy?: string | null;

  @Property({ type: 'text' })
  requestedByKind!: 'user' | 'api_key' | 'system';

  @Property({ type: 'timestamptz' })
  createdAt!: Date;

  @Property({ type: 'timestamptz', nullable: true })
  finishedAt?: Date | null;

  @Property({ type: 'timestamptz', nullable: true })
  expiresAt?: Date | null;
}
