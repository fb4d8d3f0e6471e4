import { afterAll, beforeAll, expect, test } from '@jest/globals';
import Fastify, { type FastifyInstance } from 'fastify';
import { Agent, request as httpRequest } from 'node:http';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { DiskFileStorage } from '../../../src/platform/files/disk-file-storage.js';
import { mountMedia } from '../../../src/domains/media/media.routes.js';
import { MediaLinks } from '../../../src/domains/media/media-links.js';
import { MediaUploadParts } from '../../../src/domains/media/media-upload-parts.service.js';
import { MediaUploadService } from '../../../src/domains/media/media-upload.service.js';
import { uuidOf } from '../../../src/platform/kernel/ids.js';
import { SealedFileStorage } from '../../../src/platform/files/sealed-file-storage.js';
import { startTestApp, type TestApp } from '../../kit/app.js';
import { jpeg } from './files.js';

/** A disk that is full after a few bytes, until there is room. */
class SmallDisk extends DiskFileStorage {
  hasRoom = false;

  override put(...[key, body, rules]: Parameters<DiskFileStorage['put']>) {
    const maxBytes = this.hasRoom ? rules.maxBytes : 1_000;
    return super.put(key, body, { ...rules, maxBytes }).catch((error: Error) => {
      throw this.hasRoom ? error : Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
    });
  }
}

const dataDir = mkdtempSync(join(tmpdir(), 'interakt-media-'));
const disk = new SmallDisk(dataDir);
// One connection, which a browser or a proxy would use again, too.
const agent = new Agent({ keepAlive: true, maxSockets: 1 });
let app: TestApp;
let fastify: FastifyInstance;

beforeAll(async () => {
  app = await startTestApp();
  fastify = Fastify();
  const links = new MediaLinks('', [Buffer.alloc(32, 1)], app.clock);
  const storage = new SealedFileStorage(disk, app.core.files.keys, 'media');
  const uploads = new MediaUploadService(app.database, storage);
  await mountMedia(fastify, {
    database: app.database,
    links,
    storage,
    uploads,
    parts: new MediaUploadParts(app.database, storage, uploads),
    logger: pino({ level: 'silent' }),
  });
  await fastify.listen({ port: 0, host: '127.0.0.1' });
}, 60_000);

afterAll(async () => {
  agent.destroy();
  await fastify.close();
  await app.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const put = (path: string, body: Buffer): Promise<number> =>
  new Promise((resolve, reject) => {
    const { port } = fastify.server.address() as { port: number };
    const headers = { 'content-length': body.length };
    const request = httpRequest({ agent, port, host: '127.0.0.1', method: 'PUT', path, headers }, (response) => {
      response.resume().on('end', () => resolve(response.statusCode!));
    });
    request.on('error', reject).end(body);
  });

test('an upload that breaks off in the middle is answered, leaves nothing, and may come again on the same connection', async () => {
  const account = await app.newAccount({ channel: false });
  const bytes = jpeg(2_000_000);
  const { upload } = await account.api.mutate(
    `mutation ($input: MediaUploadCreateInput!) {
      mediaUploadCreate(input: $input) { upload { media { id } } userErrors { code message path } } }`,
    { filename: 'a.jpg', mimeType: 'image/jpeg', sizeBytes: bytes.length },
  );
  const links = new MediaLinks('', [Buffer.alloc(32, 1)], app.clock);
  const { url } = links.uploadLink(account.accountId, uuidOf('Media', upload.media.id)!);
  expect(await put(url, bytes)).toBe(500);
  expect(readdirSync(dataDir, { recursive: true, withFileTypes: true }).filter((e) => e.isFile())).toEqual([]);
  expect(await app.core.files.keys.count()).toEqual(new Map());
  disk.hasRoom = true;
  expect(await put(url, bytes)).toBe(200);
});
