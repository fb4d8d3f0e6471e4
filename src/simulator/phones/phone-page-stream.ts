import type { FastifyReply, FastifyRequest } from 'fastify';
import type { LiveEvent, LiveFeed } from './live-feed.js';

const EVERY_MS = 60;
// A page that misses this much looks at everything again, which is cheaper than telling it all.
const MOST = 200;

/** Tells an open page what has changed, as server-sent events: gathered, without repeats, never more than it can take. */
export function openStream(feed: LiveFeed, request: FastifyRequest, reply: FastifyReply): void {
  reply.hijack();
  const { raw } = reply;
  raw.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  raw.write('retry: 1000\n\n');
  const changed = new Map<string, LiveEvent>();
  const unsubscribe = feed.subscribe((event) => {
    if (changed.size < MOST) changed.set(`${event.kind} ${event.number} ${event.customer}`, event);
    else changed.set('all', { kind: 'reset' });
  });
  const timer = setInterval(() => {
    if (changed.size === 0 || raw.writableNeedDrain) return;
    raw.write(`data: ${JSON.stringify([...changed.values()])}\n\n`);
    changed.clear();
  }, EVERY_MS);
  request.raw.on('close', () => {
    clearInterval(timer);
    unsubscribe();
  });
}
