import type { FastifyInstance, FastifyRequest } from 'fastify';
import { randomBytes } from 'node:crypto';
import { parametersOf } from './graph-request.js';
import { type Json, missing, textParameter } from '../parameters.js';

/** Tokens for those who have none yet: for an app, or for the code that a signup ended with. */
export function oauthRoutes(server: FastifyInstance): void {
  const give = async (request: FastifyRequest): Promise<Json> => {
    const parameters = parametersOf(request);
    for (const name of ['client_id', 'client_secret']) if (!textParameter(parameters, name)) throw missing(name);
    if (textParameter(parameters, 'grant_type') !== 'client_credentials' && !textParameter(parameters, 'code'))
      throw missing('code');
    return { access_token: `EAA${randomBytes(24).toString('base64url')}`, token_type: 'bearer' };
  };
  server.get('/oauth/access_token', give);
  server.post('/oauth/access_token', give);
}
