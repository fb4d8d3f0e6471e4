import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { PageArgs, toConnection } from '../../platform/graphql/connection.js';
import type { ApiContext } from '../../platform/graphql/context.js';
import { Requires } from '../../platform/graphql/policy.js';
import { notFound } from '../../platform/kernel/errors.js';
import { uuidOf } from '../../platform/kernel/ids.js';
import { Permission } from '../accounts/permissions.js';
import { Channel } from '../channels/channel.type.js';
import {
  BusinessHoursCreateInput,
  BusinessHoursDeleteInput,
  BusinessHoursDeletePayload,
  BusinessHoursOverrideInput,
  BusinessHoursPayload,
  BusinessHoursUpdateInput,
} from './business-hours.inputs.js';
import { businessHoursLoader, channelHoursLoader, listBusinessHours } from './business-hours.queries.js';
import type { BusinessHoursService } from './business-hours.service.js';
import { BusinessHours, BusinessHoursConnection } from './business-hours.type.js';

@Resolver(() => BusinessHours)
export class BusinessHoursResolver {
  constructor(private readonly service: BusinessHoursService) {}

  @Requires(Permission.ACCOUNT_READ)
  @Query(() => BusinessHoursConnection, { description: 'The business hours of the account, in the order of making.' })
  async businessHours(
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { scope }: ApiContext,
  ): Promise<BusinessHoursConnection> {
    return toConnection(await listBusinessHours(scope, args));
  }

  @Requires(Permission.INBOX_MANAGE)
  @Mutation(() => BusinessHoursPayload, { description: 'Makes business hours.' })
  async businessHoursCreate(
    @Arg('input', () => BusinessHoursCreateInput, { description: 'When somebody is there.' })
    input: BusinessHoursCreateInput,
    @Ctx() context: ApiContext,
  ): Promise<BusinessHoursPayload> {
    const fields = { ...input, channelIds: channelsOf(input) };
    const id = await context.write((scope) => this.service.create(scope, fields));
    return { businessHours: (await context.scope.load(businessHoursLoader, id))! };
  }

  @Requires(Permission.INBOX_MANAGE)
  @Mutation(() => BusinessHoursPayload, { description: 'Changes business hours; running deadlines move with them.' })
  async businessHoursUpdate(
    @Arg('input', () => BusinessHoursUpdateInput, { description: 'What is to be otherwise.' })
    input: BusinessHoursUpdateInput,
    @Ctx() context: ApiContext,
  ): Promise<BusinessHoursPayload> {
    const id = idOf(input);
    await context.write((scope) => this.service.update(scope, id, { ...input, channelIds: channelsOf(input) }));
    return { businessHours: (await context.scope.load(businessHoursLoader, id))! };
  }

  @Requires(Permission.INBOX_MANAGE)
  @Mutation(() => BusinessHoursPayload, { description: 'Opens or closes by hand until a time.' })
  async businessHoursOverride(
    @Arg('input', () => BusinessHoursOverrideInput, { description: 'Open or closed, and until when.' })
    input: BusinessHoursOverrideInput,
    @Ctx() context: ApiContext,
  ): Promise<BusinessHoursPayload> {
    const id = idOf(input);
    await context.write((scope) => this.service.override(scope, id, input.isOpen ?? null, input.until ?? null));
    return { businessHours: (await context.scope.load(businessHoursLoader, id))! };
  }

  @Requires(Permission.INBOX_MANAGE)
  @Mutation(() => BusinessHoursDeletePayload, {
    description: 'Deletes business hours; their channels keep the default ones.',
  })
  async businessHoursDelete(
    @Arg('input', () => BusinessHoursDeleteInput, { description: 'Which ones.' }) input: BusinessHoursDeleteInput,
    @Ctx() context: ApiContext,
  ): Promise<BusinessHoursDeletePayload> {
    const id = idOf(input);
    await context.write((scope) => this.service.delete(scope, id));
    return { deletedId: input.businessHoursId };
  }
}

/** Adds to a channel the hours that it keeps. */
@Resolver(() => Channel)
export class ChannelHoursResolver {
  @Requires(Permission.ACCOUNT_READ)
  @FieldResolver(() => BusinessHours, {
    nullable: true,
    description: 'The hours that it keeps: its own, else the default ones; null: always open.',
  })
  async businessHours(@Root() channel: Channel, @Ctx() { scope }: ApiContext): Promise<BusinessHours | null> {
    return (await scope.load(channelHoursLoader, channel.id)) ?? null;
  }
}

function idOf({ businessHoursId }: { businessHoursId: string }): string {
  const id = uuidOf('BusinessHours', businessHoursId);
  if (!id) throw notFound('BusinessHours', ['businessHoursId']);
  return id;
}

const channelsOf = ({ channelIds }: { channelIds?: readonly string[] | null }) =>
  channelIds?.map((id) => uuidOf('Channel', id)) ?? null;
