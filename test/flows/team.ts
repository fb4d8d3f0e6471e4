import { randomUUID } from 'node:crypto';
import { decodeCursor } from '../../src/platform/events/cursor.js';
import { toPublicId, uuidOf } from '../../src/platform/kernel/ids.js';
import { signedHeaders, webhookBody } from '../bench/webhook-body.js';
import { InboxDocument } from '../gql/graphql.js';
import { mentionFaults, recount, viewKeys, type Counts, type Sight } from '../domains/views/recount.js';
import { Staff } from '../domains/teams/staff.js';
import { newWaId, type TestAccount, type TestMember } from '../kit/account.js';
import { ApiClient } from '../kit/api.js';
import { until } from '../kit/until.js';
import { Chance, eachOf, type FlowReport } from './chance.js';
import { typeOfEvent } from './inbox-stream.js';
import { percentile } from '../bench/rounds.js';
import { TeamSocket } from './team-socket.js';
import { accountRows } from './worker.js';

/** How large a team, and how busy. */
export interface TeamPlan {
  seed: number;
  agents: number;
  conversations: number;
  /** Messages of customers, what agents do, and pages of the inbox that they ask for. */
  perSecond: { messages: number; acts: number; reads: number };
  seconds: number;
  settleMs: number;
}

/** Where it happens. */
export interface TeamPlace {
  account: TestAccount;
  /** Of the process whose sockets, webhooks and queries are measured. */
  url: string;
  appSecret: string;
  /** Megabytes that each process holds, by its name; none where they cannot be told apart from the test's own. */
  memory?(): Record<string, number>;
}

interface Stage {
  /** Who sees everything, and is told everything. */
  team: TestMember[];
  /** Colleagues who see a part of it. */
  others: (TestMember & { visibility: Sight })[];
  teamId: string;
  customers: string[];
  conversationIds: string[];
  labelIds: string[];
}

/** A team at work in a busy inbox; then everybody was told everything once, and every count is what the rows say. */
export async function teamAtWork(place: TeamPlace, plan: TeamPlan): Promise<FlowReport> {
  const chance = new Chance(plan.seed);
  const stage = await setStage(place, plan);
  const sentAt: number[] = [];
  const lags: number[] = [];
  const sockets: TeamSocket[] = [];
  try {
    // An address may only have a few sockets at once that have not said who they are.
    await eachOf(stage.team, 4, async (member) => {
      const hear = (number: number): void => void lags.push(performance.now() - sentAt[number]!);
      sockets.push(await TeamSocket.open(place.url, member, hear));
    });
    const reads: number[] = [];
    const memory: Record<string, number[]> = {};
    const faults: string[] = [];
    const end = performance.now() + plan.seconds * 1000;
    const watching = setInterval(() => {
      for (const [name, mb] of Object.entries(place.memory?.() ?? {})) (memory[name] ??= []).push(mb);
    }, 500);
    await Promise.all([
      atRate(plan.perSecond.messages, end, (i) => customerWrites(place, stage, sentAt, i)),
      atRate(plan.perSecond.acts, end, () => agentActs(stage, chance, faults)),
      atRate(plan.perSecond.reads, end, async () => void reads.push(await agentReads(stage, chance))),
    ]).finally(() => clearInterval(watching));
    await quiet(place.account, plan.settleMs);
    faults.push(...(await judgeStream(place.account, sockets, plan.settleMs)));
    faults.push(...(await judgeCounts(place, stage)));
    return { violations: faults, figures: figuresOf({ lags, reads, memory, sockets, sent: sentAt.length }) };
  } finally {
    for (const socket of sockets) socket.close();
  }
}

