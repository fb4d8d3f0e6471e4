import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Database } from '../../platform/database/database.js';
import { fileGone, mountFileDoors, openedLink, textOf } from '../../platform/files/file-doors.js';
import type { FileStorage } from '../../platform/files/file-storage.js';
import { systemViewer } from '../../platform/kernel/viewer.js';
import type { Logger } from '../../platform/logging/logger.js';
import { actorViewer } from '../accounts/actor-viewer.queries.js';
import { mayExport } from './export-kind.js';
import type { ExportLinks } from './export-links.js';
import { servedAs } from './export-text.js';
import { findReadyExport } from './export.queries.js';

/** What the door needs. */
export interface ExportDoors {
  database: Database;
  links: ExportLinks;
  files: FileStorage;
  logger: Logger;
}

type Addressed = { Params: { account: string; export: string }; Querystring: Record<string, unknown> };

/** Opens the door of exports: GET a file by its signed link, while who the link was made for may see it. */
export const mountExports = (fastify: FastifyInstance, doors: ExportDoors): Promise<void> =>
  mountFileDoors(fastify, doors.logger, (scope) => {
    scope.get<Addressed>('/exports/:account/:export', (request, reply) => download(doors, request, reply));
  });

async function download(
  { database, links, files }: ExportDoors,
  { params, query }: FastifyRequest<Addressed>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const [viewer, expires, signature] = ['viewer', 'expires', 'signature'].map((name) => textOf(query, name));
  const link = openedLink(links.open({ ...params, viewer: viewer!, expires: expires!, signature: signature! }));
  const holder = await actorViewer(database.read(systemViewer(link.accountId)), link.holder.kind, link.holder.id);
  if (!holder || !mayExport(holder.permissions, link.kind)) throw fileGone();
  const found = await findReadyExport(database.read(holder), link.kind, link.id);
  const file = found && (await files.open(found.storageKey));
  if (!file) throw fileGone();
  const { type, ending } = servedAs[found.format];
  return reply
    .header('content-length', found.sizeBytes)
    .header('content-type', type)
    .header('content-disposition', `attachment; filename="${link.kind.toLowerCase()}-${params.export}.${ending}"`)
    .header('cache-control', 'private, no-store')
    .header('x-content-type-options', 'nosniff')
    .header('referrer-policy', 'no-referrer')
    .send(file);
}
