import type { Scope } from '../../platform/database/scope.js';
import type { ErasedPeople } from '../privacy/erased-people.service.js';
import { toldOf } from './late-facts.js';
import type { PlacedFact } from './webhook-item.js';

/** Somebody was erased while a delivery of before was being taken in: it is read anew, and dropped then. */
export class ErasedMeanwhile extends Error {}

/** Keeps out what is of the time before somebody in it was erased. */
export class LateItems {
  constructor(private readonly erased: ErasedPeople) {}

  /** The items that are late. */
  async find(scope: Scope, items: readonly PlacedFact[]): Promise<ReadonlySet<PlacedFact>> {
    const telling = items.flatMap((placed) => {
      const told = toldOf(placed.item.fact);
      return told ? [{ placed, told }] : [];
    });
    const late = await this.erased.findLate(
      scope,
      telling.map(({ told }) => told),
    );
    return new Set([...late].map((i) => telling[i]!.placed));
  }

  /**
   * Asked once more at the end of the transaction: who was fenced since the first look is found here, and whoever is
   * fenced after this look was still known when the items were taken in. @throws ErasedMeanwhile
   */
  async assertNone(scope: Scope, items: readonly PlacedFact[]): Promise<void> {
    if ((await this.find(scope, items)).size > 0) throw new ErasedMeanwhile('Somebody was erased meanwhile');
  }
}
