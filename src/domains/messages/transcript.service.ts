import type { Scope } from '../../platform/database/scope.js';
import { commit } from '../../platform/events/event-log.js';
import type { RateBuckets } from '../../platform/jobs/rate-buckets.js';
import { DomainError, notFound } from '../../platform/kernel/errors.js';
import { toPublicId } from '../../platform/kernel/ids.js';
import type { MailOutbox } from '../../platform/mail/mail-outbox.js';
import { accountErrors } from '../accounts/account.errors.js';
import { userLoader } from '../accounts/account.queries.js';
import { Permission } from '../accounts/permissions.js';
import { audit } from '../audit/audit.service.js';
import { activityLoader } from '../conversations/activity.queries.js';
import { activityText } from '../conversations/activity.service.js';
import { lockConversation } from '../conversations/conversation-lock.queries.js';
import { transcriptJson, transcriptText, wordsOfMessage, type TranscriptLine } from './transcript-text.js';
import { findTranscriptHead, listDone, listSaid } from './transcript.queries.js';
import { TranscriptFormat, type ConversationTranscript } from './transcript.type.js';

const mostLines = 2_000;
const mostCharacters = 1_000_000;

/** A mailbox is not to be filled, nor may an account write to the whole world with the platform's mails. */
const rates = {
  account: { perSecond: 1 / 300, burst: 20 },
  address: { perSecond: 1 / 600, burst: 3 },
} as const;

/**
 * Conversations as documents. They are made of messages and activities alone: private notes are in a table that nothing
 * here reads, in a room to the right.
 */
export class Transcripts {
  constructor(
    private readonly outbox: MailOutbox,
    private readonly buckets: RateBuckets,
  ) {}

  /** The document; undefined for a conversation that is not seen. A verb has to ask for the sight before. */
  async write(
    scope: Scope,
    conversationId: string,
    format: TranscriptFormat,
    includesActivities: boolean,
  ): Promise<ConversationTranscript | undefined> {
    const head = await findTranscriptHead(scope, conversationId);
    if (!head) return undefined;
    const seesContacts = scope.viewer.permissions.has(Permission.CONTACTS_READ);
    const contactName = seesContacts ? head.contactName : 'Contact';
    const said = await this.said(scope, conversationId, { ...head, contactName });
    const done = includesActivities ? await this.done(scope, conversationId) : [];
    // Times are printed in one way, so that they are in order as texts; of one moment, by the ids, which carry theirs.
    const order = ({ at, id }: TranscriptLine): string => `${at} ${id.slice(id.indexOf('_'))}`;
    const newestFirst = [...said, ...done].sort((a, b) => (order(a) < order(b) ? 1 : -1));
    const { lines, isComplete } = cut(newestFirst);
    const createdAt = scope.clock.now();
    const whole = {
      ...head,
      contactName,
      conversationId: toPublicId('Conversation', conversationId),
      isComplete,
      createdAt,
    };
    const text = format === TranscriptFormat.JSON ? transcriptJson(whole, lines) : transcriptText(whole, lines);
    return { format, text, lineCount: lines.length, isComplete, createdAt };
  }

  /** @throws DomainError TOO_MANY_ATTEMPTS; called before the transaction, so that what is refused costs nothing */
  async assertFree(accountId: string, email: string): Promise<void> {
    for (const [key, rate] of [
      [`transcripts:${accountId}`, rates.account],
      [`transcripts-to:${email}`, rates.address],
    ] as const) {
      const { granted, retryAfterMs } = await this.buckets.take(key, rate);
      if (granted) continue;
      const seconds = Math.ceil(retryAfterMs / 1000);
      throw new DomainError(accountErrors.TOO_MANY_ATTEMPTS, `Too many transcripts; try again in ${seconds} s.`);
    }
  }

  /** Mails the document to this address. @throws DomainError NOT_FOUND */
  async send(scope: Scope, conversationId: string, email: string, includesActivities: boolean): Promise<void> {
    await lockConversation(scope, conversationId);
    const transcript = await this.write(scope, conversationId, TranscriptFormat.TEXT, includesActivities);
    const head = await findTranscriptHead(scope, conversationId);
    if (!transcript || !head) throw notFound('Conversation', ['conversationId']);
    await this.outbox.post(
      scope,
      'conversation_transcript',
      email,
      {
        subject: `Your conversation with ${head.businessName}`,
        paragraphs: [`This is what was said in the conversation with ${head.businessName}.`, transcript.text],
        footer: `${head.businessName} had this sent to you. If you did not ask for it, you need not do anything.`,
      },
      conversationId,
    );
    audit(scope, { action: 'conversation.transcript_sent', target: { kind: 'Conversation', id: conversationId } });
    commit(scope, undefined, []);
  }

  private async said(
    scope: Scope,
    conversationId: string,
    { contactName, businessName }: { contactName: string; businessName: string },
  ): Promise<TranscriptLine[]> {
    const messages = await listSaid(scope, conversationId, mostLines + 1);
    return Promise.all(
      messages.map(async ({ id, at, direction, status, content, preview, authorId, filename, mimeType }) => {
        const author = authorId ? await scope.load(userLoader, authorId) : undefined;
        return {
          kind: 'MESSAGE' as const,
          id: toPublicId('Message', id),
          at,
          author: direction === 'INBOUND' ? contactName : (author?.fullName ?? businessName),
          text: wordsOfMessage(content, preview, filename),
          direction,
          status,
          ...(content.kind === 'media' ? { file: { filename, mimeType } } : {}),
        };
      }),
    );
  }

  private async done(scope: Scope, conversationId: string): Promise<TranscriptLine[]> {
    const ids = await listDone(scope, conversationId, mostLines + 1);
    const activities = await Promise.all(ids.map(({ id }) => scope.load(activityLoader, id)));
    const people = activities.flatMap((one) => (one ? [one.actorId, one.fromId, one.toId] : []));
    const users = await Promise.all(
      [...new Set(people.filter((id) => id !== null))].map((id) => scope.load(userLoader, id)),
    );
    const names = new Map(users.flatMap((user) => (user ? [[user.id, user.fullName] as const] : [])));
    return activities.flatMap((one) => {
      if (!one) return [];
      const author = (one.actorId && names.get(one.actorId)) || null;
      const text = activityText(one, (id) => names.get(id));
      return [{ kind: 'ACTIVITY' as const, id: toPublicId('Activity', one.id), at: one.occurredAt, author, text }];
    });
  }
}

/** The newest lines that fit, the oldest of them first. */
function cut(newestFirst: readonly TranscriptLine[]): { lines: TranscriptLine[]; isComplete: boolean } {
  let characters = 0;
  const tooMuch = newestFirst.findIndex(
    ({ text }, i) => i >= mostLines || (characters += text.length) > mostCharacters,
  );
  const lines = tooMuch < 0 ? newestFirst : newestFirst.slice(0, tooMuch);
  return { lines: lines.toReversed(), isComplete: tooMuch < 0 };
}
