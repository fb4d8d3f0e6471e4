import { readPageRequest, toPage, type Page, type PageRequest } from '../../platform/database/keyset.js';
import { firstRow, rows } from '../../platform/database/rows.js';
import type { LoaderDefinition, Scope } from '../../platform/database/scope.js';
import { readSublist, type Sublist } from '../../platform/database/sublist.js';
import { contactColumns, type ContactRow } from '../contacts/contact.queries.js';
import { isRestricted } from '../consent/restriction.policy.js';
import { compileRule } from './rule-sql.js';
import type { RuleNode, StoredRule } from './segment-rule.js';

/** A segment as the API shows it, and as it is computed. */
export interface SegmentRow {
  id: string;
  name: string;
  kind: 'DYNAMIC' | 'STATIC';
  state: string;
  rule: StoredRule | null;
  watches: string[];
  depth: number;
  count: number;
  computedAt: string | null;
  createdAt: string;
  updatedAt: string;
  version: number;
}

/** SQL text of a SegmentRow's columns. */
export const segmentColumns = `id, name, kind, state, rule, watches, depth, member_count as "count", computed_at as "computedAt",
  created_at as "createdAt", updated_at as "updatedAt", version`;

/** SQL condition for verbs, whose scopes see all rows: who does not see all conversations ($3: visibility) does not see it. */
export const ofSight = `($3 = 'ALL' or not tells_conversations)`;

/** Segments by id. */
export const segmentLoader: LoaderDefinition<string, SegmentRow> = {
  name: 'segments',
  async batch(scope, ids) {
    const found = await rows<SegmentRow>(
      scope.em,
      `/* segments */ select ${segmentColumns} from segment where account_id = $1 and id = any($2::uuid[])`,
      [scope.accountId, ids],
    );
    return new Map(found.map((segment) => [segment.id, segment]));
  },
};

/** Segments, the newest first. */
export async function listSegments(scope: Scope, request: PageRequest): Promise<Page<SegmentRow>> {
  const keyset = readPageRequest(request, ['uuid']);
  const params: unknown[] = [scope.accountId, keyset.limit];
  const from = keyset.from ? `and id ${keyset.isBackward ? '>' : '<'} $${params.push(keyset.from[0])}::uuid` : '';
  const found = await rows<SegmentRow>(
    scope.em,
    `/* listSegments */ select ${segmentColumns} from segment where account_id = $1 ${from}
     order by id ${keyset.isBackward ? 'asc' : 'desc'} limit $2`,
    params,
  );
  return toPage(keyset, found, (segment) => [segment.id]);
}

const members: Sublist<ContactRow> = {
  name: 'listMembers',
  keys: ['uuid'],
  isDescending: true,
  select: ({ parent, limit, behind, order }) =>
    `select ${contactColumns('c')}
     from segment_member m join contact c on c.account_id = $1 and c.id = m.contact_id
     where m.account_id = $1 and m.segment_id = ${parent} ${behind('m.contact_id')}
     order by ${order('m.contact_id')} limit ${limit}`,
  keysOf: (contact) => [contact.id],
};

/** The contacts of a segment, the newest contact first. */
export const listMembers = (scope: Scope, segmentId: string, request: PageRequest): Promise<Page<ContactRow>> =>
  readSublist(scope, members, segmentId, request);

/** How many contacts match a rule now, and the newest of them. */
export async function previewRule(
  scope: Scope,
  root: RuleNode,
  sampleSize: number,
): Promise<{ count: number; sampleIds: string[] }> {
  const { joins, condition, params } = compileRule(scope.accountId, root, scope.clock.now());
  const found = await firstRow<{ count: number; sampleIds: string[] }>(
    scope.em,
    `/* previewRule */
     with matched as materialized (
       select c.id from contact c ${joins} where c.account_id = $1 and ${condition} and not ${isRestricted('c.id')}
     )
     select (select count(*) from matched) as count,
       array(select id from matched order by id desc limit $${params.push(sampleSize)}) as "sampleIds"`,
    params,
  );
  return found!;
}
