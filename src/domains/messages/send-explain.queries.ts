import { firstRow, toDate } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { purposeOf, refusalOf, sendingFacts, type SendingFacts } from '../consent/sending.policy.js';
import { serviceWindow } from '../conversations/service-window.js';
import type { TemplateName } from './outbound.queries.js';

/** What is asked about. */
export interface AskedSending {
  contactId: string;
  channelId: string | undefined;
  purpose: string | undefined;
  template: TemplateName | undefined;
}

/** What would happen. */
export interface ExplainedSending {
  purpose: string;
  isAllowed: boolean;
  code: string | null;
  sentence: string;
  eventId: string | null;
  suppressionId: string | null;
  windowExpiresAt: Date | null;
}

const named = { isOne: 'true', name: '$4::text', language: '$5::text', wabaId: 'ch.waba_id' };

/** What would become of a message now, by the facts and the rule of the sender; undefined for a miss. */
export async function explainSending(
  scope: Scope,
  { contactId, channelId, purpose, template }: AskedSending,
): Promise<ExplainedSending | undefined> {
  const facts = await firstRow<SendingFacts & { isBlocked: boolean; lastInboundAt: string | null }>(
    scope.em,
    `/* explainSending */
     select ct.blocked_at is not null as "isBlocked", (
         select max(c.last_inbound_at) from conversation c
         where c.account_id = $1 and c.contact_id = ct.id and ($3::uuid is null or c.channel_id = $3)) as "lastInboundAt",
       ${sendingFacts('ct.id', 'g.purpose')}
     from contact ct
     left join channel ch on ch.account_id = $1 and ch.id = $3
     cross join lateral (select coalesce($6::text, ${purposeOf(named)}) as purpose) g
     where ct.account_id = $1 and ct.id = coalesce(
       (select a.contact_id from contact_alias a where a.account_id = $1 and a.gone_id = $2::uuid), $2::uuid)
       and ($3::uuid is null or ch.id is not null)`,
    [
      ...[scope.accountId, contactId, channelId ?? null, template?.name ?? null, template?.language ?? null],
      purpose ?? null,
    ],
  );
  if (!facts) return undefined;
  const lastInboundAt = facts.lastInboundAt === null ? null : toDate(facts.lastInboundAt);
  const window = serviceWindow(lastInboundAt, scope.clock.now());
  const refusal = refusalOf(facts);
  const known = { purpose: facts.purpose, windowExpiresAt: window.expiresAt };
  const no = (code: string, sentence: string) => ({
    ...{ ...known, isAllowed: false, code, sentence },
    ...{ eventId: refusal?.eventId ?? null, suppressionId: refusal?.suppressionId ?? null },
  });
  if (facts.isBlocked) return no('CONTACT_BLOCKED', 'The contact is blocked; unblock it first.');
  if (refusal) return no(refusal.code, refusal.sentence);
  if (facts.purpose === 'SERVICE' && !window.isOpen)
    return no('SERVICE_WINDOW_CLOSED', 'The contact has not written within 24 hours; only a template can be sent.');
  const sentence = 'It would go.';
  return {
    ...{ ...known, isAllowed: true, code: null, sentence },
    ...{ eventId: facts.consent?.eventId ?? null, suppressionId: null },
  };
}
