import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Database } from '../../platform/database/database.js';
import {
  bodyOf,
  fileGone,
  FileRefused,
  lengthOf,
  mountFileDoors,
  openedLink,
  textOf,
  uploadMs,
} from '../../platform/files/file-doors.js';
import type { FileStorage } from '../../platform/files/file-storage.js';
import { systemViewer } from '../../platform/kernel/viewer.js';
import type { Logger } from '../../platform/logging/logger.js';
import { byteRange } from './byte-range.js';
import { contentDisposition, servedType } from './content-disposition.js';
import { findMedia, type StoredMediaRow } from './media.queries.js';
import type { LinkUse, MediaLinks, OpenedLink } from './media-links.js';
import { OffsetMismatch, type MediaUploadParts, type PieceClaim } from './media-upload-parts.service.js';
import type { MediaUploadService } from './media-upload.service.js';

/** What the doors need. */
export interface MediaDoors {
  database: Database;
  links: MediaLinks;
  storage: FileStorage;
  uploads: MediaUploadService;
  parts: MediaUploadParts;
  logger: Logger;
}

type Addressed = { Params: { account: string; media: string }; Querystring: Record<string, unknown> };

/** Opens the doors for files: GET a file that is ready, PUT one that was announced, at once or piece by piece; all by signed links only. */
export const mountMedia = (fastify: FastifyInstance, doors: MediaDoors): Promise<void> =>
  mountFileDoors(fastify, doors.logger, (scope) => {
    scope.route<Addressed>({
      method: ['GET', 'HEAD'],
      url: '/media/:account/:media',
      handler: (request, reply) =>
        isUploadLink(doors.links, request) ? progress(doors, request, reply) : download(doors, request, reply),
    });
    scope.put<Addressed>('/media/:account/:media', { config: { bodyMs: uploadMs } }, async (request, reply) => {
      const { accountId, mediaId } = openLink(doors.links, 'upload', request);
      const piece = pieceOf(request);
      if (piece) return append(doors, { accountId, mediaId, piece }, request, reply);
      const file = await doors.uploads.receive(accountId, mediaId, bodyOf(request), lengthOf(request));
      return { media: { id: request.params.media, state: file.state, sizeBytes: file.sizeBytes, sha256: file.sha256 } };
    });
  });

/** Who has the link of an upload may ask how far it is. */
const isUploadLink = (links: MediaLinks, { method, params, query }: FastifyRequest<Addressed>): boolean => {
  const [expires, signature] = [textOf(query, 'expires'), textOf(query, 'signature')];
  return method === 'HEAD' && links.open('upload', { ...params, expires, signature }) !== 'forged';
};

async function progress(
  { links, parts }: MediaDoors,
  request: FastifyRequest<Addressed>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { accountId, mediaId } = openLink(links, 'upload', request);
  const { offset, sizeBytes } = await parts.progress(accountId, mediaId);
  return sayOffset(reply, offset).header('upload-length', sizeBytes).send();
}

async function append(
  { parts }: MediaDoors,
  { accountId, mediaId, piece }: { accountId: string; mediaId: string; piece: PieceClaim },
  request: FastifyRequest<Addressed>,
  reply: FastifyReply,
): Promise<object> {
  try {
    const { offset, sizeBytes, state, file } = await parts.append(accountId, mediaId, piece, bodyOf(request));
    sayOffset(reply, offset);
    const id = request.params.media;
    return { media: file ? { id, state, sizeBytes, sha256: file.sha256 } : { id, state, sizeBytes }, offset };
  } catch (error) {
    if (error instanceof OffsetMismatch) sayOffset(reply, error.offset);
    throw error;
  }
}

const sayOffset = (reply: FastifyReply, offset: number): FastifyReply =>
  reply.header('upload-offset', offset).header('cache-control', 'no-store');

/** The piece that a request brings, by `Upload-Offset` or `Content-Range`; undefined: the whole file. @throws FileRefused OFFSET_INVALID */
function pieceOf(request: FastifyRequest<Addressed>): PieceClaim | undefined {
  const { 'upload-offset': offset, 'content-range': range } = request.headers;
  if (offset === undefined && range === undefined) return undefined;
  const length = lengthOf(request);
  if (range === undefined) {
    if (!/^\d{1,15}$/.test(String(offset))) throw badOffset();
    return { offset: Number(offset), length, total: undefined };
  }
  const match = /^bytes (\d{1,15})-(\d{1,15})\/(\d{1,15}|\*)$/.exec(range);
  const start = Number(match?.[1]);
  const end = Number(match?.[2]);
  const isAgreed = match && end >= start && (length === undefined || length === end - start + 1);
  if (!isAgreed || (offset !== undefined && String(offset) !== match[1])) throw badOffset();
  return { offset: start, length: end - start + 1, total: match[3] === '*' ? undefined : Number(match[3]) };
}

const badOffset = (): FileRefused =>
  new FileRefused(
    400,
    'OFFSET_INVALID',
    'Say where the bytes begin: `Upload-Offset: 0`, or `Content-Range: bytes 0-9/10`.',
  );

async function download(
  { database, links, storage, logger }: MediaDoors,
  request: FastifyRequest<Addressed>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const link = openLink(links, 'download', request);
  const scope = database.read(systemViewer(link.accountId));
  const media = await findMedia(scope, link.mediaId);
  if (media?.state === 'INFECTED')
    throw new FileRefused(404, 'MEDIA_INFECTED', 'The file holds malware; it is handed out to nobody.');
  if (media?.state !== 'READY' || !media.storageKey || media.sizeBytes === null) throw fileGone();
  writeHeaders(reply, media, link.expiresAt.getTime() - scope.clock.now().getTime());
  const etag = `"${media.sha256}"`;
  reply.header('etag', etag);
  if (isKnown(request.headers['if-none-match'], etag)) return reply.code(304).send();
  const ifRange = request.headers['if-range'];
  const wanted = request.method === 'GET' && (ifRange === undefined || ifRange === etag);
  const range = byteRange(wanted ? request.headers.range : undefined, media.sizeBytes);
  if (range === 'unsatisfiable') {
    reply.header('content-range', `bytes */${media.sizeBytes}`).removeHeader('content-disposition');
    throw new FileRefused(416, 'RANGE_NOT_SATISFIABLE', `The file has ${media.sizeBytes} bytes.`);
  }
  if (range) reply.code(206).header('content-range', `bytes ${range.start}-${range.end}/${media.sizeBytes}`);
  reply.header('content-length', range ? range.end - range.start + 1 : media.sizeBytes);
  if (request.method === 'HEAD') return reply.send();
  const body = await storage.open(media.storageKey, range);
  if (!body) {
    logger.error({ mediaId: media.id }, 'the file of a ready media row is missing');
    throw fileGone();
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
  const [expires, signature] = [textOf(query, 'expires'), textOf(query, 'signature')];
  return openedLink(links.open(use, { ...params, expires, signature }));
}

/** Weak comparison (RFC 9110, 13.1.2): a list of tags, or any. */
const isKnown = (header: string | undefined, etag: string): boolean =>
  header?.split(',').some((tag) => ['*', etag].includes(tag.trim().replace(/^W\//, ''))) ?? false;
