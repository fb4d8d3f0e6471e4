// Outbound, stop 1 of 3. From message-send.resolver; next message-delivery.service, by the job that commits with the row.
import { isDeepStrictEqual } from 'node:util';
import { Overtaken } from '../../platform/database/overtaken.js';
import { firstRow } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { commit } from '../../platform/events/event-log.js';
import { DomainError, kernelErrors, notFound } from '../../platform/kernel/errors.js';
import { newId } from '../../platform/kernel/ids.js';
import { bareMediaType } from '../../platform/whatsapp/media-rules.js';
import { previewOf } from '../../platform/whatsapp/message-preview.js';
import type { TemplateContent } from '../../platform/whatsapp/message-content.js';
import type { OutboundContent } from '../../platform/whatsapp/outbound-content.js';
import { outboundFaults } from '../../platform/whatsapp/outbound-limits.js';
import { ActivityCause } from '../conversations/activity.entity.js';
import type { ConversationActivity } from '../conversations/conversation-activity.service.js';
import { conversationErrors } from '../conversations/conversation.errors.js';
import type { ConversationLifecycle } from '../conversations/conversation-lifecycle.service.js';
import { assertMayReply, followReply } from '../conversations/reply-lock.service.js';
import { seesInDeed } from '../conversations/conversation-lock.queries.js';
import { seesConversation } from '../conversations/conversation-visibility.policy.js';
import { mediaErrors } from '../media/media.errors.js';
import type { MediaLibrary, ReadyMedia } from '../media/media-library.service.js';
import { messageErrors } from './message.errors.js';
import { messageQueued } from './message.events.js';
import { deliverAgain } from './message.jobs.js';
import type { OutboundDraft } from './outbound-draft.js';
import { draftOfResponse, wordsIn, type ResponseContent, type SendRequest } from './outbound-request.js';
import {
  findEarlier,
  findEnds,
  findTarget,
  findThread,
  hasNewerHeard,
  lockSendingPlace,
  type AnsweredMessage,
  type EarlierMessage,
  type SendingPlace,
  type TemplateName,
} from './outbound.queries.js';
import { assertOpen, assertReactable } from './sending-rules.js';
import { withFile, type DraftFile } from './outbound-source.js';
import { MessageStatus } from './status-ladder.js';
import { textsOf, withoutFilled, withTexts, type TemplateText } from './template-variables.js';

/** A message that is stored. */
export interface SentReply {
  conversationId: string;
  /** The canned response that it was made of. */
  cannedResponseId: string | undefined;
  /** It was written as the draft that its author has in the conversation. */
  isFromDraft: boolean;
}

/** What the room of responses has a say in when a message is sent; it stands to the right, so it is lent to this one. */
export interface ReplyParts {
  /** What a response says in a conversation that is locked and seen. @throws DomainError NOT_FOUND, UNRESOLVED_VARIABLES */
  content(scope: Scope, responseId: string, conversationId: string): Promise<ResponseContent>;
  /** Lets pass words that were made of a response and hold no variable any more. @throws DomainError NOT_FOUND, UNRESOLVED_VARIABLES */
  assertFilled(scope: Scope, responseId: string, text: string, path: readonly string[]): Promise<void>;
  /**
   * Texts with their variables filled in, in a conversation that is locked and seen; on one line each.
   * @throws DomainError UNRESOLVED_VARIABLES, UNKNOWN_VARIABLE, INVALID_INPUT, with the path of the text
   */
  fill(scope: Scope, conversationId: string, texts: readonly TemplateText[]): Promise<string[]>;
  /** Told in the transaction of the message, once. */
  sent(scope: Scope, reply: SentReply): Promise<void>;
}

/** Messages of the business: checked here, before anything is written; handed to WhatsApp by their jobs. */
export class MessageOutboundService {
  constructor(
    private readonly lifecycle: ConversationLifecycle,
    private readonly activity: ConversationActivity,
    private readonly library: MediaLibrary,
    private readonly parts: ReplyParts,
  ) {}

