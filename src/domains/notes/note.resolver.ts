import { Arg, Args, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { PageArgs, toConnection } from '../../platform/graphql/connection.js';
import type { ApiContext } from '../../platform/graphql/context.js';
import { Requires } from '../../platform/graphql/policy.js';
import { notFound } from '../../platform/kernel/errors.js';
import { uuidOf } from '../../platform/kernel/ids.js';
import { userLoader } from '../accounts/account.queries.js';
import { User } from '../accounts/account.type.js';
import { Permission } from '../accounts/permissions.js';
import type { ConversationReader } from '../conversations/conversation.queries.js';
import { Conversation } from '../conversations/conversation.type.js';
import { assertSeen, type MediaReader } from '../media/media.queries.js';
import { Media } from '../media/media.type.js';
import { readNewOwners } from '../conversations/conversation.service.js';
import {
  ConversationTransferInput,
  ConversationTransferPayload,
  NoteCreateInput,
  NoteDeleteInput,
  NoteDeletePayload,
  NotePayload,
  NoteUpdateInput,
} from './note.inputs.js';
import { filesOfNoteLoader, listNotes, noteLoader } from './note.queries.js';
import { readNoteFiles, readNoteText, readTransferNote } from './note-request.js';
import type { NoteService } from './note.service.js';
import { Note, NoteConnection } from './note.type.js';

@Resolver(() => Note)
export class NoteResolver {
  constructor(
    private readonly notes: NoteService,
    private readonly conversations: ConversationReader,
    private readonly media: MediaReader,
  ) {}

  @Requires(Permission.CONVERSATIONS_WRITE)
  @Mutation(() => NotePayload, {
    description:
      'Writes a note to colleagues about a conversation, which the contact never sees. Who is named is told.',
  })
  async noteCreate(
    @Arg('input', () => NoteCreateInput, { description: 'About what, and what.' }) input: NoteCreateInput,
    @Ctx() context: ApiContext,
  ): Promise<NotePayload> {
    const conversationId = uuidOf('Conversation', input.conversationId);
    if (!conversationId) throw notFound('Conversation', ['conversationId']);
    const files = readNoteFiles(input.mediaIds);
    const text = readNoteText(input, files.length > 0);
    for (const [i, mediaId] of files.entries()) await assertSeen(context.scope, mediaId, ['mediaIds', String(i)]);
    const id = await context.write((scope) => this.notes.create(scope, conversationId, text, files));
    return { note: (await context.scope.load(noteLoader, id))! };
  }

  @Requires(Permission.CONVERSATIONS_WRITE)
  @Mutation(() => NotePayload, {
    description:
      'Changes a note of one’s own; it is marked as edited. ON_LEGAL_HOLD where a hold covers the conversation.',
  })
  async noteUpdate(
    @Arg('input', () => NoteUpdateInput, { description: 'Which note, and what it says.' }) input: NoteUpdateInput,
    @Ctx() context: ApiContext,
  ): Promise<NotePayload> {
    const id = uuidOf('Note', input.noteId);
    if (!id) throw notFound('Note', ['noteId']);
    const text = readNoteText(input, false);
    await context.write((scope) => this.notes.update(scope, id, text));
    return { note: (await context.scope.load(noteLoader, id))! };
  }

  @Requires(Permission.CONVERSATIONS_WRITE)
  @Mutation(() => NoteDeletePayload, {
    description:
      'Deletes a note: one’s own, or anybody’s with the permission INBOX_MANAGE. ON_LEGAL_HOLD where a hold covers the conversation.',
  })
  async noteDelete(
    @Arg('input', () => NoteDeleteInput, { description: 'Which note.' }) input: NoteDeleteInput,
    @Ctx() context: ApiContext,
  ): Promise<NoteDeletePayload> {
    const id = uuidOf('Note', input.noteId);
    if (!id) throw notFound('Note', ['noteId']);
    await context.write((scope) => this.notes.remove(scope, id));
    return { deletedNoteId: input.noteId };
  }

  @Requires(Permission.CONVERSATIONS_WRITE)
  @Mutation(() => ConversationTransferPayload, {
    description: 'Hands the conversation to a member, a team, or nobody, with a note for whoever gets it.',
  })
  async conversationTransfer(
    @Arg('input', () => ConversationTransferInput, { description: 'Which one, to whom, and what to tell them.' })
    input: ConversationTransferInput,
    @Ctx() context: ApiContext,
  ): Promise<ConversationTransferPayload> {
    const conversationId = uuidOf('Conversation', input.conversationId);
    if (!conversationId) throw notFound('Conversation', ['conversationId']);
    const handOver = { to: readNewOwners(input), version: input.version };
    const text = readTransferNote(input);
    const id = await context.write((scope) => this.notes.transfer(scope, conversationId, handOver, text));
    const { scope } = context;
    const [conversation, note] = await Promise.all([
      scope.load(this.conversations.loader, conversationId),
      scope.load(noteLoader, id),
    ]);
    return { conversation: conversation ?? null, note: note ?? null };
  }

  @FieldResolver(() => Conversation, { description: 'The conversation that it is about.' })
  async conversation(@Root() note: Note, @Ctx() { scope }: ApiContext): Promise<Conversation> {
    return (await scope.load(this.conversations.loader, note.conversationId))!;
  }

  @FieldResolver(() => User, { nullable: true, description: 'Who wrote it; null for API keys.' })
  async author(@Root() note: Note, @Ctx() { scope }: ApiContext): Promise<User | null> {
    return (note.authorId && (await scope.load(userLoader, note.authorId))) || null;
  }

  @FieldResolver(() => [Media], { description: 'The files that go along, at most 10.' })
  async attachments(@Root() note: Note, @Ctx() { scope }: ApiContext): Promise<Media[]> {
    const ids = (await scope.load(filesOfNoteLoader, note.id)) ?? [];
    const found = await Promise.all(ids.map((id) => scope.load(this.media.loader, id)));
    return found.filter((media) => media !== undefined);
  }
}

@Resolver(() => Conversation)
export class ConversationNotesResolver {
  @FieldResolver(() => NoteConnection, { description: 'What colleagues noted about it, the oldest first.' })
  async notes(
    @Root() conversation: Conversation,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { scope }: ApiContext,
  ): Promise<NoteConnection> {
    return toConnection(await listNotes(scope, conversation.id, page));
  }
}
