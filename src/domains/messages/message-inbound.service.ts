// Inbound, stop 5 of 8. From ingest/webhook-item.service; next contacts/contact-identity.service (people), then
// conversations/conversation-activity.service (threads), and back here for the messages and what is announced.
import { rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { commit } from '../../platform/events/event-log.js';
import { jobRequest } from '../../platform/jobs/job-queue.js';
import { newId } from '../../platform/kernel/ids.js';
import type { JsonObject } from '../../platform/whatsapp/json-value.js';
import type { MediaContent, MessageContent } from '../../platform/whatsapp/message-content.js';
import { previewOf } from '../../platform/whatsapp/message-preview.js';
import type {
  EchoFact,
  IdentityChangedFact,
  InboundMessageFact,
  MessageContext,
  Referral,
} from '../../platform/whatsapp/webhook-facts.js';
import type { ContactIdentityService } from '../contacts/contact-identity.service.js';
import { ActivityCause } from '../conversations/activity.entity.js';
import type {
  ConversationActivity,
  ConversationTouch,
  ThreadRequest,
} from '../conversations/conversation-activity.service.js';
import { mediaDownload } from '../media/media.jobs.js';
import { isAside } from './aside.policy.js';
import type { ConsentWords } from './consent-words.service.js';
import { messageQueued, messageReceived } from './message.events.js';
import { MessageStatus } from './status-ladder.js';

/** Media ids in webhooks are good for seven days. */
const mediaLifeMs = 7 * 86_400_000;

/** A message that WhatsApp tells of; `raw`: the webhook with it, kept where the content is not understood. */
export type ToldMessage = (InboundMessageFact | EchoFact) & { raw?: JsonObject };

/** A message as one of the facts tells it. */
interface Incoming {
  wamid: string;
  contactId: string;
  direction: 'INBOUND' | 'OUTBOUND';
  sentAt: Date;
  content: MessageContent;
  context?: MessageContext;
  referral?: Referral;
  raw?: JsonObject | undefined;
}

/** A message that is about to be stored. */
interface Draft extends Incoming {
  id: string;
  mediaId: string | null;
  conversationId: string;
}

/** Messages that came from WhatsApp: from contacts, and from the business' own app. */
export class MessageInboundService {
  constructor(
    private readonly identities: ContactIdentityService,
    private readonly activity: ConversationActivity,
    private readonly consentWords: ConsentWords,
  ) {}

  /**
   * Stores messages of one channel: people, threads, messages, unread counts, events and jobs, in a handful of
   * statements however many they are. What is known already by its wamid changes nothing at all.
   */
  async receive(scope: Scope, channelId: string, facts: readonly ToldMessage[]): Promise<void> {
    const { fresh, targets } = await this.sift(scope, channelId, facts);
    if (fresh.length === 0) return;
    const { contactIds, blockedIds } = await this.identities.resolve(
      scope,
      channelId,
      fresh.map((fact) => (fact.kind === 'echo' ? fact.recipient : { ...fact.sender, writesAt: fact.sentAt })),
    );
    const incoming = fresh.flatMap((fact, i): Incoming[] => {
      const contactId = contactIds[i];
      // Of somebody who was erased, and wrote this before: Meta delivers for seven days.
      if (!contactId) return [];
      const { wamid, sentAt, content, context } = fact;
      const direction = fact.kind === 'echo' ? 'OUTBOUND' : 'INBOUND';
      const referral = fact.kind === 'echo' ? undefined : fact.referral;
      const raw = content.kind === 'unsupported' ? fact.raw : undefined;
      return [{ wamid, sentAt, content, context, direction, referral, raw, contactId }];
    });
    if (incoming.length === 0) return;
    // Before a conversation is locked, and before anything can answer.
    const heard = await this.consentWords.hear(scope, incoming);
    const threads = await this.store(scope, channelId, incoming, targets, blockedIds);
    await this.consentWords.confirm(scope, heard, threads);
  }

  /**
   * Follows people who changed their number or user id; the notice goes into the thread when it came as a message. A
   * notice that is stored already changes nothing: the number that was given up may be somebody else's by now.
   */
  async changeIdentities(scope: Scope, channelId: string, facts: readonly IdentityChangedFact[]): Promise<void> {
    const notices = facts.flatMap(({ wamid, content, at, ...change }) =>
      wamid && content ? [{ ...change, wamid, content, sentAt: at }] : [],
    );
    const { fresh, targets } = await this.sift(scope, channelId, notices);
    const changes = [...facts.filter((fact) => !fact.wamid || !fact.content), ...fresh];
    if (changes.length === 0) return;
    const settled = await this.identities.change(scope, changes);
    const contactIds = settled.contactIds.slice(changes.length - fresh.length);
    const incoming = fresh.flatMap(({ wamid, content, sentAt }, i): Incoming[] => {
      const contactId = contactIds[i];
      return contactId ? [{ wamid, content, sentAt, direction: 'INBOUND', contactId }] : [];
    });
    if (incoming.length > 0) await this.store(scope, channelId, incoming, targets, settled.blockedIds);
  }

  /** Leaves out what is stored, and finds the messages that are answered; both by wamid, in one statement. */
  private async sift<T extends { wamid: string; content: MessageContent; context?: MessageContext }>(
    scope: Scope,
    channelId: string,
    facts: readonly T[],
  ): Promise<{ fresh: T[]; targets: Map<string, string> }> {
    if (facts.length === 0) return { fresh: [], targets: new Map() };
    const known = await rows<{ id: string; wamid: string }>(
      scope.em,
      // One look into the index per wamid, whatever the planner believes of the table.
      `/* knownMessages */
       select m.id, w.wamid from unnest($3::text[]) as w (wamid) cross join lateral (
         select id from message where account_id = $1 and channel_id = $2 and wamid = w.wamid limit 1) m`,
      [scope.accountId, channelId, [...new Set(facts.flatMap((f) => [f.wamid, targetOf(f) ?? []].flat()))]],
    );
    const targets = new Map(known.map((message) => [message.wamid, message.id]));
    const unseen = new Map(facts.filter((f) => !targets.has(f.wamid)).map((f) => [f.wamid, f]));
    return { fresh: [...unseen.values()], targets };
  }

  private async store(
    scope: Scope,
    channelId: string,
    incoming: Incoming[],
    targets: Map<string, string>,
    blockedIds: ReadonlySet<string>,
  ): Promise<ReadonlyMap<string, { conversationId: string }>> {
    const requests = newestByContact(incoming).map((one) => ({ ...one, isSilent: blockedIds.has(one.contactId) }));
    const threads = await this.activity.threads(scope, channelId, requests);
    const drafts = incoming
      .sort((a, b) => a.sentAt.getTime() - b.sentAt.getTime())
      .map((message): Draft => {
        const mediaId = mediaOf(message.content)?.metaMediaId ? newId() : null;
        return { ...message, id: newId(), mediaId, conversationId: threads.get(message.contactId)!.conversationId };
      });
    for (const draft of drafts) targets.set(draft.wamid, draft.id);
    const stored = new Set(await this.insert(scope, channelId, drafts, targets));
    // Another delivery of the same message may have been faster after `sift` looked.
    const fresh = drafts.filter((draft) => stored.has(draft.id));
    // What a blocked contact writes is kept, and nobody is told: no count, no event for anything that reacts to one.
    const isSilent = (m: Draft): boolean => m.direction === 'INBOUND' && blockedIds.has(m.contactId);
    const told = blockedIds.size === 0 ? fresh : fresh.filter((m) => !isSilent(m));
    const touches = touchesOf(told);
    await this.activity.touch(scope, touches);
    if (told.length < fresh.length) await this.activity.hearSilently(scope, touchesOf(fresh.filter(isSilent)));
    const moves = await this.activity.announce(scope, threads.values(), ActivityCause.MESSAGE, touches);
    commit(
      scope,
      undefined,
      [
        ...moves,
        ...told.map((m) => (m.direction === 'INBOUND' ? messageReceived : messageQueued)(m.id, m.conversationId)),
      ],
      fresh.flatMap(({ mediaId }) =>
        mediaId ? [jobRequest(mediaDownload, { accountId: scope.accountId, mediaId })] : [],
      ),
    );
    return threads;
  }

  /** Ids of the messages that were new. Their files are only made with them; foreign keys are checked at the end. */
  private async insert(
    scope: Scope,
    channelId: string,
    drafts: readonly Draft[],
    targets: ReadonlyMap<string, string>,
  ): Promise<string[]> {
    const now = scope.clock.now();
    const lines = drafts.map((draft) => {
      const media = mediaOf(draft.content);
      const target = targetOf(draft);
      return {
        id: draft.id,
        conversation_id: draft.conversationId,
        direction: draft.direction,
        status: draft.direction === 'INBOUND' ? MessageStatus.RECEIVED : MessageStatus.SENT,
        wamid: draft.wamid,
        content: draft.content,
        preview: previewOf(draft.content),
        media_id: draft.mediaId,
        reply_to_id: (target && targets.get(target)) ?? null,
        reply_to_wamid: target ?? null,
        referral: draft.referral ?? null,
        raw: draft.raw ?? null,
        sent_at: draft.sentAt,
        mime_type: media?.mimeType ?? null,
        sha256: media?.sha256 ?? null,
        filename: media?.filename ?? null,
        meta_media_id: media?.metaMediaId ?? null,
        media_until: new Date(draft.sentAt.getTime() + mediaLifeMs),
      };
    });
    const inserted = await rows<{ id: string }>(
      scope.em,
      `/* addMessages */
       with line as (
         select * from jsonb_to_recordset($3::jsonb) as l (
           id uuid, conversation_id uuid, direction text, status text, wamid text, content jsonb, preview text, media_id uuid,
           reply_to_id uuid, reply_to_wamid text, referral jsonb, raw jsonb, sent_at timestamptz, mime_type text, sha256 text,
           filename text, meta_media_id text, media_until timestamptz)
       ), added as (
         insert into message (account_id, id, conversation_id, channel_id, direction, status, status_at, wamid, content, preview,
           media_id, reply_to_id, reply_to_wamid, referral, raw, sent_at, created_at)
         select $1, l.id, l.conversation_id, $2, l.direction, l.status, l.sent_at, l.wamid, l.content, l.preview,
           l.media_id, l.reply_to_id, l.reply_to_wamid, nullif(l.referral, 'null'::jsonb), nullif(l.raw, 'null'::jsonb), l.sent_at, $4
         from line l order by l.wamid
         on conflict (account_id, channel_id, wamid) where wamid is not null do nothing returning id, media_id
       ), files as (
         insert into media (account_id, id, origin, state, mime_type, sha256, filename, channel_id, meta_media_id,
           meta_media_expires_at, created_at)
         select $1, l.media_id, 'INBOUND', 'PENDING', l.mime_type, l.sha256, l.filename, $2, l.meta_media_id, l.media_until, $4
         from line l join added on added.id = l.id where l.media_id is not null
       )
       select id from added`,
      [scope.accountId, channelId, JSON.stringify(lines), now],
    );
    return inserted.map((message) => message.id);
  }
}

/** The message that this one answers, reacts to, changes or takes back. */
const targetOf = (message: { content: MessageContent; context?: MessageContext }): string | undefined =>
  'targetWamid' in message.content ? message.content.targetWamid : message.context?.wamid;

const mediaOf = (content: MessageContent): MediaContent | undefined => (content.kind === 'media' ? content : undefined);

/** Reactions, edits, deletions, notices and answers to surveys are in the thread, but stand for no message that somebody has to read. */
const isToBeRead = ({ content }: Incoming): boolean =>
  !['reaction', 'edit', 'revoke', 'system'].includes(content.kind) && !isAside(content);

/** "When a WhatsApp user messages or calls you": not when WhatsApp reports a change. */
const opensWindow = (message: Incoming): boolean =>
  message.direction === 'INBOUND' && !['edit', 'revoke', 'system'].includes(message.content.kind);

function newestByContact(messages: readonly Incoming[]): ThreadRequest[] {
  return [...Map.groupBy(messages, (message) => message.contactId)].map(([contactId, all]) => ({
    contactId,
    at: all.reduce((newest, { sentAt }) => (sentAt > newest ? sentAt : newest), all[0]!.sentAt),
    isAside: all.every(({ content }) => isAside(content)),
  }));
}

/** One change per conversation; the drafts come in the order of their time. */
function touchesOf(drafts: readonly Draft[]): ConversationTouch[] {
  return [...Map.groupBy(drafts, (draft) => draft.conversationId)].map(([conversationId, messages]) => {
    const shown = messages.findLast(isToBeRead);
    const answers = messages.filter((m) => m.direction === 'OUTBOUND' && isToBeRead(m));
    const answeredTo = messages.lastIndexOf(answers.at(-1)!);
    const waiting = messages.slice(answeredTo + 1).find((m) => m.direction === 'INBOUND' && isToBeRead(m));
    return {
      conversationId,
      unread: messages.filter((m) => m.direction === 'INBOUND' && isToBeRead(m)).length,
      activityAt: messages.at(-1)!.sentAt,
      inboundAt: messages.findLast(opensWindow)?.sentAt ?? null,
      referredAt: messages.findLast(({ referral }) => referral)?.sentAt ?? null,
      waitingAt: waiting?.sentAt ?? null,
      answeredAt: answers[0]?.sentAt ?? null,
      lastMessage: shown ? { id: shown.id, at: shown.sentAt } : null,
    };
  });
}
