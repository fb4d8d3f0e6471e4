// Inbound, stop 7 of 8. From contacts/contact-identity.service by way of messages/message-inbound.service; next the
// messages are written there, and `touch` is called with what was really new.
import { Overtaken } from '../../platform/database/overtaken.js';
import { rows } from '../../platform/database/rows.js';
import type { DomainEvent, Scope } from '../../platform/database/scope.js';
import { newId } from '../../platform/kernel/ids.js';
import { ActivityCause, ActivityKind } from './activity.entity.js';
import { recordActivities } from './activity.service.js';
import { ConversationStatus } from './conversation-status.js';
import { conversationChanged } from './conversation.events.js';
import { defaultReopenHours } from './inbox-settings.queries.js';

/** A contact who needs a thread. */
export interface ThreadRequest {
  contactId: string;
  /** Meta's timestamp of the newest message that goes there. */
  at: Date;
  /** Nobody has to read what goes there: a thread that is closed stays closed. */
  isAside?: boolean;
  /** What a blocked contact writes opens nothing: it goes into a closed thread when none is open. */
  isSilent?: boolean;
}

/** The thread that messages with a contact go to. */
export interface Thread {
  conversationId: string;
  contactId: string;
  /** What was done to have it. */
  origin: 'FOUND' | 'REOPENED' | 'CREATED' | 'SILENT';
  /** It was put aside when it was found. */
  isSnoozed: boolean;
}

/** What new messages do to their conversation. */
export interface ConversationTouch {
  conversationId: string;
  /** How many of them the contact sent and an agent should see. */
  unread: number;
  activityAt: Date;
  /** Newest message of the contact; null when there is none. */
  inboundAt: Date | null;
  /** Newest one that came by an ad. */
  referredAt?: Date | null;
  /** First message of the contact that none of these answers and somebody should read. */
  waitingAt: Date | null;
  /** First answer by a person. */
  answeredAt: Date | null;
  /** The newest message that stands for the thread in a list; null when there is none. */
  lastMessage: { id: string; at: Date } | null;
}

/** Keeps conversations in step with their messages; used by whoever writes messages, in the same transaction. */
export class ConversationActivity {
  /**
   * One thread per contact on the channel: the one that is not closed; else the newest closed one, reopened when it was
   * active within the account's time before the message; else a new one. The rows found stay locked, in the order of
   * their ids.
   */
  async threads(scope: Scope, channelId: string, requests: readonly ThreadRequest[]): Promise<Map<string, Thread>> {
    const threads = await rows<Thread>(
      scope.em,
      `/* openThreads */
       select id as "conversationId", contact_id as "contactId", 'FOUND' as origin,
         status = 'SNOOZED' as "isSnoozed" from conversation
       where account_id = $1 and contact_id = any($3::uuid[]) and status <> 'CLOSED' and id = any(array(
         select c.id from unnest($3::uuid[]) as w (contact_id) cross join lateral (
           select id from conversation
           where account_id = $1 and channel_id = $2 and contact_id = w.contact_id and status <> 'CLOSED' limit 1) c))
       order by id for no key update`,
      [scope.accountId, channelId, requests.map((r) => r.contactId)],
    );
    const found = new Map(threads.map((thread) => [thread.contactId, thread]));
    const missing = requests.filter((request) => !found.has(request.contactId));
    if (missing.length > 0) {
      for (const thread of await this.openThreads(scope, channelId, missing)) found.set(thread.contactId, thread);
    }
    return found;
  }

