import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { GraphQLError, type ExecutionArgs, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { handleProtocols, makeServer } from 'graphql-ws';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Bus } from '../events/bus.js';
import type { EventHub } from '../events/hub.js';
import { newId } from '../kernel/ids.js';
import type { Viewer } from '../kernel/viewer.js';
import type { Presence } from '../presence/presence.js';
import { ApiError } from './api-errors.js';
import type { ApiContext, RequestInfo } from './context.js';
import { EventGroups } from './event-groups.js';
import { SignalGroups } from './signal-groups.js';
import type { OperationPipeline, PreparedOperation } from './operation-pipeline.js';
import { SocketAccess, type Authenticate } from './socket-access.js';
import { AddressSeats, closeCodes, publicSocketLimits, RateBucket, type SocketLimits } from './socket-limits.js';
import { takeMessages } from './socket-messages.js';
import { SocketSession, type StartSubscription, type Wire } from './socket-session.js';
import { isAllowedOrigin, pathOf, refuseUpgrade } from './socket-upgrade.js';

/** What the sockets need. */
export interface SocketOptions {
  schema: GraphQLSchema;
  pipeline: OperationPipeline;
  hub: EventHub;
  bus: Bus;
  authenticate: Authenticate;
  contextFor(viewer: Viewer | undefined, request: RequestInfo): ApiContext;
  path?: string;
  /** Pages that may open sockets besides those of the same origin, `https://app.example`. */
  allowedOrigins?: readonly string[];
  limits?: Partial<SocketLimits>;
  /** How long rendered events of a subscription that nobody follows any more are kept; default 10,000 ms. */
  lingerMs?: number;
  /** Told of people who are connected; absent: nobody asks. */
  presence?: Presence;
  /** The client's address; the peer's when absent. */
  addressOf?(request: IncomingMessage): string;
}

/** The sockets of one HTTP server. */
export interface Sockets {
  readonly counts: { sockets: number; groups: number; subscriptions: number };
  /** Tells every client to come back (1012) and cuts off those who stay after `drainMs`. */
  close(drainMs?: number): Promise<void>;
}

interface SocketExtra {
  session: SocketSession;
  release(): void;
}

type SocketArgs = ExecutionArgs & { prepared: PreparedOperation; id: string; session: SocketSession };

