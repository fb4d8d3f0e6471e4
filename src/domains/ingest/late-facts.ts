import type { PersonIds, WebhookFact } from '../../platform/whatsapp/webhook-facts.js';

/** Of whom a fact tells, and of when; undefined where it names nobody. */
export function toldOf(fact: WebhookFact): { people: readonly PersonIds[]; at: Date } | undefined {
  switch (fact.kind) {
    case 'inbound_message':
      return { people: [fact.sender], at: fact.sentAt };
    case 'message_status':
      return { people: [fact.recipient], at: fact.at };
    case 'identity_changed':
      return { people: [fact.previous, fact.current], at: fact.at };
    case 'user_preference':
    case 'call':
      return { people: [fact.person], at: fact.at };
    case 'echo':
      return { people: [fact.recipient], at: fact.sentAt };
    case 'history_message':
      return { people: [fact.partner], at: fact.sentAt };
    case 'app_contact':
      return { people: [{ waId: fact.waId }], at: fact.at };
    default:
      return undefined;
  }
}
