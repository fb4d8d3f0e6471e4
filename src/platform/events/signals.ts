import type { Bus } from './bus.js';

/**
 * Something of the moment that is not worth keeping: who is typing, who is here. It travels over the bus alone, so it
 * may be lost; whoever needs certainty asks for the state.
 */
export interface Signal {
  /** What it is about, `composing`. */
  type: string;
  /** Equal for signals that replace one another: the newest is the truth. */
  key: string;
  payload: Readonly<Record<string, string | number | boolean | null>>;
  /** After so many milliseconds without a newer one it is over by itself; absent: it is no state, or one that stays. */
  expiresInMs?: number;
  /** It is over: by itself, or because its sender says so. */
  isOver?: boolean;
}

/** Bus topic of an account's signals. */
export const signalTopic = (accountId: string): string => `signals:${accountId}`;

/** Tells everybody who follows the account, in every process. Never throws, never waits. */
export const sendSignal = (bus: Bus, accountId: string, signal: Signal): void =>
  bus.publish(signalTopic(accountId), JSON.stringify(signal));

/** A signal as it came over the bus; undefined for nonsense. */
export function readSignal(message: string): Signal | undefined {
  try {
    const signal = JSON.parse(message) as Partial<Signal> | null;
    const isSignal =
      typeof signal?.type === 'string' &&
      typeof signal.key === 'string' &&
      typeof signal.payload === 'object' &&
      signal.payload !== null;
    return isSignal ? (signal as Signal) : undefined;
  } catch {
    return undefined;
  }
}
