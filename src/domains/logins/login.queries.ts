import { readPageRequest, toPage, type Page, type PageRequest } from '../../platform/database/keyset.js';
import { rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import type { LoginAttempt } from './login.type.js';

/** The attempts to sign in as the viewer, the newest first. */
export async function listLoginAttempts(scope: Scope, request: PageRequest): Promise<Page<LoginAttempt>> {
  const keyset = readPageRequest(request, ['uuid']);
  const { kind, actorId } = scope.viewer;
  const found = await rows<LoginAttempt>(
    scope.em,
    `/* listLoginAttempts */
     select id, outcome, network, user_agent as "userAgent", attempted_at as "attemptedAt" from login_attempt
     where user_id = $1 and ($2::uuid is null or id ${keyset.isBackward ? '>' : '<'} $2)
     order by id ${keyset.isBackward ? 'asc' : 'desc'} limit $3`,
    [kind === 'user' ? actorId : null, keyset.from?.[0] ?? null, keyset.limit],
  );
  return toPage(keyset, found, (row) => [row.id]);
}
