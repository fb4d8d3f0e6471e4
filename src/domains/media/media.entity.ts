import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** A file: sent by a contact and fetched from Meta, or uploaded to be sent. Its bytes lie in the storage. */
@Entity({ tableName: 'media' })
export class MediaEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'text' })
  origin!: 'INBOUND' | 'UPLOAD';

  @Property({ type: 'text' })
  state!: 'PENDING' | 'READY' | 'FAILED' | 'EXPIRED' | 'INFECTED';

  /** What was announced; once READY, a type that WhatsApp can show only if the bytes are of it. */
  @Property({ type: 'text', nullable: true })
  mimeType?: string | null;

  @Property({ type: 'bigint', nullable: true })
  sizeBytes?: number | null;

  /** What was announced (Meta writes base64); hex once READY. */
  @Property({ type: 'text', nullable: true })
  sha256?: string | null;

  @Property({ type: 'text', nullable: true })
  filename?: string | null;

  /** Where its bytes lie: while READY, while it waits for its scan, and in quarantine. */
  @Property({ type: 'text', nullable: true })
  storageKey?: string | null;

  /** The channel that a contact's file came in on; `metaMediaId` is Meta's id of it there. */
  @Property({ type: 'uuid', nullable: true })
  channelId?: string | null;

  @Property({ type: 'text', nullable: true })
  metaMediaId?: string | null;

  @Property({ type: 'timestamptz', nullable: true })
  metaMediaExpiresAt?: Date | null;

  /** What a scanner said; PENDING: it is there, and still to be looked through. */
  @Property({ type: 'text' })
  scanState!: 'NOT_SCANNED' | 'PENDING' | 'CLEAN' | 'INFECTED';

  /** How often the scanner failed on it while it was there. */
  @Property({ type: 'integer' })
  scanFailures!: number;

  /** What the scanner calls what it found. */
  @Property({ type: 'text', nullable: true })
  threat?: string | null;

  /** Why it is FAILED, as a stable word. */
  @Property({ type: 'text', nullable: true })
  failure?: string | null;

  /** An upload that a message points at; learned by the sweep, so false says nothing. */
  @Property({ type: 'boolean' })
  isUsed!: boolean;

  @Property({ type: 'uuid', nullable: true })
  createdBy?: string | null;

  @Property({ type: 'timestamptz' })
  createdAt!: Date;
}

/** A piece of a file that is uploaded bit by bit; they lie end to end, from the start of the file. */
@Entity({ tableName: 'media_part' })
export class MediaPartEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  @PrimaryKey({ type: 'uuid' })
  mediaId!: string;

  /** Where in the file it begins, in bytes. */
  @PrimaryKey({ type: 'bigint' })
  beginsAt!: number;

  @Property({ type: 'bigint' })
  sizeBytes!: number;

  @Property({ type: 'text' })
  storageKey!: string;

  @Property({ type: 'timestamptz' })
  createdAt!: Date;
}

/** What Meta has of an uploaded file, for one channel; a row without an id of Meta's: the file is on its way there. */
@Entity({ tableName: 'media_at_meta' })
export class MediaAtMetaEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  @PrimaryKey({ type: 'uuid' })
  mediaId!: string;

  @PrimaryKey({ type: 'uuid' })
  channelId!: string;

  @Property({ type: 'text', nullable: true })
  metaMediaId!: string | null;

  @Property({ type: 'timestamptz', nullable: true })
  expiresAt!: Date | null;

  /** When the job that brings it there was last asked for; null when none is. */
  @Property({ type: 'timestamptz', nullable: true })
  askedAt!: Date | null;
}
