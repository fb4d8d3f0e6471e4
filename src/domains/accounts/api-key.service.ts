import { firstRow, rows, toDate } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { randomSecret, sha256 } from '../../platform/crypto/keyed-hash.js';
import { DomainError, invalidInput, kernelErrors, notFound } from '../../platform/kernel/errors.js';
import { newId } from '../../platform/kernel/ids.js';
import { audit } from '../audit/audit.service.js';
import { signalRevoked } from './access.events.js';
import { accountErrors } from './account.errors.js';
import { apiKeyColumns, type ApiKeyRow } from './account.queries.js';
import { readName } from './account.service.js';
import type { Permission } from './permissions.js';

/** Every secret starts so, which lets scanners find a leaked one. */
export const apiKeyPrefix = 'ak_live_';

/** Keys for programs. */
export class ApiKeyService {
  /** Makes a key; `secret` is given here and never again, since only its hash is kept. */
  async create(
    scope: Scope,
    input: { name: string; scopes: readonly Permission[]; expiresAt?: Date | null },
  ): Promise<{ apiKey: ApiKeyRow; secret: string }> {
    const name = readName(input.name, ['name']);
    if (scope.viewer.visibility !== 'ALL')
      throw new DomainError(kernelErrors.FORBIDDEN, 'A key sees every conversation; who does not makes none.');
    if (input.scopes.length === 0) throw invalidInput('Name at least one scope.', ['scopes']);
    const missing = input.scopes.find((permission) => !scope.viewer.permissions.has(permission));
    if (missing)
      throw new DomainError(accountErrors.SCOPE_NOT_HELD, `You do not hold ${missing} yourself.`, ['scopes']);
    if (input.expiresAt && input.expiresAt <= scope.clock.now())
      throw invalidInput('Choose a time to come.', ['expiresAt']);
    const { kind, expiresAt: end } = scope.viewer;
    if (kind === 'api_key' && end && !(input.expiresAt && input.expiresAt <= end))
      throw invalidInput('A key makes no key that outlives it.', ['expiresAt']);
    const secret = apiKeyPrefix + randomSecret();
    const apiKey = await firstRow<ApiKeyRow>(
      scope.em,
      `/* addApiKey */
       insert into api_key (account_id, id, name, secret_hash, last_four, scopes, created_by, created_at, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning ${apiKeyColumns}`,
      [
        scope.accountId,
        newId(),
        name,
        sha256(secret),
        secret.slice(-4),
        [...new Set(input.scopes)],
        scope.viewer.actorId ?? null,
        scope.clock.now(),
        input.expiresAt ?? null,
      ],
    );
    audit(scope, {
      action: 'api_key.created',
      target: { kind: 'ApiKey', id: apiKey!.id },
      changes: { scopes: [null, apiKey!.scopes], expiresAt: [null, input.expiresAt?.toISOString() ?? null] },
    });
    return { apiKey: apiKey!, secret };
  }

  /** Ends a key; sockets that use it close at once. */
  async revoke(scope: Scope, id: string): Promise<ApiKeyRow> {
    const now = scope.clock.now();
    const apiKey = await firstRow<ApiKeyRow>(
      scope.em,
      `/* revokeApiKey */
       update api_key set revoked_at = coalesce(revoked_at, $3) where account_id = $1 and id = $2 returning ${apiKeyColumns}`,
      [scope.accountId, id, now],
    );
    if (!apiKey) throw notFound('API key', ['apiKeyId']);
    signalRevoked(scope, { apiKeyId: id });
    const isNews = toDate(apiKey.revokedAt!).getTime() === now.getTime();
    if (isNews) audit(scope, { action: 'api_key.revoked', target: { kind: 'ApiKey', id } });
    return apiKey;
  }

  /** Ends the keys that a person made, and those that were made with them: who leaves keeps no door open. */
  async revokeOf(scope: Scope, userId: string): Promise<number> {
    const revoked = await rows<{ id: string }>(
      scope.em,
      `/* revokeKeysOfUser */
       with recursive made as (
         select id from api_key where account_id = $1 and created_by = $2
         union select k.id from api_key k join made on k.account_id = $1 and k.created_by = made.id
       )
       update api_key k set revoked_at = $3 from made
       where k.account_id = $1 and k.id = made.id and k.revoked_at is null returning k.id`,
      [scope.accountId, userId, scope.clock.now()],
    );
    for (const { id } of revoked) {
      signalRevoked(scope, { apiKeyId: id });
      audit(scope, { action: 'api_key.revoked', target: { kind: 'ApiKey', id } });
    }
    return revoked.length;
  }
}
