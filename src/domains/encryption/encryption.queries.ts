import type { EntityManager } from '@mikro-orm/sql';
import { firstRow, rows } from '../../platform/database/rows.js';
import { countSql, sealedColumns } from './sealed-columns.js';

/** A rotation as its row says it. */
export interface RotationRow {
  id: string;
  keyId: string;
  state: 'RUNNING' | 'COMPLETED';
  total: number;
  done: number;
  failed: number;
  round: number;
  place: string;
  after: string[] | null;
  requestedBy: string;
  startedAt: string;
  finishedAt: string | null;
}

const columns = `id, key_id as "keyId", state, total, done, failed, round, place, after, requested_by as "requestedBy",
  started_at as "startedAt", finished_at as "finishedAt"`;

/** A rotation by its id; `isLocked`: until the end of the transaction nobody else works on it. */
export const findRotation = (em: EntityManager, id: string, isLocked = false): Promise<RotationRow | undefined> =>
  firstRow(
    em,
    `/* rotation */ select ${columns} from encryption_rotation where id = $1 ${isLocked ? 'for update' : ''}`,
    [id],
  );

/** The newest rotation, and the one that is under way. */
export const newestRotation = (em: EntityManager): Promise<RotationRow | undefined> =>
  firstRow(em, `/* newestRotation */ select ${columns} from encryption_rotation order by id desc limit 1`);

export const runningRotation = (em: EntityManager): Promise<RotationRow | undefined> =>
  firstRow(em, `/* runningRotation */ select ${columns} from encryption_rotation where state = 'RUNNING'`);

/** How many values each key sealed, over all tables. */
export async function countSealed(em: EntityManager): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const column of sealedColumns)
    for (const { keyId, count } of await rows<{ keyId: string; count: number }>(em, countSql(column)))
      counts.set(keyId, (counts.get(keyId) ?? 0) + count);
  return counts;
}
