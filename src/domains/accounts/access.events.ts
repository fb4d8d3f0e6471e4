import type { Scope } from '../../platform/database/scope.js';
import { accessChangedTopic, accessRevokedTopic } from '../../platform/events/access-topics.js';
import type { Bus } from '../../platform/events/bus.js';
import { accessChangedType } from '../../platform/events/event-log.js';

/** Which credentials a revocation is about. */
export type RevokedAccess = { sessionId: string } | { apiKeyId: string };

/** Announces after the commit, and in the log, that a credential stopped being good. */
export function signalRevoked(scope: Scope, revoked: RevokedAccess): void {
  logChange(scope);
  scope.outbox.signals.push({
    topic: accessRevokedTopic,
    message: JSON.stringify({ ...revoked, accountId: scope.accountId }),
  });
}

/** A session that ended with something its user did. */
export interface EndedSession {
  id: string;
  accountId: string;
}

/** Sockets of sessions that ended close; called once that is committed. */
export function announceEnded(bus: Bus, ended: readonly EndedSession[]): void {
  for (const { id, accountId } of ended) bus.publish(accessRevokedTopic, JSON.stringify({ sessionId: id, accountId }));
}

/** Announces after the commit, and in the log, that what members of the account may do has changed. */
export function signalChanged(scope: Scope): void {
  logChange(scope);
  scope.outbox.signals.push({ topic: accessChangedTopic, message: JSON.stringify({ accountId: scope.accountId }) });
}

/** The signal may be lost or late, the log cannot: nothing behind this event is shown by the permissions of before. */
function logChange({ outbox, accountId }: Scope): void {
  if (outbox.events.some(({ type }) => type === accessChangedType)) return;
  outbox.events.push({ type: accessChangedType, entityId: accountId, payload: {} });
}
