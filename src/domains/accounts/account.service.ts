import type { EntityManager } from '@mikro-orm/sql';
import type { Database } from '../../platform/database/database.js';
import { firstRow, rows } from '../../platform/database/rows.js';
import type { Clock } from '../../platform/kernel/clock.js';
import { DomainError, invalidInput } from '../../platform/kernel/errors.js';
import { readLine } from '../../platform/kernel/texts.js';
import { newId } from '../../platform/kernel/ids.js';
import { userActor } from './account-audit.js';
import { accountErrors } from './account.errors.js';
import { assertStrongPassword, hashPassword } from './passwords.js';
import { Role } from './permissions.js';
import type { Origin } from './origin.js';
import type { DoorGuards, IssuedSession, SessionService } from './session.service.js';

/** What a business gives to sign up. */
export interface SignUp {
  email: string;
  password: string;
  fullName: string;
  businessName: string;
  acceptedPolicyVersion: string;
  isAtLeastSixteen: boolean;
}

/** A sign-up that was checked; the password is kept as its hash alone. */
export interface ReadySignUp {
  email: string;
  fullName: string;
  businessName: string;
  passwordHash: string;
  policyVersion: string;
}

const emailPattern = /^[^\s@]{1,64}@[^\s@]{1,190}\.[^\s@]{2,63}$/;

/** Lower-cased and trimmed. @throws DomainError INVALID_INPUT */
export function readEmail(email: string, path: string[]): string {
  const plain = email.trim().toLowerCase();
  if (!emailPattern.test(plain)) throw invalidInput('This is not an e-mail address.', path);
  return plain;
}

/** A name, in one line. @throws DomainError INVALID_INPUT */
export const readName = (name: string, path: string[], max = 120): string => readLine(name, max, path);

/** The birth of accounts. */
export class AccountService {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionService,
    private readonly guards: Pick<DoorGuards, 'limiter' | 'audit' | 'ages'>,
    private readonly clock: Clock,
  ) {}

  /** Account, its first user as OWNER, the accepted policy and a session: all in one transaction, or none. */
  async signUp(input: SignUp, origin: Origin): Promise<IssuedSession> {
    const ready = await this.prepare(input, origin);
    return this.open(origin, async (em) => {
      await this.assertPolicy(em, ready.policyVersion);
      return { ...ready, acceptedAt: this.clock.now() };
    });
  }

  /** What was given, checked and fit to be kept. @throws DomainError INVALID_INPUT, WEAK_PASSWORD, TOO_YOUNG, TOO_MANY_ATTEMPTS */
  async prepare(input: SignUp, origin: Origin): Promise<ReadySignUp> {
    await this.guards.limiter.assertFree([`sign-up-ip:${origin.ip}`]);
    const email = readEmail(input.email, ['email']);
    const fullName = readName(input.fullName, ['fullName']);
    const businessName = readName(input.businessName, ['businessName']);
    assertStrongPassword(input.password, email, ['password']);
    await this.guards.ages.assertOldEnough(email, input.isAtLeastSixteen, origin);
    const passwordHash = await hashPassword(input.password);
    return { email, fullName, businessName, passwordHash, policyVersion: input.acceptedPolicyVersion };
  }

  /** @throws DomainError POLICY_VERSION_NOT_CURRENT */
  async assertPolicy(em: EntityManager, version: string): Promise<void> {
    const current = await firstRow<{ version: string | null }>(
      em,
      `/* policyInForce */ select policy_in_force($1) as version`,
      [this.clock.now()],
    );
    if (!current?.version || current.version !== version) {
      throw new DomainError(
        accountErrors.POLICY_VERSION_NOT_CURRENT,
        `Accept the policy in force, version ${current?.version ?? '(none)'}.`,
        ['acceptedPolicyVersion'],
      );
    }
  }

  /** Opens an account by what `read` gives inside the same transaction. @throws DomainError EMAIL_TAKEN */
  async open(
    origin: Origin,
    read: (em: EntityManager) => Promise<ReadySignUp & { acceptedAt: Date }>,
  ): Promise<IssuedSession> {
    const opened = await this.database.operate('auth.sign_up', async (em) => {
      const { email, fullName, businessName, passwordHash, policyVersion, acceptedAt } = await read(em);
      const now = this.clock.now();
      const accountId = newId();
      const userId = newId();
      const [user] = await rows(
        em,
        `/* addUser */
         insert into app_user (id, email, full_name, password_hash, is_at_least_sixteen, created_at)
         values ($1, $2, $3, $4, true, $5) on conflict (email) do nothing returning id`,
        [userId, email, fullName, passwordHash, now],
      );
      if (!user)
        throw new DomainError(accountErrors.EMAIL_TAKEN, 'This e-mail address has an account; sign in.', ['email']);
      await rows(em, `/* addAccount */ insert into account (id, name, created_at) values ($1, $2, $3)`, [
        accountId,
        businessName,
        now,
      ]);
      await rows(em, `/* addEventHead */ insert into event_head (account_id) values ($1)`, [accountId]);
      await rows(
        em,
        `/* addMember */ insert into membership (account_id, id, user_id, role, created_at) values ($1, $2, $3, $4, $5)`,
        [accountId, newId(), userId, Role.OWNER, now],
      );
      await rows(
        em,
        `/* acceptPolicy */
         insert into policy_acceptance (account_id, id, user_id, version, accepted_at, ip, user_agent)
         values ($1, $2, $3, $4, $5, $6, $7)`,
        [accountId, newId(), userId, policyVersion, acceptedAt, origin.ip, origin.userAgent?.slice(0, 300) ?? null],
      );
      const fact = { action: 'account.signed_up', target: { kind: 'Account', id: accountId } } as const;
      await this.guards.audit.append(em, accountId, [fact], userActor(userId, origin));
      return this.sessions.open(em, accountId, userId, origin);
    });
    return this.sessions.withAccessToken(opened);
  }
}
