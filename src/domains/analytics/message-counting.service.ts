import { rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import type { EventFollower } from '../../platform/events/event-follower.js';
import type { LoggedEvent } from '../../platform/events/event-log.js';
import { dayOf, type UsagePseudonyms } from './usage-pseudonyms.js';
import { countUsage } from './usage.queries.js';

const statuses = ['DELIVERED', 'READ', 'FAILED'];

/** What an event is counted as; undefined: not at all. */
function nameOf({ type, payload }: LoggedEvent): string | undefined {
  if (type !== 'message.status_changed') return type;
  const status = String(payload['status']);
  return statuses.includes(status) ? `message.${status.toLowerCase()}` : undefined;
}

/** Counts messages behind their events, by how many contacts they are with: once for each event, in the day of the counting. */
export const messageCounting = (pseudonyms: UsagePseudonyms): EventFollower => ({
  name: 'analytics.messages',
  types: ['message.received', 'message.queued', 'message.status_changed'],
  async run(scope: Scope, events: readonly LoggedEvent[]) {
    const found = await rows<{ id: string; contactId: string }>(
      scope.em,
      `/* contactsOfCounted */ select m.id, c.contact_id as "contactId" from message m
       join conversation c on c.account_id = $1 and c.id = m.conversation_id where m.account_id = $1 and m.id = any($2::uuid[])`,
      [scope.accountId, events.map(({ entityId }) => entityId)],
    );
    const contactOf = new Map(found.map(({ id, contactId }) => [id, contactId]));
    const now = scope.clock.now();
    const counted = events.flatMap((event) => {
      const name = nameOf(event);
      const contactId = contactOf.get(event.entityId);
      if (!name || !contactId) return [];
      return [{ event: name, property: '', actor: pseudonyms.ofDay(scope.accountId, now, contactId) }];
    });
    await countUsage(scope, dayOf(now), counted);
  },
});
