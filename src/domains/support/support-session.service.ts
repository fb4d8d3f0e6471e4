import type { EntityManager } from '@mikro-orm/sql';
import type { Database } from '../../platform/database/database.js';
import { firstRow, rows, toDate } from '../../platform/database/rows.js';
import { randomSecret, sha256 } from '../../platform/crypto/keyed-hash.js';
import { ApiError } from '../../platform/graphql/api-errors.js';
import type { Clock } from '../../platform/kernel/clock.js';
import { DomainError, notFound } from '../../platform/kernel/errors.js';
import { newId } from '../../platform/kernel/ids.js';
import { systemViewer, type Viewer } from '../../platform/kernel/viewer.js';
import { visibilityKeyOf } from '../accounts/permissions.js';
import { auditRepeated } from '../audit/audit-repeats.service.js';
import type { AuditLog } from '../audit/audit.service.js';
import { recordAct, type Operator } from '../operators/operator-act.service.js';
import { permissionsOfScope, sessionMinutes, type SupportScope } from './support-scopes.js';
import { supportErrors } from './support.errors.js';
import type { SupportSession } from './support.type.js';

const refused = { table: 'support_access_grant', name: 'refused' };

/** What the credential of support begins with; nothing else is looked for. */
const supportTokenPrefix = 'isp_';

const bare = (authorization: string): string => authorization.replace(/^Bearer\s+/i, '').trim();

interface FoundGrant {
  accountId: string;
  endsAt: string;
  isLive: boolean;
}

interface FoundSession extends FoundGrant {
  id: string;
  grantId: string;
  operator: string;
  scopes: SupportScope[];
  expiresAt: string;
}

/** Sessions of staff: opened under a grant, and worth as much as it, asked for anew at each request. */
export class SupportSessions {
  constructor(
    private readonly database: Database,
    private readonly log: AuditLog,
    private readonly staff: { isKnown(name: string): boolean },
    private readonly clock: Clock,
  ) {}

  /** Opens one. The account's audit tells of it, and of a try under a grant that is over. @throws DomainError NOT_FOUND, SUPPORT_GRANT_OVER */
  async open(grantId: string | undefined, operator: Operator, requestId: string): Promise<SupportSession> {
    if (!grantId) throw notFound('SupportAccessGrant', ['supportAccessGrantId']);
    const opened = await this.database.operate('support.open', async (em) => {
      const grant = await this.grantOf(em, grantId);
      if (!grant) return undefined;
      const session = grant.isLive ? await this.add(em, grantId, grant, operator) : ('over' as const);
      const action = session === 'over' ? 'support_session.refused' : 'support_session.opened';
      const target = { kind: 'SupportAccessGrant', id: grantId } as const;
      await recordAct(em, operator, { action, target });
      const actor = { kind: 'system', id: null, ip: operator.ip, requestId } as const;
      await this.log.append(em, grant.accountId, [{ action, target }], actor);
      return session;
    });
    if (!opened) throw notFound('SupportAccessGrant', ['supportAccessGrantId']);
    if (opened === 'over')
      throw new DomainError(supportErrors.SUPPORT_GRANT_OVER, 'The account has to give another one.', [
        'supportAccessGrantId',
      ]);
    return opened;
  }

  /** Whether the credential claims to be one of support. */
  isMeant(authorization: string): boolean {
    return bare(authorization).startsWith(supportTokenPrefix);
  }

  /**
   * The viewer behind `Bearer isp_…`; undefined: no session ever had it, or its account is being erased. Nothing is believed from before: a grant that is over
   * opens nothing. @throws ApiError FORBIDDEN, and the account's audit tells of it
   */
  async authenticate(authorization: string, ip?: string): Promise<Viewer | undefined> {
    const session = await this.database.operate('support.authenticate', (em) =>
      firstRow<FoundSession>(
        em,
        `/* supportSessionByToken */
         select s.id, s.account_id as "accountId", s.grant_id as "grantId", s.operator, g.scopes, g.ends_at as "endsAt",
           s.expires_at as "expiresAt", g.revoked_at is null and g.ends_at > $2 and s.expires_at > $2 as "isLive"
         from support_session s join support_access_grant g on g.account_id = s.account_id and g.id = s.grant_id
           join account a on a.id = s.account_id and a.erasing_at is null
         where s.token_hash = $1`,
        [sha256(bare(authorization)), this.clock.now()],
      ),
    );
    if (!session) return undefined;
    if (session.isLive && this.isStaff(session.operator)) return viewerOf(session);
    await this.tellRefused(session.accountId, session.grantId, ip);
    throw noGrant();
  }

  /** Whether the session's operator is one of the staff by the settings of now. */
  isStaff(operator: string): boolean {
    return this.staff.isKnown(operator);
  }

  /** Writes into the account's audit that staff asked for something without a live grant: once a minute, with a count. */
  tellRefused(accountId: string, grantId: string, ip: string | undefined): Promise<void> {
    return this.database.write(systemViewer(accountId), async (scope) => {
      scope.ip = ip;
      const target = { kind: 'SupportAccessGrant', id: grantId } as const;
      await auditRepeated(scope, refused, { action: 'support_access.refused', target });
    });
  }

  private grantOf(em: EntityManager, grantId: string): Promise<FoundGrant | undefined> {
    return firstRow<FoundGrant>(
      em,
      `/* supportGrantToOpen */
       select g.account_id as "accountId", g.ends_at as "endsAt", g.revoked_at is null and g.ends_at > $2 as "isLive"
       from support_access_grant g join account a on a.id = g.account_id and a.erasing_at is null where g.id = $1`,
      [grantId, this.clock.now()],
    );
  }

  private async add(
    em: EntityManager,
    grantId: string,
    grant: FoundGrant,
    operator: Operator,
  ): Promise<SupportSession> {
    const token = `${supportTokenPrefix}${randomSecret()}`;
    const ends = Math.min(toDate(grant.endsAt).getTime(), operator.now.getTime() + sessionMinutes * 60_000);
    const session = { id: newId(), token, expiresAt: new Date(ends) };
    await rows(
      em,
      `/* openSupportSession */
       insert into support_session (account_id, id, grant_id, operator, token_hash, opened_at, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [grant.accountId, session.id, grantId, operator.name, sha256(token), operator.now, session.expiresAt],
    );
    return session as unknown as SupportSession;
  }
}

/** The refusal of whoever asks without a grant that lives. */
export const noGrant = (): ApiError =>
  new ApiError('FORBIDDEN', 'No live grant: the account gave none, took it back, or its time is up.');

function viewerOf(session: FoundSession): Viewer {
  const permissions = new Set<string>(session.scopes.flatMap((scope) => permissionsOfScope[scope]));
  const ends = Math.min(toDate(session.endsAt).getTime(), toDate(session.expiresAt).getTime());
  return {
    kind: 'support',
    accountId: session.accountId,
    actorId: session.id,
    // Sockets are cut by it: what ends is the grant, with all its sessions, whenever they were opened.
    sessionId: session.grantId,
    permissions,
    visibility: 'ALL',
    // Nobody else's results are shared with staff: each is written down for the session that is shown it.
    visibilityKey: visibilityKeyOf(permissions, `|support|${session.id}`),
    expiresAt: new Date(ends),
  };
}
