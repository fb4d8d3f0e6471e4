import { attempt } from '../../platform/database/attempt.js';
import { firstRow, rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { DomainError } from '../../platform/kernel/errors.js';
import type { MailOutbox } from '../../platform/mail/mail-outbox.js';
import type { TextContent } from '../../platform/whatsapp/message-content.js';
import type { MessageOutboundService } from '../messages/message-outbound.service.js';
import { codeWords, personMail, waitingMail } from './request-mail.js';
import type { RequestRow } from './request.queries.js';
import { mostSends } from './request-states.js';
import { hiddenCode } from './request-codes.js';
import type { RequestStore } from './request-store.service.js';

/** How a person was reached. */
export type ReachedBy = 'WHATSAPP' | 'EMAIL';

/** What is said to somebody, in the thread or by mail. */
interface Word {
  what: string;
  subject: string;
  inThread: TextContent;
  inMail: string;
  mailKind: string;
}

/** Reaches who asks, and who must answer. Everything goes by the gates that every message goes by. */
export class RequestContact {
  constructor(
    private readonly store: RequestStore,
    private readonly outbound: Pick<MessageOutboundService, 'say'>,
    private readonly outbox: MailOutbox,
    private readonly appUrl: string,
  ) {}

  /** Sends a new code to what is known of the contact, never to what a stranger gave; undefined: there is no way. */
  async sendCode(
    scope: Scope,
    request: RequestRow,
    by: readonly ReachedBy[] = ['WHATSAPP', 'EMAIL'],
  ): Promise<ReachedBy | undefined> {
    if (request.contactId === null || request.codeSends >= mostSends) return undefined;
    const place = { requestId: request.id, number: request.codeSends + 1 };
    const code = this.store.codes.codeOf({ accountId: scope.accountId, ...place });
    const reached = await this.reach(scope, request, by, {
      what: `code:${place.number}`,
      subject: 'Your code',
      // Every member reads the thread: the code is put in when the message leaves, and stands nowhere.
      inThread: { kind: 'text', body: codeWords(hiddenCode), hidden: place },
      inMail: codeWords(code),
      mailKind: 'request_code',
    });
    if (!reached) return undefined;
    await this.store.renewCode(scope.em, request.id, code, scope.clock.now());
    return reached;
  }

  /** Tells the person something; undefined: there is no way to them, which is for the business to mend. */
  tell(
    scope: Scope,
    request: RequestRow,
    what: string,
    text: string,
    by: readonly ReachedBy[] = ['WHATSAPP', 'EMAIL'],
  ): Promise<ReachedBy | undefined> {
    return this.reach(scope, request, by, {
      ...{ what, subject: 'Your request', mailKind: 'request_news' },
      ...{ inThread: { kind: 'text', body: text }, inMail: text },
    });
  }

  /** The owners of the account hear of a request that waits for them. */
  async tellOwners(scope: Scope, request: RequestRow): Promise<void> {
    for (const email of await ownersOf(scope)) {
      await this.outbox.post(
        scope,
        'request_waiting',
        email,
        waitingMail(request.kind, new Date(request.dueAt), `${this.appUrl}/privacy/requests`),
      );
    }
  }

  private async reach(
    scope: Scope,
    request: RequestRow,
    by: readonly ReachedBy[],
    { what, subject, inThread, inMail, mailKind }: Word,
  ): Promise<ReachedBy | undefined> {
    if (by.includes('WHATSAPP') && (await this.say(scope, request, what, inThread))) return 'WHATSAPP';
    if (!by.includes('EMAIL')) return undefined;
    const email = await this.emailOf(scope, request);
    if (!email) return undefined;
    await this.outbox.post(scope, mailKind, email, personMail(subject, inMail), request.contactId ?? undefined);
    return 'EMAIL';
  }

  /** Into the thread that is open to words; the gate of sending has the last say. */
  private async say(scope: Scope, request: RequestRow, what: string, content: TextContent): Promise<boolean> {
    if (request.contactId === null) return false;
    const thread = await firstRow<{ id: string }>(
      scope.em,
      `/* threadOfRequest */
       select c.id from conversation c join channel ch on ch.account_id = $1 and ch.id = c.channel_id and ch.status = 'CONNECTED'
       where c.account_id = $1 and c.last_inbound_at > $3 and c.contact_id = coalesce(
         (select a.contact_id from contact_alias a where a.account_id = $1 and a.gone_id = $2::uuid), $2::uuid)
       order by c.last_inbound_at desc limit 1`,
      [scope.accountId, request.contactId, new Date(scope.clock.now().getTime() - 86_400_000)],
    );
    if (!thread) return false;
    try {
      await attempt(scope, () => this.outbound.say(scope, thread.id, `request:${request.id}:${what}`, content));
      return true;
    } catch (error) {
      if (error instanceof DomainError) return false;
      throw error;
    }
  }

  private async emailOf(scope: Scope, request: RequestRow): Promise<string | null> {
    const contact =
      request.contactId === null
        ? undefined
        : await firstRow<{ email: string | null }>(
            scope.em,
            `/* emailOfRequest */ select email from contact where account_id = $1 and id = $2 and erasing_at is null`,
            [scope.accountId, request.contactId],
          );
    if (contact?.email) return contact.email;
    // An address that was given is written to only when it is known whose it is.
    return request.verifiedAt === null ? null : (this.store.identityOf(request).email ?? null);
  }
}

/** Addresses of those who answer for the account. */
export const ownersOf = async (scope: Scope): Promise<string[]> =>
  (
    await rows<{ email: string }>(
      scope.em,
      `/* ownersToTell */
       select u.email from membership m join app_user u on u.id = m.user_id
       where m.account_id = $1 and m.role = 'OWNER' order by u.id`,
      [scope.accountId],
    )
  ).map(({ email }) => email);
