import { firstRow, rows } from '../../platform/database/rows.js';
import type { Bus } from '../../platform/events/bus.js';
import type { Clock } from '../../platform/kernel/clock.js';
import { DomainError } from '../../platform/kernel/errors.js';
import type { Viewer } from '../../platform/kernel/viewer.js';
import type { AuditLog } from '../audit/audit.service.js';
import { announceEnded } from './access.events.js';
import { auditEverywhere } from './account-audit.js';
import { accountErrors } from './account.errors.js';
import type { AccountMails } from './account-mails.js';
import type { AttemptLimiter } from './attempt-limiter.js';
import { voidEmailChanges } from './email-change.queries.js';
import type { OperateWithJobs } from './operator-work.service.js';
import { assertStrongPassword, hashPassword, isPasswordRight } from './passwords.js';
import type { Origin } from './origin.js';
import { endSessionsOf, voidPasswordResets } from './user-access.queries.js';

/** A user's own password. */
export class PasswordService {
  constructor(
    private readonly operate: OperateWithJobs,
    private readonly limiter: AttemptLimiter,
    private readonly ground: { audit: AuditLog; mails: AccountMails },
    private readonly bus: Bus,
    private readonly clock: Clock,
  ) {}

  /**
   * Changes the password and ends every other session of the user, in all accounts; gives how many ended.
   * @throws DomainError INVALID_CREDENTIALS, WEAK_PASSWORD, TOO_MANY_ATTEMPTS
   */
  async change(
    viewer: Viewer,
    input: { currentPassword: string; newPassword: string },
    origin: Origin,
  ): Promise<number> {
    const userId = viewer.actorId!;
    await this.limiter.assertFree([`password-change:${userId}`]);
    const user = await this.operate('auth.change_password', (em) =>
      firstRow<{ email: string; passwordHash: string }>(
        em,
        `/* userForPassword */ select email, password_hash as "passwordHash" from app_user where id = $1`,
        [userId],
      ),
    );
    if (!(await isPasswordRight(user?.passwordHash, input.currentPassword))) {
      throw notTheCurrent();
    }
    assertStrongPassword(input.newPassword, user!.email, ['newPassword']);
    const passwordHash = await hashPassword(input.newPassword);
    const ended = await this.operate('auth.change_password', async (em, jobs) => {
      const [changed] = await rows(
        em,
        `/* changePassword */ update app_user set password_hash = $2 where id = $1 and password_hash = $3 returning id`,
        [userId, passwordHash, user!.passwordHash],
      );
      // Somebody else was faster; the current password is another one by now.
      if (!changed) throw notTheCurrent();
      // Mails that are under way lead nowhere any more: who reads them may be whom the change is to keep out.
      await voidPasswordResets(em, userId, this.clock.now());
      await voidEmailChanges(em, userId, this.clock.now());
      const sessions = await endSessionsOf(em, userId, 'PASSWORD_CHANGED', this.clock.now(), viewer.sessionId);
      jobs.push(await this.ground.mails.passwordChanged(em, this.clock.now(), user!.email));
      await auditEverywhere(em, this.ground.audit, userId, 'password.changed', origin);
      return sessions;
    });
    announceEnded(this.bus, ended);
    return ended.length;
  }
}

const notTheCurrent = (): DomainError =>
  new DomainError(accountErrors.INVALID_CREDENTIALS, 'This is not the current password.', ['currentPassword']);
