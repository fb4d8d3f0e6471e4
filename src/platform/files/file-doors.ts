import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Readable } from 'node:stream';
import { DomainError } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import type { Logger } from '../logging/logger.js';

/** Why a file is not given or taken; nothing of it is kept, and the link may be used again. */
export class FileRefused extends Error {
  constructor(
    readonly httpStatus: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** A connection on which nothing moves for this long is closed, so that slow clients hold no files open. */
const idleMs = 60_000;

/** Longest time for an upload: 100 MB at 120 KB/s. */
export const uploadMs = 900_000;

/**
 * Opens doors for files: bodies are streamed as they come, whatever they are called; refusals are JSON; slow clients are
 * let go. What opens them is a signed link, never a session.
 */
export async function mountFileDoors(
  fastify: FastifyInstance,
  logger: Logger,
  mount: (scope: FastifyInstance) => void,
): Promise<void> {
  await fastify.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    scope.setErrorHandler((error, request, reply) => {
      // What is left of an upload that failed is read and dropped, so that the connection can be used again.
      request.raw.resume();
      return answerError(error, reply, logger);
    });
    scope.addHook('onRequest', async (request) => void request.raw.socket.setTimeout(idleMs));
    mount(scope);
  });
}

/** What the link stands for. @throws FileRefused LINK_INVALID, LINK_EXPIRED */
export function openedLink<T extends object>(link: T | 'forged' | 'expired'): T {
  if (link === 'forged') throw new FileRefused(403, 'LINK_INVALID', 'This link was not given out for this use.');
  if (link === 'expired') throw new FileRefused(403, 'LINK_EXPIRED', 'The link has expired; ask for a new one.');
  return link;
}

/** A parameter of the address; empty where it is missing or given twice. */
export const textOf = (query: unknown, name: string): string => {
  const value = (query as Record<string, unknown>)[name];
  return typeof value === 'string' ? value : '';
};

/** The bytes that a request brings. */
export const bodyOf = (request: FastifyRequest): Readable => (request.body ?? request.raw) as Readable;

/** As many bytes as a request says that it brings. */
export function lengthOf(request: FastifyRequest): number | undefined {
  const header = request.headers['content-length'];
  return header !== undefined && /^\d{1,15}$/.test(header) ? Number(header) : undefined;
}

/** A good link to what is not there any more. */
export const fileGone = (): FileRefused => new FileRefused(404, 'NOT_FOUND', 'The file is not, or no longer, there.');

function answerError(error: unknown, reply: FastifyReply, logger: Logger): FastifyReply {
  for (const header of ['content-length', 'content-disposition', 'etag', 'accept-ranges']) reply.removeHeader(header);
  reply.type('application/json; charset=utf-8').header('cache-control', 'no-store');
  if (error instanceof FileRefused) {
    return reply.code(error.httpStatus).send({ error: { code: error.code, message: error.message } });
  }
  if (error instanceof DomainError)
    return reply.code(409).send({ error: { code: error.code, message: error.message } });
  if ((error as { code?: string }).code === 'ECONNRESET') return reply.code(400).send();
  const requestId = newId();
  logger.error({ err: error, requestId }, 'file door');
  const message = `Something went wrong; the request is logged as ${requestId}.`;
  return reply.code(500).send({ error: { code: 'INTERNAL_SERVER_ERROR', message } });
}