async function setStage({ account, url }: TeamPlace, plan: TeamPlan): Promise<Stage> {
  const { phoneNumberId } = account.channel;
  await account.simulator.control('numbers', { phoneNumberId, pairLimit: 'off', throughput: 'HIGH' });
  const team: TestMember[] = [];
  await eachOf(Array(plan.agents).keys(), 4, async () => void team.push(await account.member('AGENT')));
  const customers = Array.from({ length: plan.conversations }, () => newWaId());
  await eachOf(customers, 8, async (waId) => void (await account.inbound({ from: { waId }, text: 'Hello' })));
  const conversationIds = await until(
    'every customer has a conversation',
    async () => {
      const found = await accountRows<{ id: string }>(account, 'select id from conversation where account_id = $1');
      return found.length === plan.conversations && found.map(({ id }) => toPublicId('Conversation', id));
    },
    60_000,
  );
  const labelIds: string[] = [];
  for (const name of ['urgent', 'billing', 'praise']) {
    const { label } = await account.api.mutate(
      'mutation ($input: LabelCreateInput!) { labelCreate(input: $input) { label { id } userErrors { code message } } }',
      { name },
    );
    labelIds.push(label.id);
  }
  const staff = new Staff(account);
  const [some, own] = [await staff.hire('AGENT', 'TEAM'), await staff.hire('AGENT', 'OWN')];
  const teamId = await staff.team('Sales', some);
  const here = <T extends TestMember>(member: T): T => ({ ...member, api: new ApiClient(url, member.token) });
  const others = [
    { ...here(some), visibility: 'TEAM' as const },
    { ...here(own), visibility: 'OWN' as const },
  ];
  return { team: team.map(here), others, teamId, customers, conversationIds, labelIds };
}

/** Begins the work so many times a second, however long each takes; comes back when all of it is done. */
async function atRate(perSecond: number, end: number, work: (i: number) => Promise<unknown>): Promise<void> {
  const start = performance.now();
  const running: Promise<unknown>[] = [];
  let fault: unknown;
  for (let i = 0; fault === undefined; i++) {
    const at = start + (i * 1000) / perSecond;
    if (at >= end) break;
    const early = at - performance.now();
    if (early > 0) await new Promise((resolve) => setTimeout(resolve, early));
    running.push(again(() => work(i)).catch((error: unknown) => (fault ??= error)));
  }
  await Promise.all(running);
  if (fault !== undefined) throw fault as Error;
}

/** Once more where the line was closed under the request: what is written here may be written twice. */
const again = (work: () => Promise<unknown>): Promise<unknown> =>
  work().catch((error: unknown) => {
    if (error instanceof TypeError && error.message === 'fetch failed') return work();
    throw error;
  });

async function customerWrites({ account, url, appSecret }: TeamPlace, stage: Stage, sentAt: number[], i: number) {
  const waId = stage.customers[(i * 7) % stage.customers.length]!;
  const message = { waId, wamid: `wamid.${randomUUID()}`, text: `team-${i}` };
  const body = webhookBody(account.channel.phoneNumberId, [message]);
  sentAt[i] = performance.now();
  const headers = signedHeaders(body, appSecret);
  const response = await fetch(`${url}/webhooks/whatsapp`, { method: 'POST', headers, body });
  await response.arrayBuffer();
  if (response.status !== 200) throw new Error(`A webhook was answered with ${response.status}`);
}

async function agentActs(stage: Stage, chance: Chance, faults: string[]): Promise<void> {
  const everybody = [...stage.team, ...stage.others];
  const { api } = chance.pick(everybody);
  const conversationId = chance.pick(stage.conversationIds);
  const labelIds = [chance.pick(stage.labelIds)];
  const named = { offset: 0, length: 4 };
  const [name, more] = chance.pick<[string, object]>([
    ['messageSend', { clientMessageId: randomUUID(), content: { text: { body: 'An answer' } } }],
    ['messageSend', { clientMessageId: randomUUID(), content: { text: { body: 'Another answer' } } }],
    ['conversationAssign', { assigneeId: chance.pick(everybody).userId }],
    ['conversationAssign', { assigneeId: null }],
    ['conversationAssign', { teamId: stage.teamId }],
    ['noteCreate', { body: 'Look', mentions: [{ ...named, userId: chance.pick(everybody).userId }] }],
    ['noteCreate', { body: 'Look', mentions: [{ ...named, teamId: stage.teamId }] }],
    ['conversationSnooze', { untilNextMessage: true }],
    ['conversationSetPending', {}],
    ['conversationAddLabels', { labelIds }],
    ['conversationRemoveLabels', { labelIds }],
    ['conversationMarkRead', {}],
    ['conversationMarkRead', {}],
    ['conversationClose', {}],
    ['conversationReopen', {}],
  ]);
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const document = `mutation ($input: ${type}!) { ${name}(input: $input) { userErrors { code } } }`;
  const { status, body } = await api.raw(document, { input: { conversationId, ...more } });
  // What is asked may be impossible by now (closed already, and the like); that is an answer too.
  if (body.errors) faults.push(`${name}: ${status} ${JSON.stringify(body.errors)}`);
}

