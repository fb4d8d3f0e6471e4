import { rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { isRestricted } from '../consent/restriction.policy.js';
import { contactName } from '../contacts/contact.queries.js';
import { inboxCondition, type ConversationWhere } from '../conversations/conversation.queries.js';
import type { ExportedConversation, ExportedMessage } from './conversation-columns.js';

/** Which conversations a file holds, of those that the scope sees. */
export interface ConversationSelection {
  where: ConversationWhere;
  /** What "now" is in the conditions, for all pages alike. */
  asOf: Date;
}

/** A page of these conversations, by id. */
export function exportedConversations(
  scope: Scope,
  selection: ConversationSelection,
  afterId: string | null,
  limit: number,
): Promise<ExportedConversation[]> {
  const page = pageOf(scope, selection, afterId, limit);
  return rows<ExportedConversation>(
    scope.em,
    `/* exportedConversations */
     with page as (${page.sql}), named as (
       select l.conversation_id, json_agg(n.name order by n.name) as labels
       from conversation_label l join label n on n.account_id = $1 and n.id = l.label_id
       where l.account_id = $1 and l.conversation_id in (select id from page) group by l.conversation_id
     )
     select p.id, ${contactName('ct')} as "contactName", ct.phone_number as "phoneNumber", p.status, p.priority,
       t.name as team, u.full_name as assignee, u.email as "assigneeEmail", named.labels,
       ch.display_phone_number as channel, p.created_at as "createdAt", p.last_activity_at as "lastActivityAt",
       p.closed_at as "closedAt", p.unread_count as "unreadCount",
       greatest(0, extract(epoch from p.first_replied_at - p.created_at))::int as "firstReplySeconds"
     from page p
       join contact ct on ct.account_id = $1 and ct.id = p.contact_id
       join channel ch on ch.account_id = $1 and ch.id = p.channel_id
       left join team t on t.account_id = $1 and t.id = p.team_id
       left join app_user u on u.id = p.assignee_id
       left join named on named.conversation_id = p.id
     order by p.id`,
    page.params,
  );
}

/** Ids of a page of these conversations, in order. */
export async function exportedConversationIds(
  scope: Scope,
  selection: ConversationSelection,
  afterId: string | null,
  limit: number,
): Promise<string[]> {
  const { sql, params } = pageOf(scope, selection, afterId, limit);
  const found = await rows<{ id: string }>(
    scope.em,
    `/* exportedConversationIds */ select id from (${sql}) p order by id`,
    params,
  );
  return found.map(({ id }) => id);
}

/** The first messages of each of these conversations after a place, the oldest first; notes among them where asked for. */
export function exportedMessages(
  scope: Scope,
  conversationIds: readonly string[],
  after: { at: string; id: string } | null,
  { includesNotes, limit }: { includesNotes: boolean; limit: number },
): Promise<ExportedMessage[]> {
  const part = (alias: string, at: string): string =>
    `where ${alias}.account_id = $1 and ${alias}.conversation_id = p.id
       and ($3::timestamptz is null or (${alias}.${at}, ${alias}.id) > ($3, $4::uuid))
     order by ${alias}.${at}, ${alias}.id limit ${limit}`;
  const notes = `union all (select n.id, n.created_at as at, 'NOTE', null, null, n.author_id, null, n.body, null::uuid
    from note n ${part('n', 'created_at')})`;
  return rows<ExportedMessage>(
    scope.em,
    `/* exportedMessages */
     select p.id as "conversationId", ${contactName('ct')} as "contactName", s.kind, s.id, s.at, s.direction, s.status,
       coalesce(u.full_name, k.name) as author, s.content, s.preview, md.filename
     from conversation p
       join contact ct on ct.account_id = $1 and ct.id = p.contact_id
       cross join lateral (
         select * from ((
           select m.id, m.sent_at as at, 'MESSAGE' as kind, m.direction, m.status, m.author_id, m.content, m.preview, m.media_id
           from message m ${part('m', 'sent_at')}
         ) ${includesNotes ? notes : ''}) said order by said.at, said.id limit ${limit}
       ) s
       left join media md on md.account_id = $1 and md.id = s.media_id
       left join app_user u on u.id = s.author_id
       left join api_key k on k.account_id = $1 and k.id = s.author_id
     where p.account_id = $1 and p.id = any($2::uuid[])
     order by p.id, s.at, s.id`,
    [scope.accountId, conversationIds, after?.at ?? null, after?.id ?? null],
  );
}

function pageOf(
  scope: Scope,
  { where, asOf }: ConversationSelection,
  afterId: string | null,
  limit: number,
): { sql: string; params: unknown[] } {
  const params: unknown[] = [scope.accountId];
  const add = (value: unknown): string => `$${params.push(value)}`;
  const after = afterId ? `and c.id > ${add(afterId)}::uuid` : '';
  const condition = inboxCondition(where, add, asOf);
  return {
    sql: `select c.* from conversation c where c.account_id = $1 ${after} and ${condition}
      and not ${isRestricted('c.contact_id')} order by c.id limit ${limit}`,
    params,
  };
}
