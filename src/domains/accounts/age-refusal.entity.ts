import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** Somebody said to be under sixteen. Keyed hashes alone: they name nobody, and are gone after a week. */
@Entity({ tableName: 'age_refusal' })
export class AgeRefusalEntity {
  @PrimaryKey({ type: 'text' })
  emailHash!: string;

  @Property({ type: 'text' })
  networkHash!: string;

  @Property({ type: 'timestamptz' })
  refusedAt!: Date;
}
