import type { FastifyInstance } from 'fastify';
import type { Database } from '../../platform/database/database.js';
import type { FileStorage } from '../../platform/files/file-storage.js';
import type { NodeSource } from '../../platform/graphql/node.js';
import type { JobDefinition, JobHandler } from '../../platform/jobs/job-queue.js';
import type { Clock } from '../../platform/kernel/clock.js';
import type { Logger } from '../../platform/logging/logger.js';
import type { DataMap } from '../../platform/personal-data/data-map.js';
import type { DataRegions } from '../registers/data-region.service.js';
import { Permission } from '../accounts/permissions.js';
import type { IdentityGuard } from '../contacts/identity-guard.policy.js';
import { ArchiveSeal } from './archive-manifest.js';
import { DataArchiveEntity } from './data-export.entity.js';
import { dataExportRun, dataExportSweep, type DataExportAddress } from './data-export.jobs.js';
import { DataExportLinks } from './data-export-links.js';
import { dataExportLoader } from './data-export.queries.js';
import { DataExportRequests } from './data-export-request.service.js';
import { DataExportResolver } from './data-export.resolver.js';
import { mountDataExports } from './data-export.routes.js';
import { DataExportRun } from './data-export-run.service.js';
import { DataExportSweep } from './data-export-sweep.service.js';
import { DataImportEntity } from './data-import.entity.js';
import { dataImportRun, type DataImportAddress } from './data-import.jobs.js';
import { DataImportLinks } from './data-import-links.js';
import { dataImportLoader } from './data-import.queries.js';
import { DataImportResolver } from './data-import.resolver.js';
import { mountDataImports } from './data-import.routes.js';
import { DataImportRun } from './data-import-run.service.js';
import { DataImportService } from './data-import.service.js';
import { DataImportSweep } from './data-import-sweep.service.js';
import { PersonExports } from './person-exports.service.js';
import { WrittenArchives } from './written-archives.service.js';

/** The tables of this room. */
export const portabilityEntities = [DataArchiveEntity, DataImportEntity];

/** What the room stands on. */
export interface PortabilityGround {
  database: Database;
  clock: Clock;
  logger: Logger;
  secretsKeys: readonly Buffer[];
  /** Base of the links. */
  publicUrl: string;
  /** What every room keeps of people. */
  map: DataMap;
  /** Where archives lie. */
  files: FileStorage;
  regions: DataRegions;
  /** Where the files of messages and notes lie. */
  media: FileStorage;
  /** Gives the keys by which suppressions know an identity. */
  guard: Pick<IdentityGuard, 'keysFor'>;
}

/** Builds the room. */
export function portabilityModule({
  database,
  clock,
  logger,
  secretsKeys,
  files,
  media,
  ...ground
}: PortabilityGround) {
  const links = new DataExportLinks(ground.publicUrl, secretsKeys, clock);
  const requests = new DataExportRequests(ground.regions);
  const seal = new ArchiveSeal(secretsKeys);
  const run = new DataExportRun(database, files, media, ground.map, seal);
  const sweep = new DataExportSweep(database, files, run, clock);
  const importLinks = new DataImportLinks(ground.publicUrl, secretsKeys, clock);
  const imports = new DataImportService(database, files, ground.regions);
  const restore = new DataImportRun(database, files, media, seal, ground.guard);
  const importSweep = new DataImportSweep(database, imports, restore, clock);
  const nodes: NodeSource[] = [
    { kind: 'DataExport', typeName: 'DataExport', requires: 'signed_in', loader: dataExportLoader },
    { kind: 'DataImport', typeName: 'DataImport', requires: Permission.ACCOUNT_MANAGE, loader: dataImportLoader },
  ];
  return {
    resolvers: [new DataExportResolver(requests, links, files), new DataImportResolver(imports, importLinks)],
    nodes,
    jobs: [dataExportRun, dataExportSweep, dataImportRun] as JobDefinition<never>[],
    handlers: [
      writing(run),
      restoring(restore),
      {
        job: dataExportSweep,
        run: async () => {
          await sweep.run();
          await importSweep.run();
        },
      },
    ] as JobHandler<never>[],
    schedules: [{ name: dataExportSweep.name, cron: '52 * * * *' }],
    async mount(fastify: FastifyInstance) {
      await mountDataExports(fastify, { database, links, files, logger });
      await mountDataImports(fastify, { links: importLinks, imports, logger });
    },
    run,
    restore,
    written: new WrittenArchives(database, files),
    persons: new PersonExports(requests, links),
  };
}

/** Takes jobs one by one, so that one that fails does not send others to be tried again; after the last try it is given up. */
const writing = (run: DataExportRun): JobHandler<DataExportAddress> => ({
  job: dataExportRun,
  async run(jobs) {
    for (const { data, retryCount } of jobs) {
      try {
        await run.run(data);
      } catch (error) {
        if (retryCount >= dataExportRun.retryLimit!) await run.fail(data);
        throw error;
      }
    }
  },
});

/** As `writing`: what could not be restored after the last try is given up. */
const restoring = (run: DataImportRun): JobHandler<DataImportAddress> => ({
  job: dataImportRun,
  async run(jobs) {
    for (const { data, retryCount } of jobs) {
      try {
        await run.run(data);
      } catch (error) {
        if (retryCount >= dataImportRun.retryLimit!) await run.fail(data, 'NOT_RESTORED');
        throw error;
      }
    }
  },
});
