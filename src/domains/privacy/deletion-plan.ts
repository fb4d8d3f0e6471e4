import type { EntityManager } from '@mikro-orm/sql';
import type { Scope } from '../../platform/database/scope.js';
import type { OperatorTask } from '../../platform/database/database.js';
import type { TableData } from '../../platform/personal-data/personal-data.js';
import type { CertifiedRest } from './erasure-certificate.js';
import type { TaskOutcome } from './erasure-plan.js';
import type { StoreCount } from './erasure.entity.js';
import type { DeletionRow } from './deletion.queries.js';

/** One step of a deletion: a transaction of its own, inside one account or as the operator. */
export interface DeletionTask {
  name: string;
  kind: string;
  /** Whose rows it touches; undefined: those of no single account. */
  accountId?: string;
  entry?: TableData;
}

/** What was done outside of the transaction. */
export interface DoneOutside {
  counts?: Record<string, Partial<StoreCount>>;
  /** Stores that still hold something. */
  leaks?: { store: string; count: number }[];
  /** What stays, since it is somebody else's. */
  mentions?: CertifiedRest[];
}

/** What each task does, for users or for accounts. */
export interface DeletionWork {
  /** As what it speaks where it touches no single account. */
  readonly operatorTask: OperatorTask;
  tasks(job: DeletionRow): Promise<DeletionTask[]>;
  /** As whom the rows of an account are touched. */
  actorId(job: DeletionRow): string | undefined;
  /** Holds the subject before the deletion, as those do who ask for it or take it back. */
  lock(em: EntityManager, job: DeletionRow): Promise<void>;
  /**
   * What `outside` is about to erase, by store; every store that it may touch, empty or not. It is written down before: what was
   * erased by a worker that died before its row moved is counted all the same.
   */
  there(job: DeletionRow, task: DeletionTask): Promise<Record<string, number>>;
  /** Files, other stores, and looking: may be done twice. */
  outside(job: DeletionRow, task: DeletionTask): Promise<DoneOutside>;
  /** In the transaction that moves the deletion on; `scope` where the task is of an account. */
  inside(
    at: { em: EntityManager; scope: Scope | undefined },
    job: DeletionRow,
    task: DeletionTask,
    done: DoneOutside,
  ): Promise<TaskOutcome>;
}
