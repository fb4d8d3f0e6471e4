import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { Bench, type Json } from './simulator-kit.js';

const bench = new Bench();
const NUMBER = '106000000000002';
const PHONE = '16505550101';

beforeAll(async () => {
  await bench.start();
  await bench.control('numbers', { phoneNumberId: NUMBER, wabaId: '880002', pairLimit: 'off' });
  await bench.opens(NUMBER, PHONE);
});
afterAll(() => bench.stop());

const upload = (
  bytes: Buffer,
  mimeType: string,
  number = NUMBER,
  filename = 'a.bin',
): Promise<{ status: number; body: Json }> => {
  const form = new FormData();
  form.set('messaging_product', 'whatsapp');
  form.set('type', mimeType);
  form.set('file', new Blob([new Uint8Array(bytes)], { type: mimeType }), filename);
  return bench.call('POST', `/v24.0/${number}/media`, form);
};
const download = (url: string, token: string | undefined = bench.token): Promise<Response> =>
  fetch(url, token ? { headers: { authorization: `Bearer ${token}` } } : {});
const stored = async (mimeType = 'image/png', bytes = Buffer.from('some bytes')): Promise<string> =>
  (await upload(bytes, mimeType)).body['id'];

describe('the two steps', () => {
  test('an upload comes back byte by byte, with its digest, size and type', async () => {
    const bytes = Buffer.from(Array.from({ length: 5000 }, (_, at) => at % 256));
    const id = (await upload(bytes, 'image/jpeg')).body['id'];
    expect(id).toMatch(/^\d+$/);
    const { body } = await bench.get(`/v24.0/${id}?phone_number_id=${NUMBER}`);
    expect(body).toEqual({
      messaging_product: 'whatsapp',
      id,
      mime_type: 'image/jpeg',
      file_size: 5000,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      url: expect.stringContaining(`${bench.simulator.url}/`),
    });
    const response = await download(body['url']);
    expect(response.headers.get('content-type')).toBe('image/jpeg');
    expect(Buffer.from(await response.arrayBuffer())).toEqual(bytes);
  });

  test('the address needs the token, cannot be forged and lives five minutes', async () => {
    const id = await stored();
    const { url } = (await bench.get(`/${id}`)).body as { url: string };
    expect((await download(url, '')).status).toBe(401);
    expect((await download(url.replace(/hash=./, 'hash=!'))).status).toBe(404);
    await bench.control('clock', { advanceMs: 299_000 });
    expect((await download(url)).status).toBe(200);
    await bench.control('clock', { advanceMs: 2_000 });
    expect((await download(url)).status).toBe(404);
    expect((await download((await bench.get(`/${id}`)).body['url'])).status).toBe(200);
  });

  test('a file is kept 30 days; one of a customer 7', async () => {
    const id = await stored();
    const inbound = await bench.control('inbound', {
      phoneNumberId: NUMBER,
      from: { waId: PHONE },
      message: { type: 'image', image: {} },
    });
    const theirs = inbound['message'].image.id;
    await bench.control('clock', { advanceMs: 7 * 86_400_000 + 1000 });
    expect([(await bench.get(`/${id}`)).status, (await bench.get(`/${theirs}`)).status]).toEqual([200, 400]);
    await bench.control('clock', { advanceMs: 23 * 86_400_000 });
    expect((await bench.get(`/${id}`)).body['error']).toMatchObject({ code: 100, error_subcode: 33 });
    await bench.opens(NUMBER, PHONE);
  });

  test('a foreign number neither sees nor deletes nor sends it; its own deletes it once', async () => {
    const id = await stored();
    expect((await bench.get(`/${id}?phone_number_id=106999`)).status).toBe(400);
    expect((await bench.call('DELETE', `/${id}?phone_number_id=106999`)).status).toBe(400);
    await bench.control('numbers', { phoneNumberId: '106999' });
    const foreign = await bench.send('106999', { to: `+${PHONE}`, type: 'image', image: { id } });
    expect(foreign.body['error'].code).toBe(131009);
    expect((await bench.call('DELETE', `/${id}?phone_number_id=${NUMBER}`)).body).toEqual({ success: true });
    expect((await bench.call('DELETE', `/${id}`)).status).toBe(400);
  });
});

