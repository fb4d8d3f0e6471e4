import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { Visibility } from '../../platform/kernel/viewer.js';
import type { ExportFormat, ExportKind } from './export-kind.js';

/** A file that is made of contacts or conversations, and kept for a day. */
@Entity({ tableName: 'data_export' })
export class DataExportEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'text' })
  kind!: ExportKind;

  @Property({ type: 'text' })
  format!: ExportFormat;

  @Property({ type: 'text' })
  state!: string;

  @Property({ type: 'jsonb' })
  request!: unknown;

  @Property({ type: 'int' })
  rowCount!: number;

  @Property({ type: 'text', nullable: true })
  storageKey?: string | null;

  @Property({ type: 'bigint', nullable: true })
  sizeBytes?: number | null;

  @Property({ type: 'text', nullable: true })
  sha256?: string | null;

  @Property({ type: 'text', nullable: true })
  failure?: string | null;

  /** The user or API key that asked for it. */
  @Property({ type: 'uuid', nullable: true })
  createdBy?: string | null;

  @Property({ type: 'text', nullable: true })
  createdByKind?: 'user' | 'api_key' | null;

  /** What who asked saw of the inbox when it was written: a smaller sight does not show it. */
  @Property({ type: 'text' })
  sight!: Visibility;

  /** With TEAM: the teams of who asked. */
  @Property({ type: 'uuid[]' })
  sightTeamIds!: string[];

  @Property({ type: 'timestamptz' })
  createdAt!: Date;

  @Property({ type: 'timestamptz', nullable: true })
  finishedAt?: Date | null;

  @Property({ type: 'timestamptz', nullable: true })
  expiresAt?: Date | null;
}
