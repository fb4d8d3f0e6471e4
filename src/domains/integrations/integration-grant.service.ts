import { firstRow, rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import type { Envelope } from '../../platform/crypto/envelope.js';
import { commit } from '../../platform/events/event-log.js';
import { DomainError, invalidInput, notFound } from '../../platform/kernel/errors.js';
import { newId } from '../../platform/kernel/ids.js';
import { lockAccount } from '../accounts/account.queries.js';
import { accountErrors } from '../accounts/account.errors.js';
import { Permission } from '../accounts/permissions.js';
import { audit } from '../audit/audit.service.js';
import { IntegrationScope } from './integration-body.js';
import { newWebhookSecret } from './integration-signature.js';
import { integrationErrors } from './integration.errors.js';

/** Live integrations of an account. */
const maxLive = 50;

/** Where the secret of an integration belongs. */
export const secretPlace = (accountId: string, id: string): string => `integration|secret|${accountId}|${id}`;

/** Lets third parties bring data, and ends that. */
export class IntegrationGrants {
  constructor(private readonly envelope: Envelope) {}

  /** The id, and the secret that is given here and never again. @throws DomainError INVALID_INPUT, SCOPE_NOT_HELD, TOO_MANY_INTEGRATIONS */
  async connect(
    scope: Scope,
    input: { provider: string; scopes: readonly IntegrationScope[] },
  ): Promise<{ id: string; secret: string }> {
    const { viewer, accountId } = scope;
    const scopes = [...new Set(input.scopes)].sort();
    if (!/^[a-z][a-z0-9-]{0,39}$/.test(input.provider))
      throw invalidInput('1 to 40 lower-case letters, digits and hyphens, beginning with a letter.', ['provider']);
    if (scopes.length === 0) throw invalidInput('Name at least one.', ['scopes']);
    if (scopes.includes(IntegrationScope.ATTRIBUTES) && !scopes.includes(IntegrationScope.CONTACTS))
      throw invalidInput('Attributes are of contacts: CONTACTS is needed too.', ['scopes']);
    // Nobody lets others do what they may not do themselves.
    if (!viewer.permissions.has(Permission.CONTACTS_WRITE))
      throw new DomainError(accountErrors.SCOPE_NOT_HELD, 'You do not hold CONTACTS_WRITE yourself.', ['scopes']);
    await lockAccount(scope);
    const live = (await firstRow<{ count: number }>(
      scope.em,
      `/* liveIntegrations */ select count(*)::int as count from integration where account_id = $1 and revoked_at is null`,
      [accountId],
    ))!;
    if (live.count >= maxLive)
      throw new DomainError(integrationErrors.TOO_MANY_INTEGRATIONS, `An account has ${maxLive} at most.`);
    const id = newId();
    const secret = newWebhookSecret();
    await rows(
      scope.em,
      `/* connectIntegration */
       insert into integration (account_id, id, provider, scopes, secret_sealed, granted_by, granted_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        accountId,
        id,
        input.provider,
        scopes,
        this.envelope.seal(secret, secretPlace(accountId, id)),
        viewer.kind === 'user' ? viewer.actorId : null,
        scope.clock.now(),
      ],
    );
    audit(scope, {
      action: 'integration.connected',
      target: { kind: 'Integration', id },
      changes: { scopes: [null, scopes] },
    });
    return commit(scope, { id, secret }, []);
  }

  /** Once this is answered nothing of it is stored any more. Over already, it stays as it is. @throws DomainError NOT_FOUND */
  async revoke(scope: Scope, id: string | undefined): Promise<string> {
    const found =
      id &&
      (await firstRow<{ isRevoked: boolean }>(
        scope.em,
        `/* integrationToRevoke */ select revoked_at is not null as "isRevoked" from integration
         where account_id = $1 and id = $2 for update`,
        [scope.accountId, id],
      ));
    if (!found) throw notFound('Integration', ['integrationId']);
    if (!found.isRevoked) await this.end(scope, [id]);
    return commit(scope, id, []);
  }

  /** What somebody who leaves has connected ends with them: they know its secret. */
  readonly revokeOf = async (scope: Scope, userId: string): Promise<void> => {
    const theirs = await rows<{ id: string }>(
      scope.em,
      `/* integrationsOfUser */ select id from integration
       where account_id = $1 and granted_by = $2 and revoked_at is null order by id for update`,
      [scope.accountId, userId],
    );
    await this.end(
      scope,
      theirs.map(({ id }) => id),
    );
  };

  private async end(scope: Scope, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    const { viewer } = scope;
    await rows(
      scope.em,
      `/* revokeIntegrations */ update integration set revoked_at = $3, revoked_by = $4, sync_cursor = null
       where account_id = $1 and id = any($2::uuid[])`,
      [scope.accountId, ids, scope.clock.now(), viewer.kind === 'user' ? viewer.actorId : null],
    );
    for (const id of ids) audit(scope, { action: 'integration.revoked', target: { kind: 'Integration', id } });
  }
}
