import type { DomainEvent } from '../../platform/database/scope.js';

/** Hours, their exceptions, an override, or the channels that keep them changed; deadlines that count open time move. */
export const businessHoursChanged = (id: string): DomainEvent => ({
  type: 'business_hours.changed',
  entityId: id,
  payload: { businessHoursId: id },
});
