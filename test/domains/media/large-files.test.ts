import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readlinkSync, rmSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { startTestApp, type TestApp } from '../../kit/app.js';
import { until } from '../../kit/until.js';
import { pdf } from './files.js';

let app: TestApp;
const dataDir = mkdtempSync(join(tmpdir(), 'interakt-media-'));
beforeAll(async () => {
  app = await startTestApp({ env: { DATA_DIR: dataDir } });
}, 60_000);
const staying = new AbortController();
afterAll(async () => {
  await app.stop();
  staying.abort();
  rmSync(dataDir, { recursive: true, force: true });
});

const size = 100 * 1024 * 1024;
const piece = pdf(1024 * 1024);
function* pieces(): Generator<Buffer> {
  for (let i = 0; i < 100; i++) yield piece;
}

/** Files of the storage that this process has open. */
const openFiles = (): number =>
  readdirSync('/proc/self/fd').filter((fd) => {
    try {
      return readlinkSync(`/proc/self/fd/${fd}`).startsWith(join(dataDir, 'media'));
    } catch {
      return false;
    }
  }).length;

test('the largest file goes in and out, and readers who leave close it', async () => {
  const account = await app.newAccount({ channel: false });
  const { upload } = await account.api.mutate(
    `mutation ($input: MediaUploadCreateInput!) { mediaUploadCreate(input: $input) {
      upload { media { id } uploadUrl } userErrors { code message path } } }`,
    { filename: 'large.pdf', mimeType: 'application/pdf', sizeBytes: size },
  );
  const digest = createHash('sha256');
  for (const bytes of pieces()) digest.update(bytes);
  const expected = digest.digest('hex');
  const request = httpRequest(upload.uploadUrl, { method: 'PUT', headers: { 'content-length': size } });
  const answer = new Promise<number>((resolve, reject) => {
    request.on('response', (response) => resolve(response.resume().statusCode!)).on('error', reject);
  });
  await pipeline(Readable.from(pieces()), request);
  expect(await answer).toBe(200);
  const { media } = await account.api.query('query ($id: ID!) { media(id: $id) { url sha256 } }', {
    id: upload.media.id,
  });
  expect(media.sha256).toBe(expected);
  const hash = createHash('sha256');
  for await (const chunk of (await fetch(media.url)).body!) hash.update(chunk);
  expect(hash.digest('hex')).toBe(expected);

  for (let i = 0; i < 10; i++) {
    const reader = (await fetch(media.url)).body!.getReader();
    await reader.read();
    await reader.cancel();
  }
  await until('every file is closed', () => openFiles() === 0);
  // This reader stays, and reads no more: stopping must not wait for it.
  await (await fetch(media.url, { signal: staying.signal })).body!.getReader().read();
  expect(openFiles()).toBe(1);
}, 60_000);
