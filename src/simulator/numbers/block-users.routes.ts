import type { FastifyInstance, FastifyRequest } from 'fastify';
import { GraphError } from '../graph/graph-error.js';
import { pageOf } from '../graph/graph-paging.js';
import { parametersOf } from '../graph/graph-request.js';
import { type Json, asObject } from '../parameters.js';
import type { PhoneNumber } from './phone-number.js';
import { waIdOf } from '../people/recipient.js';
import type { World } from '../world.js';

type ById = { Params: { id: string } };

const BLOCK_LIST = 64_000;

/** The people that a number has blocked: listing, blocking and unblocking. */
export function blockUsersRoutes(server: FastifyInstance, world: World): void {
  const numberOf = (request: FastifyRequest<ById>): PhoneNumber => world.number(request.params.id, request.graphToken);
  server.get<ById>('/:id/block_users', async (request) => {
    const number = numberOf(request);
    const items = [...number.blocked].map((customer) => ({
      messaging_product: 'whatsapp',
      wa_id: customer.waId,
      user_id: customer.userId,
    }));
    return pageOf(items, parametersOf(request), `${world.publicUrl}/v24.0/${number.id}/block_users`);
  });
  for (const method of ['POST', 'DELETE'] as const)
    server.route<ById>({
      method,
      url: '/:id/block_users',
      handler: async (request, reply) => {
        const number = numberOf(request);
        const users = parametersOf(request)['block_users'];
        if (!Array.isArray(users) || users.length === 0)
          throw new GraphError(100, 'The parameter block_users is required.');
        if (method === 'POST' && number.blocked.size + users.length > BLOCK_LIST)
          throw new GraphError(139101, `The block list has at most ${BLOCK_LIST} people.`);
        const done: Json[] = [];
        const failed: Json[] = [];
        for (const item of users) {
          const input = String(asObject(item)?.['user'] ?? asObject(item)?.['user_id'] ?? '');
          const identity = /^[A-Z]{2}\./.test(input) ? { userId: input } : { waId: waIdOf(number, input) };
          const customer = world.customers.find(identity);
          const wroteAt = customer && number.threads.get(customer)?.inboundAt;
          if (!customer || (method === 'POST' && (wroteAt === undefined || world.clock.now() - wroteAt > 86_400_000))) {
            failed.push({
              input,
              errors: [
                {
                  message: 'Re-engagement required',
                  code: 131047,
                  error_data: { details: 'Only people who wrote in the last 24 hours can be blocked.' },
                },
              ],
            });
            continue;
          }
          if (method === 'POST') number.blocked.add(customer);
          else number.blocked.delete(customer);
          done.push({
            input,
            ...(customer.waId ? { wa_id: customer.waId } : {}),
            ...(customer.userId ? { user_id: customer.userId } : {}),
          });
        }
        const result = {
          [method === 'POST' ? 'added_users' : 'removed_users']: done,
          ...(failed.length > 0 ? { failed_users: failed } : {}),
        };
        const answer = { messaging_product: 'whatsapp', block_users: result };
        if (failed.length === 0) return answer;
        const refusal = new GraphError(139100, 'Some users could not be blocked or unblocked.');
        return reply.code(refusal.http).send({ ...answer, ...refusal.toJSON() });
      },
    });
}
