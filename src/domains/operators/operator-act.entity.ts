import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** Something that an operator did for the whole installation; belongs to no account, and is never changed. */
@Entity({ tableName: 'operator_act' })
export class OperatorActEntity {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  /** Name in the settings. */
  @Property({ type: 'text' })
  operator!: string;

  /** Past tense, `policy.published`. */
  @Property({ type: 'text' })
  action!: string;

  @Property({ type: 'text', nullable: true })
  targetKind?: string | null;

  @Property({ type: 'text', nullable: true })
  targetId?: string | null;

  /** Ids, numbers and words of enums only. */
  @Property({ type: 'jsonb' })
  detail!: Record<string, string | number | boolean | null>;

  @Property({ type: 'text', nullable: true })
  ip?: string | null;

  @Property({ type: 'timestamptz' })
  occurredAt!: Date;
}
