import type { ChannelRoute } from '../channels/channel-routing.queries.js';
import type { DeadItem } from './dead-letter-store.js';
import { needsNumber } from './fact-kinds.js';
import type { ItemGroup } from './webhook-groups.js';
import { isFact, type PlacedItem } from './webhook-item.js';

/** Reason of items whose number, or whose WhatsApp Business Account, no account has connected. */
export const unroutedReason = 'UNROUTED';

/**
 * Sorts items by account and number, in their order. `phone_number_id` decides alone; facts that name no number go to
 * every account that has a number of the WhatsApp Business Account. What nobody can take comes back as dead.
 */
export function routeItems(
  items: readonly PlacedItem[],
  routes: readonly ChannelRoute[],
): { groups: ItemGroup[]; dead: DeadItem[] } {
  const byNumber = new Map(routes.map((route) => [route.phoneNumberId, route]));
  const byWaba = Map.groupBy(routes, (route) => route.wabaId);
  const groups = new Map<string, ItemGroup>();
  const dead: DeadItem[] = [];
  for (const placed of items) {
    const { phoneNumberId, wabaId, poison } = placed.item;
    const number = phoneNumberId === undefined ? undefined : byNumber.get(phoneNumberId);
    const found = number ? [number] : phoneNumberId === undefined ? (byWaba.get(wabaId ?? '') ?? []) : [];
    const accountIds = [...new Set(found.map((route) => route.accountId))];
    if (!isFact(placed)) {
      // What an account's neighbours share is nobody's alone; it is shown to the one account that is certain.
      const accountId = accountIds.length === 1 ? accountIds[0]! : null;
      dead.push({ placed, accountId, cause: 'unreadable', reason: poison?.reason ?? 'unreadable' });
    } else if (accountIds.length === 0) {
      dead.push({ placed, accountId: null, cause: 'unrouted', reason: unroutedReason });
    } else if (!number && needsNumber(placed)) {
      const accountId = accountIds.length === 1 ? accountIds[0]! : null;
      dead.push({ placed, accountId, cause: 'unreadable', reason: 'it names no phone_number_id' });
    } else {
      for (const accountId of accountIds) {
        const channelId = number?.channelId;
        const target = { wabaId: number?.wabaId ?? wabaId ?? '', channelId };
        const key = `${accountId} ${channelId ?? target.wabaId}`;
        const group = groups.get(key);
        if (group) group.items.push(placed);
        else groups.set(key, { accountId, target, items: [placed] });
      }
    }
  }
  return { groups: [...groups.values()], dead };
}
