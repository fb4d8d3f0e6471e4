import type { StoreCount } from './erasure.entity.js';

/** Counts are added up over batches and rounds; what was found at first is the least that was found. */
export function added(
  before: Record<string, StoreCount>,
  more: Record<string, Partial<StoreCount>>,
): Record<string, StoreCount> {
  const counts = { ...before };
  for (const [store, { found = 0, erased = 0 }] of Object.entries(more)) {
    const { found: foundBefore = 0, erased: erasedBefore = 0 } = counts[store] ?? {};
    const erasedNow = erasedBefore + erased;
    counts[store] = { found: Math.max(foundBefore, found, erasedNow), erased: erasedNow };
  }
  return counts;
}
