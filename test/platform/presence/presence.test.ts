import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { Redis } from 'ioredis';
import { pino } from 'pino';
import { newId } from '../../../src/platform/kernel/ids.js';
import { InProcessPresenceBoard, type PresenceBoard } from '../../../src/platform/presence/presence-board.js';
import { Presence } from '../../../src/platform/presence/presence.js';
import { RedisPresenceBoard } from '../../../src/platform/presence/redis-presence-board.js';
import { until } from '../../kit/until.js';

const logger = pino({ level: 'silent' });
const redisUrl = process.env['REDIS_URL'];
const ttlMs = 400;
const prefix = `test:${randomBytes(6).toString('hex')}`;
const redisBoard = (): PresenceBoard => new RedisPresenceBoard(new Redis(redisUrl!), prefix, ttlMs);

const boards: [string, () => PresenceBoard][] = [['of one process', () => new InProcessPresenceBoard()]];
if (redisUrl) boards.push(['in Redis', redisBoard]);

/** A process with a board and what it told. */
function startProcess(board: PresenceBoard, options = { beatMs: 50, graceMs: 30 }) {
  const told: string[] = [];
  const presence = new Presence(board, logger, options);
  presence.listen({ changed: ({ userId, isOnline }) => void told.push(`${isOnline ? '+' : '-'}${userId}`) });
  return { presence, told };
}

describe.each(boards)('the board %s', (_name, open) => {
  let process: ReturnType<typeof startProcess>;
  beforeAll(() => void (process = startProcess(open())));
  afterAll(() => process.presence.close());

  test('knows who is connected; a second tab that closes takes nobody away', async () => {
    const { presence, told } = process;
    const [account, user] = [newId(), newId()];
    const first = presence.connected(account, user);
    const second = presence.connected(account, user);
    await until('the user is here', async () => (await presence.online(account)).has(user));
    first();
    first();
    const other = newId();
    // What another user does later is written later: by then the first tab is over.
    const third = presence.connected(account, other);
    third();
    await until('the other came and went', () => told.includes(`-${other}`));
    expect(await presence.online(account)).toEqual(new Set([user]));
    second();
    await until('the user is gone', async () => (await presence.online(account)).size === 0);
    await until('it was told', () => told.includes(`-${user}`));
    expect(told.filter((text) => text.endsWith(user))).toEqual([`+${user}`, `-${user}`]);
  });

  test('keeps a user who comes back at once, and accounts apart', async () => {
    const { presence, told } = process;
    const [account, foreign, user] = [newId(), newId(), newId()];
    const first = presence.connected(account, user);
    await until('the user is here', async () => (await presence.online(account)).has(user));
    first();
    const again = presence.connected(account, user);
    const marker = newId();
    presence.connected(foreign, marker)();
    await until('the marker came and went', () => told.includes(`-${marker}`));
    expect(await presence.online(foreign)).toEqual(new Set());
    expect(await presence.online(account)).toEqual(new Set([user]));
    expect(told.filter((text) => text.endsWith(user))).toEqual([`+${user}`]);
    again();
  });
});

describe('telling', () => {
  test('holds up no beat, and what a listener could not take is told again', async () => {
    const board = new InProcessPresenceBoard();
    const presence = new Presence(board, logger, { beatMs: 20, graceMs: 1 });
    const [account, user, other] = [newId(), newId(), newId()];
    const told: string[] = [];
    let beats = 0;
    const { beat } = board;
    board.beat = (...args) => {
      beats++;
      return beat.apply(board, args);
    };
    let release = (): void => undefined;
    let tries = 0;
    const blocked = new Promise<void>((resolve) => (release = resolve));
    presence.listen({
      async changed({ userId }) {
        await blocked;
        if (userId === user && ++tries < 3) throw new Error('not now');
        told.push(userId);
      },
    });
    presence.connected(account, user);
    presence.connected(account, other);
    await until('beats go on', () => beats >= 5);
    expect(told).toEqual([]);
    release();
    await until('both were told', () => told.length === 2);
    expect([told, tries]).toEqual([[other, user], 3]);
    await presence.close();
  });

  test('says when it is not known who is here', async () => {
    const board = new InProcessPresenceBoard();
    board.online = () => Promise.reject(new Error('away'));
    const presence = new Presence(board, logger);
    expect([await presence.known(newId()), await presence.online(newId())]).toEqual([undefined, new Set()]);
    await presence.close();
  });
});

// Embedded there is one process only.
if (redisUrl) {
  describe('several processes', () => {
    test('a user is here while one process has a socket; a killed process leaves nobody behind', async () => {
      const [one, other] = [startProcess(redisBoard()), startProcess(redisBoard())];
      const killed = startProcess(redisBoard(), { beatMs: 100_000, graceMs: 30 });
      const [account, user, lost] = [newId(), newId(), newId()];
      const leave = one.presence.connected(account, user);
      await until('told', () => one.told.includes(`+${user}`));
      const stay = other.presence.connected(account, user);
      killed.presence.connected(account, lost);
      await until('the lost one is here', async () => (await one.presence.online(account)).has(lost));
      leave();
      await until('the lost one is found missing', () => [...one.told, ...other.told].includes(`-${lost}`));
      expect(await one.presence.online(account)).toEqual(new Set([user]));
      expect([...one.told, ...other.told].filter((text) => text === `-${lost}`)).toHaveLength(1);
      expect([...one.told, ...other.told]).not.toContain(`-${user}`);
      stay();
      await until('gone', async () => (await one.presence.online(account)).size === 0);
      for (const { presence } of [one, other, killed]) await presence.close();
    });
  });
}
