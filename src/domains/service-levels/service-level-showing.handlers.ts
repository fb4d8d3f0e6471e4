import type { LoaderDefinition } from '../../platform/database/scope.js';
import { declareInboxEvent } from '../messages/inbox-events.type.js';
import { serviceClockLoader } from './service-clock.queries.js';

/** Shows the room's events in the inbox; how conversations are read, their room knows. */
export function showServiceLevels(conversations: LoaderDefinition<string, object>): void {
  for (const [type, typename] of [
    ['service_level.warned', 'ServiceLevelWarnedEvent'],
    ['service_level.breached', 'ServiceLevelBreachedEvent'],
  ] as const) {
    declareInboxEvent(type, {
      typename,
      async show({ payload }, scope) {
        const { serviceClockId, conversationId } = payload as { serviceClockId: string; conversationId: string };
        const [serviceClock, conversation] = await Promise.all([
          scope.load(serviceClockLoader, serviceClockId),
          scope.load(conversations, conversationId),
        ]);
        return serviceClock && conversation ? { serviceClock, conversation } : null;
      },
    });
  }
}
