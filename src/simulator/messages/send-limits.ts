import { GraphError } from '../graph/graph-error.js';
import { type PhoneNumber, TIERS, type Thread, windowIsOpen } from '../numbers/phone-number.js';
import type { Waba } from '../accounts/waba.js';

const DAY = 86_400_000;
const PAIR_PAUSE = 6000;
const PAIR_BURST = 45;

/** Takes one message from the number's messages per second, incoming and outgoing alike; false when none is left. */
export function takeThroughput(number: PhoneNumber, elapsed: number): boolean {
  const { bucket, messagesPerSecond } = number;
  bucket.tokens = Math.min(messagesPerSecond, bucket.tokens + ((elapsed - bucket.at) / 1000) * messagesPerSecond);
  bucket.at = elapsed;
  if (bucket.tokens < 1) return false;
  bucket.tokens -= 1;
  return true;
}

/** Refuses with 131056 what is sent faster than one message in six seconds; 45 in six seconds may be borrowed from the future. */
export function takePair(number: PhoneNumber, thread: Thread, elapsed: number): void {
  if (number.pairLimit === 'off') return;
  const refused = new GraphError(
    131056,
    'Message failed to send because too many messages were sent to this recipient in a short time.',
  );
  if (number.pairLimit === 'bucket') {
    // Milder than the page: 45 tokens that come back one in six seconds.
    const debt = Math.max(thread.pairPaidUntil, elapsed) + PAIR_PAUSE;
    if (debt - elapsed > PAIR_BURST * PAIR_PAUSE) throw refused;
    thread.pairPaidUntil = debt;
    return;
  }
  const paid = thread.pairPaidUntil <= elapsed;
  const inBurst = elapsed - thread.pairBurstAt < PAIR_PAUSE && thread.pairBurst < PAIR_BURST;
  if (!paid && !inBurst) throw refused;
  if (inBurst) thread.pairBurst++;
  else {
    thread.pairBurstAt = elapsed;
    thread.pairBurst = 1;
  }
  thread.pairPaidUntil = Math.max(thread.pairPaidUntil, elapsed) + PAIR_PAUSE;
}

/** Counts one more person reached outside a window in the last 24 hours and refuses with 131048 beyond the number's tier. */
export function takeTier(waba: Waba, number: PhoneNumber, thread: Thread, now: number): void {
  const limit = TIERS[number.tier];
  if (limit === Infinity || windowIsOpen(thread, now)) return;
  const { reached } = waba;
  for (const [person, at] of reached) {
    if (now - at < DAY) break;
    reached.delete(person);
  }
  const { key } = thread.customer;
  // A person counts once in 24 hours, from the first message on.
  if (reached.has(key)) return;
  if (reached.size >= limit)
    throw new GraphError(
      131048,
      `Message failed to send because the messaging limit ${number.tier} of ${limit} people in 24 hours is reached.`,
    );
  reached.set(key, now);
}
