import type { EventFollower } from '../../platform/events/event-follower.js';
import { rows } from '../../platform/database/rows.js';

/**
 * When contacts were last seen: behind the messages that they sent, so that receiving one writes nothing to its contact.
 * Those of blocked contacts are not announced, and do not count.
 */
export const lastSeenFollower: EventFollower = {
  name: 'contacts.last_seen',
  types: ['message.received'],
  async run(scope, events) {
    await rows(
      scope.em,
      `/* seenLast */
       with seen as (
         select c.contact_id, max(m.sent_at) as at from message m join conversation c on c.account_id = $1 and c.id = m.conversation_id
         where m.account_id = $1 and m.id = any($2::uuid[]) group by c.contact_id
       ), locked as (
         select ct.id from contact ct where ct.account_id = $1 and ct.id in (select contact_id from seen) order by ct.id for no key update
       )
       update contact ct set last_seen_at = seen.at from seen, locked
       where ct.account_id = $1 and ct.id = seen.contact_id and ct.id = locked.id and (ct.last_seen_at is null or ct.last_seen_at < seen.at)`,
      [scope.accountId, events.map((event) => event.entityId)],
    );
  },
};
