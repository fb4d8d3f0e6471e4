import { rows } from '../../platform/database/rows.js';
import type { LoaderDefinition } from '../../platform/database/scope.js';
import type { ActivityCause, ActivityDetails, ActivityKind } from './activity.entity.js';

/** An activity as the API shows it. */
export interface ActivityRow {
  id: string;
  conversationId: string;
  kind: ActivityKind;
  cause: ActivityCause;
  actorId: string | null;
  occurredAt: string;
  from: string | null;
  to: string | null;
  fromId: string | null;
  toId: string | null;
  labels: { id: string; name: string }[];
  snoozedUntil: string | null;
  reason: string | null;
}

/** Activities by id. */
export const activityLoader: LoaderDefinition<string, ActivityRow> = {
  name: 'activities',
  async batch(scope, ids) {
    const found = await rows<Omit<ActivityRow, keyof ActivityDetails> & { details: ActivityDetails }>(
      scope.em,
      `/* activities */
       select id, conversation_id as "conversationId", kind, cause, actor_id as "actorId", details, occurred_at as "occurredAt"
       from activity where account_id = $1 and id = any($2::uuid[])`,
      [scope.accountId, ids],
    );
    return new Map(
      found.map(({ details, ...row }) => [
        row.id,
        {
          ...row,
          from: details.from ?? null,
          to: details.to ?? null,
          fromId: details.fromId ?? null,
          toId: details.toId ?? null,
          labels: details.labels ?? [],
          snoozedUntil: details.until ?? null,
          reason: details.reason ?? null,
        },
      ]),
    );
  },
};
