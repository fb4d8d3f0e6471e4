import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { getNamedType, isObjectType, Kind, parse, print, validate, visit } from 'graphql';
import { watchedText } from '../../../src/platform/graphql/watched-operation.js';
import { productSchema } from '../../kit/schema.js';

const schema = productSchema();
const folder = new URL('../../../schema/operations/', import.meta.url).pathname;
const documents = readdirSync(folder).map((name) => [name, readFileSync(`${folder}${name}`, 'utf8')] as const);

describe('the operation that support really asks', () => {
  test.each(documents)('is a good one for each of %s', (_, text) => {
    const watched = parse(watchedText(schema, parse(text)));
    expect(validate(schema, watched)).toEqual([]);
  });

  test('shows the same as before once our own fields are gone', () => {
    for (const [, text] of documents) {
      const watched = parse(watchedText(schema, parse(text)));
      const bare = visit(watched, {
        Field: (node) => (node.alias?.value.startsWith('__seen') ? null : undefined),
        // What is left of a fragment that only we wrote.
        InlineFragment: { leave: (node) => (node.selectionSet.selections.length === 0 ? null : undefined) },
      });
      expect(print(bare)).toBe(print(parse(text)));
    }
  });

  test('asks for the id of everything that has one, wherever it stands', () => {
    const bare: string[] = [];
    for (const field of Object.values(schema.getQueryType()!.getFields())) {
      const type = getNamedType(field.type);
      if (!isObjectType(type) || !type.getFields()['id']) continue;
      const args = field.args.filter(({ type }) => String(type).endsWith('!')).map(({ name }) => `${name}: ENUM`);
      const text = watchedText(
        schema,
        parse(`{ ${field.name}${args.length > 0 ? `(${args.join(', ')})` : ''} { __typename } }`),
      );
      const [definition] = parse(text).definitions;
      const asked = JSON.stringify(definition?.kind === Kind.OPERATION_DEFINITION && definition.selectionSet);
      if (!asked.includes('__seenId')) bare.push(field.name);
    }
    expect(bare).toEqual([]);
  });
});
