import 'reflect-metadata';
import { pino } from 'pino';
import { entities } from '../../src/app/entities.js';
import { Database, tenantRole } from '../../src/platform/database/database.js';
import { PostgresSource } from '../../src/platform/database/connection-source.js';
import { commit, EventLog } from '../../src/platform/events/event-log.js';
import { RedisBus } from '../../src/platform/events/redis-bus.js';
import { systemClock } from '../../src/platform/kernel/clock.js';
import { systemViewer } from '../../src/platform/kernel/viewer.js';
import { messageReceived } from '../../src/domains/messages/message.events.js';
import { serveParent } from './child-side.js';

// Some other process of the installation, in which messages arrive: it writes an event to the log and hints over Redis.
const logger = pino({ level: 'error' }, process.stderr);
const source = new PostgresSource({
  url: process.env['DATABASE_URL']!,
  max: 2,
  role: tenantRole,
  onError: () => undefined,
});
const bus = new RedisBus(process.env['REDIS_URL']!, process.env['REDIS_PREFIX']!, logger);
const database = await Database.open({ source, entities: [...entities], clock: systemClock, logger });
database.hooks.push(new EventLog(bus));

serveParent('', {
  answer: ({ accountId, messageId, conversationId }: Record<'accountId' | 'messageId' | 'conversationId', string>) =>
    database.write(systemViewer(accountId), async (scope) =>
      commit(scope, undefined, [messageReceived(messageId, conversationId)]),
    ),
  stop: async () => {
    await bus.close();
    await database.close();
  },
});
