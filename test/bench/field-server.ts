import { readFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { GraphQLSchema } from 'graphql';
import { bareInbox, bareThread, openPool } from './bare-reads.js';
import { serveParent } from './child-side.js';
import type { FieldKind } from './field.js';

// Arguments: which server, and the folder where it is installed; it brings a `graphql` of its own.
const [kind, folder] = process.argv.slice(2) as [FieldKind, string];
const load = createRequire(join(folder, 'package.json'));
const url = process.env['DATABASE_URL']!;

interface InboxArgs {
  first: number;
  after?: string | null;
}

/** The product's schema with the bare statement behind its two fields; everything below is read by name. */
function contractSchema(): { schema: GraphQLSchema; resolvers: Record<string, unknown> } {
  const { buildSchema } = load('graphql') as typeof import('graphql');
  const schema = buildSchema(readFileSync(process.env['SDL_FILE']!, 'utf8'));
  const pool = openPool(url);
  const conversations = (_root: unknown, { first, after }: InboxArgs, { account }: { account: string }) =>
    bareInbox(pool, account, first, after ?? null);
  const conversation = async (_root: unknown, { id }: { id: string }, { account }: { account: string }) => {
    const uuid = id.slice(4).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
    return bareThread(pool, account, uuid, 50);
  };
  const fields = schema.getQueryType()!.getFields();
  fields['conversations']!.resolve = conversations;
  fields['conversation']!.resolve = conversation;
  return { schema, resolvers: { conversations, conversation } };
}

const accountOf = (headers: Record<string, unknown>): { account: string } => ({
  account: String(headers['x-account']),
});

async function start(): Promise<Server> {
  if (kind === 'yoga') {
    const { createYoga } = load('graphql-yoga') as { createYoga: (options: object) => RequestListener };
    const yoga = createYoga({
      schema: contractSchema().schema,
      logging: false,
      graphiql: false,
      landingPage: false,
      context: ({ req }: { req: { headers: Record<string, unknown> } }) => accountOf(req.headers),
    });
    return createServer(yoga).listen(0, '127.0.0.1');
  }
  if (kind === 'mercurius') {
    const app = (load('fastify') as typeof import('fastify')).fastify();
    await app.register(
      load('mercurius') as never,
      {
        schema: contractSchema().schema,
        jit: 1,
        context: (request: { headers: Record<string, unknown> }) => accountOf(request.headers),
      } as never,
    );
    await app.listen({ port: 0, host: '127.0.0.1' });
    return app.server;
  }
  const { postgraphile } = load('postgraphile') as {
    postgraphile: (preset: object) => { createServ(of: unknown): { addTo(s: Server): unknown } };
  };
  const { makePgService } = load('postgraphile/adaptors/pg') as { makePgService: (options: object) => unknown };
  const amber = load('postgraphile/presets/amber') as { default?: object };
  const { grafserv } = load('postgraphile/grafserv/node') as { grafserv: unknown };
  const serv = postgraphile({
    extends: [amber.default ?? amber],
    pgServices: [makePgService({ connectionString: url, schemas: ['public'], poolConfig: { max: 10 } })],
    grafserv: { graphqlPath: '/graphql', graphiql: false, watch: false },
    grafast: { explain: false },
  }).createServ(grafserv);
  const server = createServer();
  await serv.addTo(server);
  return server.listen(0, '127.0.0.1');
}

const server = await start();
const ready = (): void => serveParent(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
if (server.listening) ready();
else server.once('listening', ready);
