import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { RequestState } from './request-states.js';

/** What a person asks for. */
export type RequestKind = 'ACCESS' | 'RECTIFICATION' | 'ERASURE' | 'RESTRICTION' | 'PORTABILITY' | 'OBJECTION';
/** How it came. */
export type RequestIntake = 'APP' | 'EMAIL' | 'WHATSAPP' | 'STAFF' | 'META_CALLBACK';
/** How it was shown who asks. */
export type RequestProof = 'CODE' | 'CHANNEL' | 'STAFF' | 'META';

/** Who asks; sealed, and gone when the request is over. */
export interface RequestIdentity {
  name?: string | undefined;
  phoneNumber?: string | undefined;
  email?: string | undefined;
  /** Meta's id of a user of the app. */
  metaUserId?: string | undefined;
  /** Who of the platform's own people proved it: their address may be somebody else's by the time it is carried out. */
  userId?: string | undefined;
}

/** Why a part was refused. */
export interface Denial {
  category: string;
  ground: string;
  explanation: string | null;
}

/** What is said and decided; sealed. */
export interface RequestRecord {
  note?: string | undefined;
  corrections?: Readonly<Record<string, string | null>> | undefined;
  verificationReason?: string | undefined;
  extensionReason?: string | undefined;
  denials?: readonly Denial[] | undefined;
  answer?: string | undefined;
  recipientsTold?: readonly string[] | undefined;
}

/** A request of a person about their data. */
@Entity({ tableName: 'data_subject_request' })
export class DataSubjectRequestEntity {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  /** Null: one of the platform's own people. */
  @Property({ type: 'uuid', nullable: true })
  accountId!: string | null;

  @Property({ type: 'text' })
  role!: 'CONTROLLER' | 'PROCESSOR';

  @Property({ type: 'text' })
  kind!: RequestKind;

  @Property({ type: 'text' })
  intake!: RequestIntake;

  @Property({ type: 'text' })
  jurisdiction!: string;

  /** Where the person is; days end there. */
  @Property({ type: 'text' })
  timeZone!: string;

  @Property({ type: 'text' })
  state!: RequestState;

  /** Whom it is about, where that is known. */
  @Property({ type: 'uuid', nullable: true })
  contactId!: string | null;

  /** Keyed hash: by which one person is known to ask twice. */
  @Property({ type: 'text' })
  subjectKey!: string;

  /** Who asks, until it is over. */
  @Property({ type: 'text', nullable: true })
  identitySealed!: string | null;

  /** What was said and decided. */
  @Property({ type: 'text', nullable: true })
  recordSealed!: string | null;

  /** Digest of what the person asks after it with. */
  @Property({ type: 'text' })
  confirmationHash!: string;

  @Property({ type: 'uuid', nullable: true })
  duplicateOf!: string | null;

  @Property({ type: 'timestamptz' })
  receivedAt!: Date;

  @Property({ type: 'timestamptz' })
  createdAt!: Date;

  @Property({ type: 'uuid', nullable: true })
  createdBy!: string | null;

  @Property({ type: 'timestamptz', nullable: true })
  acknowledgeBy!: Date | null;

  @Property({ type: 'timestamptz' })
  dueAt!: Date;

  @Property({ type: 'timestamptz', nullable: true })
  extendableTo!: Date | null;

  @Property({ type: 'timestamptz', nullable: true })
  extendedAt!: Date | null;

  /** How many reminders were sent. */
  @Property({ type: 'smallint' })
  reminded!: number;

  @Property({ type: 'timestamptz', nullable: true })
  verifiedAt!: Date | null;

  @Property({ type: 'text', nullable: true })
  verifiedBy!: RequestProof | null;

  @Property({ type: 'timestamptz', nullable: true })
  acceptedAt!: Date | null;

  /** Id of the member, or name of the operator. */
  @Property({ type: 'text', nullable: true })
  acceptedBy!: string | null;

  @Property({ type: 'uuid', nullable: true })
  erasureJobId!: string | null;

  /** The copy of their data, of ACCESS and PORTABILITY. */
  @Property({ type: 'uuid', nullable: true })
  dataExportId!: string | null;

  /** The deletion of the user, of an ERASURE of one of the platform's own people. */
  @Property({ type: 'uuid', nullable: true })
  deletionJobId!: string | null;

  /** Whether the request began it; false: the person had begun it otherwise. */
  @Property({ type: 'boolean' })
  hasBegunDeletion!: boolean;

  /** Keyed hash of the code. */
  @Property({ type: 'text', nullable: true })
  codeHash!: string | null;

  @Property({ type: 'timestamptz', nullable: true })
  codeExpiresAt!: Date | null;

  @Property({ type: 'smallint' })
  codeTries!: number;

  @Property({ type: 'smallint' })
  codeSends!: number;

  @Property({ type: 'timestamptz', nullable: true })
  closedAt!: Date | null;
}