  /**
   * Adds what new messages bring, by arithmetic of the database: parallel deliveries lose no count. A conversation that
   * was put aside is opened by a message that somebody should read.
   */
  async touch(scope: Scope, touches: readonly ConversationTouch[]): Promise<void> {
    if (touches.length === 0) return;
    const changes = Object.fromEntries(
      touches.map((t) => [
        t.conversationId,
        {
          unread: t.unread,
          activity_at: t.activityAt,
          inbound_at: t.inboundAt,
          referred_at: t.referredAt ?? null,
          waiting_at: t.waitingAt,
          answered_at: t.answeredAt,
          message_id: t.lastMessage?.id ?? null,
          message_at: t.lastMessage?.at ?? null,
        },
      ]),
    );
    await rows(
      scope.em,
      // Each row finds its change by its id, without a join whose size the planner would have to guess.
      `/* touchConversations */
       update conversation c set (status, snoozed_until, unread_count, heard_count, last_heard_at, last_activity_at,
         last_inbound_at, window_due_at, referred_at, waiting_since, first_replied_at, last_message_id, last_message_at) = (
         select case when n.wakes then 'OPEN' else c.status end, case when n.wakes then null else c.snoozed_until end,
           c.unread_count + t.unread, c.heard_count + t.unread,
           case when t.unread > 0 then $4::timestamptz else c.last_heard_at end, greatest(c.last_activity_at, t.activity_at),
           greatest(c.last_inbound_at, t.inbound_at),
           -- Never later than the window closes; whoever looks then sees that newer messages keep it open.
           coalesce(c.window_due_at, case when t.inbound_at > $4::timestamptz - interval '24 hours' then t.inbound_at + interval '24 hours' end),
           greatest(c.referred_at, t.referred_at),
           case when t.answered_at is null then coalesce(c.waiting_since, t.waiting_at) else t.waiting_at end,
           coalesce(c.first_replied_at, t.answered_at),
           case when n.is_newer then t.message_id else c.last_message_id end,
           case when n.is_newer then t.message_at else c.last_message_at end
         from jsonb_to_record($2::jsonb -> c.id::text) as t
           (unread int, activity_at timestamptz, inbound_at timestamptz, referred_at timestamptz, waiting_at timestamptz, answered_at timestamptz,
            message_id uuid, message_at timestamptz),
         lateral (select c.status = 'SNOOZED' and t.unread > 0 as wakes, t.message_id is not null and (
           c.last_message_id is null or (t.message_at, t.message_id) > (c.last_message_at, c.last_message_id)) as is_newer) n)
       where c.account_id = $1 and c.id = any(array(
         select l.id from conversation l
         where l.account_id = $1 and l.id = any($3::uuid[]) order by l.id for no key update))`,
      [scope.accountId, JSON.stringify(changes), Object.keys(changes), scope.clock.now()],
    );
  }

  /**
   * What is to be announced of threads that messages went to: begun, reopened, opened again. The thread shows the last
   * two, so only they cost a statement.
   */
  async announce(
    scope: Scope,
    threads: Iterable<Thread>,
    cause: ActivityCause,
    touches: readonly ConversationTouch[] = [],
  ): Promise<DomainEvent[]> {
    const all = [...threads];
    const woken = new Set(touches.filter(({ unread }) => unread > 0).map((touch) => touch.conversationId));
    const moved = all.filter((t) => t.origin === 'REOPENED' || (t.isSnoozed && woken.has(t.conversationId)));
    const fromOf = (t: Thread) => (t.isSnoozed ? ConversationStatus.SNOOZED : ConversationStatus.CLOSED);
    const detailsOf = (t: Thread) => ({ from: fromOf(t), to: ConversationStatus.OPEN });
    const activityIds = await recordActivities(
      scope,
      moved.map((t) => ({
        conversationId: t.conversationId,
        kind: ActivityKind.STATUS_CHANGED,
        details: detailsOf(t),
        cause,
      })),
    );
    return [
      ...all.filter((t) => t.origin === 'CREATED').map((t) => conversationChanged(t.conversationId, 'CREATED')),
      ...moved.map((t, i) =>
        conversationChanged(t.conversationId, t.isSnoozed ? 'OPENED' : 'REOPENED', {
          ...detailsOf(t),
          activityId: activityIds[i]!,
        }),
      ),
    ];
  }

  /** Gives a new thread to the person who begins it. */
  async claim(scope: Scope, conversationId: string, userId: string): Promise<void> {
    await rows(
      scope.em,
      `/* claimThread */ update conversation set assignee_id = $3 where account_id = $1 and id = $2`,
      [scope.accountId, conversationId, userId],
    );
  }

  /** Keeps a conversation in step with messages that nobody is told of: what it says of itself, not where it stands. */
  async hearSilently(scope: Scope, heard: readonly ConversationTouch[]): Promise<void> {
    await rows(
      scope.em,
      `/* hearSilently */
       update conversation c set last_inbound_at = greatest(c.last_inbound_at, h.inbound_at),
         last_message_id = coalesce(h.message_id, c.last_message_id), last_message_at = coalesce(h.message_at, c.last_message_at)
       from jsonb_to_recordset($2::jsonb) as h (id uuid, inbound_at timestamptz, message_id uuid, message_at timestamptz)
       where c.account_id = $1 and c.id = h.id`,
      [
        scope.accountId,
        JSON.stringify(
          heard.map(({ conversationId, inboundAt, lastMessage }) => ({
            id: conversationId,
            inbound_at: inboundAt,
            message_id: lastMessage?.id ?? null,
            message_at: lastMessage?.at ?? null,
          })),
        ),
      ],
    );
  }

