import {
  GraphQLInputObjectType,
  GraphQLInterfaceType,
  GraphQLObjectType,
  GraphQLUnionType,
  type GraphQLSchema,
} from 'graphql';
import { getMetadataStorage } from 'type-graphql';
import { DomainError } from '../kernel/errors.js';
import { toPublicId, type IdKind } from '../kernel/ids.js';

/** Marks an input type as one-of in its `extensions`; type-graphql knows no `@oneOf`. */
export const oneOf = { oneOf: true } as const;

/** What type-graphql cannot say: one-of inputs, printed ids, types found without waiting, refusals as `userErrors`. Call once, right after the build. */
export function finishSchema(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (type instanceof GraphQLInputObjectType && type.extensions['oneOf']) type.isOneOf = true;
    if (type instanceof GraphQLUnionType || type instanceof GraphQLInterfaceType) resolveTypeAtOnce(type);
    // type-graphql asks for class instances here; rows are plain objects, and `resolveType` has already decided.
    if (type instanceof GraphQLObjectType) type.isTypeOf = undefined;
    if (!(type instanceof GraphQLObjectType) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const kind = field.extensions.publicId as IdKind | undefined;
      if (kind) {
        const property = field.name;
        field.resolve = (row: Record<string, string>) => toPublicId(kind, row[property]!);
      }
    }
  }
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    const run = field.resolve!;
    field.resolve = async (root, args, context, info) => {
      try {
        const payload = (await run(root, args, context, info)) as object;
        return { userErrors: [], ...payload };
      } catch (error) {
        if (error instanceof DomainError) return { userErrors: error.errors };
        throw error;
      }
    };
  }
  return schema;
}

/**
 * Takes the `resolveType` that was declared instead of the asynchronous one that type-graphql puts around it: no tick
 * per item, and compiled operations can use it. A throw becomes a name that no type has, so that it stays an error.
 */
function resolveTypeAtOnce(type: GraphQLUnionType | GraphQLInterfaceType): void {
  const { unions, interfaceTypes, objectTypes } = getMetadataStorage();
  const declared =
    type instanceof GraphQLUnionType
      ? unions.find((union) => union.name === type.name)?.resolveType
      : interfaceTypes.find((known) => known.name === type.name)?.resolveType;
  const decide = (declared ?? type.resolveType) as ((...args: unknown[]) => unknown) | undefined;
  if (!decide || decide.constructor.name === 'AsyncFunction') return;
  const nameOf = new Map<unknown, string>(objectTypes.map(({ target, name }) => [target, name]));
  type.resolveType = (value, context, info) => {
    try {
      const found = decide(value, context, info, type);
      return typeof found === 'function' ? nameOf.get(found) : (found as string | undefined);
    } catch (error) {
      return `(${(error as Error).message})`;
    }
  };
}
