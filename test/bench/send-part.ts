import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { freePort, startProduct, type Arena } from './arena.js';
import { startChild } from './child.js';
import { apiKeyOf } from './dataset-sql.js';
import { operationOf } from './operations.js';
import { memory, spread, table, type Verdict } from './report.js';
import { inRounds, spreadOf } from './rounds.js';
import type { SendLoad } from './send-load.js';

const account = 2;
const phoneNumberId = '109000000000001';
/** Each gets few messages, so that the pace that the product keeps with one person does not show. */
const people = 400;
const messages = 1_200;

/** `messageSend` until the simulator has every message and the statuses are back; the simulator has no limits here. */
export async function sendPart(arena: Arena): Promise<Verdict[]> {
  const port = await freePort();
  const simulator = await startProduct(arena, ['simulator'], {
    SIMULATOR_WEBHOOK_URL: `http://127.0.0.1:${port}/webhooks/whatsapp`,
  });
  const env = { WHATSAPP_GRAPH_URL: simulator.url };
  const api = await startProduct(arena, ['api'], { ...env, PORT: port });
  const worker = await startProduct(arena, ['worker'], env);
  const load = await startChild('send-load.js');
  const client = new pg.Client({ connectionString: arena.dataset.url });
  await client.connect();
  try {
    const control = (path: string, body: object) => post(`${simulator.url}/_control/${path}`, body);
    await control('numbers', { phoneNumberId, wabaId: '109000000000000', throughput: 'HIGH', pairLimit: 'off' });
    await control('settings', { reads: false, statusDelaysMs: { sent: 1, delivered: 2 } });
    await connect(api.url);
    // Meta's 1,000 a second is more than this machine has; the number's own pace must not be what is measured.
    await client.query('update channel set messages_per_second = 10000 where phone_number_id = $1', [phoneNumberId]);
    for (let i = 0; i < people; i++) {
      const from = { waId: `49155${String(i).padStart(8, '0')}`, name: `Customer ${i}` };
      await control('inbound', { phoneNumberId, from, message: { type: 'text', text: { body: 'Hello' } } });
    }
    const conversationIds = await conversations(client);
    const question: SendLoad = {
      url: api.url,
      token: apiKeyOf(account),
      document: operationOf('mutation MessageSend', 'fragment MessageContent'),
      conversationIds,
      count: messages,
      inFlight: 32,
    };
    const measure = async () => {
      const before = await countDelivered(client);
      const cpu = async () => (await api.usage()).cpuMs + (await worker.usage()).cpuMs;
      const cpuBefore = await cpu();
      const from = performance.now();
      const { seconds } = await load.ask<{ seconds: number }>(question);
      while ((await countDelivered(client)) - before < question.count) {
        if (performance.now() - from > 120_000) throw new Error('Not every message was delivered');
        await wait(20);
      }
      const whole = (performance.now() - from) / 1000;
      return {
        accepted: question.count / seconds,
        delivered: question.count / whole,
        cpuUs: (((await cpu()) - cpuBefore) * 1000) / question.count,
      };
    };
    question.count = people;
    await measure();
    question.count = messages;
    const rounds = (await inRounds([{ name: 'product', measure }], Math.min(3, arena.rounds))).get('product')!;
    arena.say(
      table([
        ['', 'messages/s'],
        ['accepted by the API', spread(spreadOf(rounds.map((r) => r.accepted)))],
        ['delivered, statuses stored', spread(spreadOf(rounds.map((r) => r.delivered)))],
      ]),
    );
    arena.say(`  CPU of api and worker: ${spread(spreadOf(rounds.map((r) => r.cpuUs)))} µs a message`);
    arena.say(await memory({ api, worker }));
    return [];
  } finally {
    await client.end();
    await Promise.all([load, api, worker, simulator].map((child) => child.stop()));
  }
}

async function post(url: string, body: object, headers: Record<string, string> = {}): Promise<unknown> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${url}: ${response.status} ${await response.text()}`);
  return response.json();
}

async function connect(url: string): Promise<void> {
  const query = `mutation ($input: WhatsAppChannelConnectInput!) {
    whatsAppChannelConnect(input: $input) { channel { id } userErrors { code message } } }`;
  const input = { wabaId: '109000000000000', phoneNumberId, accessToken: 'EAA-bench-token' };
  const answer = await post(
    `${url}/graphql`,
    { query, variables: { input } },
    { authorization: `Bearer ${apiKeyOf(account)}` },
  );
  const { data } = answer as { data?: { whatsAppChannelConnect?: { channel: unknown } } };
  if (!data?.whatsAppChannelConnect?.channel)
    throw new Error(`The channel could not be connected: ${JSON.stringify(answer)}`);
}

/** Everybody's conversation, as soon as all of them have written. */
async function conversations(client: pg.Client): Promise<string[]> {
  for (let i = 0; i < 300; i++) {
    const { rows } = await client.query<{ id: string }>(
      `select c.id from conversation c join channel h on h.account_id = c.account_id and h.id = c.channel_id
       where h.phone_number_id = $1 and c.last_message_id is not null`,
      [phoneNumberId],
    );
    if (rows.length === people) return rows.map(({ id }) => `cnv_${id.replaceAll('-', '')}`);
    await wait(100);
  }
  throw new Error('The messages of the simulator did not arrive');
}

async function countDelivered(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    `select count(*)::int as count from message m join channel h on h.account_id = m.account_id and h.id = m.channel_id
     where h.phone_number_id = $1 and m.status = 'DELIVERED'`,
    [phoneNumberId],
  );
  return rows[0]!.count;
}
