import type { Redis } from 'ioredis';
import type { Connection, PresenceBoard, PresenceChange } from './presence-board.js';

// A sorted set per account: members `user:connection`, scores the time at which each is over, by the server's clock.
// A sorted set of the accounts says which of them to sweep.
const now = `
local time = redis.call('time')
local now = tonumber(time[1]) * 1000 + math.floor(tonumber(time[2]) / 1000)
local function isHere(user)
  return #redis.call('zrangebylex', KEYS[2], '[' .. user .. ':', '[' .. user .. ';', 'limit', 0, 1) > 0
end`;

/** Per account a second set with the same members, all of score 0: there a user's connections stand side by side. */
const beat = `${now}
local arrived = {}
for i = 2, #ARGV do
  local user = string.match(ARGV[i], '^[^:]+')
  if not isHere(user) then table.insert(arrived, user) end
  redis.call('zadd', KEYS[1], now + tonumber(ARGV[1]), ARGV[i])
  redis.call('zadd', KEYS[2], 0, ARGV[i])
end
return arrived`;

const leave = `${now}
if redis.call('zrem', KEYS[1], ARGV[1]) == 0 then return 0 end
redis.call('zrem', KEYS[2], ARGV[1])
if isHere(string.match(ARGV[1], '^[^:]+')) then return 0 end
return 1`;

const sweep = `${now}
local gone = {}
for _, member in ipairs(redis.call('zrangebyscore', KEYS[1], '-inf', now, 'limit', 0, 1000)) do
  redis.call('zrem', KEYS[1], member)
  redis.call('zrem', KEYS[2], member)
  local user = string.match(member, '^[^:]+')
  if not isHere(user) then table.insert(gone, user) end
end
return gone`;

const online = `${now}
return redis.call('zrangebyscore', KEYS[1], '(' .. now, '+inf')`;

type ScriptedRedis = Redis & {
  presenceBeat(live: string, byUser: string, ...rest: (string | number)[]): Promise<string[]>;
  presenceLeave(live: string, byUser: string, member: string): Promise<number>;
  presenceSweep(live: string, byUser: string): Promise<string[]>;
  presenceOnline(live: string, byUser: string): Promise<string[]>;
};

/** The board in Redis. While Redis is away nobody is known to be here, and nobody to have gone. */
export class RedisPresenceBoard implements PresenceBoard {
  private readonly redis: ScriptedRedis;

  constructor(
    redis: Redis,
    private readonly prefix: string,
    private readonly ttlMs = 20_000,
  ) {
    const numberOfKeys = 2;
    redis.defineCommand('presenceBeat', { numberOfKeys, lua: beat });
    redis.defineCommand('presenceLeave', { numberOfKeys, lua: leave });
    redis.defineCommand('presenceSweep', { numberOfKeys, lua: sweep });
    redis.defineCommand('presenceOnline', { numberOfKeys, lua: online });
    this.redis = redis as ScriptedRedis;
  }

  async beat(accountId: string, connections: readonly Connection[]): Promise<string[]> {
    // Both are sent at once: what is said of a connection later must not overtake this.
    const [arrived] = await Promise.all([
      this.redis.presenceBeat(...this.keys(accountId), this.ttlMs, ...connections.map(member)),
      this.redis.sadd(`${this.prefix}:presence:accounts`, accountId),
    ]);
    return arrived;
  }

  async leave(accountId: string, connection: Connection): Promise<boolean> {
    return (await this.redis.presenceLeave(...this.keys(accountId), member(connection))) === 1;
  }

  async online(accountId: string): Promise<Set<string>> {
    const members = await this.redis.presenceOnline(...this.keys(accountId));
    return new Set(members.map((text) => text.split(':')[0]!));
  }

  async sweep(): Promise<PresenceChange[]> {
    const accounts = await this.redis.smembers(`${this.prefix}:presence:accounts`);
    const gone: PresenceChange[] = [];
    for (const accountId of accounts) {
      for (const userId of await this.redis.presenceSweep(...this.keys(accountId))) gone.push({ accountId, userId });
      // Whoever comes at this very moment writes the account again behind it.
      if ((await this.redis.zcard(this.keys(accountId)[0])) === 0)
        await this.redis.srem(`${this.prefix}:presence:accounts`, accountId);
    }
    return gone;
  }

  async close(): Promise<void> {
    this.redis.disconnect();
  }

  private keys(accountId: string): [live: string, byUser: string] {
    // One hash tag: on a cluster both live on one server.
    const key = `${this.prefix}:presence:{${accountId}}`;
    return [`${key}:live`, `${key}:users`];
  }
}

const member = ({ userId, connectionId }: Connection): string => `${userId}:${connectionId}`;
