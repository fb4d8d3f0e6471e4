import { firstRow } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import type { OutboundContent } from '../../platform/whatsapp/outbound-content.js';
import type { ConversationOwners } from '../conversations/conversation-visibility.policy.js';
import { isHeard } from '../conversations/conversation-read.queries.js';
import type { ReplyPlace } from '../conversations/reply-lock.service.js';
import type { SendPlace } from './outbound-request.js';
import { purposeOf, sendingFacts, type SendingFacts } from '../consent/sending.policy.js';

/** A message that was sent under a `clientMessageId` before. */
export interface EarlierMessage {
  id: string;
  content: OutboundContent;
  mediaId: string | null;
  replyToId: string | null;
  cannedResponseId: string | null;
}

/** The conversation that a message goes into, with what decides whether it may; the row is locked. */
export interface SendingPlace extends ReplyPlace, SendingFacts {
  channelId: string;
  isClosed: boolean;
  lastInboundAt: string | null;
  channelStatus: string;
  /** The account is about to be deleted. */
  isAccountLeaving: boolean;
  isReachable: boolean;
  /** Nothing is sent to a blocked contact. */
  isBlocked: boolean;
  /** So much waits on the channel already that it is no talk between people any more. */
  isCrowded: boolean;
}

/** The message that a call with this id made before: in the conversation, or in any one of the contact on the channel. */
export function findEarlier(
  scope: Scope,
  place: SendPlace,
  clientMessageId: string,
): Promise<(EarlierMessage & ConversationOwners) | undefined> {
  const columns = `m.id, m.content, m.media_id as "mediaId", m.reply_to_id as "replyToId",
    m.canned_response_id as "cannedResponseId", c.assignee_id as "assigneeId", c.team_id as "teamId"`;
  if ('conversationId' in place) {
    return firstRow(
      scope.em,
      `/* earlierInThread */ select ${columns} from message m
       join conversation c on c.account_id = $1 and c.id = m.conversation_id
       where m.account_id = $1 and m.conversation_id = $2 and m.client_message_id = $3`,
      [scope.accountId, place.conversationId, clientMessageId],
    );
  }
  return firstRow(
    scope.em,
    `/* earlierWithContact */ select ${columns}
     from conversation c join message m on m.account_id = $1 and m.conversation_id = c.id and m.client_message_id = $4
     where c.account_id = $1 and c.contact_id = $2 and c.channel_id = $3 order by c.last_activity_at desc limit 1`,
    [scope.accountId, place.contactId, place.channelId, clientMessageId],
  );
}

/** A conversation that is to be sent into, not locked yet, and what this `clientMessageId` made there before. */
export async function findThread(
  scope: Scope,
  conversationId: string,
  clientMessageId: string,
): Promise<(ConversationOwners & { isClosed: boolean; earlier: EarlierMessage | undefined }) | undefined> {
  const found = await firstRow<ConversationOwners & { isClosed: boolean } & (EarlierMessage | { id: null })>(
    scope.em,
    `/* threadToSendIn */
     select c.status = 'CLOSED' as "isClosed", c.assignee_id as "assigneeId", c.team_id as "teamId", m.id, m.content,
       m.media_id as "mediaId", m.reply_to_id as "replyToId", m.canned_response_id as "cannedResponseId"
     from conversation c
     left join message m on m.account_id = $1 and m.conversation_id = c.id and m.client_message_id = $3
     where c.account_id = $1 and c.id = $2`,
    [scope.accountId, conversationId, clientMessageId],
  );
  if (!found) return undefined;
  const { isClosed, assigneeId, teamId, ...earlier } = found;
  return { isClosed, assigneeId, teamId, earlier: earlier.id === null ? undefined : earlier };
}

/** Which of the two exist in the account; the id of a contact that went into another one leads to that one. */
export async function findEnds(
  scope: Scope,
  { contactId, channelId }: { contactId: string; channelId: string },
): Promise<{ knownId: string | null; channelStatus: string | null }> {
  const ends = await firstRow<{ knownId: string | null; channelStatus: string | null }>(
    scope.em,
    `/* sendingEnds */
     select coalesce((select id from contact where account_id = $1 and id = $2),
         (select contact_id from contact_alias where account_id = $1 and gone_id = $2)) as "knownId",
       (select status from channel where account_id = $1 and id = $3) as "channelStatus"`,
    [scope.accountId, contactId, channelId],
  );
  return ends!;
}

/** A template as a message names it. */
export interface TemplateName {
  name: string;
  language: string;
}

