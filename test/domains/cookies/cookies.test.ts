import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import Fastify from 'fastify';
import { pino } from 'pino';
import { cookieRegister, isOptOutSignal } from '../../../src/domains/cookies/cookie-register.type.js';
import { guardPrivacy } from '../../../src/domains/cookies/privacy-signal.http.js';
import { InProcessRateBuckets } from '../../../src/platform/jobs/rate-buckets.js';
import { ApiClient } from '../../kit/api.js';
import { startTestApp, type TestApp } from '../../kit/app.js';
import { subscribe } from '../../kit/socket.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
}, 120_000);
afterAll(() => app.stop());

const logger = pino({ level: 'silent' });

let devices = 0;
const newDevice = () => `device-of-a-test-${++devices}`;
const preferences = `query ($id: String) { cookiePreferences(deviceId: $id) {
  categories { category isAllowed isOptional } chosenAt noticeVersion } }`;
const set = `mutation ($input: CookiePreferencesSetInput!) { cookiePreferencesSet(input: $input) {
  cookiePreferences { chosenAt } userErrors { code } } }`;
const status = `query ($id: String) { saleSharingStatus(deviceId: $id) { isOptedOut isSignalHonoured source optedOutAt } }`;
const allowed = async (api: ApiClient, id?: string, headers = {}): Promise<string[]> =>
  (await api.query(preferences, { id }, headers)).cookiePreferences.categories
    .filter((one: any) => one.isAllowed)
    .map((one: any) => one.category);

test('devices that one address makes up are honoured, and written down only as many as an office has', async () => {
  const noted: string[] = [];
  const choices = {
    isNoted: (device: string) => noted.includes(device),
    noteSignal: async ({ deviceId }: { deviceId: string }) => void noted.push(deviceId),
  };
  const fastify = Fastify();
  guardPrivacy(fastify, choices as never, { buckets: new InProcessRateBuckets(() => 0), logger });
  fastify.get('/', async () => 'ok');
  const signal = async (device: string, remoteAddress: string): Promise<void> => {
    const headers = { 'sec-gpc': '1', 'x-device-id': device };
    const answer = await fastify.inject({ url: '/', headers, remoteAddress });
    expect([answer.statusCode, answer.headers['gpc-honored']]).toEqual([200, '1']);
  };
  const made = Array.from({ length: 250 }, newDevice);
  for (const device of [...made, made[0]!]) await signal(device, '192.0.2.1');
  expect(noted).toEqual(made.slice(0, 200));
  const other = newDevice();
  await signal(other, '192.0.2.2');
  expect(noted.at(-1)).toBe(other);
});

describe('cookie preferences', () => {
  test('are off until somebody says so, and remember which policy was in force then', async () => {
    const id = newDevice();
    expect((await app.anonymous.query(preferences, { id })).cookiePreferences).toEqual({
      categories: [
        { category: 'ESSENTIAL', isAllowed: true, isOptional: false },
        { category: 'ANALYTICS', isAllowed: false, isOptional: true },
        { category: 'PERSONALIZATION', isAllowed: false, isOptional: true },
      ],
      chosenAt: null,
      noticeVersion: null,
    });
    await app.anonymous.mutate(set, { deviceId: id, allow: ['ANALYTICS', 'ESSENTIAL'] });
    expect(await allowed(app.anonymous, id)).toEqual(['ESSENTIAL', 'ANALYTICS']);
    expect((await app.anonymous.query(preferences, { id })).cookiePreferences.noticeVersion).toBe('2025-12-30');
    await app.anonymous.mutate(set, { deviceId: id, allow: [] });
    expect(await allowed(app.anonymous, id)).toEqual(['ESSENTIAL']);
    expect(await allowed(app.anonymous, newDevice())).toEqual(['ESSENTIAL']);
  });

  test('of a user hold on every device that has no choice of its own', async () => {
    const { api } = await app.newAccount({ channel: false });
    const [mine, shared] = [newDevice(), newDevice()];
    await app.anonymous.mutate(set, { deviceId: shared, allow: [] });
    await api.mutate(set, { deviceId: mine, allow: ['PERSONALIZATION'] });
    expect(await allowed(api)).toEqual(['ESSENTIAL', 'PERSONALIZATION']);
    expect(await allowed(api, newDevice())).toEqual(['ESSENTIAL', 'PERSONALIZATION']);
    expect(await allowed(api, shared)).toEqual(['ESSENTIAL']);
    // Nobody else learns it by the account.
    expect(await allowed((await app.newAccount({ channel: false })).api)).toEqual(['ESSENTIAL']);
  });

  test('need a device or a person', async () => {
    for (const deviceId of [null, 'short', 'with spaces in its name', 'x'.repeat(65)]) {
      const { cookiePreferencesSet } = await app.anonymous.query(set, { input: { deviceId, allow: [] } });
      expect([deviceId, cookiePreferencesSet.userErrors]).toEqual([deviceId, [{ code: 'INVALID_INPUT' }]]);
    }
  });
});

