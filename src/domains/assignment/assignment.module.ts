import type { Database } from '../../platform/database/database.js';
import type { NodeSource } from '../../platform/graphql/node.js';
import type { JobDefinition, JobHandler } from '../../platform/jobs/job-queue.js';
import type { Logger } from '../../platform/logging/logger.js';
import type { Presence } from '../../platform/presence/presence.js';
import { Permission } from '../accounts/permissions.js';
import { AssignmentRules } from './assignment-rules.service.js';
import {
  AssignmentPolicyEntity,
  AssignmentTurnEntity,
  ChannelRoutingEntity,
  MemberCapacityEntity,
} from './assignment.entity.js';
import { assignmentFollower, assignmentSweepHandler } from './assignment.handlers.js';
import { assignmentSweep } from './assignment.jobs.js';
import { policyLoader } from './assignment.queries.js';
import { AssignmentResolver } from './assignment.resolver.js';
import { AssignmentService } from './assignment.service.js';

/** Tables of this room. */
export const assignmentEntities = [
  AssignmentPolicyEntity,
  AssignmentTurnEntity,
  MemberCapacityEntity,
  ChannelRoutingEntity,
];

const assignmentNodes: NodeSource[] = [
  { kind: 'AssignmentPolicy', typeName: 'AssignmentPolicy', requires: Permission.MEMBERS_READ, loader: policyLoader },
];

interface AssignmentGround {
  database: Database;
  presence: Presence;
  logger: Logger;
}

/** Builds the room. */
export function assignmentModule({ database, presence, logger }: AssignmentGround) {
  const assignment = new AssignmentService(presence);
  return {
    resolvers: [new AssignmentResolver(new AssignmentRules())],
    nodes: assignmentNodes,
    jobs: [assignmentSweep] as JobDefinition<never>[],
    handlers: [assignmentSweepHandler(database, assignment, logger)] as JobHandler<never>[],
    followers: [assignmentFollower(assignment)],
    schedules: [{ name: assignmentSweep.name, cron: '* * * * *' }],
    assignment,
  };
}
