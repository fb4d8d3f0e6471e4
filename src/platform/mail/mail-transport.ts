/** A mail as it goes out. The same mail always has the same `messageId` and date, however often it is tried. */
export interface OutgoingMail {
  /** Without angle brackets. */
  messageId: string;
  date: Date;
  to: string;
  subject: string;
  text: string;
  html: string;
  /** Where one click ends such mails; makes the headers of RFC 8058. */
  unsubscribeUrl?: string;
}

/** How a try ended. `unknown`: the server had the mail in its hands and nobody knows whether it took it. */
export type MailOutcome =
  | { kind: 'sent' }
  /** `reason` holds a code and a place, never an address or what a server wrote. */
  | { kind: 'later' | 'refused' | 'unknown'; reason: string };

/** Hands one mail to a server. Never throws for what the server or the network does. */
export interface MailTransport {
  send(mail: OutgoingMail): Promise<MailOutcome>;
}
