import type { Scope } from '../../platform/database/scope.js';
import { DomainError, kernelErrors } from '../../platform/kernel/errors.js';
import { Permission } from '../accounts/permissions.js';
import type { ContactService } from '../contacts/contact.service.js';
import { lockConversation } from '../conversations/conversation-lock.queries.js';
import type { ConversationReading } from '../conversations/conversation-read.service.js';
import { conversationErrors } from '../conversations/conversation.errors.js';
import { draftOfResponse, type MessageOutboundService } from '../messages/message-outbound.service.js';
import type { NoteService } from '../notes/note.service.js';
import type { ReplyWords } from '../responses/reply-words.service.js';
import { ConversationActionKind, type StoredAction } from './stored-action.js';

/** Where a step is done, and under what name what it sends is known. */
export interface StepPlace {
  conversationId: string;
  /** Which step, from 0. */
  at: number;
  clientMessageId: string;
}

const permissionFor: Partial<Record<ConversationActionKind, Permission>> = {
  [ConversationActionKind.SEND_TEXT]: Permission.MESSAGES_SEND,
  [ConversationActionKind.SEND_CANNED_RESPONSE]: Permission.MESSAGES_SEND,
  [ConversationActionKind.SEND_TEMPLATE]: Permission.MESSAGES_SEND,
  [ConversationActionKind.BLOCK_CONTACT]: Permission.CONTACTS_WRITE,
};

/** What a macro does to one conversation alone, by the verbs that people use: with all that these refuse. */
export class MacroSteps {
  constructor(
    private readonly outbound: MessageOutboundService,
    private readonly words: ReplyWords,
    private readonly notes: NoteService,
    private readonly contacts: ContactService,
    private readonly reading: ConversationReading,
  ) {}

  /** Who runs it needs what each step takes, whoever wrote it. @throws DomainError FORBIDDEN */
  assertMay(scope: Scope, { kind }: StoredAction, at: number): void {
    const permission = permissionFor[kind];
    const isPersonal = kind === ConversationActionKind.MARK_UNREAD;
    if (isPersonal && scope.viewer.kind !== 'user')
      throw new DomainError(kernelErrors.FORBIDDEN, `Step ${at + 1}: only members read.`);
    if (!permission || scope.viewer.permissions.has(permission)) return;
    throw new DomainError(kernelErrors.FORBIDDEN, `Step ${at + 1} takes the permission ${permission}.`);
  }

  /** The message that it queued; undefined where it sends nothing. @throws DomainError what the verb throws */
  async perform(scope: Scope, action: StoredAction, place: StepPlace): Promise<string | undefined> {
    const { conversationId } = place;
    const { contactId } = await lockConversation(scope, conversationId);
    switch (action.kind) {
      case ConversationActionKind.SEND_TEXT:
      case ConversationActionKind.SEND_CANNED_RESPONSE:
      case ConversationActionKind.SEND_TEMPLATE:
        return this.send(scope, action, place);
      case ConversationActionKind.ADD_NOTE:
        await this.notes.create(scope, conversationId, { body: action.text!, mentions: [] }, []);
        return undefined;
      case ConversationActionKind.BLOCK_CONTACT:
        await this.contacts.block(scope, contactId);
        return undefined;
      case ConversationActionKind.MARK_UNREAD:
        await this.markUnread(scope, conversationId);
        return undefined;
      default:
        throw new Error(`No step of a macro alone: ${action.kind}`);
    }
  }

  private async send(scope: Scope, action: StoredAction, place: StepPlace): Promise<string> {
    const { conversationId, clientMessageId, at } = place;
    const path = ['actions', String(at)];
    const request = { place: { conversationId }, clientMessageId, replyToId: null };
    const inputPath = () => path;
    if (action.cannedResponseId) {
      const cannedResponse = { id: action.cannedResponseId, isWhole: true };
      return this.outbound.send(scope, { ...request, draft: draftOfResponse({ text: '' }), cannedResponse });
    }
    if (action.template) {
      const { content, fillsVariables } = action.template;
      const draft = { content, inputPath, ...(fillsVariables ? { fillsVariables: true as const } : {}) };
      return this.outbound.send(scope, { ...request, draft });
    }
    const [body] = await this.words.fill(scope, conversationId, [{ text: action.text!, path }]);
    return this.outbound.send(scope, { ...request, draft: { content: { kind: 'text', body: body! }, inputPath } });
  }

  /** Where the contact wrote nothing, nothing is unread: it is so already. */
  private async markUnread(scope: Scope, conversationId: string): Promise<void> {
    try {
      await this.reading.markNewestUnread(scope, conversationId);
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== conversationErrors.NOTHING_TO_READ) throw error;
    }
  }
}
