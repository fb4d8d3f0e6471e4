import { invalidInput, notFound } from '../../platform/kernel/errors.js';
import { uuidOf, type IdKind } from '../../platform/kernel/ids.js';
import type { MediaKind } from '../../platform/whatsapp/message-content.js';
import type { MessageSendInput } from './message.inputs.js';
import { readDraft, type OutboundDraft } from './outbound-draft.js';

/** Where a message goes. */
export type SendPlace = { conversationId: string } | { contactId: string; channelId: string };

/** A call to send, in plain shape. */
export interface SendRequest {
  place: SendPlace;
  clientMessageId: string;
  replyToId: string | null;
  draft: OutboundDraft;
  /** The canned response that it is made of; `isWhole`: its words are the draft's, which is empty until they are known. */
  cannedResponse?: { id: string; isWhole: boolean };
  /** The draft that its author has in the conversation goes with it. */
  isFromDraft?: boolean;
  /** What its writer saw last. */
  seenMessageId?: string;
  /** A closed conversation is not opened by it. */
  keepsClosed?: boolean;
}

const maxClientIdLength = 200;

/** Reads the mutation's input. @throws DomainError INVALID_INPUT, NOT_FOUND, each with its path */
export function readSendRequest(input: MessageSendInput): SendRequest {
  const { clientMessageId, replyToId } = input;
  const place = readPlace(input);
  if (
    clientMessageId.length < 1 ||
    clientMessageId.length > maxClientIdLength ||
    /[\p{Cc}\p{Cs}]/u.test(clientMessageId)
  ) {
    throw invalidInput(`A clientMessageId is 1 to ${maxClientIdLength} visible characters.`, ['clientMessageId']);
  }
  const { draft, cannedResponse } = readWhat(input);
  if (replyToId != null && draft.reactsToId) {
    throw invalidInput('A reaction names its message itself; it answers no other one.', ['replyToId']);
  }
  return {
    place,
    clientMessageId,
    replyToId: replyToId == null ? null : idOf('Message', replyToId, 'replyToId'),
    draft,
    ...(cannedResponse ? { cannedResponse } : {}),
    isFromDraft: input.isFromDraft,
    ...(input.seenMessageId == null ? {} : { seenMessageId: idOf('Message', input.seenMessageId, 'seenMessageId') }),
  };
}

function readWhat({ content, cannedResponseId }: MessageSendInput): Pick<SendRequest, 'draft' | 'cannedResponse'> {
  if (cannedResponseId == null) {
    if (!content) throw invalidInput('Say what to send: `content`, `cannedResponseId`, or both.', ['content']);
    return { draft: readDraft(content) };
  }
  const id = idOf('CannedResponse', cannedResponseId, 'cannedResponseId');
  if (!content) return { draft: draftOfResponse({ text: '' }), cannedResponse: { id, isWhole: true } };
  const draft = readDraft(content);
  if (wordsIn(draft.content) === undefined)
    throw invalidInput('A canned response is a text, or the caption of a file.', ['cannedResponseId']);
  return { draft, cannedResponse: { id, isWhole: false } };
}

/** What a canned response says in one conversation. */
export interface ResponseContent {
  text: string;
  /** A file, of which the words are the caption. */
  file?: { mediaId: string; mediaKind: MediaKind };
}

/** The message that a canned response makes. */
export const draftOfResponse = ({ text, file }: ResponseContent): OutboundDraft => ({
  content: file
    ? { kind: 'media', mediaKind: file.mediaKind, ...(text === '' ? {} : { caption: text }) }
    : { kind: 'text', body: text },
  ...(file ? { file: { ...file, path: ['cannedResponseId'] } } : {}),
  inputPath: () => ['cannedResponseId'],
});

/** The words of a text or of a file's caption; undefined for what is neither. */
export function wordsIn(content: OutboundDraft['content']): string | undefined {
  if (content.kind === 'text') return content.body;
  return content.kind === 'media' ? (content.caption ?? '') : undefined;
}

function readPlace({ conversationId, contactId, channelId }: MessageSendInput): SendPlace {
  if (conversationId != null) {
    if (contactId != null || channelId != null) {
      throw invalidInput('Give either `conversationId`, or `contactId` and `channelId`.', ['conversationId']);
    }
    return { conversationId: idOf('Conversation', conversationId, 'conversationId') };
  }
  if (contactId == null)
    throw invalidInput('Say where to send to: `conversationId`, or `contactId` and `channelId`.', ['conversationId']);
  if (channelId == null) throw invalidInput('`contactId` goes with `channelId`.', ['channelId']);
  return { contactId: idOf('Contact', contactId, 'contactId'), channelId: idOf('Channel', channelId, 'channelId') };
}

function idOf(kind: IdKind, id: string, member: string): string {
  const uuid = uuidOf(kind, id);
  if (!uuid) throw notFound(kind, [member]);
  return uuid;
}
