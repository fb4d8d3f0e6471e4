import { randomUUID } from 'node:crypto';
import { newWaId, type TestAccount } from '../kit/account.js';
import type { ApiClient } from '../kit/api.js';
import { until } from '../kit/until.js';
import { Chance, eachOf, type FlowReport } from './chance.js';
import { judgeReplies, type SentReply, type Thread } from './judge-replies.js';
import { replyOf } from './replies.js';
import { accountRows, letTimePass, type MortalWorker } from './worker.js';

/** How large, and how cruel. */
export interface WorkerKillsPlan {
  seed: number;
  replies: number;
  conversations: number;
  agents: number;
  kills: number;
  /** Whether what a dead worker held is waited for, or made to look old. */
  waitsForExpiry: boolean;
  settleMs: number;
}

/** Customers that no message reaches: theirs must end as FAILED, with the reason. */
const unreachableEvery = 12;

/**
 * Sends replies while the worker dies again and again, Meta loses some of its answers, and the reports come twice and in
 * any order; then says what any phone, or any agent, could complain about.
 */
export async function workerKills(
  account: TestAccount,
  worker: MortalWorker,
  plan: WorkerKillsPlan,
): Promise<FlowReport> {
  const { channel, simulator } = account;
  const chance = new Chance(plan.seed);
  // The limits of a number are not what this is about.
  const ample = { phoneNumberId: channel.phoneNumberId, pairLimit: 'off', throughput: 'HIGH' };
  await simulator.control('numbers', ample);
  await worker.start();
  // So late that no report settles a lost answer before a product that guesses would send again.
  await simulator.control('settings', { statusDelaysMs: { sent: 1_300, delivered: 1_500, read: 1_700 } });
  const threads = await beginThreads(account, plan.conversations);
  for (const [i, { waId }] of threads.entries())
    if (i % unreachableEvery === unreachableEvery - 1) await simulator.control('customers', { waId, failWith: 131026 });
  const agents = await agentsOf(account, plan.agents);
  await simulator.faults({
    seed: plan.seed,
    dropResponse: 0.02,
    duplicateWebhooks: 0.15,
    reorderWebhooks: 0.3,
    delayMs: 40,
  });

  const sent: SentReply[] = [];
  let isSendingOver = false;
  const sending = sendAll(threads, agents, plan, chance, async (reply) => {
    sent.push(reply);
    // From here on nobody opens a chat: many messages end as DELIVERED.
    if (sent.length === plan.replies >> 1) await simulator.control('settings', { reads: false });
  }).finally(() => (isSendingOver = true));
  const { kills, openCalls } = await killAgainAndAgain(account, worker, plan, chance, () => isSendingOver);
  await sending;

  const look = () => judgeReplies(account, threads, sent);
  const from = performance.now();
  const isSettled = async (): Promise<boolean> => {
    const waiting = await accountRows(
      account,
      `select from message where account_id = $1 and status in ('QUEUED', 'SENDING') limit 1`,
    );
    return waiting.length === 0 && (await look()).violations.length === 0;
  };
  await until('every message has ended', isSettled, plan.settleMs).catch(() => undefined);
  const { violations, figures } = await look();
  await simulator.faults({ reset: true });
  const settledAfterMs = Math.round(performance.now() - from);
  return { violations, figures: { replies: sent.length, kills, openCalls, settledAfterMs, ...figures } };
}

async function beginThreads(account: TestAccount, count: number): Promise<Thread[]> {
  const people = Array.from({ length: count }, () => newWaId());
  await eachOf(
    people,
    8,
    async (waId) => void (await account.inbound({ from: { waId, name: `Ana ${waId}` }, text: 'Hello?' })),
  );
  const found = await until(
    'every customer has a conversation',
    async () => {
      const all = await accountRows<{ id: string; waId: string }>(
        account,
        `select 'cnv_' || replace(c.id::text, '-', '') as id, replace(ct.phone_number, '+', '') as "waId"
         from conversation c join contact ct on ct.account_id = $1 and ct.id = c.contact_id where c.account_id = $1`,
      );
      return all.length === count && all;
    },
    60_000,
  );
  return found;
}

async function agentsOf(account: TestAccount, count: number): Promise<ApiClient[]> {
  const agents = [account.api, await account.apiKey(['CONVERSATIONS_READ', 'MESSAGES_SEND'])];
  while (agents.length < count) agents.push((await account.member('AGENT')).api);
  return agents.slice(0, count);
}

const sendDocument = `mutation ($input: MessageSendInput!) { messageSend(input: $input) {
  message { id status } userErrors { code message path } } }`;

/** Every conversation gets its share, in steps: within one step two agents may send at the same moment. */
async function sendAll(
  threads: readonly Thread[],
  agents: readonly ApiClient[],
  plan: WorkerKillsPlan,
  chance: Chance,
  taken: (reply: SentReply) => Promise<void>,
): Promise<void> {
  let number = 0;
  const share = Math.ceil(plan.replies / threads.length);
  const shares = threads.map((thread) => {
    const count = Math.min(share, plan.replies - number);
    return { thread, replies: Array.from({ length: count }, () => replyOf(number++, chance)) };
  });
  const send = async (thread: Thread, step: number, { number: n, content }: { number: number; content: object }) => {
    const input = { conversationId: thread.id, clientMessageId: randomUUID(), content };
    const calls = chance.strikes(0.05) ? 2 : 1;
    const answers = await Promise.all(
      Array.from({ length: calls }, () => chance.pick(agents).mutate(sendDocument, input)),
    );
    const ids = new Set(answers.map((answer) => answer.message.id as string));
    if (ids.size > 1) throw new Error(`Reply ${n} was taken as ${ids.size} messages`);
    await taken({ number: n, step, conversationId: thread.id, messageId: [...ids][0]! });
  };
  await eachOf(shares, 6, async ({ thread, replies }) => {
    for (let step = 0; replies.length > 0; step++) {
      const together = replies.splice(0, chance.strikes(0.2) ? 2 : 1);
      await Promise.all(together.map((reply) => send(thread, step, reply)));
    }
  });
}

/** Kills whenever calls are under way, until there were enough kills or nothing is left to do; a worker lives on. */
async function killAgainAndAgain(
  account: TestAccount,
  worker: MortalWorker,
  plan: WorkerKillsPlan,
  chance: Chance,
  isSendingOver: () => boolean,
): Promise<{ kills: number; openCalls: number }> {
  let [kills, openCalls] = [0, 0];
  const openAttempts = async (): Promise<number> =>
    (await accountRows(account, 'select from send_attempt where account_id = $1 and outcome is null')).length;
  while (kills < plan.kills) {
    const before = await openAttempts();
    const isWorthIt = await until(
      'calls are under way, or all is done',
      async () => {
        if ((await openAttempts()) > before) return 'yes';
        const waiting = await accountRows(
          account,
          `select from message where account_id = $1 and status = 'QUEUED' limit 1`,
        );
        return isSendingOver() && waiting.length === 0 ? 'no' : undefined;
      },
      150_000,
    );
    if (isWorthIt === 'no') break;
    await new Promise((resolve) => setTimeout(resolve, chance.below(400)));
    openCalls += Math.max(0, (await openAttempts()) - before);
    await worker.kill();
    kills++;
    if (!plan.waitsForExpiry) await letTimePass(account.app);
    await worker.start();
  }
  return { kills, openCalls };
}
