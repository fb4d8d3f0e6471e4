import type { EntityManager } from '@mikro-orm/sql';
import { firstRow, rows } from '../../platform/database/rows.js';
import type { Envelope } from '../../platform/crypto/envelope.js';
import type { Clock } from '../../platform/kernel/clock.js';
import { DomainError } from '../../platform/kernel/errors.js';
import type { AuditLog } from '../audit/audit.service.js';
import { accountErrors } from './account.errors.js';
import { auditEverywhere } from './account-audit.js';
import type { AccountMails } from './account-mails.js';
import type { AttemptLimiter } from './attempt-limiter.js';
import type { OperateWithJobs } from './operator-work.service.js';
import { isPasswordRight, isStillInForce } from './passwords.js';
import type { Origin } from './origin.js';
import { matchingStep, newRecoveryCodes, newTotpSecret, recoveryCodeHash, totpUri } from './totp.js';

/** What was proved before a second factor is changed. */
export interface StepUp {
  password: string;
  /** Of the second factor that is in force, or a recovery code. */
  totpCode: string;
}

interface Person {
  email: string;
  passwordHash: string;
  isOn: boolean;
}

const place = (userId: string): string => `two_factor|sealed_secret|${userId}`;

/** The second factor of a sign-in: codes of an authenticator app (TOTP, RFC 6238), and recovery codes. */
export class TwoFactorService {
  constructor(
    private readonly operate: OperateWithJobs,
    private readonly envelope: Envelope,
    private readonly limiter: AttemptLimiter,
    private readonly ground: { audit: AuditLog; mails: AccountMails },
    private readonly clock: Clock,
  ) {}

  /** Makes a secret that waits to be confirmed; one that waited before is forgotten. */
  async start(userId: string, password: string): Promise<{ secret: string; uri: string }> {
    const person = await this.prove(userId, password);
    if (person.isOn) throw new DomainError(accountErrors.TWO_FACTOR_ALREADY_ON, 'Switch the present one off first.');
    const secret = newTotpSecret();
    const [waiting] = await this.operate('auth.two_factor', (em) =>
      rows(
        em,
        `/* startTwoFactor */
         insert into two_factor (user_id, sealed_secret, created_at, last_step) values ($1, $2, $3, 0)
         on conflict (user_id) do update set sealed_secret = $2, created_at = $3 where two_factor.confirmed_at is null
         returning user_id`,
        [userId, this.envelope.seal(secret, place(userId)), this.clock.now()],
      ),
    );
    if (!waiting) throw new DomainError(accountErrors.TWO_FACTOR_ALREADY_ON, 'Switch the present one off first.');
    return { secret, uri: totpUri(secret, person.email) };
  }

  /** Puts the waiting secret in force, once the app has shown that it knows it; gives the recovery codes. */
  async confirm(userId: string, code: string, origin: Origin): Promise<string[]> {
    await this.limiter.assertFree([`two-factor:${userId}`]);
    return this.operate('auth.two_factor', async (em, jobs) => {
      const found = await firstRow<{ sealedSecret: string; confirmedAt: string | null; email: string }>(
        em,
        `/* twoFactorToConfirm */
         select t.sealed_secret as "sealedSecret", t.confirmed_at as "confirmedAt", u.email
         from two_factor t join app_user u on u.id = t.user_id where t.user_id = $1 for update of t`,
        [userId],
      );
      if (!found) throw new DomainError(accountErrors.TWO_FACTOR_NOT_STARTED, 'Start with `twoFactorEnableStart`.');
      if (found.confirmedAt) throw new DomainError(accountErrors.TWO_FACTOR_ALREADY_ON, 'It is in force already.');
      const step = matchingStep(this.envelope.open(found.sealedSecret, place(userId)), code, this.clock.now());
      if (step === undefined) throw wrongCode();
      await rows(
        em,
        `/* confirmTwoFactor */ update two_factor set confirmed_at = $2, last_step = $3 where user_id = $1`,
        [userId, this.clock.now(), step],
      );
      const codes = await this.renew(em, userId);
      jobs.push(await this.ground.mails.twoFactorChanged(em, this.clock.now(), found.email, true));
      await auditEverywhere(em, this.ground.audit, userId, 'two_factor.enabled', origin);
      return codes;
    });
  }

