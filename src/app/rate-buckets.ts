import { Redis } from 'ioredis';
import { deriveKey, keyedHash } from '../platform/crypto/keyed-hash.js';
import type { Config } from '../platform/config/config.js';
import { InProcessRateBuckets, RedisRateBuckets, type RateBuckets } from '../platform/jobs/rate-buckets.js';
import type { Logger } from '../platform/logging/logger.js';

/** Buckets in Redis where it is configured, else of this process. */
export function createRateBuckets(config: Config, logger: Logger): RateBuckets {
  if (!config.redisUrl) return new InProcessRateBuckets();
  const redis = new Redis(config.redisUrl, {
    maxRetriesPerRequest: 1,
    enableOfflineQueue: false,
    // A Redis that hangs must not hold up whoever asks for a token; without one, callers come back a second later.
    commandTimeout: 2_000,
  });
  redis.on('error', (error: Error) => logger.warn({ err: error }, 'redis buckets'));
  // Keys name addresses that were tried; in Redis nobody reads them.
  const key = deriveKey(config.secretsKeys[0]!, 'rate-buckets');
  const buckets = new RedisRateBuckets(redis, config.redisPrefix);
  return {
    take: (name, rate) => buckets.take(keyedHash(key, name), rate),
    close: () => buckets.close(),
  };
}
