import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { Registry } from 'prom-client';

/** What the plain pages need to know of the running server. */
export interface PagesOptions {
  sdl: string;
  simulatorUrl: () => string | undefined;
  /** Whether there is a page of mails that were kept. */
  keepsMails: boolean;
  /** Names of what is not ready; empty when all is well. */
  findUnready: () => Promise<string[]>;
  metrics: Registry;
}

/** The pages around the API: start page, schema, health, readiness, metrics. */
export function mountPages(fastify: FastifyInstance, options: PagesOptions): void {
  const etag = `"${createHash('sha256').update(options.sdl).digest('hex').slice(0, 32)}"`;

  fastify.get('/', async (_request, reply) =>
    reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'")
      .send(startPage(options.simulatorUrl(), options.keepsMails)),
  );

  fastify.get('/schema.graphql', async (request, reply) => {
    reply.header('etag', etag).header('cache-control', 'public, max-age=300');
    if (request.headers['if-none-match'] === etag) return reply.code(304).send();
    return reply.type('text/plain; charset=utf-8').send(options.sdl);
  });

  fastify.get('/healthz', async () => ({ status: 'ok' }));

  fastify.get('/readyz', async (_request, reply) => {
    const unready = await options.findUnready();
    return reply
      .code(unready.length > 0 ? 503 : 200)
      .send({ status: unready.length > 0 ? 'unready' : 'ready', unready });
  });

  fastify.get('/metrics', async (_request, reply) =>
    reply.type(options.metrics.contentType).send(await options.metrics.metrics()),
  );
}

const startPage = (simulatorUrl: string | undefined, keepsMails: boolean): string => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Interakt API</title>
<style>
  body { font: 16px/1.5 system-ui, sans-serif; max-width: 40rem; margin: 4rem auto; padding: 0 1rem; color: #16261f; background: #f7faf8; }
  h1 { font-size: 1.6rem; } a { color: #0b6b45; } li { margin: .4rem 0; } code { background: #e6efe9; padding: .1em .3em; border-radius: .2em; }
</style>
<h1>Interakt API</h1>
<p>GraphQL with realtime subscriptions for business on WhatsApp.</p>
<ul>
  <li><a href="/playground">Playground</a>: try queries, mutations and live subscriptions</li>
  ${simulatorUrl ? `<li><a href="${simulatorUrl}">Simulator</a>: the phones of your test customers</li>` : ''}
  ${keepsMails ? '<li><a href="/mail">Mails</a>: what would have been sent</li>' : ''}
  <li><a href="/schema.graphql">Schema</a>: every type and field described</li>
  <li><code>POST /graphql</code> and a socket on <code>/graphql</code> (graphql-transport-ws)</li>
</ul>
</html>
`;
