import type { DomainEvent } from '../../platform/database/scope.js';

/** A segment was made, changed or computed anew; its count may be another one. */
export const segmentChanged = (id: string): DomainEvent => ({
  type: 'segment.changed',
  entityId: id,
  payload: { segmentId: id },
});

/** A segment is gone. */
export const segmentDeleted = (id: string): DomainEvent => ({
  type: 'segment.deleted',
  entityId: id,
  payload: { segmentId: id },
});

/** A contact belongs to a segment from now on. */
export const memberJoined = (segmentId: string, contactId: string): DomainEvent => ({
  type: 'segment.member_joined',
  entityId: segmentId,
  payload: { segmentId, contactId },
});

/** A contact no longer belongs to a segment. */
export const memberLeft = (segmentId: string, contactId: string): DomainEvent => ({
  type: 'segment.member_left',
  entityId: segmentId,
  payload: { segmentId, contactId },
});
