import type { Envelope } from '../../platform/crypto/envelope.js';
import type { Database } from '../../platform/database/database.js';
import type { NodeSource } from '../../platform/graphql/node.js';
import { systemViewer } from '../../platform/kernel/viewer.js';
import type { CloudApi } from '../../platform/whatsapp/cloud-api.js';
import type { DataRegions } from '../registers/data-region.service.js';
import { Permission } from '../accounts/permissions.js';
import { ChannelConnectService, type ConnectedJobs, type HeardAgain } from './channel-connect.service.js';
import { ChannelHealth } from './channel-health.service.js';
import { ChannelRegistration } from './channel-registration.service.js';
import { ChannelTokens } from './channel-tokens.service.js';
import { ChannelEntity, ChannelEventEntity } from './channel.entity.js';
import { channelEventLoader } from './channel-event.queries.js';
import { ChannelHealthResolver } from './channel-health.resolver.js';
import { channelLoader } from './channel.queries.js';
import { ChannelResolver } from './channel.resolver.js';
import { ChannelUnsubscribing } from './channel-unsubscribing.service.js';
import type { ConnectInput } from './connect-input.js';

/** The tables of this room. */
export const channelEntities = [ChannelEntity, ChannelEventEntity];

/** What `node(id:)` can find in this room. */
const channelNodes: NodeSource[] = [
  { kind: 'Channel', typeName: 'Channel', requires: Permission.CHANNELS_READ, loader: channelLoader },
  { kind: 'ChannelEvent', typeName: 'ChannelEvent', requires: Permission.CHANNELS_READ, loader: channelEventLoader },
];

/** Builds the room. `connectedJobs`: what rooms to the right do when a channel was connected, in the same transaction. */
export function channelsModule(deps: {
  database: Database;
  cloudApi: CloudApi;
  envelope: Envelope;
  connectedJobs: ConnectedJobs;
  heardAgain: HeardAgain;
  regions: Pick<DataRegions, 'regionOf'>;
}) {
  const { database, cloudApi } = deps;
  const tokens = new ChannelTokens(deps.envelope);
  const health = new ChannelHealth();
  const connecting = new ChannelConnectService(
    database,
    cloudApi,
    { tokens, health, heardAgain: deps.heardAgain },
    deps.connectedJobs,
  );
  return {
    resolvers: [
      new ChannelResolver(connecting, new ChannelRegistration(cloudApi, tokens, deps.regions)),
      new ChannelHealthResolver(),
    ],
    nodes: channelNodes,
    jobs: [],
    handlers: [],
    tokens,
    health,
    unsubscribing: new ChannelUnsubscribing(database, cloudApi, tokens),
    /** Connects a number as the system: the demo. Gives the channel's id. @throws DomainError */
    async connect(accountId: string, input: ConnectInput): Promise<string> {
      const number = await connecting.verify(accountId, input);
      return database.write(systemViewer(accountId), (scope) => connecting.connect(scope, number));
    },
  };
}
