import { createHmac } from 'node:crypto';
import { idPrefixes, parsePublicId, toPublicId } from '../../platform/kernel/ids.js';

const uuidText = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const prefixes = new Set<string>(Object.values(idPrefixes));

/**
 * New ids for old ones, the same each time within an import, so that no table of them has to be kept. What an id is ordered
 * by (its time and counter, RFC 9562) stays: threads and pages keep their order.
 */
export class RestoredIds {
  constructor(
    private readonly importId: string,
    /** Users by their id in the archive. */
    private readonly users: ReadonlyMap<string, string>,
  ) {}

  of(id: string): string {
    const fresh = createHmac('sha256', this.importId).update(id).digest('hex');
    return `${id.slice(0, 26)}${fresh.slice(0, 10)}`;
  }

  ofUser(id: string): string {
    return this.users.get(id) ?? this.of(id);
  }

  isMember(id: string): boolean {
    return this.users.has(id);
  }

  /** Everything in a value that is an id, alone in its text. */
  within(value: unknown): unknown {
    if (typeof value === 'string') return this.ofText(value);
    if (Array.isArray(value)) return value.map((one) => this.within(one));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [this.ofText(key), this.within(one)]));
  }

  private ofText(text: string): string {
    if (uuidText.test(text)) return this.ofUser(text);
    const parsed = prefixes.has(text.slice(0, 3)) ? parsePublicId(text) : undefined;
    return parsed ? toPublicId(parsed.kind, this.ofUser(parsed.uuid)) : text;
  }
}
