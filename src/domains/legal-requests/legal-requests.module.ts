import type { FastifyInstance } from 'fastify';
import type { Database } from '../../platform/database/database.js';
import type { FileStorage } from '../../platform/files/file-storage.js';
import type { Clock } from '../../platform/kernel/clock.js';
import type { Logger } from '../../platform/logging/logger.js';
import type { MailOutbox } from '../../platform/mail/mail-outbox.js';
import type { OperateWithJobs } from '../accounts/operator-work.service.js';
import type { LegalExports } from '../exports/legal-export.service.js';
import type { ErasureVault } from '../privacy/erasure-vault.service.js';
import { DisclosedLines } from './disclosed-lines.service.js';
import { LegalFileLinks } from './legal-file-links.js';
import { LegalNotices } from './legal-notice.service.js';
import { LegalRequestEntity } from './legal-request.entity.js';
import { LegalRequestResolver } from './legal-request.resolver.js';
import { mountLegalRequests } from './legal-request.routes.js';
import { LegalRequests } from './legal-request.service.js';

/** The tables of this room. */
export const legalRequestEntities = [LegalRequestEntity];

/** Builds the room. */
export function legalRequestsModule(deps: {
  database: Database;
  operate: OperateWithJobs;
  outbox: MailOutbox;
  clock: Clock;
  logger: Logger;
  secretsKeys: readonly Buffer[];
  publicUrl: string;
  files: FileStorage;
  exports: LegalExports;
  vault: ErasureVault;
}) {
  const { database, operate, clock, logger, files } = deps;
  const links = new LegalFileLinks(deps.publicUrl, deps.secretsKeys, clock);
  const lines = new DisclosedLines(database, deps.exports, deps.vault);
  const notices = new LegalNotices(operate, deps.outbox, clock);
  return {
    resolvers: [new LegalRequestResolver(new LegalRequests(database, operate, lines, files), links, clock)],
    nodes: [],
    jobs: [],
    handlers: [],
    ticks: [notices.tick],
    mount: (fastify: FastifyInstance) => mountLegalRequests(fastify, { database, links, files, logger }),
    notices,
  };
}
