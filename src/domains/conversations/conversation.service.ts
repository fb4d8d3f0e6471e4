import { firstRow, rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { commit } from '../../platform/events/event-log.js';
import { DomainError, kernelErrors, notFound } from '../../platform/kernel/errors.js';
import { uuidOf, type IdKind } from '../../platform/kernel/ids.js';
import { userLoader } from '../accounts/account.queries.js';
import { teamLoader } from '../teams/team.queries.js';
import { conversationErrors } from './conversation.errors.js';
import { conversationChanged } from './conversation.events.js';
import { lockConversation, type LockedConversation } from './conversation-lock.queries.js';
import { tellOwners } from './conversation-owners.service.js';
import { moveCursorToEnd } from './conversation-read.service.js';

/** To whom a conversation is handed; what is left out stays. */
export interface NewOwners {
  assigneeId?: string | null;
  teamId?: string | null;
}

/** Reads whom a mutation's input names. Without a team, nobody is named by naming nobody. @throws DomainError NOT_FOUND */
export function readNewOwners(input: { assigneeId?: string | null; teamId?: string | null }): NewOwners {
  const { teamId } = input;
  const assigneeId = teamId === undefined ? (input.assigneeId ?? null) : input.assigneeId;
  const to: NewOwners = {};
  if (assigneeId !== undefined) to.assigneeId = assigneeId && named('User', assigneeId, 'assigneeId');
  if (teamId !== undefined) to.teamId = teamId && named('Team', teamId, 'teamId');
  return to;
}

/** What agents do with a conversation; a verb that changes nothing announces nothing. */
export class ConversationService {
  /** Nobody owes the contact a look any more; and the member who says so has read it. */
  async markRead(scope: Scope, id: string): Promise<void> {
    const conversation = await lockConversation(scope, id);
    await moveCursorToEnd(scope, id);
    if (conversation.unreadCount === 0) return;
    await rows(scope.em, `/* markRead */ update conversation set unread_count = 0 where account_id = $1 and id = $2`, [
      scope.accountId,
      id,
    ]);
    commit(scope, undefined, [conversationChanged(id, 'READ')]);
  }

  /**
   * Hands it to a member, a team, or nobody; what is left out stays.
   * @throws DomainError CONFLICT when `version` is not the current one, ASSIGNEE_NOT_MEMBER, NOT_FOUND
   */
  async assign(scope: Scope, id: string, to: NewOwners, version?: number | null): Promise<void> {
    const former = await lockConversation(scope, id);
    if (version != null && version !== former.version) {
      throw new DomainError(kernelErrors.CONFLICT, await whoHasIt(scope, former), ['version']);
    }
    const { assigneeId, teamId } = { assigneeId: former.assigneeId, teamId: former.teamId, ...to };
    if (former.assigneeId === assigneeId && former.teamId === teamId) return;
    if (assigneeId && assigneeId !== former.assigneeId && !(await isMember(scope, assigneeId))) {
      throw new DomainError(conversationErrors.ASSIGNEE_NOT_MEMBER, 'This user does not belong to the account.', [
        'assigneeId',
      ]);
    }
    if (teamId && teamId !== former.teamId && !(await isTeam(scope, teamId))) throw notFound('Team', ['teamId']);
    await rows(
      scope.em,
      `/* assign */ update conversation set assignee_id = $3, team_id = $4, version = version + 1 where account_id = $1 and id = $2`,
      [scope.accountId, id, assigneeId, teamId],
    );
    await tellOwners(scope, [{ id, former, now: { assigneeId, teamId } }]);
  }
}

/** A member stays one until the end of the transaction. */
async function isMember(scope: Scope, userId: string): Promise<boolean> {
  const member = await firstRow(
    scope.em,
    `/* isMember */ select 1 from membership where account_id = $1 and user_id = $2 for key share`,
    [scope.accountId, userId],
  );
  return member !== undefined;
}

/** A team stays one until the end of the transaction. */
async function isTeam(scope: Scope, teamId: string): Promise<boolean> {
  const team = await firstRow(
    scope.em,
    `/* isTeam */ select 1 from team where account_id = $1 and id = $2 for key share`,
    [scope.accountId, teamId],
  );
  return team !== undefined;
}

/** For whoever came second. */
async function whoHasIt(scope: Scope, { assigneeId, teamId }: LockedConversation): Promise<string> {
  const user = assigneeId ? await scope.load(userLoader, assigneeId) : undefined;
  const team = teamId ? await scope.load(teamLoader, teamId) : undefined;
  const owners = [user?.fullName, team && `the team ${team.name}`].filter((owner) => owner !== undefined);
  return `Somebody else changed it in the meantime; ${owners.length > 0 ? `${owners.join(' of ')} has it now` : 'nobody has it now'}.`;
}

/** @throws DomainError NOT_FOUND when the id is malformed or of another kind */
function named(kind: IdKind, id: string, member: string): string {
  const uuid = uuidOf(kind, id);
  if (!uuid) throw notFound(kind, [member]);
  return uuid;
}
