import { readPageRequest, toPage, type Page, type PageRequest } from '../../platform/database/keyset.js';
import { rows } from '../../platform/database/rows.js';
import type { LoaderDefinition, Scope } from '../../platform/database/scope.js';
import { surveyReplyPrefix } from '../messages/aside.policy.js';
import type { AutoReplyKind } from './auto-reply.entity.js';
import type { AutoReply } from './auto-reply.type.js';

const columns = `r.id, r.kind, r.channel_id as "channelId", r.text, r.is_enabled as "isEnabled",
  r.greet_again_after_days as "greetAgainAfterDays", r.updated_at as "updatedAt"`;

/** Automatic answers by id. */
export const autoReplyLoader: LoaderDefinition<string, AutoReply> = {
  name: 'autoReplies',
  async batch(scope, ids) {
    const found = await rows<AutoReply>(
      scope.em,
      `/* autoReplies */ select ${columns} from auto_reply r where r.account_id = $1 and r.id = any($2::uuid[])`,
      [scope.accountId, ids],
    );
    return new Map(found.map((reply) => [reply.id, reply]));
  },
};

/** Automatic answers in the order of making. */
export async function listAutoReplies(scope: Scope, request: PageRequest): Promise<Page<AutoReply>> {
  const keyset = readPageRequest(request, ['uuid']);
  const found = await rows<AutoReply>(
    scope.em,
    `/* listAutoReplies */
     select ${columns} from auto_reply r
     where r.account_id = $1 and ($2::uuid is null or r.id ${keyset.isBackward ? '<' : '>'} $2)
     order by r.id ${keyset.isBackward ? 'desc' : 'asc'} limit $3`,
    [scope.accountId, keyset.from?.[0] ?? null, keyset.limit],
  );
  return toPage(keyset, found, (row) => [row.id]);
}

/** What goes out on a channel. */
export interface ActiveReply {
  channelId: string;
  kind: AutoReplyKind;
  text: string;
  greetAgainAfterDays: number | null;
}

/** What goes out on these channels: their own answers, else the account's; those that are switched off are left out. */
export const activeReplies = (scope: Scope, channelIds: readonly string[]): Promise<ActiveReply[]> =>
  rows<ActiveReply>(
    scope.em,
    `/* activeAutoReplies */
     select "channelId", kind, text, "greetAgainAfterDays" from (
       select distinct on (w.channel_id, r.kind) w.channel_id as "channelId", r.kind, r.text, r.is_enabled,
         r.greet_again_after_days as "greetAgainAfterDays"
       from unnest($2::uuid[]) as w (channel_id)
       join auto_reply r on r.account_id = $1 and (r.channel_id = w.channel_id or r.channel_id is null)
       order by w.channel_id, r.kind, r.channel_id is null) a
     where is_enabled`,
    [scope.accountId, [...new Set(channelIds)]],
  );

/** A contact's message that could be answered by itself. */
export interface AnswerableMessage {
  conversationId: string;
  channelId: string;
  sentAt: string;
  /** The message before it in the thread; null for the first one. */
  previousId: string | null;
  previousAt: string | null;
}

/** A person who wrote so shortly before needs no machine to speak for them. */
const personPauseMinutes = 5;

/**
 * Which of these messages could be answered: something that a contact said, newer than `since`, in a thread that people
 * look after and in which no person wrote just before or since. By conversation, then in the order of the thread.
 */
export const answerableMessages = (scope: Scope, ids: readonly string[], since: Date): Promise<AnswerableMessage[]> =>
  rows<AnswerableMessage>(
    scope.em,
    `/* answerableMessages */
     select m.conversation_id as "conversationId", c.channel_id as "channelId", m.sent_at as "sentAt",
       p.id as "previousId", p.sent_at as "previousAt"
     from message m
     join conversation c on c.account_id = $1 and c.id = m.conversation_id and c.status in ('OPEN', 'SNOOZED')
     join channel ch on ch.account_id = $1 and ch.id = c.channel_id and ch.status <> 'DISCONNECTED'
     join contact ct on ct.account_id = $1 and ct.id = c.contact_id and ct.blocked_at is null
     left join lateral (
       select p.id, p.sent_at from message p
       where p.account_id = $1 and p.conversation_id = m.conversation_id and (p.sent_at, p.id) < (m.sent_at, m.id)
       order by p.sent_at desc, p.id desc limit 1) p on true
     where m.account_id = $1 and m.id = any($2::uuid[]) and m.direction = 'INBOUND' and m.sent_at > $3
       and m.content ->> 'kind' not in ('reaction', 'edit', 'revoke', 'system')
       and not starts_with(coalesce(m.content ->> 'replyId', ''), '${surveyReplyPrefix}')
       and not exists (
         select from message a
         where a.account_id = $1 and a.conversation_id = m.conversation_id
           and a.sent_at > m.sent_at - interval '${personPauseMinutes} minutes' and a.direction = 'OUTBOUND'
           -- What has no id of a client was written in the WhatsApp Business app.
           and (a.client_message_id is null
             or exists (select from membership u where u.account_id = $1 and u.user_id = a.author_id)))
     order by m.conversation_id, m.sent_at, m.id`,
    [scope.accountId, ids, since],
  );
