import { rows, toDate } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import type { OutboundContent } from '../../platform/whatsapp/outbound-content.js';
import type { PersonIds } from '../../platform/whatsapp/webhook-facts.js';
import { purposeOf, refusalOf, sendingFacts, type SendingFacts } from '../consent/sending.policy.js';
import { serviceWindowMs } from '../conversations/service-window.js';
import type { FilePlace } from '../media/media-library.service.js';
import type { Turn } from './delivery-rules.js';
import type { MessageStatus } from './status-ladder.js';

/** A message on its way, with all that its delivery needs. */
export interface Delivery extends Turn {
  id: string;
  conversationId: string;
  channelId: string;
  contactId: string;
  content: OutboundContent;
  mediaId: string | null;
  /** Name of its file. */
  filename: string | null;
  /** Meta's id of the file on the channel, while it is good. */
  metaMediaId: string | null;
  replyToWamid: string | null;
  to: PersonIds;
  /** Calls made so far. */
  tries: number;
  /** Those of them that were made before somebody had it sent again. */
  triesBefore: number;
  /** The call that has no outcome yet. */
  attemptId: string | null;
}

interface DeliveryRow
  extends
    Omit<Delivery, 'lastInboundAt' | 'callBegunAt' | 'isTemplate' | 'isReachable' | 'to' | 'refusal'>,
    SendingFacts {
  lastInboundAt: string | null;
  callBegunAt: string | null;
  phone: string | null;
  userId: string | null;
  parentUserId: string | null;
}

const identity = (kind: string): string =>
  `(select i.value from contact_identity i where i.account_id = $1 and i.contact_id = c.contact_id and i.kind = '${kind}'
    order by i.created_at desc, i.id desc limit 1)`;

const template = {
  isOne: `m.content ->> 'kind' = 'template'`,
  name: `m.content ->> 'name'`,
  language: `m.content ->> 'language'`,
  wabaId: 'ch.waba_id',
};

/** The messages as they stand, by id; those that are gone are missing. */
export async function findDeliveries(scope: Scope, messageIds: readonly string[]): Promise<Map<string, Delivery>> {
  const found = await rows<DeliveryRow>(
    scope.em,
    `/* deliveries */
     select m.id, m.conversation_id as "conversationId", m.channel_id as "channelId", c.contact_id as "contactId", m.status,
       m.content, m.media_id as "mediaId", md.filename,
       mm.meta_media_id as "metaMediaId", coalesce(m.reply_to_wamid, t.wamid) as "replyToWamid",
       c.last_inbound_at as "lastInboundAt", ct.blocked_at is not null as "isBlocked", coalesce(ct.phone_number, ${identity('PHONE_NUMBER')}) as phone,
       ${identity('USER_ID')} as "userId", ${identity('PARENT_USER_ID')} as "parentUserId",
       exists (
         select from message o
         where o.account_id = $1 and o.conversation_id = m.conversation_id and o.status in ('QUEUED', 'SENDING') and o.id <> m.id
           and (o.status = 'SENDING' or (o.created_at, o.id) < (m.created_at, m.id))) as "isBehind",
       coalesce(a.number, 0) as tries, m.tries_before as "triesBefore", case when a.outcome is null then a.id end as "attemptId",
       case when a.outcome is null then a.started_at end as "callBegunAt",
       ${sendingFacts('c.contact_id', 'g.purpose')}
     from unnest($2::uuid[]) as wanted (id)
     join message m on m.account_id = $1 and m.id = wanted.id
     join conversation c on c.account_id = $1 and c.id = m.conversation_id
     join contact ct on ct.account_id = $1 and ct.id = c.contact_id
     join channel ch on ch.account_id = $1 and ch.id = m.channel_id
     cross join lateral (select ${purposeOf(template)} as purpose) g
     left join message t on t.account_id = $1 and t.id = m.reply_to_id
     left join media md on md.account_id = $1 and md.id = m.media_id
     left join media_at_meta mm
       on mm.account_id = $1 and mm.media_id = m.media_id and mm.channel_id = m.channel_id and mm.expires_at > $3
     left join lateral (
       select id, number, outcome, started_at from send_attempt
       where account_id = $1 and message_id = m.id order by number desc limit 1) a on true
     where m.direction = 'OUTBOUND'`,
    [scope.accountId, [...new Set(messageIds)], scope.clock.now()],
  );
  return new Map(found.map((row) => [row.id, deliveryOf(row)]));
}

function deliveryOf(row: DeliveryRow): Delivery {
  const {
    phone,
    userId,
    parentUserId,
    lastInboundAt,
    callBegunAt,
    purpose,
    isRestricted,
    consent,
    suppressions,
    ...rest
  } = row;
  const waId = phone?.replaceAll(/\D/g, '');
  return {
    ...rest,
    lastInboundAt: lastInboundAt === null ? null : toDate(lastInboundAt),
    callBegunAt: callBegunAt === null ? null : toDate(callBegunAt),
    isTemplate: rest.content.kind === 'template',
    refusal: refusalOf({ purpose, isRestricted, consent, suppressions }),
    isReachable: Boolean(waId || userId || parentUserId),
    to: {
      ...(waId ? { waId } : {}),
      ...(userId ? { userId } : {}),
      ...(parentUserId ? { parentUserId } : {}),
    },
  };
}

