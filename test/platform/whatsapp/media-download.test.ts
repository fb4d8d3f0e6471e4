import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { buffer } from 'node:stream/consumers';
import { CloudApi } from '../../../src/platform/whatsapp/cloud-api.js';
import { fetchableUrl, isPublicAddress } from '../../../src/platform/whatsapp/media-address.js';
import { MAX_INBOUND_BYTES } from '../../../src/platform/whatsapp/media-rules.js';
import { until } from '../../kit/until.js';
import { RawGraph, say, type Answer } from './raw-graph.js';

const graph = new RawGraph();
const host = new RawGraph();
let api: CloudApi;
let strict: CloudApi;

beforeAll(async () => {
  await graph.start();
  await host.start();
  api = new CloudApi({ graphUrl: graph.url, version: 'v25.0', timeoutMs: 2_000 });
  strict = new CloudApi({ graphUrl: graph.url, version: 'v25.0', timeoutMs: 2_000, mediaFrom: 'public' });
});
beforeEach(() => {
  graph.behave(say(200, 'of the graph'));
  host.behave(say(200, 'of the host'));
});
afterAll(async () => {
  await Promise.all([api.close(), strict.close()]);
  await Promise.all([graph.stop(), host.stop()]);
});

const fetchText = async (from: CloudApi, url: string): Promise<string> =>
  (await from.downloadMedia('EAAtoken', url, (body) => buffer(body))).toString();

describe('the bytes', () => {
  test('come with the token in the header, and nowhere else', async () => {
    await expect(fetchText(api, `${host.url}/f?mid=1`)).resolves.toBe('of the host');
    expect(host.seen).toHaveLength(1);
    expect(host.seen[0]).toMatchObject({ method: 'GET', url: '/f?mid=1', body: '' });
    expect(host.seen[0]!.headers).toMatchObject({ authorization: 'Bearer EAAtoken', 'user-agent': 'interakt-api/1' });
  });

  test('that are too many by their own account are not read', async () => {
    host.behave((response) => {
      response.writeHead(200, { 'content-length': String(MAX_INBOUND_BYTES + 1) });
      response.write('x');
    });
    let isAsked = false;
    await expect(
      api.downloadMedia('EAA', `${host.url}/f`, async () => {
        isAsked = true;
      }),
    ).rejects.toMatchObject({ code: 131052, httpStatus: 413 });
    expect(isAsked).toBe(false);
    const { socket } = host.seen[0]!;
    await until('the connection is given up', () => socket.destroyed);
  });

  test('that turn out too many are cut off', async () => {
    const chunk = Buffer.alloc(1 << 20);
    host.behave((response) => {
      let left = 110;
      const more = () => {
        while (left-- > 0 && response.write(chunk));
        if (left > 0) response.once('drain', more);
        else response.end();
      };
      more();
    });
    let size = 0;
    const work = api.downloadMedia('EAA', `${host.url}/f`, async (body) => {
      for await (const piece of body) size += (piece as Buffer).length;
    });
    await expect(work).rejects.toMatchObject({ code: 131052, httpStatus: 413 });
    expect(size).toBeLessThanOrEqual(MAX_INBOUND_BYTES);
  });

  test('that break off are an error in the hands of the sink', async () => {
    host.behave((_response, { socket }) => void socket.end('HTTP/1.1 200 OK\r\ncontent-length: 50\r\n\r\nhalf'));
    await expect(fetchText(api, `${host.url}/f`)).rejects.toMatchObject({ name: 'CloudApiUnanswered' });
  });

  test('may be left by a sink that has seen enough, and its own error is thrown as it is', async () => {
    const trouble = new Error('no room');
    host.behave((response) => {
      response.writeHead(200, { 'content-length': '1000000' });
      response.write(Buffer.alloc(500_000));
    });
    await expect(api.downloadMedia('EAA', `${host.url}/f`, async () => 'enough')).resolves.toBe('enough');
    await expect(
      api.downloadMedia('EAA', `${host.url}/f`, async () => {
        throw trouble;
      }),
    ).rejects.toBe(trouble);
    const sockets = host.seen.map(({ socket }) => socket);
    await until('both connections are given up', () => sockets.every((socket) => socket.destroyed));
  });
});

