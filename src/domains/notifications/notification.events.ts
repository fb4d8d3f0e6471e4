import type { DomainEvent } from '../../platform/database/scope.js';

/** Type of the event that a member's notifications changed. */
export const notificationChangedType = 'notification.changed';

/** A member is told something, or has read it; for that member's eyes only. */
export const notificationChanged = (id: string, userId: string): DomainEvent => ({
  type: notificationChangedType,
  entityId: id,
  payload: { notificationId: id, userId },
});
