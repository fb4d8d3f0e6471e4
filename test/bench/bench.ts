// npm run bench -- [--only inbox,thread,…] [--seconds 2] [--rounds 11] [--small] [--conversations N] [--fresh] [--field DIR] [--profile DIR]
// --small: a tenth of the data; --conversations: as many instead (600000 hold five million messages); --fresh: make it anew; --field: where Yoga, Mercurius and PostGraphile are installed;
// --profile: CPU profiles of the product and of the bare server go there. Nothing here fails for being slow.
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Arena } from './arena.js';
import { onDatabase, openDataset } from './dataset.js';
import { ingestPart } from './ingest-part.js';
import { latencyPart } from './latency-part.js';
import { sendPart } from './send-part.js';
import { fanoutPart } from './fanout-part.js';
import { findPart } from './find-part.js';
import { peoplePart } from './people-part.js';
import { readPart } from './read-part.js';
import { verdictTable, type Verdict } from './report.js';

/** What can be measured, in this order. */
const parts: Readonly<Record<string, { title: string; run: (arena: Arena) => Promise<Verdict[]> }>> = {
  inbox: { title: 'Inbox: a page of 30 conversations', run: (arena) => readPart(arena, 'inbox') },
  thread: { title: 'Thread: the newest 50 messages', run: (arena) => readPart(arena, 'thread') },
  find: { title: 'Find: filters, people and words, in the largest account', run: findPart },
  people: { title: 'People: segments, events, an export and an import', run: peoplePart },
  fanout: { title: 'Fan-out: sockets that watch the same inbox', run: fanoutPart },
  ingest: { title: 'Ingest: signed webhooks, durable, until every row is stored', run: ingestPart },
  latency: { title: 'Latency: from a webhook to a subscriber', run: latencyPart },
  send: { title: 'Send: replies, until the phone has them', run: sendPart },
};

const { values: options } = parseArgs({
  options: {
    only: { type: 'string' },
    seconds: { type: 'string', default: '2' },
    rounds: { type: 'string', default: '11' },
    small: { type: 'boolean', default: false },
    conversations: { type: 'string' },
    fresh: { type: 'boolean', default: false },
    field: { type: 'string' },
    profile: { type: 'string' },
  },
});

const serverUrl = process.env['DATABASE_URL'] ?? 'postgres://root@127.0.0.1:5432/postgres';
const redisUrl = process.env['REDIS_URL'] ?? 'redis://127.0.0.1:6379';
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const chosen = options.only?.split(',') ?? Object.keys(parts);
const unknown = chosen.find((name) => !parts[name]);
if (unknown !== undefined)
  throw new Error(`There is no part ${unknown}; the parts are ${Object.keys(parts).join(', ')}.`);

await describeMachine();
const scratch = mkdtempSync(join(tmpdir(), 'interakt-bench-'));
const conversations = Number(options.conversations ?? (options.small ? 20_000 : 200_000));
const size = { accounts: 20, conversations };
const dataset = await openDataset(serverUrl, size, { isFresh: options.fresh, hasWords: chosen.includes('find') }, say);
const { facts } = dataset;
say(
  `dataset: ${facts.accounts} accounts, ${facts.contacts} contacts, ${facts.conversations} conversations, ${facts.messages} messages, ${facts.size}`,
);
say(
  `rounds: ${options.rounds} of ${options.seconds} s for each contender, in turn, after a warm-up; every server and the load in processes of their own`,
);
const verdicts: Verdict[] = [];
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void dataset.drop().finally(() => process.exit(130)));
}
try {
  const arena: Arena = {
    dataset,
    redisUrl,
    seconds: Number(options.seconds),
    rounds: Number(options.rounds),
    field: options.field,
    profile: options.profile,
    people: options.small ? { contacts: 100_000, importRows: 10_000 } : { contacts: 1_000_000, importRows: 100_000 },
    scratch,
    say,
  };
  for (const name of chosen) {
    const { title, run } = parts[name]!;
    say(`\n${title}`);
    verdicts.push(...(await run(arena)));
  }
} finally {
  await dataset.drop();
  rmSync(scratch, { recursive: true, force: true });
}
say(`\n${verdictTable(verdicts)}`);

async function describeMachine(): Promise<void> {
  const require = createRequire(import.meta.url);
  const version = (name: string): string => (require(`${name}/package.json`) as { version: string }).version;
  const server = await onDatabase(serverUrl, async (client) => {
    const { rows } = await client.query<Record<string, string>>(
      `select current_setting('server_version') as version, current_setting('shared_buffers') as buffers, current_setting('fsync') as fsync`,
    );
    return rows[0]!;
  });
  say(
    `machine: ${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB; server, load and database share it`,
  );
  say(
    `versions: Node ${process.version}, PostgreSQL ${server['version']} (shared_buffers ${server['buffers']}, fsync ${server['fsync']}), graphql ${version('graphql')}, graphql-ws ${version('graphql-ws')}, pg ${version('pg')}`,
  );
  say(
    'left out: network and TLS (everything on loopback), several api processes, databases larger than memory, attachments',
  );
  if (!options.field)
    say('left out: PostGraphile, Yoga and Mercurius (give --field and the folder where they are installed)');
}
