import { parsePublicId } from '../../platform/kernel/ids.js';

/** A filter of the inbox as it is kept and shown: what the API takes as `where`, in JSON. */
export type StoredFilter = { readonly [member: string]: unknown };

/** An order of the inbox as it is kept and shown. */
export interface StoredOrder {
  field: 'LAST_ACTIVITY_AT' | 'CREATED_AT' | 'PRIORITY' | 'WAITING_SINCE';
  direction: 'ASC' | 'DESC';
}

/** Members of a filter that are instants; in JSON they are texts. */
const isInstant = (member: string): boolean => /(After|Before)$/.test(member);

/** A filter as it came, without what it leaves open. */
export const storedFilter = (where: object): StoredFilter =>
  JSON.parse(JSON.stringify(where, (_member, value: unknown) => (value === null ? undefined : value))) as StoredFilter;

/** A stored filter as the inbox takes it. */
export const filterOf = <Where>(stored: StoredFilter): Where =>
  JSON.parse(JSON.stringify(stored), (member, value: unknown) =>
    isInstant(member) && typeof value === 'string' ? new Date(value) : value,
  ) as Where;

/** Public ids that a filter names, each once, in their order. */
export function namedIds(value: unknown): string[] {
  if (typeof value === 'string') return parsePublicId(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return [...new Set(Object.values(value).flatMap(namedIds))];
}
