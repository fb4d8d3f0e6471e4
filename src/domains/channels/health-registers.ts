/** A value as it was told last, with what decides which of two is the later one. */
export interface Told<T = unknown> {
  value: T;
  /** ISO 8601 with milliseconds: when it happened by Meta's time. */
  at: string;
  /** Of the event that told it; decides between two of the same second. */
  id: string;
}

/**
 * What is known of a channel, fact by fact. Each fact is what was told of it last by Meta's time, not by arrival: learning
 * the same events in any order, and any of them again, gives the same registers.
 */
export type HealthRegisters = Readonly<Record<string, Told>>;

/** One fact that an event tells. */
export interface Lesson {
  fact: string;
  value: unknown;
}

/** What one event tells, with its time. */
export interface Telling {
  id: string;
  at: Date;
  lessons: readonly Lesson[];
}

/** The registers after these events; the very same object when none of them told anything newer. */
export function learn(registers: HealthRegisters, tellings: readonly Telling[]): HealthRegisters {
  let known = registers;
  for (const { id, at, lessons } of tellings) {
    for (const { fact, value } of lessons) {
      const told: Told = { value, at: at.toISOString(), id };
      const before = known[fact];
      if (before && !isLater(told, before)) continue;
      known = { ...known, [fact]: told };
    }
  }
  return known;
}

function isLater(told: Told, before: Told): boolean {
  return told.at === before.at ? told.id > before.id : told.at > before.at;
}
