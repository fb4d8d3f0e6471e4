import { describe, expect, test } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, isObjectType } from 'graphql';

const root = new URL('../../', import.meta.url).pathname;
const text = (path: string): string => readFileSync(join(root, path), 'utf8');

/** The rows of the table, in their order. */
const promises = text('src/domains/privacy/README.md')
  .split('\n')
  .filter((line) => /^\| P\d+ \|/.test(line))
  .map((line) => {
    const [id, promise, operations, proof] = line
      .slice(2, -1)
      .split(' | ')
      .map((cell) => cell.trim());
    return { id: id!, promise: promise!, operations: operations!, proof: proof ?? '' };
  });
const isBuilt = ({ operations }: { operations: string }): boolean => operations !== 'not built yet';

/** Words in backticks. */
const named = (cell: string): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, word]) => word!);

/** The proofs of a cell: files, and what their tests are called. */
function proofsOf(cell: string): { file: string; titles: string[] }[] {
  return [...cell.matchAll(/`(test\/[^`]+)`([^`]*)/g)].map(([, file, rest]) => ({
    file: file!,
    titles: [...rest!.matchAll(/“([^”]+)”/g)].map(([, title]) => title!),
  }));
}

describe('the promises of the privacy policy', () => {
  test('are all there, once each', () => {
    expect(promises.map(({ id }) => id)).toEqual(Array.from({ length: 42 }, (_, i) => `P${i + 1}`));
  });

  test.each(promises.filter(isBuilt).map((row) => [row.id, row] as const))(
    '%s names tests that exist, and that assert something',
    (_, { proof }) => {
      const proofs = proofsOf(proof);
      expect(proofs.length).toBeGreaterThan(0);
      for (const { file, titles } of proofs) {
        expect([file, existsSync(join(root, file))]).toEqual([file, true]);
        const source = text(file);
        expect(source).toContain('expect(');
        for (const title of titles) expect([file, title, source.includes(title)]).toEqual([file, title, true]);
      }
    },
  );

  test('name operations that the schema has', () => {
    const schema = buildSchema(text('schema/schema.graphql'));
    const fields = new Set(
      Object.values(schema.getTypeMap()).flatMap((type) => (isObjectType(type) ? Object.keys(type.getFields()) : [])),
    );
    const unknown = promises.flatMap(({ id, operations }) =>
      named(operations)
        // `nounVerb`, `nounVerb(argument:)`; settings, paths and files are no operations.
        .flatMap((word) => /^([a-z][A-Za-z]+)(\(\w+:\))?$/.exec(word)?.[1] ?? [])
        .filter((name) => !fields.has(name))
        .map((name) => `${id} ${name}`),
    );
    expect(unknown).toEqual([]);
  });
});
