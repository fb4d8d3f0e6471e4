import { describe, expect, test } from '@jest/globals';
import { fillIn, namesIn, parseWords } from '../../../src/domains/responses/variables.js';

const read = (body: string) => parseWords(body);
const fill = (body: string, values: Record<string, string> = {}) =>
  fillIn(read(body).parts, new Map(Object.entries(values)));

describe('the words of a response', () => {
  test.each([
    ['no variable', 'Hello { you } }} | there', {}, 'Hello { you } }} | there', []],
    ['a value', 'Hi {{contact.name}}!', { 'contact.name': 'Ana' }, 'Hi Ana!', []],
    ['blanks', '{{  contact.name  }}', { 'contact.name': 'Ana' }, 'Ana', []],
    ['a fallback that is not needed', '{{contact.name | you}}', { 'contact.name': 'Ana' }, 'Ana', []],
    ['a fallback', 'Hi {{contact.name |  you there }}', {}, 'Hi you there', []],
    ['an empty fallback', 'Hi{{contact.name|}}.', {}, 'Hi.', []],
    ['an attribute', '{{contact.attributes.plan_2}}', { 'contact.attributes.plan_2': '7' }, '7', []],
    ['a fallback with a bar', '{{contact.email | a|b}}', {}, 'a|b', []],
    [
      'what is missing, once each',
      '{{agent.name}} {{contact.email}} {{agent.name}}',
      {},
      '{{agent.name}} {{contact.email}} {{agent.name}}',
      ['agent.name', 'contact.email'],
    ],
    [
      'a value that looks like a variable',
      '{{contact.name}}',
      { 'contact.name': '{{agent.email}}' },
      '{{agent.email}}',
      [],
    ],
  ] as const)('%s', (_, body, values, text, unresolved) => {
    expect(read(body).faults).toEqual([]);
    expect(fill(body, values)).toEqual({ text, unresolved });
  });

  test.each([
    ['not closed', 'Hi {{contact.name', 'SYNTAX', 3],
    ['closed once', 'Hi {{contact.name}', 'SYNTAX', 3],
    ['three braces', '{{{contact.name}}}', 'SYNTAX', 0],
    ['on two lines', 'a {{contact.name |\n}}', 'SYNTAX', 2],
    ['nothing', '{{}}', 'NAME', 0],
    ['unknown', 'Hi {{contact.password}}', 'NAME', 3],
    ['another case', '{{Contact.name}}', 'NAME', 0],
    ['a bad key', '{{contact.attributes.Plan}}', 'NAME', 0],
    ['a deep key', '{{contact.attributes.a.b}}', 'NAME', 0],
    ['of an object itself', '{{contact.constructor}}', 'NAME', 0],
  ] as const)('are refused: %s', (_, body, kind, at) => {
    expect(read(body).faults).toEqual([{ kind, at, message: expect.stringContaining(String(at)) }]);
  });

  test('tell all their faults, and their names', () => {
    expect(read('{{a}} {{contact.name}} {{b}}').faults.map(({ at }) => at)).toEqual([0, 23]);
    expect(namesIn(read('{{contact.name}} {{agent.name | x}} {{contact.name}}').parts)).toEqual([
      'contact.name',
      'agent.name',
    ]);
  });

  test('stay whole, whatever they are', () => {
    for (const body of ['{{', '}}', '{{{{}}}}', 'x{{contact.name}}y{{', '\u{1F600}{{agent.name}}'])
      expect(() => read(body)).not.toThrow();
  });
});
