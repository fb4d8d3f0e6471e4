import type { EntityManager } from '@mikro-orm/sql';
import { readPageRequest, toPage, type Page, type PageRequest } from '../../platform/database/keyset.js';
import { firstRow, rows } from '../../platform/database/rows.js';
import type { LoaderDefinition, Scope } from '../../platform/database/scope.js';
import type { IntegrationScope } from './integration-body.js';

/** An integration as the API shows it. */
export interface IntegrationRow {
  id: string;
  provider: string;
  scopes: IntegrationScope[];
  grantedBy: string | null;
  grantedAt: string;
  revokedAt: string | null;
  revokedBy: string | null;
  lastDataAt: string | null;
}

const columns = `id, provider, scopes, granted_by as "grantedBy", granted_at as "grantedAt", revoked_at as "revokedAt",
  revoked_by as "revokedBy", last_data_at as "lastDataAt"`;

/** Integrations by id. */
export const integrationLoader: LoaderDefinition<string, IntegrationRow> = {
  name: 'integration',
  async batch(scope, ids) {
    const found = await rows<IntegrationRow>(
      scope.em,
      `/* integrations */ select ${columns} from integration where account_id = $1 and id = any($2::uuid[])`,
      [scope.accountId, ids],
    );
    return new Map(found.map((row) => [row.id, row]));
  },
};

/** Integrations of the account, the newest first. */
export async function listIntegrations(
  scope: Scope,
  request: PageRequest,
  isLive: boolean | null,
): Promise<Page<IntegrationRow>> {
  const keyset = readPageRequest(request, ['uuid']);
  const found = await rows<IntegrationRow>(
    scope.em,
    `/* listIntegrations */ select ${columns} from integration
     where account_id = $1 and ($2::uuid is null or id ${keyset.isBackward ? '>' : '<'} $2)
       and ($3::boolean is null or $3 = (revoked_at is null))
     order by id ${keyset.isBackward ? 'asc' : 'desc'} limit $4`,
    [scope.accountId, keyset.from?.[0] ?? null, isLive, keyset.limit],
  );
  return toPage(keyset, found, (row) => [row.id]);
}

/** Whose an integration is and what it is signed with; in an operator's transaction, since who delivers says only the id. */
export const integrationAtDoor = (
  em: EntityManager,
  id: string,
  provider: string,
): Promise<{ accountId: string; secretSealed: string } | undefined> =>
  firstRow(
    em,
    `/* integrationAtDoor */ select i.account_id as "accountId", i.secret_sealed as "secretSealed"
     from integration i join account a on a.id = i.account_id and a.erasing_at is null
     where i.id = $1 and i.provider = $2`,
    [id, provider],
  );

/** An integration that whoever stores its data holds until the end of the transaction: who revokes it waits, or was first. Undefined: it is not there, or its account is being erased. */
export const holdIntegration = (
  scope: Scope,
  id: string,
): Promise<{ provider: string; scopes: IntegrationScope[]; isLive: boolean } | undefined> =>
  firstRow(
    scope.em,
    `/* holdIntegration */ select i.provider, i.scopes, i.revoked_at is null as "isLive"
     from integration i join account a on a.id = i.account_id and a.erasing_at is null
     where i.account_id = $1 and i.id = $2 for no key update of i for key share of a`,
    [scope.accountId, id],
  );

/** Where pulling goes on; undefined: it may not. */
export const liveCursor = (scope: Scope, id: string): Promise<{ cursor: string | null } | undefined> =>
  firstRow(
    scope.em,
    `/* liveCursor */ select i.sync_cursor as cursor
     from integration i join account a on a.id = i.account_id and a.erasing_at is null
     where i.account_id = $1 and i.id = $2 and i.revoked_at is null`,
    [scope.accountId, id],
  );
