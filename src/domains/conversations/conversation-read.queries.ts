import { firstRow, rows } from '../../platform/database/rows.js';
import type { LoaderDefinition, Scope } from '../../platform/database/scope.js';

/** SQL text: whether somebody has to read `message m`. The rule is that of what is received. */
export const isHeard = `m.direction = 'INBOUND' and m.content ->> 'kind' not in ('reaction', 'edit', 'revoke', 'system')
  and coalesce(m.content ->> 'replyId', '') not like 'survey:%'`;

/**
 * SQL text: how many messages of `conversation <c>` the member `membership <me>` has not read. Who never opened it has
 * read nothing that came since they joined.
 */
export const unreadOf = (c: string, me: string): string => `coalesce((
  select greatest(${c}.heard_count - r.read_count, 0) from conversation_read r
  where r.account_id = ${c}.account_id and r.user_id = ${me}.user_id and r.conversation_id = ${c}.id
), case
  when ${c}.last_heard_at is null or ${c}.last_heard_at < ${me}.created_at then 0
  when ${c}.created_at >= ${me}.created_at then ${c}.heard_count
  else least(${c}.heard_count, (
    select count(*)::int from message m
    where m.account_id = ${c}.account_id and m.conversation_id = ${c}.id and m.created_at >= ${me}.created_at and ${isHeard}))
end)`;

/** SQL text: the viewer's unread messages of `conversation c`; null for API keys, which read nothing. */
export const myUnreadColumn = `(
  select ${unreadOf('c', 'me')} from membership me where me.account_id = $1 and me.user_id = (select current_actor())
) as my_unread_count`;

/** SQL text: whether the viewer has unread messages in `conversation c`; never null, false for API keys. */
export const isUnreadByMe = `(c.heard_count > coalesce((
  select r.read_count from conversation_read r
  where r.account_id = $1 and r.user_id = (select current_actor()) and r.conversation_id = c.id
), case when c.last_heard_at >= (
  select me.created_at from membership me where me.account_id = $1 and me.user_id = (select current_actor())
) then 0 else c.heard_count end))`;

/** The viewer's unread messages by conversation, where they did not come with it. */
export const myUnreadLoader: LoaderDefinition<string, number> = {
  name: 'myUnreadCounts',
  async batch(scope, ids) {
    const found = await rows<{ id: string; my_unread_count: number | null }>(
      scope.em,
      `/* myUnreadCounts */ select c.id, ${myUnreadColumn} from conversation c where c.account_id = $1 and c.id = any($2::uuid[])`,
      [scope.accountId, ids],
    );
    return new Map(found.flatMap((row) => (row.my_unread_count === null ? [] : [[row.id, row.my_unread_count]])));
  },
};

/** The newest message that somebody has to read; undefined when the contact wrote none. */
export async function newestHeard(scope: Scope, conversationId: string): Promise<string | undefined> {
  const found = await firstRow<{ id: string }>(
    scope.em,
    `/* newestHeard */
     select m.id from message m where m.account_id = $1 and m.conversation_id = $2 and ${isHeard}
     order by m.sent_at desc, m.id desc limit 1`,
    [scope.accountId, conversationId],
  );
  return found?.id;
}

/**
 * Messages of the contact from this one on that somebody has to read, itself included; undefined when it is not in the
 * conversation.
 */
export async function heardFrom(scope: Scope, conversationId: string, messageId: string): Promise<number | undefined> {
  const found = await firstRow<{ count: number }>(
    scope.em,
    `/* heardFrom */
     select (
       select count(*)::int from message m where m.account_id = $1 and m.conversation_id = $2
         and (m.sent_at, m.id) >= (f.sent_at, f.id) and ${isHeard}) as count
     from message f where f.account_id = $1 and f.id = $3 and f.conversation_id = $2`,
    [scope.accountId, conversationId, messageId],
  );
  return found?.count;
}
