import { rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import type { EventFollower } from '../../platform/events/event-follower.js';
import type { LoggedEvent } from '../../platform/events/event-log.js';
import type { SegmentMembership } from './segment-membership.service.js';
import type { Watch } from './segment-rule.js';

/** What each event may have changed of a contact, as rules see it. */
const watchesOf: Readonly<Record<string, readonly Watch[]>> = {
  'contact.changed': ['CONTACT'],
  'contact.merged': ['CONTACT', 'MESSAGE', 'CONVERSATION', 'EVENT', 'CONSENT'],
  'contact_event.tracked': ['EVENT'],
  'consent.changed': ['CONSENT'],
  'message.received': ['MESSAGE', 'CONVERSATION'],
  'message.queued': ['MESSAGE'],
  'conversation.changed': ['CONVERSATION'],
  'segment.member_joined': ['SEGMENT'],
  'segment.member_left': ['SEGMENT'],
  // It went from whatever carried it, which nobody tells one by one.
  'label.changed': [],
  'team.changed': [],
};

const allWatches: readonly Watch[] = ['CONTACT', 'MESSAGE', 'CONVERSATION', 'EVENT', 'CONSENT', 'SEGMENT'];

/** Keeps the members of dynamic segments as contacts, labels, events, messages and conversations change. */
export class SegmentFollower implements EventFollower {
  readonly name = 'segments';
  readonly types = Object.keys(watchesOf);

  constructor(private readonly membership: SegmentMembership) {}

  async run(scope: Scope, events: readonly LoggedEvent[]): Promise<void> {
    const contactIds = new Set<string>();
    const conversationIds = new Set<string>();
    const watches = new Set<Watch>();
    const goneIds: string[] = [];
    for (const { type, payload } of events) {
      const { contactId, conversationId, labelId, teamId, change } = payload;
      if (type === 'label.changed' && change === 'DELETED') goneIds.push(String(labelId));
      if (type === 'team.changed' && change === 'DELETED') goneIds.push(String(teamId));
      if (typeof contactId === 'string') contactIds.add(contactId);
      else if (typeof conversationId === 'string') conversationIds.add(conversationId);
      // Whose data is only kept is in no segment, whatever its rule looks at.
      for (const watch of change === 'RESTRICTION' ? allWatches : watchesOf[type]!) watches.add(watch);
    }
    if (conversationIds.size > 0) {
      const found = await rows<{ id: string }>(
        scope.em,
        `/* contactsOfConversations */
         select distinct contact_id as id from conversation where account_id = $1 and id = any($2::uuid[])`,
        [scope.accountId, [...conversationIds]],
      );
      for (const { id } of found) contactIds.add(id);
    }
    if (goneIds.length > 0) await this.membership.buildAllOf(scope, goneIds);
    await this.membership.refresh(scope, [...contactIds].sort(), [...watches]);
  }
}
