import type { FastifyInstance, FastifyRequest } from 'fastify';
import { GraphError } from './graph-error.js';
import type { World } from '../world.js';

const SENDING = ['/:id/messages', '/:id/marketing_messages'];

/** Lets faults strike Graph calls: those that send, or all of them when the faults say so. */
export function strikeGraphCalls(graph: FastifyInstance, world: World): void {
  const { faults } = world;
  const isSending = (request: FastifyRequest): boolean => SENDING.includes(request.routeOptions.url ?? '');
  const isInReach = (request: FastifyRequest): boolean => faults.touchesAllCalls || isSending(request);

  graph.addHook('preHandler', async (request) => {
    if (!isInReach(request)) return;
    if (faults.strikes('error5xx')) {
      world.faultsStruck++;
      throw faults.draw('error5xxKind') < 0.5
        ? new GraphError(131000, 'Something went wrong.', { http: 500 })
        : new GraphError(2, 'Temporary service error.', { http: 503, transient: true });
    }
    // A message may also fail later by a status; that is decided where it is sent.
    const wanted = isSending(request) ? undefined : faults.errorCode();
    if (wanted) throw new GraphError(wanted.code, 'The simulator was told to fail.', { subcode: wanted.subcode });
  });
  graph.addHook('onSend', async (request, reply, payload) => {
    if (!isInReach(request) || reply.statusCode !== 200) return payload;
    if (faults.delayMs > 0) await new Promise((resolve) => setTimeout(resolve, faults.delayMs));
    if (faults.strikes('dropResponse')) {
      world.faultsStruck++;
      request.raw.socket.destroy();
    }
    return payload;
  });
}
