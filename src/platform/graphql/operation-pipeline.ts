import { getVariableValues, GraphQLError, type ExecutionResult, type GraphQLSchema } from 'graphql';
import type { Viewer } from '../kernel/viewer.js';
import type { Logger } from '../logging/logger.js';
import { ApiError } from './api-errors.js';
import type { CompiledOperation, Variables } from './compiled-operation.js';
import type { ApiContext } from './context.js';
import { chooseOperation, DocumentCompiler, type CompiledDocument, type RefusedDocument } from './document-compiler.js';
import { innermost, maskResult, showError } from './mask-errors.js';
import { publicLimits, type OperationLimits } from './operation-limits.js';
import { refusal } from './permission-check.js';
import { NothingToShow, prepareSubscriptionFields } from './event-source.js';
import { takeSeen, watchedText, type SeenRow } from './watched-operation.js';
import { makeWellFormed } from './well-formed.js';

/** What a client asks for, over whatever transport. */
export interface OperationRequest {
  readonly source: string;
  readonly operationName?: string | null;
  readonly variables?: Variables | null;
}

/** An operation that passed every check and may be executed. */
export interface PreparedOperation {
  readonly source: string;
  readonly operation: CompiledOperation;
  /** As they came, and as the schema reads them. */
  readonly given: Variables;
  readonly coerced: Variables;
  readonly cost: { requested: number; limit: number };
}

/** An operation that was refused before it began. */
export interface RefusedOperation {
  readonly errors: readonly GraphQLError[];
  readonly extensions?: Record<string, unknown>;
}

/** Stands around every mutation: `run` executes it. For idempotency keys and the like. */
export type WrapMutation = (
  prepared: PreparedOperation,
  context: ApiContext,
  run: () => Promise<ExecutionResult>,
) => Promise<ExecutionResult>;

/** Writes down what support sees of an account, before it sees it. @throws ApiError when it may no longer see it */
export type RecordSeen = (context: ApiContext, seen: readonly SeenRow[]) => Promise<void>;

/** What a pipeline is made of. */
export interface PipelineOptions {
  schema: GraphQLSchema;
  logger: Logger;
  limits?: OperationLimits;
  wrapMutation?: WrapMutation;
  /** Absent: support sees nothing. */
  recordSeen?: RecordSeen;
}

/** The one road of every operation, HTTP or socket: parse, validate, permit, weigh, coerce, execute, mask. */
export class OperationPipeline {
  readonly limits: OperationLimits;
  readonly logger: Logger;
  private readonly schema: GraphQLSchema;
  private readonly documents: DocumentCompiler;
  private readonly wrapMutation: WrapMutation;
  private readonly recordSeen: RecordSeen | undefined;
  private readonly watched: DocumentCompiler;

  constructor({
    schema,
    logger,
    limits = publicLimits,
    wrapMutation = (_prepared, _context, run) => run(),
    recordSeen,
  }: PipelineOptions) {
    prepareSubscriptionFields(schema);
    this.schema = schema;
    this.logger = logger;
    this.limits = limits;
    this.documents = new DocumentCompiler(schema, limits);
    this.wrapMutation = wrapMutation;
    this.recordSeen = recordSeen;
    this.watched = new DocumentCompiler(schema, watchedLimits(limits));
  }

  /** The compiled document of a text, from memory when it came before. */
  compile(source: string): CompiledDocument | RefusedDocument {
    return this.documents.compile(source);
  }

  /** Everything before execution; never throws. */
  prepare(request: OperationRequest, viewer: Viewer | undefined): PreparedOperation | RefusedOperation {
    const compiled = this.compile(request.source);
    if ('errors' in compiled) return compiled;
    const operation = chooseOperation(compiled, request.operationName);
    if (operation instanceof ApiError) return { errors: [operation] };
    const given = request.variables ?? {};
    makeWellFormed(given);
    let read: ReturnType<typeof getVariableValues> | undefined;
    const readVariables = () =>
      (read ??= getVariableValues(
        this.schema,
        operation.definition.variableDefinitions ?? [],
        given as Record<string, unknown>,
        {
          maxErrors: this.limits.maxErrors,
        },
      ));
    const refused = operation.refusedField(viewer, () => readVariables().coerced);
    if (refused) return { errors: [refusal(refused, viewer)] };
    const { coerced, errors } = readVariables();
    if (errors) return { errors: errors.slice(0, this.limits.maxErrors).map(asBadInput) };
    const cost = { requested: operation.cost(coerced), limit: this.limits.cost };
    if (cost.requested > cost.limit) {
      const message = `The operation asks for ${cost.requested} objects; the limit is ${cost.limit}. Ask for smaller pages or fewer fields.`;
      return { errors: [new ApiError('OPERATION_TOO_COMPLEX', message, { cost })], extensions: { cost } };
    }
    const prepared = { source: request.source, operation, given, coerced, cost };
    return viewer?.kind === 'support' ? this.watch(prepared) : prepared;
  }

