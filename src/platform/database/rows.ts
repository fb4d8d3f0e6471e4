import type { EntityManager } from '@mikro-orm/sql';
import { CompiledQuery, type Kysely } from 'kysely';
import { DomainError, kernelErrors } from '../kernel/errors.js';

/**
 * Runs one parametrised statement inside the entity manager's tenant transaction and gives its plain rows. Parameters
 * are `$1…`; arrays go as PostgreSQL arrays; times come back as text.
 */
export async function rows<T>(em: EntityManager, sql: string, params: readonly unknown[] = []): Promise<T[]> {
  const context = em.getTransactionContext() as Kysely<unknown> | undefined;
  if (!context) throw new Error('This entity manager does not belong to a tenant scope');
  try {
    const result = await context.executeQuery(CompiledQuery.raw(sql, params as unknown[]));
    return result.rows as T[];
  } catch (error) {
    throw unstorableText.has((error as { code?: string }).code ?? '')
      ? new DomainError(kernelErrors.INVALID_INPUT, 'A text holds a character that cannot be stored, like U+0000.')
      : error;
  }
}

/** PostgreSQL's words for a NUL or half a character: as text, and as jsonb. */
const unstorableText = new Set(['22021', '22P05']);

/** The first row, where there is one. */
export async function firstRow<T>(
  em: EntityManager,
  sql: string,
  params: readonly unknown[] = [],
): Promise<T | undefined> {
  return (await rows<T>(em, sql, params))[0];
}

/** A row's time, printed by the database as UTC text (`2026-01-02 03:04:05.678+00`), as a Date. */
export const toDate = (text: string): Date => new Date(isoTime(text));

/** The same instant in ISO 8601, without making a Date: hot lists only print times. */
export function isoTime(text: string): string {
  const bare = text.endsWith('+00') ? text.slice(0, -3) : text;
  const stop = bare.indexOf('.');
  const millis = stop < 0 ? '.000' : bare.slice(stop, stop + 4).padEnd(4, '0');
  return `${bare.slice(0, 10)}T${bare.slice(11, stop < 0 ? undefined : stop)}${millis}Z`;
}