describe('types and sizes', () => {
  const KB = 1 << 10;
  const MB = 1 << 20;
  test.each([
    ['image/jpeg', 5 * MB, 200],
    ['image/jpeg', 5 * MB + 1, 400],
    ['audio/ogg', 16 * MB + 1, 400],
    ['video/mp4', 16 * MB + 1, 400],
    ['image/webp', 100 * KB, 200],
    ['image/webp', 100 * KB + 1, 400],
    ['application/pdf', 17 * MB, 200],
    ['image/svg+xml', 10, 400],
    ['application/zip', 10, 400],
    ['text/plain', 0, 400],
  ])('%s of %i bytes: %i', async (mimeType, size, status) => {
    const answer = await upload(Buffer.alloc(size, 1), mimeType);
    expect(answer.status).toBe(status);
    if (status === 400) expect(answer.body['error'].code).toBe(131053);
  });

  test('an animated sticker may have 500 KB', async () => {
    const bytes = Buffer.alloc(400 * KB, 1);
    bytes.write('RIFF????WEBPVP8XANIM', 0, 'latin1');
    expect((await upload(bytes, 'image/webp')).status).toBe(200);
  });

  test('a file of one kind is not sent as another', async () => {
    const id = await stored('audio/ogg');
    const answer = await bench.send(NUMBER, { to: `+${PHONE}`, type: 'image', image: { id } });
    expect(answer.body['error'].code).toBe(131053);
    expect((await bench.send(NUMBER, { to: `+${PHONE}`, type: 'audio', audio: { id, voice: true } })).status).toBe(200);
    const mp3 = await stored('audio/mpeg');
    const voice = await bench.send(NUMBER, { to: `+${PHONE}`, type: 'audio', audio: { id: mp3, voice: true } });
    expect(voice.body['error'].code).toBe(131053);
  });

  test('a form without a file and one without the product are refused', async () => {
    const form = new FormData();
    form.set('messaging_product', 'whatsapp');
    expect((await bench.call('POST', `/${NUMBER}/media`, form)).body['error'].code).toBe(131008);
    const other = new FormData();
    other.set('file', new Blob(['x'], { type: 'image/png' }));
    expect((await bench.call('POST', `/${NUMBER}/media`, other)).body['error'].code).toBe(100);
  });
});

test('a sample that a customer sends has id, digest in base64 and a direct address', async () => {
  for (const type of ['image', 'video', 'audio', 'document', 'sticker']) {
    const { message } = await bench.control('inbound', {
      phoneNumberId: NUMBER,
      from: { waId: PHONE },
      message: { type, [type]: {} },
    });
    const file = message[type];
    const bytes = Buffer.from(await (await download(file.url)).arrayBuffer());
    expect(file.sha256).toBe(createHash('sha256').update(bytes).digest('base64'));
    const { body } = await bench.get(`/${file.id}`);
    expect([body['mime_type'], body['file_size']]).toEqual([file.mime_type, bytes.length]);
  }
});

test('a resumable upload takes its bytes from the offset and gives a handle', async () => {
  const { body } = await bench.call('POST', '/v24.0/app/uploads?file_name=a.png&file_length=6&file_type=image/png');
  expect(body['id']).toMatch(/^upload:/);
  const piece = (offset: string, bytes: string): Promise<Response> =>
    fetch(`${bench.simulator.url}/v24.0/${body['id']}`, {
      method: 'POST',
      headers: { authorization: `OAuth ${bench.token}`, file_offset: offset, 'content-type': 'image/png' },
      body: bytes,
    });
  expect((await piece('0', 'abc')).status).toBe(200);
  expect((await bench.get(`/v24.0/${body['id']}`)).body).toEqual({ id: body['id'], file_offset: 3 });
  expect((await piece('0', 'abc')).status).toBe(400);
  expect(((await (await piece('3', 'def')).json()) as Json)['h']).toMatch(/^4::/);
});
