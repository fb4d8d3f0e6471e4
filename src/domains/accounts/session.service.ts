import type { EntityManager } from '@mikro-orm/sql';
import type { Database } from '../../platform/database/database.js';
import { firstRow, rows, toDate } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { accessRevokedTopic } from '../../platform/events/access-topics.js';
import type { Bus } from '../../platform/events/bus.js';
import { randomSecret, sha256 } from '../../platform/crypto/keyed-hash.js';
import type { Clock } from '../../platform/kernel/clock.js';
import { DomainError, notFound } from '../../platform/kernel/errors.js';
import { newId } from '../../platform/kernel/ids.js';
import type { Viewer } from '../../platform/kernel/viewer.js';
import { audit, type AuditLog } from '../audit/audit.service.js';
import { LoginOutcome } from '../logins/login.entity.js';
import { forgetLogins, recordLogin } from '../logins/login.service.js';
import { accountErrors } from './account.errors.js';
import { userActor } from './account-audit.js';
import { signalRevoked } from './access.events.js';
import type { AgeGate } from './age-gate.service.js';
import type { AccessTokens } from './access-tokens.js';
import { isPasswordRight, isStillInForce } from './passwords.js';
import type { AttemptLimiter } from './attempt-limiter.js';
import type { Origin } from './origin.js';
import { wrongCode, type TwoFactorService } from './two-factor.service.js';

/** What stands at the door. */
export interface DoorGuards {
  limiter: AttemptLimiter;
  twoFactor: TwoFactorService;
  audit: AuditLog;
  ages: AgeGate;
}

/** What a client keeps: the refresh token is shown only here. */
export interface IssuedSession {
  sessionId: string;
  accountId: string;
  userId: string;
  accessToken: string;
  refreshToken: string;
  accessTokenExpiresAt: Date;
}

const sessionDays = 30;
/** A client whose answer got lost may ask again with the same token this soon. */
const graceSeconds = 10;

/** Signing in and staying signed in: access tokens for ten minutes, refresh tokens good once. */
export class SessionService {
  constructor(
    private readonly database: Database,
    private readonly tokens: AccessTokens,
    private readonly guards: DoorGuards,
    private readonly bus: Bus,
    private readonly clock: Clock,
  ) {}

  /** Signs in by e-mail, password and second factor where there is one; into the given account or the one joined first. */
  async signIn(
    input: { email: string; password: string; totpCode?: string | null; accountId?: string },
    origin: Origin,
  ): Promise<IssuedSession> {
    const email = input.email.trim().toLowerCase();
    await this.guards.limiter.assertFree([`sign-in:${sha256(email)}`, `sign-in-ip:${origin.ip}`]);
    const user = await this.database.operate('auth.sign_in', (em) =>
      firstRow<{ id: string; passwordHash: string; hasTwoFactor: boolean }>(
        em,
        `/* userByEmail */
         select id, password_hash as "passwordHash",
           exists (select from two_factor t where t.user_id = app_user.id and t.confirmed_at is not null) as "hasTwoFactor"
         from app_user where email = $1`,
        [email],
      ),
    );
    const isRight = await isPasswordRight(user?.passwordHash, input.password);
    if (!user || !isRight) {
      await this.database.operate('auth.sign_in', (em) =>
        recordLogin(em, user?.id ?? null, LoginOutcome.WRONG_PASSWORD, origin, this.clock.now()),
      );
      throw wrongCredentials();
    }
    const code = user.hasTwoFactor ? await this.guards.twoFactor.assertMayTry(user.id, input.totpCode) : undefined;
    const issued = await this.database.operate('auth.sign_in', async (em) => {
      if (!(await isStillInForce(em, user.id, user.passwordHash))) return undefined;
      if (await this.guards.twoFactor.pass(em, user.id, code)) {
        const opened = await this.openForMember(em, user.id, input.accountId, origin);
        if (opened) await recordLogin(em, user.id, LoginOutcome.SUCCEEDED, origin, this.clock.now());
        return opened;
      }
      await recordLogin(em, user.id, LoginOutcome.WRONG_CODE, origin, this.clock.now());
      await this.noteWrongCode(em, user.id, input.accountId, origin);
      return 'wrong code' as const;
    });
    if (issued === 'wrong code') throw wrongCode();
    if (!issued) throw wrongCredentials();
    return this.withAccessToken(issued);
  }

  /** Exchanges a refresh token for a new pair. A token used twice ends its session: one of the two users is a thief. */
  async refresh(refreshToken: string, origin: Origin): Promise<IssuedSession> {
    await this.guards.limiter.assertFree([`refresh-ip:${origin.ip}`]);
    const outcome = await this.database.operate('auth.refresh', (em) => this.rotate(em, refreshToken, origin));
    if (outcome && 'stolen' in outcome) this.bus.publish(accessRevokedTopic, JSON.stringify(outcome.stolen));
    if (!outcome || 'stolen' in outcome) {
      throw new DomainError(accountErrors.INVALID_REFRESH_TOKEN, 'Sign in again.', ['refreshToken']);
    }
    return this.withAccessToken(outcome);
  }

