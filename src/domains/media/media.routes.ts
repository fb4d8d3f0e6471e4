import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Readable } from 'node:stream';
import type { Database } from '../../platform/database/database.js';
import { newId } from '../../platform/kernel/ids.js';
import { systemViewer } from '../../platform/kernel/viewer.js';
import type { Logger } from '../../platform/logging/logger.js';
import { byteRange } from './byte-range.js';
import { contentDisposition, servedType } from './content-disposition.js';
import { findMedia, type StoredMediaRow } from './media.queries.js';
import type { LinkUse, MediaLinks, OpenedLink } from './media-links.js';
import type { MediaStorage } from './media-storage.js';
import { UploadRefused, type MediaUploadService } from './media-upload.service.js';

/** What the doors need. */
export interface MediaDoors {
  database: Database;
  links: MediaLinks;
  storage: MediaStorage;
  uploads: MediaUploadService;
  logger: Logger;
}

type Addressed = { Params: { account: string; media: string }; Querystring: Record<string, unknown> };

/** A connection on which nothing moves for this long is closed, so that slow clients hold no files open. */
const idleMs = 60_000;

/** Longest time for an upload: 100 MB at 120 KB/s. */
const uploadMs = 900_000;

/** Opens the doors for files: GET a file that is ready, PUT one that was announced; both by signed links only. */
export async function mountMedia(fastify: FastifyInstance, doors: MediaDoors): Promise<void> {
  await fastify.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    // Bytes are streamed to the storage as they come, whatever they are called.
    scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    scope.setErrorHandler((error, request, reply) => {
      // What is left of an upload that failed is read and dropped, so that the connection can be used again.
      request.raw.resume();
      return answerError(error, reply, doors.logger);
    });
    scope.addHook('onRequest', async (request) => void request.raw.socket.setTimeout(idleMs));
    scope.route<Addressed>({
      method: ['GET', 'HEAD'],
      url: '/media/:account/:media',
      handler: (request, reply) => download(doors, request, reply),
    });
    scope.put<Addressed>('/media/:account/:media', { config: { bodyMs: uploadMs } }, async (request) => {
      const { accountId, mediaId } = openLink(doors.links, 'upload', request);
      const body = (request.body ?? request.raw) as Readable;
      const file = await doors.uploads.receive(accountId, mediaId, body, lengthOf(request));
      return { media: { id: request.params.media, state: 'READY', sizeBytes: file.sizeBytes, sha256: file.sha256 } };
    });
  });
}

async function download(
  { database, links, storage, logger }: MediaDoors,
  request: FastifyRequest<Addressed>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const link = openLink(links, 'download', request);
  const scope = database.read(systemViewer(link.accountId));
  const media = await findMedia(scope, link.mediaId);
  if (media?.state !== 'READY' || !media.storageKey || media.sizeBytes === null) throw gone();
  writeHeaders(reply, media, link.expiresAt.getTime() - scope.clock.now().getTime());
  const etag = `"${media.sha256}"`;
  reply.header('etag', etag);
  if (isKnown(request.headers['if-none-match'], etag)) return reply.code(304).send();
  const ifRange = request.headers['if-range'];
  const wanted = request.method === 'GET' && (ifRange === undefined || ifRange === etag);
  const range = byteRange(wanted ? request.headers.range : undefined, media.sizeBytes);
  if (range === 'unsatisfiable') {
    reply.header('content-range', `bytes */${media.sizeBytes}`).removeHeader('content-disposition');
    throw new UploadRefused(416, 'RANGE_NOT_SATISFIABLE', `The file has ${media.sizeBytes} bytes.`);
  }
  if (range) reply.code(206).header('content-range', `bytes ${range.start}-${range.end}/${media.sizeBytes}`);
  reply.header('content-length', range ? range.end - range.start + 1 : media.sizeBytes);
  if (request.method === 'HEAD') return reply.send();
  const body = await storage.open(media.storageKey, range);
  if (!body) {
    logger.error({ mediaId: media.id }, 'the file of a ready media row is missing');
    throw gone();
  }
  return reply.send(body);
}

/** The bytes are strangers': no reader may guess another type, run anything in them, or keep them for others. */
function writeHeaders(reply: FastifyReply, media: StoredMediaRow, linkLifeMs: number): void {
  reply
    .header('content-type', servedType(media.mimeType))
    .header('content-disposition', contentDisposition(media))
    .header('cache-control', `private, max-age=${Math.floor(linkLifeMs / 1000)}, immutable`)
    .header('accept-ranges', 'bytes')
    .header('x-content-type-options', 'nosniff')
    .header(
      'content-security-policy',
      "sandbox; default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'",
    )
    .header('cross-origin-resource-policy', 'cross-origin')
    .header('referrer-policy', 'no-referrer');
}

function openLink(links: MediaLinks, use: LinkUse, { params, query }: FastifyRequest<Addressed>): OpenedLink {
  const text = (name: string): string => (typeof query[name] === 'string' ? query[name] : '');
  const link = links.open(use, { ...params, expires: text('expires'), signature: text('signature') });
  if (link === 'forged') throw new UploadRefused(403, 'LINK_INVALID', 'This link was not given out for this use.');
  if (link === 'expired') throw new UploadRefused(403, 'LINK_EXPIRED', 'The link has expired; ask for a new one.');
  return link;
}

/** Weak comparison (RFC 9110, 13.1.2): a list of tags, or any. */
const isKnown = (header: string | undefined, etag: string): boolean =>
  header?.split(',').some((tag) => ['*', etag].includes(tag.trim().replace(/^W\//, ''))) ?? false;

function lengthOf(request: FastifyRequest): number | undefined {
  const header = request.headers['content-length'];
  return header !== undefined && /^\d{1,15}$/.test(header) ? Number(header) : undefined;
}

const gone = (): UploadRefused => new UploadRefused(404, 'NOT_FOUND', 'The file is not, or no longer, there.');

function answerError(error: unknown, reply: FastifyReply, logger: Logger): FastifyReply {
  for (const header of ['content-length', 'content-disposition', 'etag', 'accept-ranges']) reply.removeHeader(header);
  reply.type('application/json; charset=utf-8').header('cache-control', 'no-store');
  if (error instanceof UploadRefused) {
    return reply.code(error.httpStatus).send({ error: { code: error.code, message: error.message } });
  }
  if ((error as { code?: string }).code === 'ECONNRESET') return reply.code(400).send();
  const requestId = newId();
  logger.error({ err: error, requestId }, 'media door');
  const message = `Something went wrong; the request is logged as ${requestId}.`;
  return reply.code(500).send({ error: { code: 'INTERNAL_SERVER_ERROR', message } });
}
