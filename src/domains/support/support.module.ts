import type { Database } from '../../platform/database/database.js';
import type { NodeSource } from '../../platform/graphql/node.js';
import type { Clock } from '../../platform/kernel/clock.js';
import { Permission } from '../accounts/permissions.js';
import type { AuditLog } from '../audit/audit.service.js';
import { SupportAccess } from './support-access.service.js';
import { SupportRecord } from './support-record.service.js';
import { SupportSessions } from './support-session.service.js';
import { SupportAccessGrantEntity, SupportSessionEntity, SupportViewEntity } from './support.entity.js';
import { supportGrantLoader } from './support.queries.js';
import { SupportAccessGrantResolver, SupportAccessLogResolver, SupportSessionResolver } from './support.resolver.js';

/** The tables of this room. */
export const supportEntities = [SupportAccessGrantEntity, SupportSessionEntity, SupportViewEntity];

/** Builds the room. */
export function supportModule(deps: {
  database: Database;
  audit: AuditLog;
  /** Who is among the staff by the settings of now. */
  staff: { isKnown(name: string): boolean };
  clock: Clock;
}) {
  const { database, clock } = deps;
  const sessions = new SupportSessions(database, deps.audit, deps.staff, clock);
  const record = new SupportRecord(database, sessions);
  const grant: NodeSource = {
    kind: 'SupportAccessGrant',
    typeName: 'SupportAccessGrant',
    requires: Permission.PRIVACY_MANAGE,
    loader: supportGrantLoader,
  };
  return {
    resolvers: [
      new SupportAccessGrantResolver(new SupportAccess()),
      new SupportAccessLogResolver(),
      new SupportSessionResolver(sessions, clock),
    ],
    nodes: [grant],
    jobs: [],
    handlers: [],
    sessions,
    record,
  };
}
