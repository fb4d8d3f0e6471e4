import { setTimeout } from 'node:timers/promises';
import type { EntityManager } from '@mikro-orm/sql';
import { randomSecret, sha256 } from '../../platform/crypto/keyed-hash.js';
import { firstRow, rows } from '../../platform/database/rows.js';
import type { JobRequest } from '../../platform/database/scope.js';
import type { Bus } from '../../platform/events/bus.js';
import type { Clock } from '../../platform/kernel/clock.js';
import { DomainError, invalidInput, notFound } from '../../platform/kernel/errors.js';
import { newId } from '../../platform/kernel/ids.js';
import type { Viewer } from '../../platform/kernel/viewer.js';
import { isMailAddress } from '../../platform/mail/mail-address.js';
import type { AuditLog } from '../audit/audit.service.js';
import { announceEnded, type EndedSession } from './access.events.js';
import { auditEverywhere } from './account-audit.js';
import { accountErrors } from './account.errors.js';
import { readEmail } from './account.service.js';
import type { AttemptLimiter } from './attempt-limiter.js';
import type { EmailChangeMails } from './email-change-mails.js';
import {
  addEmailChange,
  endEmailChange,
  isAddressTaken,
  lockEmailChange,
  voidEmailChanges,
  type EmailChangeRow,
} from './email-change.queries.js';
import type { UserEmailChange } from './email-change.type.js';
import type { OperateWithJobs } from './operator-work.service.js';
import type { Origin } from './origin.js';
import { assertPerson, assertSteppedUp } from './step-up.service.js';
import { endSessionsOf, voidPasswordResets } from './user-access.queries.js';

const goodForMs = 86_400_000;
/** Every answer to a request takes this long at least: whether somebody has the new address must not be heard from outside. */
const answerAfterMs = 250;
const uniqueViolation = '23505';

/** What a confirmation led to. */
export interface Confirmed {
  isChanged: boolean;
  endedSessionCount: number | null;
}

/** Changes of a user's own address: both addresses say yes, or nothing happens. */
export class EmailChangeService {
  constructor(
    private readonly operate: OperateWithJobs,
    private readonly limiter: AttemptLimiter,
    private readonly ground: { audit: AuditLog; mails: EmailChangeMails },
    private readonly bus: Bus,
    private readonly clock: Clock,
  ) {}

  /**
   * Asks both addresses; a request of before is over. The answer is the same where somebody has the new address.
   * @throws DomainError FORBIDDEN, STEP_UP_REQUIRED, INVALID_INPUT, TOO_MANY_ATTEMPTS
   */
  async request(viewer: Viewer, givenEmail: string, origin: Origin): Promise<UserEmailChange> {
    assertPerson(viewer);
    const newEmail = readEmail(givenEmail, ['newEmail']);
    if (!isMailAddress(newEmail)) throw invalidInput('No mail can be sent to this address.', ['newEmail']);
    // Only who has proved themselves may use up what an address takes in mails.
    await this.operate('auth.email_change', (em) => assertSteppedUp(em, viewer, this.clock.now()));
    await this.limiter.assertFree([`email-change:${viewer.actorId}`, `email-change-to:${sha256(newEmail)}`]);
    const work = this.operate('auth.email_change', (em, jobs) => this.begin(em, jobs, viewer, newEmail, origin));
    const [change] = await Promise.all([work, setTimeout(answerAfterMs)]);
    return change;
  }

  /** Says yes for the address that the token went to; the second yes makes the change. @throws DomainError INVALID_EMAIL_CHANGE_TOKEN, EMAIL_TAKEN, TOO_MANY_ATTEMPTS */
  async confirm(token: string, origin: Origin): Promise<Confirmed> {
    await this.limiter.assertFree([`email-change-ip:${origin.ip}`]);
    const outcome = await this.operate('auth.email_change', (em, jobs) =>
      this.sayYes(em, jobs, sha256(token), origin),
    ).catch((error: { code?: string }) => {
      // Somebody signed up with the address, or moved to it, at this very moment.
      if (error.code === uniqueViolation) return 'taken' as const;
      throw error;
    });
    if (outcome === 'taken') throw new DomainError(accountErrors.EMAIL_TAKEN, 'Another user has this address by now.');
    if (outcome === 'waits') return { isChanged: false, endedSessionCount: null };
    announceEnded(this.bus, outcome);
    return { isChanged: true, endedSessionCount: outcome.length };
  }

