/** Whoever comes by an ad is to be answered within this time. */
export const answerWithinMs = 24 * 3_600_000;

/** Messages cost nothing in it; says nothing of what may be sent. */
export interface FreeEntryPoint {
  isOpen: boolean;
  /** When it closes, or closed; null while nobody has answered. */
  expiresAt: Date | null;
  /** Until when an answer opens it; null: answered, or too late. */
  answerBy: Date | null;
}

/**
 * The free entry point: who comes by a Click-to-WhatsApp ad and is answered within 24 hours is written to without cost for
 * 72 hours. Meta says until when (`conversation.expiration_timestamp` of the report "sent"). Null: nobody came by an ad.
 */
export function freeEntryPoint(referredAt: Date | null, until: Date | null, now: Date): FreeEntryPoint | null {
  if (!referredAt && !until) return null;
  const answerBy = referredAt && new Date(referredAt.getTime() + answerWithinMs);
  return {
    isOpen: until !== null && now < until,
    expiresAt: until,
    answerBy: answerBy && now < answerBy ? answerBy : null,
  };
}
