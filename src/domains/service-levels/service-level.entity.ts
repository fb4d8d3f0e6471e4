import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { ServiceClockState, ServiceMetric } from './service-clock.js';

/** What a business promises about its answers. */
@Entity({ tableName: 'service_level' })
export class ServiceLevelEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'text' })
  name!: string;

  /** The first one that fits a conversation is its promise. */
  @Property({ type: 'int' })
  position!: number;

  /** Empty: any; so for teams and priorities. */
  @Property({ type: 'uuid[]' })
  channelIds!: string[];

  @Property({ type: 'uuid[]' })
  teamIds!: string[];

  @Property({ type: 'text[]' })
  priorities!: string[];

  @Property({ type: 'int', nullable: true })
  firstReplySeconds!: number | null;

  @Property({ type: 'int', nullable: true })
  nextReplySeconds!: number | null;

  @Property({ type: 'int', nullable: true })
  resolutionSeconds!: number | null;

  @Property({ type: 'int' })
  warnAtPercent: number = 80;

  /** Only the channel's business hours count. */
  @Property({ type: 'boolean' })
  isBusinessHours!: boolean;

  @Property({ type: 'timestamptz' })
  createdAt!: Date;
}

/** Measures one promise for one conversation. */
@Entity({ tableName: 'service_clock' })
export class ServiceClockEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'uuid' })
  conversationId!: string;

  @Property({ type: 'uuid' })
  serviceLevelId!: string;

  @Property({ type: 'text' })
  metric!: ServiceMetric;

  @Property({ type: 'text' })
  state!: ServiceClockState;

  @Property({ type: 'bigint' })
  targetMs!: number;

  @Property({ type: 'bigint' })
  warnMs!: number;

  /** Time that counted before it was resumed last. */
  @Property({ type: 'bigint' })
  spentMs: number = 0;

  @Property({ type: 'timestamptz' })
  startedAt!: Date;

  @Property({ type: 'timestamptz' })
  resumedAt!: Date;

  @Property({ type: 'timestamptz', nullable: true })
  dueAt!: Date | null;

  @Property({ type: 'timestamptz', nullable: true })
  warnAt!: Date | null;

  @Property({ type: 'timestamptz', nullable: true })
  warnedAt!: Date | null;

  @Property({ type: 'timestamptz', nullable: true })
  breachedAt!: Date | null;

  @Property({ type: 'timestamptz', nullable: true })
  endedAt!: Date | null;
}
