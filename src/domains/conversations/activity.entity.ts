import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** What happened to a conversation. New kinds may come. */
export enum ActivityKind {
  STATUS_CHANGED = 'STATUS_CHANGED',
  ASSIGNEE_CHANGED = 'ASSIGNEE_CHANGED',
  TEAM_CHANGED = 'TEAM_CHANGED',
  PRIORITY_CHANGED = 'PRIORITY_CHANGED',
  LABELS_ADDED = 'LABELS_ADDED',
  LABELS_REMOVED = 'LABELS_REMOVED',
  MERGED = 'MERGED',
  SERVICE_LEVEL_CHANGED = 'SERVICE_LEVEL_CHANGED',
  FILE_QUARANTINED = 'FILE_QUARANTINED',
}

/** Who or what did it: a member, an API key, the contact by a message, the clock, a rule of the account. */
export enum ActivityCause {
  PERSON = 'PERSON',
  MACHINE = 'MACHINE',
  MESSAGE = 'MESSAGE',
  TIME = 'TIME',
  RULE = 'RULE',
}

/**
 * What an activity says. Statuses, priorities, teams and labels are kept by the names that they had, so that the thread
 * stays readable when they are renamed or deleted; people only by their ids, so that erasing one erases the name here too.
 */
export interface ActivityDetails {
  from?: string | null;
  to?: string | null;
  /** Ids behind `from` and `to`: users, teams. */
  fromId?: string | null;
  toId?: string | null;
  labels?: { id: string; name: string }[];
  /** Of a snooze: ISO 8601; null: until the next message. */
  until?: string | null;
  /** A few words more, never a person's data. */
  reason?: string | null;
}

/** Why the clock closed a conversation: nobody wrote any more. */
export const idleReason = 'IDLE';

/** One line of what happened to a conversation; only ever added. */
@Entity({ tableName: 'activity' })
export class ActivityEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'uuid' })
  conversationId!: string;

  @Property({ type: 'text' })
  kind!: ActivityKind;

  @Property({ type: 'text' })
  cause!: ActivityCause;

  /** The user or API key that did it. */
  @Property({ type: 'uuid', nullable: true })
  actorId!: string | null;

  @Property({ type: 'json' })
  details!: ActivityDetails;

  @Property({ type: 'timestamptz' })
  occurredAt!: Date;
}
