import { firstRow, rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { commit } from '../../platform/events/event-log.js';
import { DomainError, notFound } from '../../platform/kernel/errors.js';
import { newId } from '../../platform/kernel/ids.js';
import { Permission } from '../accounts/permissions.js';
import type { Holding } from '../contacts/holding.policy.js';
import { lockConversation, type LockedConversation } from '../conversations/conversation-lock.queries.js';
import type { ConversationService, NewOwners } from '../conversations/conversation.service.js';
import type { ConversationOwners } from '../conversations/conversation-visibility.policy.js';
import { mediaErrors } from '../media/media.errors.js';
import type { MediaLibrary } from '../media/media-library.service.js';
import type { MentionRange } from './note.entity.js';
import { noteErrors } from './note.errors.js';
import { noteEvent } from './note.events.js';
import { listMentioned, listTeams } from './note.queries.js';
import type { NoteText } from './note-request.js';

/** To whom a conversation goes, and the version that this was decided on. */
export interface HandOver {
  to: NewOwners;
  version: number | null | undefined;
}

/**
 * Notes about conversations. They touch nothing of the conversation itself: not what waits, not what is unread, not its last
 * message; and nothing that sends reads them.
 */
export class NoteService {
  constructor(
    private readonly library: MediaLibrary,
    private readonly conversations: ConversationService,
    private readonly holding: Holding,
  ) {}

  /** @throws DomainError NOT_FOUND, MENTION_NOT_VISIBLE, MEDIA_NOT_READY */
  async create(scope: Scope, conversationId: string, text: NoteText, mediaIds: readonly string[]): Promise<string> {
    return this.write(scope, await lockConversation(scope, conversationId), text, mediaIds);
  }

  /**
   * Hands a conversation over with a word to whoever gets it: both, or neither. Who may be named is who sees it afterwards;
   * that may be no longer the one who writes.
   * @throws DomainError as `create` and `conversationAssign` do
   */
  async transfer(scope: Scope, conversationId: string, handOver: HandOver, text: NoteText): Promise<string> {
    const { assigneeId, teamId } = await lockConversation(scope, conversationId);
    const { to, version } = handOver;
    await this.conversations.assign(scope, conversationId, to, version);
    return this.write(scope, { id: conversationId, assigneeId, teamId, ...to }, text, []);
  }

  private async write(
    scope: Scope,
    conversation: ConversationOwners & { id: string },
    text: NoteText,
    mediaIds: readonly string[],
  ): Promise<string> {
    const { id: conversationId } = conversation;
    const userIds = await this.mentioned(scope, text.mentions, conversation);
    for (const [i, mediaId] of mediaIds.entries()) {
      if (!(await this.library.findReady(scope, mediaId))) {
        const path = ['mediaIds', String(i)];
        throw new DomainError(mediaErrors.MEDIA_NOT_READY, 'There is no such file, or it is not ready.', path);
      }
    }
    const id = newId();
    await rows(
      scope.em,
      `/* writeNote */
       with note as (
         insert into note (account_id, id, conversation_id, author_id, body, mentions, created_at)
         values ($1, $2, $3, $4, $5, $6::jsonb, $7) returning id)
       insert into note_media (account_id, note_id, media_id, position)
       select $1, note.id, f.media_id, f.position from note, unnest($8::uuid[]) with ordinality as f (media_id, position)`,
      [
        scope.accountId,
        id,
        conversationId,
        scope.viewer.actorId ?? null,
        text.body,
        JSON.stringify(text.mentions),
        scope.clock.now(),
        mediaIds,
      ],
    );
    await this.writeMentions(scope, id, userIds);
    return commit(scope, id, [noteEvent('created', id, conversationId)]);
  }

  /** @throws DomainError NOT_FOUND, NOTE_NOT_YOURS, MENTION_NOT_VISIBLE, ON_LEGAL_HOLD */
  async update(scope: Scope, id: string, text: NoteText): Promise<void> {
    const { conversation, authorId } = await this.lock(scope, id);
    if (authorId === null || authorId !== scope.viewer.actorId) throw notYours();
    await this.assertFree(scope, conversation);
    const userIds = await this.mentioned(scope, text.mentions, conversation);
    await rows(
      scope.em,
      `/* changeNote */
       update note set body = $3, mentions = $4::jsonb, edited_at = $5 where account_id = $1 and id = $2`,
      [scope.accountId, id, text.body, JSON.stringify(text.mentions), scope.clock.now()],
    );
    await rows(
      scope.em,
      `/* dropMentions */ delete from note_mention where account_id = $1 and note_id = $2 and user_id <> all($3::uuid[])`,
      [scope.accountId, id, userIds],
    );
    await this.writeMentions(scope, id, userIds);
    commit(scope, undefined, [noteEvent('changed', id, conversation.id)]);
  }

  /** @throws DomainError NOT_FOUND, NOTE_NOT_YOURS, ON_LEGAL_HOLD */
  async remove(scope: Scope, id: string): Promise<void> {
    const { conversation, authorId } = await this.lock(scope, id);
    const isOwn = authorId !== null && authorId === scope.viewer.actorId;
    if (!isOwn && !scope.viewer.permissions.has(Permission.INBOX_MANAGE)) throw notYours();
    await this.assertFree(scope, conversation);
    await rows(scope.em, `/* deleteNote */ delete from note where account_id = $1 and id = $2`, [scope.accountId, id]);
    commit(scope, undefined, [noteEvent('deleted', id, conversation.id)]);
  }

  private assertFree(scope: Scope, { id, contactId }: LockedConversation): Promise<void> {
    return this.holding.assertFree(scope, { contactId, conversationId: id });
  }

  private async lock(scope: Scope, id: string): Promise<{ conversation: LockedConversation; authorId: string | null }> {
    const find = () =>
      firstRow<{ conversationId: string; authorId: string | null }>(
        scope.em,
        `/* noteToChange */
         select conversation_id as "conversationId", author_id as "authorId" from note where account_id = $1 and id = $2`,
        [scope.accountId, id],
      );
    const found = await find();
    if (!found) throw notFound('Note', ['noteId']);
    const conversation = await lockConversation(scope, found.conversationId).catch((error: unknown) => {
      throw error instanceof DomainError ? notFound('Note', ['noteId']) : error;
    });
    // Deleted, or moved by the merge of two contacts, while the lock was waited for.
    const now = await find();
    if (now?.conversationId !== conversation.id) throw notFound('Note', ['noteId']);
    return { conversation, authorId: now.authorId };
  }

  /** Members whom the mentions mean. @throws DomainError NOT_FOUND, MENTION_NOT_VISIBLE */
  private async mentioned(
    scope: Scope,
    mentions: readonly MentionRange[],
    conversation: ConversationOwners,
  ): Promise<string[]> {
    if (mentions.length === 0) return [];
    const teamIds = mentions.flatMap(({ teamId }) => teamId ?? []);
    const teams = teamIds.length > 0 ? await listTeams(scope, teamIds) : new Set<string>();
    const members = await listMentioned(scope, mentions, conversation);
    for (const [i, { userId, teamId }] of mentions.entries()) {
      const path = ['mentions', String(i)];
      if (teamId && !teams.has(teamId)) throw notFound('Team', [...path, 'teamId']);
      const meant = members.filter((m) => (userId ? m.userId === userId && m.teamId === null : m.teamId === teamId));
      if (userId && meant.length === 0) throw notFound('User', [...path, 'userId']);
      // Of a team those are meant who see it; a team of which nobody does is named in vain.
      if (meant.length > 0 && !meant.some(({ seesConversation }) => seesConversation)) {
        const names = meant.map(({ fullName }) => fullName).join(', ');
        throw new DomainError(noteErrors.MENTION_NOT_VISIBLE, `${names} cannot see this conversation.`, path);
      }
    }
    return [...new Set(members.flatMap(({ userId, seesConversation }) => (seesConversation ? [userId] : [])))];
  }

  private async writeMentions(scope: Scope, id: string, userIds: readonly string[]): Promise<void> {
    if (userIds.length === 0) return;
    await rows(
      scope.em,
      `/* writeMentions */
       insert into note_mention (account_id, note_id, user_id) select $1, $2, u from unnest($3::uuid[]) u on conflict do nothing`,
      [scope.accountId, id, userIds],
    );
  }
}

const notYours = (): DomainError =>
  new DomainError(noteErrors.NOTE_NOT_YOURS, 'This is the note of somebody else.', ['noteId']);
