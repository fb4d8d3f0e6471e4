import type { TestAccount } from '../kit/account.js';
import type { FlowReport } from './chance.js';
import { numberIn } from './replies.js';
import { accountRows } from './worker.js';

/** A customer's conversation. */
export interface Thread {
  /** Public id. */
  id: string;
  waId: string;
}

/** A reply that the API has taken. */
export interface SentReply {
  number: number;
  /** Those of a higher step were sent after the API had taken those of a lower one. */
  step: number;
  conversationId: string;
  messageId: string;
}

interface Shown {
  id: string;
  status: string;
  failure: { title: string; code: number | null } | null;
}

interface AtPhone {
  wamid: string;
  status: string;
  errorCode?: number;
  request: { biz_opaque_callback_data: string };
}

/** The rungs, lowest first; of one's own, so that a mistake in the product's list is one here. */
const rungs = ['QUEUED', 'SENDING', 'UNKNOWN', 'ACCEPTED', 'SENT', 'FAILED', 'DELIVERED', 'READ'];

/** Holds what every phone got against what was sent and what the API shows of it. */
export async function judgeReplies(
  account: TestAccount,
  threads: readonly Thread[],
  sent: readonly SentReply[],
): Promise<FlowReport> {
  const violations: string[] = [];
  const counts: Record<string, number> = { received: 0, unknown: 0, failed: 0 };
  const attempts = new Map(
    (
      await accountRows<{ id: string; messageId: string }>(
        account,
        `select id, 'msg_' || replace(message_id::text, '-', '') as "messageId" from send_attempt where account_id = $1`,
      )
    ).map(({ id, messageId }) => [id, messageId]),
  );
  for (const thread of threads) {
    const shown = await shownIn(account, thread);
    const atPhone = await phoneOf(account, thread);
    const own = sent.filter((reply) => reply.conversationId === thread.id);
    violations.push(...repetitions(thread, atPhone, attempts, own));
    violations.push(...disorder(thread, atPhone, shown, own));
    for (const { messageId, number } of own) {
      const message = shown.find(({ id }) => id === messageId);
      const arrived = atPhone.find(({ request }) => numberIn(request) === number);
      if (!message) violations.push(`Reply ${number} is not in its thread`);
      else violations.push(...untruths(number, message, arrived));
      if (arrived) counts['received']!++;
      if (message?.status === 'UNKNOWN') counts['unknown']!++;
      if (message?.status === 'FAILED') counts['failed']!++;
    }
  }
  violations.push(...(await descents(account)));
  return { violations, figures: { ...counts, attempts: attempts.size } };
}

async function shownIn({ api }: TestAccount, { id }: Thread): Promise<Shown[]> {
  const { conversation } = await api.query(
    'query ($id: ID!) { conversation(id: $id) { messages(last: 100) { nodes { id direction status failure { title code } } } } }',
    { id },
  );
  return conversation.messages.nodes.filter(({ direction }: { direction: string }) => direction === 'OUTBOUND');
}

/** What the phone got, and what was accepted for it and failed later, oldest first. */
async function phoneOf({ simulator }: TestAccount, { waId }: Thread): Promise<AtPhone[]> {
  const { messages, failed } = await simulator.control(`received?waId=${waId}`);
  return [...messages, ...failed].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

function repetitions(
  { waId }: Thread,
  atPhone: readonly AtPhone[],
  attempts: ReadonlyMap<string, string>,
  own: readonly SentReply[],
): string[] {
  const found: string[] = [];
  const seen = new Set<string>();
  for (const { request, wamid } of atPhone) {
    const number = numberIn(request);
    const messageId = attempts.get(request.biz_opaque_callback_data);
    const marks = [`attempt ${request.biz_opaque_callback_data}`, `message ${messageId}`, `content #${number}`];
    for (const each of marks) {
      if (seen.has(each)) found.push(`${waId} got ${each} twice`);
      seen.add(each);
    }
    const reply = own.find((each) => each.number === number);
    if (reply?.messageId !== messageId) found.push(`${waId} got ${wamid}, which is not what was sent as ${messageId}`);
  }
  return found;
}

/** At the phone as in the thread, and in the thread as it was sent. */
function disorder(
  { waId }: Thread,
  atPhone: readonly AtPhone[],
  shown: readonly Shown[],
  own: readonly SentReply[],
): string[] {
  const replyOf = new Map(own.map((reply) => [reply.messageId, reply]));
  const inThread = shown.flatMap(({ id }) => replyOf.get(id) ?? []);
  const found: string[] = [];
  for (let i = 1; i < inThread.length; i++)
    if (inThread[i]!.step < inThread[i - 1]!.step) found.push(`The thread with ${waId} is not in the order of sending`);
  const places = atPhone.map(({ request }) => inThread.findIndex(({ number }) => number === numberIn(request)));
  for (let i = 1; i < places.length; i++)
    if (places[i]! < places[i - 1]!) found.push(`${waId} got its messages in the order ${places.join(' ')}`);
  return found;
}

const shownAs: Readonly<Record<string, string>> = {
  sent: 'SENT',
  delivered: 'DELIVERED',
  read: 'READ',
  failed: 'FAILED',
};

/** What is shown must be what Meta reports; what never arrived must say so. */
function untruths(number: number, { status, failure }: Shown, arrived: AtPhone | undefined): string[] {
  if (!arrived) {
    if (status === 'UNKNOWN' || (status === 'FAILED' && failure?.title)) return [];
    return [`Reply ${number} did not arrive and is shown as ${status}`];
  }
  const found: string[] = [];
  if (status !== shownAs[arrived.status]) found.push(`Reply ${number} is ${arrived.status} and shown as ${status}`);
  if (arrived.errorCode !== undefined && failure?.code !== arrived.errorCode)
    found.push(`Reply ${number} failed with ${arrived.errorCode} and shows ${JSON.stringify(failure)}`);
  return found;
}

/** Every step that was ever told went up; only SENDING may go back to QUEUED, for another try. */
async function descents(account: TestAccount): Promise<string[]> {
  const steps = await accountRows<{ messageId: string; status: string }>(
    account,
    `select entity_id as "messageId", payload ->> 'status' as status from domain_event
     where account_id = $1 and type = 'message.status_changed' order by seq`,
  );
  const reached = new Map<string, string>();
  const found: string[] = [];
  for (const { messageId, status } of steps) {
    const before = reached.get(messageId) ?? 'QUEUED';
    const isRetry = before === 'SENDING' && status === 'QUEUED';
    if (!isRetry && rungs.indexOf(status) <= rungs.indexOf(before))
      found.push(`${messageId} went from ${before} to ${status}`);
    reached.set(messageId, status);
  }
  return found;
}
