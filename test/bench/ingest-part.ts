import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { appSecret, startProduct, type Arena } from './arena.js';
import type { BareInserts } from './bare-inserts.js';
import { startChild, type Child } from './child.js';
import { phoneNumberIdOf } from './dataset-sql.js';
import { memory, spread, table, type Verdict } from './report.js';
import { inRounds, ratios, spreadOf } from './rounds.js';
import type { InboundText } from './webhook-body.js';
import type { WebhookLoad } from './webhook-load.js';

/** Messages of one round, by how many one delivery holds. */
const sizes = [
  { perPost: 1, messages: 2_000 },
  { perPost: 10, messages: 6_000 },
  { perPost: 100, messages: 12_000 },
];
/** Everybody writes about so many times; the first time makes a contact and a conversation. */
const messagesPerPerson = 3;
/** Rows in a transaction of the best bare insert there is. */
const largeBatch = 100;

interface Round {
  perSecond: number;
  cpuUs: number;
}

/** Signed deliveries until their last row is stored and settled, beside inserts of the same rows. */
export async function ingestPart(arena: Arena): Promise<Verdict[]> {
  const api = await startProduct(arena, ['api']);
  const worker = await startProduct(arena, ['worker']);
  const load = await startChild('webhook-load.js');
  const inserts = await startChild('bare-inserts.js', { env: { DATABASE_URL: arena.dataset.url } });
  const client = new pg.Client({ connectionString: arena.dataset.url });
  await client.connect();
  const verdicts: Verdict[] = [];
  try {
    const channel = await channelOf(client, account);
    const bareChannel = await channelOf(client, bareAccount);
    const product = (size: (typeof sizes)[number]) => () => deliver({ api, worker, load, client, channel }, size);
    const bare = (messages: number, perTransaction: number) => async (): Promise<Round> => {
      const prepare: BareInserts = { ...bareChannel, messages: newMessages(messages), perTransaction };
      await inserts.ask({ prepare });
      const { seconds } = await inserts.ask<{ seconds: number }>({ go: true });
      return { perSecond: messages / seconds, cpuUs: Number.NaN };
    };
    await product({ perPost: 10, messages: 1_000 })();
    await bare(1_000, 10)();
    for (const size of sizes) {
      const { perPost, messages } = size;
      const measured = await inRounds(
        [
          { name: `inserts, ${perPost} in a transaction`, measure: bare(messages, perPost) },
          { name: 'product', measure: product(size) },
          ...(perPost === largeBatch
            ? []
            : [{ name: `inserts, ${largeBatch} in a transaction`, measure: bare(messages, largeBatch) }]),
        ],
        Math.min(3, arena.rounds),
      );
      const ours = measured.get('product')!;
      arena.say(
        `  ${perPost} to a delivery, ${messages} messages of ${Math.ceil(messages / messagesPerPerson)} people, ${Math.min(3, arena.rounds)} rounds`,
      );
      arena.say(
        table([
          ['', 'messages/s', 'product to it'],
          ...[...measured].map(([name, rounds]) => [
            name,
            spread(spreadOf(rounds.map((r) => r.perSecond))),
            spread(ratios(ours, rounds, (r) => r.perSecond)),
          ]),
        ]),
      );
      arena.say(`  CPU of api and worker: ${spread(spreadOf(ours.map((r) => r.cpuUs)))} µs a message`);
      const ratioTo = (batch: number) =>
        ratios(ours, measured.get(`inserts, ${batch} in a transaction`)!, (r) => r.perSecond);
      verdicts.push({
        what: `ingest, ${perPost} to a delivery, to inserts in transactions of ${perPost}`,
        ratio: ratioTo(perPost),
        target: 0.25,
      });
      if (perPost !== largeBatch) {
        verdicts.push({ what: `  to inserts in transactions of ${largeBatch}`, ratio: ratioTo(largeBatch) });
      }
    }
    arena.say(await memory({ api, worker }));
    return verdicts;
  } finally {
    await client.end();
    await Promise.all([api, worker, load, inserts].map((child) => child.stop()));
  }
}

interface Plant {
  api: Child;
  worker: Child;
  load: Child;
  client: pg.Client;
  channel: { accountId: string; channelId: string };
}

/** Posts everything, and waits until every delivery is answered, processed and settled. */
async function deliver(plant: Plant, { perPost, messages }: { perPost: number; messages: number }): Promise<Round> {
  const { api, worker, load, client, channel } = plant;
  const prepare: WebhookLoad = {
    url: api.url,
    phoneNumberId: phoneNumberIdOf(account),
    appSecret,
    messages: newMessages(messages),
    perPost,
    connections: 32,
  };
  await load.ask({ prepare });
  const count = async (): Promise<number> => {
    const { rows } = await client.query('select count(*)::int as count from message where account_id = $1', [
      channel.accountId,
    ]);
    return rows[0].count as number;
  };
  const before = await count();
  const cpu = async () => (await api.usage()).cpuMs + (await worker.usage()).cpuMs;
  const cpuBefore = await cpu();
  const from = performance.now();
  await load.ask({ go: true });
  for (;;) {
    const { rows } = await client.query('select from webhook_delivery where processed_at is null limit 1');
    if (rows.length === 0) break;
    if (performance.now() - from > 120_000) throw new Error('Deliveries are not processed');
    await wait(10);
  }
  const seconds = (performance.now() - from) / 1000;
  const stored = (await count()) - before;
  if (stored !== messages) throw new Error(`${stored} of ${messages} messages were stored`);
  return { perSecond: messages / seconds, cpuUs: (((await cpu()) - cpuBefore) * 1000) / messages };
}

/** The accounts that take part, by their numbers; the bare rows stay out of the log that the product numbers. */
const account = 3;
const bareAccount = 6;
let person = 0;
let serial = Date.now();

/** Messages of people who never wrote before, in no order. */
function newMessages(count: number): InboundText[] {
  const people = Math.ceil(count / messagesPerPerson);
  const first = person;
  person += people;
  return Array.from({ length: count }, (_, i) => ({
    waId: `4917${String(first + ((i * 7) % people)).padStart(9, '0')}`,
    wamid: `wamid.BENCH${++serial}`,
    text: `Hello, this is message ${i} and I would like to know when my order arrives.`,
  }));
}

async function channelOf(client: pg.Client, account: number): Promise<{ accountId: string; channelId: string }> {
  const { rows } = await client.query(
    'select account_id as "accountId", id as "channelId" from channel where phone_number_id = $1',
    [phoneNumberIdOf(account)],
  );
  return rows[0];
}
