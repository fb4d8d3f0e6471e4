import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  canLift,
  clockSkewMs,
  foldConsent,
  isNo,
  isYes,
  type ConsentSource,
  type ConsentState,
  type LedgerLine,
} from '../../../src/domains/consent/consent-fold.js';

const sources: ConsentSource[] = [
  ...(['AGENT', 'FORM', 'IMPORT', 'API', 'INBOUND_WORD'] as const),
  ...(['META_PREFERENCE', 'META_ERROR', 'UNSUBSCRIBE_LINK', 'MERGE', 'NUMBER_CHANGE'] as const),
];
const states: ConsentState[] = [
  ...(['GIVEN', 'RENEWED', 'UNKNOWN', 'REQUESTED', 'REFUSED'] as const),
  ...(['WITHDRAWN', 'EXPIRED', 'TERMINATED', 'INVALIDATED'] as const),
];
const line = fc.record({
  id: fc.uuid(),
  source: fc.constantFrom(...sources),
  state: fc.constantFrom(...states),
  at: fc.integer({ min: 0, max: 20 }).map((n) => n * 20_000),
  seq: fc.nat({ max: 1_000 }),
});
const ledger = fc.uniqueArray(line, { selector: ({ id }) => id, maxLength: 12 });
const stateOf = (lines: readonly LedgerLine[]): ConsentState => foldConsent(lines)?.state ?? 'UNKNOWN';
let ids = 0;
const said = (state: ConsentState, source: ConsentSource, at: number): LedgerLine => ({
  id: String(++ids).padStart(6, '0'),
  state,
  source,
  at,
  seq: ids,
});

