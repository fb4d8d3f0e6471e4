import { HeaderMap } from '@apollo/server';
import { GraphQLError, type ExecutionResult } from 'graphql';
import type { ApiError } from './api-errors.js';

const statusByCode: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  SUPPORT_IS_READ_ONLY: 403,
  METHOD_NOT_ALLOWED: 405,
  IDEMPOTENCY_IN_PROGRESS: 409,
  RATE_LIMITED: 429,
  INTERNAL_SERVER_ERROR: 500,
  OPERATION_TIMED_OUT: 503,
};

/** The HTTP status of a result for clients that accept `application/graphql-response+json`; sets headers that go with it. */
export function statusOf(result: ExecutionResult, headers: HeaderMap): number {
  const code = result.errors?.[0]?.extensions['code'];
  const retryAfter = result.errors?.[0]?.extensions['retryAfterSeconds'];
  if (typeof retryAfter === 'number') headers.set('retry-after', String(Math.ceil(retryAfter)));
  if (code === 'METHOD_NOT_ALLOWED') headers.set('allow', 'POST');
  if (result.data !== undefined || !result.errors) return 200;
  return statusByCode[String(code)] ?? 400;
}

/** The same error with the status that Apollo and the error handler answer it with. */
export function withStatus(error: ApiError): GraphQLError {
  const status = statusByCode[String(error.extensions['code'])] ?? 400;
  return new GraphQLError(error.message, {
    extensions: { ...error.extensions, http: { status, headers: new HeaderMap() } },
  });
}
