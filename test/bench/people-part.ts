import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';
import { startProduct, type Arena } from './arena.js';
import type { Child } from './child.js';
import { onDatabase } from './dataset.js';
import { apiKeyOf } from './dataset-sql.js';
import { figure, table, type Verdict } from './report.js';
import { inRounds, ratios, spreadOf } from './rounds.js';

/** A small account, which is given the people. */
const account = 18;
/** The goals: seconds, and events a second. */
const goals = { segment: 5, import: 60, eventsPerSecond: 1_000 };

const rule = {
  and: [
    { hasEmail: true },
    { or: [{ event: { name: 'ordered', atLeast: 1 } }, { created: { withinDays: 30 } }] },
    { not: { isBlocked: true } },
  ],
};
/** The same in one statement by hand. */
const bareRule = `select count(*)::int as count from contact c where c.account_id = $1 and c.email is not null and c.blocked_at is null
  and (c.created_at >= now() - interval '30 days' or exists (
    select from contact_event e where e.account_id = $1 and e.contact_id = c.id and e.name = 'ordered'))`;

/** Segments, imports, an export and events of an account with very many contacts. */
export async function peoplePart(arena: Arena): Promise<Verdict[]> {
  const { contacts, importRows } = arena.people;
  return onDatabase(arena.dataset.url, async (client) => {
    const { rows } = await client.query<{ id: string }>('select id from bench_account where n = $1', [account]);
    const { id } = rows[0]!;
    const from = performance.now();
    for (const sql of peopleStatements(contacts)) await client.query(sql.replaceAll('$1', `'${id}'`));
    arena.say(`  ${figure(contacts)} contacts made in ${figure((performance.now() - from) / 1000)} s`);
    const api = await startProduct(arena, ['api']);
    const worker = await startProduct(arena, ['worker']);
    try {
      const ask = askOf(api);
      const verdicts = [
        ...(await segments(arena, client, id, ask)),
        await contactEvents(arena, client, id, ask),
        await exportAll(arena, worker, ask),
        await importFile(arena, ask, importRows),
      ];
      return verdicts.flat();
    } finally {
      await Promise.all([api, worker].map((child) => child.stop()));
    }
  });
}

type Ask = (query: string, variables?: object) => Promise<any>;