/** One page of the inbox, as an agent looks at it; gives how long it took, in milliseconds. */
async function agentReads(stage: Stage, chance: Chance): Promise<number> {
  const { api, userId } = chance.pick([...stage.team, ...stage.others]);
  const where = chance.pick([
    null,
    { status: 'OPEN' as const },
    { assigneeId: userId },
    { isUnassigned: true, status: 'OPEN' as const },
    { labelId: chance.pick(stage.labelIds) },
  ]);
  const from = performance.now();
  await api.run(InboxDocument, { first: 30, where } as never);
  return performance.now() - from;
}

/** Comes back when nothing more will happen. */
async function quiet(account: TestAccount, timeoutMs: number): Promise<void> {
  let last = -1;
  await until(
    'nothing more happens',
    async () => {
      const [open] = await accountRows<{ messages: number; head: number }>(
        account,
        `select (select count(*)::int from message where account_id = $1 and direction = 'OUTBOUND'
             and status not in ('READ', 'FAILED', 'UNKNOWN')) as messages,
           (select head_seq::int from event_head where account_id = $1) as head`,
      );
      const jobs = await Promise.all(
        ['message.deliver', 'webhook.process'].map((name) => account.app.jobs.pending(name)),
      );
      const isSame = open!.head === last;
      last = open!.head;
      return open!.messages === 0 && jobs.every((count) => count === 0) && isSame;
    },
    timeoutMs,
  );
}

/** Everybody was told what the log holds from where they began: all of it, in order, once. */
async function judgeStream(account: TestAccount, sockets: readonly TeamSocket[], timeoutMs: number): Promise<string[]> {
  // What a member read is for the member alone.
  const log = await accountRows<{ seq: number; type: string; reader: string | null }>(
    account,
    `select seq::int as seq, type, case type when 'conversation.read' then payload ->> 'userId' end as reader
     from domain_event where account_id = $1 order by seq`,
  );
  const shown = log.flatMap(({ type, ...rest }) => (typeOfEvent[type] ? [{ ...rest, type: typeOfEvent[type] }] : []));
  const kinds = new Set(Object.values(typeOfEvent));
  const read = ({ told }: TeamSocket) =>
    told.map((line) => {
      const [type, cursor] = line.split(' ') as [string, string];
      return { type, seq: decodeCursor(account.accountId, cursor)! };
    });
  const end = shown.findLast(({ reader }) => reader === null)!.seq;
  await until(
    'everybody stands at the end',
    () => sockets.every((s) => read(s).some(({ seq }) => seq >= end)),
    timeoutMs,
  );
  return sockets.flatMap((socket, i) => {
    const all = read(socket);
    const began = all[0]!.seq;
    const told = all.filter(({ type }) => kinds.has(type)).map(({ seq, type }) => `${seq} ${type}`);
    const wanted = shown
      .filter(({ seq, reader }) => seq > began && (reader === null || reader === uuidOf('User', socket.userId)))
      .map(({ seq, type }) => `${seq} ${type}`);
    const at = wanted.findIndex((each, k) => each !== told[k]);
    const isWhole = at < 0 && told.length === wanted.length;
    return [
      ...socket.faults.map((fault) => `agent ${i}: ${fault}`),
      ...(isWhole
        ? []
        : [`agent ${i} was told ${told.length} of ${wanted.length}; the first that differs is ${wanted[at]}`]),
    ];
  });
}

