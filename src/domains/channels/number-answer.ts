import type { PhoneNumberFacts } from '../../platform/whatsapp/cloud-api.js';

/**
 * The time of an answer of Meta's. Webhooks tell whole seconds: the answer counts from before the second in which it
 * came, so that what a webhook says of the same second is later.
 */
export const checkedAt = (now: Date): Date => new Date(Math.floor(now.getTime() / 1_000) * 1_000 - 1);

/** What Meta answered about a number, as it is kept among the channel's events: the Graph API's own names. */
export const answerOf = (facts: PhoneNumberFacts): Record<string, unknown> => ({
  quality_rating: facts.qualityRating,
  messaging_limit: facts.messagingLimit,
  throughput_level: facts.throughputLevel === 'HIGH' ? 'HIGH' : 'STANDARD',
  verified_name: facts.verifiedName,
  name_status: facts.nameStatus,
  is_on_biz_app: facts.isOnBusinessApp ?? false,
});
