import { GraphQLError } from 'graphql';

/** Stable `extensions.code` of top-level errors: bugs, sign-in, limits, malformed requests. */
export const apiErrorCodes = [
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_REQUEST',
  'BAD_USER_INPUT',
  'OPERATION_RESOLUTION_FAILURE',
  'OPERATION_TOO_COMPLEX',
  'OPERATION_TIMED_OUT',
  'METHOD_NOT_ALLOWED',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'SUPPORT_IS_READ_ONLY',
  'RATE_LIMITED',
  'TOO_MANY_SUBSCRIPTIONS',
  'IDEMPOTENCY_KEY_REUSED',
  'IDEMPOTENCY_IN_PROGRESS',
  'INTERNAL_SERVER_ERROR',
] as const;

/** One of the codes of top-level errors. */
export type ApiErrorCode = (typeof apiErrorCodes)[number];

/** A top-level error that the client is meant to read; anything else is masked as INTERNAL_SERVER_ERROR. */
export class ApiError extends GraphQLError {
  constructor(code: ApiErrorCode, message: string, extensions: Record<string, unknown> = {}) {
    super(message, { extensions: { code, ...extensions } });
  }
}

/** Nobody signed in, or the credential is no longer good. */
export const unauthenticated = (message = 'Sign in, or send a good API key, to do this.'): ApiError =>
  new ApiError('UNAUTHENTICATED', message);

/** An argument whose form is wrong in a way that the schema cannot express. */
export const badUserInput = (message: string, argument?: string): ApiError =>
  new ApiError('BAD_USER_INPUT', message, argument ? { argument } : {});
