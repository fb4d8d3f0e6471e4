import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** When conversations of an account, or of one of its teams, are closed because nobody writes any more. */
@Entity({ tableName: 'auto_close_policy' })
export class AutoClosePolicyEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  @PrimaryKey({ type: 'uuid' })
  id!: string;

  /** Null: of all conversations whose team has no policy itself, or that have no team. */
  @Property({ type: 'uuid', nullable: true })
  teamId!: string | null;

  @Property({ type: 'boolean' })
  isEnabled!: boolean;

  @Property({ type: 'int' })
  afterHours!: number;

  @Property({ type: 'boolean' })
  closesSnoozed!: boolean;

  @Property({ type: 'boolean' })
  closesUrgent!: boolean;

  /** Said to the contact, where the service window is open. */
  @Property({ type: 'text', nullable: true })
  message!: string | null;

  /** Left for colleagues. */
  @Property({ type: 'text', nullable: true })
  note!: string | null;

  @Property({ type: 'timestamptz' })
  updatedAt!: Date;
}
