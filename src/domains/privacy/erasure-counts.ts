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

/** What is about to be erased, before it is: with what was erased of it before, it was found. */
export const foundBefore = (
  counts: Record<string, StoreCount>,
  there: Readonly<Record<string, number>>,
): Record<string, StoreCount> =>
  added(
    counts,
    Object.fromEntries(
      Object.entries(there).flatMap(([store, count]) =>
        count > 0 ? [[store, { found: count + (counts[store]?.erased ?? 0) }] as const] : [],
      ),
    ),
  );

/** All of it is gone: whatever was found in these stores was erased, by this worker or by one that died before it could say so. */
export const allErased = (
  counts: Record<string, StoreCount>,
  stores: readonly string[],
): Record<string, StoreCount> => ({
  ...counts,
  ...Object.fromEntries(
    stores.flatMap((store) => {
      const count = counts[store];
      return count ? [[store, { ...count, erased: Math.max(count.erased, count.found) }] as const] : [];
    }),
  ),
});
