import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import type { Database } from '../../platform/database/database.js';
import { bodyOf, lengthOf, mountFileDoors, openedLink, textOf, uploadMs } from '../../platform/files/file-doors.js';
import { csvLine } from '../../platform/files/safe-cell.js';
import { systemViewer } from '../../platform/kernel/viewer.js';
import type { Logger } from '../../platform/logging/logger.js';
import type { ContactImportService } from './contact-import.service.js';
import { importFaults } from './import.queries.js';
import type { ImportLinks, ImportLinkUse } from './import-links.js';

/** What the doors need. */
export interface ImportDoors {
  database: Database;
  links: ImportLinks;
  imports: ContactImportService;
  logger: Logger;
}

type Addressed = { Params: { account: string; import: string }; Querystring: Record<string, unknown> };

const pageSize = 1_000;

/** Opens the doors of imports: PUT the file, GET its faults; by signed links only. */
export const mountImports = (fastify: FastifyInstance, doors: ImportDoors): Promise<void> =>
  mountFileDoors(fastify, doors.logger, (scope) => {
    scope.put<Addressed>('/imports/:account/:import', { config: { bodyMs: uploadMs } }, async (request) => {
      const { accountId, id } = openLink(doors.links, 'upload', request);
      await doors.imports.receive(accountId, id, bodyOf(request), lengthOf(request));
      return { contactImport: { id: request.params.import, state: 'UPLOADED' } };
    });
    scope.get<Addressed>('/import-errors/:account/:import', async (request, reply) => {
      const { accountId, id } = openLink(doors.links, 'errors', request);
      return asCsv(reply, `import-errors-${request.params.import}.csv`).send(
        faultsAsCsv(doors.database, accountId, id),
      );
    });
  });

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
  links: ImportLinks,
  use: ImportLinkUse,
  { params, query }: FastifyRequest<Addressed>,
): { accountId: string; id: string } {
  const [expires, signature] = [textOf(query, 'expires'), textOf(query, 'signature')];
  return openedLink(links.open(use, { ...params, expires, signature }));
}
