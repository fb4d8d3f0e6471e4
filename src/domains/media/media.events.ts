import type { DomainEvent } from '../../platform/database/scope.js';

/** A file became READY, FAILED or EXPIRED. */
export const mediaChanged = (mediaId: string): DomainEvent => ({
  type: 'media.changed',
  entityId: mediaId,
  payload: { mediaId },
});
