import { readPageRequest, toPage, type Page, type PageRequest } from '../../platform/database/keyset.js';
import { rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import type { UserSession } from './session.type.js';

/** The viewer's own sessions in the account that are alive, newest first. */
export async function listSessions(scope: Scope, request: PageRequest): Promise<Page<UserSession>> {
  const keyset = readPageRequest(request, ['uuid']);
  const { kind, actorId, sessionId } = scope.viewer;
  const found = await rows<UserSession>(
    scope.em,
    `/* listSessions */
     select id, created_at as "createdAt", last_used_at as "lastUsedAt", expires_at as "expiresAt", ip,
       user_agent as "userAgent", id is not distinct from $6::uuid as "isCurrent"
     from session
     where account_id = $1 and user_id = $2 and revoked_at is null and expires_at > $3
       and ($4::uuid is null or id ${keyset.isBackward ? '>' : '<'} $4)
     order by id ${keyset.isBackward ? 'asc' : 'desc'} limit $5`,
    [
      scope.accountId,
      kind === 'user' ? actorId : null,
      scope.clock.now(),
      keyset.from?.[0] ?? null,
      keyset.limit,
      sessionId ?? null,
    ],
  );
  return toPage(keyset, found, (row) => [row.id]);
}
