import type { EntityManager } from '@mikro-orm/sql';
import type { Envelope } from '../crypto/envelope.js';
import { rows } from '../database/rows.js';
import type { JobRequest, Scope } from '../database/scope.js';
import { jobRequest } from '../jobs/job-queue.js';
import { newId } from '../kernel/ids.js';
import { htmlOf, subjectOf, textOf, type MailContent } from './mail-text.js';
import { mailSendJob } from './mail.jobs.js';

/** What is sealed in a mail's row. */
export interface SealedMail {
  to: string;
  subject: string;
  text: string;
  html: string;
  /** Where one click ends mails of this topic. */
  unsubscribeUrl?: string;
}

/** What makes a mail one that a person may do without: it does not go out after they said so. */
export interface OptionalMail {
  topic: string;
  userId: string;
  /** Takes a POST without a sign-in (RFC 8058). */
  unsubscribeUrl: string;
}

/** Where a mail's sealed words belong. */
export const mailPlace = (id: string): string => `mail|sealed|${id}`;

/** Where mails are left, in the transaction that has the reason for them; they go out when it has committed. */
export class MailOutbox {
  constructor(private readonly envelope: Envelope) {}

  /** Leaves a mail in the verb's transaction. `aboutId`: the conversation that it tells of, or the contact that it goes to, with which it is erased. */
  async post(scope: Scope, kind: string, to: string, content: MailContent, aboutId?: string): Promise<void> {
    const now = scope.clock.now();
    scope.outbox.jobs.push(await this.add(scope.em, scope.accountId, now, kind, to, content, undefined, aboutId));
  }

  /** Leaves a mail in an operator's transaction; insert the job in it as well, and announce it after the commit. */
  async add(
    em: EntityManager,
    accountId: string | null,
    now: Date,
    kind: string,
    to: string,
    content: MailContent,
    optional?: OptionalMail,
    aboutId?: string,
  ): Promise<JobRequest> {
    const id = newId();
    const mail: SealedMail = {
      to,
      subject: subjectOf(content),
      text: textOf(content),
      html: htmlOf(content),
      ...(optional ? { unsubscribeUrl: optional.unsubscribeUrl } : {}),
    };
    await rows(
      em,
      `/* postMail */
       insert into mail (id, account_id, kind, state, sealed, tries, created_at, topic, user_id, about_id)
       values ($1, $2, $3, 'QUEUED', $4, 0, $5, $6, $7, $8)`,
      [
        id,
        accountId,
        kind,
        this.envelope.seal(JSON.stringify(mail), mailPlace(id)),
        now,
        optional?.topic ?? null,
        optional?.userId ?? null,
        aboutId ?? null,
      ],
    );
    return jobRequest(mailSendJob, { mailId: id });
  }
}
