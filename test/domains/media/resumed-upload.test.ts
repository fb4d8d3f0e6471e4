import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { MediaSweep } from '../../../src/domains/media/media-sweep.service.js';
import { rows } from '../../../src/platform/database/rows.js';
import { newStorageKey } from '../../../src/platform/files/file-storage.js';
import { uuidOf } from '../../../src/platform/kernel/ids.js';
import { systemViewer } from '../../../src/platform/kernel/viewer.js';
import { createLogger } from '../../../src/platform/logging/logger.js';
import type { TestAccount } from '../../kit/account.js';
import type { ApiClient } from '../../kit/api.js';
import { startTestApp, type TestApp } from '../../kit/app.js';
import { until } from '../../kit/until.js';
import { jpeg, png } from './files.js';

let app: TestApp;
let account: TestAccount;
/** Outlives the sessions when the clock is moved. */
let key: ApiClient;
const dataDir = mkdtempSync(join(tmpdir(), 'interakt-media-'));
beforeAll(async () => {
  app = await startTestApp({ env: { DATA_DIR: dataDir } });
  account = await app.newAccount({ channel: false });
  key = await account.apiKey(['MESSAGES_SEND', 'CONVERSATIONS_READ']);
}, 240_000);
afterAll(async () => {
  await app?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const announce = async (bytes: Buffer, more: object = {}, api: ApiClient = key): Promise<any> =>
  (
    await api.mutate(
      `mutation ($input: MediaUploadCreateInput!) { mediaUploadCreate(input: $input) {
        upload { media { id } uploadUrl uploadedBytes } userErrors { code message path } } }`,
      { filename: 'a.jpg', mimeType: 'image/jpeg', sizeBytes: bytes.length, sha256: sha256(bytes), ...more },
    )
  ).upload;
const send = async (url: string, bytes: Buffer, headers: Record<string, string>): Promise<any> => {
  const response = await fetch(url, { method: 'PUT', body: new Uint8Array(bytes), headers });
  const body: any = await response.json();
  return {
    status: response.status,
    offset: response.headers.get('upload-offset'),
    code: body.error?.code,
    state: body.media?.state,
  };
};
const at = (offset: number): Record<string, string> => ({ 'upload-offset': String(offset) });
const asked = async (url: string): Promise<(string | number | null)[]> => {
  const response = await fetch(url, { method: 'HEAD' });
  return [response.status, response.headers.get('upload-offset'), response.headers.get('upload-length')];
};
const read = async (id: string): Promise<any> =>
  (await key.query('query ($id: ID!) { media(id: $id) { state sha256 sizeBytes url } }', { id })).media;
const filesOf = (): string[] => {
  try {
    return readdirSync(join(dataDir, 'media', account.accountId), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
  } catch {
    return [];
  }
};
/** Says that it brings all of `bytes` from there on, and breaks off after `count` of them. */
const breakOff = (url: string, bytes: Buffer, offset: number, count: number): Promise<void> =>
  new Promise((resolve) => {
    const request = httpRequest(url, {
      method: 'PUT',
      headers: { 'content-length': bytes.length - offset, ...at(offset) },
    });
    request.on('error', () => resolve());
    request.on('close', () => resolve());
    request.write(bytes.subarray(offset, offset + count), () => request.destroy());
  });

describe('an upload that breaks off', () => {
  test('goes on where it was, and is the whole file in the end', async () => {
    const bytes = jpeg(600_000);
    const { media, uploadUrl, uploadedBytes } = await announce(bytes);
    expect(uploadedBytes).toBe(0);
    expect(await asked(uploadUrl)).toEqual([200, '0', '600000']);
    await breakOff(uploadUrl, bytes, 0, 200_000);
    const offset = await until('what came is kept', async () => Number((await asked(uploadUrl))[1]) || undefined);
    expect(offset).toBeLessThanOrEqual(200_000);
    expect(await send(uploadUrl, bytes.subarray(offset, 400_000), at(offset))).toEqual({
      ...{ status: 200, offset: '400000', code: undefined, state: 'PENDING' },
    });
    expect(await read(media.id)).toMatchObject({ state: 'PENDING', url: null });
    const range = { 'content-range': 'bytes 400000-599999/600000' };
    expect(await send(uploadUrl, bytes.subarray(400_000), range)).toMatchObject({
      ...{ status: 200, offset: '600000', state: 'READY' },
    });
    const ready = await read(media.id);
    expect(ready).toMatchObject({ state: 'READY', sha256: sha256(bytes), sizeBytes: 600_000 });
    expect(Buffer.from(await (await fetch(ready.url)).arrayBuffer()).equals(bytes)).toBe(true);
    expect(await asked(uploadUrl)).toEqual([200, '600000', '600000']);
    expect(await send(uploadUrl, Buffer.alloc(0), at(600_000))).toMatchObject({
      status: 409,
      code: 'ALREADY_UPLOADED',
    });
    expect(filesOf()).toHaveLength(1);
  });

  test('goes on by a new link, for who announced it', async () => {
    const bytes = jpeg(5_000);
    const { media, uploadUrl } = await announce(bytes);
    await send(uploadUrl, bytes.subarray(0, 2_000), at(0));
    const resume = async (mediaId: string, api: ApiClient = key): Promise<any> =>
      (
        await api.query(
          `mutation ($input: MediaUploadResumeInput!) { mediaUploadResume(input: $input) {
            upload { media { id } uploadUrl uploadedBytes } userErrors { code path } } }`,
          { input: { mediaId } },
        )
      ).mediaUploadResume;
    const agent = await account.member('AGENT');
    expect((await resume(media.id, agent.api)).userErrors).toEqual([{ code: 'FORBIDDEN', path: ['mediaId'] }]);
    const other = await app.newAccount({ channel: false });
    expect((await resume(media.id, other.api)).userErrors).toEqual([{ code: 'NOT_FOUND', path: ['mediaId'] }]);
    app.clock.advance(16 * 60_000);
    expect((await asked(uploadUrl))[0]).toBe(403);
    const { upload } = await resume(media.id);
    expect(upload).toMatchObject({ media: { id: media.id }, uploadedBytes: 2_000 });
    expect(await send(upload.uploadUrl, bytes.subarray(2_000), at(2_000))).toMatchObject({ state: 'READY' });
    expect((await resume(media.id)).userErrors).toEqual([{ code: 'MEDIA_ALREADY_UPLOADED', path: ['mediaId'] }]);
  });

  test('takes no piece for another place, and of two at once only one', async () => {
    const bytes = jpeg(9_000);
    const { media, uploadUrl } = await announce(bytes);
    expect(await send(uploadUrl, bytes.subarray(3_000), at(3_000))).toMatchObject({
      ...{ status: 409, code: 'OFFSET_MISMATCH', offset: '0' },
    });
    const first = bytes.subarray(0, 3_000);
    const both = await Promise.all([
      send(uploadUrl, first, at(0)),
      send(uploadUrl, first, at(0)),
      send(uploadUrl, first, at(0)),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect(both.filter(({ status }) => status === 409)).toEqual(
      Array(2).fill({ status: 409, offset: '3000', code: 'OFFSET_MISMATCH', state: undefined }),
    );
    const ends = await Promise.all([
      send(uploadUrl, bytes.subarray(3_000), at(3_000)),
      send(uploadUrl, bytes.subarray(3_000), at(3_000)),
    ]);
    expect(ends.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(await read(media.id)).toMatchObject({ state: 'READY', sha256: sha256(bytes) });
  });

  test('is never larger than it was announced, and is checked as a whole', async () => {
    const bytes = jpeg(4_000);
    const { uploadUrl } = await announce(bytes);
    expect(await send(uploadUrl, Buffer.alloc(4_001, 1), at(0))).toMatchObject({ status: 413, code: 'SIZE_MISMATCH' });
    await send(uploadUrl, bytes.subarray(0, 1_000), at(0));
    expect(await send(uploadUrl, Buffer.alloc(3_001), at(1_000))).toMatchObject({ status: 413, code: 'SIZE_MISMATCH' });
    expect(await asked(uploadUrl)).toEqual([200, '1000', '4000']);
    // Other bytes than those that the digest was told of: all of it has to come again.
    expect(await send(uploadUrl, Buffer.alloc(3_000), at(1_000))).toMatchObject({
      status: 422,
      code: 'CHECKSUM_MISMATCH',
    });
    expect(await asked(uploadUrl)).toEqual([200, '0', '4000']);
    expect(await send(uploadUrl, bytes, at(0))).toMatchObject({ status: 200, state: 'READY' });
    const wrong = await announce(png(500), { sha256: undefined });
    await send(wrong.uploadUrl, png(500).subarray(0, 100), at(0));
    expect(await send(wrong.uploadUrl, png(500).subarray(100), at(100))).toMatchObject({ code: 'TYPE_MISMATCH' });
  });

  test.each<[string, Record<string, string>]>([
    ['a word', { 'upload-offset': 'x' }],
    ['a negative number', { 'upload-offset': '-1' }],
    ['a range that is none', { 'content-range': 'bytes */10' }],
    ['a range that ends before it begins', { 'content-range': 'bytes 9-0/10' }],
    ['a range that is longer than its body', { 'content-range': 'bytes 0-99/4000' }],
    ['a range for another place', { 'content-range': 'bytes 0-9/4000', 'upload-offset': '5' }],
  ])('is told that %s is no place', async (_, headers) => {
    const { uploadUrl } = await announce(jpeg(4_000));
    expect(await send(uploadUrl, Buffer.alloc(10), headers)).toMatchObject({ status: 400, code: 'OFFSET_INVALID' });
    const range = { 'content-range': 'bytes 0-9/5000' };
    expect(await send(uploadUrl, Buffer.alloc(10), range)).toMatchObject({ status: 422, code: 'SIZE_MISMATCH' });
  });

  test('and is whole is rid of pieces that a crash left', async () => {
    const bytes = jpeg(4_000);
    const { media, uploadUrl } = await announce(bytes);
    const [whole, young] = [uuidOf('Media', media.id), uuidOf('Media', (await announce(bytes)).media.id)];
    await send(uploadUrl, bytes, at(0));
    const storage = app.core.files.open('media');
    const keys: string[] = [];
    for (const id of [whole, young]) {
      const key = newStorageKey(account.accountId);
      await storage.putPart(key, Readable.from([bytes]), { maxBytes: 10_000 });
      keys.push(key);
      await app.asOwner(
        `insert into media_part (account_id, media_id, begins_at, size_bytes, storage_key, created_at)
         values ('${account.accountId}', '${id}', 0, 4000, '${key}', now() - interval '30 days')`,
      );
    }
    await new MediaSweep(app.database, storage, app.clock, createLogger('silent')).leftParts();
    const left = await app.asOwner<{ key: string }>(
      `select storage_key as key from media_part where account_id = '${account.accountId}' and media_id in ('${whole}', '${young}')`,
    );
    expect(left).toEqual([{ key: keys[1] }]);
    expect(keys.map((key) => filesOf().includes(join(dataDir, 'media', key)))).toEqual([false, true]);
    expect(await read(media.id)).toMatchObject({ state: 'READY', sha256: sha256(bytes) });
  });

  test('and is left is swept away with its pieces', async () => {
    const bytes = jpeg(4_000);
    const { media, uploadUrl } = await announce(bytes);
    await send(uploadUrl, bytes.subarray(0, 1_000), at(0));
    await send(uploadUrl, bytes.subarray(1_000, 2_000), at(1_000));
    const [row] = await rows<{ keys: string[] }>(
      app.database.read(systemViewer(account.accountId)).em,
      'select array_agg(storage_key) as keys from media_part where account_id = $1 and media_id = $2',
      [account.accountId, uuidOf('Media', media.id)],
    );
    const pieces = row!.keys.map((key) => join(dataDir, 'media', key));
    const sweep = () =>
      new MediaSweep(app.database, app.core.files.open('media'), app.clock, createLogger('silent')).run();
    const old = new Date(app.clock.now().getTime() - 2 * 3_600_000);
    for (const piece of pieces) utimesSync(piece, old, old);
    await sweep();
    // Its day is not over: they are still known.
    expect(pieces.every((piece) => filesOf().includes(piece))).toBe(true);
    app.clock.advance(25 * 3_600_000);
    await sweep();
    expect(pieces.some((piece) => filesOf().includes(piece))).toBe(false);
    expect(
      await rows(
        app.database.read(systemViewer(account.accountId)).em,
        'select 1 from media_part where account_id = $1 and media_id = $2',
        [account.accountId, uuidOf('Media', media.id)],
      ),
    ).toEqual([]);
  });
});
