import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** Something that a member is told; events that belong together are one while it is unread. */
@Entity({ tableName: 'notification' })
export class NotificationEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'uuid' })
  userId!: string;

  @Property({ type: 'text' })
  kind!: string;

  /** Kind and subject: equal for what is told together. */
  @Property({ type: 'text' })
  groupKey!: string;

  @Property({ type: 'uuid', nullable: true })
  conversationId?: string | null;

  @Property({ type: 'text', nullable: true })
  subjectKind?: string | null;

  @Property({ type: 'uuid', nullable: true })
  subjectId?: string | null;

  @Property({ type: 'uuid', nullable: true })
  actorId?: string | null;

  @Property({ type: 'integer' })
  eventCount!: number;

  @Property({ type: 'boolean' })
  isInApp!: boolean;

  @Property({ type: 'boolean' })
  isForEmail!: boolean;

  @Property({ type: 'timestamptz' })
  createdAt!: Date;

  @Property({ type: 'timestamptz' })
  updatedAt!: Date;

  @Property({ type: 'timestamptz', nullable: true })
  readAt?: Date | null;

  @Property({ type: 'timestamptz', nullable: true })
  snoozedUntil?: Date | null;

  @Property({ type: 'timestamptz', nullable: true })
  mailedAt?: Date | null;
}

/** That an event told a member by a medium. */
@Entity({ tableName: 'notification_event' })
export class NotificationEventEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  @PrimaryKey({ type: 'bigint' })
  seq!: number;

  @PrimaryKey({ type: 'uuid' })
  userId!: string;

  @PrimaryKey({ type: 'text' })
  medium!: string;

  @Property({ type: 'timestamptz' })
  toldAt!: Date;
}

/** A member's own choice; without a row the default holds. */
@Entity({ tableName: 'notification_preference' })
export class NotificationPreferenceEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  @PrimaryKey({ type: 'uuid' })
  userId!: string;

  @PrimaryKey({ type: 'text' })
  kind!: string;

  @PrimaryKey({ type: 'text' })
  medium!: string;

  @Property({ type: 'boolean' })
  isOn!: boolean;
}

/** When a member gets no mail. */
@Entity({ tableName: 'notification_quiet_hours' })
export class NotificationQuietHoursEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  @PrimaryKey({ type: 'uuid' })
  userId!: string;

  /** `22:00`, in the time zone. */
  @Property({ type: 'text' })
  startsAt!: string;

  @Property({ type: 'text' })
  endsAt!: string;

  /** IANA name. */
  @Property({ type: 'text' })
  timeZone!: string;
}

/** A conversation of which a member wants to hear nothing, for a while or for good. */
@Entity({ tableName: 'notification_mute' })
export class NotificationMuteEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  @PrimaryKey({ type: 'uuid' })
  userId!: string;

  @PrimaryKey({ type: 'uuid' })
  conversationId!: string;

  @Property({ type: 'timestamptz', nullable: true })
  until?: Date | null;
}
