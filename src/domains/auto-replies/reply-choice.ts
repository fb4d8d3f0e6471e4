import { closedPeriod, isOpenAt, type OpeningHours } from '../calendars/opening-hours.js';
import { AutoReplyKind } from './auto-reply.entity.js';

/** A later answer would be odd: what is older, by Meta's time, was held up somewhere and gets none. */
export const answerWithinMs = 15 * 60_000;

/** Which answer a message gets, and what it gets it for: once in each period. */
export interface ReplyChoice {
  kind: AutoReplyKind;
  period: string;
}

/** A contact's message, and the one before it in the thread. */
export interface ReplyOccasion {
  sentAt: Date;
  previous: { id: string; at: Date } | null;
}

/**
 * The answer that a message gets at this time: away when it came in a closed period that still lasts; a greeting when it
 * came while it was open (always, without hours), still is, and it begins the talk. Undefined: none.
 */
export function chooseReply(
  occasion: ReplyOccasion,
  hours: OpeningHours | undefined,
  greetAgainAfterDays: number | null,
  now: Date,
): ReplyChoice | undefined {
  const { sentAt, previous } = occasion;
  if (now.getTime() - sentAt.getTime() > answerWithinMs) return undefined;
  const period = hours && closedPeriod(hours, sentAt);
  if (period !== undefined) {
    return closedPeriod(hours!, now) === period ? { kind: AutoReplyKind.AWAY, period } : undefined;
  }
  if (hours && !isOpenAt(hours, now)) return undefined;
  if (!previous) return { kind: AutoReplyKind.GREETING, period: 'first' };
  const silence = sentAt.getTime() - previous.at.getTime();
  const isLong = greetAgainAfterDays !== null && silence >= greetAgainAfterDays * 86_400_000;
  return isLong ? { kind: AutoReplyKind.GREETING, period: previous.id } : undefined;
}
