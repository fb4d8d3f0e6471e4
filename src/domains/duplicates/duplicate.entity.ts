import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** Something that two contacts may have in common, in the form in which it is compared; written by a follower alone. */
@Entity({ tableName: 'contact_likeness' })
export class ContactLikenessEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  @PrimaryKey({ type: 'text' })
  kind!: 'USER_ID' | 'PHONE_NUMBER' | 'EMAIL';

  @PrimaryKey({ type: 'text' })
  key!: string;

  @PrimaryKey({ type: 'uuid' })
  contactId!: string;

  /** Whether the contact is known by it; an attribute may just as well speak of somebody else. */
  @Property({ type: 'boolean' })
  isOwn!: boolean;
}

/** How far the contacts that were there before have been compared. */
@Entity({ tableName: 'contact_likeness_fill' })
export class ContactLikenessFillEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  /** The next ones are older than this contact; null: none has been looked at. */
  @Property({ type: 'uuid', nullable: true })
  beforeId!: string | null;

  @Property({ type: 'boolean' })
  isDone: boolean = false;
}

/** Two contacts that may be one person; `olderId` was made first. */
@Entity({ tableName: 'contact_duplicate' })
export class ContactDuplicateEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'uuid' })
  olderId!: string;

  @Property({ type: 'uuid' })
  newerId!: string;

  @Property({ type: 'text[]' })
  reasons!: string[];

  /** 3: high, 2: medium, 1: low. */
  @Property({ type: 'smallint' })
  rank!: number;
}

/** Two contacts that are two people, as a member said; follows them into others. */
@Entity({ tableName: 'contact_duplicate_dismissal' })
export class ContactDuplicateDismissalEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  @PrimaryKey({ type: 'uuid' })
  olderId!: string;

  @PrimaryKey({ type: 'uuid' })
  newerId!: string;

  @Property({ type: 'uuid', nullable: true })
  dismissedBy!: string | null;

  @Property({ type: 'timestamptz' })
  dismissedAt!: Date;
}