describe('what the host refuses', () => {
  test.each<[string, Answer, object]>([
    ['an address that is too old', say(404, { error: 'expired' }), { code: 131052, httpStatus: 404 }],
    ['a page that is gone', say(410, '<html>'), { code: 131052, httpStatus: 410 }],
    ["Meta's own words", say(401, { error: { code: 190, message: 'expired' } }), { code: 190, httpStatus: 401 }],
    ['too many requests', say(429, ''), { name: 'CloudApiUnanswered' }],
    ['a fault', say(503, ''), { name: 'CloudApiUnanswered' }],
    ['no content', say(204, ''), { name: 'CloudApiUnanswered' }],
    ['a piece only', say(206, 'x'), { name: 'CloudApiUnanswered' }],
  ])('%s', async (_name, answer, expected) => {
    host.behave(answer);
    await expect(fetchText(api, `${host.url}/f`)).rejects.toMatchObject(expected);
  });

  test('a redirect is not followed', async () => {
    host.behave(say(302, '', { location: `${graph.url}/secret` }));
    await expect(fetchText(api, `${host.url}/f`)).rejects.toMatchObject({ name: 'CloudApiUnanswered' });
    expect(graph.seen).toEqual([]);
  });
});

describe('addresses that are never fetched', () => {
  test.each([
    'file:///etc/passwd',
    'ftp://example.test/f',
    'data:text/plain,x',
    'javascript:1',
    '',
    'no address',
    '/v25.0/1',
    '//example.test/f',
    'http://user:pass@127.0.0.1/f',
  ])('%j, from nowhere', async (url) => {
    await expect(fetchText(api, url)).rejects.toMatchObject({ code: 131052, httpStatus: 403 });
  });

  const odd = (port: string) => [
    `http://127.0.0.1${port}/f`,
    `https://127.0.0.1${port}/f`,
    `https://2130706433${port}/f`,
    `https://0x7f.1${port}/f`,
    `https://[::1]${port}/f`,
    `https://[::ffff:127.0.0.1]${port}/f`,
    `https://10.0.0.1${port}/f`,
    `https://169.254.169.254${port}/latest/meta-data`,
    `https://[fd00::1]${port}/f`,
    `https://[64:ff9b::7f00:1]${port}/f`,
    `http://example.test${port}/f`,
    `https://example.test:8443/f`,
  ];
  test('private ones and odd ports, where files are public', async () => {
    const before = host.connections;
    for (const url of [...odd(''), ...odd(`:${host.port}`)]) {
      await expect(fetchText(strict, url)).rejects.toMatchObject({ code: 131052, httpStatus: 403 });
    }
    expect(host.connections).toBe(before);
  });

  test('names that lead to private addresses', async () => {
    await expect(fetchText(strict, 'https://localhost/f')).rejects.toMatchObject({
      name: 'CloudApiUnanswered',
      mayHaveHappened: false,
      cause: { cause: { message: 'no public address' } },
    });
  });

  test('but the Graph host itself is always asked', async () => {
    await expect(fetchText(strict, `${graph.url}/f?x=1`)).resolves.toBe('of the graph');
    expect(graph.seen[0]!.url).toBe('/f?x=1');
  });

  test('by default all private ones are closed when the Graph host is asked over https', async () => {
    const secure = new CloudApi({ graphUrl: 'https://graph.facebook.com', version: 'v25.0' });
    await expect(fetchText(secure, `${host.url}/f`)).rejects.toMatchObject({ httpStatus: 403 });
    await secure.close();
    expect(host.seen).toEqual([]);
  });
});

describe('which addresses are public', () => {
  test.each([
    ...['8.8.8.8', '157.240.1.1', '172.32.0.1', '100.128.0.1', '192.169.0.1', '2a03:2880:f10c::1'].map((a) => [
      a,
      true,
    ]),
    ...['0.0.0.0', '10.255.0.1', '100.64.0.1', '127.8.8.8', '169.254.1.1', '172.16.0.1', '172.31.255.255'].map((a) => [
      a,
      false,
    ]),
    ...['192.168.1.1', '192.0.2.1', '198.18.0.1', '198.51.100.7', '203.0.113.9', '224.0.0.1', '255.255.255.255'].map(
      (a) => [a, false],
    ),
    ...['::', '::1', '::ffff:8.8.8.8', '64:ff9b::808:808', 'fe80::1', 'fc00::1', 'ff02::1', '2001:db8::1'].map((a) => [
      a,
      false,
    ]),
    ...['2002:7f00:1::', '2001::1', '', 'localhost', '8.8.8', 'fe80::1%eth0'].map((a) => [a, false]),
  ] as [string, boolean][])('%s: %s', (address, isPublic) => {
    expect(isPublicAddress(address)).toBe(isPublic);
  });

  test('a public name over https may be asked', () => {
    expect(fetchableUrl('https://lookaside.fbsbx.com/a?mid=1', 'public')?.host).toBe('lookaside.fbsbx.com');
    expect(fetchableUrl('https://157.240.1.1:443/a', 'public')?.host).toBe('157.240.1.1');
  });
});
