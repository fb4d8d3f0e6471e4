import type { FastifyInstance } from 'fastify';
import type { Database } from '../../platform/database/database.js';
import type { NodeSource } from '../../platform/graphql/node.js';
import type { JobDefinition, JobHandler } from '../../platform/jobs/job-queue.js';
import type { Clock } from '../../platform/kernel/clock.js';
import type { Logger } from '../../platform/logging/logger.js';
import type { CloudApi } from '../../platform/whatsapp/cloud-api.js';
import { Permission } from '../accounts/permissions.js';
import type { ChannelHealth } from '../channels/channel-health.service.js';
import type { ChannelTokens } from '../channels/channel-tokens.service.js';
import type { FileScanner } from '../../platform/files/file-scanner.js';
import type { FileStorage } from '../../platform/files/file-storage.js';
import { MediaAtMetaEntity, MediaEntity, MediaPartEntity } from './media.entity.js';
import { mediaDownload, mediaResume, mediaScan, mediaSweep } from './media.jobs.js';
import { MediaReader } from './media.queries.js';
import { MediaResolver } from './media.resolver.js';
import { mountMedia } from './media.routes.js';
import { MediaDownloadService } from './media-download.service.js';
import { MediaLibrary } from './media-library.service.js';
import { MediaLinks } from './media-links.js';
import { MediaScanning } from './media-scanning.service.js';
import { MediaSweep } from './media-sweep.service.js';
import { MediaUploadParts } from './media-upload-parts.service.js';
import { MediaUploadService } from './media-upload.service.js';

/** The tables of this room. */
export const mediaEntities = [MediaEntity, MediaPartEntity, MediaAtMetaEntity];

/** What the room stands on. */
export interface MediaGround {
  database: Database;
  cloudApi: CloudApi;
  clock: Clock;
  logger: Logger;
  secretsKeys: readonly Buffer[];
  /** Where the files lie. */
  storage: FileStorage;
  /** Base of the links. */
  publicUrl: string;
  tokens: ChannelTokens;
  health: ChannelHealth;
  /** Undefined: nothing is looked through. */
  scanner: FileScanner | undefined;
}

/** Builds the room. */
export function mediaModule({ database, cloudApi, clock, logger, tokens, health, storage, ...settings }: MediaGround) {
  const links = new MediaLinks(settings.publicUrl, settings.secretsKeys, clock);
  const reader = new MediaReader(links.linkOf);
  const scanning = settings.scanner && new MediaScanning(database, storage, settings.scanner);
  const uploads = new MediaUploadService(database, storage, scanning);
  const parts = new MediaUploadParts(database, storage, uploads);
  const downloads = new MediaDownloadService(database, cloudApi, { tokens, health }, storage, scanning !== undefined);
  const sweep = new MediaSweep(database, storage, clock, logger, scanning !== undefined);
  const nodes: NodeSource[] = [
    { kind: 'Media', typeName: 'Media', requires: Permission.CONVERSATIONS_READ, loader: reader.loader },
  ];
  return {
    resolvers: [new MediaResolver(reader, uploads, links, parts)],
    nodes,
    jobs: [mediaDownload, mediaResume, mediaScan, mediaSweep] as JobDefinition<never>[],
    handlers: [
      handler(mediaDownload, 4, ({ data, retryCount }) => downloads.download(data, retryCount)),
      handler(mediaResume, 1, ({ data }) => downloads.resume(data)),
      handler(mediaScan, 2, async ({ data }) => scanning?.scan(data)),
      handler(mediaSweep, 1, () => sweep.run()),
    ] as JobHandler<never>[],
    schedules: [{ name: mediaSweep.name, cron: '17 * * * *' }],
    mount: (fastify: FastifyInstance) => mountMedia(fastify, { database, links, storage, uploads, parts, logger }),
    links,
    reader,
    storage,
    library: new MediaLibrary(database, cloudApi, storage),
    sweep,
  };
}

/** Takes jobs one by one, so that one that fails does not send others to be tried again. */
const handler = <T>(
  job: JobDefinition<T>,
  concurrency: number,
  run: (job: { data: T; retryCount: number }) => Promise<void>,
): JobHandler<T> => ({
  job,
  concurrency,
  async run(jobs) {
    for (const taken of jobs) await run(taken);
  },
});
