import type { GraphQLSchema } from 'graphql';
import { Registry } from 'prom-client';
import { loadConfig } from '../platform/config/config.js';
import { InProcessBus } from '../platform/events/bus.js';
import { systemClock } from '../platform/kernel/clock.js';
import { createLogger } from '../platform/logging/logger.js';
import { InProcessPresenceBoard } from '../platform/presence/presence-board.js';
import { Presence } from '../platform/presence/presence.js';
import { composeRooms, type Composed } from './rooms.js';
import { buildApiSchema } from './schema.js';

/** Rooms that stand on nothing: they open nothing when they are built. What they say of themselves can be looked at. */
export function bareRooms(): Composed {
  const config = loadConfig(
    {
      SECRETS_KEY: Buffer.alloc(32).toString('base64'),
      WHATSAPP_APP_SECRET: 'not-used',
      WHATSAPP_VERIFY_TOKEN: 'not-used',
    },
    [],
  );
  const logger = createLogger('silent');
  return composeRooms({
    config,
    database: undefined as never,
    jobs: undefined as never,
    bus: new InProcessBus(),
    presence: new Presence(new InProcessPresenceBoard(), logger),
    clock: systemClock,
    logger,
    metrics: new Registry(),
    publicUrl: '',
    graphUrl: 'https://graph.facebook.com',
  });
}

/** The product's schema, to be looked at, not executed. */
export const bareSchema = (): GraphQLSchema => buildApiSchema(bareRooms().resolvers);
