/** Meta's name of a limit, or its count of people (-1: without limit), as the name; undefined for anything else. */
export function messagingLimitOf(said: unknown): string | undefined {
  if (typeof said === 'string') {
    const name = said.trim().toUpperCase();
    if (/^TIER_[0-9A-Z_]{1,40}$/.test(name)) return name;
    return /^-?\d{1,12}$/.test(name) ? messagingLimitOf(Number(name)) : undefined;
  }
  if (typeof said !== 'number' || !Number.isInteger(said) || said < -1 || said === 0) return undefined;
  if (said === -1) return 'TIER_UNLIMITED';
  return said % 1000 === 0 ? `TIER_${said / 1000}K` : `TIER_${said}`;
}

/** How many people a limit allows in 24 hours; null for no limit, or one that is not known here. */
export function peoplePerDay(limit: string | null | undefined): number | null {
  const [, count, thousand] = /^TIER_(\d{1,9})(K?)$/.exec(limit ?? '') ?? [];
  return count === undefined ? null : Number(count) * (thousand ? 1_000 : 1);
}
