import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** What an account changed of the words that say no and yes; no row: every language, and nothing more. */
@Entity({ tableName: 'opt_out_setting' })
export class OptOutSettingEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  @Property({ type: 'text[]' })
  languages!: string[];

  @Property({ type: 'text[]' })
  extraStop!: string[];

  @Property({ type: 'text[]' })
  extraStart!: string[];

  /** Whoever says no or yes is told once that it was heard. */
  @Property({ type: 'boolean' })
  isConfirmed!: boolean;

  @Property({ type: 'timestamptz' })
  updatedAt!: Date;
}

/** What a template is for, as Meta says; told by webhooks, or asked for. */
@Entity({ tableName: 'template_category' })
export class TemplateCategoryEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  @PrimaryKey({ type: 'text' })
  wabaId!: string;

  @PrimaryKey({ type: 'text' })
  name!: string;

  @PrimaryKey({ type: 'text' })
  language!: string;

  @Property({ type: 'text' })
  category!: 'MARKETING' | 'UTILITY' | 'AUTHENTICATION';

  @Property({ type: 'timestamptz' })
  toldAt!: Date;
}
