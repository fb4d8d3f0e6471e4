import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import type { LoggedEvent } from '../../platform/events/event-log.js';
import type { ApiContext } from '../../platform/graphql/context.js';
import { EventSubscription } from '../../platform/graphql/event-source.js';
import { Personal, Requires } from '../../platform/graphql/policy.js';
import { notFound } from '../../platform/kernel/errors.js';
import { uuidOf } from '../../platform/kernel/ids.js';
import { Permission } from '../accounts/permissions.js';
import type { ConversationReader } from '../conversations/conversation.queries.js';
import { Conversation } from '../conversations/conversation.type.js';
import { draftChangedType } from './draft.events.js';
import { ConversationDraftDeleteInput, ConversationDraftPayload, ConversationDraftSaveInput } from './draft.inputs.js';
import { ownDraftLoader } from './draft.queries.js';
import type { Drafts } from './draft.service.js';
import { ConversationDraft, ConversationDraftChangedEvent } from './draft.type.js';

@Resolver(() => Conversation)
export class DraftResolver {
  constructor(
    private readonly drafts: Drafts,
    private readonly conversations: ConversationReader,
  ) {}

  @Requires(Permission.MESSAGES_SEND)
  @Mutation(() => ConversationDraftPayload, {
    description: 'Saves what the viewer has begun to write in a conversation; the last one that is saved counts.',
  })
  async conversationDraftSave(
    @Arg('input', () => ConversationDraftSaveInput, { description: 'Where, and what.' })
    input: ConversationDraftSaveInput,
    @Ctx() context: ApiContext,
  ): Promise<ConversationDraftPayload> {
    const id = readId(input.conversationId);
    await context.write((scope) => this.drafts.save(scope, id, input.body));
    return { draft: (await context.scope.load(ownDraftLoader, id)) ?? null };
  }

  @Requires(Permission.MESSAGES_SEND)
  @Mutation(() => ConversationDraftPayload, { description: "Throws the viewer's draft in a conversation away." })
  async conversationDraftDelete(
    @Arg('input', () => ConversationDraftDeleteInput, { description: 'Where.' }) input: ConversationDraftDeleteInput,
    @Ctx() context: ApiContext,
  ): Promise<ConversationDraftPayload> {
    const id = readId(input.conversationId);
    await context.write((scope) => this.drafts.delete(scope, id));
    return { draft: (await context.scope.load(ownDraftLoader, id)) ?? null };
  }

  @Personal()
  @FieldResolver(() => ConversationDraft, {
    nullable: true,
    description: 'What the viewer has begun to write here; null: nothing. Nobody else sees it.',
  })
  async myDraft(@Root() { id }: Conversation, @Ctx() { scope }: ApiContext): Promise<ConversationDraft | null> {
    return (await scope.load(ownDraftLoader, id)) ?? null;
  }

  @Requires(Permission.CONVERSATIONS_READ)
  @EventSubscription<{ conversationId?: string | null }>(() => ConversationDraftChangedEvent, {
    description: "The viewer's own drafts, live, from whatever device they are written on.",
    source: {
      resumable: false,
      isPersonal: true,
      wants: ({ type, entityId, payload }, { conversationId }, viewer) =>
        type === draftChangedType &&
        payload['userId'] === viewer.actorId &&
        (conversationId == null || entityId === uuidOf('Conversation', conversationId)),
    },
  })
  async conversationDraftChanged(
    @Root() { entityId }: LoggedEvent,
    @Arg('conversationId', () => ID, { nullable: true, description: 'The conversation; null: all.' })
    _conversationId: string | null,
    @Ctx() { scope }: ApiContext,
  ): Promise<ConversationDraftChangedEvent | null> {
    const conversation = await scope.load(this.conversations.loader, entityId);
    return conversation ? { conversation, draft: (await scope.load(ownDraftLoader, entityId)) ?? null } : null;
  }
}

function readId(id: string): string {
  const uuid = uuidOf('Conversation', id);
  if (!uuid) throw notFound('Conversation', ['conversationId']);
  return uuid;
}