describe('a Global Privacy Control signal', () => {
  test('is honoured, shown and kept, for the browser and the user, and overrules a choice', async () => {
    const account = await app.newAccount({ channel: false });
    const id = newDevice();
    await account.api.mutate(set, { deviceId: id, allow: ['ANALYTICS'] });
    const signal = { 'sec-gpc': '1', 'x-device-id': id };
    const { headers } = await account.api.raw('{ viewer { permissions } }', {}, signal);
    expect(headers.get('gpc-honored')).toBe('1');
    expect(await allowed(account.api, id, signal)).toEqual(['ESSENTIAL']);
    for (const api of [account.api, app.anonymous]) {
      const { saleSharingStatus } = await api.query(status, { id });
      expect(saleSharingStatus).toEqual({
        isOptedOut: true,
        isSignalHonoured: false,
        source: 'GPC',
        optedOutAt: expect.any(String),
      });
    }
    // On another device, without the signal: the user is still opted out.
    expect((await account.api.query(status, { id: newDevice() })).saleSharingStatus.isOptedOut).toBe(true);
    expect((await account.api.query(status, { id }, signal)).saleSharingStatus.isSignalHonoured).toBe(true);
  });

  test.each([['0'], ['true'], ['01'], ['1, 1'], ['1;x'], ['']])('of another value, %j, is none', async (value) => {
    const id = newDevice();
    const sent = { 'sec-gpc': value, 'x-device-id': id };
    const { headers } = await app.anonymous.raw('{ cookieDefinitions { name } }', {}, sent);
    expect(headers.get('gpc-honored')).toBeNull();
    expect((await app.anonymous.query(status, { id }, sent)).saleSharingStatus.isOptedOut).toBe(false);
  });

  test('that is missing never means yes: whoever opted out stays so, and nobody is opted in by silence', async () => {
    const account = await app.newAccount({ channel: false });
    await account.api.mutate(
      `mutation ($input: SaleSharingOptOutInput!) { saleSharingOptOut(input: $input) { userErrors { code } } }`,
      {},
    );
    await account.api.raw('{ viewer { permissions } }', {}, { 'sec-gpc': '0' });
    expect((await account.api.query(status)).saleSharingStatus).toMatchObject({ isOptedOut: true, source: 'FORM' });
    expect(await allowed(account.api)).toEqual(['ESSENTIAL']);
  });

  test('is heard on any path, and on sockets', async () => {
    for (const path of ['/', '/privacy', '/healthz', '/schema.graphql', '/nothing-here', '/.well-known/gpc.json']) {
      const { headers } = await fetch(`${app.url}${path}`, { headers: { 'sec-gpc': '1' } });
      expect([path, headers.get('gpc-honored')]).toEqual([path, '1']);
    }
    expect([isOptOutSignal('1'), isOptOutSignal(['1']), isOptOutSignal(undefined)]).toEqual([true, false, false]);
  });
});

