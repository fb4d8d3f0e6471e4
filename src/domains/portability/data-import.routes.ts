import type { FastifyInstance } from 'fastify';
import { bodyOf, lengthOf, mountFileDoors, openedLink, textOf } from '../../platform/files/file-doors.js';
import type { Logger } from '../../platform/logging/logger.js';
import type { DataImportLinks } from './data-import-links.js';
import { archiveUploadMs, type DataImportService } from './data-import.service.js';

type Addressed = { Params: { account: string; import: string }; Querystring: Record<string, unknown> };

/** Opens the door of archives that are to be restored: PUT one by its signed link. */
export const mountDataImports = (
  fastify: FastifyInstance,
  { links, imports, logger }: { links: DataImportLinks; imports: DataImportService; logger: Logger },
): Promise<void> =>
  mountFileDoors(fastify, logger, (scope) => {
    scope.put<Addressed>('/data-imports/:account/:import', { config: { bodyMs: archiveUploadMs } }, async (request) => {
      const [expires, signature] = [textOf(request.query, 'expires'), textOf(request.query, 'signature')];
      const { accountId, id } = openedLink(links.open({ ...request.params, expires, signature }));
      await imports.receive(accountId, id, bodyOf(request), lengthOf(request));
      return { dataImport: { id: request.params.import, state: 'CHECKING' } };
    });
  });
