import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { startProduct, type Arena } from './arena.js';
import { startChild, type Child, type Usage } from './child.js';
import { apiKeyOf } from './dataset-sql.js';
import { onDatabase } from './dataset.js';
import { startField } from './field.js';
import type { HttpLoad, HttpLoadResult } from './http-load.js';
import { operationOf } from './operations.js';
import { figure, memory, spread, table, type Verdict } from './report.js';
import { inRounds, ratios, spreadOf } from './rounds.js';

type Requests = HttpLoad['requests'];

/** A server that gives the same answers in its own way. */
export interface Contender {
  name: string;
  server: Child;
  requests: Requests;
  /** False where the answers have another shape, which cannot be compared with the others. */
  isSame?: boolean;
}

/** One read that is asked of everybody. */
export interface ReadCase {
  account: { n: number; id: string };
  /** Of GraphQL. */
  variables: Record<string, unknown>;
  /** Of the bare server. */
  path: string;
  /** Of PostGraphile's document. */
  other: Record<string, unknown>;
}

/** The inbox page and the thread: the product with all guards on, the bare statement, and the field. */
export async function readPart(arena: Arena, which: 'inbox' | 'thread'): Promise<Verdict[]> {
  const document =
    which === 'inbox' ? operationOf('query Inbox') : operationOf('query Thread', 'fragment MessageContent');
  const cases = await (which === 'inbox' ? inboxCases(arena) : threadCases(arena));
  const product = await startProduct(arena, ['api']);
  const bare = await startChild('bare-server.js', {
    env: { DATABASE_URL: arena.dataset.url },
    profileInto: arena.profile && join(arena.profile, 'bare'),
  });
  const load = await startChild('http-load.js');
  const field = await startField(arena, which, cases, document, product);
  try {
    const contenders: Contender[] = [
      { name: 'bare', server: bare, requests: cases.map(({ path }) => ({ method: 'GET', path })) },
      { name: 'product', server: product, requests: cases.map((one) => graphqlRequest(one, document)) },
      ...field,
    ];
    await checkSameAnswers(contenders, arena.say);
    const measureOf = (contender: Contender, seconds: number) => async () => {
      const before = await contender.server.usage();
      const { server, requests } = contender;
      const result = await load.ask<HttpLoadResult>({ url: server.url, requests, connections: 16, seconds });
      if (result.failures > 0) throw new Error(`${contender.name}: ${result.failures} requests failed`);
      return { ...result, cpuUs: cpuPer(before, await server.usage(), result.requests) };
    };
    for (const contender of contenders) await measureOf(contender, Math.min(3, arena.seconds))();
    const measured = await inRounds(
      contenders.map((contender) => ({ name: contender.name, measure: measureOf(contender, arena.seconds) })),
      arena.rounds,
    );
    const base = measured.get('bare')!;
    arena.say(
      table([
        ['', 'requests/s', 'p50 ms', 'p99 ms', 'server CPU µs/request', 'ratio to bare', 'CPU ratio'],
        ...[...measured].map(([name, rounds]) => [
          name,
          spread(spreadOf(rounds.map((r) => r.perSecond))),
          figure(spreadOf(rounds.map((r) => r.p50Ms)).median),
          figure(spreadOf(rounds.map((r) => r.p99Ms)).median),
          spread(spreadOf(rounds.map((r) => r.cpuUs))),
          spread(ratios(rounds, base, (r) => r.perSecond)),
          spread(ratios(rounds, base, (r) => 1 / r.cpuUs)),
        ]),
      ]),
    );
    arena.say(await memory({ api: product }));
    const what = which === 'inbox' ? 'inbox page of 30, to bare SQL' : 'thread of 50, to bare SQL';
    return [
      { what, ratio: ratios(measured.get('product')!, base, (r) => r.perSecond), target: 0.45 },
      ...field.map(({ name }) => ({
        what: `  of ${name}`,
        ratio: ratios(measured.get(name)!, base, (r) => r.perSecond),
      })),
    ];
  } finally {
    await Promise.all([product, bare, load, ...field.map(({ server }) => server)].map((child) => child.stop()));
  }
}

