import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { StoreBusy, WebhookStore } from '../../../src/domains/ingest/webhook-store.js';
import { bodyOf, messagesBody, metaBytes, newWaId, signatureOf, verifyToken } from './bodies.js';
import { IngestHouse, type HouseAccount } from './house.js';

let house: IngestHouse;
let account: HouseAccount;

beforeAll(async () => {
  house = await IngestHouse.open();
  account = await house.newAccount();
});

afterAll(() => house.stop());

const verify = (query: Record<string, string>) => fetch(`${house.url}?${new URLSearchParams(query)}`);
const agreed = { 'hub.mode': 'subscribe', 'hub.verify_token': verifyToken, 'hub.challenge': '1158201444' };

const stored = async () => (await house.query('select 1 from webhook_delivery')).length;
const message = () => messagesBody(account, [{ waId: newWaId() }]);

describe('verification', () => {
  test('answers the challenge as plain text', async () => {
    const answer = await verify(agreed);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await answer.text()).toBe('1158201444');
  });

  test.each([
    ['a wrong token', { ...agreed, 'hub.verify_token': `${verifyToken}x` }],
    ['an empty token', { ...agreed, 'hub.verify_token': '' }],
    ['another mode', { ...agreed, 'hub.mode': 'unsubscribe' }],
    ['markup as a challenge', { ...agreed, 'hub.challenge': '<script>alert(1)</script>' }],
    ['a very long challenge', { ...agreed, 'hub.challenge': '1'.repeat(300) }],
    ['no parameter at all', {}],
  ])('refuses %s', async (_name, query) => {
    const answer = await verify(query as Record<string, string>);
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({ error: { code: 'VERIFICATION_FAILED' } });
  });

  test('refuses a token that is given twice', async () => {
    const answer = await fetch(`${house.url}?${new URLSearchParams(agreed)}&hub.verify_token=other`);
    expect(answer.status).toBe(403);
  });
});

describe('a signature', () => {
  const refused = async (headers: Record<string, string>, body: Buffer = metaBytes(message())) => {
    const before = await stored();
    const answer = await fetch(house.url, { method: 'POST', headers, body: body as never });
    expect(answer.status).toBe(401);
    expect(await answer.json()).toMatchObject({ error: { code: 'INVALID_SIGNATURE' } });
    expect(await stored()).toBe(before);
  };
  const json = { 'content-type': 'application/json' };

  test('is required', () => refused(json));

  test('is of the very bytes: the same JSON, written otherwise, is refused', async () => {
    const body = message();
    const rewritten = Buffer.from(JSON.stringify(body));
    expect(rewritten.equals(metaBytes(body))).toBe(false);
    await refused({ ...json, 'x-hub-signature-256': signatureOf(metaBytes(body)) }, rewritten);
  });

  test.each([
    ['of another secret', (bytes: Buffer) => signatureOf(bytes, 'another-secret')],
    ['of the empty secret', (bytes: Buffer) => signatureOf(bytes, '')],
    ['without its prefix', (bytes: Buffer) => signatureOf(bytes).slice(7)],
    ['in capitals', (bytes: Buffer) => signatureOf(bytes).toUpperCase()],
    ['that is cut', (bytes: Buffer) => signatureOf(bytes).slice(0, -1)],
    ['that goes on', (bytes: Buffer) => `${signatureOf(bytes)}00`],
    ['of the old kind', () => `sha1=${'a'.repeat(40)}`],
    ['that is repeated', (bytes: Buffer) => `${signatureOf(bytes)}, ${signatureOf(bytes)}`],
  ])('%s is refused', async (_name, sign) => {
    const bytes = metaBytes(message());
    await refused({ ...json, 'x-hub-signature-256': sign(bytes) }, bytes);
  });

  test('of an empty body does not open the door for another one', () =>
    refused({ ...json, 'x-hub-signature-256': signatureOf(Buffer.alloc(0)) }));
});

