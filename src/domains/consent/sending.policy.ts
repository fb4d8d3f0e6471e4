import type { ConsentPurpose, ConsentState } from './consent.entity.js';
import { isRestricted } from './restriction.policy.js';
import type { SuppressionReason } from './suppression.entity.js';

/** What is known when a message is about to go; read by `sendingFacts`, so that sender and explanation ask the same. */
export interface SendingFacts {
  purpose: ConsentPurpose;
  /** Its data is only kept. */
  isRestricted: boolean;
  consent: { state: ConsentState; eventId: string } | null;
  suppressions:
    { id: string; reason: SuppressionReason; purpose: ConsentPurpose | null; wroteAgainAt: string | null }[] | null;
}

/** Why a message may not go. */
export interface SendRefusal {
  code: 'CONSENT_REQUIRED' | 'CONSENT_WITHDRAWN' | 'CONTACT_SUPPRESSED' | 'CONTACT_RESTRICTED';
  /** One sentence for a person. */
  sentence: string;
  /** The line of the ledger that decides. */
  eventId: string | null;
  /** The suppression that decides. */
  suppressionId: string | null;
}

const taken: ReadonlySet<ConsentState> = new Set(['REFUSED', 'WITHDRAWN', 'TERMINATED']);

/**
 * Whether the person lets a message of this purpose come: the one rule, for accepting a message, for each call to WhatsApp
 * and for explaining. Offers need a consent; everything else goes until the person says no. Undefined: it may go.
 */
export function refusalOf({ purpose, isRestricted, consent, suppressions }: SendingFacts): SendRefusal | undefined {
  const eventId = consent?.eventId ?? null;
  if (isRestricted) {
    const sentence = 'The data of this contact is only kept, and not used; see its requests.';
    return { code: 'CONTACT_RESTRICTED', sentence, eventId: null, suppressionId: null };
  }
  if (consent && taken.has(consent.state)) {
    const sentence = `The contact has refused ${purpose} messages, or taken the consent to them back.`;
    return { code: 'CONSENT_WITHDRAWN', sentence, eventId, suppressionId: null };
  }
  const suppression = suppressions?.find((one) => suppresses(one, purpose));
  if (suppression) {
    const sentence = `The person wants no ${purpose} messages any more (${suppression.reason}).`;
    return { code: 'CONTACT_SUPPRESSED', sentence, eventId: null, suppressionId: suppression.id };
  }
  if (purpose === 'MARKETING' && consent?.state !== 'GIVEN' && consent?.state !== 'RENEWED') {
    const sentence = 'The contact has not agreed to MARKETING messages; record the consent first.';
    return { code: 'CONSENT_REQUIRED', sentence, eventId, suppressionId: null };
  }
  return undefined;
}

/** Who wrote is answered, whatever else they want no more; who was erased, only after writing anew. */
function suppresses(
  { reason, purpose: of, wroteAgainAt }: NonNullable<SendingFacts['suppressions']>[number],
  purpose: ConsentPurpose,
): boolean {
  if (of !== null) return of === purpose;
  if (purpose !== 'SERVICE') return true;
  return reason === 'ERASURE' && wroteAgainAt === null;
}

/**
 * SQL text: the columns of SendingFacts; `contact` and `purpose` are expressions. One look into the index for each hash,
 * whatever the planner believes of the tables.
 */
export const sendingFacts = (contact: string, purpose: string): string =>
  `${purpose} as purpose, ${isRestricted(contact)} as "isRestricted", (
     select json_build_object('state', k.state, 'eventId', k.event_id) from contact_consent k
     where k.account_id = $1 and k.contact_id = ${contact} and k.purpose = ${purpose} and k.channel = 'WHATSAPP') as consent, (
     select json_agg(json_build_object('id', s.id, 'reason', s.reason, 'purpose', s.purpose, 'wroteAgainAt', s.wrote_again_at))
     from (
       select distinct s.id, s.reason, s.purpose, s.wrote_again_at
       from contact_identity i cross join unnest(i.suppression_keys) as h (hash)
       cross join lateral (select suppression_id from suppression_key where account_id = $1 and hash = h.hash offset 0) k
       cross join lateral (
         select * from suppression where account_id = $1 and id = k.suppression_id and lifted_at is null limit 1) s
       where i.account_id = $1 and i.contact_id = ${contact}) s) as suppressions`;

/**
 * SQL text: what a message is for. A template is for what Meta says it is; one that we know nothing of is taken for an
 * offer. Everything else is an answer, since it goes inside the service window alone.
 */
export const purposeOf = (template: { isOne: string; name: string; language: string; wabaId: string }): string =>
  `(case when ${template.isOne} then coalesce((
     select g.category from template_category g where g.account_id = $1 and g.waba_id = ${template.wabaId}
       and g.name = ${template.name} and g.language = ${template.language}), 'MARKETING') else 'SERVICE' end)`;
