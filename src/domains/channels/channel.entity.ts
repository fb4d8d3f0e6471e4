import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { HealthRegisters } from './health-registers.js';

/** A number of the business on WhatsApp. */
@Entity({ tableName: 'channel' })
export class ChannelEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'text' })
  kind!: 'WHATSAPP';

  @Property({ type: 'text' })
  status!: 'CONNECTED' | 'NEEDS_REAUTH' | 'DISCONNECTED';

  @Property({ type: 'text' })
  wabaId!: string;

  @Property({ type: 'text' })
  phoneNumberId!: string;

  @Property({ type: 'text' })
  displayPhoneNumber!: string;

  @Property({ type: 'text', nullable: true })
  verifiedName?: string | null;

  @Property({ type: 'text' })
  qualityRating!: string;

  @Property({ type: 'text', nullable: true })
  messagingLimit?: string | null;

  /** Throughput that Meta allows this number. */
  @Property({ type: 'int' })
  messagesPerSecond!: number;

  /** Also used in the WhatsApp Business app: sends at most 20 messages a second. */
  @Property({ type: 'boolean' })
  isCoexistence: boolean = false;

  /** What Meta told, fact by fact, each with its time. */
  @Property({ type: 'json' })
  health!: HealthRegisters;

  /** The access token, sealed for this row; null once disconnected. */
  @Property({ type: 'text', nullable: true })
  tokenSealed?: string | null;

  /** Country in which Meta was told to keep what the number holds, when it was registered. */
  @Property({ type: 'text', nullable: true })
  localStorageRegion?: string | null;

  @Property({ type: 'boolean' })
  sendsReadReceipts!: boolean;

  @Property({ type: 'timestamptz' })
  createdAt!: Date;

  @Property({ type: 'timestamptz' })
  statusChangedAt!: Date;

  @Property({ type: 'int' })
  version!: number;
}

/** A webhook about a number or its WABA that is no message: kept as it came. */
@Entity({ tableName: 'channel_event' })
export class ChannelEventEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'uuid', nullable: true })
  channelId?: string | null;

  @Property({ type: 'text' })
  wabaId!: string;

  @Property({ type: 'text' })
  field!: string;

  @Property({ type: 'jsonb' })
  value!: unknown;

  /** What it tells of a channel's health; null where it tells nothing of that. */
  @Property({ type: 'text', nullable: true })
  kind!: string | null;

  /** By Meta's time; null like `kind`. */
  @Property({ type: 'timestamptz', nullable: true })
  occurredAt!: Date | null;

  @Property({ type: 'timestamptz' })
  receivedAt!: Date;
}
