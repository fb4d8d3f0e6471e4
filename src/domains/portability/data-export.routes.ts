import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Database } from '../../platform/database/database.js';
import { rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { commit } from '../../platform/events/event-log.js';
import { fileGone, mountFileDoors, openedLink, textOf } from '../../platform/files/file-doors.js';
import type { FileStorage } from '../../platform/files/file-storage.js';
import { systemViewer, type Viewer } from '../../platform/kernel/viewer.js';
import type { Logger } from '../../platform/logging/logger.js';
import { actorViewer } from '../accounts/actor-viewer.queries.js';
import { audit } from '../audit/audit.service.js';
import type { DataExportLinks, OpenedDataExportLink } from './data-export-links.js';
import { dataExportChanged } from './data-export.events.js';
import { mayHaveCopy } from './data-export.policy.js';
import { lockDataExport } from './data-export.queries.js';

/** What the door needs. */
export interface DataExportDoors {
  database: Database;
  links: DataExportLinks;
  files: FileStorage;
  logger: Logger;
}

type Addressed = { Params: { account: string; export: string }; Querystring: Record<string, unknown> };

/** Opens the door of copies: GET one by its signed link, while who it was made for may have it. Each time is counted. */
export const mountDataExports = (fastify: FastifyInstance, doors: DataExportDoors): Promise<void> =>
  mountFileDoors(fastify, doors.logger, (scope) => {
    scope.get<Addressed>('/data-exports/:account/:export', { exposeHeadRoute: false }, (request, reply) =>
      download(doors, request, reply),
    );
  });

async function download(
  { database, links, files }: DataExportDoors,
  { params, query, ip }: FastifyRequest<Addressed>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const [holder, expires, signature] = ['holder', 'expires', 'signature'].map((name) => textOf(query, name));
  const link = openedLink(links.open({ ...params, holder: holder!, expires: expires!, signature: signature! }));
  const viewer = await viewerOf(database, link);
  if (!viewer) throw fileGone();
  const found = await database.write(viewer, async (scope) => {
    scope.ip = ip;
    return handOver(scope, link);
  });
  const file = found && (await files.open(found.key));
  if (!file) throw fileGone();
  return reply
    .header('content-length', found.sizeBytes)
    .header('content-type', 'application/zip')
    .header('content-disposition', `attachment; filename="${found.name}-${params.export}.zip"`)
    .header('cache-control', 'private, no-store')
    .header('x-content-type-options', 'nosniff')
    .header('referrer-policy', 'no-referrer')
    .send(file);
}

/** The holder with the rights of this moment; the person whose data it is has no rights but to this copy. */
async function viewerOf(database: Database, { accountId, holder }: OpenedDataExportLink): Promise<Viewer | undefined> {
  const system = systemViewer(accountId);
  return holder.kind === 'contact' ? system : actorViewer(database.read(system), holder.kind, holder.id);
}

/** Counts the download and writes it down, before the first byte leaves. */
async function handOver(
  scope: Scope,
  { id, holder }: OpenedDataExportLink,
): Promise<{ key: string; sizeBytes: number; name: string } | undefined> {
  const found = await lockDataExport(scope, id);
  if (found?.state !== 'COMPLETED' || !found.storageKey || new Date(found.expiresAt!) <= scope.clock.now())
    return undefined;
  const isTheirs =
    holder.kind === 'contact'
      ? found.subjectKind === 'CONTACT' && found.contactIds.includes(holder.id)
      : mayHaveCopy(scope.viewer, found);
  if (!isTheirs) return undefined;
  await rows(
    scope.em,
    `/* countDownload */ update data_archive set download_count = download_count + 1, last_downloaded_at = $3
     where account_id = $1 and id = $2`,
    [scope.accountId, id, scope.clock.now()],
  );
  audit(scope, { action: 'data_export.downloaded', target: { kind: 'DataExport', id } });
  const given = { key: found.storageKey, sizeBytes: found.sizeBytes!, name: found.subjectKind.toLowerCase() };
  return commit(scope, given, [dataExportChanged(id, 'COMPLETED', found.requestedBy)]);
}
