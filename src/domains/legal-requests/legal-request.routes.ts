import type { FastifyInstance } from 'fastify';
import type { Database } from '../../platform/database/database.js';
import { fileGone, mountFileDoors, openedLink, textOf } from '../../platform/files/file-doors.js';
import type { FileStorage } from '../../platform/files/file-storage.js';
import type { Logger } from '../../platform/logging/logger.js';
import type { LegalFileLinks } from './legal-file-links.js';
import { findLegalRequest } from './legal-request.queries.js';

/** What the door needs. */
export interface LegalDoors {
  database: Database;
  links: LegalFileLinks;
  files: FileStorage;
  logger: Logger;
}

type Addressed = { Params: { id: string }; Querystring: Record<string, unknown> };

/** Opens the door of what is handed to authorities: GET a file by the signed link that an operator was given. */
export const mountLegalRequests = (
  fastify: FastifyInstance,
  { database, links, files, logger }: LegalDoors,
): Promise<void> =>
  mountFileDoors(fastify, logger, (scope) => {
    scope.get<Addressed>('/legal-requests/:id', async ({ params, query }, reply) => {
      const { id } = openedLink(links.open(params.id, textOf(query, 'expires'), textOf(query, 'signature')));
      const found = await database.operate('legal.read', (em) => findLegalRequest(em, id));
      const file = found?.storageKey && (await files.open(found.storageKey));
      if (!file) throw fileGone();
      return reply
        .header('content-type', 'application/x-ndjson; charset=utf-8')
        .header('content-disposition', `attachment; filename="${params.id}.jsonl"`)
        .header('cache-control', 'private, no-store')
        .header('x-content-type-options', 'nosniff')
        .header('referrer-policy', 'no-referrer')
        .send(file);
    });
  });
