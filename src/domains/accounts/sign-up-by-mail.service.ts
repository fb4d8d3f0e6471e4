import { setTimeout } from 'node:timers/promises';
import { randomSecret, sha256 } from '../../platform/crypto/keyed-hash.js';
import { firstRow, rows, toDate } from '../../platform/database/rows.js';
import type { Clock } from '../../platform/kernel/clock.js';
import { DomainError } from '../../platform/kernel/errors.js';
import { newId } from '../../platform/kernel/ids.js';
import type { AccountMails } from './account-mails.js';
import { accountErrors } from './account.errors.js';
import type { AccountService, SignUp } from './account.service.js';
import type { AttemptLimiter } from './attempt-limiter.js';
import { isAddressTaken } from './email-change.queries.js';
import type { OperateWithJobs } from './operator-work.service.js';
import type { Origin } from './origin.js';
import type { IssuedSession } from './session.service.js';

const goodForMs = 86_400_000;
/** Every answer takes this long at least: whether somebody has the address must not be heard from outside. */
const answerAfterMs = 250;

/** Sign-ups that their address confirms first: no answer tells whose address is known, and nobody signs up with a stranger's. */
export class SignUpByMail {
  constructor(
    private readonly operate: OperateWithJobs,
    private readonly accounts: AccountService,
    private readonly limiter: AttemptLimiter,
    private readonly mails: AccountMails,
    private readonly clock: Clock,
  ) {}

  /** Mails a link to the address, or tells its user that they are one already. The answer is the same. @throws DomainError as `AccountService.signUp`, but never EMAIL_TAKEN */
  async request(input: SignUp, origin: Origin): Promise<void> {
    const ready = await this.accounts.prepare(input, origin);
    await this.limiter.assertFree([`sign-up-to:${sha256(ready.email)}`]);
    const work = this.operate('auth.sign_up', async (em, jobs) => {
      const now = this.clock.now();
      await this.accounts.assertPolicy(em, ready.policyVersion);
      const isTaken = await isAddressTaken(em, ready.email);
      const token = randomSecret();
      await rows(em, `/* forgetSignUps */ delete from sign_up where expires_at < $1`, [now]);
      await rows(
        em,
        `/* addSignUp */
         insert into sign_up (id, email, full_name, business_name, password_hash, policy_version, token_hash, ip,
           user_agent, created_at, expires_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
        [
          newId(),
          isTaken ? null : ready.email,
          ready.fullName,
          ready.businessName,
          ready.passwordHash,
          ready.policyVersion,
          sha256(token),
          origin.ip,
          origin.userAgent?.slice(0, 300) ?? null,
          now,
          new Date(now.getTime() + goodForMs),
        ],
      );
      jobs.push(
        isTaken
          ? await this.mails.signUpTaken(em, now, ready.email)
          : await this.mails.signUp(em, now, ready.email, token),
      );
    });
    await Promise.all([work, setTimeout(answerAfterMs)]);
  }

  /** Opens the account that was asked for. @throws DomainError INVALID_SIGN_UP_TOKEN, EMAIL_TAKEN, TOO_MANY_ATTEMPTS */
  async confirm(token: string, origin: Origin): Promise<IssuedSession> {
    await this.limiter.assertFree([`sign-up-ip:${origin.ip}`]);
    return this.accounts.open(origin, async (em) => {
      const asked = await firstRow<{
        email: string;
        fullName: string;
        businessName: string;
        passwordHash: string;
        policyVersion: string;
        acceptedAt: string;
      }>(
        em,
        `/* takeSignUp */
         delete from sign_up where token_hash = $1 and email is not null and expires_at > $2
         returning email, full_name as "fullName", business_name as "businessName", password_hash as "passwordHash",
           policy_version as "policyVersion", created_at as "acceptedAt"`,
        [sha256(token), this.clock.now()],
      );
      if (!asked) throw new DomainError(accountErrors.INVALID_SIGN_UP_TOKEN, 'Sign up anew.', ['token']);
      // Others that wait for the same address lead nowhere any more.
      await rows(em, `/* dropSignUps */ delete from sign_up where email = $1`, [asked.email]);
      return { ...asked, acceptedAt: toDate(asked.acceptedAt) };
    });
  }
}
