import type { Database } from '../../platform/database/database.js';
import { rows } from '../../platform/database/rows.js';
import type { EventFollower } from '../../platform/events/event-follower.js';
import type { LoggedEvent } from '../../platform/events/event-log.js';
import type { JobHandler } from '../../platform/jobs/job-queue.js';
import { systemViewer } from '../../platform/kernel/viewer.js';
import type { Logger } from '../../platform/logging/logger.js';
import { assignmentSweep } from './assignment.jobs.js';
import { assignmentFollowerName } from './assignment.queries.js';
import type { AssignmentService } from './assignment.service.js';

/** Changes of a conversation that neither bring work nor free anybody. */
const idle: ReadonlySet<unknown> = new Set(['READ', 'LABELS']);

/** Hands out work as soon as there is some, somebody has room for it, or the rules are others. */
export const assignmentFollower = (assignment: AssignmentService): EventFollower => ({
  name: assignmentFollowerName,
  types: [
    'conversation.changed',
    'member.presence_changed',
    'member.changed',
    'member.removed',
    'team.changed',
    'assignment.changed',
  ],
  async run(scope, events) {
    const telling = events.filter(({ payload }) => !idle.has(payload['change']));
    if (telling.length === 0) return;
    const of = (change: string): LoggedEvent[] => telling.filter(({ payload }) => payload['change'] === change);
    // What a person reopens stays with whom they left it.
    const returned = of('REOPENED').filter(({ actorId }) => actorId === null);
    await assignment.run(scope, {
      created: of('CREATED').map(({ entityId }) => entityId),
      returned: returned.map(({ entityId, occurredAt }) => ({ id: entityId, at: occurredAt })),
    });
  },
});

/** Goes through all accounts that hand out work by themselves. */
export const assignmentSweepHandler = (
  database: Database,
  assignment: AssignmentService,
  logger: Logger,
): JobHandler<Record<string, never>> => ({
  job: assignmentSweep,
  async run() {
    const accounts = await database.operate('assignment.sweep', (em) =>
      rows<{ accountId: string }>(
        em,
        `/* accountsWithPolicies */ select distinct account_id as "accountId" from assignment_policy where is_enabled`,
      ),
    );
    for (const { accountId } of accounts) {
      try {
        await database.write(systemViewer(accountId), (scope) => assignment.sweep(scope));
      } catch (error) {
        // The next account is not to wait for it; this one has its turn again in a minute.
        logger.error({ err: error, accountId }, 'assignment sweep failed');
      }
    }
  },
});
