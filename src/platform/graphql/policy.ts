import { Extensions } from 'type-graphql';

/**
 * What a viewer must hold to select a field. `anyone`: even without signing in; `signed_in`: any viewer of an account;
 * `operator`: who runs the installation; otherwise the name of a permission. A field takes its own policy, else that of its type; a field with neither is refused to all.
 */
export type FieldPolicy = 'anyone' | 'signed_in' | 'operator' | (string & {});

declare module 'graphql' {
  interface GraphQLFieldExtensions<_TSource, _TContext, _TArgs> {
    requires?: FieldPolicy;
    publicId?: string;
    /** Weight of one such field in the cost of an operation; default 1 for an object, 0 for a leaf. */
    cost?: number;
    /** At most one field of this kind per document: aliases must not multiply guesses. */
    once?: boolean;
    /** Support is not shown it: it opens a door by itself, or copies rows without naming them. */
    isNotForSupport?: boolean;
    /** What it shows depends on who asks, not only on what they may see. */
    isPersonal?: boolean;
  }
  interface GraphQLObjectTypeExtensions<_TSource, _TContext> {
    requires?: FieldPolicy;
  }
}

/** Declares who may select this type's fields, or this one field, query, mutation or subscription. */
export const Requires = (policy: FieldPolicy) => Extensions({ requires: policy });

/** Declares that a document may hold this field only once, whatever its aliases (passwords, codes, tokens). */
export const OncePerDocument = () => Extensions({ once: true });

/**
 * Declares that equal permissions are not enough to see the same here: a subscription that selects the field shares its
 * execution with nobody else.
 */
export const Personal = () => Extensions({ isPersonal: true });

/**
 * Declares that support, whose time ends and whose every look is written down, is not shown the field: its value opens a door
 * by itself (a signed link), or copies rows without naming them.
 */
export const NotForSupport = () => Extensions({ isNotForSupport: true });
