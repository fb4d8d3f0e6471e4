import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { redisPrefix, startProduct, type Arena } from './arena.js';
import { startChild, type Child } from './child.js';
import { apiKeyOf } from './dataset-sql.js';
import { onDatabase } from './dataset.js';
import { operationOf } from './operations.js';
import { figure, memory, spread, table, type Verdict } from './report.js';
import { inRounds, ratios, spreadOf } from './rounds.js';
import type { SocketCount, SocketLoad } from './socket-load.js';

const sockets = 1_000;
/** Few enough that neither server is ever busy all the time: then nothing piles up and is sent in one go. */
const eventsPerSecond = 8;
const perToken = 20;

interface Crowd {
  name: string;
  server: Child;
  clients: Child;
  publish(index: number): Promise<unknown>;
}

/** 1,000 sockets that watch the same inbox: server CPU per delivery, beside graphql-ws as it comes. */
export async function fanoutPart(arena: Arena): Promise<Verdict[]> {
  const document = operationOf('subscription InboxEvents', 'fragment MessageContent');
  const messages = await recentMessages(arena);
  const product = await startProduct(arena, ['api']);
  const sdl = join(arena.scratch, 'schema.graphql');
  writeFileSync(sdl, await (await fetch(`${product.url}/schema.graphql`)).text());
  const stock = await startChild('stock-sockets.js', { env: { SDL_FILE: sdl } });
  const publisher = await startChild('event-publisher.js', {
    env: { DATABASE_URL: arena.dataset.url, REDIS_URL: arena.redisUrl, REDIS_PREFIX: redisPrefix },
  });
  const clients = await Promise.all([startChild('socket-load.js'), startChild('socket-load.js')]);
  try {
    const ours: Crowd = {
      name: 'product',
      server: product,
      clients: clients[0]!,
      publish: (index) => publisher.ask(messages[index % messages.length]!),
    };
    await follow(ours, document);
    const event = await sampleOf(ours);
    const theirs: Crowd = {
      name: 'stock graphql-ws',
      server: stock,
      clients: clients[1]!,
      publish: () => stock.ask({ event }),
    };
    await follow(theirs, document);
    if (!isDeepStrictEqual(await sampleOf(theirs), event)) throw new Error('The two servers deliver different data');
    arena.say(
      `  both deliver the same data, ${JSON.stringify(event).length} bytes, ${eventsPerSecond} events/s to ${sockets} sockets`,
    );
    const events = Math.ceil(eventsPerSecond * arena.seconds);
    const measured = await inRounds(
      [theirs, ours].map((crowd) => ({ name: crowd.name, measure: () => deliver(crowd, events) })),
      arena.rounds,
    );
    const base = measured.get(theirs.name)!;
    arena.say(
      table([
        ['', 'server CPU µs/delivery', 'RSS MB', 'cheaper by'],
        ...[...measured].map(([name, rounds]) => [
          name,
          spread(spreadOf(rounds.map((r) => r.cpuUs))),
          figure(rounds.at(-1)!.rssMb),
          spread(ratios(base, rounds, (r) => r.cpuUs)),
        ]),
      ]),
    );
    arena.say(await memory({ api: product }));
    return [
      {
        what: `fan-out to ${sockets} sockets, CPU per delivery, stock graphql-ws to product`,
        ratio: ratios(base, measured.get(ours.name)!, (r) => r.cpuUs),
        target: 3,
      },
    ];
  } finally {
    await Promise.all([...clients, product, stock, publisher].map((child) => child.stop()));
  }
}

/** Opens every socket, and waits until each of them has been told something. */
async function follow(crowd: Crowd, document: string): Promise<void> {
  const load: SocketLoad = {
    url: `${crowd.server.url.replace('http', 'ws')}/graphql`,
    sockets,
    perToken,
    tokens: Array.from({ length: Math.ceil(sockets / perToken) }, (_, i) => apiKeyOf(1, i + 1)),
    document,
  };
  await crowd.clients.ask({ open: load });
  for (let i = 0; i < 40; i++) {
    await crowd.publish(i);
    await wait(250);
    const { fewest, closed } = await crowd.clients.ask<SocketCount>({ count: true });
    if (closed > 0) throw new Error(`${crowd.name} closed ${closed} sockets`);
    if (fewest > 3) return;
  }
  throw new Error(`${crowd.name}: not every socket is told of events`);
}

async function sampleOf({ clients }: Crowd): Promise<unknown> {
  const frame = JSON.parse(await clients.ask<string>({ sample: true })) as {
    payload: { data?: { inboxEvents: unknown }; errors?: unknown };
  };
  if (!frame.payload.data) throw new Error(`An event could not be shown: ${JSON.stringify(frame.payload.errors)}`);
  return frame.payload.data.inboxEvents;
}

async function deliver(crowd: Crowd, events: number): Promise<{ cpuUs: number; rssMb: number }> {
  await settle(crowd);
  await crowd.clients.ask({ reset: true });
  const before = await crowd.server.usage();
  for (let i = 0; i < events; i++) {
    const due = wait(1_000 / eventsPerSecond);
    await crowd.publish(i);
    await due;
  }
  const total = await settle(crowd);
  const after = await crowd.server.usage();
  if (total !== events * sockets) throw new Error(`${crowd.name}: ${total} of ${events * sockets} deliveries arrived`);
  return { cpuUs: ((after.cpuMs - before.cpuMs) * 1_000) / total, rssMb: after.rssMb };
}

/** Waits until nothing more arrives; gives how much did. */
async function settle({ clients }: Crowd): Promise<number> {
  let last = -1;
  for (;;) {
    const { total } = await clients.ask<SocketCount>({ count: true });
    if (total === last) return total;
    last = total;
    await wait(300);
  }
}

const recentMessages = (arena: Arena): Promise<Record<'accountId' | 'messageId' | 'conversationId', string>[]> =>
  onDatabase(arena.dataset.url, async (client) => {
    const { rows } = await client.query(
      `select m.account_id as "accountId", m.id as "messageId", m.conversation_id as "conversationId"
       from message m join bench_account a on a.n = 1 and a.id = m.account_id
       where m.direction = 'INBOUND' order by m.sent_at desc limit 200`,
    );
    return rows;
  });
