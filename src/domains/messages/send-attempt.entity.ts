import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** How a call to WhatsApp ended; UNKNOWN: the answer was lost. */
export type AttemptOutcome = 'ACCEPTED' | 'REJECTED' | 'NOT_SENT' | 'UNKNOWN';

/** One call that hands a message to WhatsApp, written before the call; its id comes back with every status report. */
@Entity({ tableName: 'send_attempt' })
export class SendAttemptEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'uuid' })
  messageId!: string;

  /** 1 for the first call. */
  @Property({ type: 'int' })
  number!: number;

  @Property({ type: 'timestamptz' })
  startedAt!: Date;

  @Property({ type: 'timestamptz', nullable: true })
  finishedAt!: Date | null;

  /** Null while the call is under way, or when its worker died. */
  @Property({ type: 'text', nullable: true })
  outcome!: AttemptOutcome | null;

  @Property({ type: 'int', nullable: true })
  httpStatus!: number | null;

  /** Meta's error number. */
  @Property({ type: 'int', nullable: true })
  errorCode!: number | null;

  @Property({ type: 'text', nullable: true })
  detail!: string | null;
}
