import { describe, expect, test } from '@jest/globals';
import { buildSchema, parse, validate } from 'graphql';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = new URL('../../schema/', import.meta.url).pathname;
const schema = buildSchema(readFileSync(join(folder, 'schema.graphql'), 'utf8'));
const documents = ['examples', 'operations'].flatMap((name) =>
  readdirSync(join(folder, name)).map((file) => ({
    name: `${name}/${file}`,
    text: readFileSync(join(folder, name, file), 'utf8'),
  })),
);
const fragments = documents.map(({ text }) => text.match(/^fragment [^]*?^}/gm)?.join('\n') ?? '').join('\n');

describe('every document of the repository', () => {
  test.each(documents)('$name is valid', ({ text }) => {
    const own = text.match(/^fragment (\w+)/gm) ?? [];
    const borrowed = own.length > 0 ? '' : fragments;
    const errors = validate(schema, parse(`${text}\n${borrowed}`)).filter((e) => !/is never used/.test(e.message));
    expect(errors.map((error) => error.message)).toEqual([]);
  });

  test.each(documents.filter(({ name }) => name.startsWith('examples')))('$name fits into its tab', ({ text }) => {
    const shown = text.split('\n').filter((line) => !line.startsWith('# variables:'));
    expect(shown.filter((line) => line.length > 68)).toEqual([]);
  });
});
