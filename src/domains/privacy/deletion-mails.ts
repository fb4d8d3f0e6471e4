import type { EntityManager } from '@mikro-orm/sql';
import type { JobRequest, Scope } from '../../platform/database/scope.js';
import type { MailOutbox } from '../../platform/mail/mail-outbox.js';

const day = (at: Date): string => `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`;

/** The mails of those who leave. The receipt stands behind the `#`, which browsers send to no server. */
export class DeletionMails {
  constructor(
    private readonly outbox: MailOutbox,
    private readonly appUrl: string,
  ) {}

  userRequested(em: EntityManager, now: Date, to: string, due: Date, receipt: string): Promise<JobRequest> {
    return this.outbox.add(em, null, now, 'user_deletion_requested', to, {
      subject: 'Your user will be deleted',
      paragraphs: [
        `You asked us to delete your user. On ${day(due)} we erase your name, your address and what is yours alone; your work stays with the business, under "Deleted user".`,
        'Until then you can take it back. Keep this mail: later the same link shows the certificate of the deletion.',
      ],
      link: { label: 'Take it back', url: `${this.appUrl}/deletion#${receipt}` },
      footer: 'If this was not you, take it back, and choose a new password at once.',
    });
  }

  userCancelled(em: EntityManager, now: Date, to: string): Promise<JobRequest> {
    return this.outbox.add(em, null, now, 'user_deletion_cancelled', to, {
      subject: 'Your user stays',
      paragraphs: ['The deletion of your user was taken back. You can sign in again.'],
    });
  }

  /** Owners get the receipt as well, which shows the certificate later. */
  accountRequested(
    scope: Scope,
    to: string,
    { name, due, receipt }: { name: string; due: Date; receipt: string | undefined },
  ): Promise<void> {
    return this.outbox.post(scope, 'account_deletion_requested', to, {
      subject: `${name} will be deleted`,
      paragraphs: [
        `An owner asked us to delete ${name}. On ${day(due)} we erase everything that it has: conversations, contacts, files, settings. Nothing is sent any more from now on; until then you can read everything, and an owner can take it back.`,
        'If you belong to no other business on Interakt, your user is deleted as well.',
      ],
      ...(receipt
        ? { link: { label: 'See how far it has come, and the certificate', url: `${this.appUrl}/deletion#${receipt}` } }
        : {}),
      footer: 'If you did not expect this, speak to the owner of your account.',
    });
  }

  accountCancelled(scope: Scope, to: string, name: string): Promise<void> {
    return this.outbox.post(scope, 'account_deletion_cancelled', to, {
      subject: `${name} stays`,
      paragraphs: [`The deletion of ${name} was taken back. What waited is being sent.`],
    });
  }
}
