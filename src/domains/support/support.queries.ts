import type { EntityManager } from '@mikro-orm/sql';
import { readPageRequest, toPage, type Page, type PageRequest } from '../../platform/database/keyset.js';
import { rows } from '../../platform/database/rows.js';
import type { LoaderDefinition, Scope } from '../../platform/database/scope.js';
import type { SupportScope } from './support-scopes.js';
import type { SupportAccessOffer } from './support.type.js';

/** A grant as the API shows it. */
export interface SupportGrantRow {
  id: string;
  reason: string;
  scopes: SupportScope[];
  grantedBy: string;
  grantedAt: string;
  endsAt: string;
  revokedAt: string | null;
  revokedBy: string | null;
  isLive: boolean;
}

/** A row that staff was shown. */
export interface SupportViewRow {
  id: string;
  grantId: string;
  operator: string;
  field: string;
  nodeType: string;
  nodeId: string | null;
  requestId: string;
  viewedAt: string;
}

const grantColumns = (now: string): string => `id, reason, scopes, granted_by as "grantedBy", granted_at as "grantedAt",
  ends_at as "endsAt", revoked_at as "revokedAt", revoked_by as "revokedBy", revoked_at is null and ends_at > ${now} as "isLive"`;

/** Grants by id. */
export const supportGrantLoader: LoaderDefinition<string, SupportGrantRow> = {
  name: 'supportGrant',
  async batch(scope, ids) {
    const found = await rows<SupportGrantRow>(
      scope.em,
      `/* supportGrants */ select ${grantColumns('$3')} from support_access_grant where account_id = $1 and id = any($2::uuid[])`,
      [scope.accountId, ids, scope.clock.now()],
    );
    return new Map(found.map((row) => [row.id, row]));
  },
};

/** Grants of the account, the newest first. */
export async function listSupportGrants(
  scope: Scope,
  request: PageRequest,
  isLive: boolean | null,
): Promise<Page<SupportGrantRow>> {
  const keyset = readPageRequest(request, ['uuid']);
  const found = await rows<SupportGrantRow>(
    scope.em,
    `/* listSupportGrants */ select ${grantColumns('$3')} from support_access_grant
     where account_id = $1 and ($2::uuid is null or id ${keyset.isBackward ? '>' : '<'} $2)
       and ($4::boolean is null or $4 = (revoked_at is null and ends_at > $3))
     order by id ${keyset.isBackward ? 'asc' : 'desc'} limit $5`,
    [scope.accountId, keyset.from?.[0] ?? null, scope.clock.now(), isLive, keyset.limit],
  );
  return toPage(keyset, found, (row) => [row.id]);
}

/** What staff was shown, the newest first. `undefined` in a filter: nothing has such an id. */
export async function listSupportViews(
  scope: Scope,
  request: PageRequest,
  filter: { grantId: string | null | undefined; nodeId: string | null | undefined },
): Promise<Page<SupportViewRow>> {
  const keyset = readPageRequest(request, ['uuid']);
  const isNothing = filter.grantId === undefined || filter.nodeId === undefined;
  const found = await rows<SupportViewRow>(
    scope.em,
    `/* listSupportViews */
     select v.id, v.grant_id as "grantId", s.operator, v.field, v.node_type as "nodeType", v.node_id as "nodeId",
       v.request_id as "requestId", v.viewed_at as "viewedAt"
     from support_view v join support_session s on s.account_id = v.account_id and s.id = v.session_id
     where v.account_id = $1 and not $2 and ($3::uuid is null or v.id ${keyset.isBackward ? '>' : '<'} $3)
       and ($4::uuid is null or v.grant_id = $4) and ($5::uuid is null or v.node_id = $5)
     order by v.id ${keyset.isBackward ? 'asc' : 'desc'} limit $6`,
    [scope.accountId, isNothing, keyset.from?.[0] ?? null, filter.grantId ?? null, filter.nodeId ?? null, keyset.limit],
  );
  return toPage(keyset, found, (row) => [row.id]);
}

/** Live grants of all accounts, the newest first; in an operator's transaction. */
export async function listSupportOffers(
  em: EntityManager,
  request: PageRequest,
  now: Date,
): Promise<Page<SupportAccessOffer>> {
  const keyset = readPageRequest(request, ['uuid']);
  const found = await rows<SupportAccessOffer>(
    em,
    `/* listSupportOffers */
     select g.id, g.account_id as "accountId", g.reason, g.scopes, g.ends_at as "endsAt"
     from support_access_grant g join account a on a.id = g.account_id and a.erasing_at is null
     where ($1::uuid is null or g.id ${keyset.isBackward ? '>' : '<'} $1) and g.revoked_at is null and g.ends_at > $2
     order by g.id ${keyset.isBackward ? 'asc' : 'desc'} limit $3`,
    [keyset.from?.[0] ?? null, now, keyset.limit],
  );
  return toPage(keyset, found, (row) => [row.id]);
}
