import type { FastifyInstance } from 'fastify';
import { GraphQLError } from 'graphql';
import { newId } from '../kernel/ids.js';
import type { Logger } from '../logging/logger.js';
import { ApiError, type ApiErrorCode } from './api-errors.js';
import { showError } from './mask-errors.js';

/** A refusal of the request itself, before there is an operation. */
class HttpRefusal extends ApiError {
  constructor(
    readonly statusCode: number,
    code: ApiErrorCode,
    message: string,
  ) {
    super(code, message);
  }
}

/** Reads JSON bodies and refuses other kinds with 415, in this scope only. */
export function jsonBody(scope: FastifyInstance, maxBytes: number): void {
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser('application/json', { parseAs: 'string', bodyLimit: maxBytes }, (request, body, done) => {
    const charset = /charset=["']?([^\s;"']+)/i.exec(request.headers['content-type'] ?? '')?.[1];
    if (charset && !/^utf-?8$/i.test(charset))
      return done(new HttpRefusal(415, 'BAD_REQUEST', 'Send JSON in UTF-8.'), undefined);
    try {
      done(null, JSON.parse(body as string));
    } catch {
      done(new HttpRefusal(400, 'BAD_REQUEST', 'The body is not JSON.'), undefined);
    }
  });
  scope.addContentTypeParser('*', (request, payload, done) => {
    payload.resume();
    // GET has no body to speak of; its content type is Apollo's matter.
    if (request.method === 'GET') return done(null, undefined);
    done(new HttpRefusal(415, 'BAD_REQUEST', 'Send the operation as application/json.'), undefined);
  });
}

/** Answers every failure of this scope as a GraphQL error in JSON. */
export function installJsonErrors(scope: FastifyInstance, logger: Logger): void {
  scope.setErrorHandler((error: Error & { statusCode?: number; code?: string }, _request, reply) => {
    const { http, ...extensions } =
      error instanceof GraphQLError ? (error.extensions as { http?: { status: number } }) : {};
    const status = http?.status ?? error.statusCode ?? 500;
    const known = error instanceof GraphQLError ? new GraphQLError(error.message, { extensions }) : fromFastify(status);
    const shown = known ?? showError(error, { requestId: newId(), operationName: undefined }, logger);
    return reply
      .status(status)
      .type('application/json; charset=utf-8')
      .send(JSON.stringify({ errors: [shown] }));
  });
}

function fromFastify(status: number): ApiError | undefined {
  if (status === 413) return new ApiError('BAD_REQUEST', 'The body is larger than an operation may be.');
  return status >= 400 && status < 500
    ? new ApiError('BAD_REQUEST', 'The request is not a GraphQL request.')
    : undefined;
}
