import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { ApiContext } from '../../platform/graphql/context.js';
import { Requires } from '../../platform/graphql/policy.js';
import { notFound } from '../../platform/kernel/errors.js';
import { uuidOf } from '../../platform/kernel/ids.js';
import { Permission } from '../accounts/permissions.js';
import { Conversation } from '../conversations/conversation.type.js';
import { conversationClocksLoader, mostClocks } from './service-clock.queries.js';
import {
  ServiceLevelCreateInput,
  ServiceLevelDeleteInput,
  ServiceLevelDeletePayload,
  ServiceLevelPayload,
  ServiceLevelUpdateInput,
} from './service-level.inputs.js';
import { allServiceLevels, serviceLevelLoader } from './service-level.queries.js';
import type { ServiceLevelFields, ServiceLevelService } from './service-level.service.js';
import { ServiceClockType, ServiceLevel } from './service-level.type.js';

@Resolver(() => ServiceLevel)
export class ServiceLevelResolver {
  constructor(private readonly service: ServiceLevelService) {}

  @Requires(Permission.CONVERSATIONS_READ)
  @Query(() => [ServiceLevel], {
    description: 'What the business promises, in the order in which the levels are tried; there are at most 100.',
  })
  serviceLevels(@Ctx() { scope }: ApiContext): Promise<ServiceLevel[]> {
    return allServiceLevels(scope);
  }

  @Requires(Permission.INBOX_MANAGE)
  @Mutation(() => ServiceLevelPayload, { description: 'Promises something from now on.' })
  async serviceLevelCreate(
    @Arg('input', () => ServiceLevelCreateInput, { description: 'What, and to whom.' }) input: ServiceLevelCreateInput,
    @Ctx() context: ApiContext,
  ): Promise<ServiceLevelPayload> {
    const id = await context.write((scope) => this.service.create(scope, fieldsOf(input)));
    return { serviceLevel: (await context.scope.load(serviceLevelLoader, id))! };
  }

  @Requires(Permission.INBOX_MANAGE)
  @Mutation(() => ServiceLevelPayload, { description: 'Changes a promise; running clocks follow.' })
  async serviceLevelUpdate(
    @Arg('input', () => ServiceLevelUpdateInput, { description: 'What is to be otherwise.' })
    input: ServiceLevelUpdateInput,
    @Ctx() context: ApiContext,
  ): Promise<ServiceLevelPayload> {
    const id = idOf(input);
    await context.write((scope) => this.service.update(scope, id, fieldsOf(input)));
    return { serviceLevel: (await context.scope.load(serviceLevelLoader, id))! };
  }

  @Requires(Permission.INBOX_MANAGE)
  @Mutation(() => ServiceLevelDeletePayload, { description: 'Takes a promise back.' })
  async serviceLevelDelete(
    @Arg('input', () => ServiceLevelDeleteInput, { description: 'Which one.' }) input: ServiceLevelDeleteInput,
    @Ctx() context: ApiContext,
  ): Promise<ServiceLevelDeletePayload> {
    const id = idOf(input);
    await context.write((scope) => this.service.delete(scope, id));
    return { deletedId: input.serviceLevelId };
  }
}

/** Adds to a conversation what is promised to it. */
@Resolver(() => Conversation)
export class ConversationClocksResolver {
  @Requires(Permission.CONVERSATIONS_READ)
  @FieldResolver(() => [ServiceClockType], {
    description: `What was promised and how it went, the newest first; at most ${mostClocks}.`,
  })
  async serviceClocks(@Root() conversation: Conversation, @Ctx() { scope }: ApiContext): Promise<ServiceClockType[]> {
    return (await scope.load(conversationClocksLoader, conversation.id)) ?? [];
  }
}

function idOf({ serviceLevelId }: { serviceLevelId: string }): string {
  const id = uuidOf('ServiceLevel', serviceLevelId);
  if (!id) throw notFound('ServiceLevel', ['serviceLevelId']);
  return id;
}

const fieldsOf = ({
  channelIds,
  teamIds,
  ...rest
}: ServiceLevelCreateInput | ServiceLevelUpdateInput): ServiceLevelFields => {
  const { serviceLevelId: _, ...fields } = rest as ServiceLevelUpdateInput;
  return {
    ...fields,
    ...(channelIds ? { channelIds: channelIds.map((id) => uuidOf('Channel', id)) } : {}),
    ...(teamIds ? { teamIds: teamIds.map((id) => uuidOf('Team', id)) } : {}),
  };
};
