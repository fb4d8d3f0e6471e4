import type { FastifyInstance } from 'fastify';
import type { Database } from '../../platform/database/database.js';
import type { FileStorage } from '../../platform/files/file-storage.js';
import type { NodeSource } from '../../platform/graphql/node.js';
import type { JobDefinition, JobHandler } from '../../platform/jobs/job-queue.js';
import type { Clock } from '../../platform/kernel/clock.js';
import type { Logger } from '../../platform/logging/logger.js';
import type { DataRegions } from '../registers/data-region.service.js';
import { Permission } from '../accounts/permissions.js';
import { ContactExportResolver } from './contact-export.resolver.js';
import { ContactExports } from './contact-export.service.js';
import { ConversationExportResolver } from './conversation-export.resolver.js';
import { ConversationExports } from './conversation-export.service.js';
import { DataExportEntity } from './export.entity.js';
import { exportRun, exportSweep, type ExportAddress } from './export.jobs.js';
import { ExportLinks } from './export-links.js';
import { exportLoaders } from './export.queries.js';
import { mountExports } from './export.routes.js';
import { ExportRun } from './export-run.service.js';
import { ExportSweep } from './export-sweep.service.js';
import { LegalExports } from './legal-export.service.js';
import { WrittenExports } from './written-exports.service.js';

/** The tables of this room. */
export const exportEntities = [DataExportEntity];

/** What the room stands on. */
export interface ExportsGround {
  database: Database;
  clock: Clock;
  logger: Logger;
  secretsKeys: readonly Buffer[];
  /** Base of the links. */
  publicUrl: string;
  files: FileStorage;
  regions: DataRegions;
}

/** Builds the room. */
export function exportsModule({ database, clock, logger, files, ...settings }: ExportsGround) {
  const links = new ExportLinks(settings.publicUrl, settings.secretsKeys, clock);
  const contacts = new ContactExports(settings.regions);
  const conversations = new ConversationExports(settings.regions);
  const run = new ExportRun(database, files, { CONTACTS: contacts, CONVERSATIONS: conversations });
  const sweep = new ExportSweep(database, files, run, clock);
  const nodes: NodeSource[] = [
    {
      kind: 'ContactExport',
      typeName: 'ContactExport',
      requires: Permission.CONTACTS_MANAGE,
      loader: exportLoaders.CONTACTS,
    },
    {
      kind: 'ConversationExport',
      typeName: 'ConversationExport',
      requires: Permission.INBOX_MANAGE,
      loader: exportLoaders.CONVERSATIONS,
    },
  ];
  return {
    resolvers: [new ContactExportResolver(contacts, links), new ConversationExportResolver(conversations, links)],
    nodes,
    jobs: [exportRun, exportSweep] as JobDefinition<never>[],
    handlers: [writing(run), { job: exportSweep, run: () => sweep.run() }] as JobHandler<never>[],
    schedules: [{ name: exportSweep.name, cron: '47 * * * *' }],
    mount: (fastify: FastifyInstance) => mountExports(fastify, { database, links, files, logger }),
    run,
    sweep,
    written: new WrittenExports(database, files),
    legal: new LegalExports(database),
  };
}

/** Takes jobs one by one, so that one that fails does not send others to be tried again; after the last try it is given up. */
const writing = (run: ExportRun): JobHandler<ExportAddress> => ({
  job: exportRun,
  async run(jobs) {
    for (const { data, retryCount } of jobs) {
      try {
        await run.run(data);
      } catch (error) {
        if (retryCount >= exportRun.retryLimit!) await run.fail(data);
        throw error;
      }
    }
  },
});