/** What the API counts and lists is what the rows say. */
async function judgeCounts({ account }: TeamPlace, stage: Stage): Promise<string[]> {
  const faults: string[] = [];
  const { api } = stage.team[0]!;
  const list = async (where: object | null): Promise<{ id: string; unreadCount: number }[]> => {
    const found = [];
    for (let after: string | null = null; ;) {
      const { conversations }: any = await api.query(
        `query ($after: String, $where: ConversationWhereInput) { conversations(first: 100, after: $after, where: $where) {
          nodes { id unreadCount } pageInfo { hasNextPage endCursor } } }`,
        { after, where },
      );
      found.push(...conversations.nodes);
      if (!conversations.pageInfo.hasNextPage) return found;
      after = conversations.pageInfo.endCursor;
    }
  };
  // Unread is what was received since it was last read, by the log.
  const unread = await accountRows<{ id: string; unread: number }>(
    account,
    `with read as (
       select payload ->> 'conversationId' as id, max(seq) as seq from domain_event
       where account_id = $1 and type = 'conversation.changed' and payload ->> 'change' = 'READ' group by 1)
     select c.id, (select count(*)::int from domain_event e where e.account_id = $1 and e.type = 'message.received'
       and e.payload ->> 'conversationId' = c.id::text and e.seq > coalesce((select seq from read r where r.id = c.id::text), 0)) as unread
     from conversation c where c.account_id = $1`,
  );
  const shown = new Map((await list(null)).map(({ id, unreadCount }) => [id, unreadCount]));
  if (shown.size !== unread.length)
    faults.push(`${shown.size} conversations are listed, and there are ${unread.length}`);
  for (const { id, unread: count } of unread) {
    const is = shown.get(toPublicId('Conversation', id));
    if (is !== count) faults.push(`${id} shows ${is} unread messages, and has ${count}`);
  }
  const grouped = (column: string) =>
    accountRows<{ value: string | null; count: number }>(
      account,
      `select ${column} as value, count(*)::int as count from conversation where account_id = $1 group by 1`,
    );
  const compare = async (what: string, where: object, count: number): Promise<void> => {
    const { length } = await list(where);
    if (length !== count) faults.push(`${length} conversations are listed as ${what}, and there are ${count}`);
  };
  for (const { value, count } of await grouped('status')) await compare(value!, { status: value }, count);
  for (const { value, count } of await grouped('assignee_id')) {
    const where = value ? { assigneeId: toPublicId('User', value) } : { isUnassigned: true };
    await compare(`of ${value ?? 'nobody'}`, where, count);
  }
  faults.push(...(await judgeViews(account, stage)));
  faults.push(...(await mentionFaults(account, idsOf([account.owner, ...stage.team]))));
  return faults;
}

const idsOf = (members: readonly TestMember[]): string[] => members.map(({ userId }) => userId);

/** The counts of every standard view, for everybody. */
async function judgeViews(account: TestAccount, { team, others }: Stage): Promise<string[]> {
  const faults: string[] = [];
  const everybody = [account.owner, ...team].map((one) => ({ ...one, visibility: 'ALL' as Sight }));
  await eachOf([...everybody, ...others], 4, async ({ api, userId, visibility }) => {
    const wanted = await recount(account, userId, visibility);
    const { inboxCounts } = await api.query(
      'query ($keys: [StandardViewKey!]) { inboxCounts(standardViews: $keys) { standardView count } }',
      { keys: viewKeys },
    );
    const is: Counts = Object.fromEntries(inboxCounts.map((one: any) => [one.standardView, one.count]));
    for (const key of viewKeys)
      if (is[key] !== wanted[key])
        faults.push(`${userId} (${visibility}) is told ${is[key]} for ${key}, and there are ${wanted[key]}`);
  });
  return faults;
}

interface Measured {
  lags: number[];
  reads: number[];
  memory: Record<string, number[]>;
  sockets: readonly TeamSocket[];
  sent: number;
}

function figuresOf({ lags, reads, memory, sockets, sent }: Measured): Record<string, number> {
  const median = (figures: number[]): number => Math.round(percentile(figures, 0.5));
  const figures: Record<string, number> = {
    messages: sent,
    told: sockets.reduce((sum, { told }) => sum + told.length, 0),
    lagP50Ms: Math.round(percentile(lags, 0.5)),
    lagP95Ms: Math.round(percentile(lags, 0.95)),
    lagMaxMs: Math.round(percentile(lags, 1)),
    reads: reads.length,
    readP50Ms: Math.round(percentile(reads, 0.5)),
    readP95Ms: Math.round(percentile(reads, 0.95)),
  };
  for (const [name, samples] of Object.entries(memory)) {
    const third = Math.floor(samples.length / 3);
    [0, 1, 2].forEach((i) => (figures[`${name}Mb${i + 1}`] = median(samples.slice(i * third, (i + 1) * third))));
  }
  return figures;
}
