import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Arena } from './arena.js';
import { startChild, type Child } from './child.js';
import { onDatabase } from './dataset.js';
import { postgraphileDocument } from './field-documents.js';
import type { Contender, ReadCase } from './read-part.js';

/** What each of them is called, and the package that must be installed in the folder of `--field`. */
const servers = [
  { kind: 'yoga', name: 'GraphQL Yoga, one statement', packages: ['graphql-yoga', 'graphql'] },
  { kind: 'mercurius', name: 'Mercurius with JIT, one statement', packages: ['mercurius', 'fastify', 'graphql'] },
  { kind: 'postgraphile', name: 'PostGraphile', packages: ['postgraphile'] },
] as const;

/** A kind of server that `field-server` can be. */
export type FieldKind = (typeof servers)[number]['kind'];

/**
 * Other servers on the same tables, where they are installed; none of them signs anybody in, checks a permission, weighs
 * a document or has row-level security. Yoga and Mercurius have the product's schema and are handed the bare statement's
 * answer by one resolver; PostGraphile plans its own statement for a document that asks for the same data.
 */
export async function startField(
  arena: Arena,
  which: 'inbox' | 'thread',
  cases: readonly ReadCase[],
  document: string,
  product: Child,
): Promise<Contender[]> {
  const { field } = arena;
  if (!field) return [];
  const sdl = join(arena.scratch, 'field.graphql');
  writeFileSync(sdl, await (await fetch(`${product.url}/schema.graphql`)).text());
  // The newest message is no foreign key of the tables; PostGraphile is told of it.
  await onDatabase(arena.dataset.url, (client) =>
    client.query(
      `comment on table conversation is '@foreignKey (account_id,last_message_id) references message (account_id,id)'`,
    ),
  );
  const contenders: Contender[] = [];
  for (const { kind, name, packages } of servers) {
    const missing = packages.find((one) => !existsSync(join(field, 'node_modules', one)));
    if (missing) {
      arena.say(`  left out: ${name} (${missing} is not installed in ${field})`);
      continue;
    }
    const env = { DATABASE_URL: arena.dataset.url, SDL_FILE: sdl, GRAPHILE_ENV: 'production', NODE_ENV: 'production' };
    const server = await startChild('field-server.js', { args: [kind, field], env });
    const isOther = kind === 'postgraphile';
    contenders.push({
      name,
      server,
      isSame: !isOther,
      requests: cases.map(({ account, variables, other }) => ({
        method: 'POST',
        path: '/graphql',
        headers: { 'content-type': 'application/json', 'x-account': account.id },
        body: JSON.stringify(
          isOther ? { query: postgraphileDocument[which], variables: other } : { query: document, variables },
        ),
      })),
    });
  }
  return contenders;
}
