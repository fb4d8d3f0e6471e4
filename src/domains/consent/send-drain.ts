import { setTimeout as delay } from 'node:timers/promises';
import type { Scope } from '../../platform/database/scope.js';

/** Calls to WhatsApp that are under way to a contact; the room of messages knows, to the right of this one. */
export type CallsUnderWay = (scope: Scope, contactId: string) => Promise<{ messageId: string }[]>;

/** Less than an operation may take: whoever waits is told what is still under way, instead of that it took too long. */
export const longestDrainMs = 7_000;

/** Waits for what was under way when a consent was taken back. */
export class SendDrain {
  constructor(
    private readonly callsUnderWay: CallsUnderWay,
    private readonly longestMs = longestDrainMs,
  ) {}

  /** Messages whose calls have not ended in time. Nothing that begins from now on is waited for: it asked for the consent. */
  async ended(scope: Scope, contactId: string): Promise<string[]> {
    const find = async () => (await this.callsUnderWay(scope, contactId)).map(({ messageId }) => messageId);
    let left = await find();
    const until = performance.now() + this.longestMs;
    for (let pauseMs = 10; left.length > 0 && performance.now() < until; pauseMs = Math.min(200, pauseMs * 2)) {
      await delay(pauseMs);
      const now = new Set(await find());
      left = left.filter((id) => now.has(id));
    }
    return left;
  }
}
