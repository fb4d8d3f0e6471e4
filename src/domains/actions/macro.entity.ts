import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { StoredAction, StoredResult } from './stored-action.js';

/** Actions that are done together, under a name. */
@Entity({ tableName: 'macro' })
export class MacroEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'text' })
  name!: string;

  /** Whose it is alone; null: the whole account's, or the team's. */
  @Property({ type: 'uuid', nullable: true })
  ownerId!: string | null;

  @Property({ type: 'uuid', nullable: true })
  teamId!: string | null;

  @Property({ type: 'json' })
  actions!: StoredAction[];

  @Property({ type: 'timestamptz' })
  createdAt!: Date;

  @Property({ type: 'timestamptz' })
  updatedAt!: Date;
}

/** A run that named itself, so that it happens once. */
@Entity({ tableName: 'macro_run' })
export class MacroRunEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  @PrimaryKey({ type: 'uuid' })
  conversationId!: string;

  /** Chosen by the client. */
  @PrimaryKey({ type: 'text' })
  clientRunId!: string;

  @Property({ type: 'uuid' })
  macroId!: string;

  @Property({ type: 'uuid', nullable: true })
  actorId!: string | null;

  @Property({ type: 'json' })
  results!: StoredResult[];

  @Property({ type: 'timestamptz' })
  ranAt!: Date;
}
