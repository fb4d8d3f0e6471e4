/** Median of several rounds with the extremes. */
export interface Spread {
  median: number;
  min: number;
  max: number;
}

/** The spread of these figures. */
export function spreadOf(figures: readonly number[]): Spread {
  const sorted = [...figures].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const median = sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
  return { median, min: sorted[0]!, max: sorted.at(-1)! };
}

/**
 * Measures every contender once per round, in turn, so that whatever else the machine does hits all of them; the order
 * turns round every time. Gives the figures by contender, one per round.
 */
export async function inRounds<T>(
  contenders: readonly { name: string; measure: () => Promise<T> }[],
  rounds: number,
): Promise<Map<string, T[]>> {
  const figures = new Map<string, T[]>(contenders.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    const order = round % 2 ? [...contenders].reverse() : contenders;
    for (const { name, measure } of order) figures.get(name)!.push(await measure());
  }
  return figures;
}

/** Round by round: how one figure compares to another of the same round. */
export const ratios = <T>(of: readonly T[], to: readonly T[], figure: (value: T) => number): Spread =>
  spreadOf(of.map((value, i) => figure(value) / figure(to[i]!)));

/** The value below which this share of the figures lies. */
export function percentile(figures: readonly number[], share: number): number {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
