import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { CloudApi } from '../../../src/platform/whatsapp/cloud-api.js';
import { writeMessage } from '../../../src/platform/whatsapp/write-message.js';
import { Bench } from '../../simulator/simulator-kit.js';
import { RawGraph, say } from './raw-graph.js';

const bench = new Bench();
const raw = new RawGraph();
const NUMBER = '106000000000001';
const PHONE = '16505550100';
let api: CloudApi;
let rawApi: CloudApi;

beforeAll(async () => {
  await bench.start();
  await raw.start();
  await bench.control('numbers', {
    phoneNumberId: NUMBER,
    wabaId: '880001',
    displayPhoneNumber: '15550001111',
    verifiedName: 'Example Shop',
    quality: 'YELLOW',
    tier: 'TIER_2K',
    throughput: 'HIGH',
    pairLimit: 'off',
  });
  api = new CloudApi({ graphUrl: bench.simulator.url, version: 'v25.0' });
  rawApi = new CloudApi({ graphUrl: raw.url, version: 'v25.0' });
});
afterAll(async () => {
  await Promise.all([api.close(), rawApi.close()]);
  await Promise.all([bench.stop(), raw.stop()]);
});

const text = (body: string) =>
  writeMessage({ to: { waId: PHONE }, content: { kind: 'text', body }, callbackData: 'attempt 1' });

describe('numbers', () => {
  test('are read with name, quality, limit and throughput', async () => {
    await expect(api.phoneNumber('EAAtest', NUMBER)).resolves.toEqual({
      id: NUMBER,
      displayPhoneNumber: expect.stringMatching(/^\+1[ \d-]+$/),
      verifiedName: 'Example Shop',
      qualityRating: 'YELLOW',
      messagingLimit: 'TIER_2K',
      throughputLevel: 'HIGH',
      status: 'CONNECTED',
      nameStatus: 'APPROVED',
      isOnBusinessApp: false,
    });
  });

  test('are refused to a token that was revoked, and to one that may not see them', async () => {
    await bench.control('tokens', { token: 'EAArevoked', subcode: 463 });
    await expect(api.phoneNumber('EAArevoked', NUMBER)).rejects.toMatchObject({ code: 190, subcode: 463 });
    raw.behave(say(400, { error: { message: 'Unsupported get request', code: 100, error_subcode: 33 } }));
    await expect(rawApi.phoneNumber('EAA', '1')).rejects.toMatchObject({ code: 100, subcode: 33 });
  });

  test('of unknown quality, and the limit of older versions', async () => {
    raw.behave(say(200, { id: '1', display_phone_number: '+1 555', quality_rating: 'NA', messaging_limit_tier: 'x' }));
    const old = new CloudApi({ graphUrl: `${raw.url}/gateway/`, version: 'v23.0' });
    await expect(old.phoneNumber('EAA', '1')).resolves.toEqual({
      id: '1',
      displayPhoneNumber: '+1 555',
      qualityRating: 'UNKNOWN',
      messagingLimit: 'X',
    });
    await old.close();
    const url = new URL(raw.seen[0]!.url, raw.url);
    expect(url.pathname).toBe('/gateway/v23.0/1');
    expect(url.searchParams.get('fields')!.split(',')).toContain('messaging_limit_tier');
    expect(raw.seen[0]!.headers['user-agent']).toBe('interakt-api/1');
  });

  test('of an account are listed over all pages', async () => {
    for (let n = 0; n < 130; n++)
      await bench.control('numbers', { phoneNumberId: String(206000000000000 + n), wabaId: '880002' });
    const ids = await api.phoneNumberIdsOf('EAAtest', '880002');
    expect(ids.sort()).toEqual(Array.from({ length: 130 }, (_, n) => String(206000000000000 + n)));
  });

  test('of an account are listed once when the pages go in a circle, and "next" is not followed', async () => {
    const next = `${raw.url}/trap?access_token=EAA`;
    raw.behave((response, { url }) => {
      const after = new URL(url, raw.url).searchParams.get('after');
      const cursor = after === 'a' ? 'b' : 'a';
      say(200, { data: [{ id: `n-${cursor}` }, { id: 7 }, {}], paging: { cursors: { after: cursor }, next } })(
        response,
        raw.seen[0]!,
      );
    });
    await expect(rawApi.phoneNumberIdsOf('EAA', '1')).resolves.toEqual(['n-a', '7', 'n-b']);
    expect(raw.seen).toHaveLength(3);
    expect(raw.seen.every(({ url }) => url.startsWith('/v25.0/1/phone_numbers?'))).toBe(true);
  });

  test('send their webhooks once the app is subscribed', async () => {
    await api.subscribeApp('EAAtest', '880001');
    const { body } = await bench.get('/v25.0/880001/subscribed_apps');
    expect(body['data']).toHaveLength(1);
    raw.behave(say(200, { success: false }));
    await expect(rawApi.subscribeApp('EAA', '1')).rejects.toMatchObject({ name: 'CloudApiUnanswered' });
  });
});

