import { Extensions, Field, ID } from 'type-graphql';
import type { IdKind } from '../kernel/ids.js';

/**
 * An `id: ID!` field whose property holds the row's UUID; the built schema prints it with the prefix of its kind. Made
 * after the build as a plain function, since hot lists print hundreds of ids.
 */
export function PublicId(kind: IdKind, description = 'Opaque id; refetch it with `node(id:)`.'): PropertyDecorator {
  return (target, property) => {
    Field(() => ID, { simple: true, description })(target as object, property as string);
    Extensions({ publicId: kind })(target as object, property as string);
  };
}
