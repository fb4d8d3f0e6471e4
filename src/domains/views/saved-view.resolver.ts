import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { LoggedEvent } from '../../platform/events/event-log.js';
import type { ApiContext } from '../../platform/graphql/context.js';
import { EventSubscription } from '../../platform/graphql/event-source.js';
import { Requires } from '../../platform/graphql/policy.js';
import { notFound } from '../../platform/kernel/errors.js';
import { toPublicId, uuidOf } from '../../platform/kernel/ids.js';
import { userLoader } from '../accounts/account.queries.js';
import { User } from '../accounts/account.type.js';
import { Permission } from '../accounts/permissions.js';
import { savedViewChangedType } from './saved-view.events.js';
import {
  SavedViewCreateInput,
  SavedViewDeleteInput,
  SavedViewDeletePayload,
  SavedViewPayload,
  SavedViewUpdateInput,
} from './saved-view.inputs.js';
import { namedThingLoader, savedViewLoader, savedViewsOfViewer } from './saved-view.queries.js';
import type { SavedViews } from './saved-view.service.js';
import { SavedView, SavedViewChangedEvent, StandardView } from './saved-view.type.js';
import { standardViews } from './standard-view.js';
import { namedIds } from './stored-filter.js';

@Resolver(() => SavedView)
export class SavedViewResolver {
  constructor(private readonly service: SavedViews) {}

  @Requires(Permission.CONVERSATIONS_READ)
  @Query(() => [SavedView], {
    description: "The account's views and the viewer's own, in their order; there are at most 200.",
  })
  savedViews(@Ctx() { scope }: ApiContext): Promise<SavedView[]> {
    return savedViewsOfViewer(scope);
  }

  @Requires(Permission.CONVERSATIONS_READ)
  @Query(() => [StandardView], { description: 'The views that everybody has, in their order; there are at most 20.' })
  standardViews(): StandardView[] {
    return [...standardViews];
  }

  @FieldResolver(() => User, { nullable: true, description: "Whose own it is; null: the whole account's." })
  async owner(@Root() { ownerId }: SavedView, @Ctx() { scope }: ApiContext): Promise<User | null> {
    return (ownerId && (await scope.load(userLoader, ownerId))) || null;
  }

  @FieldResolver(() => [ID], {
    description:
      'What its filter names and is no more, like a label that was deleted; nothing is found by it. Empty where all is well, at most as many as it names.',
  })
  async missingIds(@Root() { where }: SavedView, @Ctx() { scope }: ApiContext): Promise<string[]> {
    const ids = namedIds(where);
    const found = await Promise.all(ids.map((id) => scope.load(namedThingLoader, id)));
    return ids.filter((_, i) => !found[i]);
  }

  @Requires(Permission.CONVERSATIONS_READ)
  @Mutation(() => SavedViewPayload, { description: 'Saves a view, for oneself or for the whole account.' })
  async savedViewCreate(
    @Arg('input', () => SavedViewCreateInput, { description: 'Name, filter and order.' }) input: SavedViewCreateInput,
    @Ctx() context: ApiContext,
  ): Promise<SavedViewPayload> {
    const id = await context.write((scope) => this.service.create(scope, input));
    return { savedView: (await context.scope.load(savedViewLoader, id))! };
  }

  @Requires(Permission.CONVERSATIONS_READ)
  @Mutation(() => SavedViewPayload, {
    description: 'Changes a saved view; a shared one takes the permission INBOX_MANAGE.',
  })
  async savedViewUpdate(
    @Arg('input', () => SavedViewUpdateInput, { description: 'What to change.' }) input: SavedViewUpdateInput,
    @Ctx() context: ApiContext,
  ): Promise<SavedViewPayload> {
    const id = readId(input.savedViewId);
    await context.write((scope) => this.service.update(scope, id, input));
    return { savedView: (await context.scope.load(savedViewLoader, id))! };
  }

  @Requires(Permission.CONVERSATIONS_READ)
  @Mutation(() => SavedViewDeletePayload, {
    description: 'Deletes a saved view; a shared one takes the permission INBOX_MANAGE.',
  })
  async savedViewDelete(
    @Arg('input', () => SavedViewDeleteInput, { description: 'Which one.' }) input: SavedViewDeleteInput,
    @Ctx() context: ApiContext,
  ): Promise<SavedViewDeletePayload> {
    const id = readId(input.savedViewId);
    await context.write((scope) => this.service.delete(scope, id));
    return { deletedSavedViewId: input.savedViewId };
  }

  @Requires(Permission.CONVERSATIONS_READ)
  @EventSubscription(() => SavedViewChangedEvent, {
    description: 'Saved views that the viewer may see, live: one that is new, changed, or gone.',
    source: {
      resumable: false,
      isPersonal: true,
      // Whose it was counts as well: a view that is shared no more is gone for all but its owner.
      wants: ({ type, payload }, _args, { actorId }) =>
        type === savedViewChangedType &&
        [payload['ownerId'], payload['formerOwnerId']].some((ownerId) => ownerId === null || ownerId === actorId),
    },
  })
  async savedViewChanged(
    @Root() { entityId }: LoggedEvent,
    @Ctx() { scope }: ApiContext,
  ): Promise<SavedViewChangedEvent> {
    const savedView = (await scope.load(savedViewLoader, entityId)) ?? null;
    return { savedViewId: toPublicId('SavedView', entityId), savedView };
  }
}

function readId(id: string): string {
  const uuid = uuidOf('SavedView', id);
  if (!uuid) throw notFound('Saved view', ['savedViewId']);
  return uuid;
}
