import { rows, toDate } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { countryOfPhone } from '../../platform/kernel/phone-number.js';
import { jurisdictionOf } from '../jurisdictions/jurisdiction-profile.type.js';
import type { RequestContact } from './request-contact.service.js';
import { kindWords } from './request-mail.js';
import type { RequestService } from './request.service.js';
import { requestIn } from './request-words.js';

interface Said {
  id: string;
  contactId: string;
  phone: string | null;
  body: string;
  sentAt: string;
}

/** Requests that people make by a message: their number is the proof. */
export class WhatsAppRequests {
  constructor(
    private readonly requests: RequestService,
    private readonly people: RequestContact,
  ) {}

  async hear(scope: Scope, messageIds: readonly string[]): Promise<void> {
    const said = await rows<Said>(
      scope.em,
      `/* saidToBusiness */
       select m.id, c.contact_id as "contactId", ct.phone_number as phone, m.content ->> 'body' as body, m.sent_at as "sentAt"
       from message m join conversation c on c.account_id = $1 and c.id = m.conversation_id
       join contact ct on ct.account_id = $1 and ct.id = c.contact_id and ct.erasing_at is null
       where m.account_id = $1 and m.id = any($2::uuid[]) and m.direction = 'INBOUND' and m.content ->> 'kind' = 'text'
         and length(m.content ->> 'body') <= 300
       order by m.id`,
      [scope.accountId, messageIds],
    );
    for (const { id, contactId, phone, body, sentAt } of said) {
      const kind = requestIn(body);
      if (!kind) continue;
      const now = scope.clock.now();
      const at = toDate(sentAt);
      const opened = await this.requests.open(scope, {
        ...{ kind, intake: 'WHATSAPP', proof: 'CHANNEL', contactId, subject: `contact:${contactId}` },
        jurisdiction: jurisdictionOf(phone ? countryOfPhone(phone) : undefined),
        timeZone: 'UTC',
        receivedAt: at > now ? now : at,
        identity: { phoneNumber: phone ?? undefined },
        // The words stay in the thread.
        record: {},
      });
      const request = await this.requests.lock(scope, opened.duplicateOf ?? opened.id);
      const until = request.dueAt.slice(0, 10);
      const text = `You asked ${kindWords[kind]}. We have taken it down, and answer by ${until}.`;
      await this.people.tell(scope, request, `heard:${id}`, text);
    }
  }
}
