import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { PageArgs, toConnection } from '../../platform/graphql/connection.js';
import type { ApiContext } from '../../platform/graphql/context.js';
import { Conversation } from '../conversations/conversation.type.js';
import type { Timeline } from './timeline.queries.js';
import { TimelineItemConnection } from './timeline.type.js';

@Resolver(() => Conversation)
export class TimelineResolver {
  constructor(private readonly reader: Timeline) {}

  @FieldResolver(() => TimelineItemConnection, {
    description:
      'All that the thread shows: messages and what was done to the conversation, in one order, the oldest first; `last` gives the newest.',
  })
  async timeline(
    @Root() conversation: Conversation,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { scope }: ApiContext,
  ): Promise<TimelineItemConnection> {
    return toConnection(await this.reader.list(scope, conversation.id, page));
  }
}