  /**
   * Queues a message and gives its id; the same call again gives the id that it gave before. A closed conversation is
   * opened again: who writes into it goes on with it, and the answer has to land in front of somebody.
   * @throws DomainError INVALID_INPUT, NOT_FOUND, CLIENT_MESSAGE_ID_REUSED, ANOTHER_CONVERSATION_OPEN, CHANNEL_DISCONNECTED,
   * CONTACT_UNREACHABLE, SERVICE_WINDOW_CLOSED, MESSAGE_NOT_AT_WHATSAPP, MEDIA_NOT_READY, MEDIA_KIND_MISMATCH,
   * UNRESOLVED_VARIABLES, REPLY_LOCKED, CONSENT_REQUIRED, CONSENT_WITHDRAWN, CONTACT_SUPPRESSED, NEWER_MESSAGE_RECEIVED
   */
  async send(scope: Scope, given: SendRequest): Promise<string> {
    // What is filled in later is looked at then.
    if (!given.cannedResponse?.isWhole && !given.draft.fillsVariables) assertSendable(given);
    const place = await this.findPlace(scope, given);
    if (typeof place === 'string') return place;
    assertOpen(
      place,
      { isThread: 'conversationId' in given.place, isTemplate: given.draft.content.kind === 'template' },
      scope.clock.now(),
    );
    await assertNothingNewer(scope, place.conversationId, given.seenMessageId);
    const request = await this.withWords(scope, given, place);
    const target = await this.findAnswered(scope, place.conversationId, request);
    const file = request.draft.file && (await this.checkFile(scope, request.draft.file, request.draft.content));
    return this.store(scope, place, request, target, file);
  }

  /**
   * Queues what a machine says by itself in a conversation, which stays closed if it is; gives the message's id.
   * @throws DomainError as `send` does
   */
  say(scope: Scope, conversationId: string, clientMessageId: string, content: OutboundContent): Promise<string> {
    const draft = { content, inputPath: (path: readonly string[]) => ['content', ...path] };
    return this.send(scope, { place: { conversationId }, clientMessageId, replyToId: null, draft, keepsClosed: true });
  }

  /** The request with the words of its canned response in this conversation. */
  private async withWords(scope: Scope, request: SendRequest, { conversationId }: SendingPlace): Promise<SendRequest> {
    const { cannedResponse, draft } = request;
    if (draft.fillsVariables) return this.filled(scope, request, conversationId);
    if (!cannedResponse) return request;
    if (!cannedResponse.isWhole) {
      const words = wordsIn(draft.content) ?? '';
      await this.parts.assertFilled(scope, cannedResponse.id, words, ['content']);
      return request;
    }
    const content = await this.parts.content(scope, cannedResponse.id, conversationId);
    const filled = { ...request, draft: draftOfResponse(content) };
    assertSendable(filled);
    return filled;
  }

  private async filled(scope: Scope, request: SendRequest, conversationId: string): Promise<SendRequest> {
    const { draft } = request;
    if (draft.content.kind !== 'template') return request;
    const texts = textsOf(draft.content).map((one) => ({ ...one, path: draft.inputPath(one.path) }));
    const content = withTexts(draft.content, await this.parts.fill(scope, conversationId, texts));
    const whole = { ...request, draft: { ...draft, content } };
    assertSendable(whole);
    return whole;
  }

  /** The conversation, locked, and open unless it may stay closed; or the id of the message that this call made before. */
  private async findPlace(scope: Scope, request: SendRequest): Promise<SendingPlace | string> {
    const { place, clientMessageId, keepsClosed = false } = request;
    const { content } = request.draft;
    const template = content.kind === 'template' ? content : undefined;
    if ('conversationId' in place) {
      const found = await findThread(scope, place.conversationId, clientMessageId);
      if (!found || !(await seesInDeed(scope, place.conversationId, found)))
        throw notFound('Conversation', ['conversationId']);
      if (found.earlier) return sameMessage(found.earlier, request);
      return this.openPlace(scope, place.conversationId, found.isClosed, { keepsClosed, template });
    }
    const earlier = await findEarlier(scope, place, clientMessageId);
    if (!earlier) return this.openPlace(scope, await this.threadWith(scope, place), false, { template });
    if (!(await seesConversation(scope, earlier))) throw notFound('Conversation', ['conversationId']);
    return sameMessage(earlier, request);
  }

