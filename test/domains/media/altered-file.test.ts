import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chunkBytes, chunkStart } from '../../../src/platform/files/sealed-chunks.js';
import { startTestApp, type TestApp } from '../../kit/app.js';
import { pdf } from './files.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
}, 120_000);
afterAll(() => app.stop());

test('a download of a file that was altered breaks off before a wrong byte leaves', async () => {
  const account = await app.newAccount({ channel: false });
  const bytes = pdf(4 * chunkBytes + 1_000);
  const { upload } = await account.api.mutate(
    `mutation ($input: MediaUploadCreateInput!) {
      mediaUploadCreate(input: $input) { upload { uploadUrl media { id } } userErrors { code message path } } }`,
    { filename: 'a.pdf', mimeType: 'application/pdf', sizeBytes: bytes.length },
  );
  expect((await fetch(upload.uploadUrl, { method: 'PUT', body: new Uint8Array(bytes) })).status).toBe(200);
  const folder = join(app.settings['DATA_DIR']!, 'media', account.accountId);
  const [entry] = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  const path = join(entry!.parentPath, entry!.name);
  const sealed = readFileSync(path);
  sealed[chunkStart(2) + 100]! ^= 1;
  writeFileSync(path, sealed);

  const { media } = await account.api.query('query ($id: ID!) { media(id: $id) { url } }', { id: upload.media.id });
  const got: Uint8Array[] = [];
  const download = async (): Promise<void> => {
    const response = await fetch(media.url);
    expect(response.headers.get('content-length')).toBe(String(bytes.length));
    for await (const chunk of response.body!) got.push(chunk);
  };
  await expect(download()).rejects.toThrow();
  const received = Buffer.concat(got);
  expect(received.length).toBeLessThanOrEqual(2 * chunkBytes);
  expect(received.equals(bytes.subarray(0, received.length))).toBe(true);

  // What lies in whole chunks is served.
  const part = await fetch(media.url, { headers: { range: `bytes=${chunkBytes - 5}-${chunkBytes + 5}` } });
  expect(part.status).toBe(206);
  expect(Buffer.from(await part.arrayBuffer()).equals(bytes.subarray(chunkBytes - 5, chunkBytes + 6))).toBe(true);
});
