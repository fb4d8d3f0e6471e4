import { rows } from '../../platform/database/rows.js';
import type { LoaderDefinition, Scope } from '../../platform/database/scope.js';
import type { ClockedConversation, ServiceClock, ServiceClockState, ServiceMetric } from './service-clock.js';

/** A clock as the API shows it. */
export interface ServiceClockRow {
  id: string;
  conversationId: string;
  serviceLevelId: string;
  metric: ServiceMetric;
  state: ServiceClockState;
  startedAt: string;
  dueAt: string | null;
  warnedAt: string | null;
  breachedAt: string | null;
  endedAt: string | null;
}

/** Clocks that one conversation shows: the newest. */
export const mostClocks = 20;

const shownColumns = `k.id, k.conversation_id as "conversationId", k.service_level_id as "serviceLevelId", k.metric, k.state,
  k.started_at as "startedAt", k.due_at as "dueAt", k.warned_at as "warnedAt", k.breached_at as "breachedAt", k.ended_at as "endedAt"`;

/** The newest clocks of conversations, newest first. */
export const conversationClocksLoader: LoaderDefinition<string, ServiceClockRow[]> = {
  name: 'conversationClocks',
  async batch(scope, ids) {
    const found = await rows<ServiceClockRow>(
      scope.em,
      `/* conversationClocks */
       select k.* from unnest($2::uuid[]) as w (id) cross join lateral (
         select ${shownColumns} from service_clock k where k.account_id = $1 and k.conversation_id = w.id
         order by k.started_at desc, k.id desc limit ${mostClocks}) k`,
      [scope.accountId, ids],
    );
    return Map.groupBy(found, (clock) => clock.conversationId);
  },
};

/** Clocks by id. */
export const serviceClockLoader: LoaderDefinition<string, ServiceClockRow> = {
  name: 'serviceClocks',
  async batch(scope, ids) {
    const found = await rows<ServiceClockRow>(
      scope.em,
      `/* serviceClocks */ select ${shownColumns} from service_clock k where k.account_id = $1 and k.id = any($2::uuid[])`,
      [scope.accountId, ids],
    );
    return new Map(found.map((clock) => [clock.id, clock]));
  },
};

/** PostgreSQL's timestamp in milliseconds since 1970. */
const ms = (column: string): string => `(extract(epoch from ${column}) * 1000)::float8`;

/** A conversation with what chooses its promise. */
export interface PromisedConversation extends ClockedConversation {
  channelId: string;
  teamId: string | null;
  priority: string | null;
}

/** What decides about the clocks of these conversations; `openedAt` and `repliedAt` are known by events alone. */
export const readConversations = (scope: Scope, ids: readonly string[]): Promise<PromisedConversation[]> =>
  rows(
    scope.em,
    `/* conversationsToClock */
     select id, status, channel_id as "channelId", team_id as "teamId", priority, null as "openedAt", null as "repliedAt",
       ${ms('waiting_since')} as "waitingSince", ${ms('first_replied_at')} as "firstRepliedAt", ${ms('closed_at')} as "closedAt"
     from conversation where account_id = $1 and id = any($2::uuid[])`,
    [scope.accountId, ids],
  );

/** The clocks of these conversations that have not ended, locked in the order of their ids. */
export const lockClocks = (scope: Scope, conversationIds: readonly string[]): Promise<ServiceClock[]> =>
  rows(
    scope.em,
    `/* lockServiceClocks */
     select id, conversation_id as "conversationId", service_level_id as "serviceLevelId", metric, state, target_ms as "targetMs",
       warn_ms as "warnMs", spent_ms as "spentMs", ${ms('started_at')} as "startedAt", ${ms('resumed_at')} as "resumedAt",
       ${ms('due_at')} as "dueAt", ${ms('warn_at')} as "warnAt", ${ms('warned_at')} as "warnedAt",
       ${ms('breached_at')} as "breachedAt", ${ms('ended_at')} as "endedAt"
     from service_clock where account_id = $1 and conversation_id = any($2::uuid[]) and ended_at is null
     order by id for update`,
    [scope.accountId, conversationIds],
  );

/** Writes clocks as they now are. One that another worker began meanwhile stays as that one began it. */
export async function keepClocks(scope: Scope, clocks: readonly ServiceClock[]): Promise<void> {
  if (clocks.length === 0) return;
  await rows(
    scope.em,
    `/* keepServiceClocks */
     insert into service_clock (account_id, id, conversation_id, service_level_id, metric, state, target_ms, warn_ms, spent_ms,
       started_at, resumed_at, due_at, warn_at, warned_at, breached_at, ended_at)
     select $1, k.* from jsonb_to_recordset($2::jsonb) as k (
       id uuid, conversation_id uuid, service_level_id uuid, metric text, state text, target_ms bigint, warn_ms bigint,
       spent_ms bigint, started_at timestamptz, resumed_at timestamptz, due_at timestamptz, warn_at timestamptz,
       warned_at timestamptz, breached_at timestamptz, ended_at timestamptz)
     on conflict (account_id, id) do update set (service_level_id, state, target_ms, warn_ms, spent_ms, resumed_at, due_at, warn_at,
       warned_at, breached_at, ended_at) = (excluded.service_level_id, excluded.state, excluded.target_ms, excluded.warn_ms,
       excluded.spent_ms, excluded.resumed_at, excluded.due_at, excluded.warn_at, excluded.warned_at, excluded.breached_at,
       excluded.ended_at)`,
    [
      scope.accountId,
      JSON.stringify(
        clocks.map((clock) => ({
          id: clock.id,
          conversation_id: clock.conversationId,
          service_level_id: clock.serviceLevelId,
          metric: clock.metric,
          state: clock.state,
          target_ms: Math.round(clock.targetMs),
          warn_ms: Math.round(clock.warnMs),
          spent_ms: Math.round(clock.spentMs),
          started_at: time(clock.startedAt),
          resumed_at: time(clock.resumedAt),
          due_at: time(clock.dueAt),
          warn_at: time(clock.warnAt),
          warned_at: time(clock.warnedAt),
          breached_at: time(clock.breachedAt),
          ended_at: time(clock.endedAt),
        })),
      ),
    ],
  );
}

const time = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());
