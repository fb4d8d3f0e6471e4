import { readPageRequest, toPage, type Page, type PageRequest } from '../../platform/database/keyset.js';
import { firstRow, rows } from '../../platform/database/rows.js';
import type { LoaderDefinition, Scope } from '../../platform/database/scope.js';
import type { SurveyState } from './survey.entity.js';
import type { Survey, SurveyFigures, SurveyReportGroup } from './survey.type.js';

// $2 is the time: what was not answered in time has expired.
const stateAt = `case when s.state = 'SENT' and s.expires_at <= $2 then 'EXPIRED' else s.state end`;
const columns = `s.id, s.conversation_id as "conversationId", s.channel_id as "channelId", s.agent_id as "agentId",
  s.team_id as "teamId", ${stateAt} as state, s.skip_reason as "skipReason", s.closed_at as "closedAt",
  case when s.state <> 'SKIPPED' then s.expires_at end as "expiresAt", s.rating, s.answered_at as "answeredAt",
  m.content ->> 'body' as comment`;
const source = `survey s left join message m on m.account_id = $1 and m.id = s.comment_message_id`;

/** Surveys by id. */
export const surveyLoader: LoaderDefinition<string, Survey> = {
  name: 'surveys',
  async batch(scope, ids) {
    const found = await rows<Survey>(
      scope.em,
      `/* surveys */ select ${columns} from ${source} where s.account_id = $1 and s.id = any($3::uuid[])`,
      [scope.accountId, scope.clock.now(), ids],
    );
    return new Map(found.map((survey) => [survey.id, survey]));
  },
};

/** The newest survey of conversations. */
export const conversationSurveyLoader: LoaderDefinition<string, Survey> = {
  name: 'conversationSurveys',
  async batch(scope, conversationIds) {
    const found = await rows<Survey>(
      scope.em,
      `/* conversationSurveys */
       select distinct on (s.conversation_id) ${columns} from ${source}
       where s.account_id = $1 and s.conversation_id = any($3::uuid[]) order by s.conversation_id, s.id desc`,
      [scope.accountId, scope.clock.now(), conversationIds],
    );
    return new Map(found.map((survey) => [survey.conversationId, survey]));
  },
};

/** Conditions on surveys, with UUIDs. */
export interface SurveyWhere {
  state?: SurveyState | null;
  ratings?: readonly number[] | null;
  agentId?: string | null;
  teamId?: string | null;
  channelId?: string | null;
}

/** Surveys, newest first. */
export async function listSurveys(scope: Scope, where: SurveyWhere, request: PageRequest): Promise<Page<Survey>> {
  const keyset = readPageRequest(request, ['uuid']);
  const found = await rows<Survey>(
    scope.em,
    `/* listSurveys */
     select ${columns} from ${source}
     where s.account_id = $1 and ($3::uuid is null or s.id ${keyset.isBackward ? '>' : '<'} $3)
       and ($5::text is null or ${stateAt} = $5) and ($6::int[] is null or s.rating = any($6))
       and ($7::uuid is null or s.agent_id = $7) and ($8::uuid is null or s.team_id = $8)
       and ($9::uuid is null or s.channel_id = $9)
     order by s.id ${keyset.isBackward ? 'asc' : 'desc'} limit $4`,
    [
      scope.accountId,
      scope.clock.now(),
      keyset.from?.[0] ?? null,
      keyset.limit,
      where.state ?? null,
      where.ratings ?? null,
      where.agentId ?? null,
      where.teamId ?? null,
      where.channelId ?? null,
    ],
  );
  return toPage(keyset, found, (row) => [row.id]);
}

/** What a report is divided by. */
export const SurveyGroupBy = { AGENT: 'AGENT', TEAM: 'TEAM', CHANNEL: 'CHANNEL' } as const;
export type SurveyGroupBy = (typeof SurveyGroupBy)[keyof typeof SurveyGroupBy];

const keyOf: Readonly<Record<SurveyGroupBy, string>> = {
  AGENT: 's.agent_id',
  TEAM: 's.team_id',
  CHANNEL: 's.channel_id',
};

const mostGroups = 200;

/** Figures of the closings in a period: in all, and of each agent, team or channel (those with most answers first). */
export async function surveyReport(
  scope: Scope,
  period: { from: Date; to: Date },
  groupBy: SurveyGroupBy | null,
): Promise<{ total: SurveyFigures; groups: Omit<SurveyReportGroup, 'id'>[] }> {
  const key = groupBy ? keyOf[groupBy] : 'null::uuid';
  const found = await rows<SurveyFigures & { key: string | null; isTotal: boolean }>(
    scope.em,
    `/* surveyReport */
     select g.key, g.is_total as "isTotal", g.sent as "sentCount", g.answered as "answeredCount", g.skipped as "skippedCount",
       g.average as "averageRating", case when g.sent > 0 then g.answered::float8 / g.sent end as "responseRate",
       g.distribution
     from (
       select k.key, grouping(k.key) = 1 as is_total, count(*) filter (where s.state <> 'SKIPPED')::int as sent,
         count(s.rating)::int as answered, count(*) filter (where s.state = 'SKIPPED')::int as skipped,
         avg(s.rating)::float8 as average,
         array[count(*) filter (where s.rating = 1), count(*) filter (where s.rating = 2), count(*) filter (where s.rating = 3),
           count(*) filter (where s.rating = 4), count(*) filter (where s.rating = 5)]::int[] as distribution
       from survey s cross join lateral (select ${key} as key) k
       where s.account_id = $1 and s.closed_at >= $2 and s.closed_at < $3
       group by grouping sets ((), (k.key))) g
     order by g.is_total desc, g.answered desc, g.key limit ${mostGroups + 1}`,
    [scope.accountId, period.from, period.to],
  );
  const total = found.find(({ isTotal }) => isTotal)!;
  const groups = groupBy ? found.filter(({ isTotal }) => !isTotal) : [];
  return { total, groups: groups.map(({ key, ...figures }) => ({ key, figures })) };
}

/** What is asked on a channel, or in the account. */
export interface SurveySettingsRow {
  isEnabled: boolean;
  question: string;
  button: string;
  thanks: string | null;
  needsReply: boolean;
  pauseDays: number;
  expiresAfterDays: number;
  templateName: string | null;
  templateLanguage: string | null;
  isInherited: boolean;
}

const defaults: SurveySettingsRow = {
  isEnabled: false,
  question: 'How did we do?',
  button: 'Rate',
  thanks: 'Thank you!',
  needsReply: true,
  pauseDays: 7,
  expiresAfterDays: 7,
  templateName: null,
  templateLanguage: null,
  isInherited: true,
};

/** A channel's own settings, else the account's, else those that nobody changed. */
export async function findSurveySettings(scope: Scope, channelId: string | null): Promise<SurveySettingsRow> {
  const found = await firstRow<SurveySettingsRow>(
    scope.em,
    `/* surveySettings */
     select is_enabled as "isEnabled", question, button, thanks, needs_reply as "needsReply", pause_days as "pauseDays",
       expires_after_days as "expiresAfterDays", template_name as "templateName", template_language as "templateLanguage",
       channel_id is distinct from $2 as "isInherited"
     from survey_settings where account_id = $1 and (channel_id = $2 or channel_id is null)
     order by channel_id is null limit 1`,
    [scope.accountId, channelId],
  );
  return found ?? defaults;
}
