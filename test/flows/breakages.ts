import { randomBytes, randomInt } from 'node:crypto';
import { createServer } from 'node:net';
import { Redis } from 'ioredis';
import { InProcessBus } from '../../src/platform/events/bus.js';
import { startTestApp, type TestApp } from '../kit/app.js';
import { until } from '../kit/until.js';
import type { Breakage } from './inbox-stream.js';
import { ProductProcess } from './processes.js';

/** An installation that can be broken. */
export interface Breakable {
  app: TestApp;
  breakage: Breakage;
  stop(): Promise<void>;
}

/**
 * Two processes with the API: this one, and one that is killed. Meta's webhooks go to the one that is killed. All their
 * connections to Redis bear a name, so that they can be cut and nobody else's.
 */
export async function startPair(): Promise<Breakable> {
  const name = `flows-${randomBytes(6).toString('hex')}`;
  const port = String(await lastingPort());
  const url = `http://127.0.0.1:${port}`;
  const app = await startTestApp({
    env: {
      REDIS_URL: `${process.env['REDIS_URL']}?connectionName=${name}`,
      SIMULATOR_WEBHOOK_URL: `${url}/webhooks/whatsapp`,
    },
  });
  const redis = new Redis(process.env['REDIS_URL']!);
  const start = (): Promise<ProductProcess> =>
    ProductProcess.start(['api'], {
      ...app.settings,
      PORT: port,
      WHATSAPP_GRAPH_URL: app.simulatorUrl,
      LOG_LEVEL: 'fatal',
    });
  let second = await start().catch(async (error: unknown) => {
    redis.disconnect();
    await app.stop();
    throw error;
  });
  return {
    app,
    breakage: {
      urls: [app.url, url],
      async disturbBus(chance) {
        const type = chance.pick(['PUBSUB', 'NORMAL'] as const);
        // Those that were cut a moment ago may be on their way back.
        const ids = await until('connections to Redis are there', async () => {
          const list = (await redis.call('CLIENT', 'LIST', 'TYPE', type)) as string;
          const found = list
            .split('\n')
            .flatMap((line) => (line.includes(` name=${name} `) ? /^id=(\d+)/.exec(line)![1]! : []));
          return found.length > 0 && found;
        });
        for (const id of ids) await redis.call('CLIENT', 'KILL', 'ID', id);
      },
      async killApi() {
        await second.kill();
        second = await start();
      },
    },
    async stop() {
      redis.disconnect();
      await second.terminate();
      await app.stop();
    },
  };
}

/** One process, whose bus forgets hints. */
export async function startAlone(): Promise<Breakable> {
  const app = await startTestApp();
  const { publish } = InProcessBus.prototype;
  let toForget = 0;
  let forgotten = 0;
  InProcessBus.prototype.publish = function (this: InProcessBus, topic, message) {
    if (toForget <= 0 || !topic.startsWith('events:')) return publish.call(this, topic, message);
    toForget--;
    forgotten++;
  };
  return {
    app,
    breakage: {
      urls: [app.url],
      async disturbBus(chance) {
        toForget = 1 + chance.below(5);
        const before = forgotten;
        await until('a hint is forgotten', () => forgotten > before, 2_000).catch(() => undefined);
      },
    },
    async stop() {
      InProcessBus.prototype.publish = publish;
      await app.stop();
    },
  };
}

/**
 * A port that nobody listens on, below those that the system gives to clients: one that comes back while its server is
 * away might be given that very number, and would talk to itself.
 */
export async function lastingPort(): Promise<number> {
  for (;;) {
    const port = randomInt(20_000, 30_000);
    const server = createServer();
    const isFree = await new Promise<boolean>((resolve) => {
      server.once('error', () => resolve(false));
      server.listen(port, '127.0.0.1', () => resolve(true));
    });
    if (!isFree) continue;
    await new Promise((resolve) => server.close(resolve));
    return port;
  }
}
