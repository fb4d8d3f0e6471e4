import { firstRow, rows } from '../../platform/database/rows.js';
import { readPageRequest, toPage, type Page, type PageRequest } from '../../platform/database/keyset.js';
import type { LoaderDefinition, Scope } from '../../platform/database/scope.js';
import type { ErasureState, StoreCount } from './erasure.entity.js';

/** An erasure as its row says it. */
export interface ErasureRow {
  id: string;
  contactId: string;
  contactIds: string[];
  state: ErasureState;
  isDryRun: boolean;
  /** Whether a hold stood when it was fenced: nothing of it is destroyed before the last one is released. */
  isVaulted: boolean;
  requestedBy: string | null;
  task: string | null;
  place: string | null;
  round: number;
  counts: Record<string, StoreCount>;
  signsSealed: string | null;
  failure: string | null;
  createdAt: string;
  erasedAt: string | null;
  finishedAt: string | null;
  certificate: string | null;
}

const columns = `id, contact_id as "contactId", contact_ids as "contactIds", state, is_dry_run as "isDryRun", is_vaulted as "isVaulted",
  requested_by as "requestedBy", task, place, round, counts, signs_sealed as "signsSealed", failure, created_at as "createdAt",
  erased_at as "erasedAt", finished_at as "finishedAt", certificate`;

/** Erasures by id. */
export const erasureLoader: LoaderDefinition<string, ErasureRow> = {
  name: 'erasure jobs',
  async batch(scope, ids) {
    const found = await rows<ErasureRow>(
      scope.em,
      `/* erasureJobs */ select ${columns} from erasure_job where account_id = $1 and id = any($2::uuid[])`,
      [scope.accountId, ids],
    );
    return new Map(found.map((job) => [job.id, job]));
  },
};

/** The erasure under its lock. */
export const lockErasure = (scope: Scope, id: string): Promise<ErasureRow | undefined> =>
  firstRow<ErasureRow>(
    scope.em,
    `/* lockErasure */ select ${columns} from erasure_job where account_id = $1 and id = $2 for update`,
    [scope.accountId, id],
  );

/** The newest erasure of a contact that is not over, or failed. */
export const findUnfinished = (scope: Scope, contactId: string): Promise<ErasureRow | undefined> =>
  firstRow<ErasureRow>(
    scope.em,
    `/* unfinishedErasure */ select ${columns} from erasure_job
     where account_id = $1 and (contact_id = $2 or $2 = any(contact_ids))
       and state in ('VALIDATING', 'READY', 'ERASING', 'VERIFYING', 'ON_HOLD', 'FAILED')
     order by created_at desc limit 1 for update`,
    [scope.accountId, contactId],
  );

/** Erasures of the account, the newest first. */
export async function listErasures(scope: Scope, request: PageRequest): Promise<Page<ErasureRow>> {
  const keyset = readPageRequest(request, ['time', 'uuid']);
  const params: unknown[] = [scope.accountId];
  const [sign, direction] = keyset.isBackward ? ['>', 'asc'] : ['<', 'desc'];
  const from = keyset.from
    ? `and (created_at, id) ${sign} ($${params.push(keyset.from[0])}::timestamptz, $${params.push(keyset.from[1])}::uuid)`
    : '';
  const found = await rows<ErasureRow>(
    scope.em,
    `/* listErasures */ select ${columns} from erasure_job where account_id = $1 ${from}
     order by created_at ${direction}, id ${direction} limit ${keyset.limit}`,
    params,
  );
  return toPage(keyset, found, (job) => [job.createdAt, job.id]);
}
