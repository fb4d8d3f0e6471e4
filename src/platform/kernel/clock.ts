/** Source of "now"; tests replace it, so no room calls `new Date()` for a decision. */
export interface Clock {
  now(): Date;
}

/** The machine's own clock. */
export const systemClock: Clock = { now: () => new Date() };
