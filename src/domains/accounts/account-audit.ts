import type { EntityManager } from '@mikro-orm/sql';
import { rows } from '../../platform/database/rows.js';
import type { AuditActor, AuditFact, AuditLog } from '../audit/audit.service.js';
import type { Origin } from './origin.js';

/** The user as the one who acted. */
export const userActor = (userId: string, origin: Origin): AuditActor => ({
  kind: 'user',
  id: userId,
  ip: origin.ip,
  requestId: origin.requestId ?? null,
});

/** Records what a person did with their own sign-in: in every account that it opens. Inside an operator's transaction, last. */
export async function auditEverywhere(
  em: EntityManager,
  log: AuditLog,
  userId: string,
  action: string,
  origin: Origin,
): Promise<void> {
  const accounts = await rows<{ accountId: string }>(
    em,
    `/* accountsOfUser */ select account_id as "accountId" from membership where user_id = $1 order by account_id`,
    [userId],
  );
  const fact: AuditFact = { action, target: { kind: 'User', id: userId } };
  for (const { accountId } of accounts) await log.append(em, accountId, [fact], userActor(userId, origin));
}
