import {
  execute,
  isAbstractType,
  getNamedType,
  GraphQLScalarType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLAbstractType,
  type GraphQLField,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type VariableDefinitionNode,
} from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import type { Viewer } from '../kernel/viewer.js';
import type { ApiContext } from './context.js';
import { withoutConditions } from './conditions.js';
import {
  costOf,
  fragmentsOf,
  policiesOf,
  withheldField,
  selectsPersonal,
  type CostOf,
  type FragmentMap,
  type PolicyUse,
} from './operation-fields.js';
import { missingPolicy } from './permission-check.js';

/** Variables of a request by name. */
export type Variables = Readonly<Record<string, unknown>>;

type Executor = (
  root: unknown,
  context: ApiContext,
  variables: Variables,
) => Promise<ExecutionResult> | ExecutionResult;

/** Used this often, an operation is worth its compilation (milliseconds); text that comes a few times is interpreted. */
export const compileAfterUses = 8;
/** Combinations of `@skip` and `@include` of one operation that are compiled; others are interpreted. */
const maxVariants = 16;

/** One operation of a valid document with all that can be known before its variables. */
export class CompiledOperation {
  readonly cost: CostOf;
  /** The one root field of a subscription. */
  readonly subscriptionField: GraphQLField<unknown, unknown> | undefined;
  /** Of a subscription: whether it shows something to its viewer that it would not show to others of equal permissions. */
  readonly isPersonal: boolean;
  /** A selected field that support is not shown. */
  readonly withheld: string | undefined;
  private readonly policies: PolicyUse[];
  private readonly isCompilable: boolean;
  private readonly variants = new Map<string, { uses: number; executor?: Executor | 'refused' }>();

  constructor(
    private readonly schema: GraphQLSchema,
    readonly document: DocumentNode,
    readonly definition: OperationDefinitionNode,
    fragments: FragmentMap,
    private readonly conditions: readonly string[] | undefined,
    defaultPageSize: number,
  ) {
    this.policies = policiesOf(schema, definition, fragments);
    this.cost = costOf(schema, definition, fragments, defaultPageSize);
    this.subscriptionField = rootFieldOf(schema, definition, fragments);
    this.isPersonal = this.subscriptionField !== undefined && selectsPersonal(schema, definition, fragments);
    this.withheld = withheldField(schema, definition, fragments);
    // Mutations run one after the other, by the reference executor.
    this.isCompilable = definition.operation !== 'mutation' && isCompilable(schema, document);
  }

  get type(): 'query' | 'mutation' | 'subscription' {
    return this.definition.operation;
  }

  get name(): string | undefined {
    return this.definition.name?.value;
  }

  /** The first selected field that the viewer may not see, with `@skip` and `@include` decided by these variables. */
  refusedField(viewer: Viewer | undefined, variables: () => Variables | undefined): PolicyUse | undefined {
    const missing = missingPolicy(this.policies, viewer);
    const values = missing && this.conditions ? variables() : undefined;
    if (!missing || !values) return missing;
    const { document, operation } = withoutConditions(this.document, this.definition, values);
    return missingPolicy(policiesOf(this.schema, operation, fragmentsOf(document)), viewer);
  }

  /** Executes with variables that are known to be good: `given` as they came, `coerced` as the schema reads them. */
  execute(
    root: unknown,
    context: ApiContext,
    given: Variables,
    coerced: Variables,
  ): Promise<ExecutionResult> | ExecutionResult {
    const compiled = this.compiledFor(coerced);
    return compiled ? compiled(root, context, coerced) : this.interpret(root, context, given);
  }

  private readonly interpret: Executor = (root, context, variables) =>
    execute({
      schema: this.schema,
      document: this.document,
      operationName: this.name,
      rootValue: root,
      contextValue: context,
      variableValues: variables,
    });

  private compiledFor(coerced: Variables): Executor | undefined {
    if (!this.isCompilable) return undefined;
    const key = this.conditions ? this.conditions.map((name) => (coerced[name] ? '1' : '0')).join('') : '';
    let variant = this.variants.get(key);
    if (!variant) {
      if (this.variants.size >= maxVariants) return undefined;
      this.variants.set(key, (variant = { uses: 0 }));
    }
    if (variant.uses < compileAfterUses) {
      variant.uses++;
      return undefined;
    }
    if (variant.executor === undefined) variant.executor = this.compile(coerced) ?? 'refused';
    return variant.executor === 'refused' ? undefined : variant.executor;
  }

  private compile(coerced: Variables): Executor | undefined {
    const document = this.conditions
      ? withoutConditions(this.document, this.definition, coerced).document
      : this.document;
    const compiled = compileQuery(takingCoerced(this.schema), withCoercedVariables(document), this.name ?? '', {
      disablingCapturingStackErrors: true,
    });
    if (!isCompiledQuery(compiled)) return undefined;
    return (root, context, variables) =>
      compiled.query(root, context, variables as Record<string, unknown>) as ExecutionResult;
  }
}

/**
 * The type of every variable of a compiled operation. They are coerced before, and the compiler's own reading of them
 * would write an input type out as code, without end where the type contains itself.
 */
const coercedType = new GraphQLScalarType({ name: 'CoercedVariable' });

const takingCoerced = (schema: GraphQLSchema): GraphQLSchema =>
  Object.create(schema, {
    getType: { value: (name: string) => (name === coercedType.name ? coercedType : schema.getType(name)) },
  }) as GraphQLSchema;

const withCoercedVariables = (document: DocumentNode): DocumentNode =>
  visit(document, {
    VariableDefinition: (node): VariableDefinitionNode => ({
      kind: Kind.VARIABLE_DEFINITION,
      variable: node.variable,
      type: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: coercedType.name } },
    }),
  });

/** The compiler knows neither introspection as graphql-js orders it nor types that are found out asynchronously. */
function isCompilable(schema: GraphQLSchema, document: DocumentNode): boolean {
  let compilable = true;
  const typeInfo = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(typeInfo, {
      Field(node) {
        if (node.name.value === '__schema' || node.name.value === '__type') compilable = false;
        const type = getNamedType(typeInfo.getType());
        if (isAbstractType(type) && !resolvesTypeAtOnce(schema, type)) compilable = false;
      },
    }),
  );
  return compilable;
}

function resolvesTypeAtOnce(schema: GraphQLSchema, type: GraphQLAbstractType): boolean {
  if (!type.resolveType || type.resolveType.constructor.name === 'AsyncFunction') return false;
  return schema.getPossibleTypes(type).every((possible) => !possible.isTypeOf);
}

function rootFieldOf(
  schema: GraphQLSchema,
  definition: OperationDefinitionNode,
  fragments: FragmentMap,
): GraphQLField<unknown, unknown> | undefined {
  if (definition.operation !== 'subscription') return undefined;
  let selection = definition.selectionSet.selections[0];
  while (selection && selection.kind !== Kind.FIELD) {
    const set =
      selection.kind === Kind.FRAGMENT_SPREAD
        ? fragments.get(selection.name.value)?.selectionSet
        : selection.selectionSet;
    selection = set?.selections[0];
  }
  return selection ? schema.getSubscriptionType()?.getFields()[selection.name.value] : undefined;
}
