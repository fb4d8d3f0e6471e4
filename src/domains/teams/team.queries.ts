import { readPageRequest, toPage, type Page, type PageRequest } from '../../platform/database/keyset.js';
import { rows } from '../../platform/database/rows.js';
import type { LoaderDefinition, Scope } from '../../platform/database/scope.js';
import { readSublist, type Sublist } from '../../platform/database/sublist.js';
import { memberColumns, type MemberRow } from '../accounts/account.queries.js';

/** A team as the API shows it. */
export interface TeamRow {
  id: string;
  name: string;
  description: string | null;
  createdAt: string;
}

/** As many teams as an account may have. */
export const mostTeams = 200;
/** As many members as one call adds or removes. */
export const mostMembersAtOnce = 100;

/** SQL text of a TeamRow's columns. */
export const teamColumns = `id, name, description, created_at as "createdAt"`;

/** Teams in the order of making. */
export async function listTeams(scope: Scope, request: PageRequest): Promise<Page<TeamRow>> {
  const keyset = readPageRequest(request, ['uuid']);
  const found = await rows<TeamRow>(
    scope.em,
    `/* listTeams */ select ${teamColumns} from team
     where account_id = $1 and ($2::uuid is null or id ${keyset.isBackward ? '<' : '>'} $2)
     order by id ${keyset.isBackward ? 'desc' : 'asc'} limit $3`,
    [scope.accountId, keyset.from?.[0] ?? null, keyset.limit],
  );
  return toPage(keyset, found, (row) => [row.id]);
}

/** Teams by id. */
export const teamLoader: LoaderDefinition<string, TeamRow> = {
  name: 'teams',
  async batch(scope, ids) {
    const teams = await rows<TeamRow>(
      scope.em,
      `/* teams */ select ${teamColumns} from team where account_id = $1 and id = any($2::uuid[])`,
      [scope.accountId, ids],
    );
    return new Map(teams.map((team) => [team.id, team]));
  },
};

/** The teams of a member, by name; keyed by user id. */
export const teamsOfUserLoader: LoaderDefinition<string, TeamRow[]> = {
  name: 'teamsOfUser',
  async batch(scope, userIds) {
    const found = await rows<TeamRow & { userId: string }>(
      scope.em,
      `/* teamsOfUsers */
       select t.id, t.name, t.description, t.created_at as "createdAt", m.user_id as "userId"
       from team_member m join team t on t.account_id = $1 and t.id = m.team_id
       where m.account_id = $1 and m.user_id = any($2::uuid[]) order by lower(t.name), t.id`,
      [scope.accountId, userIds],
    );
    return new Map([...Map.groupBy(found, (row) => row.userId)]);
  },
};

const members: Sublist<MemberRow> = {
  name: 'listTeamMembers',
  keys: ['uuid'],
  isDescending: false,
  select: ({ parent, limit, behind, order }) =>
    `select ${memberColumns} from membership
     where account_id = $1 and user_id in (select user_id from team_member where account_id = $1 and team_id = ${parent})
       ${behind('id')}
     order by ${order('id')} limit ${limit}`,
  keysOf: (row) => [row.id],
};

/** A page of a team's members, in the order of joining the account. */
export const listTeamMembers = (scope: Scope, teamId: string, request: PageRequest): Promise<Page<MemberRow>> =>
  readSublist(scope, members, teamId, request);

/** How many people are in a team. */
export const teamSizeLoader: LoaderDefinition<string, number> = {
  name: 'teamSizes',
  async batch(scope, ids) {
    const found = await rows<{ id: string; size: number }>(
      scope.em,
      `/* teamSizes */ select team_id as id, count(*)::int as size from team_member
       where account_id = $1 and team_id = any($2::uuid[]) group by team_id`,
      [scope.accountId, ids],
    );
    return new Map(found.map(({ id, size }) => [id, size]));
  },
};