/**
 * Locks the conversations that the messages are in, in the order of their ids, until the end of the transaction. All
 * deliveries of a conversation, and sends into it, take this lock first: whoever waits behind a message is seen by the
 * one who settles it.
 */
export async function lockThreadsOf(scope: Scope, messageIds: readonly string[]): Promise<void> {
  for (let locked = new Set<string>(); ;) {
    const found = await rows<{ id: string }>(
      scope.em,
      `/* lockThreads */
       select c.id from conversation c
       where c.account_id = $1 and c.id = any (array(
         select m.conversation_id from unnest($2::uuid[]) as wanted (id) join message m on m.account_id = $1 and m.id = wanted.id))
       order by c.id for no key update`,
      [scope.accountId, messageIds],
    );
    // The merge of two contacts may have moved a message while the locks were waited for.
    if (found.every(({ id }) => locked.has(id))) return;
    locked = new Set(found.map(({ id }) => id));
  }
}

/** A message of ours, as its delivery changes it. */
export interface MovingMessage {
  id: string;
  status: MessageStatus;
  conversationId: string;
  channelId: string;
}

/** Messages of ours, locked in the order of their ids: status reports wait. */
export async function lockMessages(scope: Scope, ids: readonly string[]): Promise<Map<string, MovingMessage>> {
  const found = await rows<MovingMessage>(
    scope.em,
    `/* lockMessages */
     select id, status, conversation_id as "conversationId", channel_id as "channelId"
     from message where account_id = $1 and id = any($2::uuid[]) order by id for no key update`,
    [scope.accountId, ids],
  );
  return new Map(found.map((message) => [message.id, message]));
}

/** The message of each conversation that is to be sent next; none while one is under way, or when none waits. */
export async function listNext(scope: Scope, conversationIds: readonly string[]): Promise<string[]> {
  const found = await rows<{ id: string; status: MessageStatus }>(
    scope.em,
    `/* nextMessages */
     select n.id, n.status from unnest($2::uuid[]) as wanted (id)
     join lateral (
       select m.id, m.status from message m
       where m.account_id = $1 and m.conversation_id = wanted.id and m.status in ('QUEUED', 'SENDING')
       order by m.status = 'SENDING' desc, m.created_at, m.id limit 1) n on true`,
    [scope.accountId, [...new Set(conversationIds)]],
  );
  return found.flatMap(({ id, status }) => (status === 'QUEUED' ? [id] : []));
}

/** The oldest waiting message of each conversation on the channel, by conversation, after one of them. */
export const listHeads = (
  scope: Scope,
  channelId: string,
  after: string | undefined,
  limit: number,
): Promise<{ id: string; conversationId: string }[]> =>
  rows(
    scope.em,
    `/* waitingHeads */
     select distinct on (conversation_id) id, conversation_id as "conversationId" from message
     where account_id = $1 and channel_id = $2 and status = 'QUEUED' and ($3::uuid is null or conversation_id > $3)
     order by conversation_id, created_at, id limit $4`,
    [scope.accountId, channelId, after ?? null, limit],
  );

/** Messages that cannot go before a file is at Meta, by id, after one of them. */
export async function listWithFile(
  scope: Scope,
  { mediaId, channelId }: FilePlace,
  after: string | undefined,
  limit: number,
): Promise<string[]> {
  const found = await rows<{ id: string }>(
    scope.em,
    `/* waitingForFile */
     select id from message
     where account_id = $1 and channel_id = $2 and media_id = $3 and status = 'QUEUED' and ($4::uuid is null or id > $4)
     order by id limit $5`,
    [scope.accountId, channelId, mediaId, after ?? null, limit],
  );
  return found.map(({ id }) => id);
}

/** Those of them whose service window has closed meanwhile. */
export async function listExpiredWithFile(
  scope: Scope,
  { mediaId, channelId }: FilePlace,
  limit: number,
): Promise<string[]> {
  const found = await rows<{ id: string }>(
    scope.em,
    `/* expiredWithFile */
     select m.id from message m join conversation c on c.account_id = $1 and c.id = m.conversation_id
     where m.account_id = $1 and m.channel_id = $2 and m.media_id = $3 and m.status = 'QUEUED'
       and m.content ->> 'kind' <> 'template' and coalesce(c.last_inbound_at, '-infinity') <= $4
     order by m.id limit $5`,
    [scope.accountId, channelId, mediaId, new Date(scope.clock.now().getTime() - serviceWindowMs), limit],
  );
  return found.map(({ id }) => id);
}
