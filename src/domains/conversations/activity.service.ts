import { rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { newId } from '../../platform/kernel/ids.js';
import { ActivityCause, type ActivityDetails, type ActivityKind } from './activity.entity.js';

/** What a verb did to a conversation. */
export interface NewActivity {
  conversationId: string;
  kind: ActivityKind;
  details: ActivityDetails;
  /** Default: what the viewer is; the system's own work is a RULE. */
  cause?: ActivityCause;
}

/**
 * Writes what a verb did into the thread, in the verb's own transaction; gives the ids, in order. Announce them along
 * with the change: `conversationChanged(id, change, { activityId })`.
 */
export async function recordActivities(scope: Scope, activities: readonly NewActivity[]): Promise<string[]> {
  if (activities.length === 0) return [];
  const lines = activities.map(({ conversationId, kind, details, cause }) => ({
    id: newId(),
    conversation_id: conversationId,
    kind,
    cause: cause ?? viewerCause(scope),
    details,
  }));
  await rows(
    scope.em,
    `/* recordActivities */
     insert into activity (account_id, id, conversation_id, kind, cause, actor_id, details, occurred_at)
     select $1, l.id, l.conversation_id, l.kind, l.cause, $2, l.details, $3
     from jsonb_to_recordset($4::jsonb) as l (id uuid, conversation_id uuid, kind text, cause text, details jsonb)`,
    [scope.accountId, scope.viewer.actorId ?? null, scope.clock.now(), JSON.stringify(lines)],
  );
  return lines.map(({ id }) => id);
}

/** One activity; gives its id. */
export async function recordActivity(scope: Scope, activity: NewActivity): Promise<string> {
  const [id] = await recordActivities(scope, [activity]);
  return id!;
}

function viewerCause({ viewer }: Scope): ActivityCause {
  if (viewer.kind === 'user') return ActivityCause.PERSON;
  return viewer.kind === 'api_key' ? ActivityCause.MACHINE : ActivityCause.RULE;
}

// A door for the rooms to the right.
export { activityText } from './activity-text.js';
