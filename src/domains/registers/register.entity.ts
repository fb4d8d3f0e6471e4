import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** Somebody who processes personal data for the platform; belongs to no account. */
@Entity({ tableName: 'subprocessor' })
export class SubprocessorEntity {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'text' })
  name!: string;

  @Property({ type: 'text' })
  purpose!: string;

  @Property({ type: 'text[]' })
  categories!: string[];

  /** ISO 3166, two letters. */
  @Property({ type: 'text' })
  country!: string;

  /** Hosts that the platform may then call; `*.example.com` for all below one. */
  @Property({ type: 'text[]' })
  hosts!: string[];

  @Property({ type: 'timestamptz' })
  dpaSignedAt!: Date;

  @Property({ type: 'timestamptz' })
  addedAt!: Date;

  @Property({ type: 'text' })
  addedBy!: string;

  /** Nothing is sent before. */
  @Property({ type: 'timestamptz' })
  activeFrom!: Date;

  @Property({ type: 'timestamptz', nullable: true })
  endedAt?: Date | null;

  /** Since when every account that was there is known to have been told. */
  @Property({ type: 'timestamptz', nullable: true })
  toldAt?: Date | null;
}

/** That an account's owners were told of a sub-processor. */
@Entity({ tableName: 'subprocessor_notice' })
export class SubprocessorNoticeEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  @PrimaryKey({ type: 'uuid' })
  subprocessorId!: string;

  @Property({ type: 'timestamptz' })
  noticedAt!: Date;
}

/** That an account objects to a sub-processor. */
@Entity({ tableName: 'subprocessor_objection' })
export class SubprocessorObjectionEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  @PrimaryKey({ type: 'uuid' })
  subprocessorId!: string;

  @Property({ type: 'uuid', nullable: true })
  userId?: string | null;

  @Property({ type: 'text' })
  reason!: string;

  @Property({ type: 'timestamptz' })
  objectedAt!: Date;
}

/** What allows data of people in a region to go to a recipient in another country. */
@Entity({ tableName: 'transfer_safeguard' })
export class TransferSafeguardEntity {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  /** META, or the name of a sub-processor. */
  @Property({ type: 'text' })
  recipient!: string;

  @Property({ type: 'text' })
  fromRegion!: string;

  @Property({ type: 'text' })
  toCountry!: string;

  /** ADEQUACY, SCC, BCR or DEROGATION. */
  @Property({ type: 'text' })
  mechanism!: string;

  @Property({ type: 'text', nullable: true })
  module?: string | null;

  @Property({ type: 'text' })
  reference!: string;

  /** Null: until it is ended. */
  @Property({ type: 'timestamptz', nullable: true })
  validUntil?: Date | null;

  @Property({ type: 'timestamptz' })
  addedAt!: Date;

  @Property({ type: 'text' })
  addedBy!: string;

  @Property({ type: 'timestamptz', nullable: true })
  endedAt?: Date | null;
}

/** A country that a region holds adequate, or forbids. */
@Entity({ tableName: 'transfer_country' })
export class TransferCountryEntity {
  @PrimaryKey({ type: 'text' })
  region!: string;

  @PrimaryKey({ type: 'text' })
  country!: string;

  /** ADEQUATE or FORBIDDEN. */
  @Property({ type: 'text' })
  kind!: string;

  @Property({ type: 'timestamptz' })
  changedAt!: Date;

  @Property({ type: 'text' })
  changedBy!: string;
}
