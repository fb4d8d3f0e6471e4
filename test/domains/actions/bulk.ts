import type { TestAccount } from '../../kit/account.js';
import { accountRows } from '../../flows/worker.js';

/** Conversations in one bulk action: three batches, and a part of one. A third of them is closed before. */
export const count = 170;
const closedBefore = Math.floor(count / 3);

/** Closes all conversations of the account; gives the bulk action. */
export async function closeAll({ api }: TestAccount): Promise<string> {
  const { bulkAction } = await api.mutate(
    `mutation ($input: ConversationsUpdateInput!) { conversationsUpdate(input: $input) {
      bulkAction { id state } userErrors { code message } } }`,
    { where: { statuses: ['OPEN', 'CLOSED'] }, action: { setStatus: 'CLOSED' } },
  );
  if (bulkAction.state !== 'RUNNING') throw new Error(`It is ${bulkAction.state} already`);
  return bulkAction.id;
}

/** Takes it back. */
export const undo = ({ api }: TestAccount, bulkActionId: string): Promise<unknown> =>
  api.mutate(
    'mutation ($input: BulkActionUndoInput!) { bulkActionUndo(input: $input) { userErrors { code message } } }',
    { bulkActionId },
  );

/** How far it is. */
export const lookAt = async ({ api }: TestAccount, id: string): Promise<any> =>
  (
    await api.query(
      'query ($id: ID!) { bulkAction(id: $id) { state totalCount doneCount changedCount refusedCount } }',
      { id },
    )
  ).bulkAction;

/** All its results, page by page. */
export async function resultsOf({ api }: TestAccount, id: string): Promise<{ id: string; outcome: string }[]> {
  const found: { id: string; outcome: string }[] = [];
  for (let after: string | null = null; ;) {
    const { bulkAction }: any = await api.query(
      `query ($id: ID!, $after: String) { bulkAction(id: $id) {
        results(first: 100, after: $after) { nodes { id outcome } pageInfo { hasNextPage endCursor } } } }`,
      { id, after },
    );
    found.push(...bulkAction.results.nodes);
    if (!bulkAction.results.pageInfo.hasNextPage) return found;
    after = bulkAction.results.pageInfo.endCursor;
  }
}

/** What anybody could complain about once it is done, or undone. */
export async function judge(account: TestAccount, id: string, state: 'DONE' | 'UNDONE'): Promise<string[]> {
  const faults: string[] = [];
  const is = await lookAt(account, id);
  const wanted = {
    state,
    totalCount: count,
    doneCount: count,
    changedCount: count - closedBefore,
    refusedCount: 0,
  };
  if (JSON.stringify(is) !== JSON.stringify(wanted)) faults.push(`counts are ${JSON.stringify(is)}`);
  const results = await resultsOf(account, id);
  const known = new Map(results.map((one) => [one.id, one.outcome]));
  if (results.length !== count || known.size !== count)
    faults.push(`${results.length} results for ${known.size} conversations`);
  const threads = await accountRows<{ id: string; status: string; before: string; deeds: string[]; told: number }>(
    account,
    `select 'cnv_' || replace(c.id::text, '-', '') as id, c.status,
       coalesce((select a.details ->> 'from' from activity a where a.account_id = $1 and a.conversation_id = c.id
         and a.kind = 'STATUS_CHANGED' order by a.occurred_at, a.id limit 1), c.status) as before,
       array(select a.details ->> 'to' from activity a where a.account_id = $1 and a.conversation_id = c.id
         and a.kind = 'STATUS_CHANGED' order by a.occurred_at, a.id) as deeds,
       (select count(*)::int from domain_event e where e.account_id = $1 and e.type = 'conversation.changed'
         and e.payload ->> 'conversationId' = c.id::text) as told
     from conversation c where c.account_id = $1`,
  );
  const deedsOf = { DONE: ['CLOSED'], UNDONE: ['CLOSED', 'OPEN'] }[state];
  for (const thread of threads) {
    const wasOpen = thread.before === 'OPEN';
    const deeds = wasOpen ? deedsOf : [];
    const outcome = wasOpen ? { DONE: 'CHANGED', UNDONE: 'RESTORED' }[state] : 'UNCHANGED';
    if (known.get(thread.id) !== outcome) faults.push(`${thread.id} is ${known.get(thread.id)} instead of ${outcome}`);
    if (thread.status !== (deeds.at(-1) ?? 'CLOSED')) faults.push(`${thread.id} stands at ${thread.status}`);
    if (`${thread.deeds}` !== `${deeds}`) faults.push(`${thread.id} became ${thread.deeds}`);
    if (thread.told !== deeds.length) faults.push(`of ${thread.id} was told ${thread.told} times`);
  }
  if (threads.filter(({ before }) => before === 'OPEN').length !== count - closedBefore)
    faults.push('not all that were open were closed');
  return faults;
}

/** Of the conversations that are open or are put back, the one that is reached last; a UUID. */
export async function lastOf(account: TestAccount): Promise<string> {
  const [last] = await accountRows<{ id: string }>(
    account,
    `select c.id from conversation c where c.account_id = $1 and (c.status = 'OPEN' or exists (
       select from activity a where a.account_id = $1 and a.conversation_id = c.id)) order by c.id desc limit 1`,
  );
  return last!.id;
}
