import type { EventFollower } from '../../platform/events/event-follower.js';
import { isRestricted } from '../consent/restriction.policy.js';
import { rows } from '../../platform/database/rows.js';

/**
 * When contacts were last seen: behind the messages that they sent, and the calls that they made or took, so that receiving
 * one writes nothing to its contact.
 * Those of blocked contacts are not announced, and do not count; whose data is only kept is not watched.
 */
export const lastSeenFollower: EventFollower = {
  name: 'contacts.last_seen',
  types: ['message.received', 'call.changed'],
  async run(scope, events) {
    await rows(
      scope.em,
      `/* seenLast */
       with seen as (
         select c.contact_id, max(s.at) as at from (
           select m.conversation_id, m.sent_at as at from message m where m.account_id = $1 and m.id = any($2::uuid[])
           union all
           select v.conversation_id, case v.direction when 'INBOUND' then v.begun_at else v.started_at end from voice_call v
           where v.account_id = $1 and v.id = any($2)) s
         join conversation c on c.account_id = $1 and c.id = s.conversation_id
         where s.at is not null group by c.contact_id
       ), locked as (
         select ct.id from contact ct where ct.account_id = $1 and ct.id in (select contact_id from seen) order by ct.id for no key update
       )
       update contact ct set last_seen_at = seen.at from seen, locked
       where ct.account_id = $1 and ct.id = seen.contact_id and ct.id = locked.id and (ct.last_seen_at is null or ct.last_seen_at < seen.at)
         and not ${isRestricted('ct.id')}`,
      [scope.accountId, events.map((event) => event.entityId)],
    );
  },
};
