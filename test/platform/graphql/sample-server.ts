import type { AddressInfo } from 'node:net';
import fastify from 'fastify';
import { pino } from 'pino';
import { InProcessBus } from '../../../src/platform/events/bus.js';
import { EventHub } from '../../../src/platform/events/hub.js';
import { unauthenticated } from '../../../src/platform/graphql/api-errors.js';
import { ApiContext, type RequestInfo } from '../../../src/platform/graphql/context.js';
import { mountGraphQL, type GraphQLHttpOptions } from '../../../src/platform/graphql/http.js';
import { publicLimits } from '../../../src/platform/graphql/operation-limits.js';
import type { SocketLimits } from '../../../src/platform/graphql/socket-limits.js';
import { mountSockets } from '../../../src/platform/graphql/sockets.js';
import { newId } from '../../../src/platform/kernel/ids.js';
import type { Viewer } from '../../../src/platform/kernel/viewer.js';
import { MemoryLog } from '../events/memory-log.js';
import { sampleSchema } from './sample-schema.js';

/** A signed-in viewer with these permissions. */
export const sampleViewer = (accountId: string, permissions: string[] = [], more: Partial<Viewer> = {}): Viewer => ({
  kind: 'user',
  accountId,
  actorId: newId(),
  sessionId: newId(),
  permissions: new Set(permissions),
  visibility: 'ALL',
  visibilityKey: [...permissions].sort().join(','),
  expiresAt: undefined,
  ...more,
});

/** The sample schema behind HTTP and sockets, with viewers by token and an event log in memory. */
export async function startSampleServer(
  options: {
    socketLimits?: Partial<SocketLimits>;
    deadlineMs?: number;
    lingerMs?: number;
    port?: number;
    bus?: InProcessBus;
    log?: MemoryLog;
    viewers?: Map<string, Viewer>;
  } & Partial<Pick<GraphQLHttpOptions, 'wrapMutation'>> = {},
) {
  const schema = await sampleSchema();
  const logged: string[] = [];
  const logger = pino({ level: 'warn' }, { write: (line: string) => void logged.push(line) });
  const bus = options.bus ?? new InProcessBus();
  const log = options.log ?? new MemoryLog(bus);
  const viewers = options.viewers ?? new Map<string, Viewer>();
  const access = { isAway: false };
  const authenticate = async (authorization: string) => {
    if (access.isAway) throw new Error('nobody can be looked up');
    return viewers.get(authorization.replace(/^Bearer /, ''));
  };
  const contextFor = (viewer: Viewer | undefined, request: RequestInfo) =>
    new ApiContext(undefined as never, viewer, request);
  const app = fastify();
  const http = await mountGraphQL(app, {
    schema,
    logger,
    wrapMutation: options.wrapMutation,
    limits: { ...publicLimits, deadlineMs: options.deadlineMs ?? publicLimits.deadlineMs },
    async contextFor(request) {
      const authorization = request.headers.authorization;
      const viewer = authorization ? await authenticate(authorization) : undefined;
      if (authorization && !viewer) throw unauthenticated();
      return contextFor(viewer, {
        requestId: newId(),
        ip: request.ip,
        userAgent: undefined,
        idempotencyKey: undefined,
      });
    },
  });
  const hub = new EventHub({ bus, reader: log, logger, pollMs: 50 });
  await app.listen({ port: options.port ?? 0, host: '127.0.0.1' });
  const sockets = mountSockets(app.server, {
    schema,
    pipeline: http.pipeline,
    hub,
    bus,
    authenticate,
    contextFor,
    limits: options.socketLimits,
    lingerMs: options.lingerMs,
  });
  const { port } = app.server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/graphql`,
    socketUrl: `ws://127.0.0.1:${port}/graphql`,
    port,
    bus,
    log,
    hub,
    sockets,
    viewers,
    access,
    logged,
    pipeline: http.pipeline,
    /** A new token of a new viewer. */
    signIn(accountId: string, permissions: string[] = [], more: Partial<Viewer> = {}): string {
      const token = `token-${newId()}`;
      viewers.set(token, sampleViewer(accountId, permissions, more));
      return token;
    },
    async close(): Promise<void> {
      await sockets.close(200);
      hub.close();
      await http.stop();
      await app.close();
    },
  };
}

/** A running sample server. */
export type SampleServer = Awaited<ReturnType<typeof startSampleServer>>;
