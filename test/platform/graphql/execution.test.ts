import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  buildSchema,
  execute,
  getNamedType,
  getVariableValues,
  isAbstractType,
  isCompositeType,
  parse,
  print,
  Kind,
  validate,
  type GraphQLCompositeType,
  type GraphQLSchema,
  type SelectionNode,
} from 'graphql';
import { ApiContext, internalRequest } from '../../../src/platform/graphql/context.js';
import { compileAfterUses } from '../../../src/platform/graphql/compiled-operation.js';
import { DocumentCompiler } from '../../../src/platform/graphql/document-compiler.js';
import { publicLimits } from '../../../src/platform/graphql/operation-limits.js';
import { sampleSchema } from './sample-schema.js';
import { sampleViewer } from './sample-server.js';

const context = () =>
  new ApiContext(undefined as never, sampleViewer('019ab000-0000-7000-8000-00000000000a'), internalRequest());
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

interface Answer {
  data: unknown;
  errors: { path: unknown; message: string; locations: unknown }[];
}

/** The compiler names a field once for each time it is selected: `Book.(broken,broken)`. Clients never see that sentence. */
const namedOnce = (message: string): string => message.replace(/\.\((\w+)(?:,\1)*\)/, '.$1');

function read(result: object): Answer {
  const { data, errors = [] } = plain(result) as Partial<Answer>;
  return { data, errors: errors.map((error) => ({ ...error, message: namedOnce(error.message) })) };
}

/**
 * Same data, and every error of the reference. Where null climbs past several failures both are free to list more than
 * the first of them (the compiled operation runs on to the end, the reference may stop), never to list none; and which
 * item of a list was the first to fail is chance. Where the nulls are, `data` says to the place.
 */
function expectAlike({ reference, compiled }: { reference: Answer; compiled: Answer }): void {
  expect(compiled.data).toEqual(reference.data);
  expect(compiled.errors.map(inAnyItem)).toEqual(expect.arrayContaining(reference.errors.map(inAnyItem)));
  expect(compiled.errors.length > 0).toBe(reference.errors.length > 0);
}

const inAnyItem = ({ path, ...error }: Answer['errors'][number]) => ({
  ...error,
  path: Array.isArray(path) ? path.map((step: unknown) => (typeof step === 'number' ? '*' : step)) : path,
});

async function bothWays(schema: GraphQLSchema, source: string, variables: Record<string, unknown>) {
  const compiled = new DocumentCompiler(schema, {
    ...publicLimits,
    depth: 30,
    fields: 5_000,
    rootFields: 5_000,
    aliases: 500,
    directives: 500,
    maxTokens: 20_000,
  }).compile(source);
  if ('errors' in compiled) throw new Error(`${compiled.errors[0]!.message}\n${source}`);
  const operation = compiled.operations[0]!;
  const { coerced } = getVariableValues(schema, operation.definition.variableDefinitions ?? [], variables);
  const run = () => operation.execute(undefined, context(), variables, coerced!);
  for (let i = 0; i < compileAfterUses; i++) await run(); // interpreted
  const reference = await execute({
    schema,
    document: parse(source),
    contextValue: context(),
    variableValues: variables,
  });
  return { reference: read(reference), compiled: read(await run()) };
}

