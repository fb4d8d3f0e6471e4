import { expect, test } from '@jest/globals';
import { SendDrain, longestDrainMs, type CallsUnderWay } from '../../../src/domains/consent/send-drain.js';
import { publicLimits } from '../../../src/platform/graphql/operation-limits.js';

const scope = { clock: { now: () => new Date() } } as Parameters<CallsUnderWay>[0];

test('calls that end are waited for; one that does not is named, before the operation takes too long', async () => {
  let asked = 0;
  const drain = new SendDrain(
    async () => (++asked < 3 ? [{ messageId: 'a' }, { messageId: 'b' }] : [{ messageId: 'b' }]),
    80,
  );
  expect(await drain.ended(scope, 'contact')).toEqual(['b']);
  expect(longestDrainMs).toBeLessThan(publicLimits.deadlineMs - 1_000);
});

test('calls that begin meanwhile are not waited for: they asked for the consent', async () => {
  const begun = [['a'], ['a', 'b'], ['b', 'c'], ['c', 'd']];
  const drain = new SendDrain(async () => (begun.shift() ?? ['d']).map((messageId) => ({ messageId })));
  expect(await drain.ended(scope, 'contact')).toEqual([]);
});
