import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { printArchiveSchema } from './archive-format.js';
import { bareSchema } from './bare-schema.js';
import { printApiSchema } from './schema.js';

// Prints the schema of the composed rooms, and the format of copies of data, into the repository.
writeFileSync(new URL('../../../schema/schema.graphql', import.meta.url), printApiSchema(bareSchema()));
writeFileSync(new URL('../../../schema/data-export.schema.json', import.meta.url), await printArchiveSchema());
