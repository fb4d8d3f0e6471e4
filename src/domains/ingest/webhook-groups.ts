import type { Database } from '../../platform/database/database.js';
import { systemViewer } from '../../platform/kernel/viewer.js';
import type { Logger } from '../../platform/logging/logger.js';
import type { DeadItem } from './dead-letter-store.js';
import { isPoison, poisonReason } from './poison.js';
import type { LateItems } from './late-items.js';
import type { ItemTarget, WebhookItemService } from './webhook-item.service.js';
import type { PlacedFact } from './webhook-item.js';

/** Items that one account takes, in their order. */
export interface ItemGroup {
  accountId: string;
  target: ItemTarget;
  items: PlacedFact[];
}

/** What became of groups. */
export interface GroupsOutcome {
  dead: DeadItem[];
  /** The first error that was the database's fault. */
  sickness: unknown;
  /** Origins with items that have to be tried again. */
  sickOrigins: ReadonlySet<string>;
  /** Origins with items of the time before somebody was erased: nobody may read them any more. */
  lateOrigins: ReadonlySet<string>;
}

/** Longest transaction: as many items as Meta puts into one delivery. */
const itemsAtOnce = 1_000;

/** Takes groups of items to their accounts, each in as few transactions as it can. */
export class WebhookGroups {
  constructor(
    private readonly database: Database,
    private readonly items: WebhookItemService,
    private readonly late: LateItems,
    private readonly logger: Logger,
  ) {}

  /** One group after the other; a group that meets a sick database does not stop the groups of other accounts. */
  async settle(groups: readonly ItemGroup[]): Promise<GroupsOutcome> {
    const lateOrigins = new Set<string>();
    const outcome = {
      dead: [] as DeadItem[],
      sickness: undefined as unknown,
      sickOrigins: new Set<string>(),
      lateOrigins,
    };
    for (const { accountId, target, items } of groups) {
      try {
        for (let from = 0; from < items.length; from += itemsAtOnce) {
          outcome.dead.push(
            ...(await this.apply(accountId, target, items.slice(from, from + itemsAtOnce), lateOrigins)),
          );
        }
      } catch (error) {
        this.logger.warn({ err: error, accountId, items: items.length }, 'webhook items have to wait');
        outcome.sickness ??= error;
        for (const placed of items) outcome.sickOrigins.add(placed.originId);
      }
    }
    return outcome;
  }

  /** One transaction; when an item spoils it, halves are tried until it stands alone and its neighbours are through. */
  private async apply(
    accountId: string,
    target: ItemTarget,
    facts: readonly PlacedFact[],
    lateOrigins: Set<string>,
    isLastTry = false,
  ): Promise<DeadItem[]> {
    try {
      const late = await this.database.write(systemViewer(accountId), async (scope) => {
        const late = await this.late.find(scope, facts);
        const timely = late.size > 0 ? facts.filter((placed) => !late.has(placed)) : facts;
        if (timely.length > 0) await this.items.apply(scope, target, timely);
        await this.late.assertNone(scope, timely);
        return late;
      });
      for (const { originId } of late) lateOrigins.add(originId);
      return [];
    } catch (error) {
      if (!isPoison(error)) throw error;
      if (facts.length > 1) {
        const middle = facts.length >> 1;
        const first = await this.apply(accountId, target, facts.slice(0, middle), lateOrigins);
        return [...first, ...(await this.apply(accountId, target, facts.slice(middle), lateOrigins))];
      }
      // A race with another delivery can break a rule of the database once, but hardly twice.
      if (!isLastTry) return this.apply(accountId, target, facts, lateOrigins, true);
      const reason = poisonReason(error);
      this.logger.warn({ ...(isOfDatabase(error) ? {} : { err: error }), accountId, reason }, 'webhook item is poison');
      return [{ placed: facts[0]!, accountId, cause: 'refused', reason }];
    }
  }
}

/** The database quotes values in its messages; those are not for the log. */
const isOfDatabase = (error: unknown): boolean => (error as { code?: unknown }).code !== undefined;