/** Serves `graphql-transport-ws` on the upgrade requests of an HTTP server. */
export function mountSockets(server: Server, options: SocketOptions): Sockets {
  const { pipeline, hub, bus, authenticate, contextFor, path = '/graphql' } = options;
  const { logger } = pipeline;
  const limits: SocketLimits = { ...publicSocketLimits, ...options.limits };
  const sessions = new Set<SocketSession>();
  let isClosing = false;
  const internal = (): RequestInfo => ({ requestId: newId(), ip: '', userAgent: undefined, idempotencyKey: undefined });
  const groups = new EventGroups({
    hub,
    pipeline,
    contextFor: (viewer) => contextFor(viewer, internal()),
    recheck: (accountId) => access.recheckAccount(accountId),
    lingerMs: options.lingerMs,
  });
  const signals = new SignalGroups({
    bus,
    pipeline,
    contextFor: (viewer) => contextFor(viewer, internal()),
    permitted: (accountId) => groups.checked(accountId),
  });
  const start: StartSubscription = async (prepared, viewer, sink) =>
    prepared.operation.subscriptionField!.extensions.signals
      ? signals.subscribe(prepared, viewer, sink)
      : groups.subscribe(prepared, viewer, sink);
  const access: SocketAccess = new SocketAccess({
    sessions,
    groups,
    authenticate,
    bus,
    logger,
    recheckMs: limits.recheckMs,
  });
  const underWay = new Set<Promise<ExecutionResult>>();
  const seats = new AddressSeats(limits.unacknowledgedPerAddress, limits.initTimeoutMs);
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: limits.maxPayloadBytes,
    perMessageDeflate: false,
    handleProtocols: (protocols) => handleProtocols(protocols),
  });

  const protocol = makeServer<Record<string, unknown>, SocketExtra>({
    connectionInitWaitTimeout: limits.initTimeoutMs,
    async onConnect({ connectionParams, extra: { session, release } }) {
      const authorization = connectionParams?.['authorization'] ?? connectionParams?.['Authorization'];
      if (typeof authorization === 'string' && authorization !== '') {
        let viewer: Viewer | undefined;
        try {
          viewer = await authenticate(authorization);
        } catch (error) {
          session.fail(error, 'socket sign-in failed');
          return true;
        }
        if (!viewer) return false;
        session.authorization = authorization;
        session.admit(viewer);
      }
      release();
      const key = session.credentialKey;
      let siblings = 0;
      for (const other of sessions)
        if (other !== session && other.isAcknowledged && other.credentialKey === key) siblings++;
      if (siblings >= limits.socketsPerCredential)
        session.close(closeCodes.tryAgainLater, 'Too many sockets of this credential');
      session.isAcknowledged = true;
      if (session.viewer?.kind === 'user' && session.socket.readyState === session.socket.OPEN)
        session.leavePresence = options.presence?.connected(session.viewer.accountId, session.viewer.actorId!);
      return true;
    },
    onSubscribe({ extra: { session }, subscriptions }, id, payload): SocketArgs | readonly GraphQLError[] {
      if (!session.subscribes.take()) {
        return [new ApiError('RATE_LIMITED', 'Too many operations at once on this socket.', { retryAfterSeconds: 1 })];
      }
      if (Object.keys(subscriptions).length > limits.subscriptionsPerSocket) {
        const message = `A socket carries ${limits.subscriptionsPerSocket} operations at most.`;
        return [new ApiError('TOO_MANY_SUBSCRIPTIONS', message)];
      }
      const prepared = pipeline.prepare(
        { source: payload.query, operationName: payload.operationName, variables: payload.variables },
        session.viewer,
      );
      if ('errors' in prepared) return prepared.errors;
      const { operation } = prepared;
      return {
        schema: options.schema,
        document: operation.document,
        operationName: operation.name,
        contextValue: undefined,
        prepared,
        id,
        session,
      };
    },
    execute(args) {
      const { prepared, session } = args as SocketArgs;
      const context = contextFor(session.viewer, { ...session.request, requestId: newId() });
      const result = pipeline.execute(prepared, context);
      underWay.add(result);
      return result.finally(() => underWay.delete(result));
    },
    subscribe(args) {
      const { prepared, id, session } = args as SocketArgs;
      const { source, signals } = prepared.operation.subscriptionField?.extensions ?? {};
      if (!session.viewer || !(source ?? signals)) {
        return { errors: [new ApiError('UNAUTHENTICATED', 'Sign in to subscribe.')] } satisfies ExecutionResult;
      }
      return session.subscribe(id, prepared, session.viewer);
    },
  });

  sockets.on('connection', ({ socket, stream }: Wire, info: RequestInfo, release: () => void) => {
    const session = new SocketSession({ socket, stream }, info, limits, start, logger);
    sessions.add(session);
    const closed = protocol.opened(
      {
        protocol: socket.protocol,
        send: async (text) => void session.write(text),
        close: (code, reason) => session.close(code ?? 1000, reason ?? ''),
        onMessage(take) {
          const onText = takeMessages(new RateBucket(limits.messagesPerSecond, limits.messageBurst), {
            // The protocol takes parsed messages as well as text.
            take: (message) => take(message as string),
            fail: (error) => session.fail(error, 'socket message failed'),
            overrun: () => session.close(closeCodes.tryAgainLater, 'Too many messages'),
          });
          socket.on('message', (data) => {
            if (socket.readyState === socket.OPEN && !isClosing) onText(String(data));
          });
        },
      },
      { session, release },
    );
    socket.on('error', (error) => logger.debug({ err: error, requestId: info.requestId }, 'socket error'));
    socket.on('pong', () => (session.isAlive = true));
    socket.once('close', (code, reason) => {
      sessions.delete(session);
      release();
      session.dispose();
      void closed(code, String(reason));
    });
  });

  const pings = setInterval(() => {
    for (const session of sessions) {
      if (!session.isAlive) session.socket.terminate();
      session.isAlive = false;
      if (session.socket.readyState === session.socket.OPEN) session.socket.ping();
    }
  }, limits.pingMs);
  pings.unref();

  const pressure = setInterval(() => relieve(sessions, limits.maxTotalBufferedBytes), 1_000);
  pressure.unref();

  const upgrade = async (request: IncomingMessage, stream: Duplex, head: Buffer): Promise<void> => {
    if (pathOf(request.url) !== path) return refuseUpgrade(stream, '404 Not Found');
    if (!isAllowedOrigin(request, options.allowedOrigins ?? [])) return refuseUpgrade(stream, '403 Forbidden');
    const ignore = (): void => undefined;
    stream.on('error', ignore);
    const ip = options.addressOf?.(request) ?? request.socket.remoteAddress ?? '';
    const release = await seats.take(ip);
    stream.off('error', ignore);
    if (stream.destroyed) return release?.();
    if (release) stream.once('close', release);
    const info: RequestInfo = {
      requestId: newId(),
      ip,
      userAgent: request.headers['user-agent'],
      idempotencyKey: undefined,
      isOptOutSignalled: request.headers['sec-gpc'] === '1',
    };
    sockets.handleUpgrade(request, stream, head, (socket) => {
      // A status instead would be final to most clients; after these codes they come back.
      if (!release) return hangUp(socket, closeCodes.tryAgainLater, 'Too many sockets of this address');
      if (isClosing) return hangUp(socket, closeCodes.restart, 'Service restart');
      sockets.emit('connection', { socket, stream } satisfies Wire, info, release);
    });
  };
  const onUpgrade = (request: IncomingMessage, stream: Duplex, head: Buffer): void =>
    void upgrade(request, stream, head).catch((error: unknown) => {
      logger.error({ err: error }, 'socket upgrade failed');
      stream.destroy();
    });
  server.on('upgrade', onUpgrade);

  return {
    get counts() {
      const [logged, ephemeral] = [groups.counts, signals.counts];
      return {
        sockets: sessions.size,
        groups: logged.groups + ephemeral.groups,
        subscriptions: logged.subscriptions + ephemeral.subscriptions,
      };
    },
    async close(drainMs = 2_000) {
      isClosing = true;
      clearInterval(pings);
      clearInterval(pressure);
      access.close();
      // A mutation that is under way is answered first: whoever does not hear of it would send it again.
      await settled(underWay, drainMs);
      const gone = [...sessions].map((session) => new Promise((resolve) => session.socket.once('close', resolve)));
      for (const session of sessions) session.close(closeCodes.restart, 'Service restart');
      const cutOff = setTimeout(() => sessions.forEach(({ socket }) => socket.terminate()), drainMs);
      await Promise.all(gone);
      clearTimeout(cutOff);
      server.off('upgrade', onUpgrade);
      groups.close();
      signals.close();
      sockets.close();
    },
  };
}

function hangUp(socket: WebSocket, code: number, reason: string): void {
  socket.on('error', () => undefined);
  socket.close(code, reason);
  setTimeout(() => socket.terminate(), 2_000).unref();
}

/** Cuts off the slowest receivers until what waits for all of them together is small enough. */
function relieve(sessions: ReadonlySet<SocketSession>, maxBytes: number): void {
  let total = 0;
  for (const { socket } of sessions) total += socket.bufferedAmount;
  if (total <= maxBytes) return;
  const slowest = [...sessions].sort((a, b) => b.socket.bufferedAmount - a.socket.bufferedAmount);
  for (const session of slowest) {
    if (total <= maxBytes) return;
    total -= session.socket.bufferedAmount;
    session.close(closeCodes.tryAgainLater, 'Slow consumer');
  }
}

/** Resolves when all of these are over and their answers written, or the time is. */
async function settled(promises: ReadonlySet<Promise<unknown>>, timeoutMs: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const timeUp = new Promise((resolve) => (timer = setTimeout(resolve, timeoutMs)));
  await Promise.race([Promise.allSettled(promises), timeUp]);
  clearTimeout(timer);
  await new Promise(setImmediate);
}
