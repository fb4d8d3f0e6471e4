import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rows } from '../../../src/platform/database/rows.js';
import { uuidOf } from '../../../src/platform/kernel/ids.js';
import { systemViewer } from '../../../src/platform/kernel/viewer.js';
import type { TestAccount } from '../../kit/account.js';
import { startTestApp, type TestApp } from '../../kit/app.js';
import { until } from '../../kit/until.js';
import { jpeg, pdf, png, webp } from './files.js';

let app: TestApp;
const dataDir = mkdtempSync(join(tmpdir(), 'interakt-media-'));
beforeAll(async () => {
  app = await startTestApp({ env: { DATA_DIR: dataDir } });
}, 60_000);
afterAll(async () => {
  await app.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

const create = async (account: TestAccount, input: object): Promise<any> =>
  (
    await account.api.query(
      `mutation ($input: MediaUploadCreateInput!) { mediaUploadCreate(input: $input) {
        upload { media { id state filename mimeType sizeBytes sha256 url } uploadUrl expiresAt }
        userErrors { code message path } } }`,
      { input },
    )
  ).mediaUploadCreate;

const announce = async (account: TestAccount, bytes: Buffer, mimeType: string, more: object = {}): Promise<any> => {
  const { upload, userErrors } = await create(account, {
    filename: 'a file',
    mimeType,
    sizeBytes: bytes.length,
    ...more,
  });
  expect(userErrors).toEqual([]);
  return upload;
};

const put = async (url: string, bytes: Buffer): Promise<{ status: number; body: any }> => {
  const response = await fetch(url, { method: 'PUT', body: new Uint8Array(bytes) });
  return { status: response.status, body: await response.json() };
};

const read = async (account: TestAccount, id: string): Promise<any> =>
  (
    await account.api.query(
      '{ media(id: "ID") { id state filename mimeType sizeBytes sha256 failure url } }'.replace('ID', id),
    )
  ).media;

const filesOf = (account: TestAccount): string[] => {
  try {
    return readdirSync(join(dataDir, 'media', account.accountId), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => entry.name);
  } catch {
    return [];
  }
};
const partials = (): string[] => {
  try {
    return readdirSync(join(dataDir, 'media', 'partial'));
  } catch {
    return [];
  }
};

const uploaded = async (account: TestAccount, bytes: Buffer, mimeType: string, more: object = {}): Promise<any> => {
  const upload = await announce(account, bytes, mimeType, more);
  expect(await put(upload.uploadUrl, bytes)).toMatchObject({ status: 200 });
  return read(account, upload.media.id);
};

describe('announcing an upload', () => {
  test.each([
    ['a type that cannot be sent', { mimeType: 'image/svg+xml' }, ['MEDIA_TYPE_NOT_SUPPORTED:mimeType']],
    ['a picture that is too large', { sizeBytes: 5 * 1024 * 1024 + 1 }, ['MEDIA_TOO_LARGE:sizeBytes']],
    ['nothing', { sizeBytes: 0 }, ['INVALID_INPUT:sizeBytes']],
    ['a negative size', { sizeBytes: -1 }, ['INVALID_INPUT:sizeBytes']],
    ['a path', { filename: '../a.png' }, ['INVALID_INPUT:filename']],
    ['a name with a line break', { filename: 'a\r\nb.png' }, ['INVALID_INPUT:filename']],
    ['a name without end', { filename: 'a'.repeat(241) }, ['INVALID_INPUT:filename']],
    ['a digest that is none', { sha256: 'abc' }, ['INVALID_INPUT:sha256']],
    [
      'all of it',
      { filename: ' ', mimeType: '', sizeBytes: 0, sha256: '' },
      [
        'INVALID_INPUT:filename',
        'MEDIA_TYPE_NOT_SUPPORTED:mimeType',
        'INVALID_INPUT:sizeBytes',
        'INVALID_INPUT:sha256',
      ],
    ],
  ])('refuses %s', async (_, change, expected) => {
    const account = await app.newAccount({ channel: false });
    const { upload, userErrors } = await create(account, {
      filename: 'a.png',
      mimeType: 'image/png',
      sizeBytes: 100,
      ...change,
    });
    expect(upload).toBeNull();
    expect(userErrors.map((e: any) => `${e.code}:${e.path.join('.')}`)).toEqual(expected);
  });

  test('is for those who may send, and does not need the right to read conversations', async () => {
    const account = await app.newAccount({ channel: false });
    const input = { input: { filename: 'a.png', mimeType: 'image/png', sizeBytes: 100 } };
    const document = `mutation ($input: MediaUploadCreateInput!) { mediaUploadCreate(input: $input) {
      upload { media { id state } uploadUrl } userErrors { code } } }`;
    const sender = await account.apiKey(['MESSAGES_SEND']);
    expect((await sender.query(document, input)).mediaUploadCreate.upload.media.state).toBe('PENDING');
    const reader = await account.apiKey(['CONVERSATIONS_READ']);
    expect((await reader.raw(document, input)).body.errors![0]!.extensions['code']).toBe('FORBIDDEN');
  });
});

describe('uploading', () => {
  test('makes the file READY, says so, and hands it out again', async () => {
    const account = await app.newAccount({ channel: false });
    const bytes = pdf(200_000);
    const upload = await announce(account, bytes, 'application/pdf; charset=binary', {
      filename: 'Angebot für Jürgen.pdf',
      sha256: sha256(bytes).toUpperCase(),
    });
    expect(upload.media).toEqual({
      id: expect.stringMatching(/^med_/),
      state: 'PENDING',
      filename: 'Angebot für Jürgen.pdf',
      mimeType: 'application/pdf',
      sizeBytes: bytes.length,
      sha256: null,
      url: null,
    });
    expect(upload.uploadUrl.startsWith(`${app.url}/media/`)).toBe(true);
    const answer = await put(upload.uploadUrl, bytes);
    expect(answer).toEqual({
      status: 200,
      body: { media: { id: upload.media.id, state: 'READY', sizeBytes: bytes.length, sha256: sha256(bytes) } },
    });
    const media = await read(account, upload.media.id);
    expect(media).toMatchObject({ state: 'READY', sha256: sha256(bytes), failure: null });
    const node = await account.api.query('query ($id: ID!) { node(id: $id) { ... on Media { id url } } }', {
      id: media.id,
    });
    expect(node.node).toEqual({ id: media.id, url: media.url });
    expect(await eventsOf(account)).toEqual([uuidOf('Media', media.id)]);

    const response = await fetch(media.url);
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(bytes.length),
      'content-disposition': `attachment; filename="Angebot f_r J_rgen.pdf"; filename*=UTF-8''Angebot%20f%C3%BCr%20J%C3%BCrgen.pdf`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining('sandbox'),
      'cache-control': expect.stringMatching(/^private, max-age=\d+, immutable$/),
      'accept-ranges': 'bytes',
    });
    expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true);
  });

  test.each([
    ['other bytes than announced', pdf(300), 'image/png', {}, 422, 'TYPE_MISMATCH'],
    ['another digest', png(300), 'image/png', { sha256: sha256(png(300)) }, 422, 'CHECKSUM_MISMATCH'],
    ['more bytes', png(301), 'image/png', { sizeBytes: 300 }, 413, 'SIZE_MISMATCH'],
    ['fewer bytes', png(299), 'image/png', { sizeBytes: 300 }, 422, 'SIZE_MISMATCH'],
    ['a large sticker that does not move', webp({ size: 200_000 }), 'image/webp', {}, 422, 'MEDIA_TOO_LARGE'],
    ['markup called text', Buffer.from('<!doctype html><script>'), 'text/plain', {}, 422, 'TYPE_MISMATCH'],
  ])('refuses %s, keeps nothing, and may be tried again', async (_, bytes, mimeType, more, status, code) => {
    const account = await app.newAccount({ channel: false });
    const upload = await announce(account, bytes, mimeType, more);
    expect(await put(upload.uploadUrl, bytes)).toEqual({
      status,
      body: { error: { code, message: expect.any(String) } },
    });
    expect(filesOf(account)).toEqual([]);
    expect((await read(account, upload.media.id)).state).toBe('PENDING');
    expect(await eventsOf(account)).toEqual([]);
    if (code !== 'TYPE_MISMATCH' || mimeType !== 'image/png') return;
    expect((await put(upload.uploadUrl, png(300))).status).toBe(200);
  });

  test('a second time is a conflict and changes nothing, at once or later', async () => {
    const account = await app.newAccount({ channel: false });
    const bytes = jpeg(100_000);
    const upload = await announce(account, bytes, 'image/jpeg');
    const answers = await Promise.all([1, 2, 3].map(() => put(upload.uploadUrl, bytes)));
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409, 409]);
    expect(await put(upload.uploadUrl, bytes)).toMatchObject({
      status: 409,
      body: { error: { code: 'ALREADY_UPLOADED' } },
    });
    expect(filesOf(account)).toHaveLength(1);
    expect(await eventsOf(account)).toHaveLength(1);
  });

  test('needs a length, and survives a client that goes away', async () => {
    const account = await app.newAccount({ channel: false });
    const bytes = png(500_000);
    const upload = await announce(account, bytes, 'image/png');
    const chunked = await send(upload.uploadUrl, { 'transfer-encoding': 'chunked' }, bytes);
    expect(chunked).toBe(411);
    await new Promise<void>((resolve) => {
      const request = httpRequest(upload.uploadUrl, { method: 'PUT', headers: { 'content-length': bytes.length } });
      request.on('error', () => resolve());
      request.write(bytes.subarray(0, 100_000), () => request.destroy());
      request.on('close', resolve);
    });
    await until('nothing half-written is left', () => partials().length === 0);
    expect(filesOf(account)).toEqual([]);
    expect((await put(upload.uploadUrl, bytes)).status).toBe(200);
  });

  test('is possible with a good link only, and not for long', async () => {
    const account = await app.newAccount({ channel: false });
    const bytes = png(300);
    const upload = await announce(account, bytes, 'image/png');
    const other = await announce(account, bytes, 'image/png');
    const url = new URL(upload.uploadUrl);
    const foreign = new URL(other.uploadUrl);
    url.searchParams.set('signature', foreign.searchParams.get('signature')!);
    expect(await put(url.href, bytes)).toMatchObject({ status: 403, body: { error: { code: 'LINK_INVALID' } } });
    expect((await put(upload.uploadUrl.split('?')[0], bytes)).status).toBe(403);
    expect((await fetch(upload.uploadUrl)).status).toBe(403);
    app.clock.advance(16 * 60_000);
    expect(await put(upload.uploadUrl, bytes)).toMatchObject({
      status: 403,
      body: { error: { code: 'LINK_EXPIRED' } },
    });
    expect(filesOf(account)).toEqual([]);
  });
});

