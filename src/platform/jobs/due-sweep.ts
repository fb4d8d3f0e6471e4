import type { Logger } from '../logging/logger.js';

/** How a sweep finds what is due, and what it does with it. */
export interface DueSweep<Due> {
  /** What is due, the longest waiting first: at most `batchSize`, and nothing of these owners. */
  find(without: readonly string[]): Promise<Due[]>;
  batchSize: number;
  /** Whose it is; everything of one owner is done together. */
  ownerOf(due: Due): string;
  /** What is done is no longer found. */
  work(own: [Due, ...Due[]]): Promise<unknown>;
  /** Said in the log when `work` fails. */
  failure: string;
  logger: Logger;
}

/**
 * Does everything that is due, however long it has been: a worker that was down for days misses nothing. An owner whose
 * work fails is left out until the next sweep, so that it does not stand in front of the others.
 */
export async function sweepDue<Due>(sweep: DueSweep<Due>): Promise<void> {
  const failed = new Set<string>();
  for (;;) {
    const due = await sweep.find([...failed]);
    for (const [owner, own] of Map.groupBy(due, sweep.ownerOf)) {
      await sweep.work(own as [Due, ...Due[]]).catch((err: unknown) => {
        failed.add(owner);
        sweep.logger.error({ err, owner }, sweep.failure);
      });
    }
    if (due.length < sweep.batchSize) return;
  }
}
