import type { DomainEvent } from '../../platform/database/scope.js';
import type { ServiceMetric } from './service-clock.js';

/** A promise was made, changed or taken back; its clocks are reckoned anew. */
export const serviceLevelChanged = (id: string): DomainEvent => ({
  type: 'service_level.changed',
  entityId: id,
  payload: { serviceLevelId: id },
});

/** A clock that something happened to. */
interface ToldClock {
  id: string;
  conversationId: string;
  metric: ServiceMetric;
}

const told =
  (type: string) =>
  ({ id, conversationId, metric }: ToldClock): DomainEvent => ({
    type,
    entityId: id,
    payload: { serviceClockId: id, conversationId, metric },
  });

/** Most of the time that was promised is over. */
export const serviceLevelWarned = told('service_level.warned');

/** The time that was promised is over. */
export const serviceLevelBreached = told('service_level.breached');
