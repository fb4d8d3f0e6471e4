import { lexicographicSortSchema, printSchema, type GraphQLSchema } from 'graphql';
import { buildSchemaSync, type NonEmptyArray } from 'type-graphql';
import { DateTime } from '../platform/graphql/date-time.js';
import { unusedPubSub } from '../platform/graphql/event-source.js';
import { finishSchema } from '../platform/graphql/finish-schema.js';
import { registerUserErrorCodes } from '../platform/graphql/user-error.type.js';

/** Builds the one schema from the rooms' resolver instances. */
export function buildApiSchema(resolvers: readonly object[]): GraphQLSchema {
  registerUserErrorCodes();
  const byClass = new Map(resolvers.map((resolver) => [resolver.constructor, resolver]));
  const schema = buildSchemaSync({
    resolvers: [...byClass.keys()] as unknown as NonEmptyArray<Function>,
    container: { get: (someClass: Function) => byClass.get(someClass) },
    scalarsMap: [{ type: Date, scalar: DateTime }],
    validate: false,
    pubSub: unusedPubSub as never,
  });
  for (const [type, description] of [
    [schema.getQueryType(), 'What can be read. Lists are Relay connections; a miss is null.'],
    [
      schema.getMutationType(),
      'What can be changed. Each takes one `input` and answers with `userErrors`; they run one after the other.',
    ],
    [schema.getSubscriptionType(), 'What can be watched, over a socket (graphql-transport-ws).'],
  ] as const) {
    if (type) type.description = description;
  }
  return finishSchema(schema);
}

/** The schema as text: sorted, so that a diff shows what changed and nothing else. */
export const printApiSchema = (schema: GraphQLSchema): string => `${printSchema(lexicographicSortSchema(schema))}\n`;
