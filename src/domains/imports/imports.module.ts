import type { FastifyInstance } from 'fastify';
import type { Database } from '../../platform/database/database.js';
import type { NodeSource } from '../../platform/graphql/node.js';
import type { JobDefinition, JobHandler } from '../../platform/jobs/job-queue.js';
import type { Clock } from '../../platform/kernel/clock.js';
import type { Logger } from '../../platform/logging/logger.js';
import { Permission } from '../accounts/permissions.js';
import type { ContactBatch } from '../contacts/contact-batch.service.js';
import { ContactExportResolver } from './contact-export.resolver.js';
import { ContactExportService } from './contact-export.service.js';
import { ContactImportResolver } from './contact-import.resolver.js';
import { ContactImportService } from './contact-import.service.js';
import { ContactImportRun } from './contact-import-run.service.js';
import {
  ContactExportEntity,
  ContactImportContactEntity,
  ContactImportEntity,
  ContactImportErrorEntity,
} from './import.entity.js';
import { contactExportLoader } from './export.queries.js';
import { contactExportRun, contactImportRun, importSweep } from './import.jobs.js';
import { contactImportLoader } from './import.queries.js';
import { mountTables } from './import.routes.js';
import { TableLinks, type TableFiles } from './import-files.js';
import { ImportPreview } from './import-preview.service.js';
import { ImportSweep } from './import-sweep.service.js';

/** The tables of this room. */
export const importEntities = [
  ContactImportEntity,
  ContactImportContactEntity,
  ContactImportErrorEntity,
  ContactExportEntity,
];

/** What the room stands on. */
export interface ImportsGround {
  database: Database;
  clock: Clock;
  logger: Logger;
  secretsKeys: readonly Buffer[];
  /** Base of the links. */
  publicUrl: string;
  files: TableFiles;
  people: ContactBatch;
}

/** Builds the room. */
export function importsModule({ database, clock, logger, files, people, ...settings }: ImportsGround) {
  const links = new TableLinks(settings.publicUrl, settings.secretsKeys, clock);
  const imports = new ContactImportService(database, files);
  const run = new ContactImportRun(database, files, people);
  const exports = new ContactExportService(database, files);
  const sweep = new ImportSweep(database, files, exports, clock);
  const nodes: NodeSource[] = [
    {
      kind: 'ContactExport',
      typeName: 'ContactExport',
      requires: Permission.CONTACTS_MANAGE,
      loader: contactExportLoader,
    },
    {
      kind: 'ContactImport',
      typeName: 'ContactImport',
      requires: Permission.CONTACTS_MANAGE,
      loader: contactImportLoader,
    },
  ];
  return {
    resolvers: [
      new ContactImportResolver(imports, new ImportPreview(files), links),
      new ContactExportResolver(exports, links),
    ],
    nodes,
    jobs: [contactImportRun, contactExportRun, importSweep] as JobDefinition<never>[],
    handlers: [
      handler(contactImportRun, 2, (data) => run.slice(data)),
      handler(
        contactExportRun,
        1,
        (data) => exports.run(data),
        (data) => exports.fail(data),
      ),
      handler(importSweep, 1, () => sweep.run()),
    ] as JobHandler<never>[],
    schedules: [{ name: importSweep.name, cron: '37 * * * *' }],
    mount: (fastify: FastifyInstance) => mountTables(fastify, { database, links, files, imports, logger }),
    run,
    sweep,
  };
}

/** Takes jobs one by one, so that one that fails does not send others to be tried again; `giveUp`: after the last try. */
const handler = <T>(
  job: JobDefinition<T>,
  concurrency: number,
  run: (data: T) => Promise<void>,
  giveUp?: (data: T) => Promise<void>,
): JobHandler<T> => ({
  job,
  concurrency,
  async run(jobs) {
    for (const { data, retryCount } of jobs) {
      try {
        await run(data);
      } catch (error) {
        if (job.retryLimit !== undefined && retryCount >= job.retryLimit) await giveUp?.(data);
        throw error;
      }
    }
  },
});
