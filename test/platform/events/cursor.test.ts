import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { decodeCursor, encodeCursor } from '../../../src/platform/events/cursor.js';

describe('a cursor of the event log', () => {
  test('comes back as the number it was made of', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.nat(2 ** 48 - 1), (account, seq) => {
        expect(decodeCursor(account, encodeCursor(account, seq))).toBe(seq);
      }),
    );
  });

  test('is worth nothing in another account, and neither is anything else', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.uuid(), fc.string(), (one, other, text) => {
        fc.pre(one !== other);
        expect(decodeCursor(other, encodeCursor(one, 7))).toBeUndefined();
        expect(decodeCursor(one, text)).toBeUndefined();
      }),
    );
  });
});
