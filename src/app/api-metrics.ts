import type { FastifyInstance } from 'fastify';
import { Gauge, Histogram, type Registry } from 'prom-client';
import type { Sockets } from '../platform/graphql/sockets.js';

/** Counts and times what the API answers; paths are the routes' own patterns, so their number is bounded. */
export function measureApi(fastify: FastifyInstance, registry: Registry, sockets: () => Sockets | undefined): void {
  const requests = new Histogram({
    name: 'interakt_http_request_seconds',
    help: 'Time to answer HTTP requests, by route and class of status.',
    labelNames: ['route', 'status'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  });
  fastify.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none';
    requests.observe({ route, status: `${Math.floor(reply.statusCode / 100)}xx` }, reply.elapsedTime / 1_000);
  });
  new Gauge({
    name: 'interakt_sockets',
    help: 'Open sockets, subscriptions on them, and the groups that are executed once for all of their members.',
    labelNames: ['what'],
    registers: [registry],
    collect() {
      const counts = sockets()?.counts;
      for (const [what, count] of Object.entries(counts ?? {})) this.set({ what }, count);
    },
  });
}
