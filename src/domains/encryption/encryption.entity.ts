import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** One sealing anew of what older keys sealed. Where it stands is here: cut off anywhere, it goes on there. */
@Entity({ tableName: 'encryption_rotation' })
export class EncryptionRotationEntity {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  /** The key with which everything is sealed afterwards. */
  @Property({ type: 'text' })
  keyId!: string;

  /** RUNNING or COMPLETED. */
  @Property({ type: 'text' })
  state!: string;

  @Property({ type: 'int' })
  total!: number;

  @Property({ type: 'int' })
  done!: number;

  /** Values that no key of the settings opens. */
  @Property({ type: 'int' })
  failed!: number;

  @Property({ type: 'int' })
  round!: number;

  /** The column that is being gone through, or the keys of files. */
  @Property({ type: 'text' })
  place!: string;

  /** Keys of the last row, or the last file, that was looked at; null: none yet. */
  @Property({ type: 'text[]', nullable: true })
  after?: string[] | null;

  @Property({ type: 'text' })
  requestedBy!: string;

  @Property({ type: 'timestamptz' })
  startedAt!: Date;

  @Property({ type: 'timestamptz', nullable: true })
  finishedAt?: Date | null;
}
