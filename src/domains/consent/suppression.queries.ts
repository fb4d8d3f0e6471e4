import { readPageRequest, toPage, type Page, type PageRequest } from '../../platform/database/keyset.js';
import { rows } from '../../platform/database/rows.js';
import type { LoaderDefinition, Scope } from '../../platform/database/scope.js';
import type { SuppressionReason } from './suppression.entity.js';

/** A suppression as the API shows it. */
export interface SuppressionRow {
  id: string;
  reason: SuppressionReason;
  purpose: string | null;
  since: string;
  wroteAgainAt: string | null;
  liftedAt: string | null;
  createdAt: string;
}

const columns = `id, reason, purpose, since, wrote_again_at as "wroteAgainAt", lifted_at as "liftedAt", created_at as "createdAt"`;

/** Suppressions by id. */
export const suppressionLoader: LoaderDefinition<string, SuppressionRow> = {
  name: 'suppressions',
  async batch(scope, ids) {
    const found = await rows<SuppressionRow>(
      scope.em,
      `/* suppressions */ select ${columns} from suppression where account_id = $1 and id = any($2::uuid[])`,
      [scope.accountId, ids],
    );
    return new Map(found.map((one) => [one.id, one]));
  },
};

/** Keyed hashes by suppression. */
export const suppressionKeysLoader: LoaderDefinition<string, string[]> = {
  name: 'keys of suppressions',
  async batch(scope, ids) {
    const found = await rows<{ id: string; hashes: string[] }>(
      scope.em,
      `/* suppressionKeys */
       select suppression_id as id, array_agg(hash order by hash) as hashes from suppression_key
       where account_id = $1 and suppression_id = any($2::uuid[]) group by suppression_id`,
      [scope.accountId, ids],
    );
    return new Map(found.map(({ id, hashes }) => [id, hashes]));
  },
};

/** Suppressions, the newest first; those that hold, unless lifted ones are asked for too. */
export async function listSuppressions(
  scope: Scope,
  request: PageRequest & { reason?: string | null; withLifted?: boolean },
): Promise<Page<SuppressionRow>> {
  const keyset = readPageRequest(request, ['time', 'uuid']);
  const params: unknown[] = [scope.accountId];
  const [sign, direction] = keyset.isBackward ? ['>', 'asc'] : ['<', 'desc'];
  const place = keyset.from?.map((value, i) => `$${params.push(value)}::${['timestamptz', 'uuid'][i]}`);
  const from = place ? `and (created_at, id) ${sign} (${place.join(', ')})` : '';
  const reason = request.reason == null ? '' : `and reason = $${params.push(request.reason)}::text`;
  const found = await rows<SuppressionRow>(
    scope.em,
    `/* listSuppressions */ select ${columns} from suppression
     where account_id = $1 ${request.withLifted ? '' : 'and lifted_at is null'} ${reason} ${from}
     order by created_at ${direction}, id ${direction} limit ${keyset.limit}`,
    params,
  );
  return toPage(keyset, found, ({ createdAt, id }) => [createdAt, id]);
}
