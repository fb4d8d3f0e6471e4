import type { Scope } from '../../platform/database/scope.js';
import type { MailOutbox } from '../../platform/mail/mail-outbox.js';

const day = (at: Date): string => `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`;

/** The mails of an account that goes to another business. */
export class HandOverMails {
  constructor(
    private readonly outbox: MailOutbox,
    private readonly appUrl: string,
  ) {}

  /** Asks the new owner. */
  offer(
    scope: Scope,
    to: string,
    { name, legalName, until, token }: { name: string; legalName: string; until: Date; token: string },
  ): Promise<void> {
    return this.outbox.post(scope, 'hand_over_offer', to, {
      subject: `You are asked to take over ${name}`,
      paragraphs: [
        `The owner of ${name} wants to hand the account over to you, for ${legalName}. With it you become its owner: contacts, conversations, numbers and settings stay, and ${legalName} answers for the data of its contacts from then on. Who said no to messages stays protected.`,
        `You can accept until ${day(until)}. Sign in as the user of this address first, or sign up.`,
      ],
      link: { label: 'See what you are asked', url: `${this.appUrl}/hand-over#${token}` },
      footer: 'If you do not know them, do nothing: nothing is yours without your yes.',
    });
  }

  /** Tells the owners of now. */
  requested(scope: Scope, to: string, { name, email, legalName }: { name: string; email: string; legalName: string }) {
    return this.outbox.post(scope, 'hand_over_requested', to, {
      subject: `${name} is to be handed over`,
      paragraphs: [
        `An owner asked ${email} to take over ${name}, for ${legalName}. Until that is accepted, any owner can take it back; afterwards the owners of now have lost what they may do.`,
      ],
      footer: 'If you did not expect this, take it back at once, and choose a new password.',
    });
  }

  /** Tells owners of before and the new one. */
  done(scope: Scope, to: string, name: string, legalName: string): Promise<void> {
    return this.outbox.post(scope, 'hand_over_done', to, {
      subject: `${name} was handed over`,
      paragraphs: [
        `${name} was handed over to ${legalName}, which answers for the data of its contacts from now on.`,
        'If you were an owner before, what you may do there is over, or less.',
      ],
    });
  }

  /** Tells everybody concerned that nothing changes. */
  ended(scope: Scope, to: string, name: string): Promise<void> {
    return this.outbox.post(scope, 'hand_over_ended', to, {
      subject: `${name} stays where it is`,
      paragraphs: [`The hand-over of ${name} was taken back or declined. Nothing changes.`],
    });
  }
}
