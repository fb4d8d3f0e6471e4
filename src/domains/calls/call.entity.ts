import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { CallSteps } from './call-progress.js';

/** A call with a contact; what is known of it is worked out from the steps that Meta told, in whatever order. */
@Entity({ tableName: 'voice_call' })
export class VoiceCallEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'uuid' })
  conversationId!: string;

  @Property({ type: 'uuid' })
  channelId!: string;

  /** Meta's id (`wacid.…`). */
  @Property({ type: 'text' })
  metaId!: string;

  @Property({ type: 'text' })
  direction!: 'INBOUND' | 'OUTBOUND';

  @Property({ type: 'text' })
  status!: string;

  /** The earliest time that Meta told of it; where it stands in the thread. */
  @Property({ type: 'timestamptz' })
  begunAt!: Date;

  /** When it was picked up. */
  @Property({ type: 'timestamptz', nullable: true })
  startedAt!: Date | null;

  @Property({ type: 'timestamptz', nullable: true })
  endedAt!: Date | null;

  @Property({ type: 'int', nullable: true })
  durationSeconds!: number | null;

  /** What Meta said of each step, with its time. */
  @Property({ type: 'json' })
  steps!: CallSteps;

  @Property({ type: 'timestamptz' })
  createdAt!: Date;
}
