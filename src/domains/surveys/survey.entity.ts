import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** Where a survey stands; one whose time is over is EXPIRED without anybody writing it down. */
export const SurveyState = { SENT: 'SENT', ANSWERED: 'ANSWERED', EXPIRED: 'EXPIRED', SKIPPED: 'SKIPPED' } as const;
export type SurveyState = (typeof SurveyState)[keyof typeof SurveyState];

/** Why nobody was asked. */
export const SurveySkipReason = {
  NO_REPLY: 'NO_REPLY',
  RECENTLY_ASKED: 'RECENTLY_ASKED',
  WINDOW_CLOSED: 'WINDOW_CLOSED',
  CONVERSATION_REOPENED: 'CONVERSATION_REOPENED',
  TOO_LATE: 'TOO_LATE',
  NOT_SENDABLE: 'NOT_SENDABLE',
} as const;
export type SurveySkipReason = (typeof SurveySkipReason)[keyof typeof SurveySkipReason];

/** What an account, or one of its channels, asks. */
@Entity({ tableName: 'survey_settings' })
export class SurveySettingsEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  @PrimaryKey({ type: 'uuid' })
  id!: string;

  /** Null: of all channels that have none themselves. */
  @Property({ type: 'uuid', nullable: true })
  channelId!: string | null;

  @Property({ type: 'boolean' })
  isEnabled!: boolean;

  @Property({ type: 'text' })
  question!: string;

  /** Opens the list. */
  @Property({ type: 'text' })
  button!: string;

  @Property({ type: 'text', nullable: true })
  thanks!: string | null;

  @Property({ type: 'boolean' })
  needsReply!: boolean;

  /** A contact is not asked again for so long. */
  @Property({ type: 'int' })
  pauseDays!: number;

  @Property({ type: 'int' })
  expiresAfterDays!: number;

  @Property({ type: 'text', nullable: true })
  templateName!: string | null;

  @Property({ type: 'text', nullable: true })
  templateLanguage!: string | null;

  @Property({ type: 'timestamptz' })
  updatedAt!: Date;
}

/** One closing, and what the contact thought of it. */
@Entity({ tableName: 'survey' })
export class SurveyEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'uuid' })
  conversationId!: string;

  @Property({ type: 'uuid' })
  channelId!: string;

  /** Who looked after the conversation when it was closed, else who closed it. */
  @Property({ type: 'uuid', nullable: true })
  agentId!: string | null;

  @Property({ type: 'uuid', nullable: true })
  teamId!: string | null;

  @Property({ type: 'text' })
  state!: SurveyState;

  @Property({ type: 'text', nullable: true })
  skipReason!: SurveySkipReason | null;

  /** Place of the closing in the log: one survey each. */
  @Property({ type: 'bigint' })
  closedSeq!: string;

  @Property({ type: 'timestamptz' })
  closedAt!: Date;

  /** In the ids of the choices; nobody can guess it. */
  @Property({ type: 'text' })
  token!: string;

  @Property({ type: 'uuid', nullable: true })
  messageId!: string | null;

  @Property({ type: 'timestamptz' })
  expiresAt!: Date;

  @Property({ type: 'int', nullable: true })
  rating!: number | null;

  /** First answer. */
  @Property({ type: 'timestamptz', nullable: true })
  answeredAt!: Date | null;

  /** The answer that counts. */
  @Property({ type: 'timestamptz', nullable: true })
  ratedAt!: Date | null;

  @Property({ type: 'uuid', nullable: true })
  commentMessageId!: string | null;
}
