import { rows } from '../../platform/database/rows.js';
import type { LoaderDefinition, Scope } from '../../platform/database/scope.js';
import type { Presence } from '../../platform/presence/presence.js';
import { presenceOf, type MemberPresence } from './member-presence.js';

/** A member's presence as the API shows it. */
export interface PresenceRow {
  presence: MemberPresence;
  isAutoOffline: boolean;
  lastSeenAt: string | null;
}

interface AvailabilityRow {
  userId: string;
  choice: MemberPresence;
  isAutoOffline: boolean;
  lastSeenAt: string | null;
}

const unknown: Omit<AvailabilityRow, 'userId'> = { choice: 'AVAILABLE', isAutoOffline: true, lastSeenAt: null };

/** Presence by user id, of people in the account. */
export const presenceLoader = (board: Presence): LoaderDefinition<string, PresenceRow> => ({
  name: 'presence',
  async batch(scope, userIds) {
    const [said, connected] = await Promise.all([
      rows<AvailabilityRow>(
        scope.em,
        `/* availability */
         select user_id as "userId", choice, is_auto_offline as "isAutoOffline", last_seen_at as "lastSeenAt"
         from member_availability where account_id = $1 and user_id = any($2::uuid[])`,
        [scope.accountId, userIds],
      ),
      board.online(scope.accountId),
    ]);
    const byUser = new Map(said.map((row) => [row.userId, row]));
    return new Map(
      userIds.map((id) => {
        const row = byUser.get(id) ?? unknown;
        return [id, { ...row, presence: presenceOf(row, connected.has(id)) }];
      }),
    );
  },
});

/**
 * Members who take work now, and members who are here at all. Not known (`isKnown`): only those are told who said that
 * they are here without a connection, and from whoever is missing nothing follows.
 */
export async function whoIsHere(
  scope: Scope,
  board: Presence,
): Promise<{ isKnown: boolean; available: ReadonlySet<string>; present: ReadonlySet<string> }> {
  const known = await board.known(scope.accountId);
  const connected = known ?? new Set<string>();
  const members = await rows<AvailabilityRow>(
    scope.em,
    `/* whoIsHere */
     select m.user_id as "userId", coalesce(a.choice, 'AVAILABLE') as choice, coalesce(a.is_auto_offline, true) as "isAutoOffline"
     from membership m left join member_availability a on a.account_id = $1 and a.user_id = m.user_id
     where m.account_id = $1 and (m.user_id = any($2::uuid[]) or not a.is_auto_offline)`,
    [scope.accountId, [...connected]],
  );
  const shown = members.map((row) => ({ id: row.userId, presence: presenceOf(row, connected.has(row.userId)) }));
  return {
    isKnown: known !== undefined,
    available: new Set(shown.filter(({ presence }) => presence === 'AVAILABLE').map(({ id }) => id)),
    present: new Set(shown.filter(({ presence }) => presence !== 'OFFLINE').map(({ id }) => id)),
  };
}
