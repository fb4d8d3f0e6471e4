import { decodeCursor } from '../../src/platform/events/cursor.js';
import { uuidOf } from '../../src/platform/kernel/ids.js';
import type { TestAccount, TestMember } from '../kit/account.js';
import { newWaId } from '../kit/account.js';
import type { ApiClient } from '../kit/api.js';
import { until } from '../kit/until.js';
import { Chance, eachOf, type FlowReport } from './chance.js';
import { InboxFollower, type FollowerOptions } from './inbox-follower.js';
import { InboxState } from './inbox-state.js';
import { InboxWriters } from './inbox-writers.js';
import { accountRows } from './worker.js';

/** How large. */
export interface InboxStreamPlan {
  seed: number;
  writes: number;
  conversations: number;
  followers: number;
  quietMs: number;
}

/** What may be broken beside the followers' own lines; each returns when it is whole again. */
export interface Breakage {
  /** Addresses of the API, `http://…`. */
  urls: readonly string[];
  /** Loses hints, once. */
  disturbBus(chance: Chance): Promise<void>;
  /** Kills one API process and starts it again. Where there is one only, all lines are cut at the same moment instead. */
  killApi?(): Promise<void>;
}

/** How events of the log that everybody is told of are shown by `inboxEvents`. */
export const typeOfEvent: Readonly<Record<string, string>> = {
  'message.received': 'MessageReceivedEvent',
  'message.queued': 'MessageQueuedEvent',
  'message.status_changed': 'MessageStatusChangedEvent',
  'media.changed': 'MessageMediaChangedEvent',
  'conversation.changed': 'ConversationChangedEvent',
  'conversation.read': 'ConversationReadEvent',
  'contact.changed': 'ContactChangedEvent',
};

/** Writes, follows, breaks; then holds what each follower was told against the log, and against what can be fetched. */
export async function inboxStream(
  account: TestAccount,
  breakage: Breakage,
  plan: InboxStreamPlan,
): Promise<FlowReport> {
  const chance = new Chance(plan.seed);
  await account.simulator.control('numbers', {
    phoneNumberId: account.channel.phoneNumberId,
    pairLimit: 'off',
    throughput: 'HIGH',
  });
  const stage = await setStage(account, plan.conversations);
  const urls = breakage.urls.map((url) => `${url.replace('http', 'ws')}/graphql`);
  const everybody: InboxFollower[] = [];
  const follow = (options: FollowerOptions): InboxFollower => {
    const follower = new InboxFollower(urls, options, chance);
    everybody.push(follower);
    return follower;
  };
  try {
    return await followAndBreak(account, breakage, plan, { chance, stage, follow });
  } finally {
    await Promise.all(everybody.map((one) => one.stop()));
  }
}

