import { Readable } from 'node:stream';
import MailComposer from 'nodemailer/lib/mail-composer';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { MailSenderAddress } from './mail-address.js';
import type { MailOutcome, MailTransport, OutgoingMail } from './mail-transport.js';
import { hostOf } from '../kernel/host-of.js';

/** How long a server may be silent, in milliseconds; all steps together stay below the life of a job. */
export interface SmtpPatience {
  stepMs: number;
  wholeMs: number;
}

interface SmtpError extends Error {
  code?: string;
  command?: string;
  responseCode?: number;
}

/**
 * Sends over SMTP, one connection a mail. What fails before the server asked for the text is certain not to have been
 * sent; what fails behind it without an answer is `unknown`.
 */
export class SmtpTransport implements MailTransport {
  private readonly options: SMTPConnection.Options;
  private readonly login: { user: string; pass: string } | undefined;

  constructor(
    url: string,
    private readonly from: MailSenderAddress,
    private readonly patience: SmtpPatience = { stepMs: 10_000, wholeMs: 40_000 },
    private readonly isHostAllowed: (host: string) => boolean = () => true,
  ) {
    const address = new URL(url);
    const { protocol, port, username, password, searchParams } = address;
    const secure = protocol === 'smtps:';
    this.options = {
      host: hostOf(address),
      port: port ? Number(port) : secure ? 465 : 587,
      secure,
      requireTLS: searchParams.get('requireTLS') === 'true',
      connectionTimeout: patience.stepMs,
      greetingTimeout: patience.stepMs,
      socketTimeout: patience.stepMs * 2,
      dnsTimeout: patience.stepMs,
    };
    this.login = username ? { user: decodeURIComponent(username), pass: decodeURIComponent(password) } : undefined;
  }

  async send(mail: OutgoingMail): Promise<MailOutcome> {
    if (!this.isHostAllowed(this.options.host!)) return { kind: 'later', reason: 'EREGISTER' };
    const bytes = await this.compose(mail);
    let isHandedOver = false;
    // Read for the first time when the server has said 354: from here on it may keep the mail without our knowing.
    const text = new Readable({
      read() {
        isHandedOver = true;
        this.push(bytes);
        this.push(null);
      },
    });
    const connection = new SMTPConnection(this.options);
    let timer: NodeJS.Timeout | undefined;
    // A connection that is closed from here tells the step under way nothing.
    const tooSlow = new Promise<never>((_, reject) => {
      timer = setTimeout(
        () => reject(Object.assign(new Error('Too slow'), { code: 'ETIMEDOUT' })),
        this.patience.wholeMs,
      );
    });
    try {
      await Promise.race([tooSlow, this.converse(connection, mail.to, text)]);
      connection.quit();
      return { kind: 'sent' };
    } catch (error) {
      connection.close();
      return outcomeOf(error as SmtpError, isHandedOver);
    } finally {
      clearTimeout(timer);
    }
  }

  private async converse(connection: SMTPConnection, to: string, text: Readable): Promise<void> {
    await connected(connection);
    if (this.login) await step((done) => connection.login(this.login as never, done));
    await step((done) => connection.send({ from: this.from.address, to: [to] }, text, done));
  }

  private compose(mail: OutgoingMail): Promise<Buffer> {
    const composed = new MailComposer({
      from: this.from,
      to: { name: '', address: mail.to },
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      messageId: `<${mail.messageId}>`,
      date: mail.date,
      headers: {
        'Auto-Submitted': 'auto-generated',
        ...(mail.unsubscribeUrl
          ? {
              'List-Unsubscribe': `<${mail.unsubscribeUrl}>`,
              'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
            }
          : {}),
      },
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    return composed.compile().build();
  }
}

/** Errors after the connection was made are told to the step under way, and to this listener as well. */
function connected(connection: SMTPConnection): Promise<void> {
  return new Promise((resolve, reject) => {
    connection.on('error', reject);
    connection.once('end', () => reject(new Error('The connection ended')));
    connection.connect((error) => (error ? reject(error) : resolve()));
  });
}

const step = (run: (done: (error: Error | null | undefined) => void) => void): Promise<void> =>
  new Promise((resolve, reject) => run((error) => (error ? reject(error) : resolve())));

function outcomeOf({ code, command, responseCode }: SmtpError, isHandedOver: boolean): MailOutcome {
  const reason = `${responseCode ?? code ?? 'ECONNECTION'}${command ? ` at ${command}` : ''}`.slice(0, 100);
  if (responseCode && responseCode >= 500) {
    // A password that the server refuses is our setting, not the mail's fault: it may be mended.
    return { kind: code === 'EAUTH' ? 'later' : 'refused', reason };
  }
  if (responseCode && responseCode >= 400) return { kind: 'later', reason };
  return { kind: isHandedOver ? 'unknown' : 'later', reason };
}
