import type { FastifyInstance, FastifyRequest } from 'fastify';
import { parametersOf } from '../graph/graph-request.js';
import type { Json } from '../parameters.js';
import { markRead, sendMessage } from './send-message.js';
import type { World } from '../world.js';

/** Sending, marking read and typing. */
export function messagesRoutes(server: FastifyInstance, world: World): void {
  const take = (request: FastifyRequest, marketingApi: boolean): Json => {
    const { id } = request.params as { id: string };
    const number = world.number(id, request.graphToken);
    const { access_token: _, ...body } = parametersOf(request);
    return body['status'] === undefined
      ? sendMessage(world, number, body, marketingApi)
      : markRead(world, number, body);
  };
  server.post('/:id/messages', async (request) => take(request, false));
  server.post('/:id/marketing_messages', async (request) => take(request, true));
}
