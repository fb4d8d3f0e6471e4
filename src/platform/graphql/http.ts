import { ApolloServer, HeaderMap, type HTTPGraphQLResponse } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { parse, type ExecutionResult } from 'graphql';
import { newId } from '../kernel/ids.js';
import { ApiError } from './api-errors.js';
import type { ApiContext, RequestInfo } from './context.js';
import { installJsonErrors, jsonBody } from './http-body.js';
import { statusOf, withStatus } from './http-status.js';
import { showError } from './mask-errors.js';
import { OperationPipeline, subscriptionsOverSockets, type PipelineOptions } from './operation-pipeline.js';

/** What the HTTP side needs. */
export interface GraphQLHttpOptions extends Omit<PipelineOptions, 'schema'> {
  schema: PipelineOptions['schema'];
  /** Give the same pipeline to `mountSockets`, so that documents are compiled once; made here when absent. */
  pipeline?: OperationPipeline;
  path?: string;
  /** Who asks. Throw `unauthenticated()` for a credential that is not good; none at all is a context without viewer. */
  contextFor(request: FastifyRequest): Promise<ApiContext>;
}

/** Apollo Server mounted on a Fastify instance. */
export interface GraphQLHttp {
  readonly pipeline: OperationPipeline;
  stop(): Promise<void>;
}

// Apollo speaks HTTP (content negotiation, CSRF, shape of requests); documents belong to the pipeline. It is given this
// one in place of each, so that nothing is parsed, validated or executed twice.
const placeholder = parse('{ __typename }');

/** Serves GraphQL over HTTP at `POST, GET /graphql`; every error is JSON. */
export async function mountGraphQL(fastify: FastifyInstance, options: GraphQLHttpOptions): Promise<GraphQLHttp> {
  const { logger, contextFor, path = '/graphql' } = options;
  const pipeline = options.pipeline ?? new OperationPipeline(options);
  // By the request's facts: Apollo hands a copy of the context on.
  const statuses = new WeakMap<RequestInfo, number>();
  const apollo = new ApolloServer<ApiContext>({
    schema: options.schema,
    csrfPrevention: true,
    persistedQueries: false,
    allowBatchedHttpRequests: false,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    nodeEnv: 'production',
    stopOnTerminationSignals: false,
    logger,
    stringifyResult: (value) => JSON.stringify(value),
    documentStore: { get: async () => placeholder, set: async () => undefined, delete: async () => true },
    formatError: (_formatted, error) =>
      showError(error, { requestId: newId(), operationName: undefined }, logger).toJSON(),
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      {
        async requestDidStart() {
          return {
            async responseForOperation({ source, request, contextValue }) {
              const isGet = request.http?.method === 'GET';
              const { operationName, variables } = request;
              const result = await answer({ source: source!, operationName, variables }, contextValue, isGet);
              const headers = new HeaderMap();
              const status = statusOf(result, headers);
              statuses.set(contextValue.request, status);
              return { http: { status, headers }, body: { kind: 'single', singleResult: { ...result } as never } };
            },
          };
        },
      },
    ],
  });
  await apollo.start();

  async function answer(
    request: Parameters<OperationPipeline['prepare']>[0],
    context: ApiContext,
    isGet: boolean,
  ): Promise<ExecutionResult> {
    const prepared = pipeline.prepare(request, context.viewer);
    if ('errors' in prepared) return prepared;
    const { type } = prepared.operation;
    if (isGet && type !== 'query')
      return { errors: [new ApiError('METHOD_NOT_ALLOWED', `A ${type} cannot be sent with GET.`)] };
    if (type === 'subscription') return { errors: [subscriptionsOverSockets()] };
    return pipeline.execute(prepared, context);
  }

  async function serve(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    let context: ApiContext | undefined;
    const response = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method: request.method,
        headers: headersOf(request),
        search: new URL(request.url, 'http://localhost').search,
        body: request.body,
      },
      async context() {
        try {
          return (context = await contextFor(request));
        } catch (error) {
          throw error instanceof ApiError ? withStatus(error) : error;
        }
      },
    });
    return send(reply, response, context);
  }

  function send(reply: FastifyReply, response: HTTPGraphQLResponse, context: ApiContext | undefined): FastifyReply {
    const strict = context && statuses.get(context.request);
    // `application/json` clients are told of GraphQL errors in the body alone; only a wrong method shows as status.
    const isPlain = !response.headers.get('content-type')?.startsWith('application/graphql-response+json');
    const status = strict !== undefined && isPlain && strict !== 405 ? 200 : (response.status ?? 200);
    for (const [name, value] of response.headers) reply.header(name, value);
    reply.header('cache-control', 'no-store');
    if (context) reply.header('x-request-id', context.request.requestId);
    return reply.status(status).send(response.body.kind === 'complete' ? response.body.string : '');
  }

  await fastify.register(async (scope) => {
    jsonBody(scope, pipeline.limits.maxBodyBytes);
    installJsonErrors(scope, logger);
    scope.route({ method: ['GET', 'POST'], url: path, exposeHeadRoute: false, handler: serve });
    scope.route({
      method: ['PUT', 'PATCH', 'DELETE', 'HEAD'],
      url: path,
      handler: async (_request, reply) => {
        reply.header('allow', 'GET, POST');
        throw withStatus(new ApiError('METHOD_NOT_ALLOWED', 'GraphQL is served with POST, queries with GET as well.'));
      },
    });
  });
  return { pipeline, stop: () => apollo.stop() };
}

/**
 * Browsers always say where a request comes from or what mode it has; a client that says nothing of the kind and
 * carries no cookie cannot be a forged request of a browser, so it is spared the preflight header.
 */
function headersOf({ headers }: FastifyRequest): HeaderMap {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  if (!['cookie', 'origin', 'referer', 'sec-fetch-site'].some((name) => map.has(name)))
    map.set('apollo-require-preflight', '1');
  return map;
}
