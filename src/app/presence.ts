import { Redis } from 'ioredis';
import type { Config } from '../platform/config/config.js';
import type { Logger } from '../platform/logging/logger.js';
import { InProcessPresenceBoard } from '../platform/presence/presence-board.js';
import { Presence } from '../platform/presence/presence.js';
import { RedisPresenceBoard } from '../platform/presence/redis-presence-board.js';

/** Who is connected: over all processes where Redis is configured, else in this one. */
export function createPresence(config: Config, logger: Logger): Presence {
  if (!config.redisUrl) return new Presence(new InProcessPresenceBoard(), logger);
  const redis = new Redis(config.redisUrl, { maxRetriesPerRequest: 1, commandTimeout: 2_000 });
  redis.on('error', (error: Error) => logger.warn({ err: error }, 'redis presence'));
  return new Presence(new RedisPresenceBoard(redis, config.redisPrefix), logger);
}
