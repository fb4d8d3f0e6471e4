import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { buildSchema } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import { serveParent } from './child-side.js';

// graphql-ws as its documentation shows it, with the product's own schema. What it delivers lies ready in memory: it
// reads no database and asks nobody's permission.
const queues = new Set<Queue>();

/** One subscriber's events, in memory, unbounded. */
class Queue implements AsyncIterableIterator<unknown> {
  private readonly values: unknown[] = [];
  private wake: ((result: IteratorResult<unknown>) => void) | undefined;

  push(value: unknown): void {
    if (this.wake) this.wake({ value, done: false });
    else this.values.push(value);
    this.wake = undefined;
  }

  next(): Promise<IteratorResult<unknown>> {
    if (this.values.length > 0) return Promise.resolve({ value: this.values.shift(), done: false });
    return new Promise((resolve) => (this.wake = resolve));
  }

  return(): Promise<IteratorResult<unknown>> {
    queues.delete(this);
    return Promise.resolve({ value: undefined, done: true });
  }

  [Symbol.asyncIterator]() {
    return this;
  }
}

const schema = buildSchema(readFileSync(process.env['SDL_FILE']!, 'utf8'));
const field = schema.getSubscriptionType()!.getFields()['inboxEvents']!;
field.subscribe = () => {
  const queue = new Queue();
  queues.add(queue);
  return queue;
};
field.resolve = (event) => event;

const server = createServer();
useServer({ schema }, new WebSocketServer({ server, path: '/graphql' }));
server.listen(0, '127.0.0.1', () => {
  serveParent(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, {
    answer({ event }: { event: unknown }) {
      for (const queue of queues) queue.push(event);
    },
  });
});
