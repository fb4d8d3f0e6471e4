import { Args, Ctx, Query, Resolver, Root } from 'type-graphql';
import type { LoggedEvent } from '../../platform/events/event-log.js';
import { badUserInput } from '../../platform/graphql/api-errors.js';
import type { ApiContext } from '../../platform/graphql/context.js';
import { EventSubscription } from '../../platform/graphql/event-source.js';
import { Requires } from '../../platform/graphql/policy.js';
import type { Scope } from '../../platform/database/scope.js';
import { uuidOf } from '../../platform/kernel/ids.js';
import { Permission } from '../accounts/permissions.js';
import { conversationReadType } from '../conversations/conversation.events.js';
import { countInbox } from '../conversations/inbox-counts.queries.js';
import type { ConversationWhereInput } from '../conversations/inbox-filter.inputs.js';
import { InboxCountsArgs } from './saved-view.inputs.js';
import { savedViewLoader } from './saved-view.queries.js';
import { InboxCount, InboxCountsChangedEvent } from './saved-view.type.js';
import { standardViews } from './standard-view.js';
import { filterOf } from './stored-filter.js';

/** Views that are counted at once. */
const mostCounted = 50;

/** What may change a count: who is in the inbox, what it says, and what the filters name. */
const changesCounts = /^(call|conversation|label|note|contact|team|sight|saved_view)\.|^message\.(received|queued)$/;

/** How many conversations views show. */
@Resolver()
export class InboxCountsResolver {
  @Requires(Permission.CONVERSATIONS_READ)
  @Query(() => [InboxCount], {
    description:
      'How many conversations views show to the viewer, exactly and all at one moment: standard views first, then saved ones, each in the order given; at most 50.',
  })
  inboxCounts(@Args(() => InboxCountsArgs) args: InboxCountsArgs, @Ctx() { scope }: ApiContext): Promise<InboxCount[]> {
    return count(scope, args);
  }

  @Requires(Permission.CONVERSATIONS_READ)
  @EventSubscription<InboxCountsArgs>(() => InboxCountsChangedEvent, {
    description:
      'Counts of views: at once as they are, then live, at most about once a second, and exact as soon as nothing changes any more. What the clock alone changes in saved views, like a wait that grows long, is told within ten seconds.',
    source: {
      resumable: false,
      isPersonal: true,
      everyMs: 1_000,
      showsPresent: true,
      // No standard view speaks of the clock; a snooze that ends is an event.
      againMs: ({ savedViewIds }) => (savedViewIds?.length ? 10_000 : undefined),
      wants: ({ type, payload }, _args, { actorId }) =>
        changesCounts.test(type) && (type !== conversationReadType || payload['userId'] === actorId),
    },
  })
  async inboxCountsChanged(
    @Root() _event: LoggedEvent | undefined,
    @Args(() => InboxCountsArgs) args: InboxCountsArgs,
    @Ctx() { scope }: ApiContext,
  ): Promise<InboxCountsChangedEvent> {
    return { counts: await count(scope, args) };
  }
}

/** In one statement, after another one where saved views are asked for. */
async function count(scope: Scope, { standardViews: keys, savedViewIds }: InboxCountsArgs): Promise<InboxCount[]> {
  const wanted = keys ?? (savedViewIds ? [] : standardViews.map(({ key }) => key).filter((key) => key !== 'CLOSED'));
  if (wanted.length + (savedViewIds?.length ?? 0) > mostCounted)
    throw badUserInput(`Count at most ${mostCounted} views at once.`, 'savedViewIds');
  const standard = wanted.map((key) => standardViews.find((view) => view.key === key)!);
  const saved = await Promise.all(
    (savedViewIds ?? []).map((savedViewId) => {
      const uuid = uuidOf('SavedView', savedViewId);
      return uuid ? scope.load(savedViewLoader, uuid).then((view) => view && { ...view, savedViewId }) : undefined;
    }),
  );
  const views = [
    ...standard.map(({ key, where }) => ({ standardView: key, savedViewId: null, where })),
    ...saved.flatMap((view) =>
      view ? [{ standardView: null, savedViewId: view.savedViewId, where: view.where }] : [],
    ),
  ];
  const counts = await countInbox(
    scope,
    views.map(({ where }) => filterOf<ConversationWhereInput>(where)),
  );
  return views.map(({ standardView, savedViewId }, i) => ({ standardView, savedViewId, count: counts[i]! }));
}
