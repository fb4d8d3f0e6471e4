import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { HoursException, HoursOverride, WeeklyHours } from './opening-hours.js';

/** When somebody is there. */
@Entity({ tableName: 'business_hours' })
export class BusinessHoursEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'text' })
  name!: string;

  /** IANA name. */
  @Property({ type: 'text' })
  timeZone!: string;

  @Property({ type: 'jsonb' })
  weekly!: WeeklyHours[];

  @Property({ type: 'jsonb' })
  exceptions!: HoursException[];

  @Property({ type: 'jsonb', nullable: true })
  override!: HoursOverride | null;

  /** Those before it, in order, as far as they were in force. */
  @Property({ type: 'jsonb' })
  pastOverrides: HoursOverride[] = [];

  /** Of the channels that keep no hours of their own; one per account. */
  @Property({ type: 'boolean' })
  isDefault: boolean = false;

  @Property({ type: 'timestamptz' })
  createdAt!: Date;
}

/** Which hours a channel keeps. */
@Entity({ tableName: 'business_hours_channel' })
export class BusinessHoursChannelEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  @PrimaryKey({ type: 'uuid' })
  channelId!: string;

  @Property({ type: 'uuid' })
  businessHoursId!: string;
}
