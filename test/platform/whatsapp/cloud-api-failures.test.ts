import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { inspect } from 'node:util';
import { CloudApi } from '../../../src/platform/whatsapp/cloud-api.js';
import { CloudApiRefusal, CloudApiUnanswered } from '../../../src/platform/whatsapp/cloud-api.errors.js';
import { until } from '../../kit/until.js';
import { RawGraph, say, type Answer } from './raw-graph.js';

const TOKEN = 'EAAsecretSECRETsecret';
const graph = new RawGraph();
const apis: CloudApi[] = [];
const apiAt = (graphUrl: string, timeoutMs = 2_000): CloudApi => {
  const api = new CloudApi({ graphUrl, version: 'v25.0', timeoutMs });
  apis.push(api);
  return api;
};
const send = (api: CloudApi) => api.sendMessage(TOKEN, '1060', { type: 'text' });

async function failureOf(work: Promise<unknown>): Promise<unknown> {
  try {
    await work;
  } catch (error) {
    return error;
  }
  throw new Error('it was expected to fail');
}

async function unansweredOf(work: Promise<unknown>): Promise<CloudApiUnanswered> {
  const error = await failureOf(work);
  expect(error).toBeInstanceOf(CloudApiUnanswered);
  return error as CloudApiUnanswered;
}

async function refusalOf(work: Promise<unknown>): Promise<CloudApiRefusal> {
  const error = await failureOf(work);
  expect(error).toBeInstanceOf(CloudApiRefusal);
  return error as CloudApiRefusal;
}

beforeAll(() => graph.start());
afterEach(async () => {
  await Promise.all(apis.splice(0).map((api) => api.close()));
});
afterAll(() => graph.stop());

describe('what Meta refuses', () => {
  const envelope = {
    error: {
      message: '(#131056) (Business Account, Consumer Account) pair rate limit hit',
      type: 'OAuthException',
      code: 131056,
      error_subcode: 7,
      is_transient: true,
      error_data: { messaging_product: 'whatsapp', details: 'Too many messages to this recipient.' },
      fbtrace_id: 'Ax1',
    },
  };

  test.each([400, 401, 403, 404, 429, 500, 503, 200])('is read from the envelope under HTTP %i', async (status) => {
    graph.behave(say(status, envelope));
    const refusal = await refusalOf(send(apiAt(graph.url)));
    expect({ ...refusal }).toEqual({
      name: 'CloudApiRefusal',
      code: 131056,
      subcode: 7,
      httpStatus: status,
      title: '(Business Account, Consumer Account) pair rate limit hit',
      details: 'Too many messages to this recipient.',
      isTransient: true,
      traceId: 'Ax1',
    });
    expect(graph.seen).toHaveLength(1);
  });

  test('comes with details as plain text, or with words for the user alone', async () => {
    graph.behave(say(400, { error: { code: '100', message: 'Invalid', error_data: 'body is too long' } }));
    expect(await refusalOf(send(apiAt(graph.url)))).toMatchObject({ code: 100, details: 'body is too long' });
    graph.behave(say(400, { error: { code: 2388040, message: 'x', error_user_msg: 'The text is too long.' } }));
    expect(await refusalOf(send(apiAt(graph.url)))).toMatchObject({ code: 2388040, details: 'The text is too long.' });
  });

  test.each(['', 'two words', 'line\nbreak', 'ünicode', 'x'.repeat(5_000)])(
    'a token that no header can carry is refused without asking (%#)',
    async (token) => {
      graph.behave(say(200, {}));
      const refusal = await refusalOf(apiAt(graph.url).phoneNumber(token, '1060'));
      expect(refusal).toMatchObject({ code: 190, httpStatus: 401 });
      expect(graph.seen).toEqual([]);
    },
  );

  test.each(['', '..', '../me', '1060/messages', '1060?fields=x', '10 60', '1060\r\n', 'x'.repeat(300)])(
    'an id that is none is refused without asking: %j',
    async (id) => {
      graph.behave(say(200, {}));
      const api = apiAt(graph.url);
      expect(await refusalOf(api.sendMessage(TOKEN, id, {}))).toMatchObject({ code: 100, subcode: 33 });
      expect(await refusalOf(api.phoneNumberIdsOf(TOKEN, id))).toMatchObject({ code: 100 });
      expect(await refusalOf(api.mediaInfo(TOKEN, id, '1060'))).toMatchObject({ code: 100 });
      expect(graph.seen).toEqual([]);
    },
  );
});

