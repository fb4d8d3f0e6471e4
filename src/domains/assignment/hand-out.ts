/** Who is next. */
export const AssignmentStrategy = { ROUND_ROBIN: 'ROUND_ROBIN', LEAST_LOADED: 'LEAST_LOADED' } as const;
export type AssignmentStrategy = keyof typeof AssignmentStrategy;

/** A member who may be given something. */
export interface Candidate {
  userId: string;
  /** Open conversations now. */
  load: number;
  /** Most open conversations; null: no limit. */
  capacity: number | null;
  /** When the last one was given; the lower, the longer ago. */
  turn: number;
}

/** A conversation that nobody has; those in front go first. */
export interface Waiting {
  id: string;
  /** Who should have it before anybody else. */
  favourite: string | null;
}

/**
 * Gives the waiting conversations out, in their order: to the favourite if there is room, else to whoever's turn it is
 * or who has the least. Nobody is given more than fits. What finds nobody is left out. `lastTurn`: the highest turn of all
 * members, of those too who are no candidates now: whoever comes back has waited longer than who was given since.
 */
export function handOut(
  strategy: AssignmentStrategy,
  candidates: readonly Candidate[],
  waiting: readonly Waiting[],
  lastTurn = 0,
): { id: string; userId: string; turn: number }[] {
  const members = candidates.map((candidate) => ({ ...candidate }));
  let turn = Math.max(lastTurn, ...members.map((member) => member.turn));
  const given: { id: string; userId: string; turn: number }[] = [];
  for (const { id, favourite } of waiting) {
    const free = members.filter(({ load, capacity }) => capacity === null || load < capacity);
    if (free.length === 0) break;
    const next = free.find(({ userId }) => userId === favourite) ?? free.reduce(first(strategy));
    next.load++;
    next.turn = ++turn;
    given.push({ id, userId: next.userId, turn });
  }
  return given;
}

const first =
  (strategy: AssignmentStrategy) =>
  (a: Candidate, b: Candidate): Candidate => {
    const byLoad = strategy === 'LEAST_LOADED' ? a.load - b.load : 0;
    const order = byLoad || a.turn - b.turn || (a.userId < b.userId ? -1 : 1);
    return order <= 0 ? a : b;
  };
