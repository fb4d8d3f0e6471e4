import type { EntityManager } from '@mikro-orm/sql';
import { rows } from '../../platform/database/rows.js';
import type { EndedSession } from './access.events.js';

/** Ends a user's sessions in every account, but for the one that is to stay; `announceEnded` tells them, once this is committed. */
export const endSessionsOf = (
  em: EntityManager,
  userId: string,
  reason: string,
  now: Date,
  keptId?: string,
): Promise<EndedSession[]> =>
  rows<EndedSession>(
    em,
    `/* endSessionsOfUser */
     update session set revoked_at = $2, revoked_reason = $3
     where user_id = $1 and revoked_at is null and id is distinct from $4::uuid returning id, account_id as "accountId"`,
    [userId, now, reason, keptId ?? null],
  );

/** Mails that are under way open nothing any more. */
export async function voidPasswordResets(em: EntityManager, userId: string, now: Date): Promise<void> {
  await rows(
    em,
    `/* voidPasswordResets */ update password_reset set used_at = $2 where user_id = $1 and used_at is null`,
    [userId, now],
  );
}
