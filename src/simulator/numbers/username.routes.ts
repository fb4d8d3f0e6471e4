import type { FastifyInstance } from 'fastify';
import { GraphError } from '../graph/graph-error.js';
import { parametersOf } from '../graph/graph-request.js';
import { textAt, textParameter } from '../parameters.js';
import type { World } from '../world.js';

type ById = { Params: { id: string } };

/** The username of a number, and the contact book that shows phone numbers beside usernames. */
export function usernameRoutes(server: FastifyInstance, world: World): void {
  server.get<ById>('/:id/username', async (request) => {
    const { username } = world.number(request.params.id, request.graphToken);
    return username ? { username, status: 'approved' } : {};
  });
  server.post<ById>('/:id/username', async (request) => {
    const number = world.number(request.params.id, request.graphToken);
    const username = textAt(parametersOf(request)['username'], 'username', 1000);
    if (
      !/^(?!www)(?!.*\.\.)(?=.*[a-z])[a-z0-9_](?:[a-z0-9._]{1,33})[a-z0-9_]$/.test(username) ||
      /\.(com|net|org|in)$/.test(username)
    )
      throw new GraphError(
        147002,
        'The username has 3 to 35 of the characters a-z, 0-9, dot and _, at least one letter among them.',
      );
    if ([...world.numbers.values()].some((other) => other !== number && other.username === username))
      throw new GraphError(147001, 'The username is taken.');
    number.username = username;
    return { status: 'approved' };
  });
  server.get<ById>('/:id/username_suggestions', async (request) => {
    const name = world.number(request.params.id, request.graphToken).verifiedName.toLowerCase();
    const base = name.replace(/[^a-z0-9]+/g, '.').replace(/^\.|\.$/g, '');
    return { data: [{ username: base }, { username: `${base}.official` }] };
  });
  server.delete<ById>('/:id/contact_book', async (request) => {
    const number = world.number(request.params.id, request.graphToken);
    const customer = world.customers.find({ userId: textParameter(parametersOf(request), 'bsuid') ?? '' });
    const thread = customer && number.threads.get(customer);
    if (thread) delete thread.phoneSeenAt;
    return { success: true };
  });
  server.delete<ById>('/:id/username', async (request) => {
    delete world.number(request.params.id, request.graphToken).username;
    return { success: true };
  });
}
