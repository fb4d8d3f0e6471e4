import type { RateBucket } from './socket-limits.js';

/** Where a socket's messages go, and what to do with those that cannot go there. */
export interface MessageTaker {
  /** Takes a parsed message, or the text of one that is no JSON; resolves when all that it began is over. */
  take(message: object | string): Promise<void>;
  fail(error: unknown): void;
  /** Too many messages came, or too many wait. */
  overrun(): void;
}

/** Messages that may wait for an operation to end. */
const maxWaiting = 100;

/**
 * Hands a socket's messages on as they come. Only where a client ends an operation and uses its id again, the next
 * messages with this id wait until the protocol has let go of it; else it would end the new operation with the old one.
 */
export function takeMessages(bucket: RateBucket, { take, fail, overrun }: MessageTaker): (text: string) => void {
  const running = new Map<string, Promise<void>>();
  const gates = new Map<string, Promise<unknown>>();
  let waiting = 0;
  return (text) => {
    if (!bucket.take()) return overrun();
    const { message, type, id } = read(text);
    const gate = id === undefined ? undefined : gates.get(id);
    if (gate && ++waiting > maxWaiting) return overrun();
    const taken = gate
      ? gate.then(() => {
          waiting--;
          return take(message);
        })
      : take(message);
    taken.catch(fail);
    if (id === undefined) return;
    const settled = taken.catch(() => undefined);
    if (type === 'subscribe' && (gate || !running.has(id))) {
      running.set(id, settled);
      void settled.then(() => running.get(id) === settled && running.delete(id));
    } else if (type === 'complete' && running.has(id)) {
      const over: Promise<unknown> = Promise.all([running.get(id), settled]).then(
        () => gates.get(id) === over && gates.delete(id),
      );
      gates.set(id, over);
    }
  };
}

function read(text: string): { message: object | string; type?: unknown; id?: string } {
  try {
    const message: unknown = JSON.parse(text);
    if (typeof message !== 'object' || message === null) return { message: text };
    const { type, id } = message as { type?: unknown; id?: unknown };
    return typeof id === 'string' ? { message, type, id } : { message, type };
  } catch {
    return { message: text };
  }
}
