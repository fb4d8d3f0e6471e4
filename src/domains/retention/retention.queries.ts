import { readPageRequest, toPage, type Page, type PageRequest } from '../../platform/database/keyset.js';
import { firstRow, rows } from '../../platform/database/rows.js';
import type { LoaderDefinition, Scope } from '../../platform/database/scope.js';
import { RetentionCategory, retentionRulesOf } from './retention-categories.js';
import { agedIn, countAgedSql } from './retention-sql.js';

/** How long something is kept. */
export interface RetentionPolicyRow {
  category: RetentionCategory;
  minDays: number;
  maxDays: number | null;
  jurisdiction: string | null;
  updatedAt: string | null;
  updatedBy: string | null;
}

/** A run as the API shows it. */
export interface RetentionRunRow {
  id: string;
  category: RetentionCategory;
  cutoff: string;
  state: 'RUNNING' | 'COMPLETED';
  planned: number;
  deleted: number;
  held: number;
  errors: number;
  requestedBy: string | null;
  startedAt: string;
  finishedAt: string | null;
}

/** What a run would do now. */
export interface AgedCount {
  planned: number;
  held: number;
}

/** Every category as it holds for the account: what it chose, else the default. */
export async function listPolicies(scope: Scope): Promise<RetentionPolicyRow[]> {
  const chosen = await rows<RetentionPolicyRow>(
    scope.em,
    `/* retentionPolicies */ select category, min_days as "minDays", max_days as "maxDays", jurisdiction,
       updated_at as "updatedAt", updated_by as "updatedBy" from retention_policy where account_id = $1`,
    [scope.accountId],
  );
  return Object.values(RetentionCategory).map((category) => {
    const { minDays, maxDays } = retentionRulesOf[category];
    const byDefault = { category, minDays, maxDays, jurisdiction: null, updatedAt: null, updatedBy: null };
    return chosen.find((one) => one.category === category) ?? byDefault;
  });
}

/** One category as it holds for the account. */
export const policyOf = async (scope: Scope, category: RetentionCategory): Promise<RetentionPolicyRow> =>
  (await listPolicies(scope)).find((one) => one.category === category)!;

/** What is of this time or older is too old. */
export const cutoffOf = (now: Date, maxDays: number): Date => new Date(now.getTime() - maxDays * 86_400_000);

/** What goes at a cutoff, and what a hold keeps; nothing of a category that the platform tidies itself. */
export async function countAged(scope: Scope, category: RetentionCategory, cutoff: Date): Promise<AgedCount> {
  const aged = agedIn[category];
  return (
    (aged && (await firstRow<AgedCount>(scope.em, countAgedSql(aged), [scope.accountId, cutoff]))) ?? {
      planned: 0,
      held: 0,
    }
  );
}

export const runColumns = `id, category, cutoff, state, planned, deleted, held, errors, requested_by as "requestedBy",
  started_at as "startedAt", finished_at as "finishedAt"`;

/** Runs by id. */
export const retentionRunLoader: LoaderDefinition<string, RetentionRunRow> = {
  name: 'retention runs',
  async batch(scope, ids) {
    const found = await rows<RetentionRunRow>(
      scope.em,
      `/* retentionRunsById */ select ${runColumns} from retention_run where account_id = $1 and id = any($2::uuid[])`,
      [scope.accountId, ids],
    );
    return new Map(found.map((run) => [run.id, run]));
  },
};

/** Runs of the account, the newest first. */
export async function listRuns(scope: Scope, request: PageRequest): Promise<Page<RetentionRunRow>> {
  const keyset = readPageRequest(request, ['uuid']);
  const found = await rows<RetentionRunRow>(
    scope.em,
    `/* listRetentionRuns */ select ${runColumns} from retention_run
     where account_id = $1 and ($2::uuid is null or id ${keyset.isBackward ? '>' : '<'} $2)
     order by id ${keyset.isBackward ? 'asc' : 'desc'} limit $3`,
    [scope.accountId, keyset.from?.[0] ?? null, keyset.limit],
  );
  return toPage(keyset, found, ({ id }) => [id]);
}
