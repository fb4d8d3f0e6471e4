import { setTimeout as wait } from 'node:timers/promises';
import WebSocket from 'ws';
import { serveParent } from './child-side.js';
import { signedHeaders, webhookBody } from './webhook-body.js';

/** Deliveries at a steady rate, and one who watches. */
export interface LatencyLoad {
  url: string;
  token: string;
  document: string;
  phoneNumberId: string;
  appSecret: string;
  perSecond: number;
  seconds: number;
}

serveParent('', {
  /** Milliseconds from just before each post to its event's arrival, in order of the posts. */
  async answer(load: LatencyLoad): Promise<{ tookMs: number[]; lost: number }> {
    const sentAt = new Map<string, number>();
    const tookMs: number[] = [];
    const socket = await follow(load, (frame) => {
      const now = performance.now();
      const text = /latency-\d+/.exec(frame)?.[0];
      const from = text === undefined ? undefined : sentAt.get(text);
      if (from === undefined) return;
      tookMs.push(now - from);
      sentAt.delete(text!);
    });
    const count = load.perSecond * load.seconds;
    const start = performance.now();
    const posts: Promise<unknown>[] = [];
    for (let i = 0; i < count; i++) {
      await wait(Math.max(0, start + (i * 1000) / load.perSecond - performance.now()));
      const text = `latency-${Date.now()}${i}`;
      const message = { waId: `49176${String(i % 200).padStart(8, '0')}`, wamid: `wamid.${text}`, text };
      const body = webhookBody(load.phoneNumberId, [message]);
      const headers = signedHeaders(body, load.appSecret);
      sentAt.set(text, performance.now());
      posts.push(
        fetch(`${load.url}/webhooks/whatsapp`, { method: 'POST', headers, body }).then((r) => r.arrayBuffer()),
      );
    }
    await Promise.all(posts);
    for (let i = 0; sentAt.size > 0 && i < 100; i++) await wait(50);
    socket.close();
    return { tookMs, lost: sentAt.size };
  },
});

function follow({ url, token, document }: LatencyLoad, onNext: (frame: string) => void): Promise<WebSocket> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  return new Promise((resolve, reject) => {
    socket.on('error', reject);
    socket.on('open', () =>
      socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } })),
    );
    socket.on('message', async (data: Buffer) => {
      const frame = data.toString();
      if (frame.includes('"next"')) return onNext(frame);
      if (!frame.includes('connection_ack')) return;
      socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query: document } }));
      await wait(500);
      resolve(socket);
    });
  });
}
