import type { Database } from '../../platform/database/database.js';
import { firstRow, rows, toDate } from '../../platform/database/rows.js';
import { accessChangedTopic, accessRevokedTopic } from '../../platform/events/access-topics.js';
import type { Bus } from '../../platform/events/bus.js';
import type { Clock } from '../../platform/kernel/clock.js';
import { systemViewer, type Viewer, type Visibility } from '../../platform/kernel/viewer.js';
import { sha256 } from '../../platform/crypto/keyed-hash.js';
import type { AccessTokens } from './access-tokens.js';
import { apiKeyPrefix } from './api-key.service.js';
import { permissionsOf, visibilityKeyOf, type Role } from './permissions.js';

/** How long an answer of the database is believed when no signal comes: hints may be lost, so it is short. */
const believeMs = 5_000;
const cacheSize = 20_000;
const lastUsedEveryMs = 60_000;

/** Turns a bearer credential into a viewer. Answers are cached for seconds and dropped at once by signals. */
export class Authenticator {
  private readonly cache = new Map<string, { viewer: Viewer; checkedAt: number }>();
  private readonly keysUsed = new Map<string, number>();
  private readonly unsubscribes: (() => void)[];

  constructor(
    private readonly database: Database,
    private readonly tokens: AccessTokens,
    bus: Bus,
    private readonly clock: Clock,
  ) {
    this.unsubscribes = [accessRevokedTopic, accessChangedTopic].map((topic) =>
      bus.subscribe(topic, () => this.cache.clear()),
    );
  }

  /** The viewer behind `Bearer …` (or the bare credential); undefined when it is not, or no longer, good. `isFresh`: believes nothing cached. */
  async authenticate(authorization: string, isFresh = false): Promise<Viewer | undefined> {
    const credential = authorization.replace(/^Bearer\s+/i, '').trim();
    if (credential.length < 20 || credential.length > 2_000) return undefined;
    const now = this.clock.now().getTime();
    const cached = this.cache.get(credential);
    if (cached && !isFresh && now - cached.checkedAt < believeMs) {
      return cached.viewer.expiresAt && cached.viewer.expiresAt.getTime() <= now ? undefined : cached.viewer;
    }
    const viewer = credential.startsWith(apiKeyPrefix)
      ? await this.byApiKey(credential)
      : await this.byAccessToken(credential);
    this.cache.delete(credential);
    if (!viewer) return undefined;
    if (this.cache.size >= cacheSize) this.cache.delete(this.cache.keys().next().value!);
    this.cache.set(credential, { viewer, checkedAt: now });
    return viewer;
  }

  close(): void {
    for (const unsubscribe of this.unsubscribes) unsubscribe();
  }

  private async byAccessToken(token: string): Promise<Viewer | undefined> {
    const claims = await this.tokens.read(token);
    if (!claims) return undefined;
    const scope = this.database.read(systemViewer(claims.accountId));
    const found = await firstRow<{ role: Role; visibility: Visibility; teamIds: string | null }>(
      scope.em,
      `/* sessionAlive */
       select m.role, m.visibility, case when m.visibility = 'TEAM' then (
         select string_agg(t.team_id::text, ',' order by t.team_id) from team_member t
         where t.account_id = $1 and t.user_id = $3) end as "teamIds"
       from session s join membership m on m.account_id = s.account_id and m.user_id = s.user_id
       where s.account_id = $1 and s.id = $2 and s.user_id = $3 and s.revoked_at is null and s.expires_at > $4`,
      [claims.accountId, claims.sessionId, claims.userId, this.clock.now()],
    );
    if (!found) return undefined;
    const permissions = new Set<string>(permissionsOf[found.role]);
    return {
      kind: 'user',
      accountId: claims.accountId,
      actorId: claims.userId,
      sessionId: claims.sessionId,
      permissions,
      visibility: found.visibility,
      visibilityKey: visibilityKeyOf(permissions, restrictionKey(claims.userId, found)),
      expiresAt: claims.expiresAt,
    };
  }

  private async byApiKey(secret: string): Promise<Viewer | undefined> {
    const now = this.clock.now();
    const found = await this.database.operate('auth.authenticate_key', async (em) => {
      const key = await firstRow<{ id: string; accountId: string; scopes: string[]; expiresAt: string | null }>(
        em,
        `/* apiKeyBySecret */
         select id, account_id as "accountId", scopes, expires_at as "expiresAt" from api_key
         where secret_hash = $1 and revoked_at is null and (expires_at is null or expires_at > $2)`,
        [sha256(secret), now],
      );
      if (key && now.getTime() - (this.keysUsed.get(key.id) ?? 0) > lastUsedEveryMs) {
        this.keysUsed.set(key.id, now.getTime());
        await rows(em, `/* touchApiKey */ update api_key set last_used_at = $3 where account_id = $1 and id = $2`, [
          key.accountId,
          key.id,
          now,
        ]);
      }
      return key;
    });
    if (!found) return undefined;
    const permissions = new Set(found.scopes);
    return {
      kind: 'api_key',
      accountId: found.accountId,
      actorId: found.id,
      sessionId: undefined,
      permissions,
      visibility: 'ALL',
      visibilityKey: visibilityKeyOf(permissions),
      expiresAt: found.expiresAt === null ? undefined : toDate(found.expiresAt),
    };
  }
}

/** Members who do not see everything share what they see with nobody. */
const restrictionKey = (userId: string, { visibility, teamIds }: { visibility: Visibility; teamIds: string | null }) =>
  visibility === 'ALL' ? '' : `|${visibility}|${userId}|${teamIds ?? ''}`;
