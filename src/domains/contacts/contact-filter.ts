import { invalidInput } from '../../platform/kernel/errors.js';
import { uuidOf, type IdKind } from '../../platform/kernel/ids.js';

/** A condition on the value of one attribute; members hold together. */
export interface AttributeWhere {
  key: string;
  equals?: string | number | boolean | null;
  isSet?: boolean | null;
  greaterThan?: string | number | boolean | null;
  lessThan?: string | number | boolean | null;
}

/** Conditions on contacts; members of one object hold together. */
export interface ContactWhere {
  labelId?: string | null;
  ownerId?: string | null;
  isUnowned?: boolean | null;
  isBlocked?: boolean | null;
  hasPhoneNumber?: boolean | null;
  hasEmail?: boolean | null;
  createdAfter?: Date | null;
  createdBefore?: Date | null;
  lastSeenAfter?: Date | null;
  lastSeenBefore?: Date | null;
  attribute?: AttributeWhere | null;
  and?: ContactWhere[] | null;
  or?: ContactWhere[] | null;
  not?: ContactWhere | null;
}

/** Levels of `and`, `or` and `not` below the first object. */
const maxDepth = 3;
/** Conditions in one filter; a page must stay one cheap statement. */
const maxConditions = 30;

/**
 * The filter as SQL text over `contact c`; values go through `add`, which gives their placeholder. An id that is
 * malformed or foreign matches nothing. @throws DomainError INVALID_INPUT
 */
export function contactCondition(where: ContactWhere, add: (value: unknown) => string): string {
  let count = 0;
  return condition(where, 0);

  function condition(where: ContactWhere, depth: number): string {
    if (depth > maxDepth) throw invalidInput(`Nest conditions at most ${maxDepth} deep.`, ['where']);
    const parts: string[] = [];
    const push = (text: string) => {
      if (++count > maxConditions) throw invalidInput(`Give at most ${maxConditions} conditions.`, ['where']);
      parts.push(text);
    };
    const pushId = (kind: IdKind, id: string | null | undefined, text: (placeholder: string) => string): void => {
      if (id == null) return;
      const uuid = uuidOf(kind, id);
      push(uuid ? text(`${add(uuid)}::uuid`) : 'false');
    };
    const pushIsSet = (column: string, isSet: boolean | null | undefined): void => {
      if (isSet != null) push(`${column} is ${isSet ? 'not ' : ''}null`);
    };
    const pushTime = (column: string, sign: '>' | '<', at: Date | null | undefined): void => {
      if (at) push(`${column} ${sign} ${add(at)}::timestamptz`);
    };
    pushId(
      'Label',
      where.labelId,
      (id) => `exists (select from contact_label cl
        where cl.account_id = $1 and cl.contact_id = c.id and cl.label_id = ${id})`,
    );
    pushId('User', where.ownerId, (id) => `c.owner_id = ${id}`);
    pushIsSet('c.owner_id', where.isUnowned == null ? null : !where.isUnowned);
    pushIsSet('c.blocked_at', where.isBlocked);
    pushIsSet('c.phone_number', where.hasPhoneNumber);
    pushIsSet('c.email', where.hasEmail);
    pushTime('c.created_at', '>', where.createdAfter);
    pushTime('c.created_at', '<', where.createdBefore);
    pushTime('c.last_seen_at', '>', where.lastSeenAfter);
    pushTime('c.last_seen_at', '<', where.lastSeenBefore);
    if (where.attribute) for (const text of attributeConditions(where.attribute, add)) push(text);
    for (const inner of where.and ?? []) push(condition(inner, depth + 1));
    if (where.or) push(where.or.map((inner) => condition(inner, depth + 1)).join(' or ') || 'false');
    if (where.not) push(`not ${condition(where.not, depth + 1)}`);
    return parts.length > 0 ? `(${parts.join(' and ')})` : '(true)';
  }
}

/** Over the rows that are kept for each value, which plain indexes find; numbers are compared as numbers. */
function attributeConditions(where: AttributeWhere, add: (value: unknown) => string): string[] {
  const { key, equals, isSet, greaterThan, lessThan } = where;
  const has = (text: string): string =>
    `exists (select from contact_attribute_value v
      where v.account_id = $1 and v.contact_id = c.id and v.key = ${add(key)}${text})`;
  const compare = (sign: string, value: string | number | boolean): string =>
    typeof value === 'number'
      ? has(` and v.number ${sign} ${add(value)}::double precision`)
      : has(` and v.value ${sign} ${add(String(value))}::text`);
  return [
    ...(isSet == null ? [] : [`${isSet ? '' : 'not '}${has('')}`]),
    ...(equals == null ? [] : [compare('=', equals)]),
    ...(greaterThan == null ? [] : [compare('>', greaterThan)]),
    ...(lessThan == null ? [] : [compare('<', lessThan)]),
  ];
}
