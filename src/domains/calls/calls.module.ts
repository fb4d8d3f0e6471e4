import type { Database } from '../../platform/database/database.js';
import type { Tick } from '../../platform/jobs/ticker.js';
import type { Clock } from '../../platform/kernel/clock.js';
import type { Logger } from '../../platform/logging/logger.js';
import type { NodeSource } from '../../platform/graphql/node.js';
import { Permission } from '../accounts/permissions.js';
import type { ContactIdentityService } from '../contacts/contact-identity.service.js';
import type { ConversationActivity } from '../conversations/conversation-activity.service.js';
import type { ConversationReader } from '../conversations/conversation.queries.js';
import { declareInboxEvent } from '../messages/inbox-events.type.js';
import type { Timeline } from '../messages/timeline.queries.js';
import { VoiceCallEntity } from './call.entity.js';
import { callLoader } from './call.queries.js';
import { CallResolver, ContactCallsResolver, ConversationCallsResolver } from './call.resolver.js';
import { CallSweep } from './call-sweep.service.js';
import { CallService } from './call.service.js';

/** The tables of this room. */
export const callEntities = [VoiceCallEntity];

/** Builds the room. */
export function callsModule(ground: {
  database: Database;
  clock: Clock;
  logger: Logger;
  conversations: { reader: ConversationReader; activity: ConversationActivity };
  identities: ContactIdentityService;
  timeline: Timeline;
}) {
  const { reader, activity } = ground.conversations;
  ground.timeline.add({ typename: 'Call', table: 'voice_call', at: 'begun_at', loader: callLoader });
  declareInboxEvent('call.changed', {
    typename: 'CallChangedEvent',
    async show({ entityId, payload }, scope) {
      const [call, conversation] = await Promise.all([
        scope.load(callLoader, entityId),
        scope.load(reader.loader, payload['conversationId'] as string),
      ]);
      return call && conversation ? { call, conversation } : null;
    },
  });
  const nodes: NodeSource[] = [
    { kind: 'Call', typeName: 'Call', requires: Permission.CONVERSATIONS_READ, loader: callLoader },
  ];
  const calls = new CallService(ground.identities, activity);
  const sweep = new CallSweep(ground.database, calls, ground.clock, ground.logger);
  const ticks: Tick[] = [{ name: 'calls', everyMs: 10_000, run: () => sweep.run() }];
  return {
    resolvers: [new CallResolver(reader), new ConversationCallsResolver(), new ContactCallsResolver()],
    nodes,
    jobs: [],
    handlers: [],
    ticks,
    calls,
  };
}