  /**
   * Locks a conversation to be sent into, opened again if it is closed and may not stay so.
   * @throws DomainError NOT_FOUND, ANOTHER_CONVERSATION_OPEN, REPLY_LOCKED
   */
  async openPlace(
    scope: Scope,
    conversationId: string,
    isClosed: boolean,
    { keepsClosed = false, template }: { keepsClosed?: boolean; template?: TemplateName | undefined },
  ): Promise<SendingPlace> {
    if (isClosed && !keepsClosed) await this.reopen(scope, conversationId);
    const locked = await lockSendingPlace(scope, conversationId, template);
    // Closed or merged away at this very moment: the verb runs anew.
    if (!locked || (locked.isClosed && !keepsClosed)) throw new Overtaken('The conversation was closed');
    if (!(await seesInDeed(scope, conversationId, locked))) throw notFound('Conversation', ['conversationId']);
    await assertMayReply(scope, locked);
    return locked;
  }

  private async reopen(scope: Scope, conversationId: string): Promise<void> {
    try {
      await this.lifecycle.reopen(scope, conversationId);
    } catch (error) {
      const isOpenNow = error instanceof DomainError && error.code === conversationErrors.CONVERSATION_NOT_CLOSED;
      if (!isOpenNow) throw error;
    }
  }

  private async threadWith(scope: Scope, place: { contactId: string; channelId: string }): Promise<string> {
    const { knownId: contactId, channelStatus } = await findEnds(scope, place);
    if (!contactId) throw notFound('Contact', ['contactId']);
    if (!channelStatus) throw notFound('Channel', ['channelId']);
    const { channelId } = place;
    const threads = await this.activity.threads(scope, channelId, [{ contactId, at: scope.clock.now() }]);
    const thread = threads.get(contactId)!;
    const { conversationId, origin } = thread;
    // Who may not see everything would otherwise write into a thread that is hidden from them at once.
    if (origin === 'CREATED' && scope.viewer.visibility !== 'ALL')
      await this.activity.claim(scope, conversationId, scope.viewer.actorId!);
    const cause = scope.viewer.kind === 'user' ? ActivityCause.PERSON : ActivityCause.MACHINE;
    return commit(scope, conversationId, await this.activity.announce(scope, [thread], cause));
  }

  /** The message that is answered or reacted to. */
  private async findAnswered(
    scope: Scope,
    conversationId: string,
    { replyToId, draft }: SendRequest,
  ): Promise<AnsweredMessage | undefined> {
    const id = draft.reactsToId ?? replyToId;
    if (!id) return undefined;
    const path = draft.reactsToId ? draft.inputPath(['targetWamid']) : ['replyToId'];
    const target = await findTarget(scope, conversationId, id);
    if (!target) throw notFound('Message', path);
    if (draft.reactsToId) assertReactable(target, path, scope.clock.now());
    return target;
  }

  private async checkFile(scope: Scope, file: DraftFile, content: OutboundContent): Promise<ReadyMedia> {
    const found = await this.library.findReady(scope, file.mediaId);
    if (!found)
      throw new DomainError(mediaErrors.MEDIA_NOT_READY, 'There is no such file, or it is not ready.', file.path);
    const type = bareMediaType(found.mimeType);
    const isVoiceElsewise = content.kind === 'media' && content.isVoice && type !== 'audio/ogg';
    if (found.kind !== file.mediaKind || isVoiceElsewise) {
      const wanted = isVoiceElsewise ? 'voice message (OGG with Opus)' : file.mediaKind;
      throw new DomainError(
        messageErrors.MEDIA_KIND_MISMATCH,
        `A file of type ${type} cannot be sent as ${wanted}.`,
        file.path,
      );
    }
    return found;
  }