describe('a delivery', () => {
  test('is stored byte for byte with its job, and known when it comes again', async () => {
    const body = message();
    expect((await house.post(body)).status).toBe(200);
    const jobs = await house.jobs.pending('webhook.process');
    const [row] = await house.query<{ body: Uint8Array }>('select body from webhook_delivery order by id desc limit 1');
    expect(Buffer.from(row!.body).equals(metaBytes(body))).toBe(true);
    const before = await stored();
    expect((await house.post(body)).status).toBe(200);
    expect(await stored()).toBe(before);
    expect(await house.jobs.pending('webhook.process')).toBe(jobs);
    expect(jobs).toBeGreaterThan(0);
  });

  test.each([
    ['form data', 'application/x-www-form-urlencoded'],
    ['text', 'text/plain'],
    ['nonsense', 'no such type;;;'],
    ['nothing', ''],
  ])('may call itself %s', async (_name, type) => {
    const before = await stored();
    expect((await house.post(message(), { 'content-type': type })).status).toBe(200);
    expect(await stored()).toBe(before + 1);
  });

  test('of 3 MB is taken, a larger one is not', async () => {
    const limit = 3 * 1024 * 1024;
    const before = await stored();
    expect((await house.post(Buffer.alloc(limit, 32))).status).toBe(200);
    const answer = await house.post(Buffer.alloc(limit + 1, 32));
    expect(answer.status).toBe(413);
    expect(await answer.json()).toMatchObject({ error: { code: 'PAYLOAD_TOO_LARGE' } });
    expect(await stored()).toBe(before + 1);
  });

  test('among many at once is stored once', async () => {
    const bodies = Array.from({ length: 60 }, message);
    const before = await stored();
    const answers = await Promise.all([...bodies, ...bodies].map((body) => house.post(body)));
    expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([200]));
    expect(await stored()).toBe(before + 60);
    expect(await house.metric('interakt_webhook_deliveries_total', { outcome: 'known' })).toBeGreaterThanOrEqual(60);
  });

  test('that cannot be stored is turned away for later, not lost in silence', async () => {
    const body = message();
    const before = await stored();
    const database = house.database as unknown as { operate?: () => Promise<never> };
    database.operate = () => Promise.reject(new Error('connect ECONNREFUSED 127.0.0.1:5432'));
    const answer = await house.post(body);
    delete database.operate;
    expect(answer.status).toBe(503);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    const text = await answer.text();
    expect(JSON.parse(text)).toMatchObject({ error: { code: 'UNAVAILABLE' } });
    expect(text).not.toContain('ECONNREFUSED');
    expect(await stored()).toBe(before);
    expect((await house.post(body)).status).toBe(200);
    expect(await stored()).toBe(before + 1);
  });

  test('that is signed but empty is kept too', async () => {
    const before = await stored();
    expect((await house.post(Buffer.alloc(0))).status).toBe(200);
    expect((await house.post(bodyOf())).status).toBe(200);
    expect(await stored()).toBe(before + 2);
  });
});

describe('the store', () => {
  const small = { groupSize: 50, groupBytes: 1_000, waitingBytes: 6_000 };
  const open = () => new WebhookStore(house.database, house.jobs, house.clock, () => undefined, small);
  const bytes = (size: number) => randomBytes(size);
  const jobs = () => house.jobs.pending('webhook.process');

  test('commits what arrives together once, with one job, and each body once', async () => {
    const before = { jobs: await jobs(), stored: await stored() };
    const bodies = Array.from({ length: 40 }, () => bytes(10));
    const store = open();
    const answers = await Promise.all([...bodies, bodies[0]!].map((body) => store.add(body)));
    expect(answers.filter((answer) => answer === 'stored')).toHaveLength(40);
    expect(answers.filter((answer) => answer === 'known')).toHaveLength(1);
    expect(await stored()).toBe(before.stored + 40);
    expect(await jobs()).toBe(before.jobs + 1);
  });

  test('takes no more into one transaction than its bounds', async () => {
    const before = await jobs();
    const store = open();
    await Promise.all(Array.from({ length: 60 }, () => store.add(bytes(1))));
    expect(await jobs()).toBe(before + 2);
    await Promise.all([800, 800, 5_000 - 1_600].map((size) => store.add(bytes(size))));
    expect(await jobs()).toBe(before + 5);
  });

  test('turns away what would fill the memory, and takes again what comes later', async () => {
    const store = open();
    const before = await stored();
    const first = store.add(bytes(4_000));
    await expect(store.add(bytes(4_000))).rejects.toThrow(StoreBusy);
    await first;
    await store.add(bytes(4_000));
    expect(await stored()).toBe(before + 2);
  });

  test('that cannot reach the database keeps nothing waiting, and goes on when it is back', async () => {
    let isAway = true;
    const away = {
      operate: (...args: Parameters<typeof house.database.operate>) =>
        isAway ? Promise.reject(new Error('connect ECONNREFUSED')) : house.database.operate(...args),
    };
    const store = new WebhookStore(away as never, house.jobs, house.clock, () => undefined, small);
    const body = bytes(4_000);
    await expect(store.add(body)).rejects.toThrow('ECONNREFUSED');
    await expect(store.add(body)).rejects.toThrow('ECONNREFUSED');
    isAway = false;
    await expect(store.add(body)).resolves.toBe('stored');
  });
});

test('other methods are not served', async () => {
  expect((await fetch(house.url, { method: 'PUT', body: '{}' })).status).toBe(404);
});
