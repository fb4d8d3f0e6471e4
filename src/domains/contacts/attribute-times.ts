/** A value of an attribute. */
export type Value = string | number | boolean;

/** Values of a contact with the time at which each became true, where somebody said so. */
export interface Attributes {
  attributes: Readonly<Record<string, Value>>;
  attributeTimes: Readonly<Record<string, string>>;
}

/** What setting values came to. */
export interface NewestValues extends Attributes {
  /** Keys whose value is another one now; none when the same was said again, only later. */
  changedKeys: string[];
}

/**
 * Sets or takes away (null) values. The newest value of each key wins by the time at which it became true, whatever the
 * order of arrival: what is older than the value on record changes nothing, of two of one time the later arrival wins.
 * Taking away leaves its time behind, so that an older value does not come back. `undefined` when nothing is newer.
 */
export function newestValues(
  { attributes, attributeTimes }: Attributes,
  given: ReadonlyMap<string, Value | null>,
  occurredAt: (key: string) => Date,
): NewestValues | undefined {
  const values = { ...attributes };
  const times = { ...attributeTimes };
  const changedKeys: string[] = [];
  let isNewer = false;
  for (const [key, value] of given) {
    const at = occurredAt(key).toISOString();
    const known = times[key];
    if (known !== undefined && at < known) continue;
    const isOther = values[key] !== (value ?? undefined);
    if (isOther) changedKeys.push(key);
    if (!isOther && known === at) continue;
    if (value === null) delete values[key];
    else values[key] = value;
    times[key] = at;
    isNewer = true;
  }
  return isNewer ? { attributes: values, attributeTimes: times, changedKeys } : undefined;
}
