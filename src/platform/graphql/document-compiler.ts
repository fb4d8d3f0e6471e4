import {
  GraphQLError,
  Kind,
  parse,
  specifiedRules,
  validate,
  type ASTVisitor,
  type DocumentNode,
  type GraphQLSchema,
  type ValidationContext,
} from 'graphql';
import { ApiError } from './api-errors.js';
import { CompiledOperation } from './compiled-operation.js';
import { conditionVariables } from './conditions.js';
import { DocumentCache } from './document-cache.js';
import { oversizeErrors } from './document-size.js';
import { fragmentsOf } from './operation-fields.js';
import type { OperationLimits } from './operation-limits.js';

/** A document that keeps the rules: its operations, ready to be run. */
export interface CompiledDocument {
  readonly document: DocumentNode;
  readonly operations: readonly CompiledOperation[];
}

/** A document that was refused, with sentences and codes for its author. */
export interface RefusedDocument {
  readonly errors: readonly GraphQLError[];
}

/** Documents that are kept compiled, and the length of their texts; a small one takes 10 kB in the end, a large one 200. */
const cachedDocuments = 500;
const cacheBytes = 1_000_000;

/** Parses, measures, validates and compiles documents, each text once as long as it is remembered. */
export class DocumentCompiler {
  private readonly cache = new DocumentCache<CompiledDocument>(cachedDocuments, cacheBytes);

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly limits: OperationLimits,
  ) {}

  compile(source: string): CompiledDocument | RefusedDocument {
    const known = this.cache.get(source);
    if (known) return known;
    const compiled = this.read(source);
    // Refused texts are not kept: whoever writes them would push out the good ones.
    if ('operations' in compiled) this.cache.set(source, compiled);
    return compiled;
  }

  private read(source: string): CompiledDocument | RefusedDocument {
    let document: DocumentNode;
    try {
      document = parse(source, { maxTokens: this.limits.maxTokens });
    } catch (error) {
      return refuse('GRAPHQL_PARSE_FAILED', [error as GraphQLError]);
    }
    const oversize = oversizeErrors(document, this.limits);
    if (oversize.length > 0) return refuse('GRAPHQL_VALIDATION_FAILED', oversize);
    const invalid = validate(this.schema, document, [...specifiedRules, oncePerDocument], {
      maxErrors: this.limits.maxErrors,
    });
    // graphql-js adds a sentence of its own behind the last one.
    if (invalid.length > 0) return refuse('GRAPHQL_VALIDATION_FAILED', invalid.slice(0, this.limits.maxErrors));
    const fragments = fragmentsOf(document);
    const conditions = conditionVariables(document);
    return {
      document,
      operations: document.definitions.flatMap((definition) =>
        definition.kind === Kind.OPERATION_DEFINITION
          ? new CompiledOperation(this.schema, document, definition, fragments, conditions, this.limits.defaultPageSize)
          : [],
      ),
    };
  }
}

/** The operation that a request names, or the only one. */
export function chooseOperation(
  compiled: CompiledDocument,
  name: string | null | undefined,
): CompiledOperation | ApiError {
  if (name) {
    const chosen = compiled.operations.find((operation) => operation.name === name);
    return chosen ?? new ApiError('OPERATION_RESOLUTION_FAILURE', `Unknown operation named "${name}".`);
  }
  if (compiled.operations.length === 1) return compiled.operations[0]!;
  return new ApiError(
    'OPERATION_RESOLUTION_FAILURE',
    compiled.operations.length === 0
      ? 'The document has no operation.'
      : 'The document has several operations: name one in `operationName`.',
  );
}

function refuse(code: string, errors: readonly GraphQLError[]): RefusedDocument {
  return {
    errors: errors.map(
      (error) =>
        new GraphQLError(error.message, {
          nodes: error.nodes,
          source: error.source,
          positions: error.positions,
          extensions: { code },
        }),
    ),
  };
}

/** Rule: a field marked `once` (passwords, codes, tokens) stands once in a document, whatever its aliases. */
function oncePerDocument(context: ValidationContext): ASTVisitor {
  let found = 0;
  return {
    Field(node) {
      const field = context.getFieldDef();
      if (!field?.extensions.once || ++found < 2) return;
      context.reportError(
        new GraphQLError(`"${field.name}" and fields of its kind may stand only once in a document.`, { nodes: node }),
      );
    },
  };
}
