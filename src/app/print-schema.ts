import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { bareSchema } from './bare-schema.js';
import { printApiSchema } from './schema.js';

// Prints the schema of the composed rooms into the repository.
writeFileSync(new URL('../../../schema/schema.graphql', import.meta.url), printApiSchema(bareSchema()));