async function followAndBreak(
  account: TestAccount,
  breakage: Breakage,
  plan: InboxStreamPlan,
  { chance, stage, follow }: { chance: Chance; stage: Stage; follow(options: FollowerOptions): InboxFollower },
): Promise<FlowReport> {
  // Asked for first and fetched behind it: what changes in between is told.
  const first = follow({ name: 'first', token: account.token, withContact: true });
  await first.placed();
  const start = first.began!;
  const before = await InboxState.fetch(account.api);
  await first.stop();

  const viewers = await viewersOf(account, stage);
  const followers: InboxFollower[] = [];
  const join = (i: number): void => {
    const viewer = viewers[i % viewers.length]!;
    followers.push(follow({ ...viewer, name: `${viewer.name} ${i}`, after: start, state: before.copy() }));
  };
  const joining = plan.followers >> 1;
  for (let i = 0; i < joining; i++) join(i);
  // A few begin at the live end, without a cursor.
  const live = viewers.map((viewer) => follow({ ...viewer, name: `${viewer.name} live` }));
  await Promise.all(live.map((one) => one.placed()));

  const { agents } = stage;
  const writers = new InboxWriters({ account, urls: breakage.urls, ...stage }, chance);
  let isOver = false;
  const figures = { cuts: 0, busCuts: 0, apiKills: 0 };
  const giveUp = (error: unknown): never => {
    isOver = true;
    throw error;
  };
  const breaking = (async () => {
    while (!isOver) {
      await new Promise((resolve) => setTimeout(resolve, 50 + chance.below(250)));
      for (let i = 1 + chance.below(6); i > 0; i--, figures.cuts++) chance.pick(followers).cut();
      // Those who come late read from the log what the others were told live.
      if (followers.length + live.length < plan.followers) join(followers.length);
      if (chance.strikes(0.3)) {
        await breakage.disturbBus(chance);
        figures.busCuts++;
      }
    }
  })();
  const killApi = async (): Promise<void> => {
    figures.apiKills++;
    if (breakage.killApi) await breakage.killApi();
    else for (const one of [...followers, ...live]) one.cut();
  };
  const milestone = async (share: number, act: () => Promise<unknown>): Promise<void> => {
    await until(`${share} of the writes are made`, () => isOver || writers.written >= plan.writes * share, 600_000);
    await act();
  };
  const killing = (async () => {
    await milestone(0.25, killApi);
    // What one follower may see changes under its feet: it goes on without a hole.
    await milestone(0.5, () => promote(account.api, agents[0]!));
    await milestone(0.65, killApi);
  })();
  const writing = writers.write(plan.writes).then(() => (isOver = true));
  await Promise.all([writing, breaking, killing].map((part) => part.catch(giveUp)));
  while (followers.length + live.length < plan.followers) join(followers.length);

  const from = performance.now();
  await quiet(account, plan.quietMs);
  const all = [...followers, ...live];
  const violations = [...writers.faults, ...(await judge(account, all, plan.quietMs))];
  return {
    violations,
    figures: {
      writes: writers.written,
      followers: all.length,
      ...figures,
      connections: all.reduce((sum, { connections }) => sum + connections, 0),
      told: all.reduce((sum, { seen }) => sum + seen.length, 0),
      quietAfterMs: Math.round(performance.now() - from),
    },
  };
}

interface Stage {
  agents: TestMember[];
  customers: string[];
  conversationIds: string[];
  labelIds: string[];
}

async function setStage(account: TestAccount, conversations: number): Promise<Stage> {
  const agents = [await account.member('AGENT'), await account.member('AGENT'), await account.member('AGENT')];
  const customers = Array.from({ length: conversations }, () => newWaId());
  await eachOf(customers, 8, async (waId) => void (await account.inbound({ from: { waId, name: `Ana ${waId}` } })));
  const conversationIds = await until(
    'every customer has a conversation',
    async () => {
      const { conversations: page } = await account.api.query('{ conversations(first: 100) { nodes { id } } }');
      return page.nodes.length === conversations && page.nodes.map(({ id }: { id: string }) => id);
    },
    60_000,
  );
  const labelIds: string[] = [];
  for (const name of ['urgent', 'billing', 'praise']) {
    const { label } = await account.api.mutate(
      'mutation ($input: LabelCreateInput!) { labelCreate(input: $input) { label { id } userErrors { code message path } } }',
      { name },
    );
    labelIds.push(label.id);
  }
  return { agents, customers, conversationIds, labelIds };
}

/** Of every kind that may follow an inbox, with its own permissions. */
async function viewersOf(account: TestAccount, { agents }: Stage): Promise<Omit<FollowerOptions, 'after' | 'state'>[]> {
  const reading = await account.apiKey(['CONVERSATIONS_READ', 'CONTACTS_READ']);
  const less = await account.apiKey(['CONVERSATIONS_READ']);
  const admin = await account.member('ADMIN');
  return [
    { name: 'owner', token: account.token, userId: account.owner.userId, withContact: true },
    ...agents.map(({ token, userId }, i) => ({ name: `agent ${i}`, token, userId, withContact: i > 0 })),
    { name: 'admin', token: admin.token, userId: admin.userId, withContact: true },
    { name: 'key', token: reading.token!, withContact: true },
    { name: 'key without contacts', token: less.token!, withContact: false },
  ];
}

