import { WebSocket, type ClientOptions } from 'ws';
import { until } from '../kit/until.js';

/** A message of the protocol as it comes. */
export interface Frame {
  type: string;
  id?: string;
  payload?: unknown;
}

/** A socket without any client library, for what such a library would never do. */
export class BareSocket {
  readonly frames: Frame[] = [];
  closed: { code: number; reason: string } | undefined;
  refusedWith: number | undefined;
  readonly socket: WebSocket;

  constructor(url: string, protocols: string[] = ['graphql-transport-ws'], options: ClientOptions = {}) {
    this.socket = new WebSocket(url, protocols, options);
    this.socket.on('message', (data) => this.frames.push(JSON.parse(String(data)) as Frame));
    this.socket.on('close', (code, reason) => (this.closed = { code, reason: String(reason) }));
    this.socket.on('unexpected-response', (_request, response) => {
      this.refusedWith = response.statusCode;
      this.socket.terminate();
    });
    this.socket.on('error', () => undefined);
  }

  static async open(url: string, protocols?: string[], options?: ClientOptions): Promise<BareSocket> {
    const bare = new BareSocket(url, protocols, options);
    await until('the socket opens or is refused', () => bare.socket.readyState !== WebSocket.CONNECTING);
    return bare;
  }

  /** An open socket that has said who it is. */
  static async signedIn(url: string, payload?: object, options?: ClientOptions): Promise<BareSocket> {
    const bare = await BareSocket.open(url, undefined, options);
    bare.send({ type: 'connection_init', ...(payload ? { payload } : {}) });
    await bare.frame('connection_ack');
    return bare;
  }

  send(message: object | string): void {
    this.socket.send(typeof message === 'string' ? message : JSON.stringify(message));
  }

  subscribe(id: string, query: string, more: object = {}): void {
    this.send({ id, type: 'subscribe', payload: { query, ...more } });
  }

  /** The first message of this type (and id), as soon as it is there. */
  frame(type: string, id?: string): Promise<Frame> {
    return until(`a ${type} message${id ? ` for ${id}` : ''} comes`, () => {
      const found = this.frames.find((frame) => frame.type === type && (id === undefined || frame.id === id));
      if (!found && this.closed) throw new Error(`closed with ${this.closed.code} ${this.closed.reason}`);
      return found;
    });
  }

  /** The first `next` or `error` for this id, as soon as it is there. */
  answer(id: string): Promise<Frame> {
    return until(`an answer for ${id} comes`, () =>
      this.frames.find((frame) => frame.id === id && (frame.type === 'next' || frame.type === 'error')),
    );
  }

  /** The close code, as soon as the socket is closed. */
  async closeCode(): Promise<number> {
    return (await until('the socket is closed', () => this.closed)).code;
  }

  /** The socket still answers: a ping comes back. */
  async lives(): Promise<void> {
    const before = this.frames.filter(({ type }) => type === 'pong').length;
    this.send({ type: 'ping' });
    await until('the ping is answered', () => this.frames.filter(({ type }) => type === 'pong').length > before);
  }

  end(): void {
    this.socket.terminate();
  }
}
