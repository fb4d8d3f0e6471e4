import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** A key for programs, known by the hash of its secret. */
@Entity({ tableName: 'api_key' })
export class ApiKeyEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'text' })
  name!: string;

  /** SHA-256 of the whole secret: its 256 random bits need no slow hash. */
  @Property({ type: 'text' })
  secretHash!: string;

  @Property({ type: 'text' })
  lastFour!: string;

  @Property({ type: 'text[]' })
  scopes!: string[];

  @Property({ type: 'uuid', nullable: true })
  createdBy?: string | null;

  @Property({ type: 'timestamptz' })
  createdAt!: Date;

  @Property({ type: 'timestamptz', nullable: true })
  expiresAt?: Date | null;

  @Property({ type: 'timestamptz', nullable: true })
  revokedAt?: Date | null;

  @Property({ type: 'timestamptz', nullable: true })
  lastUsedAt?: Date | null;
}
