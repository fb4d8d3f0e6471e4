import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import type { Database } from '../../platform/database/database.js';
import { newId } from '../../platform/kernel/ids.js';
import { systemViewer } from '../../platform/kernel/viewer.js';
import type { Logger } from '../../platform/logging/logger.js';
import { findReadyExport } from './export.queries.js';
import { TableRefused, type ContactImportService } from './contact-import.service.js';
import { importFaults } from './import.queries.js';
import type { TableFiles, TableLinks, TableLinkUse } from './import-files.js';
import { csvLine } from './safe-cell.js';

/** What the doors need. */
export interface TableDoors {
  database: Database;
  links: TableLinks;
  files: TableFiles;
  imports: ContactImportService;
  logger: Logger;
}

type Addressed = { Params: { account: string; table: string }; Querystring: Record<string, unknown> };

/** A connection on which nothing moves for this long is closed. */
const idleMs = 60_000;
/** Longest time for an upload: 200 MB at 230 KB/s. */
const uploadMs = 900_000;
const pageSize = 1_000;

/** Opens the doors for tables: PUT the file of an import, GET its faults or the file of an export; by signed links only. */
export async function mountTables(fastify: FastifyInstance, doors: TableDoors): Promise<void> {
  await fastify.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    scope.setErrorHandler((error, request, reply) => {
      // What is left of an upload that failed is read and dropped, so that the connection can be used again.
      request.raw.resume();
      return answerError(error, reply, doors.logger);
    });
    scope.addHook('onRequest', async (request) => void request.raw.socket.setTimeout(idleMs));
    scope.put<Addressed>('/imports/:account/:table', { config: { bodyMs: uploadMs } }, async (request) => {
      const { accountId, id } = openLink(doors.links, 'upload', request);
      await doors.imports.receive(accountId, id, (request.body ?? request.raw) as Readable, lengthOf(request));
      return { contactImport: { id: request.params.table, state: 'UPLOADED' } };
    });
    scope.get<Addressed>('/import-errors/:account/:table', async (request, reply) => {
      const { accountId, id } = openLink(doors.links, 'errors', request);
      return asCsv(reply, `import-errors-${request.params.table}.csv`).send(faultsAsCsv(doors.database, accountId, id));
    });
    scope.get<Addressed>('/exports/:account/:table', async (request, reply) => {
      const { accountId, id } = openLink(doors.links, 'export', request);
      const found = await findReadyExport(doors.database.read(systemViewer(accountId)), id);
      const file = found && (await doors.files.open(found.storageKey));
      if (!file) throw new TableRefused(404, 'NOT_FOUND', 'The file is not, or no longer, there.');
      reply.header('content-length', found.sizeBytes);
      return asCsv(reply, `${found.kind.toLowerCase()}-${request.params.table}.csv`).send(file);
    });
  });
}

function faultsAsCsv(database: Database, accountId: string, id: string): Readable {
  const scope = database.read(systemViewer(accountId));
  return Readable.from(
    (async function* () {
      yield csvLine(['row', 'column', 'code', 'message']);
      let after = { rowNumber: 0, position: 0 };
      for (;;) {
        const page = await importFaults(scope, id, after, pageSize);
        if (page.length > 0)
          yield page.map((one) => csvLine([`${one.rowNumber}`, one.columnName ?? '', one.code, one.message])).join('');
        if (page.length < pageSize) return;
        after = page.at(-1)!;
      }
    })(),
  );
}

const asCsv = (reply: FastifyReply, name: string): FastifyReply =>
  reply
    .header('content-type', 'text/csv; charset=utf-8')
    .header('content-disposition', `attachment; filename="${name}"`)
    .header('cache-control', 'private, no-store')
    .header('x-content-type-options', 'nosniff')
    .header('referrer-policy', 'no-referrer');

function openLink(
  links: TableLinks,
  use: TableLinkUse,
  { params, query }: FastifyRequest<Addressed>,
): { accountId: string; id: string } {
  const text = (name: string): string => (typeof query[name] === 'string' ? query[name] : '');
  const link = links.open(use, { ...params, expires: text('expires'), signature: text('signature') });
  if (link === 'forged') throw new TableRefused(403, 'LINK_INVALID', 'This link was not given out for this use.');
  if (link === 'expired') throw new TableRefused(403, 'LINK_EXPIRED', 'The link has expired; ask for a new one.');
  return link;
}

function lengthOf(request: FastifyRequest): number | undefined {
  const header = request.headers['content-length'];
  return header !== undefined && /^\d{1,15}$/.test(header) ? Number(header) : undefined;
}

function answerError(error: unknown, reply: FastifyReply, logger: Logger): FastifyReply {
  for (const header of ['content-length', 'content-disposition']) reply.removeHeader(header);
  reply.type('application/json; charset=utf-8').header('cache-control', 'no-store');
  if (error instanceof TableRefused) {
    return reply.code(error.httpStatus).send({ error: { code: error.code, message: error.message } });
  }
  if ((error as { code?: string }).code === 'ECONNRESET') return reply.code(400).send();
  const requestId = newId();
  logger.error({ err: error, requestId }, 'table door');
  const message = `Something went wrong; the request is logged as ${requestId}.`;
  return reply.code(500).send({ error: { code: 'INTERNAL_SERVER_ERROR', message } });
}
