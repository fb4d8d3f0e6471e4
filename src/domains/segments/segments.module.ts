import type { Database } from '../../platform/database/database.js';
import { rows } from '../../platform/database/rows.js';
import type { EventFollower } from '../../platform/events/event-follower.js';
import type { NodeSource } from '../../platform/graphql/node.js';
import type { JobDefinition, JobHandler } from '../../platform/jobs/job-queue.js';
import type { Clock } from '../../platform/kernel/clock.js';
import { systemViewer } from '../../platform/kernel/viewer.js';
import type { Logger } from '../../platform/logging/logger.js';
import { Permission } from '../accounts/permissions.js';
import { SegmentEntity, SegmentMemberEntity, SegmentReferenceEntity } from './segment.entity.js';
import { segmentBuild, segmentSweep } from './segment.jobs.js';
import { segmentLoader } from './segment.queries.js';
import { SegmentResolver } from './segment.resolver.js';
import { SegmentService } from './segment.service.js';
import { SegmentFollower } from './segment-follower.js';
import { SegmentMembership } from './segment-membership.service.js';

/** The tables of this room. */
export const segmentEntities = [SegmentEntity, SegmentReferenceEntity, SegmentMemberEntity];

/** Rules with a window are computed anew when this old. */
const windowMs = 5 * 60_000;

/** Builds the room. */
export function segmentsModule({ database, clock, logger }: { database: Database; clock: Clock; logger: Logger }) {
  const membership = new SegmentMembership();
  const build = ({ accountId, segmentId }: { accountId: string; segmentId: string }): Promise<void> =>
    database.write(systemViewer(accountId), (scope) => membership.build(scope, segmentId));
  const sweep = async (): Promise<void> => {
    const before = new Date(clock.now().getTime() - windowMs);
    const due = await database.operate('segments.sweep', (em) =>
      rows<{ accountId: string; segmentId: string }>(
        em,
        `/* dueSegments */ select account_id as "accountId", id as "segmentId" from segment
         where has_window and greatest(computed_at, tried_at) <= $1 order by greatest(computed_at, tried_at) limit 1000`,
        [before],
      ),
    );
    for (const one of due) {
      try {
        await build(one);
      } catch (error) {
        logger.error({ err: error, ...one }, 'a segment cannot be computed');
        await database.write(systemViewer(one.accountId), (scope) => membership.putOff(scope, one.segmentId));
      }
    }
  };
  const nodes: NodeSource[] = [
    { kind: 'Segment', typeName: 'Segment', requires: Permission.CONTACTS_READ, loader: segmentLoader },
  ];
  return {
    resolvers: [new SegmentResolver(new SegmentService())],
    nodes,
    jobs: [segmentBuild, segmentSweep] as JobDefinition<never>[],
    handlers: [
      {
        job: segmentBuild,
        async run(jobs: readonly { data: { accountId: string; segmentId: string } }[]) {
          for (const { data } of jobs) await build(data);
        },
      },
      { job: segmentSweep, run: sweep },
    ] as JobHandler<never>[],
    followers: [new SegmentFollower(membership)] as EventFollower[],
    schedules: [{ name: segmentSweep.name, cron: '*/5 * * * *' }],
    sweep,
    build,
  };
}
