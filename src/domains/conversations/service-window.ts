/** Free-form messages may be sent for this long after the contact's last message ("Cloud API error 131047" afterwards). */
export const serviceWindowMs = 24 * 3_600_000;

/** Whether free-form messages may be sent now, and until when. */
export interface ServiceWindow {
  isOpen: boolean;
  /** When it closes, or closed; null when the contact never wrote. */
  expiresAt: Date | null;
}

/**
 * The customer service window: 24 hours from the contact's last message by Meta's timestamp, not by the time of
 * arrival; the last instant is outside.
 */
export function serviceWindow(lastInboundAt: Date | null, now: Date): ServiceWindow {
  if (!lastInboundAt) return { isOpen: false, expiresAt: null };
  const expiresAt = new Date(lastInboundAt.getTime() + serviceWindowMs);
  return { isOpen: now < expiresAt, expiresAt };
}