/** A random selection of the type's fields, with aliases, fragments and conditions. */
function selection(
  schema: GraphQLSchema,
  type: GraphQLCompositeType,
  depth: number,
  pick: (n: number) => number,
): SelectionNode[] {
  const made: SelectionNode[] = [];
  const name = (value: string) => ({ kind: Kind.NAME as const, value });
  const conditions = () =>
    pick(4) > 0
      ? []
      : [
          {
            kind: Kind.DIRECTIVE as const,
            name: name(pick(2) ? 'skip' : 'include'),
            arguments: [
              {
                kind: Kind.ARGUMENT as const,
                name: name('if'),
                value: pick(2)
                  ? { kind: Kind.VARIABLE as const, name: name(pick(2) ? 'yes' : 'no') }
                  : { kind: Kind.BOOLEAN as const, value: pick(2) === 1 },
              },
            ],
          },
        ];
  const fields =
    'getFields' in type ? Object.values(type.getFields()).filter((f) => f.args.length === 0 && f.name !== 'slow') : [];
  for (let i = 0; i < 1 + pick(4); i++) {
    const choice = pick(6);
    if (choice === 0 || fields.length === 0)
      made.push({ kind: Kind.FIELD, name: name('__typename'), directives: conditions() });
    else if (choice === 1 && depth > 0) {
      const targets = isAbstractType(type) ? [type, ...schema.getPossibleTypes(type)] : [type];
      const target = targets[pick(targets.length)]!;
      made.push({
        kind: Kind.INLINE_FRAGMENT,
        typeCondition: { kind: Kind.NAMED_TYPE, name: name(target.name) },
        directives: conditions(),
        selectionSet: { kind: Kind.SELECTION_SET, selections: selection(schema, target, depth - 1, pick) },
      });
    } else {
      const field = fields[pick(fields.length)]!;
      const inner = getNamedType(field.type);
      const isComposite = isCompositeType(inner);
      if (isComposite && depth <= 0) continue;
      made.push({
        kind: Kind.FIELD,
        name: name(field.name),
        directives: conditions(),
        ...(isComposite
          ? { selectionSet: { kind: Kind.SELECTION_SET, selections: selection(schema, inner, depth - 1, pick) } }
          : {}),
      });
    }
  }
  return made.length > 0 ? made : [{ kind: Kind.FIELD, name: name('__typename') }];
}

describe('a compiled operation', () => {
  test('answers like the reference executor, errors and nulls included, whatever is selected', async () => {
    const schema = await sampleSchema();
    await fc.assert(
      fc.asyncProperty(fc.infiniteStream(fc.nat(1_000_000)), fc.boolean(), fc.boolean(), async (stream, yes, no) => {
        const pick = (n: number): number => (stream.next().value as number) % n;
        const selections = selection(schema, schema.getQueryType()!, 4, pick);
        const set = print({ kind: Kind.SELECTION_SET, selections });
        const roots =
          'books(first: 3) { nodes { id fragile filmedAs { title } } edges { node { title broken } } } anyWorks { ... on Film { colour } }';
        const source = `query Q($yes: Boolean!, $no: Boolean!) { ${pick(2) ? roots : ''} __typename @skip(if: $yes) t: __typename @include(if: $no) ...{ __typename } ${set.slice(1)}`;
        fc.pre(validate(schema, parse(source)).length === 0);
        expectAlike(await bothWays(schema, source, { yes, no }));
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    ['one-of inputs', 'query ($c: WorkChoice!) { book(choice: $c) { id } }', { c: { title: 'Book 2' } }],
    [
      'scalars of our own',
      'query ($t: DateTime) { anyWorks(since: $t) { __typename } }',
      { t: '2099-01-01T00:00:00Z' },
    ],
    [
      'defaults of variables',
      'query ($n: Int = 2, $m: String) { books(first: $n) { nodes { id } } hello(name: $m) }',
      {},
    ],
    ['nulls that climb', '{ books { nodes { id fragile } } }', {}],
    [
      'nulls that climb out of abstract types',
      '{ anyWorks { ... on Book { fragile broken } } works { ... on Book { broken } title } }',
      {},
    ],
    ['throwing resolvers', '{ boom hello refuses(how: "x") }', {}],
    [
      'fragments that overlap',
      '{ books(first: 1) { ...a ...b nodes { id } } } fragment a on BookConnection { nodes { title } } fragment b on BookConnection { nodes { ... on Book { t: title pages } } pageInfo { hasNextPage } }',
      {},
    ],
  ])('answers alike: %s', async (_name, source, variables) => {
    expectAlike(await bothWays(await sampleSchema(), source, variables as Record<string, unknown>));
  });

  test('takes inputs whose type contains itself', async () => {
    const schema = buildSchema(
      'input Where { and: [Where!], not: Where, n: Int } type Query { echo(where: Where): String }',
    );
    schema.getQueryType()!.getFields()['echo']!.resolve = (_root, args) => JSON.stringify(args);
    const where = { and: [{ n: 1 }, { not: { n: 2 } }] };
    const answer = await bothWays(schema, 'query ($w: Where) { echo(where: $w) }', { w: where });
    expectAlike(answer);
    expect(answer.compiled.data).toEqual({ echo: JSON.stringify({ where }) });
  });
});
