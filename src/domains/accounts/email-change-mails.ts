import type { EntityManager } from '@mikro-orm/sql';
import type { JobRequest } from '../../platform/database/scope.js';
import type { MailContent } from '../../platform/mail/mail-text.js';
import type { MailOutbox } from '../../platform/mail/mail-outbox.js';
import { notYou } from './account-mails.js';

/** The mails of a change of address. The old address never learns from them whether somebody has the new one. */
export class EmailChangeMails {
  constructor(
    private readonly outbox: MailOutbox,
    private readonly appUrl: string,
  ) {}

  /** Asks the address of now. */
  askOld(em: EntityManager, now: Date, to: string, newEmail: string, token: string): Promise<JobRequest> {
    return this.add(em, now, 'email_change_old', to, {
      subject: 'Change your e-mail address?',
      paragraphs: [
        `Somebody, we hope you, wants to sign in with ${newEmail} instead of this address.`,
        'Nothing changes before both addresses have confirmed it. The link is good once, for 24 hours.',
      ],
      link: { label: 'Confirm the change', url: `${this.appUrl}/email-change#${token}` },
      footer: `If this was not you, refuse it here, and choose a new password: somebody knows yours.\n${this.appUrl}/email-change/refuse#${token}`,
    });
  }

  /** Asks the new address. */
  askNew(em: EntityManager, now: Date, to: string, token: string): Promise<JobRequest> {
    return this.add(em, now, 'email_change_new', to, {
      subject: 'Confirm your new e-mail address',
      paragraphs: [
        'Somebody, we hope you, wants to sign in to Interakt with this address.',
        'Nothing changes before both addresses have confirmed it. The link is good once, for 24 hours.',
      ],
      link: { label: 'Confirm the address', url: `${this.appUrl}/email-change#${token}` },
      footer: 'If this was not you, do nothing: without this link the address is not used.',
    });
  }

  /** Tells whoever has the new address already; nobody else is told. */
  addressTaken(em: EntityManager, now: Date, to: string): Promise<JobRequest> {
    return this.add(em, now, 'email_change_taken', to, {
      subject: 'Somebody wanted to sign in with your address',
      paragraphs: [
        'Somebody wanted to change the address of another user to this one. It is your user that has it, so nothing changes, and nobody was told.',
        'If it was you: sign in with this address, or change it there first.',
      ],
    });
  }

  /** Tells the address of before that it is no longer used. */
  changedOld(em: EntityManager, now: Date, to: string): Promise<JobRequest> {
    return this.add(em, now, 'email_changed', to, {
      subject: 'Your e-mail address was changed',
      paragraphs: [
        'Both addresses have confirmed it: from now on you sign in with your new address, and this one gets no more mails of ours. Every other session was ended.',
        'If this was not you, tell the owner of your account at once.',
      ],
    });
  }

  /** Tells the new address that it is the one to sign in with. */
  changedNew(em: EntityManager, now: Date, to: string): Promise<JobRequest> {
    return this.add(em, now, 'email_changed', to, {
      subject: 'Your e-mail address was changed',
      paragraphs: ['From now on you sign in with this address. Every other session was ended.', notYou],
    });
  }

  /** Tells the address of now that nothing changes. */
  refused(em: EntityManager, now: Date, to: string): Promise<JobRequest> {
    return this.add(em, now, 'email_change_refused', to, {
      subject: 'Your e-mail address stays',
      paragraphs: [
        'The change of your address was refused; you sign in with this address as before.',
        'If it was not you who asked for the change, choose a new password at once: whoever asked knows yours.',
      ],
    });
  }

  private add(em: EntityManager, now: Date, kind: string, to: string, content: MailContent): Promise<JobRequest> {
    return this.outbox.add(em, null, now, kind, to, content);
  }
}
