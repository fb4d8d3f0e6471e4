import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { ConversationState, StoredAction } from './stored-action.js';

/** Where a bulk action stands. */
export enum BulkActionState {
  RUNNING = 'RUNNING',
  DONE = 'DONE',
  UNDOING = 'UNDOING',
  UNDONE = 'UNDONE',
}

/** What became of one conversation. */
export enum BulkActionOutcome {
  PENDING = 'PENDING',
  CHANGED = 'CHANGED',
  UNCHANGED = 'UNCHANGED',
  REFUSED = 'REFUSED',
  RESTORED = 'RESTORED',
  CHANGED_SINCE = 'CHANGED_SINCE',
}

/** One thing done to many conversations. */
@Entity({ tableName: 'bulk_action' })
export class BulkActionEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'json' })
  action!: StoredAction;

  @Property({ type: 'text' })
  state!: BulkActionState;

  /** The user or API key whose rights it runs with. */
  @Property({ type: 'uuid' })
  actorId!: string;

  @Property({ type: 'text' })
  actorKind!: 'user' | 'api_key';

  /** The user or API key that takes it back. */
  @Property({ type: 'uuid', nullable: true })
  undoneBy?: string | null;

  @Property({ type: 'text', nullable: true })
  undoneByKind?: 'user' | 'api_key' | null;

  @Property({ type: 'int' })
  totalCount!: number;

  @Property({ type: 'int' })
  doneCount: number = 0;

  @Property({ type: 'int' })
  changedCount: number = 0;

  @Property({ type: 'int' })
  refusedCount: number = 0;

  @Property({ type: 'timestamptz' })
  createdAt!: Date;

  @Property({ type: 'timestamptz', nullable: true })
  finishedAt!: Date | null;
}

/** One conversation of a bulk action. */
@Entity({ tableName: 'bulk_action_item' })
export class BulkActionItemEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  @PrimaryKey({ type: 'uuid' })
  bulkActionId!: string;

  @PrimaryKey({ type: 'uuid' })
  conversationId!: string;

  @Property({ type: 'text' })
  outcome: BulkActionOutcome = BulkActionOutcome.PENDING;

  @Property({ type: 'text', nullable: true })
  errorCode!: string | null;

  @Property({ type: 'json', nullable: true })
  before!: ConversationState | null;

  @Property({ type: 'json', nullable: true })
  after!: ConversationState | null;

  @Property({ type: 'timestamptz', nullable: true })
  doneAt!: Date | null;
}
