import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** Who may answer while somebody else does. */
export enum ReplyLock {
  NONE = 'NONE',
  WHILE_COMPOSING = 'WHILE_COMPOSING',
  ASSIGNEE_ONLY = 'ASSIGNEE_ONLY',
}

/** How an account's inbox behaves; an account without a row has the defaults. */
@Entity({ tableName: 'inbox_settings' })
export class InboxSettingsEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  /** A closed conversation goes on when the contact writes this soon after its last message; 0: never. */
  @Property({ type: 'int' })
  reopenWithinHours: number = 24;

  @Property({ type: 'text' })
  replyLock: ReplyLock = ReplyLock.NONE;

  /** A conversation that nobody looks after is theirs who answers first. */
  @Property({ type: 'boolean' })
  isAssignedOnReply: boolean = false;

  @Property({ type: 'timestamptz' })
  updatedAt!: Date;
}
