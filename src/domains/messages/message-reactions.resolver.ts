import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import type { ApiContext } from '../../platform/graphql/context.js';
import { DateTime } from '../../platform/graphql/date-time.js';
import { Requires } from '../../platform/graphql/policy.js';
import { Permission } from '../accounts/permissions.js';
import { reactionsLoader } from './message.loaders.js';
import { Message, MessageDirection } from './message.type.js';

@Requires(Permission.CONVERSATIONS_READ)
@ObjectType('MessageReaction', { simpleResolvers: true, description: 'An emoji that one side put on a message.' })
export class MessageReaction {
  @Field(() => String, { description: 'The emoji.' })
  emoji!: string;

  @Field(() => MessageDirection, { description: 'INBOUND: of the contact; OUTBOUND: of the business.' })
  direction!: string;

  @Field(() => DateTime, { description: 'When it was put there.' })
  reactedAt!: string;
}

@Resolver(() => Message)
export class MessageReactionsResolver {
  @FieldResolver(() => [MessageReaction], {
    description: 'What stands on it now, at most one of each side, the older first; one that was taken back is gone.',
  })
  async reactions(@Root() message: Message, @Ctx() { scope }: ApiContext): Promise<MessageReaction[]> {
    return (await scope.load(reactionsLoader, message.id)) ?? [];
  }
}
