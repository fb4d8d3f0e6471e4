import { parse } from 'csv-parse/sync';
import { rows } from '../../../src/platform/database/rows.js';
import { parsePublicId } from '../../../src/platform/kernel/ids.js';
import { systemViewer } from '../../../src/platform/kernel/viewer.js';
import type { TestAccount } from '../../kit/account.js';
import type { ApiClient } from '../../kit/api.js';
import { until } from '../../kit/until.js';

/** The two kinds of exports, as the API names them. */
export type ExportName = 'contactExport' | 'conversationExport';

const fields = 'id state format failure rowCount sha256 createdAt finishedAt expiresAt';

/** The payload of asking for one. */
export const ask = async (api: ApiClient, name: ExportName, input: object = {}): Promise<any> => {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}CreateInput`;
  const answer = await api.query(
    `mutation ($input: ${type}!) { ${name}Create(input: $input) { ${name} { ${fields} } userErrors { code message path } } }`,
    { input },
  );
  return answer[`${name}Create`];
};

/** The export as the viewer sees it; null for a miss. */
export const look = async (api: ApiClient, name: ExportName, id: string): Promise<any> =>
  (await api.query(`query ($id: ID!) { ${name}(id: $id) { ${fields} url } }`, { id }))[name];

/** The export once it has ended. */
export const ended = (api: ApiClient, name: ExportName, id: string): Promise<any> =>
  until(
    'the export has ended',
    async () => {
      const found = await look(api, name, id);
      return found && found.state !== 'RUNNING' && found;
    },
    60_000,
  );

/** Asks, waits and fetches. */
export async function fetched(
  api: ApiClient,
  name: ExportName,
  input: object = {},
): Promise<{ text: string; done: any; response: Response }> {
  const payload = await ask(api, name, input);
  if (payload.userErrors.length > 0) throw new Error(JSON.stringify(payload.userErrors));
  const done = await ended(api, name, payload[name].id);
  if (done.state !== 'COMPLETED') throw new Error(JSON.stringify(done));
  const response = await fetch(done.url);
  return { text: await response.text(), done, response };
}

/** A CSV as objects, by header. */
export const table = (text: string): Record<string, string>[] => parse(text, { columns: true, bom: true });

/** Asks for conversations and gives the rows. */
export const conversationRows = async (api: ApiClient, input: object = {}): Promise<Record<string, string>[]> =>
  table((await fetched(api, 'conversationExport', input)).text);

/** Runs a statement in the account; `$1` is the account. */
export const sql = (account: TestAccount, text: string, params: readonly unknown[] = []): Promise<any[]> =>
  account.app.database.write(systemViewer(account.accountId), (scope) =>
    rows(scope.em, text, [account.accountId, ...params]),
  );

/** The UUID behind a public id. */
export const uuid = (id: string): string => parsePublicId(id)!.uuid;

/** Makes so many conversations, each with a contact of its own, statuses and priorities in turn. */
export async function makeConversations(account: TestAccount, count: number): Promise<void> {
  await sql(
    account,
    `with people as (
       insert into contact (account_id, id, display_name, phone_number, created_at, updated_at)
       select $1, gen_random_uuid(), 'Person ' || n, '+4915' || lpad((n + 7000000)::text, 9, '0'), now(), now()
       from generate_series(1, $3::int) n returning id, display_name)
     insert into conversation (account_id, id, channel_id, contact_id, status, priority, last_activity_at, created_at, closed_at)
     select $1, gen_random_uuid(), $2, p.id, case when n % 3 = 0 then 'CLOSED' else 'OPEN' end,
       (array['LOW', 'HIGH', null])[1 + n % 3], now() - n * interval '1 minute', now() - n * interval '1 hour',
       case when n % 3 = 0 then now() end
     from (select id, row_number() over (order by display_name)::int as n from people) p`,
    [uuid(account.channel.id), count],
  );
}

/** Ids of all conversations that the list gives, page by page. */
export async function listedIds(api: ApiClient, where: object = {}): Promise<string[]> {
  const ids: string[] = [];
  for (let after: string | null = null; ;) {
    const { conversations }: any = await api.query(
      `query ($where: ConversationWhereInput, $after: String) {
        conversations(first: 100, after: $after, where: $where) { nodes { id } pageInfo { hasNextPage endCursor } } }`,
      { where, after },
    );
    ids.push(...conversations.nodes.map(({ id }: any) => id));
    if (!conversations.pageInfo.hasNextPage) return ids.sort();
    after = conversations.pageInfo.endCursor;
  }
}