describe('answers that are none', () => {
  const html = '<html><h1>Sorry</h1></html>';
  test.each<[string, Answer, boolean]>([
    ['an error page of a gateway', say(502, html), true],
    ['a 500 with JSON that is no envelope', say(500, { error: 'oops' }), true],
    ['a 503 whose envelope has no code', say(503, { error: { message: 'oops' } }), true],
    ['an answer that was accepted and is not JSON', say(200, html), true],
    ['an accepted answer with nothing in it', say(200, ''), true],
    ['a list', say(200, '[1]'), true],
    ['null', say(200, 'null'), true],
    ['no message in it', say(200, { messaging_product: 'whatsapp', messages: [] }), true],
    ['a message without an id', say(200, { messages: [{}] }), true],
    ['an id too long to be one', say(200, { messages: [{ id: 'w'.repeat(600) }] }), true],
    ['a redirect', say(302, '', { location: 'http://127.0.0.1:1/elsewhere' }), true],
    ['a time-out of a proxy', say(408, html), true],
    ['somebody in front stopped waiting', say(499, html), true],
    ['a proxy that refuses the size', say(413, html), false],
    ['a proxy that knows no such page', say(404, html), false],
    ['a proxy that throttles', say(429, html), false],
    ['too large', say(200, `{"x":"${'x'.repeat(5 << 20)}"}`), true],
  ])('%s', async (_name, answer, mayHaveHappened) => {
    graph.behave(answer);
    const error = await unansweredOf(send(apiAt(graph.url)));
    expect(error.mayHaveHappened).toBe(mayHaveHappened);
    expect(graph.seen).toHaveLength(1);
  });
});

describe('connections that break', () => {
  test('before the answer: it may have happened, and nothing is sent twice', async () => {
    graph.behave((_response, { socket }) => socket.destroy());
    expect((await unansweredOf(send(apiAt(graph.url)))).mayHaveHappened).toBe(true);
    expect(graph.seen).toHaveLength(1);
  });

  test('by a reset on a kept connection', async () => {
    const api = apiAt(graph.url);
    graph.behave(say(200, { messages: [{ id: 'wamid.1' }] }));
    for (let n = 0; n < 4; n++) await send(api);
    const kept = graph.seen.map((seen) => seen.socket);
    graph.behave((_response, seen) => void seen.socket.resetAndDestroy());
    expect((await unansweredOf(send(api))).mayHaveHappened).toBe(true);
    expect(graph.seen.map((seen) => kept.includes(seen.socket))).toEqual([true]);
  });

  test('a kept connection that the host has closed meanwhile is not used again', async () => {
    const api = apiAt(graph.url);
    let isClosed = false;
    graph.behave((response, { socket }) => {
      socket.on('close', () => (isClosed = true));
      say(200, { messages: [{ id: 'wamid.1' }] }, { connection: 'keep-alive' })(response, graph.seen[0]!);
    });
    await send(api);
    graph.seen[0]!.socket.end();
    await until('the connection is closed on both sides', () => isClosed);
    await expect(send(api)).resolves.toEqual({ wamid: 'wamid.1' });
  });

  test.each<[string, Answer]>([
    [
      'in the middle of the headers',
      (_response, { socket }) => {
        socket.write('HTTP/1.1 200 OK\r\ncontent-ty');
        socket.end();
      },
    ],
    [
      'in the middle of the body',
      (_response, { socket }) => {
        socket.write('HTTP/1.1 200 OK\r\ncontent-length: 500\r\n\r\n{"messages":[{"id":"wamid.1"}]}');
        socket.end();
      },
    ],
    ['with something that is no HTTP', (_response, { socket }) => void socket.end('220 mail.example.test ESMTP\r\n')],
  ])('%s', async (_name, answer) => {
    graph.behave(answer);
    expect((await unansweredOf(send(apiAt(graph.url)))).mayHaveHappened).toBe(true);
    expect(graph.seen).toHaveLength(1);
  });

  test('by silence', async () => {
    graph.behave(() => undefined);
    const error = await unansweredOf(send(apiAt(graph.url, 200)));
    expect(error.mayHaveHappened).toBe(true);
    expect(graph.seen).toHaveLength(1);
  });

  test('by a body that drips for ever', async () => {
    const timers: NodeJS.Timeout[] = [];
    graph.behave((response) => {
      response.writeHead(200);
      timers.push(setInterval(() => response.write(' '), 20));
    });
    try {
      expect((await unansweredOf(send(apiAt(graph.url, 300)))).mayHaveHappened).toBe(true);
    } finally {
      timers.forEach((timer) => clearInterval(timer));
    }
  });
});

