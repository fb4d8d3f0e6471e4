import type { EntityManager } from '@mikro-orm/sql';
import { firstRow, rows } from '../../platform/database/rows.js';
import { sha256 } from '../../platform/crypto/keyed-hash.js';
import type { Clock } from '../../platform/kernel/clock.js';
import { DomainError, kernelErrors } from '../../platform/kernel/errors.js';
import type { Viewer } from '../../platform/kernel/viewer.js';
import type { AuditLog } from '../audit/audit.service.js';
import { LoginOutcome } from '../logins/login.entity.js';
import { recordLogin } from '../logins/login.service.js';
import { userActor } from './account-audit.js';
import { accountErrors } from './account.errors.js';
import type { AttemptLimiter } from './attempt-limiter.js';
import type { OperateWithJobs } from './operator-work.service.js';
import type { Origin } from './origin.js';
import { isPasswordRight, isStillInForce } from './passwords.js';
import { wrongCode, type TwoFactorService } from './two-factor.service.js';

/** So long a proof is fresh. */
export const stepUpMinutes = 10;

/** What is proved: the password, and the second factor where one is in force. */
export interface Proof {
  password: string;
  totpCode?: string | null;
}

interface Known {
  id: string;
  passwordHash: string;
  hasTwoFactor: boolean;
}

/** A fresh proof of who acts, for what cannot be undone: a session may have been stolen. */
export class StepUpService {
  constructor(
    private readonly operate: OperateWithJobs,
    private readonly guards: { limiter: AttemptLimiter; twoFactor: TwoFactorService; audit: AuditLog },
    private readonly clock: Clock,
  ) {}

  /** Marks the viewer's session as freshly proved; gives until when. @throws DomainError INVALID_CREDENTIALS, TWO_FACTOR_REQUIRED, TWO_FACTOR_WRONG, TOO_MANY_ATTEMPTS, FORBIDDEN */
  async stepUp(viewer: Viewer, proof: Proof, origin: Origin): Promise<Date> {
    assertPerson(viewer);
    const userId = viewer.actorId!;
    await this.guards.limiter.assertFree([`password-change:${userId}`, `sign-in-ip:${origin.ip}`]);
    const user = await this.find('id', userId);
    return this.prove(user, proof, origin, wrongPassword, async (em) => {
      const now = this.clock.now();
      await rows(
        em,
        `/* stepUp */ update session set stepped_up_at = $4 where account_id = $1 and id = $2 and user_id = $3 and revoked_at is null`,
        [viewer.accountId, viewer.sessionId, userId, now],
      );
      const fact = { action: 'session.stepped_up', target: { kind: 'Session', id: viewer.sessionId! } } as const;
      await this.guards.audit.append(em, viewer.accountId, [fact], userActor(userId, origin));
      return new Date(now.getTime() + stepUpMinutes * 60_000);
    });
  }

  /** Who proves to be the user of an address, without being signed in; slowed down together with signing in. */
  async identify(email: string, proof: Proof, origin: Origin): Promise<string> {
    const address = email.trim().toLowerCase();
    await this.guards.limiter.assertFree([`sign-in:${sha256(address)}`, `sign-in-ip:${origin.ip}`]);
    const user = await this.find('email', address);
    return this.prove(user, proof, origin, wrongCredentials, async () => user!.id);
  }

  private find(column: 'id' | 'email', value: string): Promise<Known | undefined> {
    return this.operate('auth.step_up', (em) =>
      firstRow<Known>(
        em,
        `/* userToProve */
         select u.id, u.password_hash as "passwordHash", t.confirmed_at is not null as "hasTwoFactor"
         from app_user u left join two_factor t on t.user_id = u.id where u.${column} = $1 and u.erased_at is null`,
        [value],
      ),
    );
  }

  private async prove<T>(
    user: Known | undefined,
    { password, totpCode }: Proof,
    origin: Origin,
    refused: () => DomainError,
    work: (em: EntityManager) => Promise<T>,
  ): Promise<T> {
    const isRight = await isPasswordRight(user?.passwordHash, password);
    if (!user || !isRight) {
      await this.operate('auth.step_up', (em) =>
        this.record(em, user?.id ?? null, LoginOutcome.WRONG_PASSWORD, origin),
      );
      throw refused();
    }
    const { limiter: _, twoFactor } = this.guards;
    const code = user.hasTwoFactor ? await twoFactor.assertMayTry(user.id, totpCode) : undefined;
    const proved = await this.operate('auth.step_up', async (em) => {
      if (!(await isStillInForce(em, user.id, user.passwordHash))) throw refused();
      if (await twoFactor.pass(em, user.id, code)) return { done: await work(em) };
      // What is thrown is undone, and with it that somebody tried.
      await this.record(em, user.id, LoginOutcome.WRONG_CODE, origin);
      return undefined;
    });
    if (!proved) throw wrongCode();
    return proved.done;
  }

  /** A wrong guess is a try to sign in, wherever it is made. */
  private record(em: EntityManager, userId: string | null, outcome: LoginOutcome, origin: Origin): Promise<void> {
    return recordLogin(em, userId, outcome, origin, this.clock.now());
  }
}

/** What a program can never do, whatever its key may. @throws DomainError FORBIDDEN */
export function assertPerson(viewer: Viewer): void {
  if (viewer.kind !== 'user' || !viewer.sessionId)
    throw new DomainError(kernelErrors.FORBIDDEN, 'Only a person who is signed in does this; an API key cannot.');
}

/** Before what cannot be undone; in its transaction, whichever role that speaks as. @throws DomainError FORBIDDEN, STEP_UP_REQUIRED */
export async function assertSteppedUp(em: EntityManager, viewer: Viewer, now: Date): Promise<void> {
  assertPerson(viewer);
  const fresh = await rows(
    em,
    `/* steppedUp */ select 1 from session where account_id = $1 and id = $2 and user_id = $3 and stepped_up_at > $4`,
    [viewer.accountId, viewer.sessionId, viewer.actorId, new Date(now.getTime() - stepUpMinutes * 60_000)],
  );
  if (fresh.length === 0) {
    throw new DomainError(
      accountErrors.STEP_UP_REQUIRED,
      'Prove who you are with `sessionStepUp` first, and call again within ten minutes.',
    );
  }
}

const wrongPassword = (): DomainError =>
  new DomainError(accountErrors.INVALID_CREDENTIALS, 'This is not the current password.', ['password']);

const wrongCredentials = (): DomainError =>
  new DomainError(accountErrors.INVALID_CREDENTIALS, 'E-mail address or password is wrong.');
