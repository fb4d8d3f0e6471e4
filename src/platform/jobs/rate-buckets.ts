import type { Redis } from 'ioredis';

/** How fast a bucket fills, and how much it holds. */
export interface Rate {
  /** Tokens a second. */
  perSecond: number;
  /** Most tokens it holds; a bucket starts full. */
  burst: number;
}

/** Whether a token was taken; if not, when one will be there. */
export interface Take {
  granted: boolean;
  /** 0 when granted. */
  retryAfterMs: number;
}

/** Token buckets that every process shares. A bucket that is full again is forgotten. */
export interface RateBuckets {
  take(key: string, rate: Rate): Promise<Take>;
  close(): Promise<void>;
}

const granted: Take = { granted: true, retryAfterMs: 0 };

/** Buckets of a single process. */
export class InProcessRateBuckets implements RateBuckets {
  private readonly buckets = new Map<string, { tokens: number; at: number; fullAt: number }>();
  private prunedAt = -Infinity;

  constructor(private readonly now: () => number = Date.now) {}

  async take(key: string, { perSecond, burst }: Rate): Promise<Take> {
    const now = this.now();
    // Walking them all for each of a flood would be a flood of its own.
    if (this.buckets.size > 50_000 && now - this.prunedAt >= 1_000) this.forgetFull(now);
    const bucket = this.buckets.get(key);
    const tokens = bucket ? Math.min(burst, bucket.tokens + ((now - bucket.at) / 1000) * perSecond) : burst;
    if (tokens < 1) return { granted: false, retryAfterMs: Math.max(1, Math.ceil(((1 - tokens) / perSecond) * 1000)) };
    const left = tokens - 1;
    this.buckets.set(key, { tokens: left, at: now, fullAt: now + ((burst - left) / perSecond) * 1000 });
    return granted;
  }

  async close(): Promise<void> {
    this.buckets.clear();
  }

  private forgetFull(now: number): void {
    this.prunedAt = now;
    for (const [key, bucket] of this.buckets) if (bucket.fullAt <= now) this.buckets.delete(key);
  }
}

// One round trip; the server's clock, so that processes with different clocks share one truth.
const script = `
local time = redis.call('time')
local now = tonumber(time[1]) * 1000 + math.floor(tonumber(time[2]) / 1000)
local per_ms = tonumber(ARGV[1]) / 1000
local burst = tonumber(ARGV[2])
local bucket = redis.call('hmget', KEYS[1], 'tokens', 'at')
local tokens = burst
if bucket[1] then tokens = math.min(burst, tonumber(bucket[1]) + math.max(0, now - tonumber(bucket[2])) * per_ms) end
if tokens < 1 then return math.max(1, math.ceil((1 - tokens) / per_ms)) end
tokens = tokens - 1
redis.call('hset', KEYS[1], 'tokens', tostring(tokens), 'at', tostring(now))
redis.call('pexpire', KEYS[1], math.ceil((burst - tokens) / per_ms) + 1000)
return 0`;

type ScriptedRedis = Redis & { takeToken(key: string, perSecond: number, burst: number): Promise<number> };

/** Buckets in Redis. While Redis is away nothing is granted, and callers come back a second later. */
export class RedisRateBuckets implements RateBuckets {
  private readonly redis: ScriptedRedis;

  constructor(
    redis: Redis,
    private readonly prefix: string,
  ) {
    redis.defineCommand('takeToken', { numberOfKeys: 1, lua: script });
    this.redis = redis as ScriptedRedis;
  }

  async take(key: string, rate: Rate): Promise<Take> {
    try {
      const waitMs = await this.redis.takeToken(`${this.prefix}:bucket:${key}`, rate.perSecond, rate.burst);
      return waitMs === 0 ? granted : { granted: false, retryAfterMs: waitMs };
    } catch {
      return { granted: false, retryAfterMs: 1_000 };
    }
  }

  async close(): Promise<void> {
    this.redis.disconnect();
  }
}
