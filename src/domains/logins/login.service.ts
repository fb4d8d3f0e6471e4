import type { EntityManager } from '@mikro-orm/sql';
import { rows } from '../../platform/database/rows.js';
import { newId } from '../../platform/kernel/ids.js';
import type { LoginOutcome } from './login.entity.js';
import { networkOf } from '../../platform/kernel/network-of.js';

/** How long attempts are kept: logs for a year (DPDP rules 6 and 8(3)), and no longer. */
export const loginDays = 365;

/**
 * Writes an attempt down, in the operator's transaction that decides it. Where the address is nobody's, a row without a user
 * is written: otherwise the time that writing takes would tell whose address is known.
 */
export async function recordLogin(
  em: EntityManager,
  userId: string | null,
  outcome: LoginOutcome,
  origin: { ip: string; userAgent: string | undefined },
  now: Date,
): Promise<void> {
  await rows(
    em,
    `/* recordLogin */
     insert into login_attempt (id, user_id, outcome, network, user_agent, attempted_at) values ($1, $2, $3, $4, $5, $6)`,
    [newId(), userId, outcome, networkOf(origin.ip), origin.userAgent?.slice(0, 300) ?? null, now],
  );
}

/** Deletes attempts of more than a year ago. */
export async function forgetLogins(em: EntityManager, now: Date): Promise<void> {
  await rows(em, `/* forgetLogins */ delete from login_attempt where attempted_at < $1`, [
    new Date(now.getTime() - loginDays * 86_400_000),
  ]);
}
