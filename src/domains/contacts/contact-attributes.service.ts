import { rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { commit } from '../../platform/events/event-log.js';
import { invalidInput } from '../../platform/kernel/errors.js';
import { readValues } from '../attributes/attribute-value.service.js';
import { attributeByKeyLoader, type AttributeRow } from '../attributes/attribute.queries.js';
import { newestValues, type Value } from './attribute-times.js';
import { lockContact, type LockedContact } from './contact-lock.queries.js';
import { contactChanged } from './contact.events.js';
import type { Holding } from './holding.policy.js';
import type { RestrictionGuard } from './restriction-guard.policy.js';

/** A value that is set, or taken away with null; `occurredAt`: when it became true, now when left out. */
export interface GivenValue {
  key: string;
  value: Value | null;
  occurredAt?: Date | null | undefined;
}

/** As many values as one call sets. */
const mostValues = 200;
/** Clocks of others may be a little ahead. */
const aheadMs = 300_000;

/** Values of attributes on contacts. */
export class ContactAttributes {
  constructor(
    private readonly restricted: RestrictionGuard,
    private readonly holding: Holding,
  ) {}

  /**
   * The id of the contact.
   * @throws DomainError NOT_FOUND, UNKNOWN_ATTRIBUTE, INVALID_ATTRIBUTE_VALUE, INVALID_INPUT, CONTACT_RESTRICTED, ON_LEGAL_HOLD
   */
  async set(scope: Scope, id: string | undefined, given: readonly GivenValue[]): Promise<string> {
    const read = await this.read(scope, given, ['attributes']);
    const contact = await lockContact(scope, id);
    await this.restricted.assertNone(scope, [contact.id]);
    await this.apply(scope, contact, given, read);
    return contact.id;
  }

  /** The values as they are kept. @throws DomainError UNKNOWN_ATTRIBUTE, INVALID_ATTRIBUTE_VALUE, INVALID_INPUT */
  async read(
    scope: Scope,
    given: readonly GivenValue[],
    path: readonly string[],
  ): Promise<ReadonlyMap<string, Value | null>> {
    if (given.length > mostValues) throw invalidInput(`Set at most ${mostValues} values.`, path);
    if (new Set(given.map(({ key }) => key)).size < given.length) throw invalidInput('Give each key once.', path);
    const latest = scope.clock.now().getTime() + aheadMs;
    given.forEach(({ occurredAt }, i) => {
      if (occurredAt && occurredAt.getTime() > latest)
        throw invalidInput('This time is still to come.', [...path, String(i), 'occurredAt']);
    });
    const found = await Promise.all(given.map(({ key }) => scope.load(attributeByKeyLoader, key)));
    const definitions = new Map<string, AttributeRow>(found.flatMap((one) => (one ? [[one.key, one]] : [])));
    return readValues(definitions, given, path);
  }

  /**
   * Merges read values into a locked contact: the newest of each key wins. Under a legal hold values are added, and none is
   * written over. @throws DomainError ON_LEGAL_HOLD
   */
  async apply(
    scope: Scope,
    contact: LockedContact,
    given: readonly GivenValue[],
    read: ReadonlyMap<string, Value | null>,
  ): Promise<void> {
    const now = scope.clock.now();
    const defined = await Promise.all([...read.keys()].map((key) => scope.load(attributeByKeyLoader, key)));
    const isKnown = [...read.keys()].map(
      (key, i) => defined[i] !== undefined || Object.hasOwn(contact.attributes, key),
    );
    // Nothing is to be taken away, and no older value can come.
    const kept = new Map([...read].filter((_, i) => isKnown[i]));
    const times = new Map(given.map(({ key, occurredAt }) => [key, occurredAt ?? now]));
    const newest = newestValues(contact, kept, (key) => times.get(key) ?? now);
    if (!newest) return;
    if (newest.changedKeys.some((key) => Object.hasOwn(contact.attributes, key)))
      await this.holding.assertFree(scope, { contactId: contact.id });
    const isChanged = newest.changedKeys.length > 0;
    await rows(
      scope.em,
      `/* setAttributes */
       update contact set attributes = $3::jsonb, attribute_times = $4::jsonb, updated_at = $5, version = version + $6
       where account_id = $1 and id = $2`,
      [
        scope.accountId,
        contact.id,
        JSON.stringify(newest.attributes),
        JSON.stringify(newest.attributeTimes),
        now,
        isChanged ? 1 : 0,
      ],
    );
    if (isChanged) commit(scope, undefined, [contactChanged(contact.id, 'ATTRIBUTES')]);
  }
}
