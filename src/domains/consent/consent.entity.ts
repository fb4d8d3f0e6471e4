import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { ConsentPurpose, ConsentSource, ConsentState } from './consent-fold.js';

export type { ConsentPurpose, ConsentSource, ConsentState } from './consent-fold.js';

/** On what kind of channel a consent counts. */
export type ConsentChannelKind = 'WHATSAPP' | 'EMAIL' | 'SMS';

/** Words that people were shown when they were asked; never changed once published. */
@Entity({ tableName: 'consent_notice' })
export class ConsentNoticeEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'int' })
  version!: number;

  /** BCP 47. */
  @Property({ type: 'text' })
  language!: string;

  @Property({ type: 'text' })
  body!: string;

  @Property({ type: 'uuid', nullable: true })
  publishedBy!: string | null;

  @Property({ type: 'timestamptz' })
  publishedAt!: Date;
}

/** A line of the ledger; the working role may add lines, and neither change nor delete one. */
@Entity({ tableName: 'consent_event' })
export class ConsentEventEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  @PrimaryKey({ type: 'uuid' })
  id!: string;

  /** Grows with every line of the installation. */
  @Property({ type: 'bigint' })
  seq!: number;

  /** Who said it, by the id of then; null after an erasure. */
  @Property({ type: 'uuid', nullable: true })
  contactId!: string | null;

  /** The keyed name of somebody who was erased. */
  @Property({ type: 'text', nullable: true })
  subjectKey!: string | null;

  @Property({ type: 'text' })
  purpose!: ConsentPurpose;

  @Property({ type: 'text' })
  channel!: ConsentChannelKind;

  @Property({ type: 'text' })
  state!: ConsentState;

  @Property({ type: 'text' })
  source!: ConsentSource;

  /** How it can be shown. */
  @Property({ type: 'text', nullable: true })
  evidence!: string | null;

  @Property({ type: 'int', nullable: true })
  noticeVersion!: number | null;

  @Property({ type: 'text', nullable: true })
  noticeLanguage!: string | null;

  /** The merge that wrote it. */
  @Property({ type: 'uuid', nullable: true })
  mergeId!: string | null;

  /** The line that it takes back, because a merge was undone. */
  @Property({ type: 'uuid', nullable: true })
  retractsId!: string | null;

  @Property({ type: 'text' })
  actorKind!: string;

  @Property({ type: 'uuid', nullable: true })
  actorId!: string | null;

  @Property({ type: 'timestamptz' })
  occurredAt!: Date;

  @Property({ type: 'timestamptz' })
  receivedAt!: Date;
}

/** Where a consent stands: what the ledger comes to. No row: nothing is known. */
@Entity({ tableName: 'contact_consent' })
export class ContactConsentEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  @PrimaryKey({ type: 'uuid' })
  contactId!: string;

  @PrimaryKey({ type: 'text' })
  purpose!: ConsentPurpose;

  @PrimaryKey({ type: 'text' })
  channel!: ConsentChannelKind;

  @Property({ type: 'text' })
  state!: ConsentState;

  /** The line that decides. */
  @Property({ type: 'uuid' })
  eventId!: string;

  @Property({ type: 'timestamptz' })
  since!: Date;

  @Property({ type: 'timestamptz' })
  updatedAt!: Date;
}