describe('the fold of a ledger', () => {
  test('is the same in every order of arrival, and when lines arrive twice', () => {
    fc.assert(
      fc.property(
        ledger.chain((lines) => fc.tuple(fc.constant(lines), fc.shuffledSubarray(lines, { minLength: lines.length }))),
        ([lines, shuffled]) => {
          expect(foldConsent(shuffled)).toEqual(foldConsent(lines));
          expect(foldConsent([...lines, ...shuffled])).toEqual(foldConsent(lines));
        },
      ),
      { numRuns: 1_000 },
    );
  });

  test('is never a consent through a yes that is not later than a no', () => {
    fc.assert(
      fc.property(ledger, line, (lines, older) => {
        const before = foldConsent(lines);
        if (!before || !isNo(before.state)) return;
        const replayed: LedgerLine = { ...older, state: 'GIVEN', at: Math.min(older.at, before.at) };
        expect(isYes(stateOf([...lines, replayed]))).toBe(false);
      }),
      { numRuns: 1_000 },
    );
  });

  test('is no consent after a no that comes last, or within the difference of two clocks', () => {
    fc.assert(
      fc.property(
        ledger,
        fc.constantFrom(...sources),
        fc.integer({ min: 0, max: clockSkewMs }),
        (lines, source, by) => {
          const at = Math.max(0, ...lines.map((one) => one.at));
          const refused = { id: 'ffffffff', state: 'WITHDRAWN', source, at, seq: 2_000 } as const;
          const isOwnClock = ['INBOUND_WORD', 'META_PREFERENCE', 'META_ERROR'].includes(source);
          // A resume of the same moment takes nothing back.
          expect(isYes(stateOf([...lines, refused]))).toBe(false);
          const given = { id: 'eeeeeeee', state: 'GIVEN', source: 'FORM', at: at + by, seq: 2_001 } as const;
          if (isOwnClock) expect(isYes(stateOf([refused, given]))).toBe(false);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  test('is a consent only where a yes is among the lines, and decided by one of them', () => {
    fc.assert(
      fc.property(ledger, (lines) => {
        const decisive = foldConsent(lines);
        if (decisive) expect(lines).toContainEqual(decisive);
        if (decisive && isYes(decisive.state)) expect(isYes(decisive.state)).toBe(true);
        if (!lines.some(({ state }) => isYes(state))) expect(isYes(stateOf(lines))).toBe(false);
      }),
    );
  });
});

const minute = 60_000;
test.each<[string, LedgerLine[], ConsentState]>([
  ['nothing is known', [], 'UNKNOWN'],
  ['a form', [said('GIVEN', 'FORM', 0)], 'GIVEN'],
  ['STOP after a form', [said('GIVEN', 'FORM', 0), said('WITHDRAWN', 'INBOUND_WORD', 9 * minute)], 'WITHDRAWN'],
  ['START after STOP', [said('WITHDRAWN', 'INBOUND_WORD', 0), said('GIVEN', 'INBOUND_WORD', 1_000)], 'GIVEN'],
  [
    'START and STOP in one second',
    [said('GIVEN', 'INBOUND_WORD', 0), said('WITHDRAWN', 'INBOUND_WORD', 0)],
    'WITHDRAWN',
  ],
  ['a member after STOP', [said('WITHDRAWN', 'INBOUND_WORD', 0), said('GIVEN', 'AGENT', 9 * minute)], 'WITHDRAWN'],
  ['a file after anything', [said('REFUSED', 'API', 0), said('GIVEN', 'IMPORT', 9 * minute)], 'REFUSED'],
  ['a member mends a member', [said('WITHDRAWN', 'AGENT', 0), said('GIVEN', 'AGENT', 1)], 'GIVEN'],
  [
    'a no that is heard later and a little older',
    [said('GIVEN', 'API', minute), said('WITHDRAWN', 'API', 0)],
    'WITHDRAWN',
  ],
  ['a no that is heard later and much older', [said('GIVEN', 'API', minute + 1), said('WITHDRAWN', 'API', 0)], 'GIVEN'],
  ['a form after STOP', [said('WITHDRAWN', 'INBOUND_WORD', 0), said('GIVEN', 'FORM', 9 * minute)], 'GIVEN'],
  ['a form within the skew', [said('WITHDRAWN', 'INBOUND_WORD', 0), said('GIVEN', 'FORM', 30_000)], 'WITHDRAWN'],
  [
    'resume gives back what WhatsApp stopped',
    [
      said('GIVEN', 'FORM', 0),
      said('WITHDRAWN', 'META_PREFERENCE', minute * 5),
      said('UNKNOWN', 'META_PREFERENCE', minute * 6),
    ],
    'GIVEN',
  ],
  [
    'resume does not give back what STOP took',
    [said('WITHDRAWN', 'INBOUND_WORD', 0), said('UNKNOWN', 'META_PREFERENCE', minute * 6)],
    'WITHDRAWN',
  ],
  [
    'START gives back what STOP took',
    [
      said('GIVEN', 'FORM', 0),
      said('WITHDRAWN', 'INBOUND_WORD', minute * 5),
      said('UNKNOWN', 'INBOUND_WORD', minute * 6),
    ],
    'GIVEN',
  ],
  [
    'START gives back no other no',
    [
      ...[said('GIVEN', 'FORM', 0), said('WITHDRAWN', 'UNSUBSCRIBE_LINK', minute * 5)],
      ...[said('UNKNOWN', 'INBOUND_WORD', minute * 9), said('REQUESTED', 'INBOUND_WORD', minute * 9)],
    ],
    'WITHDRAWN',
  ],
  ['resume alone grants nothing', [said('UNKNOWN', 'META_PREFERENCE', 0)], 'UNKNOWN'],
  ['a question is no answer', [said('REQUESTED', 'AGENT', 0)], 'REQUESTED'],
  ['a question takes nothing back', [said('WITHDRAWN', 'AGENT', 0), said('REQUESTED', 'AGENT', 5)], 'WITHDRAWN'],
])('%s', (_, lines, state) => {
  expect(stateOf(lines)).toBe(state);
});

test('only the person takes back what the person said', () => {
  for (const refused of ['INBOUND_WORD', 'META_PREFERENCE', 'META_ERROR', 'UNSUBSCRIBE_LINK', 'MERGE'] as const) {
    expect(sources.filter((given) => canLift(given, refused))).toEqual(['FORM', 'INBOUND_WORD']);
  }
});
