import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { LoggedEvent } from '../../platform/events/event-log.js';
import { PageArgs, toConnection } from '../../platform/graphql/connection.js';
import type { ApiContext } from '../../platform/graphql/context.js';
import { EventSubscription } from '../../platform/graphql/event-source.js';
import { Requires } from '../../platform/graphql/policy.js';
import { notFound } from '../../platform/kernel/errors.js';
import { uuidOf } from '../../platform/kernel/ids.js';
import { Permission } from '../accounts/permissions.js';
import { conversationIds } from '../conversations/conversation-ids.queries.js';
import { bulkActionLoader, listResults } from './bulk-action.queries.js';
import { assertOneWay, mostConversations, type BulkActions } from './bulk-action.service.js';
import {
  BulkActionUndoInput,
  BulkActionUndoPayload,
  ConversationsUpdateInput,
  ConversationsUpdatePayload,
} from './bulk-action.inputs.js';
import { BulkAction, BulkActionResultConnection } from './bulk-action.type.js';
import type { Macros } from './macro.service.js';
import { readAction } from './read-action.js';

@Resolver(() => BulkAction)
export class BulkActionResolver {
  constructor(
    private readonly bulkActions: BulkActions,
    private readonly macros: Macros,
  ) {}

  @Requires(Permission.CONVERSATIONS_WRITE)
  @Query(() => BulkAction, { nullable: true, description: 'A bulk action of the last week; null for a miss.' })
  async bulkAction(
    @Arg('id', () => ID, { description: 'The bulk action.' }) id: string,
    @Ctx() { scope }: ApiContext,
  ): Promise<BulkAction | null> {
    const uuid = uuidOf('BulkAction', id);
    return (uuid && (await scope.load(bulkActionLoader, uuid))) || null;
  }

  @FieldResolver(() => BulkActionResultConnection, { description: 'What became of each conversation.' })
  async results(
    @Root() bulkAction: BulkAction,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { scope }: ApiContext,
  ): Promise<BulkActionResultConnection> {
    return toConnection(await listResults(scope, bulkAction.id, page));
  }

  @Requires(Permission.CONVERSATIONS_WRITE)
  @Mutation(() => ConversationsUpdatePayload, {
    description:
      'Does one thing to many conversations, each by itself: one that refuses holds up no other. Up to 100 are done when it answers; more in the background, see `bulkActionChanged`.',
  })
  async conversationsUpdate(
    @Arg('input', () => ConversationsUpdateInput, { description: 'Which ones, and what.' })
    input: ConversationsUpdateInput,
    @Ctx() context: ApiContext,
  ): Promise<ConversationsUpdatePayload> {
    assertOneWay(input);
    const action = readAction(input.action, ['action']);
    // In the reading scope, where the database hides what the viewer does not see.
    const ids = input.where
      ? await conversationIds(context.scope, input.where, mostConversations + 1)
      : input.conversationIds!.map(readId);
    const id = await context.write(async (scope) =>
      this.bulkActions.start(scope, ids, await this.macros.expand(scope, action)),
    );
    return { bulkAction: (await context.scope.load(bulkActionLoader, id))! };
  }

  @Requires(Permission.CONVERSATIONS_WRITE)
  @Mutation(() => BulkActionUndoPayload, {
    description:
      'Puts back what a bulk action changed and nobody changed since: while it runs, and for 30 seconds afterwards; by who did it, or who manages the inbox.',
  })
  async bulkActionUndo(
    @Arg('input', () => BulkActionUndoInput, { description: 'Which one.' }) input: BulkActionUndoInput,
    @Ctx() context: ApiContext,
  ): Promise<BulkActionUndoPayload> {
    const id = uuidOf('BulkAction', input.bulkActionId);
    if (!id) throw notFound('Bulk action', ['bulkActionId']);
    await context.write((scope) => this.bulkActions.undo(scope, id));
    return { bulkAction: (await context.scope.load(bulkActionLoader, id))! };
  }

  @Requires(Permission.CONVERSATIONS_WRITE)
  @EventSubscription<{ bulkActionId: string }>(() => BulkAction, {
    description: 'How far a bulk action is, live.',
    source: {
      resumable: false,
      wants: (event, { bulkActionId }) =>
        event.type === 'bulk_action.changed' && event.entityId === uuidOf('BulkAction', bulkActionId),
    },
  })
  async bulkActionChanged(
    @Root() event: LoggedEvent,
    @Arg('bulkActionId', () => ID, { description: 'The bulk action.' }) _bulkActionId: string,
    @Ctx() { scope }: ApiContext,
  ): Promise<BulkAction | null> {
    return (await scope.load(bulkActionLoader, event.entityId)) ?? null;
  }
}

function readId(id: string): string {
  const uuid = uuidOf('Conversation', id);
  if (!uuid) throw notFound('Conversation', ['conversationIds']);
  return uuid;
}
