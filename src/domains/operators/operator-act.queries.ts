import type { EntityManager } from '@mikro-orm/sql';
import { readPageRequest, toPage, type Page, type PageRequest } from '../../platform/database/keyset.js';
import { rows } from '../../platform/database/rows.js';
import type { OperatorAct } from './operator-act.type.js';

/** What operators did, the newest first. */
export async function listOperatorActs(em: EntityManager, request: PageRequest): Promise<Page<OperatorAct>> {
  const keyset = readPageRequest(request, ['uuid']);
  const found = await rows<OperatorAct>(
    em,
    `/* listOperatorActs */
     select id, operator, action, target_kind as "targetKind", target_id as "targetId", occurred_at as "occurredAt"
     from operator_act where $1::uuid is null or id ${keyset.isBackward ? '>' : '<'} $1
     order by id ${keyset.isBackward ? 'asc' : 'desc'} limit $2`,
    [keyset.from?.[0] ?? null, keyset.limit],
  );
  return toPage(keyset, found, (row) => [row.id]);
}
