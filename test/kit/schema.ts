import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { bareSchema } from '../../src/app/bare-schema.js';

let schema: GraphQLSchema | undefined;

/** The product's schema, built once: for tests that look at it and execute nothing. */
export const productSchema = (): GraphQLSchema => (schema ??= bareSchema());
