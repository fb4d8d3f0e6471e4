import type { EntityManager } from '@mikro-orm/sql';
import type { CompiledQuery } from 'kysely';
import type { LoneStatements } from './lone-statements.js';

/**
 * The entity manager of a reading scope. Most readers only run statements, so the real one (whose making costs as much
 * as a statement) is made when something else is asked of it.
 */
export function readingManager(statements: LoneStatements, makeReal: () => EntityManager): EntityManager {
  const context = {
    executeQuery: ({ sql, parameters }: CompiledQuery) => statements.run(sql, parameters),
  };
  let real: EntityManager | undefined;
  return new Proxy({} as EntityManager, {
    get(_target, property) {
      if (property === 'getTransactionContext') return () => context;
      real ??= makeReal();
      const value: unknown = Reflect.get(real, property);
      return typeof value === 'function' ? (value.bind(real) as unknown) : value;
    },
  });
}
