import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { LoggedEvent } from '../../platform/events/event-log.js';
import { toConnection } from '../../platform/graphql/connection.js';
import type { ApiContext } from '../../platform/graphql/context.js';
import { EventSubscription } from '../../platform/graphql/event-source.js';
import { Requires } from '../../platform/graphql/policy.js';
import { Permission } from '../accounts/permissions.js';
import { channelEventLoader, listChannelEvents } from './channel-event.queries.js';
import { ChannelChangedEvent, ChannelEventConnection, ChannelEventsArgs } from './channel-event.type.js';
import { HealthOfChannel } from './channel-health.type.js';
import { channelLoader } from './channel.queries.js';
import { Channel } from './channel.type.js';
import { healthOf } from './health-of.js';

@Resolver(() => Channel)
export class ChannelHealthResolver {
  @FieldResolver(() => HealthOfChannel, { description: 'How it stands with Meta and with people.' })
  health(@Root() channel: Channel, @Ctx() { scope }: ApiContext): HealthOfChannel {
    return healthOf(channel, scope.clock.now());
  }

  @FieldResolver(() => ChannelEventConnection, {
    description:
      "What Meta told of the number and of its WhatsApp Business Account, the newest first by Meta's time. Kept for 13 months.",
  })
  async events(
    @Root() channel: Channel,
    @Args(() => ChannelEventsArgs) { kinds, ...page }: ChannelEventsArgs,
    @Ctx() { scope }: ApiContext,
  ): Promise<ChannelEventConnection> {
    return toConnection(await listChannelEvents(scope, channel, page, kinds ?? null));
  }

  @Requires(Permission.CHANNELS_READ)
  @EventSubscription(() => ChannelChangedEvent, {
    description:
      'Every change of a channel and everything that Meta tells of one, live. After a reconnect fetch `channels`.',
    source: { resumable: false, wants: (event) => event.type === 'channel.changed' },
  })
  async channelChanged(@Root() event: LoggedEvent, @Ctx() { scope }: ApiContext): Promise<ChannelChangedEvent | null> {
    const { channelId, eventId } = event.payload as { channelId: string; eventId?: string };
    const [channel, told] = await Promise.all([
      scope.load(channelLoader, channelId),
      eventId === undefined ? null : scope.load(channelEventLoader, eventId),
    ]);
    return channel ? { channel, event: told ?? null, announcedAt: event.occurredAt } : null;
  }
}