  /** Under the contacts' locks nobody else can open a thread with them, so the one-open rule cannot be broken. */
  private async openThreads(scope: Scope, channelId: string, missing: readonly ThreadRequest[]): Promise<Thread[]> {
    const contactIds = missing.map((request) => request.contactId);
    const locked = await rows(
      scope.em,
      `/* lockContactsForThreads */
       select id from contact where account_id = $1 and id = any($2::uuid[]) order by id for no key update`,
      [scope.accountId, contactIds],
    );
    // Somebody merged one of them away meanwhile: the verb runs anew.
    if (locked.length < new Set(contactIds).size) throw new Overtaken('A contact was merged');
    const silent = missing.filter(({ isSilent }) => isSilent);
    return [
      ...(silent.length > 0 ? await closedThreads(scope, channelId, silent) : []),
      ...(silent.length < missing.length
        ? await this.reopenOrCreate(
            scope,
            channelId,
            missing.filter(({ isSilent }) => !isSilent),
          )
        : []),
    ];
  }

  private reopenOrCreate(scope: Scope, channelId: string, missing: readonly ThreadRequest[]): Promise<Thread[]> {
    return rows<Thread>(
      scope.em,
      `/* openThreadsAnew */
       with wanted as (
         select w.*, s.hours, w.at - make_interval(hours => s.hours) as since
         from jsonb_to_recordset($3::jsonb) as w (contact_id uuid, new_id uuid, at timestamptz, is_aside boolean),
           lateral (select coalesce((
             select reopen_within_hours from inbox_settings where account_id = $1), ${defaultReopenHours}) as hours) s
       ), found as (
         select c.id, w.contact_id, c.is_snoozed from wanted w cross join lateral (
           select id, status = 'SNOOZED' as is_snoozed from conversation
           where account_id = $1 and channel_id = $2 and contact_id = w.contact_id and status <> 'CLOSED' limit 1) c
       ), recent as (
         select distinct on (c.contact_id) c.id, c.contact_id, w.is_aside
         from conversation c join wanted w on w.contact_id = c.contact_id
         where c.account_id = $1 and c.channel_id = $2 and c.status = 'CLOSED'
           and (w.is_aside or (c.last_activity_at > w.since and w.hours > 0))
           and c.contact_id not in (select contact_id from found)
         -- A thread that was folded into another one is as new as that one, and empty.
         order by c.contact_id, c.last_activity_at desc, c.last_message_id is null, c.id desc
       ), reopened as (
         update conversation c set status = 'OPEN', closed_at = null, version = c.version + 1 from recent
         where c.account_id = $1 and c.id = recent.id and not recent.is_aside returning c.id, c.contact_id
       ), created as (
         insert into conversation (account_id, id, channel_id, contact_id, status, last_activity_at, created_at)
         select $1, w.new_id, $2, w.contact_id, 'OPEN', w.at, $4 from wanted w
         where w.contact_id not in (select contact_id from found) and w.contact_id not in (select contact_id from recent)
         returning id, contact_id
       )
       select id as "conversationId", contact_id as "contactId", 'FOUND' as origin, is_snoozed as "isSnoozed" from found
       union all select id, contact_id, 'FOUND', false from recent where is_aside
       union all select id, contact_id, 'REOPENED', false from reopened
       union all select id, contact_id, 'CREATED', false from created`,
      [
        scope.accountId,
        channelId,
        JSON.stringify(
          missing.map(({ contactId, at, isAside }) => ({
            contact_id: contactId,
            new_id: newId(),
            at,
            is_aside: isAside ?? false,
          })),
        ),
        scope.clock.now(),
      ],
    );
  }
}

/** For contacts without an open thread on the channel: the newest one, left closed, or a new one that is closed. */
const closedThreads = (scope: Scope, channelId: string, requests: readonly ThreadRequest[]): Promise<Thread[]> =>
  rows<Thread>(
    scope.em,
    `/* closedThreads */
     with wanted as (
       select * from jsonb_to_recordset($3::jsonb) as w (contact_id uuid, new_id uuid, at timestamptz)
     ), found as (
       select distinct on (c.contact_id) c.id, c.contact_id
       from conversation c join wanted w on w.contact_id = c.contact_id
       where c.account_id = $1 and c.channel_id = $2
       order by c.contact_id, c.status = 'CLOSED', c.last_activity_at desc, c.last_message_id is null, c.id desc
     ), created as (
       insert into conversation (account_id, id, channel_id, contact_id, status, last_activity_at, created_at, closed_at)
       select $1, w.new_id, $2, w.contact_id, 'CLOSED', w.at, $4, $4 from wanted w
       where w.contact_id not in (select contact_id from found) returning id, contact_id
     )
     select id as "conversationId", contact_id as "contactId", 'SILENT' as origin, false as "isSnoozed" from found
     union all select id, contact_id, 'SILENT', false from created`,
    [
      scope.accountId,
      channelId,
      JSON.stringify(requests.map(({ contactId, at }) => ({ contact_id: contactId, new_id: newId(), at }))),
      scope.clock.now(),
    ],
  );