const askOf =
  ({ url }: Child): Ask =>
  async (query, variables = {}) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${apiKeyOf(account)}` },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as { data: Record<string, any>; errors?: unknown };
    const faults = errors ?? Object.values(data).find((one) => one?.userErrors?.length > 0)?.userErrors;
    if (faults) throw new Error(JSON.stringify(faults));
    return data;
  };

async function segments(arena: Arena, client: pg.Client, id: string, ask: Ask): Promise<Verdict[]> {
  let found = { preview: 0, bare: 0 };
  const timed = async (work: () => Promise<unknown>): Promise<number> => {
    const from = performance.now();
    await work();
    return (performance.now() - from) / 1000;
  };
  const measured = await inRounds(
    [
      {
        name: 'bare',
        measure: () =>
          timed(async () => (found.bare = (await client.query<{ count: number }>(bareRule, [id])).rows[0]!.count)),
      },
      {
        name: 'preview',
        measure: () =>
          timed(async () => {
            const query = 'query ($rule: SegmentRuleInput!) { segmentPreview(rule: $rule) { count sample { id } } }';
            found.preview = (await ask(query, { rule })).segmentPreview.count;
          }),
      },
      {
        name: 'materialise',
        measure: () =>
          timed(async () => {
            const { segmentCreate } = await ask(
              'mutation ($input: SegmentCreateInput!) { segmentCreate(input: $input) { segment { id } userErrors { code message } } }',
              { input: { name: randomUUID(), rule } },
            );
            await ended(ask, 'segment', segmentCreate.segment.id, ['BUILDING']);
          }),
      },
    ],
    Math.min(3, arena.rounds),
  );
  if (found.preview !== found.bare) throw new Error(`The preview counts ${found.preview}, and there are ${found.bare}`);
  const base = measured.get('bare')!;
  const lines = [...measured].map(([name, seconds]) => [
    `segment of ${figure(found.bare)}: ${name}`,
    figure(spreadOf(seconds).median),
    figure(spreadOf(seconds).max),
  ]);
  arena.say(table([['', 'median s', 'slowest s'], ...lines]));
  return ['preview', 'materialise'].flatMap((name) => [
    { what: `segment ${name}, to bare SQL`, ratio: ratios(base, measured.get(name)!, (s) => s) },
    {
      what: `segment ${name}, to ${goals.segment} s`,
      ratio: spreadOf(measured.get(name)!.map((s) => goals.segment / s)),
      target: 1,
    },
  ]);
}

/** Events as a shop tells them, a hundred in each call, eight calls at once. */
async function contactEvents(arena: Arena, client: pg.Client, id: string, ask: Ask): Promise<Verdict[]> {
  const { rows } = await client.query<{ id: string }>('select id from contact where account_id = $1 limit 1000', [id]);
  const document = `mutation ($input: ContactEventsTrackInput!) { contactEventsTrack(input: $input) {
    results { isNew } userErrors { code message } } }`;
  const measure = async (): Promise<number> => {
    const from = performance.now();
    let told = 0;
    const tell = async (): Promise<void> => {
      while (performance.now() - from < arena.seconds * 1000) {
        const events = Array.from({ length: 100 }, (_, i) => ({
          contactId: `ctc_${rows[(told + i * 7) % rows.length]!.id.replaceAll('-', '')}`,
          eventId: randomUUID(),
          name: 'viewed',
        }));
        await ask(document, { input: { events } });
        told += events.length;
      }
    };
    await Promise.all(Array.from({ length: 8 }, tell));
    return told / ((performance.now() - from) / 1000);
  };
  const perSecond: number[] = [];
  for (let i = 0; i < Math.min(3, arena.rounds); i++) perSecond.push(await measure());
  arena.say(`  contact events: ${figure(spreadOf(perSecond).median)} a second`);
  const ratio = spreadOf(perSecond.map((n) => n / goals.eventsPerSecond));
  return [{ what: `contact events, to ${figure(goals.eventsPerSecond)} a second`, ratio, target: 1 }];
}

/** Every contact into a file; what matters is that the worker holds no more for it. */
async function exportAll(arena: Arena, worker: Child, ask: Ask): Promise<Verdict[]> {
  const { rssMb: before } = await worker.usage();
  const from = performance.now();
  const { contactExportCreate } = await ask(
    'mutation { contactExportCreate(input: {}) { contactExport { id } userErrors { code message } } }',
  );
  let most = before;
  const done = await ended(
    ask,
    'contactExport',
    contactExportCreate.contactExport.id,
    ['PENDING', 'RUNNING'],
    async () => {
      most = Math.max(most, (await worker.usage()).rssMb);
    },
  );
  const seconds = (performance.now() - from) / 1000;
  arena.say(
    `  export of ${figure(done.rowCount)} contacts: ${figure(seconds)} s; the worker held ${figure(before)} MB before and ${figure(most)} MB at most`,
  );
  return [];
}

async function importFile(arena: Arena, ask: Ask, count: number): Promise<Verdict[]> {
  const lines = ['phone,name,email'];
  for (let i = 0; i < count; i++) lines.push(`+49157${String(10_000_000 + i)},Imported ${i},imported${i}@shop.example`);
  const { contactImportCreate } = await ask(
    `mutation { contactImportCreate(input: { filename: "people.csv" }) {
      upload { uploadUrl contactImport { id } } userErrors { code message } } }`,
  );
  const { uploadUrl, contactImport } = contactImportCreate.upload;
  const put = await fetch(uploadUrl, { method: 'PUT', body: lines.join('\n') });
  if (put.status !== 200) throw new Error(`The file was answered with ${put.status}`);
  const from = performance.now();
  const columns = ['PHONE_NUMBER', 'DISPLAY_NAME', 'EMAIL'].map((field, column) => ({ column, field }));
  await ask(
    `mutation ($input: ContactImportStartInput!) { contactImportStart(input: $input) { contactImport { id } userErrors { code message } } }`,
    {
      input: {
        contactImportId: contactImport.id,
        columns,
        policy: 'UPDATE',
        consentSource: 'WEB_FORM',
        consentEvidence: 'The form.',
      },
    },
  );
  const done = await ended(ask, 'contactImport', contactImport.id, ['UPLOADED', 'RUNNING']);
  const seconds = (performance.now() - from) / 1000;
  if (done.createdCount !== count) throw new Error(`${done.createdCount} of ${count} contacts came of the file`);
  arena.say(`  import of ${figure(count)} rows: ${figure(seconds)} s, ${figure(count / seconds)} rows a second`);
  const ratio = spreadOf([count / seconds / (100_000 / goals.import)]);
  return [{ what: `import, to 100,000 rows in ${goals.import} s`, ratio, target: 1 }];
}

/** What a thing is once it is in none of these states any more. */
async function ended(ask: Ask, type: string, id: string, states: readonly string[], meanwhile?: () => Promise<void>) {
  const more: Readonly<Record<string, string>> = {
    contactImport: 'createdCount failure',
    contactExport: 'rowCount',
    segment: 'count',
  };
  for (;;) {
    const found = (await ask(`query ($id: ID!) { ${type}(id: $id) { state ${more[type]} } }`, { id }))[type];
    if (!states.includes(found.state)) return found;
    await meanwhile?.();
    await wait(20);
  }
}

/** People with addresses of whom a tenth has ordered. \`$1\`: the account. */
const peopleStatements = (count: number): string[] => [
  `set session_replication_role = replica`,
  `set synchronous_commit = off`,
  `insert into contact (account_id, id, display_name, phone_number, email, created_at, updated_at)
   select $1, gen_random_uuid(), 'Person ' || i, '+49158' || lpad(i::text, 8, '0'), case when i % 3 = 0 then 'person' || i || '@shop.example' end,
     now() - i % 400 * interval '1 day', now() from generate_series(1, ${count}) i`,
  `insert into contact_event (account_id, id, contact_id, event_id, name, properties, occurred_at, received_at)
   select $1, gen_random_uuid(), id, id::text, 'ordered', '{}', now(), now() from contact
   where account_id = $1 and abs(hashtext(id::text)) % 10 = 0`,
  `analyze contact`,
  `analyze contact_event`,
];
