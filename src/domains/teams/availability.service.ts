import type { Database } from '../../platform/database/database.js';
import { firstRow, rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { commit } from '../../platform/events/event-log.js';
import { DomainError } from '../../platform/kernel/errors.js';
import { systemViewer } from '../../platform/kernel/viewer.js';
import type { PresenceChange } from '../../platform/presence/presence-board.js';
import type { MemberPresence } from './member-presence.js';
import { teamErrors } from './team.errors.js';
import { presenceChanged } from './team.events.js';

/** Whether members are here, and take work. */
export class AvailabilityService {
  constructor(private readonly database: Database) {}

  /** What the viewer says of themselves; what is left out stays. @throws DomainError NOT_A_PERSON */
  async choose(
    scope: Scope,
    { presence, isAutoOffline }: { presence?: MemberPresence | null; isAutoOffline?: boolean | null },
  ): Promise<{ memberId: string; userId: string }> {
    const { kind, actorId } = scope.viewer;
    const member = await firstRow<{ memberId: string; userId: string }>(
      scope.em,
      `/* ownMembership */ select id as "memberId", user_id as "userId" from membership where account_id = $1 and user_id = $2`,
      [scope.accountId, kind === 'user' ? actorId : null],
    );
    if (!member) throw new DomainError(teamErrors.NOT_A_PERSON, 'Only a member has a presence.', null);
    const changed = await rows(
      scope.em,
      `/* choosePresence */
       insert into member_availability as a (account_id, user_id, choice, is_auto_offline)
       values ($1, $2, coalesce($3, 'AVAILABLE'), coalesce($4, true))
       on conflict (account_id, user_id) do update
         set choice = coalesce($3, a.choice), is_auto_offline = coalesce($4, a.is_auto_offline)
         where (a.choice, a.is_auto_offline) is distinct from (coalesce($3, a.choice), coalesce($4, a.is_auto_offline))
       returning 1`,
      [scope.accountId, member.userId, presence ?? null, isAutoOffline ?? null],
    );
    return commit(scope, member, changed.length > 0 ? [presenceChanged(member.userId)] : []);
  }

  /** A member came, or went. */
  async noteChange({ accountId, userId }: PresenceChange): Promise<void> {
    await this.database.write(systemViewer(accountId), async (scope) => {
      const isMember = (await this.noteSeen(scope, [userId])).length > 0;
      return commit(scope, undefined, isMember ? [presenceChanged(userId)] : []);
    });
  }

  /** These members are here now. */
  async noteHere(accountId: string, userIds: readonly string[]): Promise<void> {
    await this.database.write(systemViewer(accountId), (scope) => this.noteSeen(scope, userIds));
  }

  private noteSeen(scope: Scope, userIds: readonly string[]): Promise<unknown[]> {
    return rows(
      scope.em,
      `/* noteSeen */
       insert into member_availability as a (account_id, user_id, last_seen_at)
       select $1, m.user_id, $3 from membership m where m.account_id = $1 and m.user_id = any($2::uuid[]) order by m.user_id
       on conflict (account_id, user_id) do update set last_seen_at = greatest(a.last_seen_at, excluded.last_seen_at)
       returning 1`,
      [scope.accountId, userIds, scope.clock.now()],
    );
  }
}
