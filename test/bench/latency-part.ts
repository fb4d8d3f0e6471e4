import { appSecret, startProduct, type Arena } from './arena.js';
import { startChild } from './child.js';
import { apiKeyOf, phoneNumberIdOf } from './dataset-sql.js';
import type { LatencyLoad } from './latency-load.js';
import { operationOf } from './operations.js';
import { figure, memory, table, type Verdict } from './report.js';
import { percentile } from './rounds.js';

const account = 4;
const rates = [5, 50];

/** From the post of a webhook to the event on a subscriber's socket; api and worker are two processes. */
export async function latencyPart(arena: Arena): Promise<Verdict[]> {
  const api = await startProduct(arena, ['api']);
  const worker = await startProduct(arena, ['worker']);
  const load = await startChild('latency-load.js');
  const ask = (perSecond: number, seconds: number) => {
    const question: LatencyLoad = {
      url: api.url,
      token: apiKeyOf(account),
      document: operationOf('subscription InboxEvents', 'fragment MessageContent'),
      phoneNumberId: phoneNumberIdOf(account),
      appSecret,
      perSecond,
      seconds,
    };
    return load.ask<{ tookMs: number[]; lost: number }>(question);
  };
  try {
    await ask(20, 3);
    const lines = [['', 'messages', 'p50 ms', 'p99 ms', 'slowest ms', 'lost']];
    for (const rate of rates) {
      const { tookMs, lost } = await ask(rate, arena.seconds * 3);
      if (lost > 0) throw new Error(`${lost} messages never reached the subscriber`);
      const at = (share: number): string => figure(percentile(tookMs, share));
      lines.push([`${rate} webhooks/s`, String(tookMs.length), at(0.5), at(0.99), at(1), String(lost)]);
    }
    arena.say(table(lines));
    arena.say(await memory({ api, worker }));
    return [];
  } finally {
    await Promise.all([api, worker, load].map((child) => child.stop()));
  }
}