  /** A session in another account of the same user; undefined when the session that asks is over. @throws DomainError NOT_FOUND */
  async switchAccount(viewer: Viewer, accountId: string, origin: Origin): Promise<IssuedSession | undefined> {
    const issued = await this.database.operate('auth.memberships', async (em) => {
      const isAlive = await this.holdOpen(em, viewer);
      return isAlive ? this.openForMember(em, viewer.actorId!, accountId, origin) : ('over' as const);
    });
    if (issued === 'over') return undefined;
    if (!issued) throw notFound('Account', ['accountId']);
    return this.withAccessToken(issued);
  }

  /**
   * Whether the viewer's session is alive, and stays so until the transaction ends. Who ends all sessions of a user changes the
   * user first, or ends sessions until none is left: none slips through that is opened by one of them meanwhile.
   */
  private async holdOpen(em: EntityManager, viewer: Viewer): Promise<boolean> {
    await rows(em, `/* holdUser */ select 1 from app_user where id = $1 for share`, [viewer.actorId]);
    const alive = await rows(
      em,
      `/* holdSession */ select 1 from session
       where account_id = $1 and id = $2 and user_id = $3 and revoked_at is null and expires_at > $4 for share`,
      [viewer.accountId, viewer.sessionId, viewer.actorId, this.clock.now()],
    );
    return alive.length > 0;
  }

  /** Opens a session inside an operator's transaction; `withAccessToken` completes it after the commit. */
  async open(
    em: EntityManager,
    accountId: string,
    userId: string,
    origin: Origin,
  ): Promise<Omit<IssuedSession, 'accessToken' | 'accessTokenExpiresAt'>> {
    const now = this.clock.now();
    await assertStays(em, userId, accountId);
    const sessionId = newId();
    await rows(
      em,
      `/* openSession */
       insert into session (account_id, id, user_id, created_at, last_used_at, expires_at, ip, user_agent)
       values ($1, $2, $3, $4, $4, $4::timestamptz + make_interval(days => $5), $6, $7)`,
      [accountId, sessionId, userId, now, sessionDays, origin.ip, origin.userAgent?.slice(0, 300) ?? null],
    );
    const refreshToken = await this.addRefreshToken(em, accountId, sessionId);
    return { sessionId, accountId, userId, refreshToken };
  }

  async withAccessToken(opened: Omit<IssuedSession, 'accessToken' | 'accessTokenExpiresAt'>): Promise<IssuedSession> {
    const { token, expiresAt } = await this.tokens.sign(opened);
    return { ...opened, accessToken: token, accessTokenExpiresAt: expiresAt };
  }

  /** Ends sessions of the viewer's account: one, or all of one user. Sockets that use them close at once. */
  async revoke(scope: Scope, which: { userId: string; sessionId?: string }, reason: string): Promise<number> {
    const revoked: { id: string }[] = [];
    // One of them may have opened another one while its end waited for that.
    for (let isLast = false; !isLast;) {
      const ended = await rows<{ id: string }>(
        scope.em,
        `/* revokeSessions */
         update session set revoked_at = $3, revoked_reason = $4
         where account_id = $1 and user_id = $2 and ($5::uuid is null or id = $5) and revoked_at is null returning id`,
        [scope.accountId, which.userId, scope.clock.now(), reason, which.sessionId ?? null],
      );
      revoked.push(...ended);
      isLast = ended.length === 0 || which.sessionId !== undefined;
    }
    for (const { id } of revoked) {
      signalRevoked(scope, { sessionId: id });
      audit(scope, { action: 'session.revoked', target: { kind: 'Session', id }, changes: { reason: [null, reason] } });
    }
    return revoked.length;
  }

  /** Deletes what can no longer be used: sessions and invitations long over, and refresh tokens used up a week ago. */
  async forgetEnded(): Promise<void> {
    await this.database.operate('auth.retention', async (em) => {
      await rows(em, `/* forgetEndedSessions */ delete from session where expires_at < now() - interval '30 days'`);
      await rows(em, `/* forgetUsedTokens */ delete from refresh_token where used_at < now() - interval '7 days'`);
      await rows(
        em,
        `/* forgetPasswordResets */ delete from password_reset where expires_at < now() - interval '7 days'`,
      );
      await rows(
        em,
        `/* forgetEmailChanges */ delete from user_email_change where expires_at < now() - interval '30 days'`,
      );
      await rows(em, `/* forgetAgeRefusals */ delete from age_refusal where refused_at < $1`, [
        new Date(this.clock.now().getTime() - 7 * 86_400_000),
      ]);
      await rows(em, `/* forgetSignUps */ delete from sign_up where expires_at < $1`, [this.clock.now()]);
      // Whom somebody named and who never answered.
      await rows(
        em,
        `/* forgetHandOverAddresses */ update account_hand_over set new_owner_email = null where new_owner_email is not null and expires_at < now()`,
      );
      await forgetLogins(em, this.clock.now());
      await rows(em, `/* forgetInvitations */ delete from invitation where expires_at < now() - interval '30 days'`);
    });
  }

