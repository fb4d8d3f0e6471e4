import type { Database } from '../../platform/database/database.js';
import type { NodeSource } from '../../platform/graphql/node.js';
import type { Presence } from '../../platform/presence/presence.js';
import { Permission } from '../accounts/permissions.js';
import { MemberAvailabilityEntity } from './availability.entity.js';
import { presenceLoader } from './availability.queries.js';
import { AvailabilityService } from './availability.service.js';
import { MemberTeamsResolver } from './member-teams.resolver.js';
import { TeamEntity, TeamMemberEntity } from './team.entity.js';
import type { TeamRemovalFollower } from './team.events.js';
import { teamLoader } from './team.queries.js';
import { TeamResolver } from './team.resolver.js';
import { TeamService } from './team.service.js';

/** Tables of this room. */
export const teamEntities = [TeamEntity, TeamMemberEntity, MemberAvailabilityEntity];

const teamNodes: NodeSource[] = [
  { kind: 'Team', typeName: 'Team', requires: Permission.MEMBERS_READ, loader: teamLoader },
];

/** Builds the room. `removalFollowers`: rooms to the right that take back what a deleted team held, in order. */
export function teamsModule(deps: {
  database: Database;
  presence: Presence;
  removalFollowers: readonly TeamRemovalFollower[];
}) {
  const teams = new TeamService(deps.removalFollowers);
  const availability = new AvailabilityService(deps.database);
  deps.presence.listen({
    changed: (change) => availability.noteChange(change),
    here: (accountId, userIds) => availability.noteHere(accountId, userIds),
  });
  return {
    resolvers: [new TeamResolver(teams), new MemberTeamsResolver(teams, availability, presenceLoader(deps.presence))],
    nodes: teamNodes,
    jobs: [],
    handlers: [],
  };
}
