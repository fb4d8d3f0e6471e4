import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { Scope } from '../../platform/database/scope.js';
import { PageArgs, toConnection } from '../../platform/graphql/connection.js';
import type { ApiContext } from '../../platform/graphql/context.js';
import { OncePerDocument, Requires } from '../../platform/graphql/policy.js';
import { notFound } from '../../platform/kernel/errors.js';
import { uuidOf } from '../../platform/kernel/ids.js';
import { Permission } from '../accounts/permissions.js';
import type { ChannelConnectService } from './channel-connect.service.js';
import type { ChannelRegistration } from './channel-registration.service.js';
import {
  ChannelPayload,
  WhatsAppChannelConnectInput,
  WhatsAppChannelDisconnectInput,
  WhatsAppChannelRegisterInput,
  WhatsAppChannelUpdateInput,
} from './channel.inputs.js';
import { updateChannel } from './channel-settings.service.js';
import { channelLoader, listChannels } from './channel.queries.js';
import { Channel, ChannelConnection } from './channel.type.js';

@Resolver(() => Channel)
export class ChannelResolver {
  constructor(
    private readonly connecting: ChannelConnectService,
    private readonly registration: ChannelRegistration,
  ) {}

  @Requires(Permission.CHANNELS_READ)
  @Query(() => Channel, { nullable: true, description: 'One channel; null for a miss.' })
  async channel(
    @Arg('id', () => ID, { description: 'The channel.' }) id: string,
    @Ctx() { scope }: ApiContext,
  ): Promise<Channel | null> {
    const uuid = uuidOf('Channel', id);
    return (uuid && (await scope.load(channelLoader, uuid))) || null;
  }

  @Requires(Permission.CHANNELS_READ)
  @Query(() => ChannelConnection, {
    description: 'The channels of the account in the order of their first connecting, disconnected ones included.',
  })
  async channels(@Args(() => PageArgs) args: PageArgs, @Ctx() { scope }: ApiContext): Promise<ChannelConnection> {
    return toConnection(await listChannels(scope, args));
  }

  @Requires(Permission.CHANNELS_MANAGE)
  @Mutation(() => ChannelPayload, {
    description:
      'Connects a number of WhatsApp. The token, the number and its WABA are checked with Meta first; what fails leaves nothing behind. A number of this account that is connected already gets the new token, and what waited for it goes on.',
  })
  async whatsAppChannelConnect(
    @Arg('input', () => WhatsAppChannelConnectInput, { description: 'Which number, and the token.' })
    input: WhatsAppChannelConnectInput,
    @Ctx() context: ApiContext,
  ): Promise<ChannelPayload> {
    const number = await this.connecting.verify(context.signedIn.accountId, input);
    const id = await context.write((scope) => this.connecting.connect(scope, number));
    return { channel: (await context.scope.load(channelLoader, id))! };
  }

  @Requires(Permission.CHANNELS_MANAGE)
  @OncePerDocument()
  @Mutation(() => ChannelPayload, {
    description:
      'Registers a connected number with Meta, by its two-step PIN, and says in which country Meta is to keep what it holds (`data_localization_region`). DATA_REGION_MISMATCH for another country than that of the account; REGISTRATION_PIN_WRONG; REGISTRATION_REFUSED where Meta says no; CONFLICT where others register it at the same time. A country that is set for the account meanwhile is told to Meta as well. `localStorageRegion` is what Meta was told last, also where this call is refused; made again, the call mends what a crash left. Meta takes ten registrations in 72 hours.',
  })
  async whatsAppChannelRegister(
    @Arg('input', () => WhatsAppChannelRegisterInput, { description: 'Which channel, its PIN, and where.' })
    input: WhatsAppChannelRegisterInput,
    @Ctx() context: ApiContext,
  ): Promise<ChannelPayload> {
    const id = uuidOf('Channel', input.channelId);
    if (!id) throw notFound('Channel', ['channelId']);
    const door = { scope: context.scope, write: <T>(verb: (scope: Scope) => Promise<T>) => context.write(verb) };
    await this.registration.register(door, id, input.pin, input.localStorageRegion ?? null);
    return { channel: (await context.scope.load(channelLoader, id))! };
  }

  @Requires(Permission.CHANNELS_MANAGE)
  @Mutation(() => ChannelPayload, {
    description:
      'Disconnects a number and forgets its token. Queued messages wait until it is connected again, by any token that Meta accepts.',
  })
  async whatsAppChannelDisconnect(
    @Arg('input', () => WhatsAppChannelDisconnectInput, { description: 'Which channel.' })
    input: WhatsAppChannelDisconnectInput,
    @Ctx() context: ApiContext,
  ): Promise<ChannelPayload> {
    const id = uuidOf('Channel', input.channelId);
    if (!id) throw notFound('Channel', ['channelId']);
    await context.write((scope) => this.connecting.disconnect(scope, id));
    return { channel: (await context.scope.load(channelLoader, id))! };
  }

  @Requires(Permission.CHANNELS_MANAGE)
  @Mutation(() => ChannelPayload, { description: 'Changes how a channel behaves.' })
  async whatsAppChannelUpdate(
    @Arg('input', () => WhatsAppChannelUpdateInput, { description: 'Which channel, and what.' })
    input: WhatsAppChannelUpdateInput,
    @Ctx() context: ApiContext,
  ): Promise<ChannelPayload> {
    const id = uuidOf('Channel', input.channelId);
    if (!id) throw notFound('Channel', ['channelId']);
    await context.write((scope) => updateChannel(scope, id, input));
    return { channel: (await context.scope.load(channelLoader, id))! };
  }
}
