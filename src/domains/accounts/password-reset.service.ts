import { setTimeout } from 'node:timers/promises';
import { firstRow, rows } from '../../platform/database/rows.js';
import { randomSecret, sha256 } from '../../platform/crypto/keyed-hash.js';
import type { Bus } from '../../platform/events/bus.js';
import type { Clock } from '../../platform/kernel/clock.js';
import { DomainError } from '../../platform/kernel/errors.js';
import type { AuditLog } from '../audit/audit.service.js';
import { announceEnded } from './access.events.js';
import { accountErrors } from './account.errors.js';
import { auditEverywhere } from './account-audit.js';
import type { AccountMails } from './account-mails.js';
import { readEmail } from './account.service.js';
import type { AttemptLimiter } from './attempt-limiter.js';
import { voidEmailChanges } from './email-change.queries.js';
import type { OperateWithJobs } from './operator-work.service.js';
import { assertStrongPassword, hashPassword } from './passwords.js';
import type { Origin } from './origin.js';
import { endSessionsOf, voidPasswordResets } from './user-access.queries.js';

const goodForMs = 3_600_000;
/** Every answer takes this long at least: whether mail is written must not be heard from outside. */
const answerAfterMs = 250;

/** A new password for who lost the old one: whoever reads the mail of the address may choose it. */
export class PasswordResetService {
  constructor(
    private readonly operate: OperateWithJobs,
    private readonly limiter: AttemptLimiter,
    private readonly ground: { audit: AuditLog; mails: AccountMails },
    private readonly bus: Bus,
    private readonly clock: Clock,
  ) {}

  /** Mails a token, if anybody has this address. The answer is the same. @throws DomainError TOO_MANY_ATTEMPTS */
  async request(givenEmail: string, origin: Origin): Promise<void> {
    const email = readEmail(givenEmail, ['email']);
    await this.limiter.assertFree([`password-reset:${sha256(email)}`, `password-reset-ip:${origin.ip}`]);
    const work = this.operate('auth.password_reset', async (em, jobs) => {
      const user = await firstRow<{ id: string }>(em, `/* userToReset */ select id from app_user where email = $1`, [
        email,
      ]);
      if (!user) return;
      const token = randomSecret();
      const now = this.clock.now();
      await rows(
        em,
        `/* addPasswordReset */
         insert into password_reset (token_hash, user_id, created_at, expires_at) values ($1, $2, $3, $4)`,
        [sha256(token), user.id, now, new Date(now.getTime() + goodForMs)],
      );
      jobs.push(await this.ground.mails.passwordReset(em, now, email, token));
      await auditEverywhere(em, this.ground.audit, user.id, 'password.reset_requested', origin);
    });
    await Promise.all([work, setTimeout(answerAfterMs)]);
  }

  /** Sets the password by a mailed token, and ends every session of the user; gives how many ended. */
  async reset(input: { token: string; newPassword: string }, origin: Origin): Promise<number> {
    await this.limiter.assertFree([`password-reset-ip:${origin.ip}`]);
    const tokenHash = sha256(input.token);
    const known = await this.operate('auth.password_reset', (em) =>
      firstRow<{ userId: string; email: string }>(
        em,
        `/* passwordReset */
         select r.user_id as "userId", u.email from password_reset r join app_user u on u.id = r.user_id
         where r.token_hash = $1 and r.used_at is null and r.expires_at > $2`,
        [tokenHash, this.clock.now()],
      ),
    );
    if (!known) throw invalidToken();
    const { userId, email } = known;
    assertStrongPassword(input.newPassword, email, ['newPassword']);
    const passwordHash = await hashPassword(input.newPassword);
    const ended = await this.operate('auth.password_reset', async (em, jobs) => {
      const now = this.clock.now();
      const [taken] = await rows(
        em,
        `/* takePasswordReset */
         update password_reset set used_at = $2 where token_hash = $1 and used_at is null and expires_at > $2 returning 1`,
        [tokenHash, now],
      );
      if (!taken) throw invalidToken();
      // Other links that are under way lead nowhere any more.
      await voidPasswordResets(em, userId, now);
      await voidEmailChanges(em, userId, now);
      await rows(em, `/* resetPassword */ update app_user set password_hash = $2 where id = $1`, [
        userId,
        passwordHash,
      ]);
      const sessions = await endSessionsOf(em, userId, 'PASSWORD_RESET', now);
      jobs.push(await this.ground.mails.passwordChanged(em, now, email));
      await auditEverywhere(em, this.ground.audit, userId, 'password.reset', origin);
      return sessions;
    });
    announceEnded(this.bus, ended);
    return ended.length;
  }
}

const invalidToken = (): DomainError =>
  new DomainError(accountErrors.INVALID_RESET_TOKEN, 'Ask for a new mail.', ['token']);