  /** What support asks for: it reads, gets nothing that outlives its time, and is seen to look. */
  private watch(prepared: PreparedOperation): PreparedOperation | RefusedOperation {
    const { operation, source } = prepared;
    if (operation.type === 'mutation')
      return { errors: [new ApiError('SUPPORT_IS_READ_ONLY', 'Support reads; it changes nothing.')] };
    if (operation.withheld)
      return {
        errors: [
          new ApiError('FORBIDDEN', `Support is not shown ${operation.withheld}.`, { field: operation.withheld }),
        ],
      };
    try {
      const watched = this.watched.compile(watchedText(this.schema, operation.document));
      if ('errors' in watched) return watched;
      const chosen = chooseOperation(watched, operation.name);
      return chosen instanceof ApiError ? { errors: [chosen] } : { ...prepared, source, operation: chosen };
    } catch (error) {
      if (error instanceof ApiError) return { errors: [error] };
      throw error;
    }
  }

  /** Executes a query or mutation; never throws. */
  async execute(prepared: PreparedOperation, context: ApiContext): Promise<ExecutionResult> {
    const { operation, cost } = prepared;
    const execute = async () => operation.execute(undefined, context, prepared.given, prepared.coerced);
    const result = await this.guarded(prepared, context, () =>
      operation.type === 'mutation' ? this.wrapMutation(prepared, context, execute) : execute(),
    );
    return { ...result, extensions: { ...result.extensions, cost } };
  }

  /** Executes a subscription's operation for one event; undefined: there is nothing to show. Never throws. */
  async executeEvent(
    prepared: PreparedOperation,
    context: ApiContext,
    root: unknown,
  ): Promise<ExecutionResult | undefined> {
    const { operation } = prepared;
    let isNothing = false;
    const result = await this.guarded(prepared, context, async () => {
      const raw = await operation.execute(root, context, prepared.given, prepared.coerced);
      isNothing = raw.errors?.some((error) => innermost(error) instanceof NothingToShow) ?? false;
      return isNothing ? {} : raw;
    });
    return isNothing ? undefined : result;
  }

  /** Prepares and executes a query or mutation; never throws. */
  async run(request: OperationRequest, context: ApiContext): Promise<ExecutionResult> {
    const prepared = this.prepare(request, context.viewer);
    if ('errors' in prepared) return prepared;
    if (prepared.operation.type === 'subscription') return { errors: [subscriptionsOverSockets()] };
    return this.execute(prepared, context);
  }

  /** What support is shown is written down before it leaves; what cannot be written down is not shown. */
  private async recorded(
    { operation, coerced }: PreparedOperation,
    context: ApiContext,
    run: () => Promise<ExecutionResult>,
  ): Promise<ExecutionResult> {
    if (context.viewer?.kind !== 'support') return run();
    if (!this.recordSeen) throw new ApiError('FORBIDDEN', 'Support sees nothing here.');
    const result = await run();
    const seen = takeSeen(this.schema, operation, coerced, result);
    if (seen.length > 0) await this.recordSeen(context, seen);
    return result;
  }

  private async guarded(
    prepared: PreparedOperation,
    context: ApiContext,
    run: () => Promise<ExecutionResult>,
  ): Promise<ExecutionResult> {
    const { operation } = prepared;
    const origin = { requestId: context.request.requestId, operationName: operation.name };
    let timer: NodeJS.Timeout | undefined;
    const timeUp = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => {
        reject(new ApiError('OPERATION_TIMED_OUT', `The operation took longer than ${this.limits.deadlineMs} ms.`));
      }, this.limits.deadlineMs);
    });
    try {
      const result = await Promise.race([this.recorded(prepared, context, run), timeUp]);
      return maskResult(result, origin, this.logger);
    } catch (error) {
      return { errors: [showError(error, origin, this.logger)] };
    } finally {
      clearTimeout(timer);
    }
  }
}

/** The answer to a subscription that came over HTTP. */
export const subscriptionsOverSockets = (): ApiError =>
  new ApiError('BAD_REQUEST', 'Subscriptions are served over WebSockets (graphql-transport-ws) at the same path.');

/** What is asked for besides was not written by the client, and is a few words for each selection. */
const watchedLimits = (limits: OperationLimits): OperationLimits => ({
  ...limits,
  maxTokens: limits.maxTokens * 20,
  depth: limits.depth + 2,
  aliases: limits.aliases + limits.fields * 10,
  fields: limits.fields * 20,
});

const asBadInput = (error: GraphQLError): GraphQLError =>
  new GraphQLError(error.message, { nodes: error.nodes, extensions: { code: 'BAD_USER_INPUT' } });