describe('requests that certainly never left', () => {
  const taken: Socket[] = [];
  const silent: Server = createServer((socket) => void taken.push(socket.on('error', () => undefined)));
  beforeAll(() => new Promise<void>((resolve) => void silent.listen(0, '127.0.0.1', resolve)));
  afterAll(() => {
    taken.forEach((socket) => socket.destroy());
    return new Promise((resolve) => void silent.close(resolve));
  });
  const portOf = (server: Server) => (server.address() as AddressInfo).port;

  test('nobody listens', async () => {
    const gone = await new RawGraph().start();
    await gone.stop();
    expect((await unansweredOf(send(apiAt(gone.url)))).mayHaveHappened).toBe(false);
  });

  test('the name does not resolve', async () => {
    expect((await unansweredOf(send(apiAt('http://graph.invalid', 10_000)))).mayHaveHappened).toBe(false);
  });

  test('the host does not speak TLS', async () => {
    graph.behave(say(200, {}));
    const error = await unansweredOf(send(apiAt(`https://127.0.0.1:${graph.port}`)));
    expect(error.mayHaveHappened).toBe(false);
    expect(graph.seen).toEqual([]);
  });

  test('the host takes the connection and never finishes the handshake', async () => {
    const error = await unansweredOf(send(apiAt(`https://127.0.0.1:${portOf(silent)}`, 400)));
    expect(error.mayHaveHappened).toBe(false);
    expect(taken).toHaveLength(1);
  });

  test('the client is closed', async () => {
    graph.behave(say(200, {}));
    const api = new CloudApi({ graphUrl: graph.url, version: 'v25.0' });
    await api.close();
    expect((await unansweredOf(send(api))).mayHaveHappened).toBe(false);
    expect(graph.seen).toEqual([]);
  });
});

describe('the token', () => {
  test('stands in the header alone, and in no error', async () => {
    const failures: unknown[] = [];
    for (const answer of [
      say(400, { error: { code: 100, message: 'no' } }),
      say(500, 'no'),
      (_response, { socket }) => socket.destroy(),
    ] as Answer[]) {
      graph.behave(answer);
      failures.push(await failureOf(send(apiAt(graph.url))));
      expect(graph.seen[0]!.headers.authorization).toBe(`Bearer ${TOKEN}`);
      expect(graph.seen[0]!.url).toBe('/v25.0/1060/messages');
    }
    failures.push(await failureOf(apiAt('http://127.0.0.1:1').phoneNumber(TOKEN, '1060')));
    failures.push(await failureOf(apiAt(graph.url).phoneNumber(`${TOKEN} `, '1060')));
    expect(failures).toHaveLength(5);
    expect(inspect(failures, { depth: 20, showHidden: true })).not.toContain(TOKEN);
  });
});

describe('many at once', () => {
  test('400 sends are answered each with its own message, over few connections', async () => {
    const api = apiAt(graph.url, 10_000);
    const before = graph.connections;
    graph.behave((response, { body }) =>
      say(200, { messages: [{ id: `wamid.${(JSON.parse(body) as { n: number }).n}` }] })(response, graph.seen[0]!),
    );
    const wamids = await Promise.all(
      Array.from({ length: 400 }, async (_, n) => (await api.sendMessage(TOKEN, '1060', { n })).wamid),
    );
    expect(wamids).toEqual(Array.from({ length: 400 }, (_, n) => `wamid.${n}`));
    expect(graph.seen).toHaveLength(400);
    expect(graph.connections - before).toBeLessThanOrEqual(128);
  });
});