describe('cookies', () => {
  test('are set nowhere: every page, every endpoint, every refusal', async () => {
    const account = await app.newAccount({ channel: false });
    const seen = new Set<string>();
    const waiting = [
      '/',
      '/privacy',
      '/playground',
      '/invitation',
      '/password-reset',
      '/mail',
      '/mail.json',
      '/healthz',
    ];
    waiting.push(
      '/readyz',
      '/metrics',
      '/schema.graphql',
      '/webhooks/whatsapp',
      '/graphql',
      '/unsubscribe/x',
      '/nothing',
    );
    waiting.push('/.well-known/gpc.json', '/.well-known/security.txt');
    while (waiting.length > 0) {
      const path = waiting.shift()!;
      if (seen.has(path)) continue;
      seen.add(path);
      for (const method of ['GET', 'POST']) {
        const response = await fetch(`${app.url}${path}`, {
          method,
          redirect: 'manual',
          headers: { authorization: `Bearer ${account.token}`, cookie: 'a=b' },
        });
        expect([path, method, response.headers.getSetCookie()]).toEqual([path, method, []]);
        const html = await response.text();
        if (!(response.headers.get('content-type') ?? '').startsWith('text/html')) continue;
        for (const [, link] of html.matchAll(/href="(\/[^"#?]*)/g)) waiting.push(link!);
      }
    }
    expect(seen.size).toBeGreaterThan(17);
    expect(cookieRegister.filter(({ storage }) => storage === 'COOKIE')).toEqual([]);
  });

  test('that no register names are taken out of an answer, by whoever they were put in', async () => {
    const fastify = Fastify();
    guardPrivacy(fastify, undefined as never, { buckets: new InProcessRateBuckets(), logger });
    fastify.get('/', async (_request, reply) => reply.header('set-cookie', ['tracker=1; Path=/', '_ga=2']).send('ok'));
    const { headers, body } = await fastify.inject('/');
    expect([headers['set-cookie'], body]).toEqual([undefined, 'ok']);
  });

  test('are needed for nothing: with all refused one signs in, asks and subscribes', async () => {
    const account = await app.newAccount({ channel: false });
    await account.api.mutate(set, { allow: [] });
    const { sessionCreate } = await app.anonymous.query(
      `mutation ($input: SessionCreateInput!) { sessionCreate(input: $input) { session { accessToken } } }`,
      { input: { email: account.owner.email, password: account.owner.password } },
    );
    const token = sessionCreate.session.accessToken;
    expect((await new ApiClient(app.url, token).query('{ viewer { role } }')).viewer.role).toBe('OWNER');
    const watched = subscribe(app, token, 'subscription { inboxEvents { cursor } }');
    await watched.opened;
    await watched.close();
  });
});

// The last one: nothing is left for this address afterwards.
test('made-up devices of one address are written down so many times, and once in a document', async () => {
  const optOut = `mutation ($input: SaleSharingOptOutInput!) { saleSharingOptOut(input: $input) { userErrors { code } } }`;
  for (const [name, input] of [
    ['cookiePreferencesSet', 'allow: [], '],
    ['saleSharingOptOut', ''],
  ] as const) {
    const twice = await app.anonymous.raw(
      `mutation { a: ${name}(input: { ${input}deviceId: "${newDevice()}" }) { userErrors { code } }
                  b: ${name}(input: { ${input}deviceId: "${newDevice()}" }) { userErrors { code } } }`,
    );
    expect(twice.body.data).toBeUndefined();
    expect(twice.body.errors).toHaveLength(1);
  }
  const answers = await Promise.all(
    Array.from({ length: 50 }, async () => {
      const chosen = await app.anonymous.query(set, { input: { deviceId: newDevice(), allow: [] } });
      const opted = await app.anonymous.query(optOut, { input: { deviceId: newDevice() } });
      return [chosen.cookiePreferencesSet, opted.saleSharingOptOut].map(({ userErrors }) => userErrors[0]?.code);
    }),
  );
  const codes = answers.flat();
  expect(codes).toContain(undefined);
  // 60 at once; a bucket fills while the test runs.
  expect(codes.filter((code) => code === 'TOO_MANY_ATTEMPTS').length).toBeGreaterThan(20);
  const answer = await app.anonymous.raw(status, { id: newDevice() }, { 'sec-gpc': '1' });
  expect(answer.headers.get('gpc-honored')).toBe('1');
  expect(answer.body.data.saleSharingStatus).toMatchObject({ isOptedOut: true, isSignalHonoured: true });
}, 60_000);
