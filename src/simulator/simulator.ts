import multipart from '@fastify/multipart';
import fastify, { type FastifyInstance } from 'fastify';
import type { AddressInfo } from 'node:net';
import { blockUsersRoutes } from './numbers/block-users.routes.js';
import { controlRoutes } from './control/control.routes.js';
import { GraphError, unknownObject } from './graph/graph-error.js';
import { acceptGraphBodies, readForm, tokenOf, withoutVersion } from './graph/graph-request.js';
import { strikeGraphCalls } from './graph/graph-faults.js';
import { takeManagement } from './graph/management-limit.js';
import { mediaRoutes } from './media/media.routes.js';
import { messageLinksRoutes } from './numbers/message-links.routes.js';
import { messagesRoutes } from './messages/messages.routes.js';
import { nodeRoutes } from './graph/node.routes.js';
import { oauthRoutes } from './graph/oauth.routes.js';
import { phoneNumberRoutes } from './numbers/phone-number.routes.js';
import { phonePageRoutes } from './phones/phone-page.routes.js';
import { templateRoutes } from './templates/template.routes.js';
import { usernameRoutes } from './numbers/username.routes.js';
import { wabaRoutes } from './accounts/waba.routes.js';
import { World } from './world.js';

/** Where it listens, where webhooks go, and the two secrets that it shares with the app. */
export interface SimulatorOptions {
  port: number;
  host?: string;
  webhookUrl?: string;
  appSecret: string;
  verifyToken: string;
  publicUrl?: string;
  seed?: number;
  statusDelaysMs?: { sent: number; delivered: number; read: number };
  log?: (line: string) => void;
}

/** A running simulator. */
export interface Simulator {
  url: string;
  close(): Promise<void>;
}

/** Starts a Cloud API of its own world on this machine; port 0 takes any free one. Rejects when the port is taken. */
export async function startSimulator(options: SimulatorOptions): Promise<Simulator> {
  const log = options.log ?? ((): void => undefined);
  const world = new World({ ...options, seed: options.seed ?? 1, log });
  const server = fastify({
    bodyLimit: 104 << 20,
    forceCloseConnections: true,
    rewriteUrl: (request) => withoutVersion(request.url ?? '/'),
    routerOptions: { maxParamLength: 2000, ignoreTrailingSlash: true },
  });
  acceptGraphBodies(server);
  await server.register(multipart, { limits: { fileSize: 101 << 20, fieldSize: 4 << 20 } });
  server.setErrorHandler((error, _request, reply) => {
    const refusal = error instanceof GraphError ? error : unexpected(error, log);
    return reply.code(refusal.http).send(refusal.toJSON());
  });
  server.setNotFoundHandler((request, reply) => {
    const refusal = unknownObject(request.method, request.url.split('?')[0]?.split('/')[1] ?? '');
    return reply.code(refusal.http).send(refusal.toJSON());
  });
  await server.register(async (graph) => guardGraph(graph, world));
  oauthRoutes(server);
  controlRoutes(server, world);
  phonePageRoutes(server, world);
  await server.listen({ port: options.port, host: options.host ?? '127.0.0.1' });
  const { port } = server.server.address() as AddressInfo;
  const url = `http://${options.host ?? '127.0.0.1'}:${port}`;
  world.publicUrl = (options.publicUrl ?? url).replace(/\/$/, '');
  return {
    url,
    close: async () => {
      world.clock.reset();
      await world.webhooks.close();
      await server.close();
    },
  };
}

function guardGraph(graph: FastifyInstance, world: World): void {
  graph.addHook('preHandler', async (request) => {
    await readForm(request);
    request.graphToken = world.checkToken(tokenOf(request));
    const waba = world.wabas.get((request.params as { id?: string }).id ?? '');
    if (waba) takeManagement(world, waba);
  });
  strikeGraphCalls(graph, world);
  graph.addHook('onSend', async (_request, reply, payload) => {
    if (reply.statusCode === 200) reply.header('x-app-usage', '{"call_count":1,"total_cputime":1,"total_time":1}');
    reply.header('facebook-api-version', 'v24.0');
    return payload;
  });
  messagesRoutes(graph, world);
  mediaRoutes(graph, world);
  templateRoutes(graph, world);
  wabaRoutes(graph, world);
  phoneNumberRoutes(graph, world);
  blockUsersRoutes(graph, world);
  messageLinksRoutes(graph, world);
  usernameRoutes(graph, world);
  nodeRoutes(graph, world);
}

function unexpected(error: unknown, log: (line: string) => void): GraphError {
  const status = (error as { statusCode?: number }).statusCode;
  const message = error instanceof Error ? error.message : String(error);
  if (status !== undefined && status < 500) return new GraphError(100, message);
  log(`simulator: ${error instanceof Error ? error.stack : message}`);
  return new GraphError(1, 'An unknown error has occurred.', { http: 500 });
}
