import { firstRow, rows, toDate } from '../../platform/database/rows.js';
import type { LoaderDefinition, Scope } from '../../platform/database/scope.js';
import type { OpeningHours } from '../calendars/opening-hours.js';
import type { ServicePromise } from './service-clock.js';
import type { PromisedConversation } from './service-clock.queries.js';

/** A service level as it is kept and shown. */
export interface ServiceLevelRow {
  id: string;
  name: string;
  position: number;
  channelIds: string[];
  teamIds: string[];
  priorities: string[];
  firstReplySeconds: number | null;
  nextReplySeconds: number | null;
  resolutionSeconds: number | null;
  warnAtPercent: number;
  isBusinessHours: boolean;
  createdAt: string;
}

const columns = `id, name, position, channel_ids as "channelIds", team_ids as "teamIds", priorities,
  first_reply_seconds as "firstReplySeconds", next_reply_seconds as "nextReplySeconds", resolution_seconds as "resolutionSeconds",
  warn_at_percent as "warnAtPercent", is_business_hours as "isBusinessHours", created_at as "createdAt"`;

/** Service levels by id. */
export const serviceLevelLoader: LoaderDefinition<string, ServiceLevelRow> = {
  name: 'serviceLevels',
  async batch(scope, ids) {
    const found = await rows<ServiceLevelRow>(
      scope.em,
      `/* serviceLevels */ select ${columns} from service_level where account_id = $1 and id = any($2::uuid[])`,
      [scope.accountId, ids],
    );
    return new Map(found.map((level) => [level.id, level]));
  },
};

/** Every service level of the account, in the order in which they are tried; there are at most 100. */
export const allServiceLevels = (scope: Scope): Promise<ServiceLevelRow[]> =>
  rows(
    scope.em,
    `/* allServiceLevels */ select ${columns} from service_level where account_id = $1 order by position, id`,
    [scope.accountId],
  );

/** A service level that nobody else changes meanwhile. */
export const lockServiceLevel = (scope: Scope, id: string): Promise<ServiceLevelRow | undefined> =>
  firstRow(
    scope.em,
    `/* lockServiceLevel */ select ${columns} from service_level where account_id = $1 and id = $2 for update`,
    [scope.accountId, id],
  );

/** The first level that fits a conversation. */
export function levelFor(
  levels: readonly ServiceLevelRow[],
  { channelId, teamId, priority }: Pick<PromisedConversation, 'channelId' | 'teamId' | 'priority'>,
): ServiceLevelRow | undefined {
  const fits = (wanted: readonly string[], own: string | null): boolean =>
    wanted.length === 0 || (own !== null && wanted.includes(own));
  return levels.find(
    (level) => fits(level.channelIds, channelId) && fits(level.teamIds, teamId) && fits(level.priorities, priority),
  );
}

/** What a level promises, in the hours of the conversation's channel. */
export function promiseOf(level: ServiceLevelRow, hours: OpeningHours | undefined): ServicePromise {
  const targets = {
    FIRST_REPLY: level.firstReplySeconds,
    NEXT_REPLY: level.nextReplySeconds,
    RESOLUTION: level.resolutionSeconds,
  };
  return {
    serviceLevelId: level.id,
    since: toDate(level.createdAt).getTime(),
    targets: Object.fromEntries(
      Object.entries(targets).flatMap(([metric, seconds]) => (seconds === null ? [] : [[metric, seconds * 1_000]])),
    ),
    warnAtPercent: level.warnAtPercent,
    hours: level.isBusinessHours ? (hours ?? null) : null,
  };
}
