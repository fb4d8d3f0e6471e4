import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** One request that reached the server, whole. */
export interface Seen {
  method: string;
  url: string;
  headers: IncomingMessage['headers'];
  body: string;
  socket: Socket;
}

/** How the server behaves towards one request. */
export type Answer = (response: ServerResponse, seen: Seen) => void;

/** A host that answers as a test wants, or breaks off; it remembers all that reached it. */
export class RawGraph {
  readonly seen: Seen[] = [];
  connections = 0;
  answer: Answer = (response) => response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
  url = '';
  port = 0;
  private readonly server: Server;

  constructor() {
    this.server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('error', () => undefined);
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const body = Buffer.concat(chunks).toString('latin1');
        const { method = '', url = '', headers, socket } = request;
        const seen = { method, url, headers, body, socket };
        this.seen.push(seen);
        this.answer(response, seen);
      });
    });
    this.server.on('connection', () => this.connections++);
  }

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    this.port = (this.server.address() as AddressInfo).port;
    this.url = `http://127.0.0.1:${this.port}`;
    return this;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  /** Forgets what it saw and answers each request with this from now on. */
  behave(answer: Answer): void {
    this.seen.length = 0;
    this.answer = answer;
  }
}

/** A plain answer. */
export const say =
  (status: number, body: unknown, headers: Record<string, string> = {}): Answer =>
  (response) =>
    response
      .writeHead(status, { 'content-type': 'application/json', ...headers })
      .end(typeof body === 'string' ? body : JSON.stringify(body));
