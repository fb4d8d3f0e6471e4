import type { CloudApiRefusal } from '../../platform/whatsapp/cloud-api.errors.js';

/** How a call to WhatsApp ended, as far as its caller knows. */
export type CallOutcome =
  | { kind: 'accepted'; wamid: string }
  | { kind: 'refused'; refusal: CloudApiRefusal }
  | { kind: 'not_sent'; reason: string }
  | { kind: 'unknown'; reason: string };
