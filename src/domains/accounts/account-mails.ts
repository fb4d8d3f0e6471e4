import type { EntityManager } from '@mikro-orm/sql';
import type { JobRequest, Scope } from '../../platform/database/scope.js';
import type { MailContent } from '../../platform/mail/mail-text.js';
import type { MailOutbox } from '../../platform/mail/mail-outbox.js';

/** What a person is told to do who did not do what a mail tells of. */
export const notYou = 'If this was not you, reset your password at once and tell the owner of your account.';

/** The mails of this room, and the links in them. Tokens stand behind the `#`, which browsers send to no server. */
export class AccountMails {
  constructor(
    private readonly outbox: MailOutbox,
    private readonly appUrl: string,
  ) {}

  /** Invites a person; part of the inviting verb. */
  invitation(
    scope: Scope,
    email: string,
    invitation: { token: string; business: string; days: number },
  ): Promise<void> {
    const { token, business, days } = invitation;
    return this.outbox.post(scope, 'invitation', email, {
      subject: `You are invited to ${business}`,
      paragraphs: [`${business} invites you to work with them on Interakt. The link is good for ${days} days.`],
      link: { label: 'Accept the invitation', url: `${this.appUrl}/invitation#${token}` },
      footer: 'If you do not know them, do nothing: nobody gets an account without this link.',
    });
  }

  /** Asks a new address whether the sign-up is theirs. */
  signUp(em: EntityManager, now: Date, email: string, token: string): Promise<JobRequest> {
    return this.add(em, now, 'sign_up', email, {
      subject: 'Confirm your sign-up',
      paragraphs: [
        'Somebody, we hope you, signed up for Interakt with this address. The link is good once, for 24 hours.',
      ],
      link: { label: 'Open the account', url: `${this.appUrl}/sign-up#${token}` },
      footer: 'If this was not you, do nothing: without this link no account is opened, and what was given is deleted.',
    });
  }

  /** Tells whoever has the address already; nobody else is told. */
  signUpTaken(em: EntityManager, now: Date, email: string): Promise<JobRequest> {
    return this.add(em, now, 'sign_up_taken', email, {
      subject: 'You have a user already',
      paragraphs: [
        'Somebody wanted to sign up for Interakt with this address. It is your user that has it, so nothing was opened, and nobody was told.',
        'If it was you: sign in, or choose a new password.',
      ],
    });
  }

  /** Sends the token that resets a password. */
  passwordReset(em: EntityManager, now: Date, email: string, token: string): Promise<JobRequest> {
    return this.add(em, now, 'password_reset', email, {
      subject: 'Reset your password',
      paragraphs: ['Somebody, we hope you, asked for a new password. The link is good once, for one hour.'],
      link: { label: 'Choose a new password', url: `${this.appUrl}/password-reset#${token}` },
      footer: 'If you did not ask, do nothing: your password stays as it is.',
    });
  }

  /** Tells a person that the password is another one now. */
  passwordChanged(em: EntityManager, now: Date, email: string): Promise<JobRequest> {
    return this.add(em, now, 'password_changed', email, {
      subject: 'Your password was changed',
      paragraphs: ['Your password was changed, and every other session was ended.', notYou],
    });
  }

  /** Tells a person that signing in asks for a second factor now, or no longer does. */
  twoFactorChanged(em: EntityManager, now: Date, email: string, isOn: boolean): Promise<JobRequest> {
    return this.add(em, now, 'two_factor_changed', email, {
      subject: `Two-factor sign-in is ${isOn ? 'on' : 'off'}`,
      paragraphs: [
        isOn
          ? 'From now on signing in asks for a code of your authenticator app.'
          : 'From now on your password alone is enough to sign in.',
        notYou,
      ],
    });
  }

  private add(em: EntityManager, now: Date, kind: string, to: string, content: MailContent): Promise<JobRequest> {
    return this.outbox.add(em, null, now, kind, to, content);
  }
}
