import type { EntityManager } from '@mikro-orm/sql';
import { sha256 } from '../../platform/crypto/keyed-hash.js';
import { firstRow } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import type { DeletionState, DeletionSubject } from './deletion.entity.js';
import type { StoreCount } from './erasure.entity.js';

/** A deletion as those who may see it see it. */
export interface ShownDeletion {
  id: string;
  subject: DeletionSubject;
  subjectId: string;
  state: DeletionState;
  createdAt: string;
  dueAt: string;
  erasedAt: string | null;
  finishedAt: string | null;
  certificate: string | null;
}

/** A deletion as its row says it. */
export interface DeletionRow extends ShownDeletion {
  requestedBy: string | null;
  number: number | null;
  accountIds: string[];
  userIds: string[];
  task: string | null;
  round: number;
  counts: Record<string, StoreCount>;
  signsSealed: string | null;
  failure: string | null;
}

const shown = `id, subject_kind as subject, subject_id as "subjectId", state, created_at as "createdAt", due_at as "dueAt",
  erased_at as "erasedAt", finished_at as "finishedAt", certificate`;
const columns = `${shown}, requested_by as "requestedBy", number, account_ids as "accountIds", user_ids as "userIds", task,
  round, counts, signs_sealed as "signsSealed", failure`;

/** A deletion, in an operator's transaction. */
export const findDeletion = (em: EntityManager, id: string): Promise<DeletionRow | undefined> =>
  firstRow<DeletionRow>(em, `/* deletion */ select ${columns} from deletion_job where id = $1`, [id]);

/** The deletion under its lock; as an operator, or as what erases. */
export const lockDeletion = (em: EntityManager, id: string): Promise<DeletionRow | undefined> =>
  firstRow<DeletionRow>(em, `/* lockDeletion */ select ${columns} from deletion_job where id = $1 for update`, [id]);

/** The deletion of somebody that is not over, under its lock. */
export const lockLiveDeletion = (em: EntityManager, subjectId: string): Promise<DeletionRow | undefined> =>
  firstRow<DeletionRow>(
    em,
    `/* lockLiveDeletion */ select ${columns} from deletion_job
     where subject_id = $1 and state not in ('ERASED', 'CANCELLED') for update`,
    [subjectId],
  );

/** The deletion that a receipt is of. */
export const findByReceipt = (em: EntityManager, receipt: string): Promise<DeletionRow | undefined> =>
  firstRow<DeletionRow>(em, `/* deletionByReceipt */ select ${columns} from deletion_job where receipt_hash = $1`, [
    sha256(receipt),
  ]);

/** The deletion of the scope's account that is not over, under its lock. */
export const lockAccountDeletion = (scope: Scope): Promise<ShownDeletion | undefined> =>
  firstRow<ShownDeletion>(
    scope.em,
    `/* lockAccountDeletion */ select ${shown} from deletion_job
     where subject_kind = 'ACCOUNT' and subject_id = $1 and state not in ('ERASED', 'CANCELLED') for update`,
    [scope.accountId],
  );

/** The deletion of the viewer's account that is under way. */
export const findAccountDeletion = (scope: Scope): Promise<ShownDeletion | undefined> =>
  firstRow<ShownDeletion>(
    scope.em,
    `/* accountDeletion */ select ${shown} from deletion_job
     where subject_kind = 'ACCOUNT' and subject_id = $1 and state <> 'CANCELLED' order by created_at desc limit 1`,
    [scope.accountId],
  );
