import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** The words of a version in one language; the database refuses every change. */
@Entity({ tableName: 'policy_text' })
export class PolicyTextEntity {
  @PrimaryKey({ type: 'text' })
  version!: string;

  /** `en`, `pt-BR`. */
  @PrimaryKey({ type: 'text' })
  locale!: string;

  @Property({ type: 'text' })
  title!: string;

  /** Markdown. */
  @Property({ type: 'text' })
  body!: string;

  /** Of the body, in hex; the database checks that it is. */
  @Property({ type: 'text' })
  bodySha256!: string;
}

/** When everybody who had to be told of a version had been. */
@Entity({ tableName: 'policy_release' })
export class PolicyReleaseEntity {
  @PrimaryKey({ type: 'text' })
  version!: string;

  @Property({ type: 'timestamptz' })
  clearedAt!: Date;
}

/** How a person was told of a version. */
@Entity({ tableName: 'policy_notice' })
export class PolicyNoticeEntity {
  @PrimaryKey({ type: 'text' })
  version!: string;

  @PrimaryKey({ type: 'uuid' })
  userId!: string;

  @Property({ type: 'uuid', nullable: true })
  mailId?: string | null;

  @Property({ type: 'timestamptz' })
  queuedAt!: Date;

  /** In the app. */
  @Property({ type: 'timestamptz', nullable: true })
  announcedAt?: Date | null;

  /** The mail went out. */
  @Property({ type: 'timestamptz', nullable: true })
  deliveredAt?: Date | null;

  /** The mail could not be sent, or nobody knows whether it was. */
  @Property({ type: 'timestamptz', nullable: true })
  bouncedAt?: Date | null;
}

/** When a version was announced to the members of an account. */
@Entity({ tableName: 'policy_account_notice' })
export class PolicyAccountNoticeEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  @PrimaryKey({ type: 'text' })
  version!: string;

  @Property({ type: 'timestamptz' })
  announcedAt!: Date;
}
