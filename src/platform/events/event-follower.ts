import type { Scope } from '../database/scope.js';
import type { LoggedEvent } from './event-log.js';

/**
 * Something that reacts to an account's events. `run` is called in a transaction that also moves the follower's place in
 * the log: what it writes, announces and enqueues happens exactly once for each event, in the order of `seq`, whatever
 * crashes. It talks to nobody outside; that is for jobs. One that is new begins with what happens from then on.
 */
export interface EventFollower {
  /** Kept in the database: it names the place in the log, so it never changes. */
  readonly name: string;
  /** Types of the events that it wants to see. */
  readonly types: readonly string[];
  /** Takes the next events, oldest first. A throw undoes everything; they come again, at last one by one. */
  run(scope: Scope, events: readonly LoggedEvent[]): Promise<void>;
}
