import type { FastifyInstance } from 'fastify';
import type { Database } from '../../platform/database/database.js';
import type { NodeSource } from '../../platform/graphql/node.js';
import type { JobDefinition, JobHandler } from '../../platform/jobs/job-queue.js';
import type { Clock } from '../../platform/kernel/clock.js';
import type { Logger } from '../../platform/logging/logger.js';
import type { DataRegions } from '../registers/data-region.service.js';
import { Permission } from '../accounts/permissions.js';
import type { ConsentLedger } from '../consent/consent-ledger.service.js';
import type { ContactBatch } from '../contacts/contact-batch.service.js';
import { ContactImportResolver, ContactSourceImportResolver } from './contact-import.resolver.js';
import { ContactImportService } from './contact-import.service.js';
import { ContactImportRun } from './contact-import-run.service.js';
import { ContactImportContactEntity, ContactImportEntity, ContactImportErrorEntity } from './import.entity.js';
import { contactImportRun, importSweep } from './import.jobs.js';
import { contactImportLoader } from './import.queries.js';
import { mountImports } from './import.routes.js';
import type { FileStorage } from '../../platform/files/file-storage.js';
import { ImportLinks } from './import-links.js';
import { ImportPreview } from './import-preview.service.js';
import { ImportSweep } from './import-sweep.service.js';

/** The tables of this room. */
export const importEntities = [ContactImportEntity, ContactImportContactEntity, ContactImportErrorEntity];

/** What the room stands on. */
export interface ImportsGround {
  database: Database;
  clock: Clock;
  logger: Logger;
  secretsKeys: readonly Buffer[];
  /** Base of the links. */
  publicUrl: string;
  files: FileStorage;
  regions: DataRegions;
  people: ContactBatch;
  consents: ConsentLedger;
}

/** Builds the room. */
export function importsModule({ database, clock, logger, files, people, consents, ...settings }: ImportsGround) {
  const links = new ImportLinks(settings.publicUrl, settings.secretsKeys, clock);
  const imports = new ContactImportService(database, files, settings.regions);
  const run = new ContactImportRun(database, files, people, consents);
  const sweep = new ImportSweep(database, files, clock);
  const nodes: NodeSource[] = [
    {
      kind: 'ContactImport',
      typeName: 'ContactImport',
      requires: Permission.CONTACTS_MANAGE,
      loader: contactImportLoader,
    },
  ];
  return {
    resolvers: [new ContactImportResolver(imports, new ImportPreview(files), links), new ContactSourceImportResolver()],
    nodes,
    jobs: [contactImportRun, importSweep] as JobDefinition<never>[],
    handlers: [
      handler(contactImportRun, 2, (data) => run.slice(data)),
      handler(importSweep, 1, () => sweep.run()),
    ] as JobHandler<never>[],
    schedules: [{ name: importSweep.name, cron: '37 * * * *' }],
    mount: (fastify: FastifyInstance) => mountImports(fastify, { database, links, imports, logger }),
    run,
    sweep,
  };
}

/** Takes jobs one by one, so that one that fails does not send others to be tried again. */
const handler = <T>(job: JobDefinition<T>, concurrency: number, run: (data: T) => Promise<void>): JobHandler<T> => ({
  job,
  concurrency,
  async run(jobs) {
    for (const { data } of jobs) await run(data);
  },
});
