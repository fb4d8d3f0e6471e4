import type { NodeSource } from '../../platform/graphql/node.js';
import { Permission } from '../accounts/permissions.js';
import { BusinessHoursChannelEntity, BusinessHoursEntity } from './business-hours.entity.js';
import { businessHoursLoader } from './business-hours.queries.js';
import { BusinessHoursResolver, ChannelHoursResolver } from './business-hours.resolver.js';
import { BusinessHoursService } from './business-hours.service.js';

/** Tables of this room. */
export const calendarEntities = [BusinessHoursEntity, BusinessHoursChannelEntity];

/** Builds the room. */
export function calendarsModule() {
  const nodes: NodeSource[] = [
    {
      kind: 'BusinessHours',
      typeName: 'BusinessHours',
      requires: Permission.ACCOUNT_READ,
      loader: businessHoursLoader,
    },
  ];
  return {
    resolvers: [new BusinessHoursResolver(new BusinessHoursService()), new ChannelHoursResolver()],
    nodes,
    jobs: [],
    handlers: [],
  };
}