describe('messages', () => {
  test('to a phone are answered with its id', async () => {
    await bench.opens(NUMBER, PHONE);
    const accepted = await api.sendMessage('EAAtest', NUMBER, text('hello'));
    expect(accepted).toEqual({ wamid: expect.stringMatching(/^wamid\./), waId: PHONE });
  });

  test('to a user id are answered with that', async () => {
    const userId = 'US.1349000000000000001';
    await bench.control('inbound?wait=1', {
      phoneNumberId: NUMBER,
      from: { userId },
      message: { type: 'text', text: { body: 'hi' } },
    });
    const payload = writeMessage({ to: { userId }, content: { kind: 'text', body: 'hello' }, callbackData: 'a' });
    await expect(api.sendMessage('EAAtest', NUMBER, payload)).resolves.toEqual({
      wamid: expect.stringMatching(/^wamid\./),
      userId,
    });
  });

  test('that break a rule are refused', async () => {
    await expect(api.sendMessage('EAAtest', NUMBER, text('x'.repeat(4097)))).rejects.toMatchObject({
      name: 'CloudApiRefusal',
      code: 100,
    });
  });

  test('whose answer is lost may have arrived, and did', async () => {
    await bench.control('faults', { dropResponse: 1 });
    try {
      await expect(api.sendMessage('EAAtest', NUMBER, text('lost answer'))).rejects.toMatchObject({
        name: 'CloudApiUnanswered',
        mayHaveHappened: true,
      });
    } finally {
      await bench.control('faults', { reset: true });
    }
    const received = await bench.control(`received?waId=${PHONE}`);
    expect(JSON.stringify(received).split('lost answer')).toHaveLength(2);
  });

  test('of templates tell whether Meta holds them', async () => {
    raw.behave(
      say(200, { contacts: [], messages: [{ id: 'wamid.1', message_status: 'held_for_quality_assessment' }] }),
    );
    await expect(rawApi.sendMessage('EAA', '1', {})).resolves.toEqual({
      wamid: 'wamid.1',
      messageStatus: 'held_for_quality_assessment',
    });
  });
});

describe('files', () => {
  const bytes = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(300_000, 'ä\r\n--x')]);
  const file = (content: Buffer, more: object = {}) => ({
    stream: () => Readable.from([content.subarray(0, 1000), content.subarray(1000)]),
    mimeType: 'application/pdf',
    filename: 'Rechnung "Mai"\r\nÄ.pdf',
    sizeBytes: content.length,
    ...more,
  });

  test('go up and come down again, byte for byte', async () => {
    const id = await api.uploadMedia('EAAtest', NUMBER, file(bytes));
    const info = await api.mediaInfo('EAAtest', id, NUMBER);
    expect(info).toEqual({
      url: expect.stringContaining('/whatsapp_business/attachments/'),
      mimeType: 'application/pdf',
      sha256: createHash('sha256').update(bytes).digest('hex'),
      sizeBytes: bytes.length,
    });
    const got = await api.downloadMedia('EAAtest', info.url, async (body, facts) => {
      expect(facts).toEqual({ mimeType: 'application/pdf', sizeBytes: bytes.length });
      return buffer(body);
    });
    expect(got.equals(bytes)).toBe(true);
  });

  test('are sent as a form of known length, with a name that cannot break it', async () => {
    raw.behave(say(200, { id: 103 }));
    await expect(rawApi.uploadMedia('EAA', '1', file(bytes))).resolves.toBe('103');
    const { headers, body } = raw.seen[0]!;
    expect(headers['content-length']).toBe(String(body.length));
    expect(headers['transfer-encoding']).toBeUndefined();
    const boundary = /boundary=(.+)$/.exec(headers['content-type']!)![1]!;
    const parts = body.split(`--${boundary}`);
    expect(parts).toHaveLength(5);
    expect(parts[1]).toContain('name="messaging_product"\r\n\r\nwhatsapp\r\n');
    expect(parts[2]).toContain('name="type"\r\n\r\napplication/pdf\r\n');
    const name = Buffer.from('Rechnung %22Mai%22%0D%0AÄ.pdf').toString('latin1');
    expect(parts[3]).toContain(`name="file"; filename="${name}"\r\ncontent-type: application/pdf\r\n\r\n`);
  });

  test('that are refused by Meta say so', async () => {
    const odd = file(bytes, { mimeType: 'application/zip' });
    await expect(api.uploadMedia('EAAtest', NUMBER, odd)).rejects.toMatchObject({ code: 131053 });
    await expect(api.mediaInfo('EAAtest', '4711', NUMBER)).rejects.toMatchObject({ code: 100 });
  });

  test('that cannot be read on our side throw that very error', async () => {
    raw.behave(say(200, { id: '103' }));
    const broken = new Error('disk');
    const stream = () =>
      Readable.from(
        (async function* () {
          yield Buffer.alloc(100);
          throw broken;
        })(),
      );
    await expect(rawApi.uploadMedia('EAA', '1', file(bytes, { stream }))).rejects.toBe(broken);
  });

  test.each([bytes.length - 1, bytes.length + 1, 0])(
    'that are not as long as was said are not sent (%i)',
    async (sizeBytes) => {
      raw.behave(say(200, { id: '103' }));
      await expect(rawApi.uploadMedia('EAA', '1', file(bytes, { sizeBytes }))).rejects.toThrow(/was said to have/);
      expect(raw.seen).toEqual([]);
    },
  );

  test('have their size as a number or as text, or not at all', async () => {
    const about = async (facts: object) => {
      raw.behave(say(200, { url: 'https://x.test/1', mime_type: 'image/png', ...facts }));
      return (await rawApi.mediaInfo('EAA', '5', '1')).sizeBytes;
    };
    expect(await about({ file_size: '303833' })).toBe(303833);
    expect(await about({ file_size: 303833 })).toBe(303833);
    expect(await about({})).toBeUndefined();
    expect(await about({ file_size: 'big' })).toBeUndefined();
    expect(raw.seen[0]!.url).toBe('/v25.0/5?phone_number_id=1');
  });
});
