import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** A person whom the business writes with; may have no phone number. */
@Entity({ tableName: 'contact' })
export class ContactEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  @PrimaryKey({ type: 'uuid' })
  id!: string;

  /** The name that the business gave; a profile name never overwrites it. */
  @Property({ type: 'text', nullable: true })
  displayName!: string | null;

  /** The name in the address book of the WhatsApp Business app; shown until somebody types another. */
  @Property({ type: 'text', nullable: true })
  appName!: string | null;

  /** When it was given there. */
  @Property({ type: 'timestamptz', nullable: true })
  appNameAt!: Date | null;

  /** The name that the person uses on WhatsApp. */
  @Property({ type: 'text', nullable: true })
  profileName!: string | null;

  /** E.164, the number seen last. */
  @Property({ type: 'text', nullable: true })
  phoneNumber!: string | null;

  @Property({ type: 'text', nullable: true })
  username!: string | null;

  @Property({ type: 'text', nullable: true })
  email!: string | null;

  @Property({ type: 'timestamptz' })
  createdAt!: Date;

  @Property({ type: 'timestamptz' })
  updatedAt!: Date;

  /** BCP 47, `pt-BR`. */
  @Property({ type: 'text', nullable: true })
  locale!: string | null;

  /** IANA, `America/Sao_Paulo`. */
  @Property({ type: 'text', nullable: true })
  timeZone!: string | null;

  /** The user of the account who looks after the person. */
  @Property({ type: 'uuid', nullable: true })
  ownerId!: string | null;

  /** Nothing is sent to a blocked contact, and what comes is stored without a word. */
  @Property({ type: 'timestamptz', nullable: true })
  blockedAt!: Date | null;

  @Property({ type: 'uuid', nullable: true })
  blockedBy!: string | null;

  /** It is being erased: nobody any more for verbs. */
  @Property({ type: 'timestamptz', nullable: true })
  erasingAt!: Date | null;

  /** By the attribute's key; a trigger keeps `contact_attribute_value` the same. */
  @Property({ type: 'jsonb' })
  attributes!: Record<string, string | number | boolean>;

  /** When each value became true, in ISO 8601, where it was said; also of keys that were taken away. */
  @Property({ type: 'jsonb' })
  attributeTimes!: Record<string, string>;

  /** When the person last wrote; kept by a follower of events, some milliseconds later. */
  @Property({ type: 'timestamptz', nullable: true })
  lastSeenAt!: Date | null;

  /** How the account came to know the person; never changed. */
  @Property({ type: 'text' })
  sourceKind: string = 'UNKNOWN';

  /** What was said of it by whoever made the contact. */
  @Property({ type: 'text', nullable: true })
  sourceText!: string | null;

  /** The import whose file named the person; kept when that one is gone. */
  @Property({ type: 'uuid', nullable: true })
  sourceImportId!: string | null;

  /** The member who made the contact. */
  @Property({ type: 'uuid', nullable: true })
  createdBy!: string | null;

  @Property({ type: 'int' })
  version: number = 1;

  /** Generated: the name that is shown, as lists sort by it. */
  @Property({ type: 'text' })
  sortName!: string;

  /** Generated: what it is found by, in lower case and without accents. */
  @Property({ type: 'text' })
  searchText!: string;

  /** Generated: when the person was last seen, else created. */
  @Property({ type: 'timestamptz' })
  activeAt!: Date;
}

/** A value of an attribute, one row each, so that plain indexes find it. Written by a trigger alone. */
@Entity({ tableName: 'contact_attribute_value' })
export class ContactAttributeValueEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  @PrimaryKey({ type: 'uuid' })
  contactId!: string;

  @PrimaryKey({ type: 'text' })
  key!: string;

  @Property({ type: 'text' })
  value!: string;

  @Property({ type: 'double', nullable: true })
  number!: number | null;
}

/** The id of a contact that went into another one, and who that is. */
@Entity({ tableName: 'contact_alias' })
export class ContactAliasEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  @PrimaryKey({ type: 'uuid' })
  goneId!: string;

  @Property({ type: 'uuid' })
  contactId!: string;
}

/** One way to recognise a contact; `matchKey` is unique per kind, so that two deliveries can never make two people. */
@Entity({ tableName: 'contact_identity' })
export class ContactIdentityEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'uuid' })
  contactId!: string;

  @Property({ type: 'text' })
  kind!: string;

  @Property({ type: 'text' })
  value!: string;

  @Property({ type: 'text' })
  matchKey!: string;

  @Property({ type: 'timestamptz' })
  createdAt!: Date;

  /** Keyed hashes by which it is known again after the contact is gone; null: from before there were any. */
  @Property({ type: 'text[]', nullable: true })
  suppressionKeys!: string[] | null;
}
