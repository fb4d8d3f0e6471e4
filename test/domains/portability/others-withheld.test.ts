import { expect, test } from '@jest/globals';
import { withoutOthers } from '../../../src/domains/portability/others-withheld.js';

test.each([
  ['Call Anna Meier (+49 151 2345678)', ['Anna Meier'], [], 'Call [withheld] ([withheld])'],
  ['call ANNA MEIER', ['Anna Meier'], [], 'call [withheld]'],
  ['Anna is fine', ['Anna'], ['Anna Meier'], 'Anna is fine'],
  ['A.B (x) wrote', ['A.B (x)'], [], '[withheld] wrote'],
  ['mine is 0151 2345678', [], ['491512345678'], 'mine is 0151 2345678'],
  ['mine is me@x.example, not you@x.example', [], ['ME@x.example'], 'mine is me@x.example, not [withheld]'],
  ['on 2026-01-02 and 3.4.2026 at noon', [], [], 'on 2026-01-02 and 3.4.2026 at noon'],
  ['order a945736126e or 12345', [], [], 'order a945736126e or 12345'],
])('%j without others', (text, others, own, left) => {
  expect(withoutOthers(text, others, own)).toBe(left);
});
