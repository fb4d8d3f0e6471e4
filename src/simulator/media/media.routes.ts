import type { FastifyInstance } from 'fastify';
import { GraphError, unknownObject } from '../graph/graph-error.js';
import { parametersOf } from '../graph/graph-request.js';
import { MEDIA_LIMITS, bareMimeType, mediaTypeOf } from './media-rules.js';
import { UPLOAD_LIFE_MS, type StoredMedia } from './media-store.js';
import { mediaAt, mediaUrl } from './media-url.js';
import { type Json, missing, textParameter } from '../parameters.js';
import type { World } from '../world.js';

/** Uploading, the two-step download, and the resumable uploads for template samples. */
export function mediaRoutes(server: FastifyInstance, world: World): void {
  server.post<{ Params: { id: string } }>('/:id/media', async (request) => {
    const number = world.number(request.params.id, request.graphToken);
    const parameters = parametersOf(request);
    if (parameters['messaging_product'] !== 'whatsapp')
      throw new GraphError(100, 'The parameter messaging_product is required and must be "whatsapp".');
    const file = request.formFiles?.find((each) => each.field === 'file');
    if (!file) throw missing('file');
    // The part's own type wins; some clients send octet-stream there and the true type as a field.
    const own = bareMimeType(file.mimeType);
    const mimeType =
      own && own !== 'application/octet-stream' ? file.mimeType : (textParameter(parameters, 'type') ?? own);
    const type = mediaTypeOf(mimeType);
    if (!type) throw new GraphError(131053, `Param file must be of a supported type, ${mimeType} is not.`);
    const limit = MEDIA_LIMITS[type].maxBytes;
    if (file.bytes.length === 0) throw new GraphError(131053, 'Param file is empty.');
    const staticSticker =
      type === 'sticker' && file.bytes.length > 100 << 10 && !file.bytes.subarray(0, 64).includes('ANIM');
    if (file.bytes.length > limit || staticSticker)
      throw new GraphError(
        131053,
        `Files of type ${type} have at most ${staticSticker ? 100 << 10 : limit} bytes, this one has ${file.bytes.length}.`,
      );
    const stored = world.media.add({
      bytes: file.bytes,
      mimeType,
      filename: file.filename,
      numberId: number.id,
      expiresAt: world.clock.now() + UPLOAD_LIFE_MS,
    });
    return { id: stored.id };
  });

  server.get('/whatsapp_business/attachments', async (request, reply) => {
    const stored = mediaAt(world, request.query as { mid?: string; ext?: string; hash?: string });
    if (!stored) return reply.code(404).send({ error: 'Not found: the address is wrong or has expired.' });
    return reply
      .header('content-type', stored.mimeType)
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(stored.filename ?? stored.id)}`)
      .send(stored.bytes);
  });

  server.post<{ Params: { id: string } }>('/:id/uploads', async (request) => {
    const parameters = parametersOf(request);
    const type = textParameter(parameters, 'file_type') ?? '';
    if (!/^(application\/pdf|image\/(jpe?g|png)|video\/mp4)$/.test(type))
      throw new GraphError(100, `file_type '${type}' is not supported.`);
    const length = Number(textParameter(parameters, 'file_length'));
    if (!(length > 0)) throw missing('file_length');
    const id = `upload:${Buffer.from(`${Date.now()}.${world.uploads.size}`).toString('base64url')}`;
    world.uploads.set(id, { bytes: Buffer.alloc(0), type, length });
    return { id };
  });
}

/** Takes a piece of a resumable upload; the handle comes with the last one. */
export function continueUpload(world: World, id: string, body: unknown, offset: string | undefined): Json {
  const upload = world.uploads.get(id);
  if (!upload) throw unknownObject('post', id);
  const from = Number(offset ?? 0);
  if (from !== upload.bytes.length) throw new GraphError(100, `file_offset must be ${upload.bytes.length}.`);
  const bytes = Buffer.isBuffer(body)
    ? body
    : Buffer.from(typeof body === 'string' ? body : JSON.stringify(body ?? ''));
  upload.bytes = Buffer.concat([upload.bytes, bytes]);
  return { h: `4::${Buffer.from(`${id}:${upload.type}`).toString('base64url')}` };
}

/** The node of a file, with a fresh download address; a foreign number is refused. */
export function mediaNode(world: World, stored: StoredMedia, numberId: string | undefined): Json {
  if (numberId !== undefined && numberId !== stored.numberId) throw unknownObject('get', stored.id);
  return {
    messaging_product: 'whatsapp',
    url: mediaUrl(world, stored),
    mime_type: stored.mimeType,
    sha256: stored.sha256,
    file_size: stored.bytes.length,
    id: stored.id,
  };
}