describe('fetching', () => {
  test('gives parts, and nothing where the reader has it', async () => {
    const account = await app.newAccount({ channel: false });
    const bytes = jpeg(10_000);
    const { url } = await uploaded(account, bytes, 'image/jpeg', { filename: 'cat.jpg' });
    const get = async (headers: Record<string, string>, method = 'GET') => {
      const response = await fetch(url, { method, headers });
      return { status: response.status, headers: response.headers, body: Buffer.from(await response.arrayBuffer()) };
    };
    const part = await get({ range: 'bytes=100-199' });
    expect([part.status, part.headers.get('content-range'), part.headers.get('content-length')]).toEqual([
      206,
      'bytes 100-199/10000',
      '100',
    ]);
    expect(part.body.equals(bytes.subarray(100, 200))).toBe(true);
    expect((await get({ range: 'bytes=-1' })).body.equals(bytes.subarray(-1))).toBe(true);
    const beyond = await get({ range: 'bytes=10000-' });
    expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, 'bytes */10000']);

    const head = await get({}, 'HEAD');
    expect([head.status, head.headers.get('content-length'), head.body.length]).toEqual([200, '10000', 0]);
    expect(head.headers.get('content-disposition')).toBe('inline; filename="cat.jpg"');
    const etag = head.headers.get('etag')!;
    for (const known of [etag, `"x", W/${etag}`, '*']) {
      expect((await get({ 'if-none-match': known })).status).toBe(304);
    }
    expect((await get({ 'if-none-match': '"x"' })).status).toBe(200);
    expect((await get({ range: 'bytes=0-0' }, 'HEAD')).status).toBe(200);
    expect((await get({ range: 'bytes=0-0', 'if-range': etag })).status).toBe(206);
    expect((await get({ range: 'bytes=0-0', 'if-range': '"other"' })).status).toBe(200);
  });

  test("is nobody's by guessing: other ids, other accounts, other ends", async () => {
    const [mine, theirs] = await Promise.all([app.newAccount({ channel: false }), app.newAccount({ channel: false })]);
    const [a, b] = [await uploaded(mine, png(300), 'image/png'), await uploaded(theirs, png(300), 'image/png')];
    const swapped = a.url.replace(a.id, b.id).replace(mine.id, theirs.id);
    const later = a.url.replace(/expires=(\d+)/, (_: string, at: string) => `expires=${Number(at) + 3600}`);
    for (const url of [
      swapped,
      a.url.replace(a.id, b.id),
      later,
      a.url.replace(/signature=.*/, 'signature=x'),
      `${a.url}&signature=x`,
    ]) {
      const response = await fetch(url);
      expect([url, response.status]).toEqual([url, 403]);
      expect(((await response.json()) as any).error.code).toBe('LINK_INVALID');
    }
    expect(await read(mine, b.id)).toBeNull();
    const stale = a.url;
    app.clock.advance(2 * 3_600_000);
    expect(((await (await fetch(stale)).json()) as any).error.code).toBe('LINK_EXPIRED');
  });
});

async function send(url: string, headers: Record<string, string>, body: Buffer): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(url, { method: 'PUT', headers }, (response) => {
      response.resume();
      resolve(response.statusCode!);
    });
    request.on('error', reject);
    request.end(body);
  });
}

const eventsOf = async (account: TestAccount): Promise<string[]> =>
  (
    await rows<{ entity_id: string }>(
      app.database.read(systemViewer(account.accountId)).em,
      `select entity_id from domain_event where account_id = $1 and type = 'media.changed' order by seq`,
      [account.accountId],
    )
  ).map((event) => event.entity_id);
