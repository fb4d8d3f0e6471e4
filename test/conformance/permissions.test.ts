import { describe, expect, test } from '@jest/globals';
import {
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isLeafType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLObjectType,
} from 'graphql';
import { pino } from 'pino';
import { Permission, permissionsOf, visibilityKeyOf } from '../../src/domains/accounts/permissions.js';
import { OperationPipeline } from '../../src/platform/graphql/operation-pipeline.js';
import type { FieldPolicy } from '../../src/platform/graphql/policy.js';
import { operatorViewer, systemViewer, type Viewer } from '../../src/platform/kernel/viewer.js';
import { productSchema } from '../kit/schema.js';

/**
 * Every field of every type, asked for by everybody: what the pipeline permits is exactly what the policies declare. The
 * documents are made from the schema, so a field that is added is in here without anybody thinking of it.
 */
const schema = productSchema();
const pipeline = new OperationPipeline({ schema, logger: pino({ level: 'silent' }) });

const viewerWith = (kind: Viewer['kind'], held: readonly string[]): Viewer => ({
  ...systemViewer('019ab000-0000-7000-8000-00000000000a'),
  kind,
  actorId: '019ab000-0000-7000-8000-00000000000b',
  permissions: new Set(held),
  visibilityKey: visibilityKeyOf(held),
});
const viewers: Readonly<Record<string, Viewer | undefined>> = {
  OWNER: viewerWith('user', permissionsOf.OWNER),
  ADMIN: viewerWith('user', permissionsOf.ADMIN),
  AGENT: viewerWith('user', permissionsOf.AGENT),
  'API key without scopes': viewerWith('api_key', []),
  operator: operatorViewer('ada'),
  nobody: undefined,
};

type AnyField = GraphQLField<unknown, unknown>;

const policyOf = (type: GraphQLObjectType, field: AnyField): FieldPolicy | undefined =>
  field.extensions.requires ?? (type.extensions['requires'] as FieldPolicy | undefined);

const holds = (policy: FieldPolicy | undefined, viewer: Viewer | undefined): boolean =>
  policy === 'anyone' ||
  (policy === 'operator' && viewer?.kind === 'operator') ||
  (viewer !== undefined &&
    viewer.kind !== 'operator' &&
    policy !== undefined &&
    (policy === 'signed_in' || viewer.permissions.has(policy)));

/** How a type is reached: the fields from the root down, with the object type that each belongs to. */
interface Step {
  type: GraphQLObjectType;
  field: AnyField;
  /** Which of the possible types is meant, where the field gives an abstract one. */
  as?: GraphQLObjectType;
}

const roots = [
  ['query', schema.getQueryType()!],
  ['mutation', schema.getMutationType()!],
  ['subscription', schema.getSubscriptionType()!],
] as const;

/** A shortest path to every object type, by kind of operation. */
function paths(root: GraphQLObjectType): Map<GraphQLObjectType, Step[]> {
  const found = new Map<GraphQLObjectType, Step[]>([[root, []]]);
  for (const [type, path] of found) {
    for (const field of Object.values(type.getFields())) {
      const given = getNamedType(field.type);
      const next = isAbstractType(given) ? schema.getPossibleTypes(given) : isObjectType(given) ? [given] : [];
      for (const one of next) {
        if (found.has(one)) continue;
        found.set(one, [...path, { type, field, ...(isAbstractType(given) ? { as: one } : {}) }]);
      }
    }
  }
  return found;
}

/** The document that asks for one field, with a variable for every argument that must be given. */
function documentOf(operation: string, path: readonly Step[], field: AnyField): string {
  const variables: string[] = [];
  const call = (asked: AnyField): string => {
    const args = asked.args
      .filter((arg) => isNonNullType(arg.type) && arg.defaultValue === undefined)
      .map((arg) => {
        variables.push(`$v${variables.length}: ${String(arg.type)}`);
        return `${arg.name}: $v${variables.length - 1}`;
      });
    return `${asked.name}${args.length > 0 ? `(${args.join(', ')})` : ''}`;
  };
  const isLeaf = isLeafType(getNamedType(field.type));
  let text = `${call(field)}${isLeaf ? '' : ' { __typename }'}`;
  for (const step of [...path].reverse()) {
    text = `${call(step.field)} { ${step.as ? `... on ${step.as.name} { ${text} }` : text} }`;
  }
  return `${operation}${variables.length > 0 ? ` (${variables.join(', ')})` : ''} { ${text} }`;
}

const codeOf = (source: string, viewer: Viewer | undefined): unknown => {
  const prepared = pipeline.prepare({ source } as never, viewer);
  return 'errors' in prepared ? prepared.errors[0]!.extensions['code'] : undefined;
};
const refusals = new Set<unknown>(['FORBIDDEN', 'UNAUTHENTICATED']);

describe.each(Object.entries(viewers))('%s', (_, viewer) => {
  test.each(roots.map(([operation, root]) => [operation, root] as const))(
    'may ask of every %s what the policies say, and nothing else',
    (operation, root) => {
      const wrong: string[] = [];
      let count = 0;
      for (const [type, path] of paths(root)) {
        for (const field of Object.values(type.getFields())) {
          const uses = [...path.map((step) => policyOf(step.type, step.field)), policyOf(type, field)];
          const isPermitted = uses.every((policy) => holds(policy, viewer));
          const code = codeOf(documentOf(operation, path, field), viewer);
          if (code === 'GRAPHQL_VALIDATION_FAILED') wrong.push(`${type.name}.${field.name}: no document`);
          if (refusals.has(code) === isPermitted) {
            wrong.push(`${type.name}.${field.name} (${uses.join(', ')}): ${String(code)}`);
          }
          count++;
        }
      }
      expect(wrong).toEqual([]);
      expect(count).toBeGreaterThan(operation === 'subscription' ? 30 : 100);
    },
  );
});

describe('the roles', () => {
  test('hold less the lower they are', () => {
    expect([...permissionsOf.OWNER].sort()).toEqual(Object.values(Permission).sort());
    for (const permission of permissionsOf.ADMIN) expect(permissionsOf.OWNER).toContain(permission);
    for (const permission of permissionsOf.AGENT) expect(permissionsOf.ADMIN).toContain(permission);
    expect(permissionsOf.ADMIN).not.toContain(Permission.ACCOUNT_MANAGE);
  });

  test('of agents manage nothing', () => {
    expect(permissionsOf.AGENT.filter((permission) => /_MANAGE$|^AUDIT/.test(permission))).toEqual([]);
  });

  test('have no way round an interface', () => {
    for (const type of Object.values(schema.getTypeMap()).filter(isInterfaceType)) {
      for (const possible of schema.getPossibleTypes(type)) {
        const policy = possible.extensions['requires'];
        expect([possible.name, typeof policy]).toEqual([possible.name, 'string']);
      }
    }
  });
});
