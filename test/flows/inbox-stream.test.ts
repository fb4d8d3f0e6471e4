import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { serverUrl } from '../setup/databases.js';
import { startAlone, startPair, type Breakable } from './breakages.js';
import { inboxStream } from './inbox-stream.js';

let installation: Breakable;
beforeAll(async () => {
  installation = await (serverUrl ? startPair() : startAlone());
}, 120_000);
afterAll(() => installation?.stop());

// The long form is `npm run test:chaos`.
test('every follower is told exactly what its viewer may see, in order, whatever breaks', async () => {
  const account = await installation.app.newAccount();
  const { violations, figures } = await inboxStream(account, installation.breakage, {
    seed: 5,
    writes: serverUrl ? 160 : 100,
    conversations: 12,
    followers: 50,
    quietMs: 20_000,
  });
  expect(violations).toEqual([]);
  expect(figures).toMatchObject({ followers: 50, apiKills: 2 });
  expect(figures['connections']).toBeGreaterThan(60);
}, 90_000);
