import { firstRow } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import type { Viewer, Visibility } from '../../platform/kernel/viewer.js';
import { permissionsOf, visibilityKeyOf, type Role } from './permissions.js';

/** What somebody who began a longer work may do by now, for the jobs that go on with it; undefined: nothing any more. */
export async function actorViewer(
  scope: Scope,
  kind: 'user' | 'api_key',
  actorId: string,
): Promise<Viewer | undefined> {
  const found =
    kind === 'user'
      ? await firstRow<{ role: Role; visibility: Visibility }>(
          scope.em,
          `/* memberActor */ select role, visibility from membership where account_id = $1 and user_id = $2`,
          [scope.accountId, actorId],
        )
      : await firstRow<{ scopes: string[] }>(
          scope.em,
          `/* keyActor */ select scopes from api_key
           where account_id = $1 and id = $2 and revoked_at is null and (expires_at is null or expires_at > $3)`,
          [scope.accountId, actorId, scope.clock.now()],
        );
  if (!found) return undefined;
  const permissions = new Set<string>('role' in found ? permissionsOf[found.role] : found.scopes);
  return {
    kind,
    accountId: scope.accountId,
    actorId,
    sessionId: undefined,
    permissions,
    visibility: 'visibility' in found ? found.visibility : 'ALL',
    visibilityKey: visibilityKeyOf(permissions, `|job|${actorId}`),
    expiresAt: undefined,
  };
}