/** A request of the product's, signed in. */
export const graphqlRequest = ({ account, variables }: ReadCase, query: string): Requests[number] => ({
  method: 'POST',
  path: '/graphql',
  headers: { 'content-type': 'application/json', authorization: `Bearer ${apiKeyOf(account.n)}` },
  body: JSON.stringify({ query, variables }),
});

/** The first two pages of every account. */
const inboxCases = (arena: Arena): Promise<ReadCase[]> =>
  onDatabase(arena.dataset.url, async (client) => {
    await client.query(`set timezone = 'UTC'`);
    const { rows } = await client.query<{ n: number; id: string; at: string; conversation: string }>(
      `select a.n, a.id, c.last_activity_at::text as at, c.id as conversation
       from bench_account a, lateral (
         select * from conversation where account_id = a.id order by last_activity_at desc, id desc offset 29 limit 1) c`,
    );
    return rows.flatMap(({ n, id, at, conversation }) => {
      const after = Buffer.from(`${at}\u0000${conversation}`).toString('base64url');
      const account = { n, id };
      return [
        {
          account,
          variables: { first: 30 },
          path: `/inbox?account=${id}&first=30`,
          other: { account: id, first: 30, offset: 0 },
        },
        {
          account,
          variables: { first: 30, after },
          path: `/inbox?account=${id}&first=30&after=${after}`,
          other: { account: id, first: 30, offset: 30 },
        },
      ];
    });
  });

/** Many long threads, so that the newest 50 messages of most are read only once in a while. */
const threadCases = (arena: Arena): Promise<ReadCase[]> =>
  onDatabase(arena.dataset.url, async (client) => {
    const { rows } = await client.query<{ n: number; id: string; conversation: string }>(
      'select n, account_id as id, conversation_id as conversation from bench_thread limit 1000',
    );
    return rows.map(({ n, id, conversation }) => ({
      account: { n, id },
      variables: { id: `cnv_${conversation.replaceAll('-', '')}`, last: 50 },
      path: `/thread?account=${id}&id=${conversation}&last=50`,
      other: { account: id, id: conversation, last: 50 },
    }));
  });

/** Nothing is measured before everybody gives the same data (signed links differ by their signature alone). */
async function checkSameAnswers(contenders: readonly Contender[], say: (line: string) => void): Promise<void> {
  const count = Math.min(40, contenders[0]!.requests.length);
  let bytes = 0;
  for (let i = 0; i < count; i++) {
    const answers: { name: string; data: unknown }[] = [];
    for (const { name, server, requests, isSame = true } of contenders) {
      const { method, path, headers, body } = requests[i]!;
      const response = await fetch(server.url + path, { method, headers, body });
      const text = await response.text();
      const answer = JSON.parse(text) as { data?: unknown; errors?: unknown };
      if (response.status !== 200 || answer.errors || !answer.data) throw new Error(`${name}: ${text.slice(0, 500)}`);
      if (name === 'bare') bytes += text.length;
      if (isSame) answers.push({ name, data: plain(answer.data) });
    }
    const [expected, ...others] = answers;
    for (const { name, data } of others) {
      if (!isDeepStrictEqual(data, expected!.data)) {
        throw new Error(`${name} answers otherwise than bare: ${firstDifference(data, expected!.data, '')}`);
      }
    }
  }
  say(
    `  ${count} answers of ${contenders.flatMap((c) => (c.isSame === false ? [] : [c.name])).join(', ')} hold the same data (${figure(bytes / count)} bytes each)`,
  );
}

const plain = (data: unknown): unknown =>
  JSON.parse(JSON.stringify(data, (key, value) => (key === 'url' && typeof value === 'string' ? 'link' : value)));

function firstDifference(a: unknown, b: unknown, path: string): string {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) {
    return `${path}: ${JSON.stringify(a)} instead of ${JSON.stringify(b)}`;
  }
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const [x, y] = [(a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]];
    if (!isDeepStrictEqual(x, y)) return firstDifference(x, y, `${path}.${key}`);
  }
  return path;
}

const cpuPer = (before: Usage, after: Usage, count: number): number => ((after.cpuMs - before.cpuMs) * 1000) / count;