  private async store(
    scope: Scope,
    place: SendingPlace,
    request: SendRequest,
    target: AnsweredMessage | undefined,
    file: ReadyMedia | undefined,
  ): Promise<string> {
    const { conversationId, channelId, isCrowded } = place;
    const { clientMessageId, draft } = request;
    const { content } = draft;
    const id = newId();
    const now = scope.clock.now();
    const stored = content.kind === 'reaction' ? { ...content, targetWamid: target!.wamid! } : content;
    const shown = content.kind === 'media' && file?.filename ? { filename: file.filename, ...content } : content;
    const isNew = await firstRow(
      scope.em,
      `/* queueMessage */
       insert into message (account_id, id, conversation_id, channel_id, direction, status, status_at, client_message_id, content,
         preview, media_id, reply_to_id, reply_to_wamid, author_id, canned_response_id,
         sent_at, created_at)
       values ($1, $2, $3, $4, 'OUTBOUND', '${MessageStatus.QUEUED}', $5, $6, $7::jsonb, $8, $9, $10, $11, $12, $13, $5, $5)
       on conflict (account_id, conversation_id, client_message_id) where client_message_id is not null do nothing
       returning 1`,
      [
        scope.accountId,
        id,
        conversationId,
        channelId,
        now,
        clientMessageId,
        JSON.stringify(stored),
        previewOf(shown),
        draft.file?.mediaId ?? null,
        target?.id ?? null,
        target?.wamid ?? null,
        scope.viewer.actorId ?? null,
        request.cannedResponse?.id ?? null,
      ],
    );
    // A parallel call with the same id had the lock before this one.
    if (!isNew) return sameMessage((await findEarlier(scope, { conversationId }, clientMessageId))!, request);
    const lastMessage = content.kind === 'reaction' ? null : { id, at: now };
    // Only a person's words answer a person; what a machine sends leaves the contact waiting.
    const answeredAt = scope.viewer.kind === 'user' && content.kind !== 'reaction' ? now : null;
    await this.activity.touch(scope, [
      { conversationId, unread: 0, activityAt: now, inboundAt: null, waitingAt: null, answeredAt, lastMessage },
    ]);
    if (content.kind !== 'reaction') await followReply(scope, place);
    const { cannedResponse, isFromDraft = false } = request;
    await this.parts.sent(scope, { conversationId, cannedResponseId: cannedResponse?.id, isFromDraft });
    const job = deliverAgain(scope.accountId, id, { isBulk: isCrowded });
    return commit(scope, id, [messageQueued(id, conversationId)], [job]);
  }
}

// A door for the rooms to the right.
export { readDraft } from './outbound-draft.js';
export { draftOfResponse } from './outbound-request.js';

/** Meta's limits, all faults at once. @throws DomainError INVALID_INPUT */
export function assertSendable({ draft }: { draft: OutboundDraft }): void {
  const { content } = draft;
  // What is only known later must not count as missing: Meta's id of the file, and of the message that is reacted to.
  const complete = content.kind === 'reaction' ? { ...content, targetWamid: 'later' } : content;
  const faults = outboundFaults(draft.file ? withFile(complete, 'later') : complete);
  if (faults.length === 0) return;
  throw DomainError.of(
    faults.map(({ message, path }) => ({ code: kernelErrors.INVALID_INPUT, message, path: draft.inputPath(path) })),
  );
}

/** @throws DomainError NOT_FOUND, NEWER_MESSAGE_RECEIVED */
async function assertNothingNewer(
  scope: Scope,
  conversationId: string,
  seenMessageId: string | undefined,
): Promise<void> {
  if (seenMessageId === undefined) return;
  const isNewer = await hasNewerHeard(scope, conversationId, seenMessageId);
  if (isNewer === undefined) throw notFound('Message', ['seenMessageId']);
  if (isNewer)
    throw new DomainError(messageErrors.NEWER_MESSAGE_RECEIVED, 'The contact wrote something more meanwhile.', [
      'seenMessageId',
    ]);
}

/** @throws DomainError CLIENT_MESSAGE_ID_REUSED */
function sameMessage(earlier: EarlierMessage, { draft, replyToId, cannedResponse }: SendRequest): string {
  // What a response reads like may be another by now; what counts is what was stored at the first call.
  const isSameContent =
    cannedResponse?.isWhole ||
    (isDeepStrictEqual(comparable(earlier.content, draft), comparable(draft.content, draft)) &&
      earlier.mediaId === (draft.file?.mediaId ?? null));
  const isSame =
    isSameContent &&
    earlier.cannedResponseId === (cannedResponse?.id ?? null) &&
    earlier.replyToId === (draft.reactsToId ?? replyToId);
  if (isSame) return earlier.id;
  throw new DomainError(
    messageErrors.CLIENT_MESSAGE_ID_REUSED,
    'Another message of this conversation has this clientMessageId.',
    ['clientMessageId'],
  );
}

/** Both sides as JSON has them; the target of a reaction is compared by its id, and what was filled in may have changed since. */
function comparable(content: OutboundContent, draft: OutboundDraft): unknown {
  const isFilled = draft.fillsVariables && content.kind === 'template' && draft.content.kind === 'template';
  const compared = isFilled ? withoutFilled(content, draft.content as TemplateContent) : content;
  return JSON.parse(JSON.stringify(compared.kind === 'reaction' ? { ...compared, targetWamid: '' } : compared));
}