const named = { isOne: '$4::text is not null', name: '$4::text', language: '$5::text', wabaId: 'ch.waba_id' };

/** Messages that wait on one channel; more are bulk. */
const crowd = 200;

/** Locks the conversation until the end of the transaction: sends into it, and its deliveries, come one after the other. */
export const lockSendingPlace = (
  scope: Scope,
  conversationId: string,
  template: TemplateName | undefined,
): Promise<SendingPlace | undefined> =>
  firstRow(
    scope.em,
    `/* lockSendingPlace */
     select c.id as "conversationId", c.channel_id as "channelId", c.assignee_id as "assigneeId", c.team_id as "teamId", c.status = 'CLOSED' as "isClosed",
       coalesce(s.reply_lock, 'NONE') as "replyLock", coalesce(s.is_assigned_on_reply, false) as "isAssignedOnReply",
       (select h.user_id from reply_hold h
        where h.account_id = $1 and h.conversation_id = c.id and h.held_until > $3) as "holderId",
       c.last_inbound_at as "lastInboundAt", ch.status as "channelStatus",
       exists (select from account a where a.id = $1 and a.leaving_at is not null) as "isAccountLeaving", ct.blocked_at is not null as "isBlocked",
       (ct.phone_number is not null or exists (
         select from contact_identity i where i.account_id = $1 and i.contact_id = ct.id
           and i.kind in ('USER_ID', 'PARENT_USER_ID', 'PHONE_NUMBER'))) as "isReachable",
       (select count(*) from (
         select from message q where q.account_id = $1 and q.channel_id = c.channel_id and q.status = 'QUEUED' limit ${crowd}
       ) w) = ${crowd} as "isCrowded", ${sendingFacts('c.contact_id', 'g.purpose')}
     from conversation c
     join channel ch on ch.account_id = $1 and ch.id = c.channel_id
     cross join lateral (select ${purposeOf(named)} as purpose) g
     join contact ct on ct.account_id = $1 and ct.id = c.contact_id
     left join inbox_settings s on s.account_id = $1
     where c.account_id = $1 and c.id = $2 for no key update of c`,
    [scope.accountId, conversationId, scope.clock.now(), template?.name ?? null, template?.language ?? null],
  );

/** A message that is answered or reacted to. */
export interface AnsweredMessage {
  id: string;
  wamid: string | null;
  kind: string;
  sentAt: string;
}

/** A message of the conversation that is to be answered or reacted to. */
export const findTarget = (scope: Scope, conversationId: string, id: string): Promise<AnsweredMessage | undefined> =>
  firstRow(
    scope.em,
    `/* answeredMessage */
     select id, wamid, content ->> 'kind' as kind, sent_at as "sentAt" from message
     where account_id = $1 and conversation_id = $2 and id = $3`,
    [scope.accountId, conversationId, id],
  );

/**
 * Whether the contact wrote something behind a message that somebody should read; undefined when that message is not in
 * the conversation. Behind by when it came in, for WhatsApp's own times are whole seconds and webhooks come late, up to seven
 * days. Exact where the conversation is locked: what comes in locks it too.
 */
export async function hasNewerHeard(
  scope: Scope,
  conversationId: string,
  seenMessageId: string,
): Promise<boolean | undefined> {
  const found = await firstRow<{ isNewer: boolean }>(
    scope.em,
    `/* heardBehind */
     select exists (
       select from message m where m.account_id = $1 and m.conversation_id = $2
         and (m.created_at, m.id) > (s.created_at, s.id) and m.sent_at > s.sent_at - interval '7 days' and ${isHeard}) as "isNewer"
     from message s where s.account_id = $1 and s.conversation_id = $2 and s.id = $3`,
    [scope.accountId, conversationId, seenMessageId],
  );
  return found?.isNewer;
}

/** A message of the business that is to be sent again. */
export const findSent = (
  scope: Scope,
  id: string,
): Promise<{ conversationId: string; isClosed: boolean; template: TemplateName | null } | undefined> =>
  firstRow(
    scope.em,
    `/* messageToSendAgain */
     select m.conversation_id as "conversationId", c.status = 'CLOSED' as "isClosed",
       case when m.content ->> 'kind' = 'template' then json_build_object('name', m.content ->> 'name',
         'language', m.content ->> 'language') end as template
     from message m join conversation c on c.account_id = $1 and c.id = m.conversation_id
     where m.account_id = $1 and m.id = $2 and m.direction = 'OUTBOUND'`,
    [scope.accountId, id],
  );
