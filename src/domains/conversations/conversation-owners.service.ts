import type { Scope } from '../../platform/database/scope.js';
import { commit } from '../../platform/events/event-log.js';
import { teamLoader } from '../teams/team.queries.js';
import { ActivityKind, type ActivityCause } from './activity.entity.js';
import { recordActivities, type NewActivity } from './activity.service.js';
import { conversationAssigned } from './conversation.events.js';
import type { ConversationOwners } from './conversation-visibility.policy.js';

/** A conversation that went from some to others. */
export interface OwnersChange {
  id: string;
  former: ConversationOwners;
  now: ConversationOwners;
}

/**
 * Writes into the threads, and announces, that conversations belong to others; ends a verb that changed their rows.
 * `goneTeamName`: what the former team was called, if it is no more.
 */
export async function tellOwners(
  scope: Scope,
  changes: readonly OwnersChange[],
  { cause, goneTeamName = null }: { cause?: ActivityCause; goneTeamName?: string | null } = {},
): Promise<void> {
  if (changes.length === 0) return;
  const lines: NewActivity[] = [];
  for (const { id: conversationId, former, now } of changes) {
    if (former.teamId !== now.teamId) {
      const from = former.teamId ? await scope.load(teamLoader, former.teamId) : undefined;
      const to = now.teamId ? await scope.load(teamLoader, now.teamId) : undefined;
      const details = {
        from: from?.name ?? goneTeamName,
        to: to?.name ?? null,
        fromId: former.teamId,
        toId: now.teamId,
      };
      lines.push({ conversationId, kind: ActivityKind.TEAM_CHANGED, details, cause });
    }
    if (former.assigneeId !== now.assigneeId) {
      const details = { fromId: former.assigneeId, toId: now.assigneeId };
      lines.push({ conversationId, kind: ActivityKind.ASSIGNEE_CHANGED, details, cause });
    }
  }
  const activityIds = await recordActivities(scope, lines);
  const newest = new Map(lines.map(({ conversationId }, i) => [conversationId, activityIds[i]!]));
  commit(
    scope,
    undefined,
    changes.map(({ id, former, now }) => conversationAssigned(id, former, now, { activityId: newest.get(id) ?? null })),
  );
}
