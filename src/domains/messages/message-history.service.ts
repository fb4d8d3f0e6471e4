import { rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { commit } from '../../platform/events/event-log.js';
import { jobRequest } from '../../platform/jobs/job-queue.js';
import { newId } from '../../platform/kernel/ids.js';
import { previewOf } from '../../platform/whatsapp/message-preview.js';
import type { HistoryMessageFact } from '../../platform/whatsapp/webhook-facts.js';
import type { ContactIdentityService } from '../contacts/contact-identity.service.js';
import type { ConversationActivity } from '../conversations/conversation-activity.service.js';
import type { ConversationArchive } from '../conversations/conversation-archive.service.js';
import { conversationChanged } from '../conversations/conversation.events.js';
import { mediaChanged } from '../media/media.events.js';
import { mediaDownload } from '../media/media.jobs.js';
import { MessageStatus } from './status-ladder.js';

/** Media ids of a history are good for fourteen days from their coming. */
const mediaLifeMs = 14 * 86_400_000;

/** A message of the history that is about to be written. */
interface Line {
  id: string;
  fact: HistoryMessageFact;
  conversationId: string | null;
  mediaId: string | null;
}

/**
 * Imports what was said in the WhatsApp Business app before the number was connected. Each message has its own time and is
 * marked as history; it counts as read, opens neither thread nor service window, and is announced per thread, not one by
 * one: nothing that reacts to messages sees it.
 */
export class MessageHistoryService {
  constructor(
    private readonly identities: ContactIdentityService,
    private readonly threads: { archive: ConversationArchive; activity: ConversationActivity },
  ) {}

  /** Chunks come in any order and repeat: a message that is known changes nothing, a placeholder gives way to its file. */
  async import(scope: Scope, channelId: string, told: readonly HistoryMessageFact[]): Promise<void> {
    const facts = oncePerMessage(told);
    const known = await this.known(scope, channelId, facts);
    const fresh = facts.filter((fact) => !known.has(fact.wamid));
    const added = fresh.length > 0 ? await this.add(scope, channelId, fresh) : [];
    const filled = await this.fill(
      scope,
      channelId,
      facts.flatMap((fact): Line[] => {
        const before = known.get(fact.wamid);
        if (!before?.isPlaceholder || isPlaceholder(fact)) return [];
        return [{ id: before.id, fact, conversationId: before.conversationId, mediaId: mediaIdOf(fact) }];
      }),
    );
    const files = [...added, ...filled].flatMap(({ mediaId }) => mediaId ?? []);
    const changed = new Set([...added, ...filled].map(({ conversationId }) => conversationId!));
    commit(
      scope,
      undefined,
      [
        ...[...changed].map((id) => conversationChanged(id, 'HISTORY')),
        ...filled.flatMap(({ mediaId }) => (mediaId ? [mediaChanged(mediaId)] : [])),
      ],
      files.map((mediaId) => jobRequest(mediaDownload, { accountId: scope.accountId, mediaId })),
    );
  }

  private async known(scope: Scope, channelId: string, facts: readonly HistoryMessageFact[]) {
    const found = await rows<{ id: string; wamid: string; conversationId: string; isPlaceholder: boolean }>(
      scope.em,
      `/* knownHistory */
       select m.id, w.wamid, m.conversation_id as "conversationId",
         m.is_history and m.content ->> 'originalType' = 'media_placeholder' as "isPlaceholder"
       from unnest($3::text[]) as w (wamid) cross join lateral (
         select * from message where account_id = $1 and channel_id = $2 and wamid = w.wamid limit 1) m`,
      [scope.accountId, channelId, facts.map((fact) => fact.wamid)],
    );
    return new Map(found.map((message) => [message.wamid, message]));
  }

  private async add(scope: Scope, channelId: string, told: readonly HistoryMessageFact[]): Promise<Line[]> {
    const people = await this.identities.resolve(
      scope,
      channelId,
      told.map((fact) => fact.partner),
    );
    // Of somebody who was erased no old message comes back.
    const fresh = told.filter((_, i) => people.contactIds[i]);
    const contactIds = people.contactIds.filter((id) => id !== undefined);
    const newest = new Map<string, Date>();
    fresh.forEach(({ sentAt }, i) => {
      const at = newest.get(contactIds[i]!);
      if (!at || sentAt > at) newest.set(contactIds[i]!, sentAt);
    });
    const requests = [...newest].map(([contactId, at]) => ({ contactId, at }));
    const conversations = await this.threads.archive.threads(scope, channelId, requests);
    const lines = fresh.map((fact, i): Line => {
      return { id: newId(), fact, conversationId: conversations.get(contactIds[i]!)!, mediaId: mediaIdOf(fact) };
    });
    const stored = await this.insert(scope, channelId, lines);
    const added = lines
      .filter((line) => stored.has(line.id))
      .sort((a, b) => a.fact.sentAt.getTime() - b.fact.sentAt.getTime());
    await this.threads.activity.touch(
      scope,
      [...Map.groupBy(added, (line) => line.conversationId!)].map(([conversationId, of]) => {
        const shown = of.findLast(({ fact }) => !['reaction', 'edit', 'revoke', 'system'].includes(fact.content.kind));
        return {
          ...{
            conversationId,
            unread: 0,
            inboundAt: null,
            waitingAt: null,
            answeredAt: null,
            activityAt: of.at(-1)!.fact.sentAt,
          },
          lastMessage: shown ? { id: shown.id, at: shown.fact.sentAt } : null,
        };
      }),
    );
    return added;
  }

  private async insert(scope: Scope, channelId: string, lines: readonly Line[]): Promise<ReadonlySet<string>> {
    const now = scope.clock.now();
    const inserted = await rows<{ id: string }>(
      scope.em,
      `/* addHistory */
       with line as (${lineColumns}), added as (
         insert into message (account_id, id, conversation_id, channel_id, direction, status, status_at, wamid, content, preview,
           media_id, reply_to_id, reply_to_wamid, sent_at, created_at, is_history)
         select $1, l.id, l.conversation_id, $2, l.direction, l.status, l.sent_at, l.wamid, l.content, l.preview, l.media_id,
           (select t.id from message t where t.account_id = $1 and t.channel_id = $2 and t.wamid = l.reply_to_wamid),
           l.reply_to_wamid, l.sent_at, $4, true
         from line l order by l.wamid
         on conflict (account_id, channel_id, wamid) where wamid is not null do nothing returning id, media_id
       ), files as (
         ${addFiles} join added on added.id = l.id where l.media_id is not null
       )
       select id from added`,
      [scope.accountId, channelId, JSON.stringify(lines.map((line) => rowOf(line, now))), now],
    );
    return new Set(inserted.map(({ id }) => id));
  }

  /** Placeholders whose files have come; one that somebody filled meanwhile stays as it is. */
  private async fill(scope: Scope, channelId: string, lines: readonly Line[]): Promise<Line[]> {
    if (lines.length === 0) return [];
    const now = scope.clock.now();
    const filled = await rows<{ id: string }>(
      scope.em,
      `/* fillHistory */
       with line as (${lineColumns}), filled as (
         update message m set content = l.content, preview = l.preview, media_id = l.media_id from line l
         where m.account_id = $1 and m.id = l.id and m.channel_id = $2
           and m.content ->> 'originalType' = 'media_placeholder' returning m.id
       ), files as (
         ${addFiles} join filled on filled.id = l.id where l.media_id is not null
       )
       select id from filled`,
      [scope.accountId, channelId, JSON.stringify(lines.map((line) => rowOf(line, now))), now],
    );
    const ids = new Set(filled.map(({ id }) => id));
    return lines.filter((line) => ids.has(line.id));
  }
}

const lineColumns = `select * from jsonb_to_recordset($3::jsonb) as l (id uuid, conversation_id uuid, direction text, status text,
  wamid text, content jsonb, preview text, media_id uuid, reply_to_wamid text, sent_at timestamptz, mime_type text, sha256 text,
  filename text, meta_media_id text, media_until timestamptz)`;

const addFiles = `insert into media (account_id, id, origin, state, mime_type, sha256, filename, channel_id, meta_media_id,
    meta_media_expires_at, created_at)
  select $1, l.media_id, 'INBOUND', 'PENDING', l.mime_type, l.sha256, l.filename, $2, l.meta_media_id, l.media_until, $4 from line l`;

function rowOf({ id, fact, conversationId, mediaId }: Line, now: Date): object {
  const media = fact.content.kind === 'media' ? fact.content : undefined;
  return {
    id,
    conversation_id: conversationId,
    direction: fact.direction,
    status: fact.direction === 'INBOUND' ? MessageStatus.RECEIVED : (statuses[fact.status ?? ''] ?? MessageStatus.SENT),
    wamid: fact.wamid,
    content: fact.content,
    preview: previewOf(fact.content),
    media_id: mediaId,
    reply_to_wamid: 'targetWamid' in fact.content ? fact.content.targetWamid : (fact.context.wamid ?? null),
    sent_at: fact.sentAt,
    mime_type: media?.mimeType ?? null,
    sha256: media?.sha256 ?? null,
    filename: media?.filename ?? null,
    meta_media_id: media?.metaMediaId ?? null,
    media_until: new Date(now.getTime() + mediaLifeMs),
  };
}

/** Meta's words for where an old message stood. One that was pending in the app is not ours to send. */
const statuses: Readonly<Record<string, MessageStatus>> = {
  SENT: MessageStatus.SENT,
  PENDING: MessageStatus.SENT,
  DELIVERED: MessageStatus.DELIVERED,
  READ: MessageStatus.READ,
  PLAYED: MessageStatus.PLAYED,
  ERROR: MessageStatus.FAILED,
};

const isPlaceholder = ({ content }: HistoryMessageFact): boolean => content.kind === 'unsupported';

const mediaIdOf = ({ content }: HistoryMessageFact): string | null =>
  content.kind === 'media' && content.metaMediaId ? newId() : null;

/** Of one message told twice, the one with its file. */
function oncePerMessage(told: readonly HistoryMessageFact[]): HistoryMessageFact[] {
  const facts = new Map<string, HistoryMessageFact>();
  for (const fact of told) {
    const before = facts.get(fact.wamid);
    if (!before || isPlaceholder(before)) facts.set(fact.wamid, fact);
  }
  return [...facts.values()];
}
