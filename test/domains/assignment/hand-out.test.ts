import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { handOut, type Candidate } from '../../../src/domains/assignment/hand-out.js';

const member = (userId: string, more: Partial<Candidate> = {}): Candidate => ({
  userId,
  load: 0,
  capacity: null,
  turn: 0,
  ...more,
});
const waiting = (count: number, favourite: string | null = null) =>
  Array.from({ length: count }, (_, i) => ({ id: `c${i}`, favourite }));
const counts = (given: readonly { userId: string }[]): Record<string, number> =>
  Object.fromEntries([...Map.groupBy(given, (g) => g.userId)].map(([id, all]) => [id, all.length]));

describe('handing out', () => {
  test('goes round, and goes on where it stopped', () => {
    const first = handOut('ROUND_ROBIN', [member('a'), member('b'), member('c')], waiting(4));
    expect(first.map((g) => g.userId)).toEqual(['a', 'b', 'c', 'a']);
    const turns = new Map(first.map((g) => [g.userId, g.turn]));
    const second = handOut(
      'ROUND_ROBIN',
      ['a', 'b', 'c'].map((id) => member(id, { turn: turns.get(id)! })),
      waiting(2),
    );
    expect(second.map((g) => g.userId)).toEqual(['b', 'c']);
  });

  test('levels loads, and gives to the favourite while there is room', () => {
    const members = [member('a', { load: 3 }), member('b', { load: 1 }), member('c', { load: 2 })];
    expect(counts(handOut('LEAST_LOADED', members, waiting(3)))).toEqual({ b: 2, c: 1 });
    const room = [member('a', { load: 3, capacity: 4 }), member('b')];
    expect(handOut('LEAST_LOADED', room, waiting(2, 'a')).map((g) => g.userId)).toEqual(['a', 'b']);
  });

  test('never exceeds a capacity, leaves nothing while there is room, and is fair', () => {
    const candidate = fc.record({ load: fc.nat(6), capacity: fc.option(fc.nat(6), { nil: null }), turn: fc.nat(20) });
    fc.assert(
      fc.property(
        fc.constantFrom('ROUND_ROBIN' as const, 'LEAST_LOADED' as const),
        fc.array(candidate, { maxLength: 6 }),
        fc.nat(20),
        (strategy, drawn, count) => {
          const members = drawn.map((one, i) => ({ ...one, userId: `u${i}` }));
          const given = handOut(strategy, members, waiting(count));
          const got = counts(given);
          let room = 0;
          for (const { userId, load, capacity } of members) {
            room += capacity === null ? Infinity : Math.max(0, capacity - load);
            if (capacity !== null && got[userId]) expect(load + got[userId]).toBeLessThanOrEqual(capacity);
          }
          expect(given).toHaveLength(Math.min(count, room));
          expect(given.map((g) => g.id)).toEqual(
            waiting(count)
              .slice(0, given.length)
              .map((w) => w.id),
          );
          const free = members.filter((m) => m.capacity === null);
          if (strategy === 'ROUND_ROBIN' && free.length > 1) {
            const shares = free.map((m) => got[m.userId] ?? 0);
            expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(1);
          }
        },
      ),
      { numRuns: 3_000 },
    );
  });
});
