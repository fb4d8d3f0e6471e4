import type { IncomingMessage, Server } from 'node:http';
import type { Socket } from 'node:net';
import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Registry } from 'prom-client';
import { isOptOutSignal } from '../domains/cookies/cookie-register.type.js';
import { deviceHeader, deviceOf } from '../domains/cookies/privacy-signal.http.js';
import type { VisitorChoiceService } from '../domains/cookies/visitor-choice.service.js';
import type { SupportRecord } from '../domains/support/support-record.service.js';
import type { Config } from '../platform/config/config.js';
import type { Database } from '../platform/database/database.js';
import type { Bus } from '../platform/events/bus.js';
import { DatabaseEventReader } from '../platform/events/event-reader.js';
import { EventHub } from '../platform/events/hub.js';
import { unauthenticated } from '../platform/graphql/api-errors.js';
import { ApiContext, type RequestInfo } from '../platform/graphql/context.js';
import { mountGraphQL } from '../platform/graphql/http.js';
import { IdempotentWrites, wrapIdempotent } from '../platform/graphql/idempotency.js';
import { OperationPipeline } from '../platform/graphql/operation-pipeline.js';
import { mountSockets } from '../platform/graphql/sockets.js';
import type { Envelope } from '../platform/crypto/envelope.js';
import { newId } from '../platform/kernel/ids.js';
import type { Logger } from '../platform/logging/logger.js';
import type { Presence } from '../platform/presence/presence.js';
import { measureApi } from './api-metrics.js';
import { limitBodies } from './body-deadline.js';
import type { Credentials } from './credentials.js';
import { keepsMails } from './mail-room.js';
import { mountPages } from './pages.js';
import { mountPlayground, type PlaygroundDemo } from './playground.js';
import type { Room } from './room.js';

/** How long requests under way may take to end when the server stops. */
const drainMs = 5_000;

/** How long the body of a request may take to arrive; routes for files say otherwise themselves. */
const bodyMs = 30_000;

/** No request takes longer than this to arrive. */
const requestMs = 900_000;

/** What the HTTP side is made of. */
export interface ApiServerOptions {
  config: Config;
  database: Database;
  bus: Bus;
  presence: Presence;
  schema: GraphQLSchema;
  sdl: string;
  rooms: readonly Room[];
  credentials: Credentials;
  supportRecord: SupportRecord;
  choices: VisitorChoiceService;
  envelope: Envelope;
  metrics: Registry;
  logger: Logger;
  simulatorUrl: () => string | undefined;
  demo: () => Promise<PlaygroundDemo | undefined>;
}

/** The listening API. */
export interface ApiServer {
  url: string;
  /** Sockets are told to come back, requests under way end or are cut off after five seconds, then the port closes. */
  stop(): Promise<void>;
}

/** Opens the one port for HTTP and sockets. */
export async function startApiServer(options: ApiServerOptions): Promise<ApiServer> {
  const { config, database, bus, schema, credentials, logger } = options;
  // In production one proxy ends TLS. What it does not add itself anybody may have written.
  const proxies = config.environment === 'production' ? 1 : 0;
  const fastify: FastifyInstance = Fastify({
    logger: false,
    trustProxy: (_address: string, hop: number) => hop < proxies,
    forceCloseConnections: 'idle',
    bodyLimit: 3 * 1024 * 1024,
    requestTimeout: requestMs,
    routerOptions: { maxParamLength: 1_000 },
  });
  // Before any route: hooks count for what is mounted after them.
  measureApi(fastify, options.metrics, () => sockets);
  limitBodies(fastify, bodyMs);
  for (const room of options.rooms) room.guard?.(fastify);
  fastify.setNotFoundHandler((_request, reply) =>
    reply.code(404).send({ error: { code: 'NOT_FOUND', message: 'Nothing is served at this path.' } }),
  );
  const pipeline = new OperationPipeline({
    schema,
    logger,
    wrapMutation: wrapIdempotent(new IdempotentWrites(options.envelope)),
    recordSeen: (context, seen) => options.supportRecord.record(context, seen),
  });
  const hub = new EventHub({ bus, reader: new DatabaseEventReader(database), logger });
  const graphql = await mountGraphQL(fastify, {
    schema,
    logger,
    pipeline,
    async contextFor(request) {
      const { authorization } = request.headers;
      const viewer = authorization ? await credentials.ofRequest(authorization, request.ip) : undefined;
      if (authorization && !viewer) throw unauthenticated('The credential is not, or no longer, good.');
      const info = requestInfo(request);
      if (info.isOptOutSignalled) await options.choices.noteSignal({ viewer, request: info });
      return new ApiContext(database, viewer, info);
    },
  });
  mountPages(fastify, {
    sdl: options.sdl,
    simulatorUrl: options.simulatorUrl,
    keepsMails: keepsMails(config),
    metrics: options.metrics,
    findUnready: async () => {
      const databaseOk = await database.isReachable();
      return [...(databaseOk ? [] : ['database']), ...(bus.isConnected ? [] : ['bus'])];
    },
  });
  mountPlayground(fastify, { demo: options.demo });
  for (const room of options.rooms) await room.mount?.(fastify);
  const sockets = mountSockets(fastify.server, {
    schema,
    pipeline,
    hub,
    bus,
    authenticate: credentials.ofSocket,
    contextFor: (viewer, request) => {
      if (request.isOptOutSignalled) {
        options.choices.noteSignal({ viewer, request }).catch((err) => logger.error({ err }, 'a signal was not kept'));
      }
      return new ApiContext(database, viewer, request);
    },
    allowedOrigins: config.allowedOrigins,
    presence: options.presence,
    addressOf: (request) => addressOf(request, proxies),
  });
  const silent = silentConnections(fastify.server);
  const url = await fastify.listen({ port: config.port, host: config.host });
  return {
    url,
    async stop() {
      await sockets.close();
      const closeNow = closeConnections(fastify.server, silent);
      await fastify.close().finally(closeNow);
      await graphql.stop();
      await hub.close();
    },
  };
}

/** Connections that have asked nothing yet; browsers and pools open some in advance. */
function silentConnections(server: Server): ReadonlySet<Socket> {
  const silent = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    silent.add(socket);
    socket.once('close', () => silent.delete(socket));
  });
  server.on('request', ({ socket }) => silent.delete(socket));
  server.on('upgrade', ({ socket }) => silent.delete(socket));
  return silent;
}

/** Node waits a minute for silent connections, and as long as they like for readers who have stopped reading. */
function closeConnections(server: Server, silent: ReadonlySet<Socket>): () => void {
  for (const socket of silent) socket.destroy();
  const timer = setTimeout(() => server.closeAllConnections(), drainMs);
  return () => clearTimeout(timer);
}

function requestInfo(request: FastifyRequest): RequestInfo {
  const key = request.headers['idempotency-key'];
  return {
    requestId: newId(),
    ip: request.ip,
    userAgent: request.headers['user-agent'],
    idempotencyKey: typeof key === 'string' ? key : undefined,
    isOptOutSignalled: isOptOutSignal(request.headers['sec-gpc']),
    deviceId: deviceOf(request.headers[deviceHeader]),
  };
}

/** Who really asks, where the nearest proxy says so. */
function addressOf(request: IncomingMessage, proxies: number): string {
  const forwarded = request.headers['x-forwarded-for'];
  const entries = proxies > 0 && forwarded ? String(forwarded).split(',') : [];
  return entries.at(-1)?.trim() || (request.socket.remoteAddress ?? '');
}
