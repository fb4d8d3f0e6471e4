import type { NodeSource } from '../../platform/graphql/node.js';
import type { Clock } from '../../platform/kernel/clock.js';
import { chainKeys } from './audit-chain.js';
import { AuditEntryEntity, AuditHeadEntity } from './audit.entity.js';
import { auditEntryLoader } from './audit.queries.js';
import { AuditResolver } from './audit.resolver.js';
import { AuditLog } from './audit.service.js';
import { auditRead } from './audit.type.js';

/** The tables of this room. */
export const auditEntities = [AuditEntryEntity, AuditHeadEntity];

/** Builds the room. Its `log` must be among the hooks of the database, in front of the log of events. */
export function auditModule(deps: { secretsKeys: readonly Buffer[]; clock: Clock }) {
  const keys = chainKeys(deps.secretsKeys);
  const nodes: NodeSource[] = [
    { kind: 'AuditEntry', typeName: 'AuditEntry', requires: auditRead, loader: auditEntryLoader },
  ];
  return {
    resolvers: [new AuditResolver(keys)],
    nodes,
    jobs: [],
    handlers: [],
    log: new AuditLog(keys, deps.clock),
  };
}
