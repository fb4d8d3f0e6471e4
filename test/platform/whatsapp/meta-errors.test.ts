import { describe, expect, test } from '@jest/globals';
import { metaErrorRule, retryDelayMs, type MetaErrorAction } from '../../../src/platform/whatsapp/meta-errors.js';

/** The numbers of the error page, by what they call for. */
const expected: Record<MetaErrorAction, number[]> = {
  retry: [1, 2, 131000, 131016, 131057, 133000, 133004, 133015, 134101, 139103],
  wait: [4, 613, 80007, 130429, 131049, 131056, 132015, 132069, 133008, 133009, 133016, 138009, 138012, 138013, 131208],
  pause: [0, 190, 3, 10, 200, 230, 299, 368, 131031, 131005, 131042, 131045, 131048, 131064],
  suppress: [131050],
  give_up: [
    ...[33, 100, 130472, 130497, 131008, 131009, 131020, 131021, 131026, 131030, 131037, 131041, 131047, 131051],
    ...[131052, 131053, 131055, 131059, 131060, 131062, 131063, 131201, 131207, 131209, 131215, 132000, 132001, 132005],
    ...[132007, 132008, 132012, 132016, 132018, 132068, 133005, 133006, 133010, 134011, 134100, 134102, 135000, 136024],
    ...[137000, 138000, 138006, 139000, 139004, 139100, 139101, 139102, 147001, 147005, 2046, 2047],
    ...[2388019, 2388040, 2388299, 2494164, 2494179, 2593107, 2593108, 2593109],
  ],
};
const rows = Object.entries(expected).flatMap(([action, codes]) => codes.map((code) => [code, action] as const));

describe('the table of errors', () => {
  test.each(rows)('%i: %s', (code, action) => {
    const rule = metaErrorRule(code);
    expect(rule.action).toBe(action);
    expect(rule).not.toBe(metaErrorRule(undefined));
    expect(rule.sentence).toMatch(/^[A-Z].{15,}\.$/);
    expect(rule.isRetryable).toBe(['retry', 'wait', 'pause'].includes(action));
    expect(rule.needsReauth).toBe(code === 0 || code === 190);
    if (action === 'retry' || action === 'wait') expect(rule.retryAfterMs).toBeGreaterThanOrEqual(1_000);
  });

  test('every number stands under one action', () => {
    expect(new Set(rows.map(([code]) => code)).size).toBe(rows.length);
  });

  test.each([undefined, NaN, -1, 5, 199, 300, 131199, 131216, 148000, 2595000, 2 ** 53])(
    '%s is not known and gives up',
    (code) => {
      expect(metaErrorRule(code)).toBe(metaErrorRule(undefined));
      expect(metaErrorRule(code)).toMatchObject({ action: 'give_up', isRetryable: false, needsReauth: false });
    },
  );
});

describe('waits', () => {
  const waits = (code: number, tries = 6) =>
    Array.from({ length: tries }, (_, n) => retryDelayMs(metaErrorRule(code), n));

  test('between two messages to one person grow as 4^X seconds', () => {
    expect(waits(131056, 8)).toEqual([1_000, 4_000, 16_000, 64_000, 256_000, 1_024_000, 3_600_000, 3_600_000]);
  });

  test('double for faults and limits, up to an hour', () => {
    expect(waits(131000)).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 32_000]);
    expect(waits(80007, 8)).toEqual([60_000, 120_000, 240_000, 480_000, 960_000, 1_920_000, 3_600_000, 3_600_000]);
  });

  test('are never shorter than Meta says, and always finite', () => {
    expect(waits(131049, 2)).toEqual([86_400_000, 86_400_000]);
    expect(waits(134101)[0]).toBe(600_000);
    expect(retryDelayMs(metaErrorRule(131056), 1e9)).toBe(3_600_000);
  });
});