async function promote(api: ApiClient, { userId }: TestMember): Promise<void> {
  const { members } = await api.query('{ members(first: 100) { nodes { id user { id } } } }');
  const memberId = members.nodes.find((member: any) => member.user.id === userId).id;
  await api.mutate(
    'mutation ($input: MemberChangeRoleInput!) { memberChangeRole(input: $input) { userErrors { code message path } } }',
    { memberId, role: 'ADMIN' },
  );
}

/** Comes back when nothing more will happen: all is sent and reported, every webhook and every file has been dealt with. */
async function quiet(account: TestAccount, timeoutMs: number): Promise<void> {
  let last = -1;
  await until(
    'nothing more happens',
    async () => {
      const { waiting } = await account.simulator.control('webhooks?limit=1&body=0');
      const [open] = await accountRows<{ messages: number; media: number; head: number }>(
        account,
        `select (select count(*)::int from message where account_id = $1 and direction = 'OUTBOUND' and status not in ('READ', 'FAILED')) as messages,
           (select count(*)::int from media where account_id = $1 and state = 'PENDING') as media,
           (select head_seq::int from event_head where account_id = $1) as head`,
      );
      const jobs = await Promise.all(
        ['message.deliver', 'webhook.process', 'media.download'].map((name) => account.app.jobs.pending(name)),
      );
      const isSame = open!.head === last;
      last = open!.head;
      return waiting + open!.messages + open!.media === 0 && jobs.every((count) => count === 0) && isSame;
    },
    timeoutMs,
  );
}

async function judge(account: TestAccount, followers: readonly InboxFollower[], timeoutMs: number): Promise<string[]> {
  // What a member read is for the member alone.
  const log = await accountRows<{ seq: number; type: string; reader: string | null }>(
    account,
    `select seq, type, case type when 'conversation.read' then payload ->> 'userId' end as reader
     from domain_event where account_id = $1 order by seq`,
  );
  const shown = log.flatMap(({ seq, type, reader }) =>
    typeOfEvent[type] ? [{ seq, reader, type: typeOfEvent[type] }] : [],
  );
  const seqOf = (cursor: string | undefined): number | undefined =>
    cursor === undefined ? undefined : decodeCursor(account.accountId, cursor);
  const end = shown.findLast(({ reader }) => reader === null)!.seq;
  await until(
    'every follower stands at the end',
    () => followers.every((f) => seqOf(f.position)! >= end),
    timeoutMs,
  ).catch(() => undefined);
  const found: string[] = [];
  const after = await InboxState.fetch(account.api);
  for (const follower of followers) {
    const { name, seen, faults, state } = follower;
    found.push(...faults.map((fault) => `${name}: ${fault}`));
    const began = seqOf(follower.began);
    if (began === undefined) {
      found.push(`${name} never had a place`);
      continue;
    }
    const wanted = shown
      .filter(({ seq, reader }) => seq > began && (reader === null || reader === uuidOf('User', follower.userId)))
      .map(({ seq, type }) => `${seq} ${type}`);
    const told = seen.map(({ cursor, type }) => `${seqOf(cursor)} ${type}`);
    const i = wanted.findIndex((each, at) => each !== told[at]);
    const at = i < 0 && told.length > wanted.length ? wanted.length : i;
    if (at >= 0) {
      found.push(
        `${name}: event ${at + 1} of ${wanted.length} (told ${told.length}) is ${told[at]} (behind ${told[at - 1]}) instead of ${wanted[at]}`,
      );
    }
    if (state) found.push(...state.differences(after).map((difference) => `${name}: ${difference}`));
  }
  return found;
}
