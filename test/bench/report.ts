import type { Child } from './child.js';
import type { Spread } from './rounds.js';

/** One line of the last table. */
export interface Verdict {
  what: string;
  ratio: Spread;
  /** Undefined: shown beside, nothing promised. */
  target?: number;
}

/** A number as a person reads it. */
export const figure = (value: number): string =>
  Math.abs(value) >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(3);

/** Median with the extremes. */
export const spread = ({ median, min, max }: Spread): string => `${figure(median)} (${figure(min)}–${figure(max)})`;

/** Lines in columns; the first column to the left, the others to the right. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows
    .map((row) => `  ${row.map((cell, i) => (i ? cell.padStart(widths[i]!) : cell.padEnd(widths[i]!))).join('   ')}`)
    .join('\n');
}

/** What processes hold at the end of a part. */
export async function memory(children: Record<string, Child>): Promise<string> {
  const held = Object.entries(children).map(async ([name, child]) => {
    const { rssMb, heapMb } = await child.usage();
    return `${name} ${figure(rssMb)} MB (${figure(heapMb)} MB of it JavaScript objects)`;
  });
  return `  memory: ${(await Promise.all(held)).join(', ')}`;
}

/** The last word: what was reached of what was promised. */
export const verdictTable = (verdicts: readonly Verdict[]): string =>
  table([
    ['', 'ratio, median (min–max)', 'target', 'ok'],
    ...verdicts.map(({ what, ratio, target }) => [
      what,
      spread(ratio),
      target === undefined ? '-' : `>= ${target}`,
      target === undefined ? '-' : ratio.median >= target ? 'yes' : 'NO',
    ]),
  ]);
