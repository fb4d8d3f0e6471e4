import type { MailContent } from '../../platform/mail/mail-text.js';
import type { RequestKind } from './request.entity.js';

/** What people call it. */
export const kindWords: Readonly<Record<RequestKind, string>> = {
  ACCESS: 'to see your data',
  RECTIFICATION: 'to have your data corrected',
  ERASURE: 'to have your data erased',
  RESTRICTION: 'to have your data kept and not used',
  PORTABILITY: 'to get a copy of your data',
  OBJECTION: 'to get no more advertising',
};

/** The code, for who can read it. */
export const codeWords = (code: string): string =>
  `Your code is ${code}. Give it to nobody but us; it is good for 15 minutes. If you did not ask for anything, ignore this.`;

/** A mail to the person. It names nobody: a mailbox may be read by others. */
export const personMail = (subject: string, text: string): MailContent => ({
  subject,
  paragraphs: [text],
  footer: 'You get this because of a request about your personal data.',
});

/** Those who must answer are told of a request that waits; it names nobody. */
export const waitingMail = (kind: RequestKind, dueAt: Date, url: string): MailContent => ({
  subject: 'A person asks about their data',
  paragraphs: [
    `Somebody whom your business writes to asks ${kindWords[kind].replaceAll('your', 'their')}.`,
    `It has to be answered by ${dueAt.toISOString().slice(0, 10)}. You are its controller: accept or deny it.`,
  ],
  link: { label: 'See the request', url },
});

/** They are reminded before the deadline. */
export const reminderMail = (dueAt: Date, isOver: boolean, url: string): MailContent => ({
  subject: isOver ? 'A request about data was not answered in time' : 'A request about data must be answered soon',
  paragraphs: [
    isOver
      ? `It had to be answered by ${dueAt.toISOString().slice(0, 10)}. Answer it now, with the reasons for the delay.`
      : `It has to be answered by ${dueAt.toISOString().slice(0, 10)}.`,
  ],
  link: { label: 'See the request', url },
});
