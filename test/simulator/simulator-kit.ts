import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startSimulator, type Simulator, type SimulatorOptions } from '../../src/simulator/simulator.js';

export type Json = Record<string, any>;

export const APP_SECRET = 'a secret of the app';

/** What a callback got: the exact bytes and whether their signature is right. */
export interface Hook {
  path: string;
  raw: string;
  headers: IncomingHttpHeaders;
  body: Json;
  signed: boolean;
}

/** A callback that answers 200 unless told otherwise, and echoes challenges with the right token. */
export class Callback {
  readonly hooks: Hook[] = [];
  answer: (hook: Hook) => number = () => 200;
  /** How long an answer takes. */
  delayMs = 0;
  verifyToken = 'verify me';
  url = '';
  #server: Server | undefined;

  async start(): Promise<this> {
    this.#server = createServer((request, response) => {
      const url = new URL(request.url ?? '/', 'http://callback');
      if (request.method === 'GET') {
        const right = url.searchParams.get('hub.verify_token') === this.verifyToken;
        response.writeHead(right ? 200 : 403).end(right ? url.searchParams.get('hub.challenge') : '');
        return;
      }
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const bytes = Buffer.concat(chunks);
        const expected = `sha256=${createHmac('sha256', APP_SECRET).update(bytes).digest('hex')}`;
        const raw = bytes.toString('latin1');
        let body: Json = {};
        try {
          body = JSON.parse(raw);
        } catch {
          // Raw deliveries need not be JSON.
        }
        const hook = {
          path: url.pathname,
          raw,
          headers: request.headers,
          body,
          signed: request.headers['x-hub-signature-256'] === expected,
        };
        this.hooks.push(hook);
        const status = this.answer(hook);
        if (this.delayMs > 0) setTimeout(() => response.writeHead(status).end(), this.delayMs);
        else response.writeHead(status).end();
      });
    });
    await new Promise<void>((resolve) => this.#server!.listen(0, '127.0.0.1', resolve));
    this.url = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/hook`;
    return this;
  }

  async stop(): Promise<void> {
    this.#server?.closeAllConnections();
    await new Promise((resolve) => this.#server?.close(resolve));
  }

  /** Values of one field, oldest first. */
  values(field = 'messages'): Json[] {
    return this.hooks.flatMap((hook) =>
      (hook.body['entry'] ?? []).flatMap((entry: Json) =>
        entry['changes'].filter((change: Json) => change['field'] === field).map((change: Json) => change['value']),
      ),
    );
  }

  statuses(wamid?: string): Json[] {
    return this.values()
      .flatMap((value) => value['statuses'] ?? [])
      .filter((status) => wamid === undefined || status.id === wamid);
  }

  messages(): Json[] {
    return this.values().flatMap((value) => value['messages'] ?? []);
  }
}

/** A simulator with its callback, and the few calls that every test makes. */
export class Bench {
  readonly callback = new Callback();
  simulator!: Simulator;
  token = 'EAAtest';

  async start(options: Partial<SimulatorOptions> = {}): Promise<this> {
    await this.callback.start();
    this.simulator = await startSimulator({
      port: 0,
      webhookUrl: this.callback.url,
      appSecret: APP_SECRET,
      verifyToken: 'verify me',
      statusDelaysMs: { sent: 5, delivered: 15, read: 30 },
      ...options,
    });
    return this;
  }

  async stop(): Promise<void> {
    await this.simulator.close();
    await this.callback.stop();
  }

  async call(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<{ status: number; body: Json; headers: Headers }> {
    const isForm = body instanceof FormData || body instanceof URLSearchParams;
    const response = await fetch(this.simulator.url + path, {
      method,
      headers: {
        authorization: `Bearer ${this.token}`,
        ...(body === undefined || isForm ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: text === '' ? {} : JSON.parse(text) };
  }

  get(path: string): Promise<{ status: number; body: Json; headers: Headers }> {
    return this.call('GET', path);
  }

  async control(path: string, body?: unknown): Promise<Json> {
    const answer = await this.call(body === undefined ? 'GET' : 'POST', `/_control/${path}`, body);
    if (answer.status !== 200) throw new Error(`control ${path}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  send(numberId: string, body: Json): Promise<{ status: number; body: Json; headers: Headers }> {
    return this.call('POST', `/v24.0/${numberId}/messages`, { messaging_product: 'whatsapp', ...body });
  }

  /** Opens the window of a person with a number. */
  async opens(numberId: string, waId: string): Promise<void> {
    await this.control('inbound?wait=1', {
      phoneNumberId: numberId,
      from: { waId },
      message: { type: 'text', text: { body: 'hi' } },
    });
  }
}
