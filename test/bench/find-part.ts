import { startProduct, type Arena } from './arena.js';
import { startChild, type Child } from './child.js';
import { onDatabase } from './dataset.js';
import { apiKeyOf } from './dataset-sql.js';
import type { HttpLoad, HttpLoadResult } from './http-load.js';
import { operationOf } from './operations.js';
import { figure, memory, spread, table, type Verdict } from './report.js';
import { inRounds, ratios, spreadOf } from './rounds.js';

type Requests = HttpLoad['requests'];

/** The account with the most of everything. */
const account = 1;
/** Few at once, so that what is measured is the answer and not the queue before it. */
const connections = 2;

const contactsDocument = `query ($search: String) { contacts(first: 25, search: $search) { nodes { id displayName phoneNumber } } }`;
const countsDocument = `query ($views: [StandardViewKey!]) { inboxCounts(standardViews: $views) { id: standardView count } }`;
const messagesDocument = `query ($query: String!) { search(query: $query) { messages(first: 25) {
  nodes { message { id sentAt conversation { id } } snippet { text ranges { start length } } } } } }`;

/** Ways to find something in the largest account, each beside the plain first page of its inbox in the same rounds. */
export async function findPart(arena: Arena): Promise<Verdict[]> {
  const { userId, labelId, messages } = await onDatabase(arena.dataset.url, async (client) => {
    const { rows } = await client.query<{ userId: string; labelId: string; messages: number }>(
      `select (select assignee_id from conversation c where c.account_id = a.id and assignee_id is not null group by 1 order by count(*) desc limit 1) as "userId",
         (select id from label l where l.account_id = a.id order by name limit 1) as "labelId",
         (select count(*)::int from message m where m.account_id = a.id) as messages
       from bench_account a where n = $1`,
      [account],
    );
    return rows[0]!;
  });
  arena.say(`  the largest account holds ${figure(messages)} messages`);
  const inbox = operationOf('query Inbox');
  const page = (where: object | null): Requests => [request(inbox, { first: 30, where })];
  const id = (prefix: string, uuid: string): string => `${prefix}_${uuid.replaceAll('-', '')}`;
  const cases: Readonly<Record<string, Requests>> = {
    'inbox page': page(null),
    'inbox of one assignee': page({ assigneeId: id('usr', userId), status: 'OPEN' }),
    'inbox of nobody': page({ isUnassigned: true, status: 'OPEN' }),
    'inbox with a label': page({ labelId: id('lbl', labelId) }),
    'inbox, one of two': page({ or: [{ status: 'PENDING' }, { labelId: id('lbl', labelId) }] }),
    'counts of the standard views': [request(countsDocument, {})],
    'counts, closed ones too': [request(countsDocument, { views: ['OPEN', 'CLOSED'] })],
    'contacts by name': numbers.map((n) => request(contactsDocument, { search: `Customer ${n}` })),
    'contacts by number': numbers.map((n) => request(contactsDocument, { search: `${10_000 + n}` })),
    'messages, common words': common.map((query) => request(messagesDocument, { query })),
    'messages, rare word': numbers.map((n) => request(messagesDocument, { query: `rare${n}` })),
    'messages, word begun': common.map((query) => request(messagesDocument, { query: query.slice(0, 4) })),
  };
  const product = await startProduct(arena, ['api']);
  const load = await startChild('http-load.js');
  try {
    await check(product, cases);
    const measured = await inRounds(
      Object.entries(cases).map(([name, requests]) => ({
        name,
        measure: async () => {
          const question: HttpLoad = { url: product.url, requests, connections, seconds: arena.seconds };
          const result = await load.ask<HttpLoadResult>(question);
          if (result.failures > 0) throw new Error(`${name}: ${result.failures} requests failed`);
          return result;
        },
      })),
      arena.rounds,
    );
    const base = measured.get('inbox page')!;
    arena.say(
      table([
        ['', 'requests/s', 'p50 ms', 'p97.5 ms', 'ratio to the plain page'],
        ...[...measured].map(([name, rounds]) => [
          name,
          spread(spreadOf(rounds.map((r) => r.perSecond))),
          figure(spreadOf(rounds.map((r) => r.p50Ms)).median),
          figure(spreadOf(rounds.map((r) => r.p97Ms)).median),
          spread(ratios(rounds, base, (r) => r.perSecond)),
        ]),
      ]),
    );
    arena.say(await memory({ api: product }));
    return [...measured].slice(1).map(([name, rounds]) => ({
      what: `${name}, to the plain inbox page`,
      ratio: ratios(rounds, base, (r) => r.perSecond),
    }));
  } finally {
    await Promise.all([product, load].map((child) => child.stop()));
  }
}

const numbers = Array.from({ length: 40 }, (_, i) => 3 + i * 24);
const common = [
  'jacket',
  'status please',
  'parcel',
  'hamburg cost',
  'gracias ayuda',
  'store around five',
  'question',
  'thank',
];

/**
 * What the follower would have written behind each message; the triggers of the dataset's rows were off. One message in
 * five hundred holds one of a thousand rare words besides.
 */
const request = (query: string, variables: object): Requests[number] => ({
  method: 'POST',
  path: '/graphql',
  headers: { 'content-type': 'application/json', authorization: `Bearer ${apiKeyOf(account)}` },
  body: JSON.stringify({ query, variables }),
});

/** Nothing is measured that finds nothing or fails. */
async function check({ url }: Child, cases: Readonly<Record<string, Requests>>): Promise<void> {
  for (const [name, requests] of Object.entries(cases)) {
    let found = 0;
    for (const { method, path, headers, body } of requests) {
      const text = await (await fetch(url + path, { method, headers, body })).text();
      if (!text.startsWith('{"data"')) throw new Error(`${name}: ${text.slice(0, 300)}`);
      found += text.split('"id"').length - 1;
    }
    if (found === 0) throw new Error(`${name} finds nothing`);
  }
}