  /** The password was right: somebody knows it who does not have the device. */
  private async noteWrongCode(em: EntityManager, userId: string, accountId: string | undefined, origin: Origin) {
    const entered = await this.accountToEnter(em, userId, accountId);
    const fact = { action: 'session.two_factor_refused', target: { kind: 'User', id: userId } } as const;
    if (entered) await this.guards.audit.append(em, entered, [fact], userActor(userId, origin));
  }

  private async openForMember(em: EntityManager, userId: string, accountId: string | undefined, origin: Origin) {
    const entered = await this.accountToEnter(em, userId, accountId);
    if (!entered) return undefined;
    const opened = await this.open(em, entered, userId, origin);
    const fact = { action: 'session.created', target: { kind: 'Session', id: opened.sessionId } } as const;
    await this.guards.audit.append(em, entered, [fact], userActor(userId, origin));
    return opened;
  }

  private async accountToEnter(em: EntityManager, userId: string, accountId: string | undefined) {
    const membership = await firstRow<{ accountId: string }>(
      em,
      `/* membershipToEnter */
       select m.account_id as "accountId" from membership m join account a on a.id = m.account_id and a.erasing_at is null
       where m.user_id = $1 and ($2::uuid is null or m.account_id = $2) order by m.created_at limit 1`,
      [userId, accountId ?? null],
    );
    return membership?.accountId;
  }

  private async rotate(em: EntityManager, refreshToken: string, origin: Origin) {
    const now = this.clock.now();
    const found = await firstRow<{
      accountId: string;
      tokenHash: string;
      usedAt: string | null;
      sessionId: string;
      userId: string;
      isAlive: boolean;
      isSameClient: boolean;
    }>(
      em,
      `/* refreshTokenForUse */
       select t.account_id as "accountId", t.token_hash as "tokenHash", t.used_at as "usedAt", s.id as "sessionId",
         s.user_id as "userId", s.revoked_at is null and s.expires_at > $2 as "isAlive",
         s.ip is not distinct from $3 and s.user_agent is not distinct from $4 as "isSameClient"
       from refresh_token t join session s on s.account_id = t.account_id and s.id = t.session_id
       where t.token_hash = $1 for update of t, s`,
      [sha256(refreshToken), now, origin.ip, origin.userAgent?.slice(0, 300) ?? null],
    );
    if (!found?.isAlive) return undefined;
    if (found.usedAt !== null) {
      const isLostAnswer = found.isSameClient && now.getTime() - toDate(found.usedAt).getTime() <= graceSeconds * 1000;
      if (!isLostAnswer) {
        await rows(
          em,
          `/* endStolenSession */ update session set revoked_at = $3, revoked_reason = 'REFRESH_TOKEN_REUSED' where account_id = $1 and id = $2`,
          [found.accountId, found.sessionId, now],
        );
        const fact = { action: 'session.token_reused', target: { kind: 'Session', id: found.sessionId } } as const;
        await this.guards.audit.append(em, found.accountId, [fact], userActor(found.userId, origin));
        return { stolen: { sessionId: found.sessionId, accountId: found.accountId } };
      }
    }
    await rows(
      em,
      `/* useRefreshToken */ update refresh_token set used_at = coalesce(used_at, $3) where account_id = $1 and token_hash = $2`,
      [found.accountId, found.tokenHash, now],
    );
    await rows(em, `/* touchSession */ update session set last_used_at = $3 where account_id = $1 and id = $2`, [
      found.accountId,
      found.sessionId,
      now,
    ]);
    const next = await this.addRefreshToken(em, found.accountId, found.sessionId);
    return { sessionId: found.sessionId, accountId: found.accountId, userId: found.userId, refreshToken: next };
  }

  private async addRefreshToken(em: EntityManager, accountId: string, sessionId: string): Promise<string> {
    const refreshToken = randomSecret();
    await rows(
      em,
      `/* addRefreshToken */ insert into refresh_token (account_id, token_hash, session_id, created_at) values ($1, $2, $3, $4)`,
      [accountId, sha256(refreshToken), sessionId, this.clock.now()],
    );
    return refreshToken;
  }
}

/** Who is about to be deleted gets no session: they take it back first. @throws DomainError DELETION_PENDING */
async function assertStays(em: EntityManager, userId: string, accountId: string): Promise<void> {
  const user = await firstRow<{ leavingAt: string | null }>(
    em,
    `/* leavingUser */ select leaving_at as "leavingAt" from app_user where id = $1 for share`,
    [userId],
  );
  // Held until the end, as the session's own key holds it: who erases the account ends what was opened before.
  const account = await firstRow<{ isErasing: boolean }>(
    em,
    `/* enteredAccount */ select erasing_at is not null as "isErasing" from account where id = $1 for key share`,
    [accountId],
  );
  if (!account || account.isErasing) throw wrongCredentials();
  if (user?.leavingAt == null) return;
  const until = toDate(user.leavingAt).toISOString();
  throw new DomainError(
    accountErrors.DELETION_PENDING,
    `This user is to be deleted at ${until}; take that back with userDeletionCancel.`,
  );
}

const wrongCredentials = (): DomainError =>
  new DomainError(accountErrors.INVALID_CREDENTIALS, 'E-mail address or password is wrong.');
