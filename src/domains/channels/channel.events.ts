import type { DomainEvent } from '../../platform/database/scope.js';

/** A channel was connected, disconnected, its status or health changed, or Meta told something of it: `eventId`. */
export const channelChanged = (channelId: string, eventId?: string): DomainEvent => ({
  type: 'channel.changed',
  entityId: channelId,
  payload: eventId === undefined ? { channelId } : { channelId, eventId },
});
