import WebSocket from 'ws';
import { serveParent } from './child-side.js';

/** Sockets that all follow the same thing. */
export interface SocketLoad {
  url: string;
  sockets: number;
  /** Bearer credentials; each serves `perToken` sockets. */
  tokens: string[];
  perToken: number;
  document: string;
}

/** What arrived so far; `fewest` on one socket. */
export interface SocketCount {
  total: number;
  fewest: number;
  closed: number;
}

type Question = { open: SocketLoad } | { count: true } | { reset: true } | { sample: true };

const open: { socket: WebSocket; count: number }[] = [];
let closed = 0;
let sample = '';

serveParent('', {
  async answer(question: Question): Promise<SocketCount | string | undefined> {
    if ('open' in question) return openAll(question.open).then(() => undefined);
    if ('sample' in question) return sample;
    if ('reset' in question) for (const one of open) one.count = 0;
    const counts = open.map((one) => one.count);
    return { total: counts.reduce((a, b) => a + b, 0), fewest: Math.min(...counts), closed };
  },
});

async function openAll(load: SocketLoad): Promise<void> {
  let next = 0;
  const openNext = async (): Promise<void> => {
    while (next < load.sockets) await openOne(load, next++);
  };
  // An address may only have a few sockets at once that have not said who they are.
  await Promise.all([openNext(), openNext(), openNext(), openNext()]);
}

function openOne({ url, tokens, perToken, document }: SocketLoad, index: number): Promise<void> {
  const socket = new WebSocket(url, 'graphql-transport-ws');
  const one = { socket, count: 0 };
  open.push(one);
  socket.on('close', () => closed++);
  return new Promise((resolve, reject) => {
    socket.on('error', reject);
    socket.on('open', () => {
      const authorization = `Bearer ${tokens[Math.floor(index / perToken)]}`;
      socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization } }));
    });
    socket.on('message', (data: Buffer) => {
      // Frames are looked at, not parsed: the load must not take the processor from the server.
      if (data.includes('"next"')) {
        one.count++;
        if (one === open[0]) sample = data.toString();
        return;
      }
      const message = JSON.parse(data.toString()) as { type: string };
      if (message.type === 'ping') socket.send('{"type":"pong"}');
      else if (message.type === 'connection_ack') {
        socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query: document } }));
        resolve();
      } else if (message.type !== 'pong') reject(new Error(`socket: ${data.toString().slice(0, 300)}`));
    });
  });
}