  /** Ends the request; nothing changes. @throws DomainError INVALID_EMAIL_CHANGE_TOKEN, TOO_MANY_ATTEMPTS */
  async refuse(token: string, origin: Origin): Promise<void> {
    await this.limiter.assertFree([`email-change-ip:${origin.ip}`]);
    await this.operate('auth.email_change', async (em, jobs) => {
      const now = this.clock.now();
      const change = await lockEmailChange(em, sha256(token), now);
      if (!change) throw invalidToken();
      await endEmailChange(em, change.id, 'REFUSED', now);
      jobs.push(await this.ground.mails.refused(em, now, change.oldEmail));
      await auditEverywhere(em, this.ground.audit, change.userId, 'user.email_change_refused', origin);
    });
  }

  private async begin(
    em: EntityManager,
    jobs: JobRequest[],
    viewer: Viewer,
    newEmail: string,
    origin: Origin,
  ): Promise<UserEmailChange> {
    const { mails, audit } = this.ground;
    const userId = viewer.actorId!;
    const now = this.clock.now();
    const user = await firstRow<{ email: string }>(
      em,
      `/* lockChangingUser */ select email from app_user where id = $1 and leaving_at is null and erased_at is null for update`,
      [userId],
    );
    if (!user) throw notFound('User');
    if (user.email === newEmail) throw invalidInput('This is the address of now.', ['newEmail']);
    await voidEmailChanges(em, userId, now);
    const isTaken = await isAddressTaken(em, newEmail);
    const [oldToken, newToken] = [randomSecret(), randomSecret()];
    const change = await addEmailChange(em, {
      id: newId(),
      userId,
      sessionId: viewer.sessionId!,
      oldEmail: user.email,
      newEmail,
      oldTokenHash: sha256(oldToken),
      newTokenHash: sha256(newToken),
      now,
      expiresAt: new Date(now.getTime() + goodForMs),
    });
    jobs.push(await mails.askOld(em, now, user.email, newEmail, oldToken));
    jobs.push(isTaken ? await mails.addressTaken(em, now, newEmail) : await mails.askNew(em, now, newEmail, newToken));
    await auditEverywhere(em, audit, userId, 'user.email_change_requested', origin);
    return change!;
  }

  private async sayYes(
    em: EntityManager,
    jobs: JobRequest[],
    tokenHash: string,
    origin: Origin,
  ): Promise<'waits' | 'taken' | EndedSession[]> {
    const now = this.clock.now();
    const change = await lockEmailChange(em, tokenHash, now);
    const isOld = change?.oldTokenHash === tokenHash;
    if (!change || (isOld ? change.isOldConfirmed : change.isNewConfirmed)) throw invalidToken();
    await rows(
      em,
      `/* confirmEmailChange */
       update user_email_change set old_confirmed_at = case when $2 then $3 else old_confirmed_at end,
         new_confirmed_at = case when $2 then new_confirmed_at else $3 end where id = $1`,
      [change.id, isOld, now],
    );
    if (!(isOld ? change.isNewConfirmed : change.isOldConfirmed)) {
      await auditEverywhere(em, this.ground.audit, change.userId, 'user.email_change_confirmed', origin);
      return 'waits';
    }
    if (await isAddressTaken(em, change.newEmail)) {
      await endEmailChange(em, change.id, 'VOID', now);
      return 'taken';
    }
    return this.change(em, jobs, change, origin);
  }

  private async change(
    em: EntityManager,
    jobs: JobRequest[],
    { id, userId, sessionId, oldEmail, newEmail }: EmailChangeRow,
    origin: Origin,
  ): Promise<EndedSession[]> {
    const { mails, audit } = this.ground;
    const now = this.clock.now();
    await rows(em, `/* changeEmail */ update app_user set email = $2 where id = $1`, [userId, newEmail]);
    await endEmailChange(em, id, 'DONE', now);
    await voidPasswordResets(em, userId, now);
    await rows(em, `/* forgetOldAddress */ delete from invitation where email = $1 and accepted_at is not null`, [
      oldEmail,
    ]);
    const ended = await endSessionsOf(em, userId, 'EMAIL_CHANGED', now, sessionId);
    jobs.push(await mails.changedOld(em, now, oldEmail), await mails.changedNew(em, now, newEmail));
    await auditEverywhere(em, audit, userId, 'user.email_changed', origin);
    return ended;
  }
}

const invalidToken = (): DomainError =>
  new DomainError(accountErrors.INVALID_EMAIL_CHANGE_TOKEN, 'Ask for the change anew.', ['token']);
