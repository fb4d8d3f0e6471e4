import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startSimulator } from '../../src/simulator/simulator.js';
import { TestAccount } from '../kit/account.js';
import { ApiClient } from '../kit/api.js';
import { startTestApp, type TestApp } from '../kit/app.js';
import { subscribe } from '../kit/socket.js';
import { until } from '../kit/until.js';
import { Talk } from '../domains/messages/talk.js';
import { serverUrl } from '../setup/databases.js';
import { lastingPort } from './breakages.js';
import { ProductProcess, type Ending } from './processes.js';

/** Processes of the product that can be asked to stop while others, or they themselves after a restart, go on. */
interface Installation {
  account: TestAccount;
  /** Of the API process that stops. */
  url: string;
  /** Asks all of them to stop. */
  terminate(): Promise<Ending[]>;
  /** Brings back what is needed to see what became of everything. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

let installation: Installation;
beforeAll(async () => {
  installation = await (serverUrl ? apart() : together());
}, 120_000);
afterAll(() => installation?.stop());

/** On servers: an API process and a worker process stop, and another API goes on. */
async function apart(): Promise<Installation> {
  const app = await startTestApp({ roles: ['api', 'simulator'] });
  const port = String(await lastingPort());
  const env = { ...app.settings, LOG_LEVEL: 'fatal', WHATSAPP_GRAPH_URL: app.simulatorUrl };
  const api = await ProductProcess.start(['api'], { ...env, PORT: port });
  let worker = await ProductProcess.start(['worker'], env);
  return {
    account: await app.newAccount(),
    url: `http://127.0.0.1:${port}`,
    terminate: () => Promise.all([api.terminate(), worker.terminate()]),
    async restart() {
      worker = await ProductProcess.start(['worker'], env);
    },
    async stop() {
      await Promise.all([api.kill(), worker.kill()]);
      await app.stop();
    },
  };
}

/** Embedded: the one process with its database on disk stops, and is started again on it. */
async function together(): Promise<Installation> {
  const dataDir = mkdtempSync(join(tmpdir(), 'interakt-drain-'));
  const [port, simulatorPort] = [await lastingPort(), await lastingPort()];
  const url = `http://127.0.0.1:${port}`;
  const secrets = { WHATSAPP_APP_SECRET: 'test-app-secret', WHATSAPP_VERIFY_TOKEN: 'test-verify-token' };
  const simulator = await startSimulator({
    port: simulatorPort,
    host: '127.0.0.1',
    webhookUrl: `${url}/webhooks/whatsapp`,
    appSecret: secrets.WHATSAPP_APP_SECRET,
    verifyToken: secrets.WHATSAPP_VERIFY_TOKEN,
  });
  const start = (): Promise<ProductProcess> =>
    ProductProcess.start(['api', 'worker'], {
      ...secrets,
      NODE_ENV: 'test',
      DATA_DIR: dataDir,
      PORT: String(port),
      DEMO: '0',
      LOG_LEVEL: 'fatal',
      WHATSAPP_GRAPH_URL: simulator.url,
    });
  let process_ = await start().catch(async (error: unknown) => {
    await simulator.close();
    throw error;
  });
  const app = { url, anonymous: new ApiClient(url, undefined), running: { simulatorUrl: simulator.url } };
  return {
    account: await TestAccount.open(app as unknown as TestApp),
    url,
    terminate: async () => [await process_.terminate()],
    async restart() {
      process_ = await start();
    },
    async stop() {
      await process_.kill();
      await simulator.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** A request whose last bytes are still to come; `finish` sends them and gives the answer. */
function halfSent(url: string, token: string, body: string): { begun: Promise<void>; finish(): Promise<any> } {
  const sent = request(`${url}/graphql`, {
    method: 'POST',
    agent: false,
    headers: {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      authorization: `Bearer ${token}`,
      expect: '100-continue',
    },
  });
  const answered = new Promise((resolve, reject) => {
    sent.on('error', reject);
    sent.on('response', (response) => {
      let text = '';
      response.on('data', (bytes: Buffer) => (text += String(bytes)));
      response.on('end', () => resolve({ status: response.statusCode, body: JSON.parse(text) as unknown }));
      response.on('error', reject);
    });
  });
  answered.catch(() => undefined);
  // The server has read the head, and waits for the rest, when it says "100 Continue".
  const begun = new Promise<void>((resolve) => sent.on('continue', () => resolve()));
  sent.flushHeaders();
  return {
    begun,
    finish() {
      sent.end(body);
      return answered;
    },
  };
}

const sendDocument = `mutation ($input: MessageSendInput!) { messageSend(input: $input) {
  message { id } userErrors { code message path } } }`;

test('asked to stop under load, an API and a worker end in good time, with what they had begun, and nothing is lost', async () => {
  const { account, url } = installation;
  const { token } = account;
  await account.simulator.control('numbers', { phoneNumberId: account.channel.phoneNumberId, pairLimit: 'off' });
  const talks: Talk[] = [];
  for (let i = 0; i < 4; i++) talks.push(await Talk.begin(account));
  await account.simulator.faults({ delayMs: 250 });
  const wanted = Array.from({ length: 5 }, (_, i) => `no. ${i}`);
  for (const talk of talks) for (const body of wanted) await talk.say(body);
  const sockets = Array.from({ length: 5 }, () =>
    subscribe({ socketUrl: `${url.replace('http', 'ws')}/graphql` }, token, 'subscription { inboxEvents { cursor } }'),
  );
  await Promise.all(sockets.map((socket) => socket.opened));

  // A load of short requests, each on a connection of its own, until the port is closed.
  const api = new ApiClient(url, token);
  const answers: number[] = [];
  let isAsked = false;
  const early: unknown[] = [];
  const load = Promise.all(
    Array.from({ length: 4 }, async () => {
      for (;;) {
        try {
          const { status } = await api.raw('{ conversations(first: 5) { nodes { id } } }', {}, { connection: 'close' });
          answers.push(status);
        } catch (error) {
          // Once it was asked to stop it may refuse connections.
          if (!isAsked) early.push(error);
          return;
        }
      }
    }),
  );
  const input = {
    conversationId: talks[0]!.conversationId,
    clientMessageId: randomUUID(),
    content: { text: { body: 'last' } },
  };
  const late = halfSent(url, token, JSON.stringify({ query: sendDocument, variables: { input } }));
  await late.begun;
  await until(
    'calls to Meta are under way',
    async () => (await talks[0]!.received()).length > 0 && answers.length > 20,
  );

  isAsked = true;
  const ending = installation.terminate();
  for (const { code } of await Promise.all(sockets.map((socket) => socket.closed))) expect(code).toBe(1012);
  const answer = await late.finish();
  expect(answer).toMatchObject({ status: 200, body: { data: { messageSend: { userErrors: [] } } } });
  for (const { code, signal, ms } of await ending) {
    expect({ code, signal }).toEqual({ code: 0, signal: null });
    expect(ms).toBeLessThan(10_000);
  }
  await load;
  expect(early).toEqual([]);
  expect(answers.filter((status) => status !== 200 && status !== 503)).toEqual([]);

  await account.simulator.faults({ delayMs: 0 });
  const from = performance.now();
  await installation.restart();
  for (const [i, talk] of talks.entries()) {
    const all = i === 0 ? [...wanted, 'last'] : wanted;
    await talk.gets(all.length, 20_000);
    expect((await talk.received()).map(({ request: sent }: any) => sent.text.body)).toEqual(all);
  }
  // Jobs that were cut off would come back after a minute.
  expect(performance.now() - from).toBeLessThan(45_000);
}, 90_000);
