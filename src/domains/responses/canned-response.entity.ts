import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** Who may use a response. */
export enum CannedResponseScope {
  ACCOUNT = 'ACCOUNT',
  TEAM = 'TEAM',
  PRIVATE = 'PRIVATE',
}

/** Words that are kept to be sent again. */
@Entity({ tableName: 'canned_response' })
export class CannedResponseEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'text' })
  scope!: CannedResponseScope;

  /** Set exactly with the scope TEAM. */
  @Property({ type: 'uuid', nullable: true })
  teamId!: string | null;

  /** The member whose own it is; set exactly with the scope PRIVATE. */
  @Property({ type: 'uuid', nullable: true })
  ownerId!: string | null;

  @Property({ type: 'text' })
  shortCode!: string;

  /** The short code in lower case, by our own rules instead of the server's: unique, and what lists are ordered by. */
  @Property({ type: 'text' })
  codeKey!: string;

  /** Empty only beside a file. */
  @Property({ type: 'text' })
  body!: string;

  /** A file that goes with it; the text is its caption. */
  @Property({ type: 'uuid', nullable: true })
  mediaId!: string | null;

  /** As what the file is sent; set exactly with it. */
  @Property({ type: 'text', nullable: true })
  mediaKind!: string | null;

  /** Messages that were sent with it. */
  @Property({ type: 'int' })
  usageCount!: number;

  @Property({ type: 'timestamptz', nullable: true })
  lastUsedAt!: Date | null;

  @Property({ type: 'timestamptz' })
  createdAt!: Date;

  @Property({ type: 'timestamptz' })
  updatedAt!: Date;
}