  /** Switches the second factor off. */
  async disable(userId: string, proof: StepUp, origin: Origin): Promise<void> {
    await this.withStepUp(userId, proof, async (em, person, jobs) => {
      await rows(em, `/* disableTwoFactor */ delete from two_factor where user_id = $1`, [userId]);
      jobs.push(await this.ground.mails.twoFactorChanged(em, this.clock.now(), person.email, false));
      await auditEverywhere(em, this.ground.audit, userId, 'two_factor.disabled', origin);
    });
  }

  /** Ten new recovery codes; the old ones are good no more. */
  renewCodes(userId: string, proof: StepUp, origin: Origin): Promise<string[]> {
    return this.withStepUp(userId, proof, async (em) => {
      const codes = await this.renew(em, userId);
      await auditEverywhere(em, this.ground.audit, userId, 'two_factor.recovery_codes_renewed', origin);
      return codes;
    });
  }

  /** Before a code is looked at. @throws DomainError TWO_FACTOR_REQUIRED, TOO_MANY_ATTEMPTS */
  async assertMayTry(userId: string, code: string | null | undefined): Promise<string> {
    if (!code?.trim()) {
      throw new DomainError(accountErrors.TWO_FACTOR_REQUIRED, 'Give a code of your authenticator app.', ['totpCode']);
    }
    await this.limiter.assertFree([`two-factor:${userId}`]);
    return code;
  }

  /** Whether the code passes; it is used up by that. True where no second factor is in force. */
  async pass(em: EntityManager, userId: string, code: string | undefined): Promise<boolean> {
    const factor = await firstRow<{ sealedSecret: string }>(
      em,
      `/* twoFactorInForce */
       select sealed_secret as "sealedSecret" from two_factor where user_id = $1 and confirmed_at is not null for update`,
      [userId],
    );
    if (!factor) return true;
    if (code === undefined) return false;
    const now = this.clock.now();
    const step = matchingStep(this.envelope.open(factor.sealedSecret, place(userId)), code, now);
    const used =
      step === undefined
        ? await rows(
            em,
            `/* useRecoveryCode */
             update recovery_code set used_at = $3 where user_id = $1 and code_hash = $2 and used_at is null returning 1`,
            [userId, recoveryCodeHash(code), now],
          )
        : await rows(
            em,
            `/* useStep */ update two_factor set last_step = $2 where user_id = $1 and last_step < $2 returning 1`,
            [userId, step],
          );
    return used.length > 0;
  }

  private async withStepUp<T>(
    userId: string,
    { password, totpCode }: StepUp,
    work: (em: EntityManager, person: Person, jobs: Parameters<Parameters<OperateWithJobs>[1]>[1]) => Promise<T>,
  ): Promise<T> {
    const person = await this.prove(userId, password);
    if (!person.isOn) throw new DomainError(accountErrors.TWO_FACTOR_NOT_ON, 'No second factor is in force.');
    const code = await this.assertMayTry(userId, totpCode);
    return this.operate('auth.two_factor', async (em, jobs) => {
      if (!(await isStillInForce(em, userId, person.passwordHash))) throw notThePassword();
      if (!(await this.pass(em, userId, code))) throw wrongCode();
      return work(em, person, jobs);
    });
  }

  private async prove(userId: string, password: string): Promise<Person> {
    await this.limiter.assertFree([`password-change:${userId}`]);
    const person = await this.operate('auth.two_factor', (em) =>
      firstRow<Person>(
        em,
        `/* personForTwoFactor */
         select u.email, u.password_hash as "passwordHash", t.confirmed_at is not null as "isOn"
         from app_user u left join two_factor t on t.user_id = u.id where u.id = $1`,
        [userId],
      ),
    );
    if (!(await isPasswordRight(person?.passwordHash, password))) throw notThePassword();
    return person!;
  }

  private async renew(em: EntityManager, userId: string): Promise<string[]> {
    const codes = newRecoveryCodes();
    await rows(em, `/* forgetRecoveryCodes */ delete from recovery_code where user_id = $1`, [userId]);
    await rows(
      em,
      `/* addRecoveryCodes */ insert into recovery_code (user_id, code_hash) select $1, unnest($2::text[])`,
      [userId, codes.map(recoveryCodeHash)],
    );
    return codes;
  }
}

/** The code is none, or was used. */
export const wrongCode = (): DomainError =>
  new DomainError(accountErrors.TWO_FACTOR_WRONG, 'The code is wrong, over, or was used before.', ['totpCode']);

const notThePassword = (): DomainError =>
  new DomainError(accountErrors.INVALID_CREDENTIALS, 'This is not the current password.', ['password']);
