// Compares the committed schema with the one of the newest release (or of the parent commit) and fails on a breaking
// change, unless schema/CHANGELOG.md names the coordinate (`Type.field`) under a heading with a date.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';

const git = (...args) => execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();

function baseline() {
  for (const find of [() => git('describe', '--tags', '--abbrev=0'), () => 'HEAD~1']) {
    try {
      return git('show', `${find()}:schema/schema.graphql`);
    } catch {
      // No tag yet, or the schema is new: try the next, else there is nothing to compare with.
    }
  }
  return undefined;
}

const old = baseline();
if (old) {
  const named = readFileSync('schema/CHANGELOG.md', 'utf8');
  const changes = await diff(buildSchema(old), buildSchema(readFileSync('schema/schema.graphql', 'utf8')));
  const breaking = changes.filter((c) => c.criticality.level === 'BREAKING' && !named.includes(`\`${c.path}\``));
  for (const change of breaking) console.error(`Breaking: ${change.message} (name \`${change.path}\` in schema/CHANGELOG.md)`);
  if (breaking.length > 0) process.exit(1);
}
