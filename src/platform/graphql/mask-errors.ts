import { GraphQLError, type ExecutionResult } from 'graphql';
import { DomainError } from '../kernel/errors.js';
import type { Logger } from '../logging/logger.js';
import { apiErrorCodes } from './api-errors.js';

const knownCodes: ReadonlySet<unknown> = new Set<unknown>(apiErrorCodes);

/** Where an error belongs to: for the log, and for the person who reports it. */
export interface ErrorOrigin {
  requestId: string;
  operationName: string | undefined;
}

/**
 * What a client is shown of an error: refusals with their code, known API errors as they are; anything else is logged
 * with the request id and shown as INTERNAL_SERVER_ERROR with that id.
 */
export function showError(error: unknown, origin: ErrorOrigin, logger: Logger): GraphQLError {
  const located = error instanceof GraphQLError ? error : undefined;
  const cause: unknown = innermost(error);
  if (cause instanceof DomainError) {
    const code = cause.code === 'INVALID_INPUT' ? 'BAD_USER_INPUT' : cause.code;
    return shown(
      cause.message,
      { code, ...(cause.errors[0]!.path ? { inputPath: cause.errors[0]!.path } : {}) },
      located,
    );
  }
  if (cause instanceof GraphQLError && knownCodes.has(cause.extensions['code'])) {
    const { http: _http, stacktrace: _stacktrace, ...extensions } = cause.extensions;
    return shown(cause.message, extensions, located);
  }
  // The executor's own word about an argument that a variable left empty.
  if (cause instanceof GraphQLError && cause === error && /^Argument "/.test(cause.message)) {
    return shown(cause.message, { code: 'BAD_USER_INPUT' }, located);
  }
  logger.error(
    { err: cause, requestId: origin.requestId, operation: origin.operationName, path: located?.path?.join('.') },
    'operation failed',
  );
  return shown(
    'Something went wrong on our side. Quote the request id when you report it.',
    {
      code: 'INTERNAL_SERVER_ERROR',
      requestId: origin.requestId,
    },
    located,
  );
}

/** The result with each of its errors as clients may see it. */
export function maskResult(result: ExecutionResult, origin: ErrorOrigin, logger: Logger): ExecutionResult {
  if (!result.errors || result.errors.length === 0) return result;
  return { ...result, errors: result.errors.map((error) => showError(error, origin, logger)) };
}

/** What was thrown at the bottom, below the executor's words about where. */
export function innermost(error: unknown): unknown {
  let cause = error;
  while (cause instanceof GraphQLError && cause.originalError) cause = cause.originalError;
  return cause;
}

function shown(message: string, extensions: Record<string, unknown>, located: GraphQLError | undefined): GraphQLError {
  const error = new GraphQLError(message, { path: located?.path, extensions });
  // Compiled operations know places only as numbers, without the nodes that GraphQLError derives them from.
  if (located?.locations) Object.defineProperty(error, 'locations', { value: located.locations, enumerable: true });
  return error;
}
